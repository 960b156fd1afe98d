//! Whether a file may be installed over this version.

use crate::run::{Outcome, say};
use clinic::{ClinicError, updates};
use std::path::Path;

pub(crate) fn verify(file: &Path, signature: Option<&Path>, as_json: bool) -> Outcome {
    let update = updates::check(file, signature)?;
    if as_json {
        let text = serde_json::to_string(&update).map_err(|_| ClinicError::internal("update as JSON"))?;
        say(&text)?;
    } else {
        say(&format!(
            "{} is Fibrotrend {} ({}), as its authors signed it. Make a backup, then install it as you installed this version.",
            file.display(),
            update.version,
            update.name
        ))?;
    }
    Ok(None)
}
