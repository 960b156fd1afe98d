//! Patients.

use super::Answer;
use crate::asked::{Asked, work};
use clinic::views::{PatientForm, PatientRow, PatientView, PatientsFound};
use clinic::{GuideStep, PersonId};

#[tauri::command]
pub(crate) async fn patients_find(asked: Asked, query: String, most: usize) -> Answer<PatientsFound> {
    work(&asked, move |held| held.clinic()?.search_patients(&query, most)).await
}

#[tauri::command]
pub(crate) async fn patients_overdue(asked: Asked, query: String) -> Answer<u32> {
    let still = asked.clone();
    work(&asked, move |held| {
        still.giving_way(|| held.clinic()?.overdue_patients(&query))
    })
    .await
}

#[tauri::command]
pub(crate) async fn patients_rows(asked: Asked, patient_ids: Vec<PersonId>) -> Answer<Vec<PatientRow>> {
    work(&asked, move |held| held.clinic()?.patient_rows(&patient_ids)).await
}

#[tauri::command]
pub(crate) async fn patient_get(asked: Asked, patient_id: PersonId) -> Answer<PatientView> {
    work(&asked, move |held| {
        let view = held.clinic()?.patient(patient_id)?;
        held.note_step(GuideStep::Patient);
        Ok(view)
    })
    .await
}

#[tauri::command]
pub(crate) async fn patient_add(asked: Asked, form: PatientForm) -> Answer<PatientView> {
    work(&asked, move |held| held.clinic()?.add_patient(form)).await
}

#[tauri::command]
pub(crate) async fn patient_edit(
    asked: Asked,
    patient_id: PersonId,
    form: PatientForm,
    reason: String,
) -> Answer<PatientView> {
    work(&asked, move |held| {
        held.clinic()?.edit_patient(patient_id, form, &reason)
    })
    .await
}
