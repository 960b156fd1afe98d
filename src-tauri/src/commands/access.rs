//! Who has the window: how it stands, lock, users, passphrases, recovery code.

use super::Answer;
use crate::session::{Session, work};
use crate::{clipboard, locking};
use clinic::views::{ClinicView, PrintOutcome, RecoveryCode, SavedFile, SessionView, UserForm, UsersView};
use clinic::{ClinicError, UserId};
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

#[tauri::command]
pub(crate) async fn session_state(session: State<'_, Session>) -> Answer<SessionView> {
    work(&session, |held| held.view()).await
}

/// Locks the vault: the page is loaded anew without any data.
#[tauri::command]
pub(crate) async fn session_lock(app: AppHandle) -> Answer<()> {
    locking::lock(&app).await
}

/// Someone uses the window: the time until the lock starts anew.
#[tauri::command]
pub(crate) async fn session_touch(session: State<'_, Session>) -> Answer<()> {
    session.touch();
    Ok(())
}

/// Something was copied in the page: the clipboard is emptied after a minute if it still holds that.
#[tauri::command]
pub(crate) async fn clipboard_copied(app: AppHandle) -> Answer<()> {
    tauri::async_runtime::spawn(clipboard::copied(app));
    Ok(())
}

/// Opens a vault by its recovery code and gives a user a new passphrase.
#[tauri::command]
pub(crate) async fn vault_recover(
    session: State<'_, Session>,
    handle: String,
    code: String,
    user: UserId,
    passphrase: String,
) -> Answer<ClinicView> {
    let _secrets = (Zeroizing::new(code), Zeroizing::new(passphrase));
    let _ = (session, handle, user);
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn users_get(session: State<'_, Session>) -> Answer<UsersView> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn user_add(
    session: State<'_, Session>,
    form: UserForm,
    passphrase: String,
) -> Answer<UsersView> {
    let _passphrase = Zeroizing::new(passphrase);
    let _ = (session, form);
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn user_edit(
    session: State<'_, Session>,
    user: UserId,
    form: UserForm,
) -> Answer<UsersView> {
    let _ = (session, user, form);
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn user_remove(
    session: State<'_, Session>,
    user: UserId,
    reason: String,
) -> Answer<UsersView> {
    let _ = (session, user, reason);
    Err(ClinicError::internal("not built yet"))
}

/// Changes the passphrase of who has the vault open.
#[tauri::command]
pub(crate) async fn passphrase_change(
    session: State<'_, Session>,
    before: String,
    after: String,
) -> Answer<UsersView> {
    let _secrets = (Zeroizing::new(before), Zeroizing::new(after));
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

/// Makes a recovery code in place of the one before; `passphrase` is that of who asks.
#[tauri::command]
pub(crate) async fn recovery_make(session: State<'_, Session>, passphrase: String) -> Answer<RecoveryCode> {
    let _passphrase = Zeroizing::new(passphrase);
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

/// Saves the code that was just made as a sheet to print.
#[tauri::command]
pub(crate) async fn recovery_save(app: AppHandle, session: State<'_, Session>) -> Answer<Option<SavedFile>> {
    let _ = (app, session);
    Err(ClinicError::internal("not built yet"))
}

/// Prints the code that was just made.
#[tauri::command]
pub(crate) async fn recovery_print(session: State<'_, Session>) -> Answer<PrintOutcome> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}
