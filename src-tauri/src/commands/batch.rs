//! Trend reports of many patients, made one after the other while the window stays usable.

use super::{Answer, choose};
use crate::asked::{Asked, cancellable, work};
use crate::session::Session;
use clinic::views::{BatchChoices, BatchView, ReportAsk};
use clinic::{Batch, PersonId};
use tauri::AppHandle;

#[tauri::command]
pub(crate) async fn batch_choices(asked: Asked) -> Answer<BatchChoices> {
    cancellable(&asked, |held| held.clinic()?.batch_choices()).await
}

/// Asks for a folder and begins to write a report for each patient into it; nothing when no folder was chosen.
#[tauri::command]
pub(crate) async fn batch_start(
    app: AppHandle,
    asked: Asked,
    patient_ids: Vec<PersonId>,
    ask: ReportAsk,
) -> Answer<Option<BatchView>> {
    let chosen = choose(&app, &asked, "Choose a folder for the reports", |dialog| {
        dialog.blocking_pick_folder()
    });
    let Some(folder) = chosen.await? else {
        return Ok(None);
    };
    let (turn, view) = work(&asked, move |held| {
        held.clinic()?;
        held.start(Batch::new(&patient_ids, ask, &folder)?)
    })
    .await?;
    let session = Session::clone(&asked);
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
pub(crate) async fn batch_state(asked: Asked) -> Answer<Option<BatchView>> {
    work(&asked, |held| Ok(held.batch_view())).await
}

#[tauri::command]
pub(crate) async fn batch_cancel(asked: Asked) -> Answer<Option<BatchView>> {
    work(&asked, |held| {
        held.cancel_batch();
        Ok(held.batch_view())
    })
    .await
}
