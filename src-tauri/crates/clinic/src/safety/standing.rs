//! How alerts stand: found now or before, acknowledged, settled.
//!
//! An alert is open until it is acknowledged in the words in which it stands. Records are kept in the order in which they
//! were made, so that "later" is a comparison of keys.

use super::held::Held;
use crate::views::AlertState;
use jiff::civil::Date;
use record::safety::{Acknowledgement, Alert, RaisedAlert, Rule, rules};
use record::{KeptEntry, RecordId, VisitId, days_after};

/// What was found, by a rule or by a questionnaire's safety answer.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub identity: String,
    pub code: String,
    pub words: String,
    pub perhaps: bool,
    pub current: bool,
    /// Keys of the records that it is about.
    pub about: Vec<String>,
    /// Of a safety answer: the visit.
    pub flag: Option<FlagFound>,
}

/// A safety answer of a questionnaire.
#[derive(Clone, Debug)]
pub(crate) struct FlagFound {
    pub visit: VisitId,
    pub date: Date,
    pub title: String,
    pub source: String,
}

/// An alert and how it stands.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    pub found: Found,
    pub state: AlertState,
    pub raised_on: Option<Date>,
    pub acknowledgement: Option<Acknowledgement>,
}

pub(crate) fn rule(code: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.code == code)
}

/// The words of an alert that is no longer found.
fn gone(words: &str) -> String {
    format!("{words}. No longer found: the record was changed since; acknowledge to close")
}

impl From<Alert> for Found {
    fn from(alert: Alert) -> Self {
        Self {
            identity: alert.identity(),
            code: alert.rule.code.clone(),
            words: alert.finding.words,
            perhaps: alert.finding.perhaps,
            current: alert.finding.current,
            about: alert.finding.about,
            flag: None,
        }
    }
}

impl Held {
    /// The analyte that a rule asks for every so often, and the days.
    fn interval(&self, code: &str) -> Option<(&'static str, i32)> {
        let (lab, setting) = rule(code)?.monitors()?;
        Some((lab, *self.settings.get(setting)?))
    }

    /// Whether a check was done that answers a monitor: a sample after the day on which it was raised, or one written down
    /// later that reaches up to that day.
    fn checked(&self, raised: &KeptEntry<RaisedAlert>) -> bool {
        let on = raised.value.on;
        self.interval(&raised.value.rule).is_some_and(|(analyte, days)| {
            self.labs.iter().any(|entry| {
                let lab = &entry.value;
                let is_it = matches!(&lab.analyte, record::LabName::Listed(key) if key == analyte);
                let is_news = entry.id > raised.id && days_after(lab.date, days) >= on;
                is_it && (lab.date > on || is_news)
            })
        })
    }

    fn raised_before(&self, identity: &str) -> Option<&KeptEntry<RaisedAlert>> {
        self.raised.iter().rfind(|entry| entry.value.identity == identity)
    }

    /// The last acknowledgement of an alert that `fits`.
    fn acknowledgement(
        &self,
        identity: &str,
        fits: impl Fn(RecordId, &Acknowledgement) -> bool,
    ) -> Option<&Acknowledgement> {
        let mut given = self.acknowledged.iter();
        let last = given.rfind(|entry| entry.value.identity == identity && fits(entry.id, &entry.value));
        last.map(|entry| &entry.value)
    }

    /// The acknowledgement that holds for an alert that is found now.
    fn holding(&self, found: &Found) -> Option<&Acknowledgement> {
        match self.interval(&found.code) {
            Some((_, days)) => self.acknowledgement(&found.identity, |_, given| {
                days_after(given.on, days) >= self.today
            }),
            None => self.acknowledgement(&found.identity, |_, given| given.words == found.words),
        }
    }

    /// What is found now, open, and not kept yet.
    pub fn unraised(&self) -> Vec<RaisedAlert> {
        let found = self.alerts().into_iter().map(Found::from);
        self.to_raise(found.collect())
    }

    /// Those of `found` that are open and not kept yet.
    pub fn to_raise(&self, found: Vec<Found>) -> Vec<RaisedAlert> {
        let mut found = found;
        found.retain(|found| self.holding(found).is_none() && !self.is_raised(found));
        found
            .into_iter()
            .map(|found| RaisedAlert {
                identity: found.identity,
                rule: found.code,
                words: found.words,
                on: self.today,
            })
            .collect()
    }

    fn is_raised(&self, found: &Found) -> bool {
        let Some(raised) = self.raised_before(&found.identity) else {
            return false;
        };
        if self.interval(&found.code).is_some() {
            return !self.checked(raised);
        }
        // Closed while it wasn't found, and found again: that is news.
        let closed = gone(&found.words);
        let closed = |id: RecordId, given: &Acknowledgement| id > raised.id && given.words == closed;
        raised.value.words == found.words && self.acknowledgement(&found.identity, closed).is_none()
    }

    /// Every alert there is or was. `flags` are the safety answers of questionnaires.
    pub fn standing(&self, flags: Vec<Found>, flag_of: impl Fn(&str) -> Option<FlagFound>) -> Vec<Standing> {
        let mut found: Vec<Found> = flags;
        found.extend(self.alerts().into_iter().map(Found::from));
        let mut standing: Vec<Standing> = found.into_iter().map(|found| self.found_now(found)).collect();
        let raised = self.raised.iter().map(|entry| &entry.value);
        let raised = raised.map(|raised| (&raised.identity, &raised.rule, &raised.words));
        let given = self.acknowledged.iter().map(|entry| &entry.value);
        let given = given.map(|given| (&given.identity, &given.rule, &given.words));
        for (identity, code, words) in raised.chain(given) {
            if standing.iter().any(|known| known.found.identity == *identity) {
                continue;
            }
            let about = identity.strip_prefix(&format!("{code}:")).unwrap_or_default();
            // Behind "@" stands when it began.
            let about = about.split_once('@').map_or(about, |(about, _)| about);
            let flag = flag_of(identity);
            let found = Found {
                identity: identity.clone(),
                code: code.clone(),
                words: words.clone(),
                perhaps: false,
                current: false,
                about: match &flag {
                    Some(_) => Vec::new(),
                    None => about.split('+').map(str::to_owned).collect(),
                },
                flag,
            };
            standing.push(self.found_before(found));
        }
        standing
    }

    fn found_now(&self, found: Found) -> Standing {
        let monitor = self.interval(&found.code).is_some();
        let first = self.raised.iter().find(|raised| {
            raised.value.identity == found.identity
                && if monitor {
                    !self.checked(raised)
                } else {
                    raised.value.words == found.words
                }
        });
        let acknowledgement = self.holding(&found).cloned();
        Standing {
            state: match acknowledgement {
                Some(_) => AlertState::Acknowledged,
                None => AlertState::Open,
            },
            raised_on: match &found.flag {
                Some(flag) => Some(flag.date),
                None => first.map(|raised| raised.value.on),
            },
            acknowledgement,
            found,
        }
    }

    /// An alert that the rules don't find any more: settled by a check, closed, or open until someone closes it.
    fn found_before(&self, mut found: Found) -> Standing {
        let Some(raised) = self.raised_before(&found.identity) else {
            // Acknowledged when it was found, and never open since.
            return Standing {
                state: AlertState::Acknowledged,
                raised_on: found.flag.as_ref().map(|flag| flag.date),
                acknowledgement: self.acknowledgement(&found.identity, |_, _| true).cloned(),
                found,
            };
        };
        found.words.clone_from(&raised.value.words);
        let closed = gone(&found.words);
        let fits = |id: RecordId, given: &Acknowledgement| {
            let monitor = self.interval(&found.code).is_some();
            id > raised.id && (monitor || given.words == found.words || given.words == closed)
        };
        let acknowledgement = self.acknowledgement(&found.identity, fits).cloned();
        let state = if self.checked(raised) {
            AlertState::Settled
        } else if acknowledgement.is_some() {
            AlertState::Acknowledged
        } else {
            found.words = closed;
            AlertState::Open
        };
        Standing {
            state,
            raised_on: Some(found.flag.as_ref().map_or(raised.value.on, |flag| flag.date)),
            acknowledgement,
            found,
        }
    }
}
