//! Who did and saw what.

use super::{Answer, save_as};
use crate::asked::{Asked, work};
use clinic::views::{AuditAsk, AuditVerdict, AuditView, SavedFile};
use tauri::AppHandle;

#[tauri::command]
pub(crate) async fn audit_get(asked: Asked, ask: AuditAsk) -> Answer<AuditView> {
    work(&asked, move |held| held.clinic()?.audit(&ask)).await
}

/// Checks the whole audit; `head` is a code that was kept elsewhere, such as the one on a report.
#[tauri::command]
pub(crate) async fn audit_verify(asked: Asked, head: Option<String>) -> Answer<AuditVerdict> {
    let told = asked.clone();
    let verdict = work(&asked, move |held| {
        let kept: Vec<&str> = head.as_deref().into_iter().collect();
        let places = held.places.clone();
        let mut tell = |done: u64, total: u64| {
            told.progress().tell(done, total, false);
        };
        held.clinic()?.verify_audit(&kept, &places, &mut tell)
    })
    .await;
    asked.progress().end();
    verdict
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
