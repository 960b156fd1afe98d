//! Laboratory results as a clinician types and reads them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::views::{LabForm, LabGroup, LabPlace, LabView};
use clinic::{Code, RecordId};
use common::{Setting, form as patient, kept, setting};
use record::LabResult;

fn form(analyte: &str, value: &str, unit: &str, date: &str) -> LabForm {
    LabForm {
        analyte: Some(analyte.to_owned()),
        name: String::new(),
        value: value.to_owned(),
        unit: unit.to_owned(),
        reference: String::new(),
        date: date.to_owned(),
        note: String::new(),
        confirmed: false,
    }
}

fn own(name: &str, value: &str, unit: &str) -> LabForm {
    LabForm {
        analyte: None,
        name: name.to_owned(),
        ..form("", value, unit, "2026-03-07")
    }
}

impl Setting {
    fn lab(&mut self, form: LabForm) -> Vec<LabGroup> {
        self.clinic.save_lab(self.person, None, form, "").unwrap().groups
    }

    fn groups(&self) -> Vec<LabGroup> {
        self.clinic.labs(self.person).unwrap().groups
    }
}

/// "2026-03-07 5.0 mg/L = 0.50 mg/dL".
fn line(result: &LabView) -> String {
    let line = format!(
        "{} {} {} {}",
        result.date, result.value, result.unit, result.converted
    );
    line.trim_end().to_owned()
}

#[test]
fn what_can_be_measured_has_blood_pressure_as_one_entry_and_as_two() {
    let analytes = setting().clinic.analytes().unwrap();
    let place = |key: &str| analytes.iter().position(|analyte| analyte.key == key).unwrap();
    let pressure = place("blood_pressure");
    assert_eq!(analytes[pressure].units, ["mmHg"]);
    assert_eq!(
        (
            place("blood_pressure_systolic"),
            place("blood_pressure_diastolic")
        ),
        (pressure + 1, pressure + 2)
    );
    let crp = &analytes[place("crp")];
    assert_eq!((crp.short.as_str(), crp.units[0].as_str()), ("CRP", "mg/L"));
    assert!(
        analytes
            .iter()
            .all(|analyte| !analyte.units.is_empty() && !analyte.group.is_empty())
    );
}

#[test]
fn results_stand_as_typed_under_their_analyte_with_their_place_in_words() {
    let check = |value: &str, reference: &str, shown: (&str, &str), place: LabPlace, words: &str| {
        let mut setting = setting();
        let groups = setting.lab(LabForm {
            reference: reference.to_owned(),
            ..form("crp", value, "mg/l", "2026-03-07")
        });
        let result = &groups[0].results[0];
        assert_eq!(
            (result.value.as_str(), result.reference.as_str()),
            shown,
            "{value} in {reference}"
        );
        assert_eq!(
            (result.place, result.place_words.as_str()),
            (place, words),
            "{value} in {reference}"
        );
        assert_eq!(result.converted, "", "it is in the group's own unit");
        // What the form shows again is the same result: saving it changes nothing and asks for no reason.
        let again = setting
            .clinic
            .save_lab(setting.person, Some(result.id), result.form.clone(), "");
        assert_eq!(again.unwrap().groups, groups, "{value} in {reference}");
    };
    check("5.0", "", ("5.0", ""), LabPlace::Unknown, "");
    check("5,0", "<5", ("5.0", "<5"), LabPlace::Above, "above the range");
    check("5.0", "≤ 5", ("5.0", "≤5"), LabPlace::Within, "within the range");
    check(
        "<0.3",
        "0.4-4.0",
        ("<0.3", "0.4–4.0"),
        LabPlace::Below,
        "below the range",
    );
    check(
        "< 5",
        "0,4 – 4,0",
        ("<5", "0.4–4.0"),
        LabPlace::Unknown,
        "can't be placed in the range",
    );
    check("12", ">10", ("12", ">10"), LabPlace::Within, "within the range");
    check("10", "≥10", ("10", "≥10"), LabPlace::Within, "within the range");
}

#[test]
fn values_stand_beside_each_other_in_the_unit_of_the_latest() {
    let mut setting = setting();
    setting.lab(form("crp", "5.0", "mg/L", "2026-03-07"));
    setting.lab(form("crp", "<0,4", "mg/dL", "2026-05-07"));
    setting.lab(form("crp", "7", "mg/L", "2026-04-07"));
    setting.lab(form("tsh", "2.1", "mU/L", "2026-03-07"));
    setting.lab(form("esr", "12", "mm/h", "2026-03-07"));
    let groups = setting.groups();
    let names: Vec<&str> = groups.iter().map(|group| group.short.as_str()).collect();
    assert_eq!(names, ["ESR", "CRP", "TSH"], "in the order of the list");
    assert_eq!(groups[1].unit, "mg/dL");
    let lines: Vec<String> = groups[1].results.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "2026-05-07 <0.4 mg/dL",
            "2026-04-07 7 mg/L = 0.70 mg/dL",
            "2026-03-07 5.0 mg/L = 0.50 mg/dL"
        ]
    );
}

#[test]
fn what_cannot_be_converted_says_so() {
    let mut setting = setting();
    setting.lab(form("tpo_antibodies", "30", "IU/mL", "2026-03-07"));
    let analytes = setting.clinic.analytes().unwrap();
    let units = &analytes
        .iter()
        .find(|analyte| analyte.key == "tpo_antibodies")
        .unwrap()
        .units;
    let other = units.last().unwrap().clone();
    let groups = setting.lab(form("tpo_antibodies", "31", &other, "2026-04-07"));
    assert_eq!(
        groups[0].results[1].converted,
        format!("can't be converted to {other}"),
        "{units:?}"
    );
    setting.lab(own("Coenzyme Q10", "1.1", "mg/L"));
    let groups = setting.lab(LabForm {
        date: "2026-04-07".to_owned(),
        ..own("coenzyme q10", "1100", "µg/L")
    });
    let own = groups.last().unwrap();
    assert_eq!(
        (own.analyte.as_ref(), own.results.len()),
        (None, 2),
        "capitals make no other analyte"
    );
    assert_eq!(
        own.results[1].converted, "can't be converted to µg/L",
        "nothing is known of own units"
    );
}

#[test]
fn a_blood_pressure_becomes_two_results() {
    let mut setting = setting();
    let groups = setting.lab(form("blood_pressure", "120/80 mmHg", "", "2026-03-07"));
    let values: Vec<(&str, &str, &str)> = groups
        .iter()
        .map(|group| {
            let result = &group.results[0];
            (
                group.analyte.as_deref().unwrap(),
                result.value.as_str(),
                result.unit.as_str(),
            )
        })
        .collect();
    assert_eq!(
        values,
        [
            ("blood_pressure_systolic", "120", "mmHg"),
            ("blood_pressure_diastolic", "80", "mmHg")
        ]
    );
    let pressure = |value: &str, unit: &str, reference: &str| LabForm {
        reference: reference.to_owned(),
        ..form("blood_pressure", value, unit, "2026-03-08")
    };
    let mut check = |form: LabForm, field: &str, words: &str| {
        let error = setting
            .clinic
            .save_lab(setting.person, None, form, "")
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{error}");
        assert!(error.message.contains(words), "{error}");
        error.code
    };
    check(
        pressure("80/120", "mmHg", ""),
        "value",
        "type the upper value first",
    );
    check(pressure("120", "mmHg", ""), "value", "type it like 120/80");
    check(pressure("16/10", "kPa", ""), "unit", "read in mmHg");
    check(pressure("120/80", "mg/L", ""), "unit", "isn't given in mg/L");
    check(
        pressure("120/80", "mmHg", "<140"),
        "reference",
        "One range can't stand for both",
    );
    let code = check(
        pressure("320/80", "mmHg", ""),
        "confirmed",
        "Systolic 320 mmHg lies outside 40 to 300 mmHg",
    );
    assert_eq!(code, Code::Confirm);
    let confirmed = LabForm {
        confirmed: true,
        ..pressure("320/80", "mmHg", "")
    };
    let groups = setting.lab(confirmed);
    assert_eq!(
        (line(&groups[0].results[0]), groups[0].results[0].form.confirmed),
        ("2026-03-08 320 mmHg".to_owned(), true)
    );
    assert!(
        !groups[1].results[0].form.confirmed,
        "nothing about 80 needed a look"
    );
    let id = groups[0].results[0].id;
    let error = setting
        .clinic
        .save_lab(setting.person, Some(id), pressure("130/80", "", ""), "typo")
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("analyte"), "{error}");
}

#[test]
fn careless_input_is_refused_at_its_field() {
    let mut setting = setting();
    let crp = |value: &str, unit: &str| form("crp", value, unit, "2026-03-07");
    let dated = |date: &str| form("crp", "5", "mg/L", date);
    let mut check = |form: LabForm, field: &str, words: &str| {
        let error = setting
            .clinic
            .save_lab(setting.person, None, form.clone(), "")
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{form:?}: {error}");
        assert!(error.message.contains(words), "{form:?}: {error}");
        assert!(
            error.message.ends_with('.') && !error.message.starts_with(char::is_lowercase),
            "{error}"
        );
    };
    check(crp("", "mg/L"), "value", "value is empty");
    check(crp("five", "mg/L"), "value", "isn't a number");
    check(crp("5 mg", "mg/L"), "value", "isn't a number");
    check(crp("1,234", "mg/L"), "value", "can mean 1.234 or 1234");
    check(crp("0.12345678901234567", "mg/L"), "value", "too many digits");
    check(crp("5", ""), "unit", "The unit is missing: choose mg/L");
    check(crp("5", "furlongs"), "unit", "isn't a unit that CRP is given in");
    check(crp("5", "mmol/L"), "unit", "CRP isn't given in mmol/L");
    check(
        form("blood_sugar", "5", "mmol/L", "2026-03-07"),
        "analyte",
        "here is no laboratory value",
    );
    check(dated(""), "date", "can't be read");
    check(dated("7.3.2026"), "date", "year-month-day");
    check(dated("2026-03"), "date", "can't be read");
    check(dated("2026-02-30"), "date", "can't be read");
    check(dated("2999-01-01"), "date", "in the future");
    check(dated("1969-01-01"), "date", "before the patient's birth");
    let range = |reference: &str| LabForm {
        reference: reference.to_owned(),
        ..crp("5", "mg/L")
    };
    check(range("normal"), "reference", "isn't a range");
    check(range("4-0.4"), "reference", "swap them");
    check(range("1,234-2"), "reference", "can mean");
    check(own(" ", "5", ""), "analyte", "name is empty");
    check(
        own("C-reactive protein", "5", "mg/L"),
        "analyte",
        "is in the list as",
    );
    check(own("Aura", "5", &"x".repeat(41)), "unit", "at most 40");
    check(own("Aura", "bright", ""), "value", "isn't a number");
    let long_note = LabForm {
        note: "n".repeat(20_001),
        ..crp("5", "mg/L")
    };
    check(long_note, "note", "longer than 20,000");
    assert!(setting.groups().is_empty(), "nothing of this was stored");
}

#[test]
fn an_implausible_value_passes_only_once_it_was_looked_at() {
    let mut setting = setting();
    let slip = form("creatinine", "80", "mg/dL", "2026-03-07");
    let error = setting
        .clinic
        .save_lab(setting.person, None, slip.clone(), "")
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::Confirm, Some("confirmed"))
    );
    assert!(
        error.message.contains("80 would be plausible in µmol/L"),
        "{error}"
    );
    let groups = setting.lab(LabForm {
        confirmed: true,
        ..slip
    });
    assert!(
        groups[0].results[0].form.confirmed,
        "that it was looked at stays visible"
    );
    let groups = setting.lab(LabForm {
        confirmed: true,
        ..form("creatinine", "0.9", "mg/dL", "2026-03-08")
    });
    assert!(
        !groups[0].results[0].form.confirmed,
        "there was nothing to confirm"
    );
}

#[test]
fn a_correction_needs_a_reason_and_leaves_the_earlier_value() {
    let mut setting = setting();
    let id = setting.lab(form("crp", "50", "mg/L", "2026-03-07"))[0].results[0].id;
    let right = form("crp", "5.0", "mg/L", "2026-03-07");
    let error = setting
        .clinic
        .save_lab(setting.person, Some(id), right.clone(), " ")
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("reason"), "{error}");
    let groups = setting
        .clinic
        .save_lab(setting.person, Some(id), right.clone(), "decimal point")
        .unwrap()
        .groups;
    assert_eq!(
        groups[0].results.iter().map(line).collect::<Vec<_>>(),
        ["2026-03-07 5.0 mg/L"]
    );
    // A second click on Save.
    let twice = setting
        .clinic
        .save_lab(setting.person, None, right.clone(), "")
        .unwrap_err();
    assert!(twice.message.contains("is there already"), "{twice}");
    let other = setting.clinic.add_patient(clinic::views::PatientForm {
        clinic_number: "18".to_owned(),
        ..patient("Berg")
    });
    let other = other.unwrap().id;
    let foreign = setting
        .clinic
        .save_lab(other, Some(id), right.clone(), "wrong patient")
        .unwrap_err();
    assert_eq!(
        foreign.code,
        Code::NoSuch,
        "a result is corrected where it belongs"
    );
    let nobody = RecordId::from(other.uuid());
    let unknown = setting
        .clinic
        .save_lab(setting.person, Some(nobody), right, "x")
        .unwrap_err();
    assert_eq!(unknown.code, Code::NoSuch);

    let (vault, _root) = kept(setting);
    let history = vault.record_history::<LabResult>(id).unwrap();
    let history: Vec<(String, &str)> = history
        .iter()
        .map(|revision| {
            (
                revision.value.as_ref().unwrap().reading.to_string(),
                revision.reason.as_str(),
            )
        })
        .collect();
    assert_eq!(
        history,
        [
            ("50 mg/L".to_owned(), ""),
            ("5.0 mg/L".to_owned(), "decimal point")
        ]
    );
}

#[test]
fn own_analytes_are_offered_to_every_patient() {
    let mut setting = setting();
    setting.lab(own("  Coenzyme   Q10 ", "1.1", "mg/L"));
    setting.lab(own("Aura", "7", ""));
    let other = setting.clinic.add_patient(clinic::views::PatientForm {
        clinic_number: "18".to_owned(),
        ..patient("Berg")
    });
    let labs = setting.clinic.labs(other.unwrap().id).unwrap();
    assert!(labs.groups.is_empty());
    assert_eq!(labs.own_names, ["Aura", "Coenzyme Q10"]);
}
