//! How far a command has come that takes long. The session is held by that command, so this stands beside it.

use clinic::views::WorkView;
use std::sync::{Mutex, PoisonError};

/// One at a time: each has the session to itself.
#[derive(Default)]
pub(crate) struct Progress(Mutex<State>);

#[derive(Default)]
struct State {
    at: Option<WorkView>,
    cancelled: bool,
}

fn steps(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

impl Progress {
    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// So many steps of so many are done; whether to go on, where that can be stopped.
    pub fn tell(&self, done: impl TryInto<u32>, total: impl TryInto<u32>, cancellable: bool) -> bool {
        self.with(|state| {
            state.at = Some(WorkView {
                done: steps(done),
                of: Some(steps(total)),
                step: String::new(),
                cancellable,
            });
            !state.cancelled
        })
    }

    /// It has ended, one way or the other.
    pub fn end(&self) {
        self.with(|state| *state = State::default());
    }

    pub fn view(&self) -> Option<WorkView> {
        self.with(|state| state.at.clone())
    }

    /// Asks what is at work to stop; what comes later isn't meant.
    pub fn cancel(&self) {
        self.with(|state| state.cancelled = state.at.as_ref().is_some_and(|at| at.cancellable));
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn only_what_is_at_work_and_can_be_stopped_is_cancelled() {
        let progress = Progress::default();
        progress.cancel();
        assert!(
            progress.tell(0, 12, true),
            "nothing was at work when it was asked"
        );
        let view = progress.view().unwrap();
        assert_eq!((view.done, view.of, view.cancellable), (0, Some(12), true));
        progress.cancel();
        assert!(!progress.tell(1, 12, true));
        progress.end();
        assert_eq!(progress.view(), None);
        assert!(progress.tell(0, 3, false), "the next one isn't meant");
        progress.cancel();
        assert!(progress.tell(1, 3, false), "and can't be stopped");
    }
}
