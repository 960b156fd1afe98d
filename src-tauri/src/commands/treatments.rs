//! Treatments, titration plans, side effects; and the history of any record.

use super::Answer;
use crate::session::{Session, work};
use clinic::views::{CourseForm, RecordKind, RevisionView, SideEffectForm, TreatmentMatch, TreatmentsView};
use clinic::{PersonId, RecordId};
use tauri::State;

#[tauri::command]
pub(crate) async fn treatments_get(
    session: State<'_, Session>,
    patient_id: PersonId,
) -> Answer<TreatmentsView> {
    work(&session, move |held| held.clinic()?.treatments(patient_id)).await
}

#[tauri::command]
pub(crate) async fn treatments_search(
    session: State<'_, Session>,
    words: String,
) -> Answer<Vec<TreatmentMatch>> {
    work(&session, move |held| held.clinic()?.search_treatments(&words)).await
}

#[tauri::command]
pub(crate) async fn course_save(
    session: State<'_, Session>,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: CourseForm,
    reason: String,
) -> Answer<TreatmentsView> {
    work(&session, move |held| {
        held.clinic()?.save_course(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn plan_save(
    session: State<'_, Session>,
    patient_id: PersonId,
    course_id: RecordId,
    template: String,
    start: String,
    reason: String,
) -> Answer<TreatmentsView> {
    work(&session, move |held| {
        held.clinic()?
            .save_plan(patient_id, course_id, &template, &start, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn side_effect_save(
    session: State<'_, Session>,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: SideEffectForm,
    reason: String,
) -> Answer<TreatmentsView> {
    work(&session, move |held| {
        held.clinic()?.save_side_effect(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn record_history(
    session: State<'_, Session>,
    kind: RecordKind,
    id: RecordId,
) -> Answer<Vec<RevisionView>> {
    work(&session, move |held| held.clinic()?.record_history(kind, id)).await
}

#[tauri::command]
pub(crate) async fn record_remove(
    session: State<'_, Session>,
    kind: RecordKind,
    id: RecordId,
    reason: String,
) -> Answer<()> {
    work(&session, move |held| {
        held.clinic()?.remove_record(kind, id, &reason)
    })
    .await
}
