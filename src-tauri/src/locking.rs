//! Locking: the vault is closed, the page goes with all its data, and a new one begins at the first screen.
//!
//! When time or sleep asks for it, the page is told (`locking`), stores what is half typed and locks. A page that hangs can't
//! hold it for longer than [`LONGEST`].

use crate::clipboard;
use crate::session::Session;
use clinic::host::{SystemHost, lasted};
use clinic::views::Standing;
use clinic::{ClinicError, Host};
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager, Url, WebviewWindow};
use tokio::sync::Notify;

/// How long the page may take before the vault is locked without it.
const LONGEST: Duration = Duration::from_secs(2);
/// How long a fresh page waits for the lock before it says that it is under way.
const SOON: Duration = Duration::from_secs(1);
/// How often the clocks are looked at.
const TICK: Duration = Duration::from_secs(1);
/// How long before the lock the page says so.
const WARNED: Duration = Duration::from_secs(60);
/// Said after the computer was asleep.
pub(crate) const ASLEEP: &str = "Locked while the computer was asleep.";

/// A lock that was asked for: why, until it is done.
#[derive(Default)]
pub(crate) struct Locking {
    why: Mutex<Option<String>>,
    done: Notify,
}

impl Locking {
    fn why(&self) -> MutexGuard<'_, Option<String>> {
        self.why.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets the page store what is half typed, then locks; at once when no vault is open. Ends when the key is gone.
pub(crate) async fn ask(app: AppHandle, why: String) {
    let locking = app.state::<Locking>();
    let mut done = pin!(locking.done.notified());
    done.as_mut().enable();
    match app.state::<Session>().standing() {
        Standing::Open | Standing::HandOver => {}
        Standing::Locking => return done.await,
        Standing::Closed | Standing::Locked | Standing::HandedBack => return,
    }
    let under_way = locking.why().replace(why).is_some();
    if under_way || tell(&app, "new Event('locking')") {
        drop(tokio::time::timeout(LONGEST, done.as_mut()).await);
    }
    if locking.why().is_some() {
        // It can only fail with the thread that closes the vault, and then nothing is left to close.
        drop(lock(&app).await);
    } else if app.state::<Session>().standing() == Standing::Locking {
        // The page has asked for it itself, and what was begun before is still at work.
        done.await;
    }
}

/// Locks now. The page goes first: what is at work in the vault may take long, and nothing stays in sight meanwhile.
pub(crate) async fn lock(app: &AppHandle) -> Result<(), ClinicError> {
    let locking = app.state::<Locking>();
    let why = locking.why().take().unwrap_or_default();
    let session = app.state::<Session>().inner().clone();
    session.begin_lock();
    clipboard::empty(app);
    fresh_page(app);
    let closing = session.clone();
    let locked = tauri::async_runtime::spawn_blocking(move || closing.lock(&why)).await;
    if locked.is_err() {
        // A fault on the way has left the vault closed, and this says so.
        drop(tauri::async_runtime::spawn_blocking(move || session.lock("")).await);
    }
    locking.done.notify_waiters();
    locked.map_err(|_| ClinicError::internal("locking"))
}

/// Whether no vault is being locked; a lock that is soon done is waited for.
pub(crate) async fn is_over(app: &AppHandle) -> bool {
    let locking = app.state::<Locking>();
    let mut done = pin!(locking.done.notified());
    done.as_mut().enable();
    let session = app.state::<Session>();
    session.standing() != Standing::Locking || tokio::time::timeout(SOON, done).await.is_ok()
}

/// Sends the page an event; answers whether it can be reached.
fn tell(app: &AppHandle, event: &str) -> bool {
    page(app).is_some_and(|page| page.eval(format!("dispatchEvent({event})")).is_ok())
}

fn page(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window("main")
}

/// The address of the first screen.
fn home() -> Option<Url> {
    let address = if cfg!(windows) {
        "http://tauri.localhost/"
    } else {
        "tauri://localhost/"
    };
    address.parse().ok()
}

/// Whether the page may go there: nowhere but to itself.
pub(crate) fn is_home(url: &Url) -> bool {
    home().is_some_and(|home| home.scheme() == url.scheme() && home.host_str() == url.host_str())
}

/// Destroys the page with all that it holds and loads it anew; full screen as long as a patient has the window.
pub(crate) fn fresh_page(app: &AppHandle) {
    let (Some(page), Some(home)) = (page(app), home()) else {
        return;
    };
    let handed_over = app.state::<Session>().standing() == Standing::HandOver;
    // A window manager may refuse; the page is the same then.
    drop(page.set_fullscreen(handed_over));
    let begun = crate::page::begin_anew(&page, home);
    if begun.is_err() {
        // A page that can't be destroyed must not stay with its data: the window goes instead.
        drop(page.destroy());
    }
}

/// Watches the clocks: locks after the time without use, and when the computer was asleep. Before the time is up, the page
/// is told each second how many are left.
pub(crate) fn watch(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        // A fault must not end it for good.
        while tauri::async_runtime::spawn(look(app.clone())).await.is_err() {}
    });
}

async fn look(app: AppHandle) {
    let session = app.state::<Session>().inner().clone();
    let mut clocks = Clocks::read();
    let mut minutes = None;
    loop {
        tokio::time::sleep(TICK).await;
        let now = Clocks::read();
        let slept = clocks.slept_until(&now);
        clocks = now;
        // A command at work keeps nobody from locking: what was last known holds.
        if let Some(known) = session.if_free(|held| held.lock_after()) {
            minutes = known;
        }
        let idle = session.idle();
        let why = if slept {
            Some(ASLEEP.to_owned())
        } else {
            overdue(idle, minutes)
        };
        if let Some(why) = why {
            ask(app.clone(), why).await;
            clocks = Clocks::read();
        } else if let Some(seconds) = left(idle, minutes) {
            tell(&app, &format!("new CustomEvent('idle', {{ detail: {seconds} }})"));
        }
    }
}

/// Why it is time to lock, after `idle` without use, where the vault is locked after `minutes`.
fn overdue(idle: Duration, minutes: Option<u32>) -> Option<String> {
    let minutes = minutes?;
    let words = if minutes == 1 { "minute" } else { "minutes" };
    (idle >= after(minutes)).then(|| format!("Locked after {minutes} {words} without use."))
}

fn after(minutes: u32) -> Duration {
    Duration::from_secs(u64::from(minutes) * 60)
}

/// How many seconds are left until it is time to lock, in the last minute; in the last half where it is only one.
fn left(idle: Duration, minutes: Option<u32>) -> Option<u64> {
    let after = after(minutes?);
    let left = after.saturating_sub(idle);
    (left <= WARNED.min(after / 2)).then_some(left.as_secs())
}

/// The clock on the wall, and one that stands still while the computer sleeps (but for Windows, where it goes on).
struct Clocks {
    wall: i64,
    lasted: Duration,
}

impl Clocks {
    fn read() -> Self {
        Self {
            wall: SystemHost.now().as_second(),
            lasted: lasted(),
        }
    }

    /// Whether the computer was asleep in between: the wall's clock went on alone, or both jumped.
    fn slept_until(&self, later: &Self) -> bool {
        let lasted = later.lasted.saturating_sub(self.lasted);
        let wall = Duration::from_secs(u64::try_from(later.wall - self.wall).unwrap_or(0));
        wall.saturating_sub(lasted) > Duration::from_secs(5) || lasted > Duration::from_secs(30)
    }
}

#[cfg(test)]
mod tests {
    use super::{Clocks, is_home, left, overdue};
    use std::time::Duration;

    #[test]
    fn the_vault_is_locked_after_the_minutes_without_use() {
        let check = |seconds, minutes, wanted: Option<&str>, why: &str| {
            assert_eq!(
                overdue(Duration::from_secs(seconds), minutes).as_deref(),
                wanted,
                "{why}"
            );
        };
        check(599, Some(10), None, "one second is left");
        check(
            600,
            Some(10),
            Some("Locked after 10 minutes without use."),
            "time is up",
        );
        check(
            60,
            Some(1),
            Some("Locked after 1 minute without use."),
            "the shortest",
        );
        check(1799, Some(30), None, "the longest");
        check(86_400, None, None, "nothing is open");
    }

    #[test]
    fn the_last_minute_is_told() {
        let check = |seconds, minutes, wanted, why: &str| {
            assert_eq!(left(Duration::from_secs(seconds), minutes), wanted, "{why}");
        };
        check(539, Some(10), None, "more than a minute is left");
        check(540, Some(10), Some(60), "the last minute begins");
        check(599, Some(10), Some(1), "the last second");
        check(29, Some(1), None, "of a single minute the first half is quiet");
        check(30, Some(1), Some(30), "the second half isn't");
        check(86_400, None, None, "nothing is open");
    }

    #[test]
    fn sleep_is_told_from_clocks_that_are_set_or_late() {
        let check = |wall: i64, lasted: u64, wanted, why: &str| {
            let from = Clocks {
                wall: 1_000_000,
                lasted: Duration::from_secs(50),
            };
            let to = Clocks {
                wall: 1_000_000 + wall,
                lasted: Duration::from_secs(50 + lasted),
            };
            assert_eq!(from.slept_until(&to), wanted, "{why}");
        };
        check(1, 1, false, "a second like any other");
        check(20, 20, false, "a computer that is very busy");
        check(3, 1, false, "the clock was set a little forward");
        check(600, 1, true, "asleep for ten minutes");
        check(600, 600, true, "asleep where both clocks go on");
        check(-3600, 1, false, "the clock was set back");
        check(-3600, 600, true, "asleep, and the clock was set back");
    }

    #[test]
    fn the_page_goes_nowhere_else() {
        for (url, wanted) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/#/patients", true),
            ("tauri://elsewhere/", false),
            ("https://localhost/", false),
            ("http://example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            let home = cfg!(not(windows)) && wanted;
            assert_eq!(is_home(&url.parse().unwrap()), home, "{url}");
        }
    }
}
