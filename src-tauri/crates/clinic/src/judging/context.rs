//! What stands beside a verdict: trials, a laboratory value before the start, the patient's own impression, the rule of a
//! trial, open safety alerts.

use super::subject::{OnCourse, is_ldn};
use super::words::{in_sentence, limit, percent};
use crate::cells::number;
use crate::views::{ReasonKind, ReasonView};
use instruments::ItemKind;
use jiff::civil::Date;
use record::{LabName, days_after};
use trends::evidence::{Arm, Stand, Trial, Unit, evidence};
use trends::phases::PhaseKind;
use trends::single_case::{Younger2013, younger2013};

/// The oldest that a sedimentation rate before the start may be, in days.
const ESR_DAYS: i32 = 182;
/// Days before the start whose mean the rule of 2013 takes …
const BASELINE_DAYS: i32 = 14;
/// … and the least of them that this program asks for; the paper names none.
const LEAST_BASELINE: usize = 7;
/// Days at the end of a dose whose mean it takes; all of them are asked for.
const LAST_DAYS: usize = 3;

fn line(rule: &str, text: String, source: &str) -> ReasonView {
    ReasonView {
        kind: ReasonKind::Context,
        text,
        rule: rule.to_owned(),
        source: source.to_owned(),
    }
}

/// "−1.3 of 10", "28.8% less".
fn change(arm: &Arm) -> Option<String> {
    let change = arm.change?;
    let plain = |value: f64| ((value * 100.0).round() / 100.0).to_string();
    Some(match arm.unit? {
        Unit::Percent if change > 0.0 => format!("{}% more", plain(change)),
        Unit::Percent => format!("{}% less", plain(-change)),
        Unit::PointsOfTen => format!("{} of 10", limit(change, 2).trim_end_matches('0')),
    })
}

/// What stands in the doubt of a trial that weighs most on its mean change of pain.
const WEIGHTY: [&str; 3] = ["no washout", "leaves room for", "not raised in steps"];

/// The doubt that weighs most on what a trial says of pain.
fn doubt(trial: &Trial) -> String {
    let mut doubts = trial.doubts.iter();
    let weighty = doubts.find(|doubt| WEIGHTY.iter().any(|words| doubt.contains(words)));
    let doubt = weighty.or(trial.doubts.first());
    doubt.map_or_else(String::new, |doubt| format!(" Doubt: {}", in_sentence(doubt)))
}

/// What a trial with a placebo arm found of pain, with its sizes and a doubt; none where it has no such numbers.
fn trial(trial: &Trial) -> Option<ReasonView> {
    let told = |arm: &Arm| {
        let n = arm.n.map_or_else(String::new, |n| format!(" (n = {n})"));
        Some(format!("{}{n}", change(arm)?))
    };
    let (drug, placebo) = (trial.drug()?, trial.placebo()?);
    if !(drug.pain && placebo.pain) {
        return None;
    }
    let stand = match trial.stand {
        Stand::Better => "better than placebo",
        Stand::NotBetter => "not better than placebo",
        Stand::NoPlacebo => return None,
    };
    let text = format!(
        "{}: pain {} with {}, {} with placebo; {stand}.{}",
        trial.name,
        told(drug)?,
        drug.label,
        told(placebo)?,
        doubt(trial)
    );
    Some(line("trials", text, &trial.source))
}

impl OnCourse<'_, '_> {
    pub(super) fn context(&self) -> Vec<ReasonView> {
        let mut lines = Vec::new();
        lines.extend(self.impression());
        lines.extend(self.rule_of_2013());
        if is_ldn(&self.course.what) {
            lines.extend(evidence().trials.iter().filter_map(trial));
            lines.extend(self.sedimentation_rate());
        }
        lines.extend(self.alerts());
        lines
    }

    fn sedimentation_rate(&self) -> Option<ReasonView> {
        let start = self.course.start.earliest();
        let from = days_after(start, -ESR_DAYS);
        let mut labs = self.subject.records.labs.iter().map(|entry| &entry.value);
        let esr = labs.rfind(|lab| {
            matches!(&lab.analyte, LabName::Listed(key) if key == "esr") && (from..=start).contains(&lab.date)
        })?;
        let text = format!(
            "ESR before the start: {} ({}). In ten women a higher ESR went with more of a response (n = 10, not repeated to our knowledge): a weak hint, not a test.",
            esr.reading, esr.date
        );
        Some(line(
            "esr",
            text,
            evidence()
                .trial("younger2009")
                .map_or("Younger 2009", |trial| &trial.source),
        ))
    }

    /// The patient's own impression at the last signed visit on treatment.
    fn impression(&self) -> Option<ReasonView> {
        let timeline = &self.subject.records.timeline;
        let (from, to) = (self.course.start.latest(), self.course.stop);
        let mut visits = timeline.visits.iter().rev().filter(|visit| {
            let date = visit.details.date;
            !visit.state.is_open() && date > from && to.is_none_or(|stop| date <= stop.earliest())
        });
        let (date, version, value) = visits.find_map(|visit| {
            let form = visit.assessments.iter().find(|form| form.instrument == "pgic")?;
            let value = timeline.outcome(visit.id, "pgic")?.score("change")?.number()?;
            Some((visit.details.date, &form.version, value))
        })?;
        let definition = timeline.library().get_version("pgic", version).ok()?;
        let words = definition.item("value").and_then(|item| match &item.kind {
            ItemKind::Options(options) => options
                .iter()
                .find(|option| (f64::from(option.value) - value).abs() < 1e-9)
                .map(|option| option.label.to_lowercase()),
            _ => None,
        });
        let counts = if value < 3.5 {
            "which counts as improved (1 to 3)"
        } else if value > 4.5 {
            "which counts as worse (5 to 7)"
        } else {
            "which is no change"
        };
        let words = words.map_or_else(String::new, |words| format!("“{words}”, "));
        let text = format!(
            "The patient’s own impression on {date}: {words}PGIC {} of 7, {counts}.",
            number(value, 0)
        );
        Some(line(
            "pgic",
            text,
            "Guy 1976; Dworkin 2008, doi:10.1016/j.jpain.2007.09.005",
        ))
    }

    /// The response of the trial of 2013, from the diary: 14 days before the start against the last 3 days of the dose.
    fn rule_of_2013(&self) -> Option<ReasonView> {
        let phase = self
            .phases
            .iter()
            .rfind(|phase| phase.kind == PhaseKind::Stable && !phase.left_out)?;
        let start = self.course.start.earliest();
        let today = self.subject.records.today;
        let begins = phase.counts_from?;
        let after = phase
            .to
            .map_or(days_after(today, 1), |to| to.min(days_after(today, 1)));
        let diary = &self.subject.records.diary;
        let means = |key: &str, (from, to): (Date, Date)| -> Vec<f64> {
            let days = diary
                .iter()
                .filter(|day| day.value.date >= from && day.value.date < to);
            days.filter_map(|day| day.value.ratings.get(key).copied())
                .map(f64::from)
                .collect()
        };
        let mean = |values: &[f64]| {
            let n = u32::try_from(values.len()).ok().filter(|n| *n > 0)?;
            Some(values.iter().sum::<f64>() / f64::from(n))
        };
        // The last day of the dose on which pain was rated, and the two days before it.
        let last = diary
            .iter()
            .rfind(|day| {
                let date = day.value.date;
                date >= begins && date < after && day.value.ratings.contains_key("pain_average")
            })?
            .value
            .date;
        let before = (days_after(start, -BASELINE_DAYS), start);
        let now = (days_after(last, -2).max(begins), days_after(last, 1));
        let pair = |key: &str| {
            let (base, end) = (means(key, before), means(key, now));
            let enough = base.len() >= LEAST_BASELINE && end.len() == LAST_DAYS;
            mean(&base).zip(mean(&end)).filter(|_| enough)
        };
        let found = younger2013(pair("pain_average"), pair("fatigue"), pair("sleep_poor"));
        let text = format!(
            "{} Days compared: the {BASELINE_DAYS} before {}, and {} to {last}. The 30% weren’t checked against the paper.",
            response(&found),
            self.course.start,
            now.0
        );
        // Without the days it asks for there is nothing to say.
        found
            .pain
            .map(|_| line("younger2013", text, "Younger 2013, doi:10.1002/art.37734"))
    }

    fn alerts(&self) -> Option<ReasonView> {
        let text = match self.subject.open_alerts {
            0 => return None,
            1 => "1 safety alert is open.".to_owned(),
            open => format!("{open} safety alerts are open."),
        };
        Some(line("safety", text, ""))
    }
}

fn response(found: &Younger2013) -> String {
    let told = |what: &str, share: Option<f64>| match share {
        Some(_) => format!("{what} {}", percent(share)),
        None => format!("{what} not known"),
    };
    let stands = match found.responder {
        Some(true) => "met",
        Some(false) => "not met",
        None => "can’t be told",
    };
    format!(
        "Response as in the trial of 2013 (pain at least 30% better, and fatigue or sleep too): {stands}; {}, {}, {}.",
        told("pain", found.pain),
        told("fatigue", found.fatigue),
        told("sleep", found.sleep)
    )
}
