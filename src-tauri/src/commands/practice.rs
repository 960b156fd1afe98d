//! How the clinic works: what it can edit, the address book, what is due.

use super::Answer;
use crate::asked::{Asked, cancellable, work};
use clinic::views::{ContactForm, ContactView, DueView, PracticeView, ReminderForm};
use clinic::{PersonId, RecordId};

#[tauri::command]
pub(crate) async fn practice_get(asked: Asked) -> Answer<PracticeView> {
    work(&asked, move |held| held.clinic()?.practice()).await
}

#[tauri::command]
pub(crate) async fn practice_save(asked: Asked, practice: PracticeView) -> Answer<PracticeView> {
    work(&asked, move |held| held.clinic()?.save_practice(practice)).await
}

#[tauri::command]
pub(crate) async fn contacts_get(asked: Asked) -> Answer<Vec<ContactView>> {
    work(&asked, move |held| held.clinic()?.contacts()).await
}

#[tauri::command]
pub(crate) async fn contact_save(
    asked: Asked,
    id: Option<RecordId>,
    form: ContactForm,
    reason: String,
) -> Answer<Vec<ContactView>> {
    work(&asked, move |held| held.clinic()?.save_contact(id, form, &reason)).await
}

#[tauri::command]
pub(crate) async fn due_get(asked: Asked, days: u32) -> Answer<DueView> {
    cancellable(&asked, move |held| held.clinic()?.due(days)).await
}

#[tauri::command]
pub(crate) async fn reminder_save(
    asked: Asked,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: ReminderForm,
    reason: String,
) -> Answer<()> {
    work(&asked, move |held| {
        held.clinic()?.save_reminder(patient_id, id, form, &reason)
    })
    .await
}
