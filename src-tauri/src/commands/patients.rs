//! Patients.

use super::Answer;
use crate::session::{Session, work};
use clinic::PersonId;
use clinic::views::{PatientForm, PatientRow, PatientView, PatientsFound};
use tauri::State;

#[tauri::command]
pub(crate) async fn patients_find(
    session: State<'_, Session>,
    query: String,
    most: usize,
) -> Answer<PatientsFound> {
    work(&session, move |held| held.clinic()?.search_patients(&query, most)).await
}

#[tauri::command]
pub(crate) async fn patients_overdue(session: State<'_, Session>, query: String) -> Answer<u32> {
    work(&session, move |held| held.clinic()?.overdue_patients(&query)).await
}

#[tauri::command]
pub(crate) async fn patients_rows(
    session: State<'_, Session>,
    patient_ids: Vec<PersonId>,
) -> Answer<Vec<PatientRow>> {
    work(&session, move |held| held.clinic()?.patient_rows(&patient_ids)).await
}

#[tauri::command]
pub(crate) async fn patient_get(session: State<'_, Session>, patient_id: PersonId) -> Answer<PatientView> {
    work(&session, move |held| held.clinic()?.patient(patient_id)).await
}

#[tauri::command]
pub(crate) async fn patient_add(session: State<'_, Session>, form: PatientForm) -> Answer<PatientView> {
    work(&session, move |held| held.clinic()?.add_patient(form)).await
}

#[tauri::command]
pub(crate) async fn patient_edit(
    session: State<'_, Session>,
    patient_id: PersonId,
    form: PatientForm,
    reason: String,
) -> Answer<PatientView> {
    work(&session, move |held| {
        held.clinic()?.edit_patient(patient_id, form, &reason)
    })
    .await
}
