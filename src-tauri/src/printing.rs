//! Printing through the system: to its default printer where there is a print service, else in its PDF viewer, from where
//! the user saved it. Nothing is ever written where the user didn't say.

use clinic::places::Places;
use clinic::{ClinicError, Code};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn folder(places: &Places) -> PathBuf {
    places.vaults().with_file_name("print")
}

/// Removes reports that earlier versions kept for a PDF viewer.
pub(crate) fn clear(places: &Places) {
    // Best effort: a viewer may still hold the file; the next start tries again.
    drop(std::fs::remove_dir_all(folder(places)));
}

/// Prints a PDF; answers what happened, in words, or nothing where no default printer is set up.
pub(crate) fn print(pdf: &[u8]) -> Result<Option<String>, ClinicError> {
    let Some(printer) = default_printer() else {
        return Ok(None);
    };
    send_to(&printer, pdf, "Trend report").map(Some)
}

/// Opens a PDF that was saved in the system's PDF viewer; answers what happened, in words.
pub(crate) fn view(file: &Path) -> String {
    let place = file.display();
    if open::that_detached(file).is_ok() {
        format!(
            "No default printer is set up. {place} was saved and is open in the PDF viewer: print it there."
        )
    } else {
        format!(
            "No printer and no PDF viewer is set up on this computer. {place} was saved: print it elsewhere."
        )
    }
}

/// Prints a PDF with a secret: never by way of a file. Answers what happened, in words.
pub(crate) fn print_secret(pdf: &[u8], title: &str) -> Result<String, ClinicError> {
    let printer = default_printer().ok_or_else(|| {
        ClinicError::new(
            Code::Io,
            "No default printer is set up on this computer: write the code down by hand, or save it as a PDF on a drive that you lock away.",
        )
    })?;
    send_to(&printer, pdf, title)
}

fn send_to(printer: &str, pdf: &[u8], title: &str) -> Result<String, ClinicError> {
    send(pdf, title)?;
    Ok(format!("Sent to the printer {printer}."))
}

/// The default printer of the print service (CUPS), if there is one.
fn default_printer() -> Option<String> {
    let answer = Command::new("lpstat")
        .arg("-d")
        .env("LC_ALL", "C")
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    text.trim()
        .strip_prefix("system default destination: ")
        .map(str::to_owned)
}

/// Hands the PDF to the print service without a file in between.
fn send(pdf: &[u8], title: &str) -> Result<(), ClinicError> {
    let failed = || {
        ClinicError::new(
            Code::Io,
            "The print service refused the pages: save the PDF and print it from there.",
        )
    };
    let mut lp = Command::new("lp")
        .args(["-t", title])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| failed())?;
    let written = lp
        .stdin
        .take()
        .is_some_and(|mut input| input.write_all(pdf).is_ok());
    let ended = lp.wait().is_ok_and(|status| status.success());
    if written && ended { Ok(()) } else { Err(failed()) }
}
