//! What was copied in the page doesn't stay on the clipboard: it is emptied after a minute, and when the vault is locked or
//! the window closes, unless something else was copied in the meantime.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How long what was copied stays.
const STAYS: Duration = Duration::from_secs(60);

/// How often something was copied in the page, and what the clipboard holds of it.
#[derive(Default)]
pub(crate) struct Copied {
    times: AtomicU64,
    ours: system::Ours,
}

/// Something was copied in the page.
pub(crate) async fn copied(app: AppHandle) {
    let copied = app.state::<Copied>();
    let times = copied.times.fetch_add(1, Ordering::SeqCst) + 1;
    copied.ours.remember();
    tokio::time::sleep(STAYS).await;
    if copied.times.load(Ordering::SeqCst) == times {
        copied.ours.empty(&app);
    }
}

/// Empties the clipboard now, if it holds something of the page.
pub(crate) fn empty(app: &AppHandle) {
    app.state::<Copied>().ours.empty(app);
}

/// On Linux the program that copied owns the clipboard until another copies, and GTK empties only what its program owns.
#[cfg(target_os = "linux")]
mod system {
    use gtk::gdk::{SELECTION_CLIPBOARD, SELECTION_PRIMARY};
    use tauri::AppHandle;

    #[derive(Default)]
    pub(super) struct Ours;

    impl Ours {
        pub fn remember(&self) {}

        /// The text that is only selected, which the middle button pastes, goes with it.
        pub fn empty(&self, app: &AppHandle) {
            // It can only fail when the window's loop has ended, and then the clipboard has no owner any more.
            drop(app.run_on_main_thread(|| {
                for selection in [&SELECTION_CLIPBOARD, &SELECTION_PRIMARY] {
                    gtk::Clipboard::get(selection).clear();
                }
            }));
        }
    }
}

/// Elsewhere the system keeps what was copied: a hash of it tells whether it is still the same.
#[cfg(not(target_os = "linux"))]
mod system {
    use arboard::Clipboard;
    use std::hash::{BuildHasher, RandomState};
    use std::sync::{Mutex, PoisonError};
    use tauri::AppHandle;

    #[derive(Default)]
    pub(super) struct Ours {
        hasher: RandomState,
        hash: Mutex<Option<u64>>,
    }

    impl Ours {
        fn held(&self) -> Option<u64> {
            let text = zeroize::Zeroizing::new(Clipboard::new().ok()?.get_text().ok()?);
            Some(self.hasher.hash_one(text.as_str()))
        }

        pub fn remember(&self) {
            *self.hash.lock().unwrap_or_else(PoisonError::into_inner) = self.held();
        }

        pub fn empty(&self, _app: &AppHandle) {
            let ours = self.hash.lock().unwrap_or_else(PoisonError::into_inner).take();
            if ours.is_some() && ours == self.held() {
                // A clipboard that another program holds at this moment can't be emptied.
                drop(Clipboard::new().and_then(|mut clipboard| clipboard.clear()));
            }
        }
    }
}
