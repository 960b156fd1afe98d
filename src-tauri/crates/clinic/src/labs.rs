//! Laboratory results and measurements.

use crate::error::sentence;
use crate::views::{AnalyteView, LabForm, LabGroup, LabPlace, LabView, LabsView};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{
    Analyte, KeptEntry, LabCatalogue, LabError, LabName, LabResult, Limit, PersonId, Place, Reading,
    RecordId, Unit, parse_reference,
};
use std::collections::BTreeMap;
use store::{Act, StoreError};

/// What takes "120/80" and becomes two results.
const BLOOD_PRESSURE: &str = "blood_pressure";
const SYSTOLIC: &str = "blood_pressure_systolic";
const DIASTOLIC: &str = "blood_pressure_diastolic";

/// The form's field that an error is about; `unit`, `reference` and the like.
fn error_in(field: &str, error: &LabError) -> ClinicError {
    let field = match error {
        LabError::Implausible { .. } => {
            return ClinicError::confirm("confirmed", sentence(&error.to_string()));
        }
        LabError::Field(inner) => return ClinicError::field(inner.field, inner.message),
        LabError::File(_) => return ClinicError::internal("list of laboratory values"),
        LabError::UnknownAnalyte { .. } | LabError::Listed { .. } => "analyte",
        LabError::UnknownUnit { .. }
        | LabError::WrongUnit { .. }
        | LabError::NoConversion { .. }
        | LabError::Own { .. } => "unit",
        LabError::NotARange { .. } | LabError::Reversed { .. } => "reference",
        LabError::NotBloodPressure { .. } | LabError::PressureOrder { .. } => "value",
        LabError::Empty
        | LabError::NotANumber { .. }
        | LabError::Ambiguous { .. }
        | LabError::TooLong { .. } => field,
    };
    ClinicError::field(field, sentence(&error.to_string()))
}

fn in_value(error: &LabError) -> ClinicError {
    error_in("value", error)
}

fn analyte(key: &str) -> Result<&'static Analyte, ClinicError> {
    LabCatalogue::builtin()
        .analyte(key)
        .map_err(|error| in_value(&error))
}

fn unit(analyte: &Analyte, typed: &str) -> Result<Unit, ClinicError> {
    if typed.trim().is_empty() {
        let words = format!("The unit is missing: choose {}.", analyte.printed_units());
        return Err(ClinicError::field("unit", words));
    }
    analyte.unit(typed).map_err(|error| in_value(&error))
}

/// The results that a form says: one, or two for a blood pressure. Checked, but for what needs the patient.
fn results(form: LabForm) -> Result<Vec<LabResult>, ClinicError> {
    let date = form
        .date
        .trim()
        .parse::<Date>()
        .ok()
        .filter(|_| form.date.trim().len() == 10);
    let date = date.ok_or_else(|| {
        ClinicError::field(
            "date",
            "The date of the sample can't be read: type it as year-month-day, such as 2026-03-07.",
        )
    })?;
    if form.analyte.as_deref() == Some(BLOOD_PRESSURE) {
        return pressure(&form, date);
    }
    let (name, reading) = match form.analyte {
        Some(key) => {
            let analyte = analyte(&key)?;
            let unit = unit(analyte, &form.unit)?;
            (LabName::Listed(key), Reading::parse(&form.value, &unit))
        }
        None => {
            let unit = Unit::own(&form.unit).map_err(|error| in_value(&error))?;
            (LabName::Own(form.name), Reading::parse(&form.value, &unit))
        }
    };
    let (low, high) = parse_reference(&form.reference).map_err(|error| error_in("reference", &error))?;
    Ok(vec![LabResult {
        analyte: name,
        reading: reading.map_err(|error| in_value(&error))?,
        reference_low: low,
        reference_high: high,
        date,
        note: form.note,
        confirmed: form.confirmed,
    }])
}

fn pressure(form: &LabForm, date: Date) -> Result<Vec<LabResult>, ClinicError> {
    let systolic = analyte(SYSTOLIC)?;
    let mmhg = systolic.units.first().map(|unit| &unit.unit);
    if !form.unit.trim().is_empty() && Some(&unit(systolic, &form.unit)?) != mmhg {
        let words = "A blood pressure like 120/80 is read in mmHg: for kPa enter the systolic and the diastolic value on their own.";
        return Err(ClinicError::field("unit", words));
    }
    if !form.reference.trim().is_empty() {
        let words = "One range can't stand for both values: leave it empty, or enter the systolic and the diastolic value on their own.";
        return Err(ClinicError::field("reference", words));
    }
    let catalogue = LabCatalogue::builtin();
    let readings = match catalogue.blood_pressure(&form.value) {
        Err(LabError::Implausible { .. }) if form.confirmed => unusual_pressure(&form.value, systolic),
        other => other,
    };
    let result = |(key, reading): (&str, Reading)| LabResult {
        analyte: LabName::Listed(key.to_owned()),
        reading,
        reference_low: None,
        reference_high: None,
        date,
        note: form.note.clone(),
        confirmed: form.confirmed,
    };
    let readings = readings.map_err(|error| in_value(&error))?;
    Ok([SYSTOLIC, DIASTOLIC]
        .into_iter()
        .zip(readings)
        .map(result)
        .collect())
}

/// The two values of a pressure that the catalogue has read and found implausible.
fn unusual_pressure(text: &str, analyte: &Analyte) -> Result<[Reading; 2], LabError> {
    let refused = || LabError::NotBloodPressure {
        text: text.trim().to_owned(),
    };
    let small = text.trim().to_lowercase();
    let (upper, lower) = small
        .trim_end_matches("mmhg")
        .split_once('/')
        .ok_or_else(refused)?;
    let unit = &analyte.units.first().ok_or_else(refused)?.unit;
    Ok([Reading::parse(upper, unit)?, Reading::parse(lower, unit)?])
}

/// Checks a result against the patient; keeps `confirmed` only where there was something to confirm.
fn checked(result: LabResult, today: Date, birth_date: Option<Date>) -> Result<LabResult, ClinicError> {
    let implausible = match &result.analyte {
        LabName::Listed(key) => analyte(key)?.check(&result.reading).is_err(),
        LabName::Own(_) => false,
    };
    let confirmed = result.confirmed && implausible;
    let result = LabResult { confirmed, ..result };
    result
        .checked(today, birth_date)
        .map_err(|error| in_value(&error))
}

/// "0.4–4.0", "<5", "≥60"; it reads back as the same range.
fn range(low: Option<&Limit>, high: Option<&Limit>) -> String {
    match (low, high) {
        (Some(low), Some(high)) => format!("{}–{}", low.shown(), high.shown()),
        (Some(low), None) if low.included => format!("≥{}", low.shown()),
        (Some(low), None) => format!(">{}", low.shown()),
        (None, Some(high)) if high.included => format!("≤{}", high.shown()),
        (None, Some(high)) => format!("<{}", high.shown()),
        (None, None) => String::new(),
    }
}

fn form(result: &LabResult) -> LabForm {
    let (analyte, name) = match &result.analyte {
        LabName::Listed(key) => (Some(key.clone()), String::new()),
        LabName::Own(name) => (None, name.clone()),
    };
    LabForm {
        analyte,
        name,
        value: result.reading.shown(),
        unit: result.reading.unit.printed().to_owned(),
        reference: range(result.reference_low.as_ref(), result.reference_high.as_ref()),
        date: result.date.to_string(),
        note: result.note.clone(),
        confirmed: result.confirmed,
    }
}

fn view(entry: &KeptEntry<LabResult>, unit: &Unit) -> LabView {
    let result = &entry.value;
    let form = form(result);
    let (place, words) = match result.place() {
        Place::Below => (LabPlace::Below, "below the range"),
        Place::Within => (LabPlace::Within, "within the range"),
        Place::Above => (LabPlace::Above, "above the range"),
        Place::Unknown if form.reference.is_empty() => (LabPlace::Unknown, ""),
        Place::Unknown => (LabPlace::Unknown, "can't be placed in the range"),
    };
    let converted = if result.reading.unit == *unit {
        String::new()
    } else {
        match result.to(unit) {
            Ok(reading) => format!("= {reading}"),
            Err(_) => format!("can't be converted to {unit}"),
        }
    };
    LabView {
        id: entry.id,
        date: result.date,
        value: form.value.clone(),
        unit: form.unit.clone(),
        reference: form.reference.clone(),
        place,
        place_words: words.to_owned(),
        converted,
        form,
    }
}

/// The results of one analyte, latest first.
fn group(mut entries: Vec<KeptEntry<LabResult>>) -> Option<LabGroup> {
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.value.date, entry.id)));
    let latest = entries.first()?;
    let unit = latest.value.reading.unit.clone();
    let (analyte, name, short, group) = match &latest.value.analyte {
        LabName::Listed(key) => match LabCatalogue::builtin().analyte(key) {
            Ok(known) => (
                Some(key),
                known.name.as_str(),
                known.short.as_str(),
                known.group.as_str(),
            ),
            // Written by a newer program: shown under its key rather than hidden.
            Err(_) => (Some(key), key.as_str(), key.as_str(), "Other"),
        },
        LabName::Own(name) => (None, name.as_str(), name.as_str(), "Own"),
    };
    Some(LabGroup {
        analyte: analyte.cloned(),
        name: name.to_owned(),
        short: short.to_owned(),
        group: group.to_owned(),
        unit: unit.printed().to_owned(),
        results: entries.iter().map(|entry| view(entry, &unit)).collect(),
    })
}

fn analyte_view(analyte: &Analyte) -> AnalyteView {
    AnalyteView {
        key: analyte.key.clone(),
        name: analyte.name.clone(),
        short: analyte.short.clone(),
        also: analyte.also.clone(),
        group: analyte.group.clone(),
        note: analyte.note.clone(),
        units: analyte
            .units
            .iter()
            .map(|unit| unit.unit.printed().to_owned())
            .collect(),
    }
}

impl Clinic {
    /// A patient's results.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`]; failures of reading.
    pub fn labs(&self, person: PersonId) -> Result<LabsView, ClinicError> {
        self.opened(person)?;
        let patient_name = self.vault.person(person)?.details.display_name();
        let order = LabCatalogue::builtin().analytes();
        // Listed ones in the order of the list, then those of the clinic by name, whatever their capitals.
        let mut groups = BTreeMap::<(usize, String), Vec<KeptEntry<LabResult>>>::new();
        for entry in self.vault.records::<LabResult>(Some(person))? {
            let place = match &entry.value.analyte {
                LabName::Listed(key) => {
                    let place = order.iter().position(|analyte| analyte.key == *key);
                    (place.unwrap_or(order.len()), key.clone())
                }
                LabName::Own(name) => (order.len() + 1, name.to_lowercase()),
            };
            groups.entry(place).or_default().push(entry);
        }
        Ok(LabsView {
            patient_id: person,
            patient_name,
            groups: groups.into_values().filter_map(group).collect(),
            own_names: self.vault.own_lab_names()?,
        })
    }

    /// What can be measured: the catalogue's list, and blood pressure as one entry before its two values.
    ///
    /// # Errors
    /// None so far; the list is built in.
    pub fn analytes(&self) -> Result<Vec<AnalyteView>, ClinicError> {
        let mut views: Vec<AnalyteView> = LabCatalogue::builtin()
            .analytes()
            .iter()
            .map(analyte_view)
            .collect();
        if let Some(place) = views.iter().position(|view| view.key == SYSTOLIC) {
            let systolic = analyte(SYSTOLIC)?;
            let pressure = AnalyteView {
                key: BLOOD_PRESSURE.to_owned(),
                name: "Blood pressure".to_owned(),
                short: "Blood pressure".to_owned(),
                also: ["BP", "RR", "Blutdruck"].map(str::to_owned).to_vec(),
                group: systolic.group.clone(),
                note: "Both values as 120/80.".to_owned(),
                units: systolic
                    .units
                    .iter()
                    .take(1)
                    .map(|unit| unit.unit.printed().to_owned())
                    .collect(),
            };
            views.insert(place, pressure);
        }
        Ok(views)
    }

    /// Adds a result, or corrects one. A blood pressure becomes two.
    ///
    /// # Errors
    /// Names the field that doesn't do: analyte, value, unit, reference, date, note, or reason for a correction without
    /// one. [`crate::Code::Confirm`] where a value is implausible and `confirmed` is false. Failures of reading and
    /// writing.
    pub fn save_lab(
        &mut self,
        person: PersonId,
        id: Option<RecordId>,
        form: LabForm,
        reason: &str,
    ) -> Result<LabsView, ClinicError> {
        let birth_date = self.vault.person(person)?.details.birth_date;
        let known = self.vault.records::<LabResult>(Some(person))?;
        let before = match id {
            Some(id) => {
                let found = known.iter().find(|entry| entry.id == id);
                Some(found.ok_or(StoreError::NoSuch("result"))?)
            }
            None => None,
        };
        if before.is_some() && form.analyte.as_deref() == Some(BLOOD_PRESSURE) {
            let words = "A blood pressure is kept as two values: correct the systolic and the diastolic one on their own.";
            return Err(ClinicError::field("analyte", words));
        }
        let today = self.host.today();
        let results = results(form)?.into_iter();
        let results: Vec<LabResult> = results
            .map(|result| checked(result, today, birth_date))
            .collect::<Result<_, _>>()?;
        if before.is_some_and(|before| results.first() == Some(&before.value)) {
            return self.labs(person);
        }
        if results
            .iter()
            .all(|result| known.iter().any(|entry| entry.value == *result))
        {
            let words = "This very result is there already: nothing was added. If it was measured twice, say so in the note.";
            return Err(ClinicError::field("value", words));
        }
        if before.is_some() && reason.trim().is_empty() {
            let words = "Say why the result changes: the earlier one stays in the history.";
            return Err(ClinicError::field("reason", words));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: if before.is_some() {
                "correct result"
            } else {
                "add result"
            },
            reason: reason.trim(),
        };
        self.with_alerts(person, act, |change, held| {
            for result in results {
                let id = match id {
                    Some(id) => {
                        change.revise_record(id, &result)?;
                        id
                    }
                    None => change.add_record(Some(person), &result)?,
                };
                held.put_lab(id, Some(result));
            }
            Ok(())
        })?;
        self.labs(person)
    }
}
