//! Conditions and laboratory values while a course goes on.

use super::check::{Check, ConditionSeen, Finding, LabSeen, short_name};
use super::periods::{Period, Sure, periods};
use crate::dates::days_after;
use jiff::civil::Date;

/// How surely a condition was there in a stretch.
///
/// Since when it is there may not be known. It was then surely there just before it ended, so surely in a stretch that
/// reaches that far; in one that had ended by then only perhaps. What is planned for a day concerns no stretch that ended
/// before that day.
fn was_there(condition: &ConditionSeen<'_>, period: Period, planned: bool) -> Sure {
    // The day of surgery is part of it.
    let until = match condition.until {
        Some(until) if planned => Some(until.day().map_or(until, |day| days_after(day, 1).into())),
        until => until,
    };
    let lasting = Period {
        from: condition.since.unwrap_or(period.from),
        to: until,
    };
    let sure = period.overlaps(lasting);
    let (None, Some(ended)) = (condition.since, period.to) else {
        return sure;
    };
    let reached = |end: Date| until.is_some_and(|until| until.latest() <= end);
    match sure {
        Sure::Yes if reached(ended.earliest()) => Sure::Yes,
        Sure::No => Sure::No,
        _ if planned && !reached(ended.latest()) => Sure::No,
        _ => Sure::Perhaps,
    }
}

impl Check<'_> {
    pub(super) fn condition(&self, of: &str, class: &str, except: &[String], planned: bool) -> Vec<Finding> {
        let mut findings = Vec::new();
        let has = |condition: &&ConditionSeen<'_>| {
            let classes = condition.classes;
            classes.iter().any(|known| known == class) && !classes.iter().any(|known| except.contains(known))
        };
        let today = self.situation.today;
        for condition in self.situation.conditions.iter().filter(has) {
            for seen in self.of(of) {
                let stretches = periods(seen.course).into_iter();
                let sure = stretches
                    .map(|period| was_there(condition, period, planned))
                    .max();
                let sure = sure.unwrap_or(Sure::No);
                if sure == Sure::No {
                    continue;
                }
                let words = format!("{} and {}", self.name(&seen.course.what), condition.name);
                let mut finding = self.finding(&[seen], words, sure != Sure::Yes);
                finding.about.push(condition.id.to_owned());
                // The last day counts: on the morning of surgery it is still to come.
                finding.current &= condition.until.is_none_or(|until| until.latest() >= today);
                findings.push(finding);
            }
        }
        findings
    }

    /// The results of the latest day on which it can be told where the value lies, those above the range. A later
    /// result without a range says nothing, so it takes nothing back.
    fn raised(&self, analyte: &str) -> impl Iterator<Item = &LabSeen<'_>> {
        let told = |lab: &&LabSeen<'_>| lab.analyte == analyte && lab.above.is_some();
        let latest = self.situation.labs.iter().filter(told).map(|lab| lab.date).max();
        let labs = self.situation.labs.iter();
        labs.filter(move |lab| lab.analyte == analyte && Some(lab.date) == latest && lab.above == Some(true))
    }

    pub(super) fn latest(&self, analyte: &str) -> Option<&LabSeen<'_>> {
        let labs = self.situation.labs.iter().filter(|lab| lab.analyte == analyte);
        labs.max_by_key(|lab| lab.date)
    }

    pub(super) fn lab_above(&self, of: &str, analytes: &[String]) -> Vec<Finding> {
        let mut findings = Vec::new();
        let courses = self.of(of).into_iter();
        for seen in courses.filter(|seen| self.goes_on(seen.course) > Sure::No) {
            for lab in analytes.iter().flat_map(|analyte| self.raised(analyte)) {
                let name = short_name(lab.analyte);
                let words = format!(
                    "{name} of {}: {}, above the laboratory's range",
                    lab.date, lab.shown
                );
                let mut finding = self.finding(&[seen], words, false);
                finding.about.push(lab.id.to_owned());
                findings.push(finding);
            }
        }
        findings
    }
}
