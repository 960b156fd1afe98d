//! Laboratory checks that courses together ask for: when the last was, and when the next is due.

use super::check::{Check, CourseSeen, Finding, Situation, short_name};
use super::periods::{Sure, later, periods};
use super::rules::{Rule, When};
use super::{Classes, rules};
use crate::dates::days_after;
use crate::{Course, PartialDate};
use jiff::civil::Date;

/// A laboratory check that goes with a course and others beside it, all of which go on today.
#[derive(Clone, Debug)]
pub struct Monitored {
    /// The rule.
    pub rule: &'static Rule,
    /// The courses' keys.
    pub about: Vec<String>,
    /// The courses' names: "LDN with levothyroxine", "LDN with levothyroxine and liothyronine".
    pub names: String,
    /// Short name of the analyte.
    pub lab: String,
    /// Day of the last result; none when there is none.
    pub last: Option<Date>,
    /// The day on which the clinic's interval ends, and no day before both go on; without a result the day from which both
    /// go on, or none where that isn't known to the day.
    pub due: Option<Date>,
}

/// Every laboratory check that goes with the courses of today, due or not.
pub fn monitored(situation: &Situation<'_>, classes: &dyn Classes) -> Vec<Monitored> {
    let check = Check { situation, classes };
    let mut found = Vec::new();
    for rule in rules() {
        if let When::Monitor {
            of,
            with,
            lab,
            setting,
        } = &rule.when
        {
            let seen = check.pairs(of, with, lab, setting).into_iter();
            found.extend(seen.map(|seen| Monitored {
                rule,
                about: seen.finding.about,
                names: seen.names,
                lab: short_name(lab).to_owned(),
                last: seen.last,
                due: seen.due,
            }));
        }
    }
    found
}

struct Pair {
    finding: Finding,
    names: String,
    last: Option<Date>,
    due: Option<Date>,
    overdue: bool,
}

impl Check<'_> {
    pub(super) fn overdue(&self, of: &str, with: &str, lab: &str, setting: &str) -> Vec<Finding> {
        let pairs = self.pairs(of, with, lab, setting).into_iter();
        pairs
            .filter(|pair| pair.overdue)
            .map(|pair| pair.finding)
            .collect()
    }

    /// For each course of the one class those of the other that go on with it: one check answers for all of them.
    fn pairs(&self, of: &str, with: &str, lab: &str, setting: &str) -> Vec<Pair> {
        let Some(&days) = self.situation.settings.get(setting) else {
            return Vec::new();
        };
        let today = self.situation.today;
        let last = self.latest(lab).map(|lab| lab.date);
        let mut pairs = Vec::new();
        for a in self.of(of) {
            let beside = |b: &CourseSeen<'_>| self.goes_on(a.course).min(self.goes_on(b.course));
            let mut others = self.of(with);
            others.retain(|b| beside(b) > Sure::No);
            let Some(going) = others.iter().map(beside).max() else {
                continue;
            };
            let name = |seen: &CourseSeen<'_>| self.name(&seen.course.what);
            let with: Vec<String> = others.iter().map(name).collect();
            let names = format!("{} with {}", name(&a), with.join(" and "));
            let age = last.map(|last| (today - last).get_days());
            let lab = short_name(lab);
            let words = match (last, age) {
                (Some(last), Some(age)) => format!(
                    "{names}: the last {lab} is of {last}, {age} days ago; the clinic asks for one every {days} days"
                ),
                _ => format!("{names}: there is no {lab} yet; the clinic asks for one every {days} days"),
            };
            // The first day from which two of them surely go on; nothing can be due before.
            let since = |seen: &CourseSeen<'_>| self.goes_on_since(seen.course);
            let both = |b: &CourseSeen<'_>| later(since(&a)?, since(b)?).day();
            let began = others.iter().filter_map(both).min();
            let after_last = last.map(|last| days_after(last, days));
            let mut about = vec![a];
            about.extend(others);
            pairs.push(Pair {
                finding: self.finding(&about, words, going != Sure::Yes),
                names,
                last,
                due: match (after_last, began) {
                    (Some(due), Some(began)) => Some(due.max(began)),
                    (Some(due), None) => Some(due),
                    (None, began) => began,
                },
                overdue: age.is_none_or(|age| age > days),
            });
        }
        pairs
    }

    /// The start, or restart, of the stretch that goes on today.
    fn goes_on_since(&self, course: &Course) -> Option<PartialDate> {
        let today = self.situation.today;
        let mut stretches = periods(course).into_iter();
        stretches
            .rfind(|period| period.holds(today) > Sure::No)
            .map(|period| period.from)
    }
}
