//! A patient's history as lines, looked at with the catalogue that ships.

use super::{TODAY, course, day};
use record::safety::{Alert, ConditionSeen, CourseSeen, LabSeen, Situation, check};
use record::{Catalogue, Course, LabCatalogue, LabName, LabResult, PartialDate, Place, parse_reference};
use std::collections::BTreeMap;

/// A patient's record: a line each, "condition KEY SINCE UNTIL" with "-" for not known, "lab KEY DATE VALUE RANGE" in the
/// analyte's first unit with "-" for no range, and courses.
pub fn with_situation<T>(history: &[&str], then: impl FnOnce(&Situation<'_>) -> T) -> T {
    let (mut courses, mut conditions, mut labs) = (Vec::new(), Vec::new(), Vec::new());
    for (index, line) in history.iter().enumerate() {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["condition", key, since, until] => {
                let date = |text: &str| -> Option<PartialDate> { text.parse().ok() };
                conditions.push((*key, date(since), date(until)));
            }
            ["lab", key, date, value, range] => labs.push(lab(key, date, value, range)),
            _ => courses.push((format!("c{index}"), course(line).checked(day(TODAY)).unwrap())),
        }
    }
    let seen = |(id, course): &'_ (String, Course)| (id.clone(), course.clone());
    let courses: Vec<(String, Course)> = courses.iter().map(seen).collect();
    let catalogue = Catalogue::shipped();
    let situation = Situation {
        today: day(TODAY),
        courses: courses
            .iter()
            .map(|(id, course)| CourseSeen { id, course })
            .collect(),
        conditions: conditions
            .iter()
            .map(|(key, since, until)| {
                let entry = catalogue.condition(key).unwrap_or_else(|| panic!("no {key}"));
                ConditionSeen {
                    id: key,
                    name: &entry.name,
                    classes: entry.all_classes(),
                    since: *since,
                    until: *until,
                }
            })
            .collect(),
        labs: labs
            .iter()
            .map(|lab| {
                let LabName::Listed(analyte) = &lab.analyte else {
                    panic!("an own analyte");
                };
                LabSeen {
                    id: analyte,
                    analyte,
                    date: lab.date,
                    shown: lab.reading.to_string(),
                    above: match lab.place() {
                        Place::Above => Some(true),
                        Place::Below | Place::Within => Some(false),
                        Place::Unknown => None,
                    },
                }
            })
            .collect(),
        settings: BTreeMap::from([("thyroid_check_days".to_owned(), 90)]),
    };
    then(&situation)
}

fn lab(key: &str, date: &str, value: &str, range: &str) -> LabResult {
    let analyte = LabCatalogue::builtin().analyte(key).unwrap();
    let unit = &analyte.units[0].unit;
    let (low, high) = match range {
        "-" => (None, None),
        range => parse_reference(range).unwrap(),
    };
    LabResult {
        analyte: LabName::Listed(key.to_owned()),
        reading: record::Reading::parse(value, unit).unwrap(),
        reference_low: low,
        reference_high: high,
        date: day(date),
        note: String::new(),
        confirmed: false,
    }
}

pub fn alerts(history: &[&str]) -> Vec<Alert> {
    with_situation(history, |situation| check(situation, Catalogue::shipped()))
}
