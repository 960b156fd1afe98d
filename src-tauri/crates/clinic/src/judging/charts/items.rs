//! Baseline against now: the items of the FIQR and what the diary asks for.

use super::Desk;
use crate::judging::measures::{Measured, Stands};
use crate::judging::subject::OnCourse;
use crate::judging::verdict::enough;
use crate::judging::words::{counted_days, in_sentence};
use charts::{DumbbellGroup, DumbbellInput, DumbbellRow};
use instruments::{Answers, Definition};
use jiff::civil::Date;
use record::{Answer, Visit, days_after};
use trends::phases::PhaseKind;
use trends::{Direction, Point};

/// The form whose items are set side by side.
const FORM: &str = "fiqr";

/// How many days before the start a visit may be to be the baseline; the verdict's own limit.
const BASELINE_DAYS: i32 = 182;

impl Desk<'_, '_> {
    pub(super) fn items(&self) -> Option<(DumbbellInput, String)> {
        let form = self.form();
        let diary = self.diary_means();
        let (before, now) = match (&form, &diary) {
            (Some((_, before, now)), _) => (
                match self.course {
                    Some(_) => format!("Baseline, {}", before.details.date),
                    None => format!("First visit, {}", before.details.date),
                },
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

    /// First and last day whose visits may be the baseline: those of the verdict. On the first day of a course a visit still
    /// speaks of the time before.
    fn before_course(&self, on: &OnCourse<'_, '_>) -> Option<(Date, Date)> {
        let baseline = on
            .phases
            .first()
            .filter(|phase| phase.kind == PhaseKind::Baseline)?;
        let start = on.course.start.earliest();
        let end = baseline.to.unwrap_or(start);
        let last = if end == start { end } else { days_after(end, -1) };
        let first = baseline.counts_from.unwrap_or(days_after(end, -BASELINE_DAYS));
        (!baseline.left_out).then_some((first, last))
    }

    /// The form with its baseline visit, the last signed one that may be, and the latest signed one within the period and
    /// the course. Without a course the first visit stands in the baseline's place.
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
        let before = match self.course {
            Some(on) => {
                let (first, last) = self.before_course(on)?;
                let mut points = points.iter();
                points.rfind(|point| (first..=last).contains(&point.date))
            }
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
            let judgement = on.judge(measure);
            Some((measure, enough(&judgement)?.clone()))
        });
        let compared: Vec<_> = compared.collect();
        let (first, means) = compared.first()?;
        let days = |summary| counted_days(first.judged.kind, summary);
        let rows = compared.iter().map(|(measure, compared)| DumbbellRow {
            label: measure.judged.label.clone(),
            before: Some(compared.before.mean),
            now: Some(compared.now.mean),
        });
        Some(DumbbellGroup {
            label: "Diary".to_owned(),
            note: format!(
                "0–100, higher is worse; means ({}: {} against {})",
                first.judged.label.to_lowercase(),
                days(&means.before),
                days(&means.now)
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
