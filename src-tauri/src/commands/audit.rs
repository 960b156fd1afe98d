//! Who did and saw what.

use super::{Answer, save_as};
use crate::asked::{Asked, cancellable, work};
use clinic::views::{AuditAsk, AuditVerdict, AuditView, SavedFile};
use tauri::AppHandle;

#[tauri::command]
pub(crate) async fn audit_get(asked: Asked, ask: AuditAsk) -> Answer<AuditView> {
    cancellable(&asked, move |held| held.clinic()?.audit(&ask)).await
}

/// Checks the whole audit; `head` is a code that was kept elsewhere, such as the one on a report.
#[tauri::command]
pub(crate) async fn audit_verify(asked: Asked, head: Option<String>) -> Answer<AuditVerdict> {
    cancellable(&asked, move |held| {
        let kept: Vec<&str> = head.as_deref().into_iter().collect();
        let places = held.places.clone();
        // Once nobody waits for it, the reading of the next entries ends it.
        let mut tell = |done, total| drop(clinic::tell(done, total));
        held.clinic()?.verify_audit(&kept, &places, &mut tell)
    })
    .await
}

/// Saves what is asked for as CSV.
#[tauri::command]
pub(crate) async fn audit_save(app: AppHandle, asked: Asked, ask: AuditAsk) -> Answer<Option<SavedFile>> {
    let bytes = work(&asked, move |held| held.clinic()?.audit_csv(&ask)).await?;
    save_as(
        app,
        &asked,
        "Save the audit",
        "Audit.csv".to_owned(),
        ("Table", "csv"),
        bytes,
    )
    .await
}
