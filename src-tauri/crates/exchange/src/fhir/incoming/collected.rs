//! What was read so far, and what wasn't taken.

use super::super::json::{clean, list, text};
use super::MOST_LEFT;
use super::file::{Entry, names_of};
use crate::{Identity, Incoming, IncomingAssessment, IncomingPatient, IncomingVisit, Left};
use jiff::civil::Date;
use record::PartialDate;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// What makes questionnaires one visit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum VisitKey {
    /// An encounter of ours, by its place in the file.
    Encounter(usize),
    /// A day.
    Day(Date),
}

/// Where an assessment stands: patient, visit, assessment.
pub(super) type Spot = (usize, usize, usize);

/// An encounter of the file.
#[derive(Clone)]
pub(super) struct Met {
    pub number: usize,
    pub date: Option<Date>,
    pub is_ours: bool,
}

#[derive(Default)]
pub(super) struct Collected {
    pub patients: Vec<IncomingPatient>,
    by_name: HashMap<String, usize>,
    pub encounters: HashMap<String, Met>,
    visits: HashMap<(usize, VisitKey), Vec<usize>>,
    filled: HashMap<(usize, VisitKey, String), usize>,
    pub responses: HashMap<String, Spot>,
    left: Vec<(usize, Left)>,
    uncounted: usize,
    unread: BTreeMap<(String, String), (usize, String, usize)>,
    times: usize,
    times_utc: usize,
}

impl Collected {
    /// Something of an entry isn't taken. `part` is the place within it, or empty.
    pub(super) fn leave(&mut self, entry: &Entry<'_>, part: &str, why: &str) {
        let place = match part {
            "" => entry.place.clone(),
            part => format!("{}, {part}", entry.place),
        };
        self.note(entry.number, place, why);
    }

    pub(super) fn only_a_page(&mut self) {
        let why = "is one page of several: what stands on the next pages is not in it; export everything into one file";
        self.note(0, "the file".to_owned(), why);
    }

    fn note(&mut self, number: usize, place: String, why: &str) {
        if self.left.len() >= MOST_LEFT {
            self.uncounted += 1;
            return;
        }
        let why = why.to_owned();
        self.left.push((number, Left { place, why }));
    }

    /// Notes the elements of a resource that nothing was made of; they are told together at the end.
    pub(super) fn unread(&mut self, entry: &Entry<'_>, resource: &Value, known: &[&str]) {
        const ALWAYS: [&str; 5] = ["resourceType", "id", "meta", "text", "language"];
        let Some(object) = resource.as_object() else {
            return;
        };
        for (name, value) in object {
            if ALWAYS.contains(&name.as_str()) || known.contains(&name.as_str()) {
                continue;
            }
            if name == "extension" {
                for extension in list(resource, "extension") {
                    let url = text(extension, "url");
                    if !super::super::bundle::is_own_url(url) {
                        self.one_unread(entry, &format!("the extension {}", clean(url, 120)));
                    }
                }
            } else if !value.is_null() {
                self.one_unread(entry, &clean(name, 60));
            }
        }
    }

    pub(super) fn one_unread(&mut self, entry: &Entry<'_>, name: &str) {
        // A file can't make the list longer than this by inventing names.
        let name = if self.unread.len() < 500 {
            name
        } else {
            "something else"
        };
        let first = || (0, entry.place.clone(), entry.number);
        let known = self
            .unread
            .entry((entry.kind.clone(), name.to_owned()))
            .or_insert_with(first);
        known.0 += 1;
    }

    /// The day of a FHIR date or dateTime.
    ///
    /// # Errors
    /// The rest of a sentence where there is none.
    pub(super) fn day(&mut self, written: &str) -> Result<Date, String> {
        let (date, time) = match written.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (written, None),
        };
        match date.parse::<PartialDate>() {
            Ok(PartialDate::Day(day)) => {
                if let Some(time) = time {
                    self.times += 1;
                    self.times_utc += usize::from(time.ends_with('Z'));
                }
                Ok(day)
            }
            Ok(vague) => Err(format!(
                "its date is known only as {vague}: enter it by hand once the day is known"
            )),
            Err(_) => Err(format!(
                "its date “{}” is no date: correct it in the file",
                clean(written, 40)
            )),
        }
    }

    /// The patient of a resource, by its subject; one that the file says nothing else of where there is no such entry.
    pub(super) fn patient(&mut self, entry: &Entry<'_>, resource: &Value) -> usize {
        let subject = resource.get("subject").unwrap_or(&Value::Null);
        let reference = text(subject, "reference");
        let key = if reference.starts_with('#') {
            format!("{}{reference}", entry.place)
        } else if reference.is_empty() {
            let identifier = subject.get("identifier").unwrap_or(&Value::Null);
            match (text(identifier, "system"), text(identifier, "value")) {
                (_, "") => String::new(),
                (system, value) => format!("{system}|{value}"),
            }
        } else {
            reference.to_owned()
        };
        let names = names_of(&key);
        if let Some(known) = names.iter().find_map(|name| self.by_name.get(name)) {
            return *known;
        }
        if !text(subject, "display").trim().is_empty() {
            let why = "calls its patient by a name only, of which the parts can’t be told: choose the patient by hand";
            self.leave(entry, "subject", why);
        }
        let who = Identity {
            key: clean(&key, 200),
            ..Identity::default()
        };
        self.add_patient(who, names)
    }

    pub(super) fn add_patient(&mut self, who: Identity, names: Vec<String>) -> usize {
        let place = self.patients.len();
        self.patients.push(IncomingPatient {
            who,
            ..IncomingPatient::default()
        });
        for name in names {
            self.by_name.entry(name).or_insert(place);
        }
        place
    }

    pub(super) fn is_known_patient(&self, names: &[String]) -> bool {
        names.iter().any(|name| self.by_name.contains_key(name))
    }

    pub(super) fn met(&self, reference: &str) -> Option<&Met> {
        let names = names_of(reference);
        names.iter().find_map(|name| self.encounters.get(name))
    }

    pub(super) fn add_visit(&mut self, patient: usize, key: VisitKey, visit: IncomingVisit) -> usize {
        let Some(found) = self.patients.get_mut(patient) else {
            return 0;
        };
        let place = found.visits.len();
        found.visits.push(visit);
        self.visits.entry((patient, key)).or_default().push(place);
        place
    }

    /// Adds a questionnaire to its visit. A second one of the same instrument becomes a visit of its own.
    pub(super) fn add_assessment(
        &mut self,
        patient: usize,
        key: &VisitKey,
        date: Date,
        assessment: IncomingAssessment,
    ) -> Spot {
        let filled = (patient, key.clone(), assessment.instrument.clone());
        let count = self.filled.entry(filled).or_insert(0);
        let turn = *count;
        *count += 1;
        let known = self.visits.get(&(patient, key.clone()));
        let place = known.and_then(|places| places.get(turn).copied());
        let place = place.unwrap_or_else(|| {
            let visit = IncomingVisit {
                date,
                kind: None,
                note: String::new(),
                assessments: Vec::new(),
            };
            self.add_visit(patient, key.clone(), visit)
        });
        let visits = self.patients.get_mut(patient).map(|patient| &mut patient.visits);
        let Some(visit) = visits.and_then(|visits| visits.get_mut(place)) else {
            return (patient, place, 0);
        };
        visit.assessments.push(assessment);
        (patient, place, visit.assessments.len() - 1)
    }

    pub(super) fn assessment(&mut self, spot: Spot) -> Option<&mut IncomingAssessment> {
        let visit = self.patients.get_mut(spot.0)?.visits.get_mut(spot.1)?;
        visit.assessments.get_mut(spot.2)
    }

    /// Everything, with what isn't taken in the order of the file.
    pub(super) fn finish(mut self) -> Incoming {
        for ((kind, name), (count, place, number)) in std::mem::take(&mut self.unread) {
            let more = match count {
                1 => String::new(),
                count => format!(" and {} more of this type", count - 1),
            };
            let why = format!("{name} of {kind} is not kept");
            self.note(number, format!("{place}{more}"), &why);
        }
        if self.times > 0 {
            let utc = match self.times_utc {
                0 => String::new(),
                count => format!(
                    "; in UTC ({count} of them) a day late in the evening or early in the morning is not that of the clinic: check these dates"
                ),
            };
            let why = format!(
                "only days are kept, no times of day ({} of them){utc}",
                self.times
            );
            self.note(usize::MAX, "the file".to_owned(), &why);
        }
        self.left.sort_by_key(|(number, _)| *number);
        let mut left: Vec<Left> = self.left.into_iter().map(|(_, left)| left).collect();
        if self.uncounted > 0 {
            left.push(Left {
                place: "the file".to_owned(),
                why: format!("{} more things are not taken: import it in parts", self.uncounted),
            });
        }
        Incoming {
            patients: self.patients,
            left,
        }
    }
}
