//! Manual pages and completions of shells, made from the command line itself.

use crate::arguments::Arguments;
use crate::run::Outcome;
use clap::CommandFactory;
use clap_complete::Shell;
use clinic::{ClinicError, files};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct ManualArguments {
    /// Folder to put them in; it is made when missing
    #[arg(long)]
    pub out: PathBuf,
}

/// Writes `man1/fibrotrend*.1`, and for each shell the file under the name and folder where it is looked for.
pub(crate) fn write(out: &Path) -> Outcome {
    let failed = |error: std::io::Error| ClinicError::io(&format!("Writing to {}", out.display()), &error);
    let pages = out.join("man1");
    std::fs::create_dir_all(&pages).map_err(failed)?;
    clap_mangen::generate_to(Arguments::command(), &pages).map_err(failed)?;
    let shells = [
        (Shell::Bash, "bash-completion/completions/fibrotrend"),
        (Shell::Zsh, "zsh/vendor-completions/_fibrotrend"),
        (Shell::Fish, "fish/vendor_completions.d/fibrotrend.fish"),
    ];
    for (shell, name) in shells {
        let file = out.join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(out)).map_err(failed)?;
        let mut text = Vec::new();
        clap_complete::generate(shell, &mut Arguments::command(), "fibrotrend", &mut text);
        files::save(&file, &text)?;
    }
    Ok(None)
}
