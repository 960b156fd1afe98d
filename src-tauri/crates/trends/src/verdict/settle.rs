//! What would settle what is open, if anything can.

use super::compare::minimal;
use super::decide::Found;
use super::rules::{Decision, Fact, Words, filled, limits};
use super::spread::values;
use super::{Compared, Kind, Settles, words};
use crate::phases::{Phase, PhaseKind};
use crate::single_case::count;
use std::collections::BTreeSet;

impl Found<'_> {
    /// What would settle it, and what kind of thing that is.
    pub(super) fn settle(&self, facts: &BTreeSet<Fact>, rule: &Decision, told: &Words) -> (String, Settles) {
        // What the last dose misses comes first, whatever is said of the one before it.
        let last = self.windows.passed_over.and_then(|index| {
            let (phase, held) = (self.case.phases.get(index)?, self.windows.phases.get(index)?);
            Some(self.missing(phase, held.len()))
        });
        if let Some(missing) = last.filter(|_| self.windows.taken) {
            return (missing, Settles::More);
        }
        let next = self.next_change();
        let (wanted, settles) = match rule.settles {
            Settles::More if facts.contains(&Fact::Decided) => self.more(facts),
            settles => (String::new(), settles),
        };
        let (wanted, settles) = match settles {
            Settles::NextChange if next.is_empty() => return Default::default(),
            Settles::NextChange => (next, settles),
            Settles::More if wanted.is_empty() => {
                let current = self.windows.current.and_then(|index| self.case.phases.get(index));
                let missing = current.map(|phase| self.missing(phase, self.windows.now.len()));
                (missing.unwrap_or_default(), settles)
            }
            _ => (wanted, settles),
        };
        let mut told = told.clone();
        told.insert("wanted", wanted);
        (filled(&rule.settle, &told), settles)
    }

    /// "3 more diary days on this dose", "5 rated days from 2026-03-07 on".
    fn missing(&self, phase: &Phase, n: usize) -> String {
        let (kind, fewest) = (self.case.measure.kind, self.minimums.1);
        if let Some(from) = phase.counts_from.filter(|from| *from > self.case.today) {
            let units = match kind {
                Kind::Diary => "rated days",
                Kind::Visits => "signed visits",
            };
            return format!("{fewest} {units} from {from} on");
        }
        let missing = fewest.saturating_sub(n);
        format!(
            "{missing} more {}{} {}",
            if kind == Kind::Diary { "diary " } else { "" },
            words::unit(kind, missing),
            if self.case.doses.is_empty() {
                "with it"
            } else {
                "on this dose"
            }
        )
    }

    /// What can be compared next; nothing after a stop. It is no advice.
    fn next_change(&self) -> String {
        let stopped = self.case.phases.last().map(|phase| phase.kind) == Some(PhaseKind::Stopped);
        match (stopped, self.windows.taken, self.case.doses.is_empty()) {
            (true, ..) => "",
            (_, false, _) => "A restart can be compared.",
            (_, _, true) => "A pause can be compared.",
            _ => "A pause or the next change of dose can be compared.",
        }
        .to_owned()
    }

    /// How many more days would tell, if ratings go on as they are: until the interval leaves out 0, or until it leaves no room
    /// for a change that matters.
    fn more(&self, facts: &BTreeSet<Fact>) -> (String, Settles) {
        let next = (String::new(), Settles::NextChange);
        let (kind, n) = (self.case.measure.kind, self.windows.now.len());
        let Some(change) = self.change.as_ref().filter(|_| self.windows.taken) else {
            return next;
        };
        let single = self.single.filter(|_| facts.contains(&Fact::Matters));
        if let Some((day, _)) = single {
            // A value of the time before the start stays what it is.
            let before = self.windows.baseline.iter().any(|(other, _)| *other == day);
            return match kind {
                _ if before => next,
                Kind::Diary => (
                    "more diary days, to see whether it stays".to_owned(),
                    Settles::More,
                ),
                Kind::Visits => ("more visits, to see whether it stays".to_owned(), Settles::More),
            };
        }
        // The last three visits are compared, however many there will be.
        if kind == Kind::Visits {
            return next;
        }
        let Some((low, high)) = change.interval else {
            // Of days that are much alike it takes many; where there were few before the start, nothing helps.
            let half = usize::try_from(limits().window_days / 2).unwrap_or(0);
            let more = n < half && self.windows.baseline.len() >= half;
            return match more {
                true => ("more diary days".to_owned(), Settles::More),
                false => next,
            };
        };
        match self.wanted(change, (high - low) / 2.0) {
            Some(days) => {
                let more = days - n;
                let days = words::unit(kind, more);
                (format!("about {more} more diary {days}"), Settles::More)
            }
            None => next,
        }
    }

    /// How many days on the dose would tell; none where a whole window wouldn't.
    fn wanted(&self, change: &Compared, half: f64) -> Option<usize> {
        let window = usize::try_from(limits().window_days).ok()?;
        let n = self.windows.now.len();
        let least = minimal(self.case.measure, change.before.mean);
        let size = change.difference.abs();
        // The half width shrinks with the root of the number of days; the share of the baseline stays.
        let before = count(&values(&self.windows.baseline));
        let share = |days: usize| 1.0 / before + 1.0 / f64::from(u32::try_from(days).unwrap_or(u32::MAX));
        (n + 1..=window).find(|days| {
            let half = half * (share(*days) / share(n)).sqrt();
            if size >= least {
                half < size
            } else {
                size + half < least
            }
        })
    }
}
