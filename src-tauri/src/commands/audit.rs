//! Who did and saw what.

use super::{Answer, save_as};
use crate::session::{Session, work};
use clinic::views::{AuditAsk, AuditVerdict, AuditView, SavedFile};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn audit_get(session: State<'_, Session>, ask: AuditAsk) -> Answer<AuditView> {
    work(&session, move |held| held.clinic()?.audit(&ask)).await
}

/// Checks the whole audit; `head` is a code that was kept elsewhere, such as the one on a report.
#[tauri::command]
pub(crate) async fn audit_verify(session: State<'_, Session>, head: Option<String>) -> Answer<AuditVerdict> {
    work(&session, move |held| {
        let kept: Vec<&str> = head.as_deref().into_iter().collect();
        let places = held.places.clone();
        held.clinic()?.verify_audit(&kept, &places, &mut |_, _| ())
    })
    .await
}

/// Saves what is asked for as CSV.
#[tauri::command]
pub(crate) async fn audit_save(
    app: AppHandle,
    session: State<'_, Session>,
    ask: AuditAsk,
) -> Answer<Option<SavedFile>> {
    let bytes = work(&session, move |held| held.clinic()?.audit_csv(&ask)).await?;
    save_as(
        app,
        "Save the audit",
        "Audit.csv".to_owned(),
        ("Table", "csv"),
        bytes,
    )
    .await
}
