//! Commands of the page, thin: arguments in, use case, view out.

pub(crate) mod access;
pub(crate) mod audit;
pub(crate) mod backups;
pub(crate) mod batch;
pub(crate) mod cohort;
pub(crate) mod forms;
pub(crate) mod handover;
pub(crate) mod measurements;
pub(crate) mod patients;
pub(crate) mod practice;
pub(crate) mod reports;
pub(crate) mod safety;
pub(crate) mod settings;
pub(crate) mod treatments;
pub(crate) mod trends;
pub(crate) mod vaults;
pub(crate) mod visits;
pub(crate) mod window;

use crate::gate::no_vault;
use crate::session::Session;
use clinic::views::SavedFile;
use clinic::{ClinicError, Code, files};
use std::path::PathBuf;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

pub(crate) type Answer<T> = Result<T, ClinicError>;

/// A file dialog that belongs to the window.
pub(crate) fn dialog(app: &AppHandle, title: &str) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file().set_title(title);
    match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

/// The local path of a choice.
pub(crate) fn path(choice: FilePath) -> Answer<PathBuf> {
    choice.into_path().map_err(|_| {
        ClinicError::new(
            Code::Io,
            "This place is not a folder on this computer: choose another.",
        )
    })
}

/// Asks where to save `bytes` and saves them there; none when the user cancels. Nothing is saved once the vault that they come
/// from was locked.
pub(crate) async fn save_as(
    app: AppHandle,
    title: &'static str,
    name: String,
    kind: (&'static str, &'static str),
    bytes: Vec<u8>,
) -> Answer<Option<SavedFile>> {
    let session = app.state::<Session>().inner().clone();
    let turn = session.turn();
    tauri::async_runtime::spawn_blocking(move || {
        let dialog = dialog(&app, title)
            .set_file_name(name)
            .add_filter(kind.0, &[kind.1]);
        let Some(choice) = dialog.blocking_save_file() else {
            return Ok(None);
        };
        if session.turn() != turn {
            return Err(no_vault());
        }
        let mut path = path(choice)?;
        if path.extension().is_none() {
            path.set_extension(kind.1);
        }
        files::save(&path, &bytes)?;
        let bytes = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Ok(Some(SavedFile {
            place: path.display().to_string(),
            bytes,
        }))
    })
    .await
    .map_err(|_| ClinicError::internal("saving a file"))?
}
