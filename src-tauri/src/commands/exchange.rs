//! Data for and from other programs. The page gets no paths and no files: the text that was chosen stays here.

use super::{Answer, choose};
use crate::asked::{Asked, work};
use crate::session::Held;
use clinic::views::{
    ChoiceGroup, ExportDone, ExportKind, FormsTaken, IncomingAsk, IncomingFormat, IncomingView, StudyId,
};
use clinic::{ClinicError, Code, PersonId, files, largest_file};
use tauri::AppHandle;
use tauri_plugin_dialog::FileDialogBuilder;
use zeroize::Zeroizing;

/// Asks for a folder and writes a new one into it; none when no folder was chosen or the export was cancelled. Without
/// patients, everybody's data.
#[tauri::command]
pub(crate) async fn export_write(
    app: AppHandle,
    asked: Asked,
    kind: ExportKind,
    patient_ids: Vec<PersonId>,
) -> Answer<Option<ExportDone>> {
    let title = "Choose where the folder with the files goes";
    let chosen = choose(&app, &asked, title, FileDialogBuilder::blocking_pick_folder);
    let Some(parent) = chosen.await? else {
        return Ok(None);
    };
    let still = asked.clone();
    let done = work(&asked, move |held| {
        let clinic = held.clinic()?;
        let folder = clinic.export_folder(&parent, kind);
        clinic.export(kind, &patient_ids, &folder, &mut |done, total| {
            still.progress().tell(done, total, true) && still.still().is_ok()
        })
    })
    .await;
    asked.progress().end();
    done
}

/// Which patient each study id stands for.
#[tauri::command]
pub(crate) async fn study_ids_get(asked: Asked) -> Answer<Vec<StudyId>> {
    work(&asked, |held| held.clinic()?.study_ids()).await
}

/// Everything that a column of a table can become.
#[tauri::command]
pub(crate) async fn import_choices_get(asked: Asked) -> Answer<Vec<ChoiceGroup>> {
    work(&asked, |held| Ok(held.clinic()?.import_choices())).await
}

/// Asks for a file and keeps its text to be looked at; its name, or none when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn incoming_choose(
    app: AppHandle,
    asked: Asked,
    format: IncomingFormat,
) -> Answer<Option<String>> {
    let (title, name, endings): (_, _, &[&str]) = match format {
        IncomingFormat::Table => ("Choose a table", "Table", &["csv", "tsv", "txt"]),
        IncomingFormat::Redcap => ("Choose the records of a REDCap project", "Table", &["csv"]),
        IncomingFormat::Fhir => ("Choose a FHIR file", "FHIR in JSON", &["json"]),
    };
    let Some((name, text)) = text_of(&app, &asked, title, name, endings, largest_file(format)).await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        held.incoming = Some((name.clone(), text));
        Ok(Some(name))
    })
    .await
}

/// Name and text of a file that is asked for; none when the dialog was cancelled.
async fn text_of(
    app: &AppHandle,
    asked: &Asked,
    title: &str,
    kind: &'static str,
    endings: &'static [&'static str],
    most: usize,
) -> Answer<Option<(String, Zeroizing<String>)>> {
    let chosen = choose(app, asked, title, move |dialog| {
        dialog.add_filter(kind, endings).blocking_pick_file()
    });
    let Some(file) = chosen.await? else {
        return Ok(None);
    };
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let read = tauri::async_runtime::spawn_blocking(move || files::read_text_within(&file, most));
    let text = read
        .await
        .map_err(|_| ClinicError::internal("reading a file"))??;
    Ok(Some((name, Zeroizing::new(text))))
}

fn incoming(held: &Held) -> Answer<Zeroizing<String>> {
    let kept = held.incoming.as_ref().map(|(_, text)| text.clone());
    kept.ok_or_else(|| ClinicError::new(Code::NoSuch, "No file is chosen: choose it again."))
}

/// What the chosen file would add.
#[tauri::command]
pub(crate) async fn incoming_read(asked: Asked, ask: IncomingAsk) -> Answer<IncomingView> {
    work(&asked, move |held| {
        let text = incoming(held)?;
        held.clinic()?.read_incoming(&ask, &text)
    })
    .await
}

/// Stores what the chosen file adds, all of it or nothing, after a backup; none when it was cancelled.
#[tauri::command]
pub(crate) async fn incoming_store(asked: Asked, ask: IncomingAsk) -> Answer<Option<IncomingView>> {
    let still = asked.clone();
    let stored = work(&asked, move |held| {
        let text = incoming(held)?;
        let places = held.places.clone();
        let clinic = held.clinic()?;
        clinic.back_up_before_import(&places)?;
        let view = clinic.import_incoming(&ask, &text, &mut |done, total| {
            still.progress().tell(done, total, true) && still.still().is_ok()
        })?;
        if view.is_some() {
            held.incoming = None;
        }
        Ok(view)
    })
    .await;
    asked.progress().end();
    stored
}

/// Asks for a REDCap data dictionary and takes its forms in as instruments of the clinic; none when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn redcap_forms_import(app: AppHandle, asked: Asked) -> Answer<Option<FormsTaken>> {
    let title = "Choose a REDCap data dictionary";
    let most = largest_file(IncomingFormat::Redcap);
    let Some((_, text)) = text_of(&app, &asked, title, "Table", &["csv"], most).await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        held.clinic()?.import_redcap_forms(&text).map(Some)
    })
    .await
}
