//! The window itself, and what it waits for.

use super::Answer;
use crate::asked::Asked;
use crate::closing;
use clinic::views::WorkView;
use tauri::Window;

#[tauri::command]
pub(crate) async fn window_leave(window: Window, stored: bool) -> Answer<()> {
    closing::leave(&window, stored);
    Ok(())
}

/// How far what takes long has come; none where nothing tells.
#[tauri::command]
pub(crate) async fn work_state(asked: Asked) -> Answer<Option<WorkView>> {
    Ok(asked.progress().view())
}

/// Asks what takes long to stop, where it can be stopped.
#[tauri::command]
pub(crate) async fn work_cancel(asked: Asked) -> Answer<()> {
    asked.progress().cancel();
    Ok(())
}
