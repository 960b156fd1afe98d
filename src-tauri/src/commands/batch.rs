//! Trend reports of many patients, made one after the other while the window stays usable.

use super::{Answer, dialog, path};
use crate::session::{Session, work};
use clinic::views::{BatchChoices, BatchView, ReportAsk};
use clinic::{Batch, ClinicError, PersonId};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn batch_choices(session: State<'_, Session>) -> Answer<BatchChoices> {
    work(&session, |held| held.clinic()?.batch_choices()).await
}

/// Asks for a folder and begins to write a report for each patient into it; nothing when no folder was chosen.
#[tauri::command]
pub(crate) async fn batch_start(
    app: AppHandle,
    session: State<'_, Session>,
    patient_ids: Vec<PersonId>,
    ask: ReportAsk,
) -> Answer<Option<BatchView>> {
    let choose = move || {
        dialog(&app, "Choose a folder for the reports")
            .blocking_pick_folder()
            .map(path)
            .transpose()
    };
    let chosen = tauri::async_runtime::spawn_blocking(choose)
        .await
        .map_err(|_| ClinicError::internal("folder dialog"))??;
    let Some(folder) = chosen else {
        return Ok(None);
    };
    let (turn, view) = work(&session, move |held| {
        held.clinic()?;
        held.start(Batch::new(&patient_ids, ask, &folder)?)
    })
    .await?;
    let session = (*session).clone();
    // Nobody waits for its end; the page asks how it stands.
    drop(tauri::async_runtime::spawn_blocking(move || run(&session, turn)));
    Ok(Some(view))
}

/// Works a batch off. The session is held while a report is laid out, and free while it is written, so that what is typed
/// in the meantime is stored between two reports.
fn run(session: &Session, turn: u64) {
    loop {
        let step = session.with(|held| {
            let (clinic, batch) = held.batch(turn)?;
            batch.next(clinic)
        });
        let Some(step) = step else { return };
        let written = step.write();
        session.with(|held| {
            if let Some((_, batch)) = held.batch(turn) {
                batch.wrote(&step, &written);
            }
        });
    }
}

#[tauri::command]
pub(crate) async fn batch_state(session: State<'_, Session>) -> Answer<Option<BatchView>> {
    work(&session, |held| Ok(held.batch_view())).await
}

#[tauri::command]
pub(crate) async fn batch_cancel(session: State<'_, Session>) -> Answer<Option<BatchView>> {
    work(&session, |held| {
        held.cancel_batch();
        Ok(held.batch_view())
    })
    .await
}
