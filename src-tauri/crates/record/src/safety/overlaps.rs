//! What two courses have to do with one another: at the same time, or one too soon after the other.

use super::check::{Check, CourseSeen, Finding};
use super::periods::{Period, Sure, later, periods};
use super::rules::Wait;
use crate::{Course, PartialDate, What};

/// Where a stretch of one course overlaps one of another.
#[derive(Clone, Copy)]
struct Overlap {
    sure: Sure,
    first: Period,
    second: Period,
    /// Whether the second went on before, and was paused.
    again: bool,
}

impl Overlap {
    fn began(self) -> PartialDate {
        later(self.first.from, self.second.from)
    }
}

/// The overlaps of two courses; of those that begin on the same date the surest.
fn overlaps(first: &Course, second: &Course) -> Vec<Overlap> {
    let mut found: Vec<Overlap> = Vec::new();
    for a in periods(first) {
        for (index, b) in periods(second).into_iter().enumerate() {
            let overlap = Overlap {
                sure: a.overlaps(b),
                first: a,
                second: b,
                again: index > 0,
            };
            if overlap.sure == Sure::No {
                continue;
            }
            match found.iter_mut().find(|known| known.began() == overlap.began()) {
                Some(known) if known.sure < overlap.sure => *known = overlap,
                Some(_) => {}
                None => found.push(overlap),
            }
        }
    }
    found
}

/// The surest of several overlaps; of equally sure ones the first.
fn surest(overlaps: &[Overlap]) -> Option<&Overlap> {
    overlaps.iter().rev().max_by_key(|overlap| overlap.sure)
}

/// Where a stretch of a course begins fewer days than asked for after another course stopped.
struct Gap {
    stop: PartialDate,
    fewest: i32,
    most: i32,
}

impl Gap {
    fn before(stop: PartialDate, start: PartialDate) -> Self {
        let (fewest, most) = stop.days_until(start);
        Self { stop, fewest, most }
    }

    fn may_be_below(&self, days: i32) -> bool {
        self.most >= 0 && self.fewest < days
    }

    /// "2026-05-13, 7 days before".
    fn words(&self) -> String {
        let Self { stop, fewest, most } = self;
        match (fewest, most) {
            (0, 0) => format!("{stop}, the day on which"),
            (1, 1) => format!("{stop}, 1 day before"),
            _ if fewest == most => format!("{stop}, {most} days before"),
            _ => format!("{stop}, {} to {most} days before", fewest.max(&0)),
        }
    }
}

/// Of the gaps between a course's stops and a start the one that counts: a sure one first, then the shortest. A stop whose
/// stretch surely overlaps is another rule's.
fn short_gap(stopped: &Course, started: Period, needed: i32) -> Option<Gap> {
    let apart = periods(stopped)
        .into_iter()
        .filter(|period| period.overlaps(started) != Sure::Yes);
    apart
        .filter_map(|period| Some(Gap::before(period.to?, started.from)))
        .filter(|gap| gap.may_be_below(needed))
        .min_by_key(|gap| (gap.most >= needed, gap.fewest))
}

fn started(again: bool) -> &'static str {
    if again { "was started again" } else { "was started" }
}

impl Check<'_> {
    fn holds(&self, period: Period) -> bool {
        period.holds(self.situation.today) > Sure::No
    }

    pub(super) fn together(&self, first: &str, second: &[CourseSeen<'_>], each: bool) -> Vec<Finding> {
        let mut findings = Vec::new();
        for a in self.of(first) {
            for &b in second.iter().filter(|b| b.id != a.id) {
                let found = overlaps(a.course, b.course);
                if each {
                    findings.extend(found.iter().map(|overlap| Finding {
                        occurrence: Some(overlap.began()),
                        current: self.holds(overlap.first) && self.holds(overlap.second),
                        ..self.overlap(a, b, overlap)
                    }));
                } else {
                    findings.extend(surest(&found).map(|overlap| self.overlap(a, b, overlap)));
                }
            }
        }
        findings
    }

    fn overlap(&self, a: CourseSeen<'_>, b: CourseSeen<'_>, overlap: &Overlap) -> Finding {
        let (name_a, name_b) = (self.name(&a.course.what), self.name(&b.course.what));
        let began = overlap.began();
        let sure = overlap.sure == Sure::Yes;
        let words = if !sure {
            format!(
                "{name_a} and {name_b} perhaps at the same time ({began}): their dates are not known to the day"
            )
        } else if overlap.first.from.is_before(overlap.second.from) == Some(true) {
            format!(
                "{name_b} {} ({began}) while {name_a} was taken",
                started(overlap.again)
            )
        } else {
            format!("{name_a} and {name_b} at the same time from {began}")
        };
        self.finding(&[a, b], words, !sure)
    }

    pub(super) fn washout<'w>(
        &self,
        before: &[CourseSeen<'_>],
        after: &[CourseSeen<'_>],
        wait_of: impl Fn(&Course) -> &'w Wait,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        for &begun in before {
            for &ended in after.iter().filter(|ended| ended.id != begun.id) {
                let Wait { days, asked } = wait_of(ended.course);
                for (index, period) in periods(begun.course).into_iter().enumerate() {
                    let Some(gap) = short_gap(ended.course, period, *days) else {
                        continue;
                    };
                    let words = format!(
                        "{} was stopped {} {} {} {}; {asked}",
                        self.name(&ended.course.what),
                        gap.words(),
                        self.name(&begun.course.what),
                        started(index > 0),
                        period.from
                    );
                    findings.push(Finding {
                        occurrence: Some(period.from),
                        current: self.holds(period),
                        ..self.finding(&[begun, ended], words, gap.most >= *days)
                    });
                }
            }
        }
        findings
    }

    pub(super) fn not_checked(&self, of: &str, days_before: i32) -> Vec<Finding> {
        let mut findings = Vec::new();
        let unknown = |what: &What| match what {
            What::Catalogue(key) => !self.classes.knows(key),
            What::Own(_) => true,
        };
        for seen in self.of(of) {
            let courses = self.situation.courses.iter().copied();
            for other in courses.filter(|other| unknown(&other.course.what)) {
                let (name, other_name) = (self.name(&seen.course.what), self.name(&other.course.what));
                if let Some(overlap) = surest(&overlaps(seen.course, other.course)) {
                    let words = format!("{other_name} beside {name}");
                    findings.push(self.finding(&[other, seen], words, overlap.sure != Sure::Yes));
                    continue;
                }
                let gaps = periods(seen.course).into_iter().enumerate();
                let mut gaps = gaps.filter_map(|(index, period)| {
                    let gap = short_gap(other.course, period, days_before)?;
                    Some((index, period, gap))
                });
                if let Some((index, period, gap)) = gaps.next_back() {
                    let words = format!(
                        "{other_name} was stopped {} {name} {} {}",
                        gap.words(),
                        started(index > 0),
                        period.from
                    );
                    findings.push(Finding {
                        current: self.holds(period),
                        ..self.finding(&[other, seen], words, gap.most >= days_before)
                    });
                }
            }
        }
        findings
    }
}
