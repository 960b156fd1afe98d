//! The words that stand in the sentences of the rules.

use super::compare::{minimal, points, thresholds};
use super::decide::Found;
use super::rules::{Fact, Words, limits};
use super::spread::values;
use super::{Compared, Kind, PauseEffect, Size, words};
use crate::single_case::count;
use std::collections::BTreeSet;

impl Found<'_> {
    pub(super) fn words(&self, facts: &BTreeSet<Fact>) -> Words {
        let (case, windows, limits) = (self.case, &self.windows, limits());
        let (measure, kind) = (case.measure, case.measure.kind);
        let ended = facts.contains(&Fact::Ended);
        let mut told = Words::new();
        let mut say = |name: &'static str, word: String| {
            told.insert(name, word);
        };
        say("measure", measure.label.clone());
        say("measure_low", words::low(&measure.label));
        say("treatment", case.treatment.to_owned());
        say("is", if ended { "was" } else { "is" }.to_owned());
        say("out_of", words::out_of(measure));
        let (n_before, n_now) = (windows.baseline.len(), windows.now.len());
        say("n_before", n_before.to_string());
        say("n_now", n_now.to_string());
        say("minimum_before", self.minimums.0.to_string());
        say("minimum_now", self.minimums.1.to_string());
        let missing = self.minimums.1.saturating_sub(n_now);
        say("missing_now", missing.to_string());
        say(
            "unit_missing",
            format!(
                "{}{} {}",
                if kind == Kind::Diary { "diary " } else { "" },
                words::unit(kind, missing),
                if case.doses.is_empty() {
                    "with it"
                } else {
                    "on this dose"
                }
            ),
        );
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
        say(
            "before_window",
            match kind {
                Kind::Diary => format!("{} days", limits.window_days),
                Kind::Visits => "26 weeks".to_owned(),
            },
        );
        say("window_days", limits.window_days.to_string());
        say("together_days", limits.together_days.to_string());
        say("stale_days", limits.stale_days.to_string());
        say("wash_in", case.wash_days.0.to_string());
        say("wash_out", case.wash_days.1.to_string());
        let current = windows.current.and_then(|index| case.phases.get(index));
        let counts = current.and_then(|phase| phase.counts_from);
        say(
            "counts_from",
            counts.map(|day| day.to_string()).unwrap_or_default(),
        );
        say("autocorrelation", words::number(self.autocorrelation, 2));
        say("together", words::list(&self.together));
        say("also_changed", words::list(&self.also));
        say("versions", words::list(case.other_versions));
        say("pauses", self.pause_words());
        let doses: Vec<String> = self
            .doses
            .iter()
            .map(|(_, dose)| {
                format!(
                    "{} {} (n {})",
                    dose.dose,
                    words::value(measure, dose.mean),
                    dose.n
                )
            })
            .collect();
        say("doses", words::list(&doses));
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
            say("faded_mean", words::value(measure, faded.mean));
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
        say("more", self.more(change));
    }

    /// How many more days would tell, if ratings go on as they are.
    fn more(&self, change: &Compared) -> String {
        let window = usize::try_from(limits().window_days).unwrap_or(0);
        let n = self.windows.now.len();
        let least = minimal(self.case.measure, change.before.mean);
        let size = change.difference.abs();
        let Some((low, high)) = change.interval.filter(|_| self.case.measure.kind == Kind::Diary) else {
            return match self.case.measure.kind {
                Kind::Visits => "diary days, which tell sooner than visits".to_owned(),
                Kind::Diary => String::new(),
            };
        };
        if n >= window || size < least {
            return "More of the same days won’t tell: a pause or the next change of dose can be compared."
                .to_owned();
        }
        // The half width shrinks with the root of the number of days; the share of the baseline stays.
        let half = (high - low) / 2.0;
        let share = |days: usize| {
            let (before, now) = (
                count(&values(&self.windows.baseline)),
                f64::from(u32::try_from(days).unwrap_or(u32::MAX)),
            );
            1.0 / before + 1.0 / now
        };
        let wanted = (n + 1..=window).find(|days| half * (share(*days) / share(n)).sqrt() < size);
        match wanted {
            Some(days) => {
                let more = days - n;
                format!("about {more} more diary {}", words::unit(Kind::Diary, more))
            }
            None => "More of the same days won’t tell: a pause or the next change of dose can be compared."
                .to_owned(),
        }
    }

    fn pause_words(&self) -> String {
        let told = |way: fn(&PauseEffect) -> Option<bool>| {
            let known = self.pauses.iter().filter_map(way);
            let (mut yes, mut all) = (0, 0);
            for so in known {
                all += 1;
                yes += u32::from(so);
            }
            (yes, all)
        };
        let (worse, pauses) = told(|pause| pause.worse_off);
        let (better, restarts) = told(|pause| pause.better_again);
        let noun = |n: u32, one: &'static str, more: &'static str| if n == 1 { one } else { more };
        let mut text = String::new();
        if pauses > 0 {
            text = format!(
                "Off {}: clearly worse off in {worse} of {pauses} {}",
                self.case.treatment,
                noun(pauses, "pause or stop", "pauses or stops")
            );
        }
        if restarts > 0 {
            let lead = if text.is_empty() {
                "Back on it: "
            } else {
                "; back on it: "
            };
            text.push_str(&format!(
                "{lead}clearly better again after {better} of {restarts} {}",
                noun(restarts, "restart", "restarts")
            ));
        }
        if !text.is_empty() {
            text.push('.');
        }
        text
    }
}
