//! Printing through the system: to its default printer where there is a print service, else in its PDF viewer.

use clinic::places::Places;
use clinic::{ClinicError, Code, files};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn folder(places: &Places) -> PathBuf {
    places.vaults().with_file_name("print")
}

/// Removes reports that were handed to a PDF viewer.
pub(crate) fn clear(places: &Places) {
    // Best effort: a viewer on Windows may still hold the file; the next start tries again.
    drop(std::fs::remove_dir_all(folder(places)));
}

/// Prints a PDF; answers what happened, in words.
pub(crate) fn print(places: &Places, pdf: &[u8]) -> Result<String, ClinicError> {
    if let Some(printer) = default_printer() {
        return send_to(&printer, pdf, "Trend report");
    }
    let folder = folder(places);
    std::fs::create_dir_all(&folder).map_err(|error| ClinicError::io("Preparing to print", &error))?;
    keep_private(&folder)?;
    let file = folder.join("Trend report.pdf");
    files::save(&file, pdf)?;
    open::that_detached(&file).map_err(|_| {
        drop(std::fs::remove_file(&file));
        ClinicError::new(
            Code::Io,
            "No printer and no PDF viewer is set up on this computer: save the PDF and print it elsewhere.",
        )
    })?;
    Ok("No default printer is set up; the report is open in the PDF viewer: print it there.".to_owned())
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

#[cfg(unix)]
fn keep_private(folder: &std::path::Path) -> Result<(), ClinicError> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
        .map_err(|error| ClinicError::io("Preparing to print", &error))
}

#[cfg(not(unix))]
fn keep_private(_folder: &std::path::Path) -> Result<(), ClinicError> {
    Ok(())
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
