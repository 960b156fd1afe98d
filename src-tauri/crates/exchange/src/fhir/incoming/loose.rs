//! Answers that come as Observations of their own, put together to questionnaires.

use super::answers;
use super::collected::{Collected, Spot, VisitKey};
use super::file::{Entry, names_of};
use super::instruments::Instruments;
use crate::IncomingAssessment;
use ::instruments::{Answer, Answers, Definition};
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const SCORE_ALONE: &str = "it is a score without its answers: scores are worked out from answers here";

/// The answer to one question, a total, or a panel that names its members.
pub(super) struct Single {
    pub entry: usize,
    pub names: Vec<String>,
    pub patient: usize,
    pub date: Date,
    pub loinc: String,
    pub value: Value,
    pub members: Vec<String>,
}

#[derive(Default)]
pub(super) struct Loose {
    singles: Vec<Single>,
}

/// What becomes of the singles of one patient and day.
#[derive(Default)]
struct Together<'s> {
    by_instrument: BTreeMap<String, Vec<&'s Single>>,
    unsure: Vec<&'s Single>,
}

impl Loose {
    pub(super) fn add(&mut self, single: Single) {
        self.singles.push(single);
    }

    /// Puts the answers of a patient's day together. A panel says which answers are its own; otherwise each belongs to the
    /// only instrument that has it, or to the only one of several that another answer of the day settles.
    pub(super) fn put_together(
        &self,
        entries: &[Entry<'_>],
        instruments: &Instruments<'_>,
        collected: &mut Collected,
    ) {
        let mut panels: HashMap<&str, &Definition> = HashMap::new();
        for single in &self.singles {
            if let Some(definition) = instruments.panel(&single.loinc) {
                if let (Some(entry), Some(_)) = (entries.get(single.entry), answers::value(&single.value)) {
                    collected.leave(entry, "", SCORE_ALONE);
                }
                panels.extend(single.members.iter().map(|member| (member.as_str(), definition)));
            }
        }
        let panels: HashMap<String, &Definition> = panels
            .into_iter()
            .flat_map(|(member, definition)| names_of(member).into_iter().map(move |name| (name, definition)))
            .collect();
        let mut days: BTreeMap<(usize, Date), Vec<&Single>> = BTreeMap::new();
        for single in &self.singles {
            if instruments.panel(&single.loinc).is_none() {
                days.entry((single.patient, single.date))
                    .or_default()
                    .push(single);
            }
        }
        let known = responded(collected);
        for ((patient, date), singles) in days {
            let together = settle(&singles, &panels, instruments);
            for single in together.unsure {
                if let Some(entry) = entries.get(single.entry) {
                    let why = "its question is part of several questionnaires, and the file doesn’t say of which: enter it by hand";
                    collected.leave(entry, "", why);
                }
            }
            for (id, singles) in together.by_instrument {
                let definition = singles
                    .first()
                    .and_then(|single| instruments.owners(&single.loinc).find(|owner| owner.id == id));
                let Some(definition) = definition else {
                    continue;
                };
                let (answers, stated) = taken(entries, definition, &singles, collected);
                if let Some(spot) = known.get(&(patient, date, definition.id.clone())) {
                    compare(entries, &singles, definition, (*spot, &answers), collected);
                } else if !answers.is_empty() {
                    let assessment = IncomingAssessment {
                        instrument: definition.id.clone(),
                        version: definition.version.clone(),
                        answers,
                        stated,
                    };
                    collected.add_assessment(patient, &VisitKey::Day(date), date, assessment);
                }
            }
        }
    }
}

fn settle<'s>(
    singles: &[&'s Single],
    panels: &HashMap<String, &Definition>,
    instruments: &Instruments<'_>,
) -> Together<'s> {
    let mut together = Together::default();
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<(&'s Single, Vec<&Definition>)> = Vec::new();
    for single in singles {
        let panel = single.names.iter().find_map(|name| panels.get(name));
        let owners: Vec<&Definition> = instruments.owners(&single.loinc).collect();
        let owner = owners
            .iter()
            .find(|owner| panel.is_some_and(|panel| panel.id == owner.id));
        match (owner, owners.as_slice()) {
            (Some(one), _) | (None, [one]) => {
                settled.insert(&one.id);
                together
                    .by_instrument
                    .entry(one.id.clone())
                    .or_default()
                    .push(single);
            }
            _ => open.push((single, owners)),
        }
    }
    for (single, owners) in open {
        let known: Vec<&&Definition> = owners
            .iter()
            .filter(|owner| settled.contains(owner.id.as_str()))
            .collect();
        match known.as_slice() {
            [one] => together
                .by_instrument
                .entry(one.id.clone())
                .or_default()
                .push(single),
            _ => together.unsure.push(single),
        }
    }
    together
}

/// The questionnaires that came as responses, by patient, day and instrument.
fn responded(collected: &Collected) -> HashMap<(usize, Date, String), Spot> {
    let mut known = HashMap::new();
    for (patient, found) in collected.patients.iter().enumerate() {
        for (place, visit) in found.visits.iter().enumerate() {
            for (number, form) in visit.assessments.iter().enumerate() {
                let key = (patient, visit.date, form.instrument.clone());
                known.entry(key).or_insert((patient, place, number));
            }
        }
    }
    known
}

/// Single answers beside a response of the same day are the same answers once more, or they are told.
fn compare(
    entries: &[Entry<'_>],
    singles: &[&Single],
    definition: &Definition,
    (spot, answers): (Spot, &Answers),
    collected: &mut Collected,
) {
    let known = collected
        .assessment(spot)
        .map(|form| form.answers.clone())
        .unwrap_or_default();
    for single in singles {
        let item = definition.items.iter().find(|item| item.loinc == single.loinc);
        let Some((entry, item)) = entries.get(single.entry).zip(item) else {
            continue;
        };
        let answer = answers.get(&item.key);
        if answer.is_some() && answer != known.get(&item.key) {
            let why = "says something else than the questionnaire of that day in the file: the questionnaire counts";
            collected.leave(entry, "", why);
        }
    }
}

/// The answers to one questionnaire, and the totals that are stated beside them.
fn taken(
    entries: &[Entry<'_>],
    definition: &Definition,
    singles: &[&Single],
    collected: &mut Collected,
) -> (Answers, Vec<(String, f64)>) {
    let mut answers: BTreeMap<String, Option<Answer>> = BTreeMap::new();
    let mut stated: Vec<(String, f64)> = Vec::new();
    let mut totals = Vec::new();
    for single in singles {
        let Some(entry) = entries.get(single.entry) else {
            continue;
        };
        let Some(item) = definition.items.iter().find(|item| item.loinc == single.loinc) else {
            totals.push((entry, *single));
            continue;
        };
        let given = std::slice::from_ref(&single.value);
        match answers::read(definition, item, given, false, &[]) {
            Ok(answer) => match answers.get(&item.key) {
                None => {
                    answers.insert(item.key.clone(), Some(answer));
                }
                Some(Some(earlier)) if *earlier == answer => {}
                Some(_) => {
                    answers.insert(item.key.clone(), None);
                    collected.leave(
                        entry,
                        "",
                        "is answered twice on that day, and differently: neither is taken",
                    );
                }
            },
            Err(why) => collected.leave(entry, "", &why),
        }
    }
    let answers: Answers = answers
        .into_iter()
        .filter_map(|(key, answer)| Some((key, answer?)))
        .collect();
    for (entry, single) in totals {
        let rule = definition.scores.iter().find(|rule| rule.loinc == single.loinc);
        let number = answers::value(&single.value).and_then(|(name, value)| answers::number(name, value));
        match (rule, number) {
            (Some(rule), Some(number))
                if !answers.is_empty() && stated.iter().all(|(key, _)| *key != rule.key) =>
            {
                stated.push((rule.key.clone(), number));
            }
            _ => {
                collected.leave(entry, "", SCORE_ALONE);
            }
        }
    }
    (answers, stated)
}
