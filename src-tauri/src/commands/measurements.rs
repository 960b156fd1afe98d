//! Laboratory results and the diary.

use super::{Answer, choose, read, save_as};
use crate::asked::{Asked, work};
use clinic::views::{
    AnalyteView, DiaryDayForm, DiaryImport, DiaryView, LabForm, LabsView, Paper, SavedFile, TextFile,
};
use clinic::{PersonId, RecordId};
use tauri::AppHandle;

#[tauri::command]
pub(crate) async fn labs_get(asked: Asked, patient_id: PersonId) -> Answer<LabsView> {
    work(&asked, move |held| held.clinic()?.labs(patient_id)).await
}

#[tauri::command]
pub(crate) async fn analytes_get(asked: Asked) -> Answer<Vec<AnalyteView>> {
    work(&asked, move |held| held.clinic()?.analytes()).await
}

#[tauri::command]
pub(crate) async fn lab_save(
    asked: Asked,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: LabForm,
    reason: String,
) -> Answer<LabsView> {
    work(&asked, move |held| {
        held.clinic()?.save_lab(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_get(
    asked: Asked,
    patient_id: PersonId,
    from: Option<String>,
    to: Option<String>,
) -> Answer<DiaryView> {
    work(&asked, move |held| {
        held.clinic()?.diary(patient_id, from.as_deref(), to.as_deref())
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_save(
    asked: Asked,
    patient_id: PersonId,
    form: DiaryDayForm,
    reason: String,
) -> Answer<()> {
    work(&asked, move |held| {
        held.clinic()?.save_diary_day(patient_id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_read(
    asked: Asked,
    patient_id: PersonId,
    text: String,
    columns: Option<Vec<String>>,
) -> Answer<DiaryImport> {
    work(&asked, move |held| {
        held.clinic()?.read_diary(patient_id, &text, columns.as_deref())
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_import(
    asked: Asked,
    patient_id: PersonId,
    text: String,
    columns: Vec<String>,
    replace: bool,
) -> Answer<DiaryView> {
    work(&asked, move |held| {
        let places = held.places.clone();
        let clinic = held.clinic()?;
        clinic.back_up_before_import(&places)?;
        clinic.import_diary(patient_id, &text, &columns, replace)
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_choose_file(app: AppHandle, asked: Asked) -> Answer<Option<TextFile>> {
    let chosen = choose(&app, &asked, "Choose a diary table", |dialog| {
        let dialog = dialog.add_filter("Table", &["csv", "tsv", "txt"]);
        dialog.blocking_pick_file()
    });
    let Some(chosen) = chosen.await? else {
        return Ok(None);
    };
    let name = chosen
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let text = read(chosen).await?;
    asked.still()?;
    Ok(Some(TextFile { name, text }))
}

#[tauri::command]
pub(crate) async fn diary_sheet_save(
    app: AppHandle,
    asked: Asked,
    patient_id: Option<PersonId>,
    paper: Paper,
) -> Answer<Option<SavedFile>> {
    let pdf = work(&asked, move |held| held.clinic()?.diary_sheet(patient_id, paper)).await?;
    let kind = ("PDF document", "pdf");
    save_as(
        app,
        &asked,
        "Save the diary sheet",
        "Diary sheet.pdf".to_owned(),
        kind,
        pdf,
    )
    .await
}
