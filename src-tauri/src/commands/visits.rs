//! Visits and answers.

use super::Answer;
use crate::asked::{Asked, work};
use clinic::views::{AssessmentView, VisitView};
use clinic::{AssessmentId, ClinicError, Date, PersonId, VisitId, VisitKind};

fn day(text: &str) -> Answer<Date> {
    text.parse().map_err(|_| {
        ClinicError::field(
            "date",
            "The date can't be read: type it as year-month-day, such as 2026-11-22.",
        )
    })
}

#[tauri::command]
pub(crate) async fn visit_add(
    asked: Asked,
    patient_id: PersonId,
    date: String,
    kind: VisitKind,
    instruments: Vec<String>,
) -> Answer<VisitView> {
    work(&asked, move |held| {
        held.clinic()?
            .add_visit(patient_id, day(&date)?, kind, &instruments)
    })
    .await
}

#[tauri::command]
pub(crate) async fn visit_get(asked: Asked, visit_id: VisitId) -> Answer<VisitView> {
    work(&asked, move |held| held.clinic()?.visit(visit_id)).await
}

#[tauri::command]
pub(crate) async fn visit_edit(
    asked: Asked,
    visit_id: VisitId,
    date: String,
    kind: VisitKind,
    note: String,
) -> Answer<VisitView> {
    work(&asked, move |held| {
        held.clinic()?.edit_visit(visit_id, day(&date)?, kind, note)
    })
    .await
}

#[tauri::command]
pub(crate) async fn visit_instruments(
    asked: Asked,
    visit_id: VisitId,
    instruments: Vec<String>,
) -> Answer<VisitView> {
    work(&asked, move |held| {
        held.clinic()?.choose_instruments(visit_id, &instruments)
    })
    .await
}

#[tauri::command]
pub(crate) async fn answer_set(
    asked: Asked,
    visit_id: VisitId,
    assessment_id: AssessmentId,
    item: String,
    value: Option<clinic::Answer>,
    given: bool,
) -> Answer<AssessmentView> {
    work(&asked, move |held| {
        held.clinic()?
            .set_answer(visit_id, assessment_id, &item, value.as_ref(), given)
    })
    .await
}

#[tauri::command]
pub(crate) async fn visit_sign(asked: Asked, visit_id: VisitId) -> Answer<VisitView> {
    work(&asked, move |held| held.clinic()?.sign_visit(visit_id)).await
}

#[tauri::command]
pub(crate) async fn visit_correct(asked: Asked, visit_id: VisitId, reason: String) -> Answer<VisitView> {
    work(&asked, move |held| {
        held.clinic()?.correct_visit(visit_id, &reason)
    })
    .await
}
