//! Laboratory results and the diary.

use super::{Answer, dialog, path, save_as};
use crate::session::{Session, work};
use clinic::views::{
    AnalyteView, DiaryDayForm, DiaryImport, DiaryView, LabForm, LabsView, Paper, SavedFile, TextFile,
};
use clinic::{ClinicError, PersonId, RecordId};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn labs_get(session: State<'_, Session>, patient_id: PersonId) -> Answer<LabsView> {
    work(&session, move |held| held.clinic()?.labs(patient_id)).await
}

#[tauri::command]
pub(crate) async fn analytes_get(session: State<'_, Session>) -> Answer<Vec<AnalyteView>> {
    work(&session, move |held| held.clinic()?.analytes()).await
}

#[tauri::command]
pub(crate) async fn lab_save(
    session: State<'_, Session>,
    patient_id: PersonId,
    id: Option<RecordId>,
    form: LabForm,
    reason: String,
) -> Answer<LabsView> {
    work(&session, move |held| {
        held.clinic()?.save_lab(patient_id, id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_get(
    session: State<'_, Session>,
    patient_id: PersonId,
    from: Option<String>,
    to: Option<String>,
) -> Answer<DiaryView> {
    work(&session, move |held| {
        held.clinic()?.diary(patient_id, from.as_deref(), to.as_deref())
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_save(
    session: State<'_, Session>,
    patient_id: PersonId,
    form: DiaryDayForm,
    reason: String,
) -> Answer<()> {
    work(&session, move |held| {
        held.clinic()?.save_diary_day(patient_id, form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_read(
    session: State<'_, Session>,
    patient_id: PersonId,
    text: String,
    columns: Option<Vec<String>>,
) -> Answer<DiaryImport> {
    work(&session, move |held| {
        held.clinic()?.read_diary(patient_id, &text, columns.as_deref())
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_import(
    session: State<'_, Session>,
    patient_id: PersonId,
    text: String,
    columns: Vec<String>,
    replace: bool,
) -> Answer<DiaryView> {
    work(&session, move |held| {
        let places = held.places.clone();
        let clinic = held.clinic()?;
        clinic.back_up_before_import(&places)?;
        clinic.import_diary(patient_id, &text, &columns, replace)
    })
    .await
}

#[tauri::command]
pub(crate) async fn diary_choose_file(app: AppHandle) -> Answer<Option<TextFile>> {
    let chosen = tauri::async_runtime::spawn_blocking(move || {
        let chosen = dialog(&app, "Choose a diary table")
            .add_filter("Table", &["csv", "tsv", "txt"])
            .blocking_pick_file();
        let Some(chosen) = chosen.map(path).transpose()? else {
            return Ok(None);
        };
        let name = chosen
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = clinic::files::read_text(&chosen)?;
        Ok(Some(TextFile { name, text }))
    });
    chosen.await.map_err(|_| ClinicError::internal("file dialog"))?
}

#[tauri::command]
pub(crate) async fn diary_sheet_save(
    app: AppHandle,
    session: State<'_, Session>,
    patient_id: Option<PersonId>,
    paper: Paper,
) -> Answer<Option<SavedFile>> {
    let pdf = work(&session, move |held| {
        held.clinic()?.diary_sheet(patient_id, paper)
    })
    .await?;
    let kind = ("PDF document", "pdf");
    save_as(
        app,
        "Save the diary sheet",
        "Diary sheet.pdf".to_owned(),
        kind,
        pdf,
    )
    .await
}
