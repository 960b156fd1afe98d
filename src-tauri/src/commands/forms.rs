//! Instruments: as forms, their rules, trying one out, the clinic's own; and the body map.

use super::{Answer, choose, read, save_as};
use crate::asked::{Asked, work};
use clinic::Answers;
use clinic::views::{
    AssessmentView, InstrumentAdded, InstrumentDetail, InstrumentFolder, InstrumentView, SavedFile,
};
use tauri::AppHandle;

#[tauri::command]
pub(crate) async fn instruments_list(asked: Asked) -> Answer<Vec<InstrumentView>> {
    work(&asked, |held| Ok(held.clinic()?.instruments())).await
}

#[tauri::command]
pub(crate) async fn body_map_svg(theme: String) -> Answer<String> {
    Ok(clinic::body_map(theme == "dark"))
}

#[tauri::command]
pub(crate) async fn instrument_get(asked: Asked, id: String, version: String) -> Answer<InstrumentDetail> {
    work(&asked, move |held| held.clinic()?.instrument(&id, &version)).await
}

#[tauri::command]
pub(crate) async fn instrument_try(
    asked: Asked,
    id: String,
    version: String,
    answers: Answers,
) -> Answer<AssessmentView> {
    work(&asked, move |held| {
        held.clinic()?.try_instrument(&id, &version, &answers)
    })
    .await
}

#[tauri::command]
pub(crate) async fn instrument_folder(asked: Asked) -> Answer<InstrumentFolder> {
    work(&asked, |held| held.clinic()?.instrument_folder()).await
}

#[tauri::command]
pub(crate) async fn instrument_add(app: AppHandle, asked: Asked) -> Answer<Option<InstrumentAdded>> {
    let chosen = choose(&app, &asked, "Choose an instrument’s folder", |dialog| {
        dialog.blocking_pick_folder()
    });
    let Some(folder) = chosen.await? else {
        return Ok(None);
    };
    work(&asked, move |held| {
        held.clinic()?.add_instrument(&folder).map(Some)
    })
    .await
}

#[tauri::command]
pub(crate) async fn instrument_fhir_save(
    app: AppHandle,
    asked: Asked,
    id: String,
    version: String,
) -> Answer<Option<SavedFile>> {
    let name = format!("{id}-{version}.json");
    let text = work(&asked, move |held| {
        held.clinic()?.instrument_as_fhir(&id, &version)
    })
    .await?;
    let kind = ("FHIR Questionnaire", "json");
    save_as(
        app,
        &asked,
        "Save the Questionnaire",
        name,
        kind,
        text.into_bytes(),
    )
    .await
}

#[tauri::command]
pub(crate) async fn instrument_fhir_import(app: AppHandle, asked: Asked) -> Answer<Option<InstrumentAdded>> {
    let chosen = choose(&app, &asked, "Choose a FHIR Questionnaire", |dialog| {
        let dialog = dialog.add_filter("FHIR Questionnaire", &["json"]);
        dialog.blocking_pick_file()
    });
    let Some(chosen) = chosen.await? else {
        return Ok(None);
    };
    let text = read(chosen).await?;
    work(&asked, move |held| {
        held.clinic()?.import_questionnaire(&text).map(Some)
    })
    .await
}
