//! Treatments, titration plans, side effects; and the history of any record.

use super::Answer;
use crate::asked::{Asked, work};
use clinic::views::{CourseForm, RecordKind, RevisionView, SideEffectForm, TreatmentMatch, TreatmentsView};
use clinic::{PersonId, RecordId};

#[tauri::command]
pub(crate) async fn treatments_get(asked: Asked, patient_id: PersonId) -> Answer<TreatmentsView> {
    work(&asked, move |held| held.clinic()?.treatments(patient_id)).await
}

#[tauri::command]
pub(crate) async fn treatments_search(asked: Asked, words: String) -> Answer<Vec<TreatmentMatch>> {
    work(&asked, move |held| held.clinic()?.search_treatments(&words)).await
}

#[tauri::command]
pub(crate) async fn course_save(
    asked: Asked,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: CourseForm,
    reason: String,
) -> Answer<TreatmentsView> {
    work(&asked, move |held| {
        held.clinic()?.save_course(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn plan_save(
    asked: Asked,
    patient_id: PersonId,
    course_id: RecordId,
    template: String,
    start: String,
    reason: String,
) -> Answer<TreatmentsView> {
    work(&asked, move |held| {
        held.clinic()?
            .save_plan(patient_id, course_id, &template, &start, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn side_effect_save(
    asked: Asked,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: SideEffectForm,
    reason: String,
) -> Answer<TreatmentsView> {
    work(&asked, move |held| {
        held.clinic()?.save_side_effect(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn record_history(
    asked: Asked,
    kind: RecordKind,
    id: RecordId,
) -> Answer<Vec<RevisionView>> {
    work(&asked, move |held| held.clinic()?.record_history(kind, id)).await
}

#[tauri::command]
pub(crate) async fn record_remove(
    asked: Asked,
    kind: RecordKind,
    id: RecordId,
    reason: String,
) -> Answer<()> {
    work(&asked, move |held| {
        held.clinic()?.remove_record(kind, id, &reason)
    })
    .await
}
