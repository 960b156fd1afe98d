//! Patients of a cohort, and its table.

use super::case::Case;
use super::{day, form};
use clinic::views::{CohortDetail, CohortView, PatientForm, ShareView};
use clinic::{Answer, Clinic, PersonId, VisitKind};
use record::{Course, RecordId};

/// A patient who can be told apart only by the family name.
pub fn patient(case: &mut Case, name: &str) -> PersonId {
    let form = PatientForm {
        clinic_number: name.to_owned(),
        ..form(name)
    };
    case.clinic().add_patient(form).unwrap().id
}

pub fn add(case: &mut Case, person: PersonId, course: &Course) -> RecordId {
    case.write(|change, _| change.add_record(Some(person), course).unwrap())
}

/// A visit with a pain rating: `nrs` and `fiqr` are signed, `draft` isn't.
pub fn visit(case: &mut Case, person: PersonId, date: &str, what: &str, pain: f64) {
    let (form, item) = match what {
        "fiqr" => ("fiqr", "symptom_1"),
        _ => ("pain_nrs", "value"),
    };
    let clinic = case.clinic();
    let visit = clinic
        .add_visit(person, day(date), VisitKind::FollowUp, &[form.to_owned()])
        .unwrap();
    let answer = Answer::Number(pain);
    clinic
        .set_answer(visit.id, visit.assessments[0].id, item, Some(&answer), true)
        .unwrap();
    if what != "draft" {
        clinic.sign_visit(visit.id).unwrap();
    }
}

pub fn detail(view: &CohortView) -> &CohortDetail {
    view.detail.as_ref().unwrap()
}

pub fn share(share: Option<&ShareView>) -> String {
    share.map_or_else(String::new, |share| {
        format!(
            "{} of {}, {} ({})",
            share.count, share.of, share.percent, share.interval
        )
    })
}

/// The lines of a table, without its heading.
pub fn lines(clinic: &Clinic, treatment: Option<&str>) -> Vec<String> {
    let text = String::from_utf8(clinic.cohort_csv(treatment).unwrap()).unwrap();
    let mut lines = text.split_terminator("\r\n").map(str::to_owned);
    let heading = lines.next().unwrap();
    assert_eq!(
        heading,
        "number,treatment,days_on_treatment,stopped,pain_measure,pain_before,pain_now,improvement_percent,left_out,esr_third,side_effects"
    );
    lines.collect()
}
