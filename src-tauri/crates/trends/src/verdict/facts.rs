//! What is so of a case, as the rules ask for it.

use super::compare::{compared, improvement, minimal, thresholds};
use super::decide::Found;
use super::findings::{self, OnDose};
use super::rules::{Fact, limits};
use super::windows::could_count;
use super::{Compared, Kind, words};
use crate::phases::PhaseKind;
use std::collections::BTreeSet;

impl Found<'_> {
    pub(super) fn facts(&self) -> BTreeSet<Fact> {
        let (case, windows, limits) = (self.case, &self.windows, limits());
        let measure = case.measure;
        let mut facts = BTreeSet::new();
        let mut say = |fact: Fact, holds: bool| {
            if holds {
                facts.insert(fact);
            }
        };
        let diary = measure.kind == Kind::Diary;
        say(Fact::Diary, diary);
        say(Fact::Visits, !diary);
        let (before, now) = (windows.baseline.len(), windows.now.len());
        let (least_before, least_now) = self.minimums;
        let started = case.phases.iter().any(|phase| phase.kind != PhaseKind::Baseline);
        say(Fact::NotStarted, !started);
        say(Fact::BaselineNone, before == 0);
        say(Fact::BaselineFew, before < least_before);
        let current = windows.current.and_then(|index| case.phases.get(index));
        say(Fact::Titrating, started && current.is_none());
        let washing = current.is_some_and(|phase| phase.counts_from.is_some_and(|from| from > case.today));
        say(Fact::WashingIn, washing);
        say(Fact::NowFew, now < least_now);
        say(Fact::Ended, started && !windows.taken);
        say(Fact::EarlierDose, windows.passed_over.is_some());
        say(Fact::Ldn, case.is_ldn);
        let p = self.randomization.map(|test| test.p);
        let drawn = case.drawn_by_lot.is_some();
        say(Fact::LotDecides, p.is_some_and(|p| p <= limits.lot_level + 1e-9));
        say(Fact::LotOpen, p.is_some_and(|p| p > limits.lot_level + 1e-9));
        say(Fact::LotUntested, drawn && p.is_none());
        say(Fact::OtherVersions, !case.other_versions.is_empty());
        say(Fact::HasError, measure.error.is_some());
        say(Fact::NoThreshold, thresholds(measure).is_empty());
        let decided = before >= least_before && now >= least_now;
        say(Fact::Decided, decided);
        let pause_seen = self
            .pauses
            .iter()
            .any(|pause| pause.worse_off.is_some() || pause.better_again.is_some());
        say(Fact::PauseSeen, pause_seen);
        // One visit each time is too little for a repeat, and what else changed in a pause may have made it.
        let repeated = self.pauses.iter().any(|pause| {
            let seen = pause.worse_off == Some(true) && pause.better_again == Some(true);
            seen && diary && pause.others.is_empty()
        });
        say(Fact::Repeated, repeated);
        let latest = windows.now.last().map(|(day, _)| *day);
        let old = match measure.kind {
            Kind::Diary => limits.stale_days,
            Kind::Visits => limits.stale_days_of_visits,
        };
        let stale = latest.is_some_and(|day| (windows.end - day).get_days() > old);
        say(Fact::Stale, stale && decided);
        say(Fact::Together, !self.others.together.is_empty());
        say(Fact::PerhapsTogether, !self.others.perhaps.is_empty());
        say(Fact::AlsoChanged, !self.others.also.is_empty());
        say(Fact::FewDays, before.min(now) < limits.few_days);
        let (days_before, days_now) = could_count(case, windows);
        let gaps = |rated: usize, days: i32| i32::try_from(2 * rated).is_ok_and(|twice| twice < days);
        say(Fact::GapsBefore, gaps(before, days_before));
        say(Fact::GapsNow, gaps(now, days_now));
        if let Some(change) = self.change.as_ref().filter(|_| decided) {
            self.facts_of_change(change, &mut say);
        }
        facts
    }

    fn facts_of_change(&self, change: &Compared, say: &mut impl FnMut(Fact, bool)) {
        let (case, windows, limits) = (self.case, &self.windows, limits());
        let measure = case.measure;
        let clear = findings::clear(case, change);
        let clear = clear.filter(|better| {
            // Visits are too few for an interval to be trusted alone.
            measure.kind == Kind::Diary || findings::each(case, change, &windows.now, *better)
        });
        let least = minimal(measure, change.before.mean);
        say(Fact::Clear, clear.is_some());
        say(Fact::ClearBetter, clear == Some(true));
        say(Fact::ClearWorse, clear == Some(false));
        say(Fact::Matters, findings::matters(case, change));
        let within = change
            .interval
            .is_some_and(|(low, high)| low > -least && high < least);
        say(Fact::WithinMinimal, within && measure.kind == Kind::Diary);
        say(Fact::NoInterval, change.interval.is_none());
        say(Fact::RestsOnOne, self.single.is_some());
        let trend = match measure.kind {
            Kind::Diary => findings::baseline_trend(case, windows),
            Kind::Visits => None,
        };
        say(Fact::BaselineImproving, trend == Some(true));
        say(Fact::BaselineWorsening, trend == Some(false));
        let span = measure.range.1 - measure.range.0;
        let from_low = (change.before.mean - measure.range.0) / span;
        let (from_best, from_worst) = if words::higher_is_better(measure) {
            (1.0 - from_low, from_low)
        } else {
            (from_low, 1.0 - from_low)
        };
        say(Fact::LittleRoom, from_best < limits.little_room);
        say(Fact::Ceiling, from_worst < limits.little_room);
        say(Fact::Faded, self.faded.is_some());
        // Of what was lost, the most that it ever was.
        let best = self.faded.as_ref().map(|faded| faded.best_mean);
        let gain = best.map_or(change.difference, |best| best - change.before.mean);
        let share = improvement(measure, gain) / change.before.mean * 100.0;
        say(
            Fact::NotAbovePlacebo,
            measure.is_pain && share <= limits.placebo_percent + 1e-9,
        );
        let flare = self.earlier.is_some_and(|earlier| {
            let worse = improvement(measure, earlier - change.before.mean);
            earlier.abs() > 1e-9 && worse / earlier.abs() * 100.0 >= limits.flare_percent
        });
        say(Fact::Flare, flare);
        let since_earlier = compared(
            measure,
            ("", &windows.earlier),
            ("", &windows.now),
            self.autocorrelation,
        );
        let as_earlier = since_earlier.is_some_and(|change| findings::decided(case, &change) != Some(true));
        say(Fact::AsEarlier, self.earlier.is_some() && as_earlier);
        let ordered = self.dose_order();
        say(Fact::DoseOrder, ordered == Some(true));
        say(Fact::DoseNoOrder, ordered == Some(false));
        let past = self.peak.is_some_and(|(_, last, mean)| {
            let since = (windows.end - last).get_days();
            let lost = improvement(measure, change.now.mean - mean);
            since > limits.window_days && -lost >= least
        });
        say(Fact::Peak, past && (clear == Some(true) || self.faded.is_some()));
    }

    /// Whether each higher dose was better, and the highest clearly and by a size that matters better than the lowest; none with
    /// a single dose.
    fn dose_order(&self) -> Option<bool> {
        let measure = self.case.measure;
        let by_dose = self.by_dose();
        let (lowest, highest) = (by_dose.first()?, by_dose.last()?);
        let better = by_dose.windows(2).all(|pair| match pair {
            [low, high] => improvement(measure, high.told().mean - low.told().mean) > 0.0,
            _ => false,
        });
        let (lowest, highest) = (("", lowest.days.as_slice()), ("", highest.days.as_slice()));
        let change = compared(measure, lowest, highest, self.autocorrelation)?;
        (by_dose.len() > 1).then(|| better && findings::decided(self.case, &change) == Some(true))
    }

    /// The doses, the lowest first.
    pub(super) fn by_dose(&self) -> Vec<&OnDose> {
        let mut by_dose: Vec<&OnDose> = self.doses.iter().collect();
        by_dose.sort_by_key(|dose| dose.daily);
        by_dose
    }
}
