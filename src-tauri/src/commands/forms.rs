//! Instruments: as forms, their rules, trying one out, the clinic's own; and the body map.

use super::{Answer, dialog, path, save_as};
use crate::session::{Session, work};
use clinic::views::{
    AssessmentView, InstrumentAdded, InstrumentDetail, InstrumentFolder, InstrumentView, SavedFile,
};
use clinic::{Answers, ClinicError};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn instruments_list(session: State<'_, Session>) -> Answer<Vec<InstrumentView>> {
    work(&session, |held| Ok(held.clinic()?.instruments())).await
}

#[tauri::command]
pub(crate) async fn body_map_svg(theme: String) -> Answer<String> {
    Ok(clinic::body_map(theme == "dark"))
}

#[tauri::command]
pub(crate) async fn instrument_get(
    session: State<'_, Session>,
    id: String,
    version: String,
) -> Answer<InstrumentDetail> {
    work(&session, move |held| held.clinic()?.instrument(&id, &version)).await
}

#[tauri::command]
pub(crate) async fn instrument_try(
    session: State<'_, Session>,
    id: String,
    version: String,
    answers: Answers,
) -> Answer<AssessmentView> {
    work(&session, move |held| {
        held.clinic()?.try_instrument(&id, &version, &answers)
    })
    .await
}

#[tauri::command]
pub(crate) async fn instrument_folder(session: State<'_, Session>) -> Answer<InstrumentFolder> {
    work(&session, |held| held.clinic()?.instrument_folder()).await
}

#[tauri::command]
pub(crate) async fn instrument_add(
    app: AppHandle,
    session: State<'_, Session>,
) -> Answer<Option<InstrumentAdded>> {
    let chosen = tauri::async_runtime::spawn_blocking(move || {
        dialog(&app, "Choose an instrument’s folder")
            .blocking_pick_folder()
            .map(path)
            .transpose()
    });
    let chosen = chosen
        .await
        .map_err(|_| ClinicError::internal("folder dialog"))??;
    let Some(folder) = chosen else { return Ok(None) };
    work(&session, move |held| {
        held.clinic()?.add_instrument(&folder).map(Some)
    })
    .await
}

#[tauri::command]
pub(crate) async fn instrument_fhir_save(
    app: AppHandle,
    session: State<'_, Session>,
    id: String,
    version: String,
) -> Answer<Option<SavedFile>> {
    let name = format!("{id}-{version}.json");
    let text = work(&session, move |held| {
        held.clinic()?.instrument_as_fhir(&id, &version)
    })
    .await?;
    let kind = ("FHIR Questionnaire", "json");
    save_as(app, "Save the Questionnaire", name, kind, text.into_bytes()).await
}

#[tauri::command]
pub(crate) async fn instrument_fhir_import(
    app: AppHandle,
    session: State<'_, Session>,
) -> Answer<Option<InstrumentAdded>> {
    let text = tauri::async_runtime::spawn_blocking(move || {
        let chosen = dialog(&app, "Choose a FHIR Questionnaire")
            .add_filter("FHIR Questionnaire", &["json"])
            .blocking_pick_file();
        let Some(chosen) = chosen.map(path).transpose()? else {
            return Ok(None);
        };
        clinic::files::read_text(&chosen).map(Some)
    });
    let text = text.await.map_err(|_| ClinicError::internal("file dialog"))??;
    let Some(text) = text else { return Ok(None) };
    work(&session, move |held| {
        held.clinic()?.import_questionnaire(&text).map(Some)
    })
    .await
}
