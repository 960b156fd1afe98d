//! Backups: where, when, and back again.

use super::Answer;
use crate::session::Session;
use clinic::views::{BackupsView, ClinicView, RestoreFile, RestoreView};
use clinic::{ClinicError, UserId};
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

#[tauri::command]
pub(crate) async fn backups_get(session: State<'_, Session>) -> Answer<BackupsView> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

/// Asks for the folder of the backups; none when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn backup_choose_folder(
    app: AppHandle,
    session: State<'_, Session>,
) -> Answer<Option<BackupsView>> {
    let _ = (app, session);
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn backup_now(session: State<'_, Session>) -> Answer<BackupsView> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

/// Asks for a backup file; none when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn restore_choose(
    app: AppHandle,
    session: State<'_, Session>,
) -> Answer<Option<RestoreFile>> {
    let _ = (app, session);
    Err(ClinicError::internal("not built yet"))
}

/// Opens a backup and compares it with the vault in use. `secret` is the passphrase of `user`, or the recovery code
/// without one.
#[tauri::command]
pub(crate) async fn restore_compare(
    session: State<'_, Session>,
    handle: String,
    user: Option<UserId>,
    secret: String,
) -> Answer<RestoreView> {
    let _secret = Zeroizing::new(secret);
    let _ = (session, handle, user);
    Err(ClinicError::internal("not built yet"))
}

/// Restores a backup into a new vault and opens that; by recovery code, `new_passphrase` is for the user `user`.
#[tauri::command]
pub(crate) async fn restore_run(
    session: State<'_, Session>,
    handle: String,
    user: Option<UserId>,
    secret: String,
    new_passphrase: Option<String>,
) -> Answer<ClinicView> {
    let _secrets = (Zeroizing::new(secret), new_passphrase.map(Zeroizing::new));
    let _ = (session, handle, user);
    Err(ClinicError::internal("not built yet"))
}
