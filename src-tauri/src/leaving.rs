//! Leaving a vault: it is closed, and its key is gone, before the backup of it is written. That goes to a drive which may be
//! slow or never answer, so it is done on a thread of its own, which only the program's end waits for, and not for ever.

use clinic::Clinic;
use clinic::places::Places;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The backups of vaults that were left which are still being written.
#[derive(Clone, Default)]
pub(crate) struct Leaving(Arc<Shared>);

#[derive(Default)]
struct Shared {
    under_way: Mutex<usize>,
    ended: Condvar,
}

impl Leaving {
    /// Closes the vault, then writes its backup without anyone waiting.
    pub fn leave(&self, clinic: Clinic, places: &Places) {
        clinic.say_leaving();
        if let Some(backup) = clinic.leave(places) {
            self.write(move || backup.write());
        }
    }

    fn write(&self, write: impl FnOnce() + Send + 'static) {
        let under_way = UnderWay::begin(self.clone());
        let thread = thread::Builder::new().name("leaving".to_owned());
        // Without a thread it isn't written, and is made the next time.
        drop(thread.spawn(move || {
            write();
            drop(under_way);
        }));
    }

    /// Waits until all backups are written, for no longer than `limit`; answers whether they are.
    pub fn finish(&self, limit: Duration) -> bool {
        let under_way = self.0.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .0
            .ended
            .wait_timeout_while(under_way, limit, |left| *left > 0);
        *waited.unwrap_or_else(PoisonError::into_inner).0 == 0
    }
}

/// Counts a backup as long as it is being written, also when that ends in a fault.
struct UnderWay(Leaving);

impl UnderWay {
    fn begin(leaving: Leaving) -> Self {
        *leaving.0.under_way.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Self(leaving)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let Shared { under_way, ended } = &*self.0.0;
        *under_way.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Leaving;
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn a_drive_that_never_answers_is_waited_for_only_so_long() {
        let leaving = Leaving::default();
        assert!(leaving.finish(Duration::ZERO), "nothing is on its way");
        let (answer, hangs) = mpsc::channel::<()>();
        leaving.write(move || assert!(hangs.recv().is_err()));
        leaving.write(|| ());
        assert!(!leaving.finish(Duration::from_millis(50)), "one still hangs");
        drop(answer);
        assert!(leaving.finish(Duration::from_secs(60)), "both are written");
    }
}
