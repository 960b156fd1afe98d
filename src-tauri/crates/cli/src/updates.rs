//! Whether a file may be installed over this version.

use crate::run::{Outcome, say};
use clinic::{ClinicError, updates};
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct UpdateArguments {
    /// The installer
    file: PathBuf,
    /// Its signature; the installer's name with .minisig when left out
    #[arg(long)]
    signature: Option<PathBuf>,
    /// Tell the result as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn verify(arguments: &UpdateArguments) -> Outcome {
    let update = updates::check(&arguments.file, arguments.signature.as_deref())?;
    if arguments.json {
        let text = serde_json::to_string(&update).map_err(|_| ClinicError::internal("update as JSON"))?;
        say(&text)?;
    } else {
        say(&format!(
            "{} is Fibrotrend {} ({}), as its authors signed it. Make a backup, then install it as you installed this version.",
            arguments.file.display(),
            update.version,
            update.name
        ))?;
    }
    Ok(None)
}
