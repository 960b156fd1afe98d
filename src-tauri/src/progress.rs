//! How far a command has come that takes long. The session is held by that command, so this stands beside it.

use clinic::views::ProgressView;
use std::sync::{Mutex, PoisonError};

/// One at a time: each has the session to itself.
#[derive(Default)]
pub(crate) struct Progress(Mutex<State>);

#[derive(Default)]
struct State {
    at: Option<ProgressView>,
    cancelled: bool,
}

fn steps(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

impl Progress {
    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// So many steps of so many are done; whether to go on.
    pub fn tell(&self, done: impl TryInto<u32>, total: impl TryInto<u32>) -> bool {
        self.with(|state| {
            state.at = Some(ProgressView {
                done: steps(done),
                total: steps(total),
            });
            !state.cancelled
        })
    }

    /// It has ended, one way or the other.
    pub fn end(&self) {
        self.with(|state| *state = State::default());
    }

    pub fn view(&self) -> Option<ProgressView> {
        self.with(|state| state.at)
    }

    /// Asks what is at work to stop; what comes later isn't meant.
    pub fn cancel(&self) {
        self.with(|state| state.cancelled = state.at.is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;
    use clinic::views::ProgressView;

    #[test]
    fn only_what_is_at_work_is_cancelled() {
        let progress = Progress::default();
        progress.cancel();
        assert!(progress.tell(0, 12), "nothing was at work when it was asked");
        assert_eq!(progress.view(), Some(ProgressView { done: 0, total: 12 }));
        progress.cancel();
        assert!(!progress.tell(1, 12));
        progress.end();
        assert_eq!(progress.view(), None);
        assert!(progress.tell(0, 3), "the next one isn't meant");
    }
}
