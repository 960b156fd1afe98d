//! Who did and saw what.

use super::Answer;
use crate::session::Session;
use clinic::ClinicError;
use clinic::views::{AuditAsk, AuditVerdict, AuditView, SavedFile};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn audit_get(session: State<'_, Session>, ask: AuditAsk) -> Answer<AuditView> {
    let _ = (session, ask);
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn audit_verify(session: State<'_, Session>) -> Answer<AuditVerdict> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

/// Saves what is asked for as CSV.
#[tauri::command]
pub(crate) async fn audit_save(
    app: AppHandle,
    session: State<'_, Session>,
    ask: AuditAsk,
) -> Answer<Option<SavedFile>> {
    let _ = (app, session, ask);
    Err(ClinicError::internal("not built yet"))
}
