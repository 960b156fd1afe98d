//! Closing the window: what is typed and not yet stored is stored first.
//!
//! The page is told, flushes what is half typed, waits until everything is stored and then leaves. One that couldn't store, or
//! finds a form half filled in, says so and stays until somebody has decided. A page that hangs can't hold the window open
//! for longer than [`LONGEST`].

use crate::session::Session;
use crate::{clipboard, page};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tauri::{Manager, Window, WindowEvent};

/// How long the page may take before the window closes without it.
const LONGEST: Duration = Duration::from_secs(3);

/// How far closing the window has come.
#[derive(Default)]
pub(crate) struct Closing(Mutex<Asked>);

#[derive(Default)]
struct Asked {
    /// How often it was asked for.
    times: u64,
    /// Whether the page has answered the last time.
    answered: bool,
}

impl Closing {
    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Asked {
    /// The window is asked to close: which asking it is.
    fn again(&mut self) -> u64 {
        self.times += 1;
        self.answered = false;
        self.times
    }

    /// The page stays, for now.
    fn stays(&mut self) {
        self.answered = true;
    }

    /// Whether the page has never answered that asking.
    fn hangs(&self, time: u64) -> bool {
        self.times == time && !self.answered
    }
}

/// Asks the page before the window closes.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::Resized(_) | WindowEvent::Focused(true) = event {
        page::keep_full_screen(window);
    }
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let time = window.state::<Closing>().asked().again();
    let page = window.app_handle().get_webview_window(window.label());
    let told = page.is_some_and(|page| page.eval("dispatchEvent(new Event('closing'))").is_ok());
    if !told {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(LONGEST).await;
        if window.state::<Closing>().asked().hangs(time) {
            go(&window);
        }
    });
}

/// The page has stored everything, or stays because somebody has to decide.
pub(crate) fn leave(window: &Window, stored: bool) {
    if stored {
        go(window);
    } else {
        window.state::<Closing>().asked().stays();
    }
}

/// The window goes; the vault is closed out of sight, when the program ends.
fn go(window: &Window) {
    // Nothing else can be done about a window that doesn't go.
    drop(window.hide());
    clipboard::empty(window.app_handle());
    window.state::<Session>().begin_lock();
    drop(window.destroy());
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn the_page_is_asked_each_time_and_waited_for_once_it_has_answered() {
        let mut asked = Asked::default();
        let first = asked.again();
        assert!(asked.hangs(first), "the page has said nothing yet");
        asked.stays();
        assert!(!asked.hangs(first), "it asks: the window stays");
        let second = asked.again();
        assert!(!asked.hangs(first), "the first asking is over");
        assert!(asked.hangs(second), "a page that hangs now is noticed");
        asked.stays();
        assert!(!asked.hangs(second), "it stays as often as it is asked");
    }
}
