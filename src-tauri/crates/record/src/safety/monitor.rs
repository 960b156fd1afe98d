//! Laboratory checks that two courses together ask for: when the last was, and when the next is due.

use super::check::{Check, Finding, Situation, short_name};
use super::periods::Sure;
use super::rules::{Rule, When};
use super::{Classes, rules};
use crate::dates::days_after;
use jiff::civil::Date;

/// A laboratory check that goes with two courses which both go on today.
#[derive(Clone, Debug)]
pub struct Monitored {
    /// The rule.
    pub rule: &'static Rule,
    /// Both courses' keys.
    pub about: Vec<String>,
    /// Both courses' names: "LDN with levothyroxine".
    pub names: String,
    /// Short name of the analyte.
    pub lab: String,
    /// Day of the last result; none when there is none.
    pub last: Option<Date>,
    /// The day on which the clinic's interval ends; without a result the day from which both go on, or none where that
    /// isn't known to the day.
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

    fn pairs(&self, of: &str, with: &str, lab: &str, setting: &str) -> Vec<Pair> {
        let Some(&days) = self.situation.settings.get(setting) else {
            return Vec::new();
        };
        let today = self.situation.today;
        let last = self.latest(lab).map(|lab| lab.date);
        let mut pairs = Vec::new();
        for a in self.of(of) {
            for b in self.of(with) {
                let going = self.goes_on(a.course).min(self.goes_on(b.course));
                if going == Sure::No {
                    continue;
                }
                let names = format!("{} with {}", self.name(&a.course.what), self.name(&b.course.what));
                let age = last.map(|last| (today - last).get_days());
                let lab = short_name(lab);
                let words = match (last, age) {
                    (Some(last), Some(age)) => format!(
                        "{names}: the last {lab} is of {last}, {age} days ago; the clinic asks for one every {days} days"
                    ),
                    _ => format!("{names}: there is no {lab} yet; the clinic asks for one every {days} days"),
                };
                let started = a.course.start.day().zip(b.course.start.day());
                pairs.push(Pair {
                    finding: self.finding(&[a, b], words, going != Sure::Yes),
                    names,
                    last,
                    due: match last {
                        Some(last) => Some(days_after(last, days)),
                        None => started.map(|(a, b)| a.max(b)),
                    },
                    overdue: age.is_none_or(|age| age > days),
                });
            }
        }
        pairs
    }
}
