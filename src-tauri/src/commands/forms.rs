//! Instruments as forms, and the body map.

use super::Answer;
use crate::session::{Session, work};
use clinic::views::InstrumentView;
use tauri::State;

#[tauri::command]
pub(crate) async fn instruments_list(session: State<'_, Session>) -> Answer<Vec<InstrumentView>> {
    work(&session, |held| Ok(held.clinic()?.instruments())).await
}

#[tauri::command]
pub(crate) async fn body_map_svg(theme: String) -> Answer<String> {
    Ok(clinic::body_map(theme == "dark"))
}
