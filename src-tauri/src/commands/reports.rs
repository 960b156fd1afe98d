//! The trend report: preview, save, print.

use super::{Answer, save_as};
use crate::session::{Held, Session, work};
use clinic::views::{PrintOutcome, ReportAsk, ReportPreview, SavedFile};
use clinic::{ClinicError, Code, PersonId, ReportFile};
use std::path::Path;
use tauri::ipc::Response;
use tauri::{AppHandle, State};

fn previewed(held: &Held) -> Answer<&ReportFile> {
    held.report
        .as_ref()
        .ok_or_else(|| ClinicError::new(Code::NoSuch, "No report is open: open the report again."))
}

#[tauri::command]
pub(crate) async fn report_preview(
    session: State<'_, Session>,
    patient_id: PersonId,
    ask: ReportAsk,
) -> Answer<ReportPreview> {
    work(&session, move |held| {
        let clinic = held.clinic()?;
        let (name, report) = (
            clinic.report_file_name(patient_id)?,
            clinic.report(patient_id, &ask)?,
        );
        let preview = report.preview();
        held.report = Some(report);
        held.report_name = name;
        Ok(preview)
    })
    .await
}

#[tauri::command]
pub(crate) async fn report_page(session: State<'_, Session>, page: usize, width: u32) -> Answer<Response> {
    work(&session, move |held| {
        previewed(held)?.page(page, width).map(Response::new)
    })
    .await
}

#[tauri::command]
pub(crate) async fn report_save(app: AppHandle, session: State<'_, Session>) -> Answer<Option<SavedFile>> {
    let (pdf, name) = work(&session, |held| {
        Ok((previewed(held)?.pdf()?, held.report_name.clone()))
    })
    .await?;
    let saved = save_as(app, "Save the report", name, ("PDF document", "pdf"), pdf).await?;
    if saved.is_some() {
        work(&session, |held| held.report_left("save report")).await?;
    }
    Ok(saved)
}

#[tauri::command]
pub(crate) async fn report_print(app: AppHandle, session: State<'_, Session>) -> Answer<PrintOutcome> {
    let (pdf, name) = work(&session, |held| {
        let pdf = previewed(held)?.pdf()?;
        held.report_left("print report")?;
        Ok((pdf, held.report_name.clone()))
    })
    .await?;
    // Outside the session: a print service that hangs must not keep answers from being stored.
    let (pdf, sent) =
        tauri::async_runtime::spawn_blocking(move || crate::printing::print(&pdf).map(|sent| (pdf, sent)))
            .await
            .map_err(|_| ClinicError::internal("printing"))??;
    if let Some(words) = sent {
        return Ok(PrintOutcome { words });
    }
    let kind = ("PDF document", "pdf");
    let saved = save_as(app, "Save the report to print it", name, kind, pdf).await?;
    let words = saved.map_or_else(
        || "Nothing was printed: no default printer is set up, so the report is saved first.".to_owned(),
        |saved| crate::printing::view(Path::new(&saved.place)),
    );
    Ok(PrintOutcome { words })
}
