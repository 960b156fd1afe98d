//! Safety: alerts, conditions, checklists.

use super::Answer;
use crate::asked::{Asked, work};
use clinic::views::{CheckForm, ConditionForm, ConditionMatch, SafetyView};
use clinic::{PersonId, RecordId};

#[tauri::command]
pub(crate) async fn safety_get(asked: Asked, patient_id: PersonId) -> Answer<SafetyView> {
    work(&asked, move |held| held.clinic()?.safety(patient_id)).await
}

#[tauri::command]
pub(crate) async fn alert_acknowledge(
    asked: Asked,
    patient_id: PersonId,
    identity: String,
    words: String,
    reason: String,
) -> Answer<SafetyView> {
    work(&asked, move |held| {
        held.clinic()?.acknowledge(patient_id, &identity, &words, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn conditions_search(asked: Asked, words: String) -> Answer<Vec<ConditionMatch>> {
    work(&asked, move |held| held.clinic()?.search_conditions(&words)).await
}

#[tauri::command]
pub(crate) async fn condition_save(
    asked: Asked,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: ConditionForm,
    reason: String,
) -> Answer<SafetyView> {
    work(&asked, move |held| {
        held.clinic()?.save_condition(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn check_save(
    asked: Asked,
    patient_id: PersonId,
    form: CheckForm,
    reason: String,
) -> Answer<SafetyView> {
    work(&asked, move |held| {
        held.clinic()?.save_check(patient_id, form, &reason)
    })
    .await
}
