//! Long work is heard: how far it is, and whether it is to go on.
//!
//! Who listens stands with the thread that works, so that whatever only hands work on needn't know of it. A database that is
//! asked meanwhile stops by itself, and what it was changing is rolled back.

use crate::StoreError;
use rusqlite::Connection;
use std::cell::RefCell;
use std::fs;
use std::io::Read;
use std::path::Path;

/// After so many steps of the database it is asked whether to go on: some milliseconds.
const STEPS: i32 = 50_000;

/// Hears how much of how much is done, which stays what it was while that isn't known; false ends the work.
type Listener = Box<dyn FnMut(u64, u64) -> bool>;

/// How much is done that the work itself can't tell.
type More = Box<dyn Fn() -> u64>;

struct Heard {
    listener: Listener,
    at: (u64, u64),
    /// What is done beyond `at`, where the work itself can't say.
    more: Option<More>,
    ended: bool,
}

thread_local! {
    static HEARD: RefCell<Option<Heard>> = const { RefCell::new(None) };
}

/// Lets go of the listener, whatever the work ends with.
struct Over(Option<Heard>);

impl Drop for Over {
    fn drop(&mut self) {
        HEARD.set(self.0.take());
    }
}

/// Does `work`, which `listener` hears; once that has answered false, the work ends with [`StoreError::Cancelled`].
pub fn heard<T>(listener: impl FnMut(u64, u64) -> bool + 'static, work: impl FnOnce() -> T) -> T {
    let _over = Over(HEARD.replace(Some(Heard {
        listener: Box::new(listener),
        at: (0, 0),
        more: None,
        ended: false,
    })));
    work()
}

/// Says that so much of so much is done.
///
/// # Errors
/// [`StoreError::Cancelled`] when that is all that is wanted.
pub fn tell(done: u64, of: u64) -> Result<(), StoreError> {
    let goes_on = HEARD.with_borrow_mut(|heard| heard.as_mut().is_none_or(|heard| heard.tell(done, of)));
    if goes_on {
        Ok(())
    } else {
        Err(StoreError::Cancelled)
    }
}

impl Heard {
    fn tell(&mut self, done: u64, of: u64) -> bool {
        self.at = (done, of);
        self.ended = self.ended || !(self.listener)(done, of);
        !self.ended
    }
}

/// Whether nobody wants the work to end; asked in the midst of it.
fn goes_on() -> bool {
    HEARD.with_borrow_mut(|heard| {
        heard.as_mut().is_none_or(|heard| {
            let (done, of) = heard.at;
            let more = heard.more.as_ref().map_or(0, |more| more());
            heard.ended = heard.ended || !(heard.listener)((done + more).min(of), of);
            !heard.ended
        })
    })
}

fn set_more(more: Option<More>) {
    HEARD.with_borrow_mut(|heard| {
        if let Some(heard) = heard {
            heard.more = more;
        }
    });
}

/// Lets the database end what it does once nobody waits for it any more.
pub(crate) fn listen(connection: &mut Connection) -> Result<(), StoreError> {
    Ok(connection.progress_handler(STEPS, Some(|| !goes_on()))?)
}

/// Work that goes through the same bytes several times, some of them slower than others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passes {
    bytes: u64,
    /// How long each takes, in whatever unit.
    weights: &'static [u64],
    /// Which is at work.
    at: usize,
}

impl Passes {
    pub fn new(bytes: u64, weights: &'static [u64]) -> Self {
        Self {
            bytes: bytes.max(1),
            weights,
            at: 0,
        }
    }

    /// The pass of that number begins.
    pub fn begin(&mut self, at: usize) -> Result<(), StoreError> {
        self.at = at;
        self.tell(0)
    }

    fn share(&self, bytes: u64) -> u64 {
        self.weights.get(self.at).copied().unwrap_or_default() * bytes.min(self.bytes)
    }

    fn tell(&self, bytes: u64) -> Result<(), StoreError> {
        let before: u64 = self.weights.iter().take(self.at).sum();
        let all: u64 = self.weights.iter().sum();
        tell(before * self.bytes + self.share(bytes), all * self.bytes)
    }

    /// A pass in which the database writes to `file`, and which is as far as that is long.
    pub fn growing<T>(self, file: &Path, pass: impl FnOnce() -> T) -> T {
        let file = file.to_owned();
        let more = move || self.share(fs::metadata(&file).map_or(0, |data| data.len()));
        set_more(Some(Box::new(more)));
        let done = pass();
        set_more(None);
        done
    }

    /// A pass that reads `from`.
    pub fn reading<R: Read>(self, from: R) -> Reading<R> {
        Reading {
            from,
            passes: self,
            bytes: 0,
        }
    }
}

pub(crate) struct Reading<R> {
    from: R,
    passes: Passes,
    bytes: u64,
}

impl<R: Read> Read for Reading<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.passes.tell(self.bytes).map_err(std::io::Error::other)?;
        let read = self.from.read(buffer)?;
        self.bytes += read as u64;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;
    use std::cell::Cell;
    use std::rc::Rc;

    #[test]
    fn work_that_nobody_hears_goes_on() {
        tell(1, 2).unwrap();
        let mut connection = Connection::open_in_memory().unwrap();
        listen(&mut connection).unwrap();
        assert_eq!(counted(&connection).unwrap(), 300_000);
    }

    #[test]
    fn who_has_had_enough_ends_the_work_and_what_the_database_does() {
        let told = Rc::new(Cell::new(0));
        let listener = Rc::clone(&told);
        let hear = move |done, of| {
            assert_eq!((done, of), (2, 3));
            listener.set(listener.get() + 1);
            listener.get() < 3
        };
        heard(hear, || {
            let mut connection = Connection::open_in_memory().unwrap();
            tell(2, 3).unwrap();
            listen(&mut connection).unwrap();
            assert!(matches!(counted(&connection), Err(StoreError::Cancelled)));
            assert!(matches!(tell(2, 3), Err(StoreError::Cancelled)), "it stays ended");
        });
        assert_eq!(told.get(), 3);
        tell(1, 2).unwrap();
    }

    fn counted(connection: &Connection) -> Result<u32, StoreError> {
        let query = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n";
        Ok(connection.query_row(query, (), |row| row.get(0))?)
    }
}
