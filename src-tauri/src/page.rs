//! What the web view itself is told, which differs from system to system.

use crate::session::Session;
use clinic::views::Standing;
use tauri::{AppHandle, Manager, Url, WebviewWindow, WebviewWindowBuilder};

/// Ends the page and everything that it keeps in memory, and loads the first screen.
#[cfg(target_os = "linux")]
pub(crate) fn begin_anew(page: &WebviewWindow, home: Url) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    if is_driven() {
        return page.navigate(home);
    }
    page.with_webview(move |view| {
        let view = view.inner();
        close_dialogs();
        // The process of the page ends with all its memory; the new page gets a process of its own.
        view.terminate_web_process();
        view.load_uri(home.as_str());
    })
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn begin_anew(page: &WebviewWindow, home: Url) -> tauri::Result<()> {
    page.navigate(home)
}

/// Whether a web driver tests the window (Linux): it can't reach an incognito page, and its session would end with the page's
/// process.
fn is_driven() -> bool {
    cfg!(target_os = "linux") && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Opens the window; what its page keeps stays in memory.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    leave_no_names();
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, window)?
            .incognito(!is_driven())
            .build()?;
    }
    restrict(app)
}

/// The system's list of recent files would keep the names of reports that were saved.
#[cfg(target_os = "linux")]
fn leave_no_names() {
    use gtk::prelude::GtkSettingsExt;
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_recent_files_enabled(false);
    }
}

#[cfg(not(target_os = "linux"))]
fn leave_no_names() {}

/// A file dialog shows names of files, and would keep the window from being unlocked.
#[cfg(target_os = "linux")]
fn close_dialogs() {
    use gtk::prelude::{Cast, DialogExt};
    for window in gtk::Window::list_toplevels() {
        if let Ok(dialog) = window.downcast::<gtk::Dialog>() {
            dialog.response(gtk::ResponseType::Cancel);
        }
    }
}

/// Cancels the system's dialogs, wherever they are.
#[cfg(target_os = "linux")]
pub(crate) fn dismiss_dialogs(app: &AppHandle) {
    // It can only fail when the window's loop has ended, and its dialogs with it.
    drop(app.run_on_main_thread(close_dialogs));
}

/// Elsewhere they can't be reached; what is chosen in them counts for nothing.
#[cfg(not(target_os = "linux"))]
pub(crate) fn dismiss_dialogs(_app: &AppHandle) {}

/// Takes from the page what it doesn't need: printing by itself, and the context menu but for
/// working on text, all of it while a patient has the window.
#[cfg(target_os = "linux")]
fn restrict(app: &AppHandle) -> tauri::Result<()> {
    use webkit2gtk::{ContextMenuExt, ContextMenuItemExt, WebViewExt};
    let Some(page) = app.get_webview_window("main") else {
        return Ok(());
    };
    let session = app.state::<Session>().inner().clone();
    page.with_webview(move |view| {
        let view = view.inner();
        view.connect_print(|_, _| true);
        view.connect_context_menu(move |_, menu, _, _| {
            // What is copied, saved or opened as a picture or a link goes past the clock of the clipboard and the audit.
            let editing = |item: &webkit2gtk::ContextMenuItem| EDITING.contains(&item.stock_action());
            for item in menu.items().iter().filter(|item| !editing(item)) {
                menu.remove(item);
            }
            session.standing() == Standing::HandOver || menu.n_items() == 0
        });
    })
}

/// What the context menu offers: working on text.
#[cfg(target_os = "linux")]
const EDITING: [webkit2gtk::ContextMenuAction; 6] = {
    use webkit2gtk::ContextMenuAction as Action;
    [
        Action::Copy,
        Action::Cut,
        Action::Paste,
        Action::PasteAsPlainText,
        Action::Delete,
        Action::SelectAll,
    ]
};

#[cfg(not(target_os = "linux"))]
fn restrict(_app: &AppHandle) -> tauri::Result<()> {
    Ok(())
}

/// Keeps the window full screen while a patient has it.
pub(crate) fn keep_full_screen(window: &tauri::Window) {
    let handed_over = window.state::<Session>().standing() == Standing::HandOver;
    if handed_over && !window.is_fullscreen().unwrap_or(true) {
        // A window manager may refuse; the page is the same then.
        drop(window.set_fullscreen(true));
    }
}
