//! Who has the window: how it stands, lock, users, passphrases, recovery code.

use super::vaults::opened;
use super::{Answer, save_as};
use crate::asked::{Asked, work};
use crate::{clipboard, locking};
use clinic::views::{ClinicView, PrintOutcome, RecoveryCode, SavedFile, SessionView, UserForm, UsersView};
use clinic::{Clinic, ClinicError, Recovery, UserId};
use std::sync::Arc;
use tauri::AppHandle;
use zeroize::Zeroizing;

#[tauri::command]
pub(crate) async fn session_state(app: AppHandle, asked: Asked) -> Answer<SessionView> {
    // While a vault is being locked, what is at work in it isn't waited for.
    if locking::is_over(&app).await {
        work(&asked, crate::session::Held::view).await
    } else {
        Ok(asked.locking_view())
    }
}

/// Locks the vault: the page is loaded anew without any data.
#[tauri::command]
pub(crate) async fn session_lock(app: AppHandle) -> Answer<()> {
    locking::lock(&app).await
}

/// Someone uses the window: the time until the lock starts anew.
#[tauri::command]
pub(crate) async fn session_touch(asked: Asked) -> Answer<()> {
    asked.touch();
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
    asked: Asked,
    handle: String,
    code: String,
    user: UserId,
    passphrase: String,
) -> Answer<ClinicView> {
    let (code, passphrase) = (Zeroizing::new(code), Zeroizing::new(passphrase));
    work(&asked, move |held| {
        let folder = held.path_of(&handle)?;
        held.may_open(&folder)?;
        let backups = held.places.backups_before_migration(&folder);
        let recovery = Recovery {
            code: &code,
            user,
            passphrase: &passphrase,
            cost: clinic::calibrated()?,
            device: held.device,
            backups: Some(&backups),
        };
        let clinic = Clinic::recover(&folder, &recovery, Arc::clone(&held.host))?;
        opened(held, clinic)
    })
    .await
}

#[tauri::command]
pub(crate) async fn users_get(asked: Asked) -> Answer<UsersView> {
    work(&asked, |held| held.clinic()?.users()).await
}

#[tauri::command]
pub(crate) async fn user_add(asked: Asked, form: UserForm, passphrase: String) -> Answer<UsersView> {
    let passphrase = Zeroizing::new(passphrase);
    work(&asked, move |held| {
        let cost = clinic::calibrated()?;
        held.clinic()?.add_user(&form, &passphrase, cost)
    })
    .await
}

#[tauri::command]
pub(crate) async fn user_edit(asked: Asked, user: UserId, form: UserForm) -> Answer<UsersView> {
    work(&asked, move |held| held.clinic()?.edit_user(user, &form)).await
}

#[tauri::command]
pub(crate) async fn user_remove(asked: Asked, user: UserId, reason: String) -> Answer<UsersView> {
    work(&asked, move |held| held.clinic()?.remove_user(user, &reason)).await
}

/// Changes the passphrase of who has the vault open.
#[tauri::command]
pub(crate) async fn passphrase_change(asked: Asked, before: String, after: String) -> Answer<UsersView> {
    let (before, after) = (Zeroizing::new(before), Zeroizing::new(after));
    work(&asked, move |held| {
        let cost = clinic::calibrated()?;
        held.clinic()?.change_passphrase(&before, &after, cost)
    })
    .await
}

/// Makes a recovery code in place of the one before; `passphrase` is that of who asks.
#[tauri::command]
pub(crate) async fn recovery_make(asked: Asked, passphrase: String) -> Answer<RecoveryCode> {
    let passphrase = Zeroizing::new(passphrase);
    work(&asked, move |held| held.clinic()?.make_recovery_code(&passphrase)).await
}

/// Saves the code that was just made as a sheet to print.
#[tauri::command]
pub(crate) async fn recovery_save(app: AppHandle, asked: Asked) -> Answer<Option<SavedFile>> {
    let pdf = work(&asked, |held| held.clinic()?.recovery_sheet()).await?;
    save_as(
        app,
        &asked,
        "Save the recovery code",
        "Recovery code.pdf".to_owned(),
        ("PDF document", "pdf"),
        pdf,
    )
    .await
}

/// Prints the code that was just made.
#[tauri::command]
pub(crate) async fn recovery_print(asked: Asked) -> Answer<PrintOutcome> {
    let pdf = work(&asked, |held| held.clinic()?.recovery_sheet()).await?;
    // Outside the session: a print service that hangs must not keep answers from being stored.
    tauri::async_runtime::spawn_blocking(move || {
        let pdf = Zeroizing::new(pdf);
        crate::printing::print_secret(&pdf, "Recovery code").map(|words| PrintOutcome { words })
    })
    .await
    .map_err(|_| ClinicError::internal("printing"))?
}
