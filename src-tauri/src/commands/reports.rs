//! The trend report: preview, save, print.

use super::{Answer, Kind, place_for, save_as, save_there};
use crate::asked::{Asked, work};
use crate::session::Held;
use clinic::views::{PrintOutcome, ReportAsk, ReportPreview, SavedFile};
use clinic::{ClinicError, Code, GuideStep, PersonId, ReportFile};
use std::path::Path;
use std::sync::Arc;
use tauri::AppHandle;
use tauri::ipc::Response;

fn previewed(held: &Held) -> Answer<&Arc<ReportFile>> {
    held.report
        .as_ref()
        .ok_or_else(|| ClinicError::new(Code::NoSuch, "No report is open: open the report again."))
}

#[tauri::command]
pub(crate) async fn report_preview(
    asked: Asked,
    patient_id: PersonId,
    ask: ReportAsk,
) -> Answer<ReportPreview> {
    work(&asked, move |held| {
        let clinic = held.clinic()?;
        let (name, report) = (
            clinic.report_file_name(patient_id)?,
            clinic.report(patient_id, &ask)?,
        );
        let preview = report.preview();
        held.report = Some(Arc::new(report));
        held.report_name = name;
        Ok(preview)
    })
    .await
}

#[tauri::command]
pub(crate) async fn report_page(asked: Asked, page: usize, width: u32) -> Answer<Response> {
    work(&asked, move |held| {
        previewed(held)?.page(page, width).map(Response::new)
    })
    .await
}

/// The report that is open, as a file with its name.
fn as_file(held: &Held) -> Answer<(Arc<ReportFile>, Vec<u8>, String)> {
    let report = previewed(held)?;
    Ok((Arc::clone(report), report.pdf()?, held.report_name.clone()))
}

const PDF: Kind = ("PDF document", "pdf");

#[tauri::command]
pub(crate) async fn report_save(app: AppHandle, asked: Asked) -> Answer<Option<SavedFile>> {
    let (report, pdf, name) = work(&asked, |held| as_file(held)).await?;
    let Some(place) = place_for(&app, &asked, "Save the report", name, PDF).await? else {
        return Ok(None);
    };
    // Noted before it is written: a report never leaves without its entry.
    work(&asked, move |held| {
        held.clinic()?.report_left(&report, "save report")?;
        held.note_step(GuideStep::Report);
        Ok(())
    })
    .await?;
    save_there(&asked, place, pdf).await.map(Some)
}

#[tauri::command]
pub(crate) async fn report_print(app: AppHandle, asked: Asked) -> Answer<PrintOutcome> {
    let (pdf, name) = work(&asked, |held| {
        let (report, pdf, name) = as_file(held)?;
        held.clinic()?.report_left(&report, "print report")?;
        held.note_step(GuideStep::Report);
        Ok((pdf, name))
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
    let title = "Save the report to print it";
    let Some(saved) = save_as(app, &asked, title, name, PDF, pdf).await? else {
        let words = "Nothing was printed: no default printer is set up, so the report is saved first.";
        return Ok(PrintOutcome {
            words: words.to_owned(),
        });
    };
    asked.still()?;
    Ok(PrintOutcome {
        words: crate::printing::view(Path::new(&saved.place)),
    })
}
