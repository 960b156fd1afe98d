//! The first screen: known vaults, making, opening, closing.

use super::{Answer, choose};
use crate::asked::{Asked, work};
use crate::session::Held;
use crate::{clipboard, locking};
use clinic::views::{AppInfo, ChosenFolder, ClinicView, GuideView, KnownVault};
use clinic::{Clinic, Entry, NewClinic, UserId, demo};
use std::path::Path;
use std::sync::Arc;
use tauri::AppHandle;
use zeroize::Zeroizing;

fn info(held: &mut Held) -> AppInfo {
    let mut known = held.places.known();
    known.retain(|folder| held.may_open(folder).is_ok());
    AppInfo {
        version: clinic::VERSION.to_owned(),
        vaults: known
            .iter()
            .map(|folder| {
                let handle = held.handle_of(folder);
                held.places.describe(folder, handle)
            })
            .collect(),
        default_folder: held.places.vaults().display().to_string(),
        demo_passphrase: demo::PASSPHRASE.to_owned(),
    }
}

pub(super) fn opened(held: &mut Held, mut clinic: Clinic) -> Answer<ClinicView> {
    let problem = held.places.backup_problem(clinic.id());
    if !problem.is_empty() {
        clinic.warn(problem);
    }
    clinic.compare_with_seen(&held.places);
    // Best effort: a list that can't be written must not keep the clinic out of its vault.
    drop(held.places.remember(clinic.folder(), held.host.now()));
    let view = clinic.view()?;
    held.take(clinic);
    Ok(view)
}

/// A vault that is new is shown with the first steps.
fn made(held: &mut Held, clinic: Clinic) -> Answer<ClinicView> {
    // Best effort: they are help.
    drop(held.places.begin_guide(clinic.id()));
    opened(held, clinic)
}

#[tauri::command]
pub(crate) async fn app_info(asked: Asked) -> Answer<AppInfo> {
    work(&asked, |held| Ok(info(held))).await
}

#[tauri::command]
pub(crate) async fn vault_choose_folder(app: AppHandle, asked: Asked) -> Answer<Option<ChosenFolder>> {
    let chosen = choose(&app, &asked, "Choose a folder for the vault", |dialog| {
        dialog.blocking_pick_folder()
    });
    let Some(folder) = chosen.await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        Ok(Some(ChosenFolder {
            handle: held.handle_of(&folder),
            place: folder.display().to_string(),
        }))
    })
    .await
}

#[tauri::command]
pub(crate) async fn vault_choose(app: AppHandle, asked: Asked) -> Answer<Option<KnownVault>> {
    let chosen = choose(&app, &asked, "Choose a vault’s folder", |dialog| {
        dialog.blocking_pick_folder()
    });
    let Some(folder) = chosen.await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        let handle = held.handle_of(&folder);
        held.places.chosen(&folder, handle).map(Some)
    })
    .await
}

#[tauri::command]
pub(crate) async fn vault_create(
    asked: Asked,
    clinic_name: String,
    clinician: String,
    passphrase: String,
    folder: Option<String>,
) -> Answer<ClinicView> {
    let passphrase = Zeroizing::new(passphrase);
    work(&asked, move |held| {
        let parent = folder.map_or_else(|| Ok(held.places.vaults()), |handle| held.path_of(&handle))?;
        let host = Arc::clone(&held.host);
        let new = NewClinic {
            name: &clinic_name,
            clinician: &clinician,
            passphrase: &passphrase,
            cost: clinic::calibrated()?,
        };
        let clinic = Clinic::create(&parent, new, held.device, host)?;
        made(held, clinic)
    })
    .await
}

#[tauri::command]
pub(crate) async fn vault_open(
    asked: Asked,
    handle: String,
    user: Option<UserId>,
    passphrase: String,
    confirmed: bool,
) -> Answer<ClinicView> {
    let passphrase = Zeroizing::new(passphrase);
    work(&asked, move |held| {
        let folder = held.path_of(&handle)?;
        held.may_open(&folder)?;
        let backups = held.places.backups_before_migration(&folder);
        let entry = Entry {
            user,
            passphrase: &passphrase,
            device: held.device,
            backups: Some(&backups),
            confirmed,
        };
        open(held, &folder, &entry)
    })
    .await
}

fn open(held: &mut Held, folder: &Path, entry: &Entry<'_>) -> Answer<ClinicView> {
    let clinic = Clinic::open_as(folder, entry, Arc::clone(&held.host))?;
    opened(held, clinic)
}

#[tauri::command]
pub(crate) async fn vault_demo(asked: Asked) -> Answer<ClinicView> {
    work(&asked, |held| {
        let folder = held.places.vaults().join("demo.fibrotrend");
        if folder.exists() {
            let backups = held.places.backups_before_migration(&folder);
            let entry = Entry {
                user: None,
                passphrase: demo::PASSPHRASE,
                device: held.device,
                backups: Some(&backups),
                confirmed: true,
            };
            return open(held, &folder, &entry);
        }
        let host = Arc::clone(&held.host);
        let clinic = demo::create(&folder, demo::SEED, host.today(), host)?;
        made(held, clinic)
    })
    .await
}

#[tauri::command]
pub(crate) async fn vault_close(app: AppHandle, asked: Asked) -> Answer<()> {
    work(&asked, |held| {
        held.close();
        Ok(())
    })
    .await?;
    clipboard::empty(&app);
    locking::fresh_page(&app);
    Ok(())
}

#[tauri::command]
pub(crate) async fn vault_forget(asked: Asked, handle: String) -> Answer<AppInfo> {
    work(&asked, move |held| {
        let folder = held.path_of(&handle)?;
        held.places.forget(&folder)?;
        Ok(info(held))
    })
    .await
}

/// Clears the list of vaults; the vaults stay where they are.
#[tauri::command]
pub(crate) async fn vaults_forget_all(asked: Asked) -> Answer<AppInfo> {
    work(&asked, |held| {
        held.places.forget_all()?;
        Ok(info(held))
    })
    .await
}

/// What of the first steps is done.
#[tauri::command]
pub(crate) async fn guide_get(asked: Asked) -> Answer<GuideView> {
    work(&asked, guide).await
}

/// Puts the first steps away, or brings them back.
#[tauri::command]
pub(crate) async fn guide_put_away(asked: Asked, away: bool) -> Answer<GuideView> {
    work(&asked, move |held| {
        let vault = held.clinic()?.id();
        held.places.put_guide_away(vault, away)?;
        guide(held)
    })
    .await
}

fn guide(held: &mut Held) -> Answer<GuideView> {
    let places = held.places.clone();
    held.clinic()?.guide(&places)
}
