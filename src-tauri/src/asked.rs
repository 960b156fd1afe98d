//! A command that was let in. It runs only as long as the window stands as it did then: what waits behind a lock, a hand-over
//! or another vault's opening finds that again when its turn comes, and what asks with a dialog finds it after the dialog.

use crate::gate::{Gate, no_vault};
use crate::ipc::gate_of;
use crate::session::{Held, Session};
use clinic::{ClinicError, Code};
use std::ops::Deref;
use tauri::ipc::{CommandArg, CommandItem, InvokeError, InvokeMessage};
use tauri::{Manager, Wry};

/// How finely it is told how far something is.
const SHARES: u64 = 1000;

/// How the window stood when a command was let in.
#[derive(Clone)]
pub(crate) struct Asked {
    session: Session,
    gate: Gate,
    turn: u64,
}

impl Asked {
    /// Lets a command in, if the window's state and the user's role allow it.
    pub fn of(message: &InvokeMessage<Wry>, command: &str) -> Result<Self, ClinicError> {
        let session = message.webview_ref().try_state::<Session>();
        match (gate_of(command), session) {
            (Some(gate), Some(session)) => session.ask(gate),
            _ => Err(ClinicError::internal("an unknown command")),
        }
    }

    pub fn new(session: Session, gate: Gate, turn: u64) -> Self {
        Self { session, gate, turn }
    }

    /// Fails once the vault was locked, handed over or changed for another, or is about to be.
    pub fn still(&self) -> Result<(), ClinicError> {
        let now = self.session.ask(self.gate)?;
        if self.gate == Gate::Always || now.turn == self.turn {
            Ok(())
        } else {
            Err(no_vault())
        }
    }

    /// Does work that can take long and leaves nothing when it is broken off: the window shows how far it is, somebody may cancel
    /// it, and so does a lock.
    pub fn heard<T>(&self, work: impl FnOnce() -> T) -> T {
        let still = self.clone();
        let listener = move |done: u64, of: u64| {
            let share = (done * SHARES).checked_div(of);
            let of = share.map_or(0, |_| SHARES);
            still.progress().tell(share.unwrap_or_default(), of, true) && still.still().is_ok()
        };
        let done = clinic::heard(listener, work);
        self.progress().end();
        done
    }

    /// Does work that nobody waits for: it ends with [`Code::Cancelled`] once another command wants the session.
    pub fn giving_way<T>(&self, work: impl FnOnce() -> T) -> T {
        let still = self.clone();
        clinic::heard(move |_, _| !still.is_waited_for(), work)
    }

    /// Works for the command with the session to itself. What is only about to be locked is still open: what was typed
    /// before is stored.
    pub fn work<T>(&self, work: impl FnOnce(&mut Held) -> Result<T, ClinicError>) -> Result<T, ClinicError> {
        self.session.with(|held| {
            if self.gate != Gate::Always && held.turn() != self.turn {
                return Err(no_vault());
            }
            let done = work(held);
            if let Err(error) = &done
                && matches!(
                    error.code,
                    Code::Damaged | Code::Io | Code::DiskFull | Code::ReadOnly | Code::Internal
                )
            {
                held.mend();
            }
            done
        })
    }
}

impl Deref for Asked {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl<'de> CommandArg<'de, Wry> for Asked {
    fn from_command(command: CommandItem<'de, Wry>) -> Result<Self, InvokeError> {
        Self::of(command.message, command.name).map_err(InvokeError::from)
    }
}

/// As [`work`], for what can take long and leaves nothing when it is broken off, see [`Asked::heard`].
pub(crate) async fn cancellable<T: Send + 'static>(
    asked: &Asked,
    use_case: impl FnOnce(&mut Held) -> Result<T, ClinicError> + Send + 'static,
) -> Result<T, ClinicError> {
    let still = asked.clone();
    work(asked, move |held| still.heard(|| use_case(held))).await
}

/// Runs a use case on a thread that may block: database, key derivation, drawing.
pub(crate) async fn work<T: Send + 'static>(
    asked: &Asked,
    work: impl FnOnce(&mut Held) -> Result<T, ClinicError> + Send + 'static,
) -> Result<T, ClinicError> {
    let asked = asked.clone();
    tauri::async_runtime::spawn_blocking(move || asked.work(work))
        .await
        .map_err(|_| ClinicError::internal("command"))?
}
