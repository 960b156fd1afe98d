//! The log beside the database, looked at before SQLite reads it: SQLite takes a frame that isn't as it was written for the end of
//! the log, without a word, and what was committed behind it is gone. (Format: <https://sqlite.org/fileformat2.html#walformat>.)

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

const HEADER: usize = 32;
const FRAME: usize = 24;
const MAGIC: u32 = 0x377f_0682;

/// Whether frames that belong to the log stand behind one that isn't as it was written. A log that was cut short, or whose last
/// frame alone is damaged, can't be told from one whose last change was never finished.
///
/// A power cut in the middle of a change may leave the same; then nothing that was confirmed is missing.
pub(crate) fn is_broken(database: &Path) -> bool {
    let log = database.with_extension("db-wal");
    if !std::fs::symlink_metadata(&log).is_ok_and(|there| there.is_file()) {
        return false;
    }
    // What can't be read is told by whoever opens it.
    File::open(log).is_ok_and(|file| look(BufReader::with_capacity(1 << 16, file)))
}

fn look(mut log: impl Read) -> bool {
    let mut header = [0; HEADER];
    if log.read_exact(&mut header).is_err() {
        return false;
    }
    let magic = word(&header, 0);
    let page = word(&header, 8) as usize;
    let known = magic & !1 == MAGIC && page.is_power_of_two() && (512..=65536).contains(&page);
    let mut sums = Sums {
        big: magic & 1 == 1,
        sums: (0, 0),
    };
    sums.add(header.get(..24).unwrap_or_default());
    if !known || sums.sums != (word(&header, 24), word(&header, 28)) {
        // It is synchronised before the first frame is written.
        let mut more = [0; FRAME + 512];
        return log.read_exact(&mut more).is_ok() && more.iter().any(|byte| *byte != 0);
    }
    let salts = (word(&header, 16), word(&header, 20));
    let mut frame = vec![0; FRAME + page];
    let mut whole = true;
    while log.read_exact(&mut frame).is_ok() {
        let belongs = (word(&frame, 8), word(&frame, 12)) == salts;
        if !whole {
            if belongs {
                return true;
            }
            continue;
        }
        sums.add(frame.get(..8).unwrap_or_default());
        sums.add(frame.get(FRAME..).unwrap_or_default());
        whole = belongs && word(&frame, 0) != 0 && sums.sums == (word(&frame, 16), word(&frame, 20));
    }
    false
}

fn word(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    u32::from_be_bytes(four.unwrap_or_default())
}

/// The log's running check sums.
struct Sums {
    /// Whether words are read with their high byte first.
    big: bool,
    sums: (u32, u32),
}

impl Sums {
    fn add(&mut self, bytes: &[u8]) {
        for eight in bytes.chunks_exact(8) {
            let read = |at| {
                let word = word(eight, at);
                if self.big { word } else { word.swap_bytes() }
            };
            self.sums.0 = self.sums.0.wrapping_add(read(0)).wrapping_add(self.sums.1);
            self.sums.1 = self.sums.1.wrapping_add(read(4)).wrapping_add(self.sums.0);
        }
    }
}
