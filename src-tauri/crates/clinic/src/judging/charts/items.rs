//! Baseline against now: the items of the FIQR and what the diary asks for.

use super::Desk;
use crate::judging::measures::{Measured, Stands};
use crate::judging::words::{counted, in_sentence};
use charts::{DumbbellGroup, DumbbellInput, DumbbellRow};
use instruments::{Answers, Definition};
use jiff::civil::Date;
use record::{Answer, Visit};
use trends::{Direction, Point};

/// The form whose items are set side by side.
const FORM: &str = "fiqr";

impl Desk<'_, '_> {
    pub(super) fn items(&self) -> Option<(DumbbellInput, String)> {
        let form = self.form();
        let diary = self.diary_means();
        let (before, now) = match (&form, &diary) {
            (Some((_, before, now)), _) => (
                format!("Baseline, {}", before.details.date),
                match self.ended() {
                    Some((name, _)) => format!("Last visit on {name}, {}", now.details.date),
                    None => format!("Now, {}", now.details.date),
                },
            ),
            (None, Some(_)) => ("Baseline".to_owned(), "Now".to_owned()),
            (None, None) => return None,
        };
        let mut groups = form.map_or_else(Vec::new, |(definition, before, now)| {
            sections(definition, before, now)
        });
        groups.extend(diary);
        let words = format!("{before} against {}: item by item", in_sentence(&now));
        Some((DumbbellInput { before, now, groups }, words))
    }

    /// Name and last possible day of a course that was stopped: later visits say nothing of it.
    fn ended(&self) -> Option<(&str, Date)> {
        let on = self.course?;
        Some((&on.treatment, on.course.stop?.latest()))
    }

    /// The form with its baseline visit, the last signed one before the course or on its first day, and the latest signed
    /// one within the period and the course.
    fn form(&self) -> Option<(&Definition, &Visit, &Visit)> {
        let timeline = &self.subject.records.timeline;
        let mut followed = timeline.followed.iter();
        let followed = followed.find(|followed| {
            followed.series.measure.instrument == FORM && !followed.series.points.is_empty()
        })?;
        let points: Vec<&Point> = followed
            .series
            .points
            .iter()
            .filter(|point| !point.kind.is_draft())
            .collect();
        let before_course = |point: &&&Point| {
            self.course
                .is_none_or(|on| point.date <= on.course.start.earliest())
        };
        let before = match self.course {
            Some(_) => points.iter().rfind(before_course).or(points.first()),
            None => points.first(),
        }?;
        let last = self
            .ended()
            .map_or(self.period.1, |(_, stop)| stop.min(self.period.1));
        let now = points.iter().rfind(|point| point.date <= last)?;
        if now.date <= before.date {
            return None;
        }
        let visit = |point: &Point| timeline.visits.iter().find(|visit| visit.id == point.visit);
        let definition = timeline.library().get_version(FORM, &followed.version).ok()?;
        Some((definition, visit(before)?, visit(now)?))
    }

    /// What the diary asks for, with the means that the verdict compares.
    fn diary_means(&self) -> Option<DumbbellGroup> {
        let on = self.course?;
        let diary = |measure: &&Measured| matches!(measure.stands, Stands::Diary(_));
        let compared = self.subject.measures.iter().filter(diary).filter_map(|measure| {
            let compared = on.judge(measure).since_baseline?;
            Some((measure, compared))
        });
        let compared: Vec<_> = compared.collect();
        let (first, means) = compared.first()?;
        let days = |n: usize| counted(first.judged.kind, n);
        let rows = compared.iter().map(|(measure, compared)| DumbbellRow {
            label: measure.judged.label.clone(),
            before: Some(compared.before.mean),
            now: Some(compared.now.mean),
        });
        Some(DumbbellGroup {
            label: "Diary".to_owned(),
            note: format!(
                "0–100, higher is worse; means ({}: of {} and {})",
                first.judged.label.to_lowercase(),
                days(means.before.n),
                days(means.now.n)
            ),
            low: 0.0,
            high: 100.0,
            direction: Direction::HigherIsWorse,
            rows: rows.collect(),
        })
    }
}

/// The items of a form by section.
fn sections(definition: &Definition, before: &Visit, now: &Visit) -> Vec<DumbbellGroup> {
    let given = |visit: &Visit| -> Answers {
        let mut forms = visit.assessments.iter();
        forms
            .find(|form| form.instrument == definition.id && form.version == definition.version)
            .map(record::Assessment::given)
            .unwrap_or_default()
    };
    let (before, now) = (given(before), given(now));
    let number = |answers: &Answers, key: &str| match answers.get(key) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    };
    let group = |section: &instruments::Section| {
        let items: Vec<_> = definition
            .items
            .iter()
            .filter(|item| item.section == section.key)
            .collect();
        let (low, high) = items.first()?.range()?;
        let rows = items.iter().map(|item| DumbbellRow {
            label: if item.label.is_empty() {
                item.key.clone()
            } else {
                item.label.clone()
            },
            before: number(&before, &item.key),
            now: number(&now, &item.key),
        });
        Some(DumbbellGroup {
            label: section.title.clone(),
            note: format!("{}, higher is worse", crate::cells::range((low, high))),
            low,
            high,
            direction: Direction::HigherIsWorse,
            rows: rows.collect(),
        })
    };
    definition.sections.iter().filter_map(group).collect()
}
