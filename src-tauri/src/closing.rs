//! Closing the window: what is typed and not yet stored is stored first.
//!
//! The page is told, flushes what is half typed, waits until everything is stored and then leaves. A page that hangs
//! can't hold the window open for longer than [`LONGEST`]; one that couldn't store says so and stays until the window
//! is closed a second time.

use crate::session::{Session, work};
use crate::{clipboard, page};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::{Manager, Window, WindowEvent};

/// How long the page may take before the window closes without it.
const LONGEST: Duration = Duration::from_secs(3);

/// Whether closing was asked for, and whether the page has said that it can't store.
#[derive(Default)]
pub(crate) struct Closing {
    asked: AtomicBool,
    stays: AtomicBool,
}

/// Asks the page before the window closes.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::Resized(_) | WindowEvent::Focused(true) = event {
        page::keep_full_screen(window);
    }
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let closing = window.state::<Closing>();
    if closing.asked.swap(true, Ordering::SeqCst) {
        return;
    }
    let page = window.app_handle().get_webview_window(window.label());
    let told = page.is_some_and(|page| page.eval("dispatchEvent(new Event('closing'))").is_ok());
    if !told {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(LONGEST).await;
        if !window.state::<Closing>().stays.load(Ordering::SeqCst) {
            go(&window).await;
        }
    });
}

/// The page has stored everything, or couldn't.
pub(crate) async fn leave(window: &Window, stored: bool) {
    if stored {
        go(window).await;
    } else {
        window.state::<Closing>().stays.store(true, Ordering::SeqCst);
    }
}

/// Closes the vault, then the window: what takes long then is done out of sight.
async fn go(window: &Window) {
    // Nothing else can be done about a window that doesn't go.
    drop(window.hide());
    clipboard::empty(window.app_handle());
    let session = window.state::<Session>();
    let closed = work(&session, |held| {
        held.close();
        Ok(())
    });
    drop(closed.await);
    drop(window.destroy());
}
