//! The computer goes to sleep: where the system announces it, the vault is locked before; elsewhere the clocks tell afterwards.

use tauri::AppHandle;

/// Listens to logind, and asks it to wait until the vault is locked.
#[cfg(target_os = "linux")]
pub(crate) fn listen(app: &AppHandle) {
    use crate::locking::{ASLEEP, ask};
    use gtk::gio::{BusType, Cancellable, DBusSignalFlags, bus_get};
    use gtk::glib::MainContext;
    use std::rc::Rc;

    let app = app.clone();
    bus_get(BusType::System, Cancellable::NONE, move |bus| {
        // Without a system bus the clocks tell.
        let Ok(bus) = bus else { return };
        bus.set_exit_on_close(false);
        let delay = Rc::new(Delay::default());
        Delay::take(&delay, &bus);
        let kept = bus.clone();
        bus.signal_subscribe(
            None,
            Some("org.freedesktop.login1.Manager"),
            Some("PrepareForSleep"),
            Some("/org/freedesktop/login1"),
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, parameters| match parameters.try_child_get::<bool>(0) {
                Ok(Some(true)) => {
                    let locked = tauri::async_runtime::spawn(ask(app.clone(), ASLEEP.to_owned()));
                    let delay = Rc::clone(&delay);
                    MainContext::default().spawn_local(async move {
                        drop(locked.await);
                        delay.release();
                    });
                }
                Ok(Some(false)) => Delay::take(&delay, &kept),
                _ => {}
            },
        );
    });
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(_app: &AppHandle) {}

/// As long as the list with logind's file descriptor is held, sleep waits, up to the five seconds that logind allows.
#[cfg(target_os = "linux")]
#[derive(Default)]
struct Delay(std::cell::RefCell<Option<gtk::gio::UnixFDList>>);

#[cfg(target_os = "linux")]
impl Delay {
    fn take(this: &std::rc::Rc<Self>, bus: &gtk::gio::DBusConnection) {
        use gtk::gio::{Cancellable, DBusCallFlags, UnixFDList};
        use gtk::glib::variant::ToVariant;
        let this = std::rc::Rc::clone(this);
        let ask = ("sleep", "Fibrotrend", "Locking the vault", "delay").to_variant();
        bus.call_with_unix_fd_list(
            Some("org.freedesktop.login1"),
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "Inhibit",
            Some(&ask),
            None,
            DBusCallFlags::NO_AUTO_START,
            5000,
            UnixFDList::NONE,
            Cancellable::NONE,
            // Refused or not there: sleep doesn't wait, and the vault is locked as soon as it can be.
            move |answer| *this.0.borrow_mut() = answer.ok().map(|(_, files)| files),
        );
    }

    fn release(&self) {
        self.0.borrow_mut().take();
    }
}
