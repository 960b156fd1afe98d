//! How the clinic works: what it can edit, the address book, what is due.

use super::Answer;
use crate::session::{Session, work};
use clinic::views::{ContactForm, ContactView, DueView, PracticeView, ReminderForm};
use clinic::{PersonId, RecordId};
use tauri::State;

#[tauri::command]
pub(crate) async fn practice_get(session: State<'_, Session>) -> Answer<PracticeView> {
    work(&session, move |held| held.clinic()?.practice()).await
}

#[tauri::command]
pub(crate) async fn practice_save(
    session: State<'_, Session>,
    practice: PracticeView,
) -> Answer<PracticeView> {
    work(&session, move |held| held.clinic()?.save_practice(practice)).await
}

#[tauri::command]
pub(crate) async fn contacts_get(session: State<'_, Session>) -> Answer<Vec<ContactView>> {
    work(&session, move |held| held.clinic()?.contacts()).await
}

#[tauri::command]
pub(crate) async fn contact_save(
    session: State<'_, Session>,
    id: Option<RecordId>,
    form: ContactForm,
    reason: String,
) -> Answer<Vec<ContactView>> {
    work(&session, move |held| {
        held.clinic()?.save_contact(id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn due_get(session: State<'_, Session>, days: u32) -> Answer<DueView> {
    work(&session, move |held| held.clinic()?.due(days)).await
}

#[tauri::command]
pub(crate) async fn reminder_save(
    session: State<'_, Session>,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: ReminderForm,
    reason: String,
) -> Answer<()> {
    work(&session, move |held| {
        held.clinic()?.save_reminder(patient_id, id, form, &reason)
    })
    .await
}
