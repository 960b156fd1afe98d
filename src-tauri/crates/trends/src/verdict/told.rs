//! The words that stand in the sentences of the rules.

use super::compare::{minimal, points, thresholds};
use super::decide::Found;
use super::rules::{Fact, Words, limits};
use super::windows::could_count;
use super::{Compared, DoseMean, Kind, PauseEffect, Size, words};
use crate::phases::Phase;
use std::collections::BTreeSet;

impl Found<'_> {
    pub(super) fn words(&self, facts: &BTreeSet<Fact>) -> Words {
        let (case, windows, limits) = (self.case, &self.windows, limits());
        let (measure, kind) = (case.measure, case.measure.kind);
        let current = windows.current.and_then(|index| case.phases.get(index));
        let over = current.is_some_and(|phase| phase.to.is_some_and(|to| to <= case.today));
        let past = over || facts.contains(&Fact::Stale);
        let mut told = Words::new();
        let mut say = |name: &'static str, word: String| {
            told.insert(name, word);
        };
        say("measure", measure.label.clone());
        say("measure_low", words::low(&measure.label));
        say("treatment", case.treatment.to_owned());
        say("is", if past { "was" } else { "is" }.to_owned());
        say("up_to", self.up_to(facts));
        let dose = current.and_then(dose_words);
        say("on_dose", dose.map_or(String::new(), |dose| format!(" {dose}")));
        say("out_of", words::out_of(measure));
        let (n_before, n_now) = (windows.baseline.len(), windows.now.len());
        say("n_before", n_before.to_string());
        say("n_now", n_now.to_string());
        say("minimum_before", self.minimums.0.to_string());
        say("minimum_now", self.minimums.1.to_string());
        let units = match kind {
            Kind::Diary => "rated days",
            Kind::Visits => "signed visits",
        };
        say("units", units.to_owned());
        say(
            "units_more",
            match kind {
                Kind::Diary => "diary days",
                Kind::Visits => "visits",
            }
            .to_owned(),
        );
        say(
            "units_each",
            match kind {
                Kind::Diary => "single days",
                Kind::Visits => "single visits",
            }
            .to_owned(),
        );
        let chosen = case.phases.first().is_some_and(|phase| phase.typed.0);
        let (before_window, before_days) = match kind {
            _ if chosen => (
                "on the days chosen as baseline".to_owned(),
                "the days chosen as baseline".to_owned(),
            ),
            Kind::Diary => (
                format!("in the {} days before {}", limits.window_days, case.treatment),
                format!("the {} days before {}", limits.window_days, case.treatment),
            ),
            Kind::Visits => (
                format!("in the 26 weeks before {}", case.treatment),
                format!("the visits before {}", case.treatment),
            ),
        };
        say("before_window", before_window);
        say("before_days", before_days);
        let (days_before, days_now) = could_count(case, windows);
        say("days_before", days_before.to_string());
        say("days_now", days_now.to_string());
        say(
            "which_before",
            if chosen {
                "chosen as baseline"
            } else {
                "before the start"
            }
            .to_owned(),
        );
        say("together_days", limits.together_days.to_string());
        let stale_days = match kind {
            Kind::Diary => limits.stale_days,
            Kind::Visits => limits.stale_days_of_visits,
        };
        say("stale_days", stale_days.to_string());
        say("wash_in", case.wash_days.0.to_string());
        say("wash_out", case.wash_days.1.to_string());
        let counts = current.and_then(|phase| phase.counts_from);
        say(
            "counts_from",
            counts.map(|day| day.to_string()).unwrap_or_default(),
        );
        say("autocorrelation", words::number(self.autocorrelation, 2));
        say("together", words::list(&self.others.together));
        say("perhaps", words::list(&self.others.perhaps));
        say("also_changed", words::list(&self.others.also));
        say("versions", words::list(case.other_versions));
        say("pauses", self.pause_words());
        say(
            "pause_source",
            match kind {
                Kind::Diary => format!(
                    "Comparison with the weeks before and after each pause, the first {} days of it left out",
                    case.wash_days.1
                ),
                Kind::Visits => {
                    "Comparison of the last visit before each pause, the first in it and the first after it"
                        .to_owned()
                }
            },
        );
        say("doses", self.dose_words());
        if let Some(test) = &self.randomization {
            say("lot_days", test.n_assignments.to_string());
            say("lot_good", test.n_as_extreme.to_string());
            say("lot_p", words::number(test.p, if test.p < 0.1 { 3 } else { 2 }));
            let least = 1.0 / f64::from(test.n_assignments);
            say(
                "lot_least",
                if least > limits.lot_level + 1e-9 {
                    format!(" Among so few days p can’t be below {}.", words::number(least, 2))
                } else {
                    String::new()
                },
            );
        }
        if let Some(last) = windows.passed_over.and_then(|index| case.phases.get(index)) {
            let held = windows.passed_over.and_then(|index| windows.phases.get(index));
            say("last_dose", stage_words(last));
            say(
                "last_from",
                last.from.map(|day| day.to_string()).unwrap_or_default(),
            );
            say("n_last", held.map_or(0, Vec::len).to_string());
            say("judged_dose", current.map(stage_words).unwrap_or_default());
            say("are", if windows.taken { "are" } else { "were" }.to_owned());
        }
        if let Some(error) = &measure.error {
            say("error_source", error.source.clone());
        }
        if let Some(reliable) = self.change.as_ref().and_then(|change| change.reliable.as_ref()) {
            say("error_points", words::points(measure, reliable.points));
        }
        if let Some(earlier) = self.earlier {
            say("earlier", words::value(measure, earlier));
        }
        if let Some((day, value)) = self.single {
            say("single", format!("{} on {day}", words::value(measure, value)));
        }
        if let Some((from, to, mean)) = self.peak {
            say("peak_from", from.to_string());
            say("peak_to", to.to_string());
            say("peak_mean", words::value(measure, mean));
            let start = case.phases.get(1).and_then(|phase| phase.from);
            let weeks = start.map_or(0, |start| (to - start).get_days() / 7);
            say(
                "peak_weeks",
                format!("{weeks} {}", if weeks == 1 { "week" } else { "weeks" }),
            );
        }
        if let Some(faded) = &self.faded {
            say("best", words::value(measure, faded.best_mean));
            say("best_from", faded.best.0.to_string());
            say("best_to", faded.best.1.to_string());
            say("faded_from", faded.days.0.to_string());
            say("faded_to", faded.days.1.to_string());
            say("faded_mean", words::value(measure, faded.mean));
            let left = (faded.left * 100.0).round();
            say(
                "faded_left",
                if left >= 1.0 {
                    format!("{}% of the gain left", words::number(left, 0))
                } else {
                    "nothing of the gain left".to_owned()
                },
            );
            say(
                "no_longer",
                match kind {
                    Kind::Diary => "no longer clearly better than before",
                    Kind::Visits => "no visit better by a size that matters",
                }
                .to_owned(),
            );
        }
        if let Some(change) = &self.change {
            self.change_words(change, &mut say);
        }
        told
    }

    fn change_words(&self, change: &Compared, say: &mut impl FnMut(&'static str, String)) {
        let measure = self.case.measure;
        say("before", words::value(measure, change.before.mean));
        say("now", words::value(measure, change.now.mean));
        say("before_told", words::told(measure.kind, &change.before));
        say("now_told", words::told(measure.kind, &change.now));
        say("now_to", change.now.days.1.to_string());
        say("change", words::change(measure, change));
        say("difference", words::points(measure, change.difference));
        let interval = change.interval.map(|(low, high)| {
            format!(
                ", 95% interval {} to {}",
                words::points(measure, low),
                words::points(measure, high)
            )
        });
        say("interval", interval.unwrap_or_default());
        let least = minimal(measure, change.before.mean);
        let smallest = thresholds(measure)
            .into_iter()
            .map(|threshold| threshold.size)
            .find(|size| (points(*size, change.before.mean) - least).abs() < 1e-9)
            .unwrap_or(Size::Percent(limits().default_percent));
        say("minimal", words::size(measure, smallest, least));
    }

    /// ", with values up to 2026-03-26" where they are old; ", on 3 mg up to 2026-03-26" where it isn't the last dose.
    fn up_to(&self, facts: &BTreeSet<Fact>) -> String {
        let Some((day, _)) = self.windows.now.last() else {
            return String::new();
        };
        let judged = self.windows.current.and_then(|index| self.case.phases.get(index));
        match judged.filter(|_| facts.contains(&Fact::EarlierDose)) {
            Some(phase) => format!(", on {} up to {day}", stage_words(phase)),
            None if facts.contains(&Fact::Stale) => format!(", with values up to {day}"),
            None => String::new(),
        }
    }

    /// "3 mg 61 (n 46) and 4.5 mg 40 (n 67)"; of many the highest.
    fn dose_words(&self) -> String {
        const MOST: usize = 4;
        let by_dose = self.by_dose();
        let (lower, highest) = by_dose.split_at(by_dose.len().saturating_sub(MOST));
        let told: Vec<String> = highest
            .iter()
            .map(|dose| {
                let DoseMean { dose, mean, n } = dose.told();
                format!("{dose} {} (n {n})", words::value(self.case.measure, mean))
            })
            .collect();
        let told = words::list(&told);
        match lower {
            [] => told,
            lower => format!("{told}; {} lower ones not shown", lower.len()),
        }
    }

    fn pause_words(&self) -> String {
        let tally = |way: fn(&PauseEffect) -> Option<bool>, n: fn(&PauseEffect) -> Option<usize>| {
            let happened: Vec<&PauseEffect> = self.pauses.iter().filter(|pause| n(pause).is_some()).collect();
            let compared: Vec<&PauseEffect> = happened
                .iter()
                .copied()
                .filter(|pause| way(pause).is_some())
                .collect();
            Tally {
                yes: compared.iter().filter(|pause| way(pause) == Some(true)).count(),
                few: happened.len() - compared.len(),
                each: compared.iter().filter_map(|pause| n(pause)).collect(),
            }
        };
        let kind = self.case.measure.kind;
        let pauses = tally(|pause| pause.worse_off, |pause| Some(pause.n.1));
        let restarts = tally(|pause| pause.better_again, |pause| pause.n.2);
        let mut parts = Vec::new();
        if let Some(told) = pauses.told(kind, ("pause or stop", "pauses or stops")) {
            parts.push(format!(
                "off {}: clearly worse off in {told}",
                self.case.treatment
            ));
        }
        if let Some(told) = restarts.told(kind, ("restart", "restarts")) {
            parts.push(format!("back on it: clearly better again after {told}"));
        }
        if parts.is_empty() {
            return String::new();
        }
        let mut text = format!("{}.", parts.join("; "));
        for (tally, one, more) in [
            (&pauses, "pause or stop has", "pauses or stops have"),
            (&restarts, "restart has", "restarts have"),
        ] {
            match tally.few {
                0 => {}
                1 => text.push_str(&format!(" 1 more {one} too few values.")),
                few => text.push_str(&format!(" {few} more {more} too few values.")),
            }
        }
        let compared = self
            .pauses
            .iter()
            .filter(|pause| pause.worse_off.is_some() || pause.better_again.is_some());
        for pause in compared.filter(|pause| !pause.others.is_empty()) {
            text.push_str(&format!(
                " In or near that of {} something else changed: {}.",
                pause.from,
                words::list(&pause.others)
            ));
        }
        text
    }
}

/// How often something was so in pauses or after restarts.
struct Tally {
    yes: usize,
    /// How many have too few values.
    few: usize,
    /// How many values each of the others has.
    each: Vec<usize>,
}

impl Tally {
    /// "2 of 2 restarts (one visit each)".
    fn told(&self, kind: Kind, (one, more): (&str, &str)) -> Option<String> {
        let (least, most) = (self.each.iter().min()?, self.each.iter().max()?);
        let all = self.each.len();
        let noun = if all == 1 { one } else { more };
        let each = if all == 1 { "" } else { " each" };
        let n = match kind {
            Kind::Visits => "one visit each time".to_owned(),
            Kind::Diary if least == most => format!("{least} {}{each}", words::unit(kind, *least)),
            Kind::Diary => format!("{least} to {most} days each"),
        };
        Some(format!("{} of {all} {noun} ({n})", self.yes))
    }
}

/// "4.5 mg".
fn dose_words(phase: &Phase) -> Option<String> {
    let (amount, unit) = phase.dose.as_ref()?;
    Some(format!("{amount} {unit}"))
}

/// "4.5 mg", or what the phase is called.
pub(super) fn stage_words(phase: &Phase) -> String {
    dose_words(phase).unwrap_or_else(|| words::low(&phase.label))
}
