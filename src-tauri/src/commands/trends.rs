//! Trends: verdicts, phases, charts, the time line, published trials.

use super::{Answer, save_as};
use crate::asked::{Asked, work};
use clinic::views::{
    ChartAsk, ChartView, EvidenceView, PhasePlanForm, SavedFile, TimelinePicture, TrendsAsk, TrendsView,
};
use clinic::{ChartFile, GuideStep, PersonId, PictureSize, RecordId};
use tauri::AppHandle;

/// What of the time line is drawn.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TimelineChoice {
    theme: String,
    width: u16,
    height: u16,
    from: Option<String>,
    to: Option<String>,
    lines: Option<Vec<String>>,
}

#[tauri::command]
pub(crate) async fn timeline_svg(
    asked: Asked,
    patient_id: PersonId,
    choice: TimelineChoice,
) -> Answer<TimelinePicture> {
    work(&asked, move |held| {
        let size = PictureSize {
            width: choice.width,
            height: choice.height,
        };
        let period = (choice.from.as_deref(), choice.to.as_deref());
        let lines = choice.lines.as_deref();
        held.clinic()?
            .chronology(patient_id, choice.theme == "dark", size, period, lines)
    })
    .await
}

#[tauri::command]
pub(crate) async fn trends_get(asked: Asked, patient_id: PersonId, ask: TrendsAsk) -> Answer<TrendsView> {
    work(&asked, move |held| {
        let view = held.clinic()?.trends(patient_id, &ask)?;
        held.note_step(GuideStep::Trends);
        Ok(view)
    })
    .await
}

#[tauri::command]
pub(crate) async fn phase_plan_save(
    asked: Asked,
    patient_id: PersonId,
    course_id: RecordId,
    form: PhasePlanForm,
    reason: String,
) -> Answer<TrendsView> {
    work(&asked, move |held| {
        held.clinic()?
            .save_phase_plan(patient_id, course_id, &form, &reason)
    })
    .await
}

#[tauri::command]
pub(crate) async fn chart_get(asked: Asked, patient_id: PersonId, ask: ChartAsk) -> Answer<ChartView> {
    work(&asked, move |held| held.clinic()?.chart(patient_id, &ask)).await
}

/// A file's form and what a dialog calls it.
pub(super) fn form_of(format: &str, dpi: u16) -> (ChartFile, (&'static str, &'static str)) {
    match format {
        "svg" => (ChartFile::Svg, ("SVG picture", "svg")),
        "csv" => (ChartFile::Csv, ("Table", "csv")),
        _ => (ChartFile::Png { dpi }, ("PNG picture", "png")),
    }
}

#[tauri::command]
pub(crate) async fn chart_save(
    app: AppHandle,
    asked: Asked,
    patient_id: PersonId,
    ask: ChartAsk,
    format: String,
    dpi: u16,
) -> Answer<Option<SavedFile>> {
    let (file, kind) = form_of(&format, dpi);
    let bytes = work(&asked, move |held| {
        held.clinic()?.chart_file(patient_id, &ask, file)
    })
    .await?;
    save_as(
        app,
        &asked,
        "Save the chart",
        format!("Chart.{}", kind.1),
        kind,
        bytes,
    )
    .await
}

#[tauri::command]
pub(crate) async fn evidence_get() -> Answer<EvidenceView> {
    Ok(clinic::evidence())
}
