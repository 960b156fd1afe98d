//! The clinic's patients by treatment.

use super::trends::form_of;
use super::{Answer, save_as};
use crate::asked::{Asked, cancellable};
use clinic::PictureSize;
use clinic::views::{ChartView, CohortChart, CohortView, SavedFile};
use tauri::AppHandle;

#[tauri::command]
pub(crate) async fn cohort_get(asked: Asked, treatment: Option<String>) -> Answer<CohortView> {
    cancellable(&asked, move |held| held.clinic()?.cohort(treatment.as_deref())).await
}

/// Which chart of which cohort, and how large.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CohortChartAsk {
    treatment: Option<String>,
    chart: CohortChart,
    theme: String,
    width: u16,
    height: u16,
}

#[tauri::command]
pub(crate) async fn cohort_chart(asked: Asked, ask: CohortChartAsk) -> Answer<ChartView> {
    cancellable(&asked, move |held| {
        let size = PictureSize {
            width: ask.width,
            height: ask.height,
        };
        held.clinic()?
            .cohort_chart(ask.treatment.as_deref(), ask.chart, ask.theme == "dark", size)
    })
    .await
}

#[tauri::command]
pub(crate) async fn cohort_chart_save(
    app: AppHandle,
    asked: Asked,
    ask: CohortChartAsk,
    format: String,
    dpi: u16,
) -> Answer<Option<SavedFile>> {
    let (file, kind) = form_of(&format, dpi);
    let bytes = cancellable(&asked, move |held| {
        let size = PictureSize {
            width: ask.width,
            height: ask.height,
        };
        held.clinic()?
            .cohort_chart_file(ask.treatment.as_deref(), ask.chart, size, file)
    })
    .await?;
    save_as(
        app,
        &asked,
        "Save the chart",
        format!("Cohort.{}", kind.1),
        kind,
        bytes,
    )
    .await
}

#[tauri::command]
pub(crate) async fn cohort_save(
    app: AppHandle,
    asked: Asked,
    treatment: Option<String>,
) -> Answer<Option<SavedFile>> {
    let bytes = cancellable(&asked, move |held| {
        held.clinic()?.cohort_csv(treatment.as_deref())
    })
    .await?;
    save_as(
        app,
        &asked,
        "Save the cohort’s table",
        "Cohort.csv".to_owned(),
        ("Table", "csv"),
        bytes,
    )
    .await
}
