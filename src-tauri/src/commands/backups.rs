//! Backups: where, when, and back again.

use super::{Answer, choose};
use crate::asked::{Asked, cancellable, work};
use crate::session::Held;
use clinic::backups::{BACKUP_ENDING, Beside, Restoring, Why, restore_file};
use clinic::views::{BackupsView, ClinicView, RestoreFile, RestoreView};
use clinic::{KeyCost, UserId};
use std::sync::Arc;
use tauri::AppHandle;
use tauri_plugin_dialog::FileDialogBuilder;
use zeroize::Zeroizing;

fn view(held: &mut Held) -> Answer<BackupsView> {
    let places = held.places.clone();
    let mut files = Vec::new();
    let mut view = held.clinic()?.backups(&places, |file| {
        files.push(file.to_owned());
        String::new()
    });
    for (line, file) in view.backups.iter_mut().zip(&files) {
        line.handle = held.handle_of(file);
    }
    Ok(view)
}

#[tauri::command]
pub(crate) async fn backups_get(asked: Asked) -> Answer<BackupsView> {
    work(&asked, view).await
}

/// Asks for the folder of the backups; none when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn backup_choose_folder(app: AppHandle, asked: Asked) -> Answer<Option<BackupsView>> {
    let title = "Choose a folder for backups, best on another drive";
    let chosen = choose(&app, &asked, title, FileDialogBuilder::blocking_pick_folder);
    let Some(folder) = chosen.await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        let places = held.places.clone();
        held.clinic()?.choose_backups_folder(&places, &folder)?;
        view(held).map(Some)
    })
    .await
}

#[tauri::command]
pub(crate) async fn backup_now(asked: Asked) -> Answer<BackupsView> {
    cancellable(&asked, |held| {
        let places = held.places.clone();
        held.clinic()?.back_up(&places, Why::Asked)?;
        view(held)
    })
    .await
}

/// Asks for a backup file; none when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn restore_choose(app: AppHandle, asked: Asked) -> Answer<Option<RestoreFile>> {
    let chosen = choose(&app, &asked, "Choose a backup", |dialog| {
        let dialog = dialog.add_filter("Backups", &[BACKUP_ENDING]);
        dialog.blocking_pick_file()
    });
    let Some(file) = chosen.await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        let handle = held.handle_of(&file);
        restore_file(&file, &held.places, handle).map(Some)
    })
    .await
}

/// The backup that the system opened this program with, once; none when it was started without a file.
#[tauri::command]
pub(crate) async fn restore_given(asked: Asked) -> Answer<Option<RestoreFile>> {
    work(&asked, |held| {
        let Some(file) = held.given.take() else {
            return Ok(None);
        };
        let handle = held.handle_of(&file);
        restore_file(&file, &held.places, handle).map(Some)
    })
    .await
}

/// The newest backups of a vault of the first screen, which may be damaged.
#[tauri::command]
pub(crate) async fn restore_offered(asked: Asked, handle: String) -> Answer<Vec<RestoreFile>> {
    work(&asked, move |held| {
        let folder = held.path_of(&handle)?;
        let places = held.places.clone();
        Ok(places.backups_offered(&folder, |file| held.handle_of(file)))
    })
    .await
}

/// Opens a backup and compares it with the vault in use. `secret` is the passphrase of `user`, or the recovery code
/// without one; of a vault that knew no users yet, it is the passphrase.
#[tauri::command]
pub(crate) async fn restore_compare(
    asked: Asked,
    handle: String,
    user: Option<UserId>,
    secret: String,
) -> Answer<RestoreView> {
    let secret = Zeroizing::new(secret);
    cancellable(&asked, move |held| {
        let file = held.path_of(&handle)?;
        let restoring = Restoring {
            file: &file,
            by_code: user.is_none() && restore_file(&file, &held.places, String::new())?.has_recovery,
            user,
            secret: &secret,
            new_passphrase: None,
            cost: KeyCost::FLOOR,
        };
        let (places, host) = (held.places.clone(), Arc::clone(&held.host));
        let beside = match held.clinic() {
            Ok(clinic) => Beside::Open(clinic),
            Err(_) => Beside::Known,
        };
        restoring.compare(beside, &places, host.as_ref())
    })
    .await
}

/// Restores a backup into a new vault and opens that; by recovery code, `new_passphrase` is for the user `user`.
#[tauri::command]
pub(crate) async fn restore_run(
    asked: Asked,
    handle: String,
    user: Option<UserId>,
    secret: String,
    new_passphrase: Option<String>,
) -> Answer<ClinicView> {
    let (secret, new_passphrase) = (Zeroizing::new(secret), new_passphrase.map(Zeroizing::new));
    let still = asked.clone();
    work(&asked, move |held| {
        let file = held.path_of(&handle)?;
        let cost = match &new_passphrase {
            Some(_) => clinic::calibrated()?,
            None => KeyCost::FLOOR,
        };
        let restoring = Restoring {
            file: &file,
            by_code: new_passphrase.is_some(),
            user,
            secret: &secret,
            new_passphrase: new_passphrase.as_ref().map(|passphrase| passphrase.as_str()),
            cost,
        };
        let run = || restoring.run(None, &held.places, held.device, Arc::clone(&held.host));
        // Once it is open, nothing is broken off any more.
        let clinic = still.heard(run)?;
        super::vaults::opened(held, clinic)
    })
    .await
}
