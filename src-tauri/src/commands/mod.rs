//! Commands of the page, thin: arguments in, use case, view out.

pub(crate) mod access;
pub(crate) mod audit;
pub(crate) mod backups;
pub(crate) mod batch;
pub(crate) mod cohort;
pub(crate) mod exchange;
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

use crate::asked::Asked;
use crate::page;
use clinic::views::SavedFile;
use clinic::{ClinicError, Code, files};
use std::path::PathBuf;
use std::time::Duration;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

pub(crate) type Answer<T> = Result<T, ClinicError>;

/// How often is looked whether a dialog may stay.
const LOOK: Duration = Duration::from_millis(200);

/// Asks with a file dialog that belongs to the window; none when the user cancels. It opens only for what the window still
/// stands for, and is closed once the vault was locked or handed over: nothing is chosen then.
pub(crate) async fn choose(
    app: &AppHandle,
    asked: &Asked,
    title: &str,
    ask: impl FnOnce(FileDialogBuilder<Wry>) -> Option<FilePath> + Send + 'static,
) -> Answer<Option<PathBuf>> {
    asked.still()?;
    let dialog = app.dialog().file().set_title(title);
    let dialog = match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    };
    let mut answered = tauri::async_runtime::spawn_blocking(move || ask(dialog));
    let chosen = loop {
        match tokio::time::timeout(LOOK, &mut answered).await {
            Ok(chosen) => break chosen.map_err(|_| ClinicError::internal("file dialog"))?,
            Err(_) if asked.still().is_err() => page::dismiss_dialogs(app),
            Err(_) => {}
        }
    };
    asked.still()?;
    chosen.map(path).transpose()
}

/// The local path of a choice.
fn path(choice: FilePath) -> Answer<PathBuf> {
    choice.into_path().map_err(|_| {
        ClinicError::new(
            Code::Io,
            "This place is not a folder on this computer: choose another.",
        )
    })
}

/// The text of a file that was chosen.
pub(crate) async fn read(chosen: PathBuf) -> Answer<String> {
    tauri::async_runtime::spawn_blocking(move || files::read_text(&chosen))
        .await
        .map_err(|_| ClinicError::internal("reading a file"))?
}

/// A form of files: what a dialog calls it, and its ending.
pub(crate) type Kind = (&'static str, &'static str);

/// Where something is to be saved.
pub(crate) struct Place {
    path: PathBuf,
    /// Whether the dialog has asked about a file that is there: not where the ending was added to what was typed.
    is_asked: bool,
}

/// Asks where to save; none when the user cancels.
pub(crate) async fn place_for(
    app: &AppHandle,
    asked: &Asked,
    title: &str,
    name: String,
    kind: Kind,
) -> Answer<Option<Place>> {
    let chosen = choose(app, asked, title, move |dialog| {
        let dialog = dialog.set_file_name(name).add_filter(kind.0, &[kind.1]);
        dialog.blocking_save_file()
    });
    Ok(chosen.await?.map(|path| Place::of(path, kind)))
}

impl Place {
    fn of(mut path: PathBuf, kind: Kind) -> Self {
        let is_asked = path.extension().is_some();
        if !is_asked {
            path.set_extension(kind.1);
        }
        Self { path, is_asked }
    }

    fn save(&self, bytes: &[u8]) -> Answer<SavedFile> {
        let place = match (self.path.parent(), self.path.file_name()) {
            (Some(folder), Some(name)) if !self.is_asked => {
                files::save_new(folder, &name.to_string_lossy(), bytes)?
            }
            _ => {
                files::save(&self.path, bytes)?;
                self.path.clone()
            }
        };
        Ok(SavedFile {
            place: place.display().to_string(),
            bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        })
    }
}

/// Saves `bytes` where was chosen; nothing once the vault that they come from was locked.
pub(crate) async fn save_there(asked: &Asked, place: Place, bytes: Vec<u8>) -> Answer<SavedFile> {
    let asked = asked.clone();
    tauri::async_runtime::spawn_blocking(move || {
        asked.still()?;
        place.save(&bytes)
    })
    .await
    .map_err(|_| ClinicError::internal("saving a file"))?
}

/// Asks where to save `bytes` and saves them there; none when the user cancels.
pub(crate) async fn save_as(
    app: AppHandle,
    asked: &Asked,
    title: &'static str,
    name: String,
    kind: Kind,
    bytes: Vec<u8>,
) -> Answer<Option<SavedFile>> {
    match place_for(&app, asked, title, name, kind).await? {
        Some(place) => save_there(asked, place, bytes).await.map(Some),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use std::fs;

    #[test]
    fn a_file_that_the_dialog_did_not_ask_about_is_not_replaced() {
        let root = tempfile::tempdir().unwrap();
        let kind = ("PDF document", "pdf");
        fs::write(root.path().join("late.pdf"), "before").unwrap();
        let check = |typed: &str, wanted: &str, before: &str, why: &str| {
            let saved = Place::of(root.path().join(typed), kind).save(b"new").unwrap();
            assert_eq!(
                saved.place,
                root.path().join(wanted).display().to_string(),
                "{why}"
            );
            assert_eq!(
                fs::read_to_string(root.path().join(wanted)).unwrap(),
                "new",
                "{why}"
            );
            assert_eq!(
                fs::read_to_string(root.path().join("late.pdf")).unwrap(),
                before,
                "{why}"
            );
        };
        check(
            "late",
            "late (2).pdf",
            "before",
            "the dialog asked about “late”, which isn't there",
        );
        check("other", "other.pdf", "before", "the ending is added");
        check(
            "late.pdf",
            "late.pdf",
            "new",
            "the dialog has asked whether to replace it",
        );
    }
}
