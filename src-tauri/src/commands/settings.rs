//! The clinic's settings.

use super::Answer;
use crate::session::{Session, work};
use clinic::views::{ClinicView, Look, Settings};
use tauri::State;

#[tauri::command]
pub(crate) async fn settings_save(session: State<'_, Session>, settings: Settings) -> Answer<ClinicView> {
    work(&session, move |held| {
        let clinic = held.clinic()?;
        clinic.save_settings(&settings)?;
        clinic.view()
    })
    .await
}

/// Keeps the theme and the size of text on this computer.
#[tauri::command]
pub(crate) async fn look_save(session: State<'_, Session>, look: Look) -> Answer<()> {
    work(&session, move |held| held.places.save_look(&look)).await
}
