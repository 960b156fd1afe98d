//! Scoring JSON Lines: one answer line in, one line out, without a vault.

mod dated;
mod line;
mod lines;
mod write;

pub use dated::{timeline, visits_from_lines};

use crate::ClinicError;
use instruments::{Library, Sheet};
pub(crate) use line::LineError;
use lines::{Lines, Next};
use std::io::{Read, Write};
use write::Frame;

/// Output that is kept back while more input is at hand.
const BLOCK: usize = 256 * 1024;

/// An instrument in use: an empty form of it and the parts of an output line that never change.
struct Desk<'a> {
    id: String,
    version: Option<String>,
    sheet: Sheet<'a>,
    frame: Frame,
}

/// Scores every line of `input` onto `output`, one line out for each line in; answers whether every line could be scored.
///
/// # Errors
/// When reading or writing fails.
pub fn score_lines(library: &Library, input: impl Read, output: impl Write) -> Result<bool, ClinicError> {
    let mut desks: Vec<Desk<'_>> = Vec::new();
    answer_lines(input, output, |line, block| {
        score_line(library, &mut desks, line, block)
    })
}

/// What became of a line: its case, as it was written, and what went wrong.
pub(crate) type Answered<'l> = (Option<&'l str>, Result<(), LineError>);

/// Has every line of `input` answered onto `output`, one line out for each line in. What is answered is written before
/// waiting for more input, so that a program on the other side sees each answer as soon as it has given its line.
pub(crate) fn answer_lines(
    input: impl Read,
    mut output: impl Write,
    mut answer: impl for<'l> FnMut(&'l [u8], &mut Vec<u8>) -> Answered<'l>,
) -> Result<bool, ClinicError> {
    let failed = |error: std::io::Error| ClinicError::io("Writing the answers", &error);
    let mut lines = Lines::new(input);
    let mut block: Vec<u8> = Vec::with_capacity(2 * BLOCK);
    let mut all_answered = true;
    loop {
        if block.len() >= BLOCK || (!block.is_empty() && lines.would_wait()) {
            output
                .write_all(&block)
                .and_then(|()| output.flush())
                .map_err(failed)?;
            block.clear();
        }
        let next = lines
            .next()
            .map_err(|error| ClinicError::io("Reading the lines", &error))?;
        let (number, line) = match next {
            None => break,
            Some(Next::Line(number, line)) => (number, Ok(line)),
            Some(Next::TooLong(number)) => {
                let most = lines::LONGEST / 1024;
                let message = format!("the line is longer than {most} KB: give each form a line of its own");
                (number, Err(LineError::new("too_long", message)))
            }
        };
        let start = block.len();
        let (case, answered) = match line {
            Ok(line) => answer(line, &mut block),
            Err(error) => (None, Err(error)),
        };
        if let Err(error) = answered {
            all_answered = false;
            block.truncate(start);
            write::error(&mut block, case, number, &error);
        }
        block.push(b'\n');
    }
    output
        .write_all(&block)
        .and_then(|()| output.flush())
        .map_err(failed)?;
    Ok(all_answered)
}

/// Scores one line onto `block`.
fn score_line<'a, 'l>(
    library: &'a Library,
    desks: &mut Vec<Desk<'a>>,
    line: &'l [u8],
    block: &mut Vec<u8>,
) -> Answered<'l> {
    let parsed = match line::parse(line) {
        Ok(parsed) => parsed,
        Err(error) => return (None, Err(error)),
    };
    let case = parsed.case;
    let mut score = || {
        let (id, version) = parsed.instrument()?;
        let known = desks
            .iter()
            .position(|desk| desk.id == id && desk.version.as_deref() == version.as_deref());
        let place = match known {
            Some(place) => place,
            None => {
                let definition = line::definition(library, &id, version.as_deref())?;
                desks.push(Desk {
                    id: id.into_owned(),
                    version: version.map(std::borrow::Cow::into_owned),
                    sheet: definition.sheet(),
                    frame: Frame::of(definition),
                });
                desks.len() - 1
            }
        };
        let Some(desk) = desks.get_mut(place) else {
            return Err(LineError::new("internal", "the line was lost; please report it"));
        };
        desk.sheet.clear();
        parsed.answer(&mut desk.sheet)?;
        desk.sheet.evaluate();
        if let Some(check) = desk.sheet.contradictions().next() {
            return Err(LineError::contradiction(desk.sheet.definition(), check));
        }
        desk.frame.write(&desk.sheet, case, block);
        Ok(())
    };
    let scored = score();
    (case, scored)
}
