//! Leaving a vault: what was changed since the last backup is backed up first, on a thread of its own, so that neither the
//! window nor the page waits for it. The program ends when that is done.

use clinic::Clinic;
use clinic::places::Places;
use std::thread::{self, JoinHandle};

/// The vault that is being left.
#[derive(Default)]
pub(crate) struct Leaving(Option<JoinHandle<()>>);

impl Leaving {
    /// Closes the vault after backing it up.
    pub fn start(&mut self, mut clinic: Clinic, places: Places) {
        self.wait();
        clinic.say_leaving();
        let left = thread::Builder::new().name("leaving".to_owned()).spawn(move || {
            clinic.back_up_on_leaving(&places);
            drop(clinic);
        });
        // Without a thread the vault is closed at once, and backed up the next time.
        self.0 = left.ok();
    }

    /// Waits until the vault that was left is closed.
    pub fn wait(&mut self) {
        if let Some(left) = self.0.take() {
            // A fault in there has closed the vault all the same.
            drop(left.join());
        }
    }
}
