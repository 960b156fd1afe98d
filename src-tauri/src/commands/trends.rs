//! The trend picture.

use super::{Answer, save_as};
use crate::session::{Session, work};
use clinic::views::{SavedFile, TrendPicture};
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
