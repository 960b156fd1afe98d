//! Who a patient of a file is: nobody is taken for somebody else on a guess.

use exchange::Identity;
use jiff::civil::Date;
use record::{Person, PersonDetails, PersonId, Sex};

/// Who a patient of a file is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Match {
    Known(PersonId, String),
    New(PersonDetails),
    /// With the reason and the fix.
    Unclear(String),
}

/// How a file names somebody.
pub(super) fn named(who: &Identity) -> String {
    let names = [&who.given_name, &who.family_name].map(|name| name.clone().unwrap_or_default());
    let name = names.join(" ").trim().to_owned();
    let number = who.clinic_number.clone().unwrap_or_default();
    let born = who
        .birth_date
        .map(|date| format!("born {date}"))
        .unwrap_or_default();
    let parts: Vec<String> = [number, name, born]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    match parts.len() {
        0 => "The patient of the file".to_owned(),
        _ => parts.join(", "),
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// What the file says against a patient of the vault.
fn against(who: &Identity, details: &PersonDetails) -> Option<&'static str> {
    let differs = |said: &Option<String>, known: &str| said.as_deref().is_some_and(|said| !same(said, known));
    if differs(&who.family_name, &details.family_name) || differs(&who.given_name, &details.given_name) {
        return Some("name");
    }
    let born = |said: Option<Date>| {
        said.zip(details.birth_date)
            .is_some_and(|(said, known)| said != known)
    };
    if born(who.birth_date) {
        return Some("birth date");
    }
    let sexes = [who.sex, details.sex];
    (!sexes.contains(&Sex::Unknown) && who.sex != details.sex).then_some("sex")
}

/// The clinic number that a file says; the key of another vault is none.
fn number(who: &Identity) -> Option<&String> {
    let number = who.clinic_number.as_ref();
    number.filter(|number| number.parse::<PersonId>().is_err())
}

fn new(who: &Identity, today: Date) -> Match {
    let details = PersonDetails {
        family_name: who.family_name.clone().unwrap_or_default(),
        given_name: who.given_name.clone().unwrap_or_default(),
        clinic_number: number(who).cloned(),
        birth_date: who.birth_date,
        sex: who.sex,
    };
    if details.family_name.is_empty() {
        return Match::Unclear(
            "No patient here has this number, and the file doesn’t say the name: add the patient first, or a column with the family name."
                .to_owned(),
        );
    }
    match details.checked(today) {
        Ok(details) => Match::New(details),
        Err(error) => Match::Unclear(error.message.to_owned()),
    }
}

/// A file that is read for one patient: what it says of somebody must not contradict that.
pub(super) fn meant(who: &Identity, person: &Person) -> Match {
    let details = &person.details;
    let name = details.display_name();
    let other = who
        .clinic_number
        .as_ref()
        .filter(|number| details.clinic_number.as_ref() != Some(number) && person.id.to_string() != **number);
    if let Some(number) = other {
        return Match::Unclear(format!(
            "The file says the number {number}, which is not that of {name}: choose the right patient or file."
        ));
    }
    match against(who, details) {
        None => Match::Known(person.id, name),
        Some(what) => Match::Unclear(format!(
            "The file says another {what} than that of {name}: choose the right patient or file."
        )),
    }
}

/// By clinic number (or the key that an export without one has); otherwise by name and birth date exactly. A patient
/// who is neither is new where that is wanted.
pub(super) fn find(who: &Identity, people: &[Person], add_new: bool, today: Date) -> Match {
    if let Some(number) = &who.clinic_number {
        let is_it = |person: &&Person| {
            person.details.clinic_number.as_ref() == Some(number) || person.id.to_string() == *number
        };
        let mut found = people.iter().filter(is_it);
        match (found.next(), found.next()) {
            (Some(person), None) => {
                return match against(who, &person.details) {
                    None => Match::Known(person.id, person.details.display_name()),
                    Some(what) => Match::Unclear(format!(
                        "The number {number} is that of {}, whose {what} is another one: check both.",
                        person.details.display_name()
                    )),
                };
            }
            (Some(_), Some(_)) => {
                return Match::Unclear(format!(
                    "Several patients here have the number {number}: give each their own."
                ));
            }
            (None, _) => {}
        }
    }
    if let (Some(family), Some(born)) = (&who.family_name, who.birth_date) {
        let given = who.given_name.as_deref().unwrap_or_default();
        let is_it = |person: &&Person| {
            let details = &person.details;
            details.birth_date == Some(born)
                && same(&details.family_name, family)
                && same(&details.given_name, given)
        };
        let mut found = people.iter().filter(is_it);
        match (found.next(), found.next()) {
            // The same person under another number is looked at by somebody.
            (Some(person), None) if number(who).is_none() || person.details.clinic_number.is_none() => {
                return Match::Known(person.id, person.details.display_name());
            }
            (Some(person), None) => {
                return Match::Unclear(format!(
                    "{} has the same name and birth date, but another clinic number: correct the number in the file or here.",
                    person.details.display_name()
                ));
            }
            (Some(_), Some(_)) => {
                return Match::Unclear(
                    "Several patients here have this name and birth date: give the clinic number.".to_owned(),
                );
            }
            (None, _) => {}
        }
    }
    if add_new {
        return new(who, today);
    }
    Match::Unclear(
        "No patient here has this number, or this name and birth date: correct the file, add the patient, or let new patients be added."
            .to_owned(),
    )
}
