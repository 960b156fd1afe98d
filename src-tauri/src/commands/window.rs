//! The window itself.

use super::Answer;
use crate::closing;
use tauri::Window;

#[tauri::command]
pub(crate) async fn window_leave(window: Window, stored: bool) -> Answer<()> {
    closing::leave(&window, stored);
    Ok(())
}
