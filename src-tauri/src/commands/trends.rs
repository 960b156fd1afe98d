//! The trend picture.

use super::{Answer, save_as};
use crate::session::{Session, work};
use clinic::views::{SavedFile, TimelinePicture, TrendPicture};
use clinic::{PersonId, PictureFormat, PictureSize};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn trend_svg(
    session: State<'_, Session>,
    patient_id: PersonId,
    theme: String,
    width: u16,
    height: u16,
) -> Answer<TrendPicture> {
    let size = PictureSize { width, height };
    work(&session, move |held| {
        held.clinic()?.trend_picture(patient_id, theme == "dark", size)
    })
    .await
}

#[tauri::command]
pub(crate) async fn trend_save(
    app: AppHandle,
    session: State<'_, Session>,
    patient_id: PersonId,
    format: String,
    dpi: u16,
    width: u16,
    height: u16,
) -> Answer<Option<SavedFile>> {
    let (format, kind) = match format.as_str() {
        "svg" => (PictureFormat::Svg, ("SVG picture", "svg")),
        _ => (PictureFormat::Png { dpi }, ("PNG picture", "png")),
    };
    let size = PictureSize { width, height };
    let bytes = work(&session, move |held| {
        held.clinic()?.trend_file(patient_id, format, size)
    })
    .await?;
    save_as(
        app,
        "Save the trend picture",
        format!("Trends.{}", kind.1),
        kind,
        bytes,
    )
    .await
}

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
    session: State<'_, Session>,
    patient_id: PersonId,
    choice: TimelineChoice,
) -> Answer<TimelinePicture> {
    work(&session, move |held| {
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
