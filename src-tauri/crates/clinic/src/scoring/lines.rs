//! Lines of any input in constant memory.

use std::io::Read;

/// The longest line that is read, in bytes.
pub(super) const LONGEST: usize = 1024 * 1024;
const CHUNK: usize = 256 * 1024;

/// What stands next in the input.
pub(super) enum Next<'a> {
    /// A line, with its number from 1.
    Line(usize, &'a [u8]),
    /// A line too long to be read; it is passed over.
    TooLong(usize),
}

/// Reads lines. What was read and not yet given stands in `buffer[start..end]`.
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    number: usize,
    ended: bool,
}

impl<R: Read> Lines<R> {
    pub fn new(input: R) -> Self {
        Self {
            input,
            buffer: vec![0; CHUNK],
            start: 0,
            end: 0,
            number: 0,
            ended: false,
        }
    }

    fn held(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the next line can only be had by waiting for input.
    pub fn would_wait(&self) -> bool {
        !self.ended && memchr::memchr(b'\n', self.held()).is_none()
    }

    /// The next line.
    pub fn next(&mut self) -> std::io::Result<Option<Next<'_>>> {
        let Some((from, to)) = self.line()? else {
            return Ok(None);
        };
        self.number += 1;
        let line = self.buffer.get(from..to).unwrap_or_default();
        // A line that filled the buffer without an end was too long.
        Ok(Some(if line.len() > LONGEST {
            Next::TooLong(self.number)
        } else {
            Next::Line(self.number, without_mark(line))
        }))
    }

    /// Where the next line stands in the buffer, without its end.
    fn line(&mut self) -> std::io::Result<Option<(usize, usize)>> {
        let mut searched = 0;
        loop {
            let unsearched = self.held().get(searched..).unwrap_or_default();
            if let Some(at) = memchr::memchr(b'\n', unsearched) {
                let line = (self.start, self.start + searched + at);
                self.start = line.1 + 1;
                return Ok(Some(line));
            }
            searched = self.held().len();
            if self.ended {
                let line = (self.start, self.end);
                self.start = self.end;
                return Ok((line.0 < line.1).then_some(line));
            }
            if searched > LONGEST {
                return self.pass_over();
            }
            self.read_on()?;
        }
    }

    /// Reads more behind what is held, making room first.
    fn read_on(&mut self) -> std::io::Result<()> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.buffer.len() {
            let larger = self.buffer.len() + CHUNK;
            self.buffer.resize(larger, 0);
        }
        let free = self.buffer.get_mut(self.end..).unwrap_or_default();
        match self.input.read(free) {
            Ok(0) => self.ended = true,
            Ok(count) => self.end += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Reads to the end of a line that is too long, and answers more than [`LONGEST`] bytes in its place.
    fn pass_over(&mut self) -> std::io::Result<Option<(usize, usize)>> {
        let tail = LONGEST + 1;
        loop {
            self.start = tail;
            self.end = tail;
            self.buffer.resize(tail + CHUNK, 0);
            let count = {
                let free = self.buffer.get_mut(tail..).unwrap_or_default();
                match self.input.read(free) {
                    Ok(count) => count,
                    Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                    Err(error) => return Err(error),
                }
            };
            self.end += count;
            if count == 0 {
                self.ended = true;
                return Ok(Some((0, tail)));
            }
            if let Some(at) = memchr::memchr(b'\n', self.held()) {
                self.start += at + 1;
                return Ok(Some((0, tail)));
            }
        }
    }
}

/// The line without the mark that some programs put at the start of a UTF-8 file.
fn without_mark(line: &[u8]) -> &[u8] {
    line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;

    /// Gives its bytes a few at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let count = self.1.min(into.len()).min(self.0.len());
            into[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn all(text: &[u8], drip: usize) -> Vec<(usize, String)> {
        let mut lines = Lines::new(Drip(text, drip));
        let mut told = Vec::new();
        while let Some(next) = lines.next().unwrap() {
            told.push(match next {
                Next::Line(number, line) => (number, String::from_utf8(line.to_vec()).unwrap()),
                Next::TooLong(number) => (number, "too long".to_owned()),
            });
        }
        told
    }

    #[test]
    fn lines_keep_their_numbers_however_they_arrive() {
        for drip in [1, 3, 1000] {
            let lines = all("\u{feff}one\r\n\n  \ntwo\nthree".as_bytes(), drip);
            let expected = [(1, "one\r"), (2, ""), (3, "  "), (4, "two"), (5, "three")];
            let expected: Vec<(usize, String)> =
                expected.map(|(number, line)| (number, line.to_owned())).to_vec();
            assert_eq!(lines, expected);
        }
    }

    #[test]
    fn a_line_too_long_is_passed_over_and_the_next_one_read() {
        let mut text = b"one\n".to_vec();
        text.extend(vec![b'x'; 3 * LONGEST]);
        text.extend(b"\nthree\n");
        let lines = all(&text, 100_000);
        let told: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(told, ["one", "too long", "three"]);
        assert_eq!(lines[2].0, 3);
    }
}
