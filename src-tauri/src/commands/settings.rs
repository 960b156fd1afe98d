//! The clinic's settings.

use super::Answer;
use crate::asked::{Asked, work};
use clinic::views::{ClinicView, Look, Settings};

#[tauri::command]
pub(crate) async fn settings_save(asked: Asked, settings: Settings) -> Answer<ClinicView> {
    work(&asked, move |held| {
        let clinic = held.clinic()?;
        clinic.save_settings(&settings)?;
        clinic.view()
    })
    .await
}

/// Keeps the theme and the size of text on this computer.
#[tauri::command]
pub(crate) async fn look_save(asked: Asked, look: Look) -> Answer<()> {
    work(&asked, move |held| held.places.save_look(&look)).await
}
