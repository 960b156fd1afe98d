//! The file of a backup: a zip of three files that aren't compressed, in an order that never changes.
//!
//! It is read strictly: every byte around the contents must be the one that [`write`] writes for their names, lengths
//! and check sums. So there is no other name, no link, no second file of a name, nothing between or behind, and no
//! length that isn't the file's own: what a hostile archive could say is never asked for.

use crate::StoreError;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

/// Names in the file, in their order.
pub(super) const NAMES: [&str; 3] = ["manifest.json", "vault.json", "vault.db"];
/// The most bytes of each.
const MOST: [u64; 3] = [64 * 1024, 1024 * 1024, u64::MAX / 4];
/// From here on, lengths stand in their 64-bit form.
const LONG: u64 = 0xffff_ffff;
const BUFFER: usize = 128 * 1024;

/// Check sums of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sums {
    pub bytes: u64,
    pub crc: u32,
    pub sha256: [u8; 32],
}

/// Where a content stands in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub bytes: u64,
    pub crc: u32,
    /// Where its header begins.
    header: u64,
    /// Where it begins itself.
    pub at: u64,
}

/// Copies exactly `bytes` bytes, as far as there are, and sums them up.
pub(super) fn copy(
    mut from: impl Read,
    bytes: u64,
    mut to: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<Sums> {
    let (mut crc, mut sha256) = (crc32fast::Hasher::new(), Sha256::new());
    let mut buffer = vec![0; BUFFER];
    let mut left = bytes;
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(BUFFER).min(BUFFER);
        let Some(space) = buffer.get_mut(..most) else {
            break;
        };
        let read = match from.read(space) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let Some(chunk) = space.get(..read) else { break };
        crc.update(chunk);
        sha256.update(chunk);
        to(chunk)?;
        left -= chunk.len() as u64;
    }
    Ok(Sums {
        bytes: bytes - left,
        crc: crc.finalize(),
        sha256: sha256.finalize().into(),
    })
}

fn put(out: &mut Vec<u8>, numbers: &[(u64, usize)]) {
    for (value, width) in numbers {
        out.extend(value.to_le_bytes().iter().take(*width));
    }
}

/// Length as the 32-bit field has it, and the 64-bit form where that is too short.
fn lengths(bytes: u64) -> (u64, Vec<u8>) {
    if bytes < LONG {
        return (bytes, Vec::new());
    }
    let mut extra = Vec::with_capacity(20);
    put(&mut extra, &[(1, 2), (16, 2), (bytes, 8), (bytes, 8)]);
    (LONG, extra)
}

/// What stands before a content: signature, version needed, flags, method "stored", time, day (1980-01-01), check sum,
/// lengths, name.
fn header(name: &str, bytes: u64, crc: u32) -> Vec<u8> {
    let (short, extra) = lengths(bytes);
    let mut out = Vec::with_capacity(64);
    put(
        &mut out,
        &[(0x0403_4b50, 4), (45, 2), (0, 2), (0, 2), (0, 2), (0x21, 2)],
    );
    put(&mut out, &[(u64::from(crc), 4), (short, 4), (short, 4)]);
    put(&mut out, &[(name.len() as u64, 2), (extra.len() as u64, 2)]);
    out.extend_from_slice(name.as_bytes());
    out.extend(extra);
    out
}

/// The directory, which stands behind all contents at `at`.
fn directory(parts: &[Part; 3], at: u64) -> Vec<u8> {
    let mut out = Vec::with_capacity(320);
    for (name, part) in NAMES.iter().zip(parts) {
        let (short, extra) = lengths(part.bytes);
        put(
            &mut out,
            &[
                (0x0201_4b50, 4),
                (0x032d, 2),
                (45, 2),
                (0, 2),
                (0, 2),
                (0, 2),
                (0x21, 2),
            ],
        );
        put(&mut out, &[(u64::from(part.crc), 4), (short, 4), (short, 4)]);
        put(
            &mut out,
            &[(name.len() as u64, 2), (extra.len() as u64, 2), (0, 2)],
        );
        // Disk, kind, mode of a file that only its owner reads, place. The last part alone can be long, so that no
        // place needs the 64-bit form.
        put(
            &mut out,
            &[(0, 2), (0, 2), (0o100_600 << 16, 4), (part.header, 4)],
        );
        out.extend_from_slice(name.as_bytes());
        out.extend(extra);
    }
    let length = out.len() as u64;
    if at >= LONG {
        let end = at + length;
        put(
            &mut out,
            &[(0x0606_4b50, 4), (44, 8), (0x032d, 2), (45, 2), (0, 4), (0, 4)],
        );
        put(&mut out, &[(3, 8), (3, 8), (length, 8), (at, 8)]);
        put(&mut out, &[(0x0706_4b50, 4), (0, 4), (end, 8), (1, 4)]);
    }
    put(&mut out, &[(0x0605_4b50, 4), (0, 2), (0, 2), (3, 2), (3, 2)]);
    put(&mut out, &[(length, 4), (at.min(LONG), 4), (0, 2)]);
    out
}

/// Writes the three contents to `file` from its beginning.
pub(super) fn write(file: &mut File, contents: [(&mut dyn Read, Sums); 3]) -> Result<(), StoreError> {
    let mut parts = [Part {
        bytes: 0,
        crc: 0,
        header: 0,
        at: 0,
    }; 3];
    let mut place = 0;
    for (((from, sums), name), part) in contents.into_iter().zip(NAMES).zip(&mut parts) {
        let before = header(name, sums.bytes, sums.crc);
        *part = Part {
            bytes: sums.bytes,
            crc: sums.crc,
            header: place,
            at: place + before.len() as u64,
        };
        file.write_all(&before)?;
        // A content that changed since it was summed up must not get into a backup.
        if copy(from, sums.bytes, |chunk| file.write_all(chunk))? != sums {
            return Err(StoreError::BackupDamaged);
        }
        place = part.at + part.bytes;
    }
    file.write_all(&directory(&parts, place))?;
    Ok(())
}

/// Finds the three contents; nothing but the bytes around them is read.
///
/// # Errors
/// [`StoreError::NotABackup`] when it doesn't begin like one, [`StoreError::BackupDamaged`] when it goes on otherwise.
pub(super) fn read(file: &mut File) -> Result<[Part; 3], StoreError> {
    let length = file.metadata()?.len();
    let mut parts = [Part {
        bytes: 0,
        crc: 0,
        header: 0,
        at: 0,
    }; 3];
    let mut place = 0;
    for ((part, name), most) in parts.iter_mut().zip(NAMES).zip(MOST) {
        let wrong = || {
            if place == 0 {
                StoreError::NotABackup
            } else {
                StoreError::BackupDamaged
            }
        };
        *part = part_at(file, place, name)?.ok_or_else(wrong)?;
        let end = part.at.checked_add(part.bytes).ok_or_else(wrong)?;
        if part.bytes > most || end > length {
            return Err(StoreError::BackupDamaged);
        }
        place = end;
    }
    let expected = directory(&parts, place);
    if length - place != expected.len() as u64 || bytes_at(file, place, expected.len())? != expected {
        return Err(StoreError::BackupDamaged);
    }
    Ok(parts)
}

/// The part of that name that begins at `place`; none where it isn't just so.
fn part_at(file: &mut File, place: u64, name: &str) -> Result<Option<Part>, StoreError> {
    let short = bytes_at(file, place, header(name, 0, 0).len())?;
    let long = bytes_at(file, place, header(name, LONG, 0).len())?;
    let (Some(crc), Some(bytes)) = (number(&short, 14, 4), number(&short, 18, 4)) else {
        return Ok(None);
    };
    let bytes = match number(&long, short.len() + 4, 8) {
        Some(more) if bytes == LONG => more,
        _ => bytes,
    };
    let Ok(crc) = u32::try_from(crc) else {
        return Ok(None);
    };
    let expected = header(name, bytes, crc);
    let found = if expected.len() == short.len() {
        short
    } else {
        long
    };
    let at = place + expected.len() as u64;
    Ok((found == expected).then_some(Part {
        bytes,
        crc,
        header: place,
        at,
    }))
}

fn number(bytes: &[u8], at: usize, width: usize) -> Option<u64> {
    let digits = bytes.get(at..at + width)?;
    Some(
        digits
            .iter()
            .rev()
            .fold(0, |value, digit| value << 8 | u64::from(*digit)),
    )
}

/// Up to `count` bytes from `place` on; fewer at the end of the file.
pub(super) fn bytes_at(file: &mut File, place: u64, count: usize) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(place))?;
    let mut bytes = Vec::with_capacity(count);
    file.take(count as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;

    /// A file with a hole in place of the third content.
    fn holed(bytes: u64) -> File {
        let mut file = tempfile::tempfile().unwrap();
        let mut parts = [Part {
            bytes: 2,
            crc: 7,
            header: 0,
            at: 0,
        }; 3];
        parts[2].bytes = bytes;
        let mut place = 0;
        for (part, name) in parts.iter_mut().zip(NAMES) {
            let before = header(name, part.bytes, part.crc);
            file.seek(SeekFrom::Start(place)).unwrap();
            file.write_all(&before).unwrap();
            (part.header, part.at) = (place, place + before.len() as u64);
            place = part.at + part.bytes;
        }
        file.seek(SeekFrom::Start(place)).unwrap();
        file.write_all(&directory(&parts, place)).unwrap();
        file
    }

    #[test]
    fn lengths_beyond_four_gigabytes_are_read_as_written() {
        for (bytes, why) in [
            (0, "nothing"),
            (LONG - 1, "the longest of 32 bits"),
            (LONG, "the value that says to look further"),
            (LONG + 1, "longer"),
            (1 << 40, "a terabyte"),
        ] {
            let parts = read(&mut holed(bytes)).unwrap();
            assert_eq!(parts[2].bytes, bytes, "{why}");
            assert_eq!(parts[0].at, 30 + 13, "{why}");
        }
    }
}
