//! Backups: made, listed, restored.

use crate::arguments::{RestoreArguments, VaultArguments};
use crate::passphrase::{self, first_line};
use crate::run::{Outcome, open, say, say_as_it_is};
use clinic::backups::{Beside, Restoring, Why, backups_of, check_backup, restore_file};
use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::RestoreView;
use clinic::{ClinicError, Code, Host, KeyCost, UserId};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Makes a backup.
pub fn make(vault: &VaultArguments, to: Option<&Path>, as_json: bool) -> Outcome {
    let places = Places::of_user()?;
    let mut clinic = open(&vault.vault, &vault.passphrase)?;
    let file = match to {
        Some(folder) => clinic.back_up_to(folder)?,
        None => clinic.back_up(&places, Why::Asked)?,
    };
    let problem = clinic.backups(&places, |_| String::new()).problem;
    if as_json {
        say_as_it_is(&json!({ "file": file.display().to_string(), "problem": problem }).to_string())?;
    } else {
        say(&format!("Backed up and checked: {}", file.display()))?;
        if to.is_none() && !problem.is_empty() {
            say(&problem)?;
        }
    }
    Ok(None)
}

/// Lists the backups of a vault; `Some(false)` when one of them is damaged.
pub fn list(vault: &Path, check: bool, as_json: bool) -> Outcome {
    let mut lines = backups_of(vault, &Places::of_user()?)?;
    if check {
        for line in &mut lines {
            line.whole = check_backup(Path::new(&line.handle)).is_ok();
        }
    }
    let whole = lines.iter().all(|line| line.whole);
    if as_json {
        say_as_it_is(&serde_json::to_string(&lines).map_err(|_| ClinicError::internal("backups as JSON"))?)?;
    } else if lines.is_empty() {
        say("There are no backups of this vault on this computer.")?;
    } else {
        for line in &lines {
            let state = match (line.whole, check) {
                (false, _) => "  DAMAGED",
                (true, true) => "  read back, seal not checked",
                (true, false) => "  not checked",
            };
            say(&format!(
                "{}  {}  {} patients, {} visits  {:.1} MB{state}\n    {}",
                line.at,
                line.why,
                line.patients,
                line.visits,
                line.bytes / 1e6,
                line.handle
            ))?;
        }
    }
    Ok(check.then_some(whole))
}

/// Restores a backup, or compares it, or both.
pub fn restore(arguments: &RestoreArguments) -> Outcome {
    let (places, host) = (Places::of_user()?, SystemHost);
    let chosen = restore_file(&arguments.file, &places, String::new())?;
    let code = arguments
        .recovery_code_file
        .as_deref()
        .map(first_line)
        .transpose()?;
    let new_passphrase = arguments
        .new_passphrase_file
        .as_deref()
        .map(first_line)
        .transpose()?;
    // With the code, someone gets the new passphrase: the first user unless another is named.
    let name = arguments.passphrase.user.as_deref();
    let user: Option<UserId> = if code.is_none() && name.is_none() {
        None
    } else {
        let mut users = chosen.users.iter();
        let found = users.find(|user| name.is_none_or(|name| name == user.name));
        let id = found.and_then(|user| user.id.parse().ok());
        Some(id.ok_or_else(|| no_such_user(name))?)
    };
    let secret: Zeroizing<String> = match &code {
        Some(code) => code.clone(),
        None => passphrase::read(&arguments.passphrase)?,
    };
    let restoring = Restoring {
        file: &arguments.file,
        by_code: code.is_some(),
        user,
        secret: &secret,
        new_passphrase: new_passphrase.as_ref().map(|passphrase| passphrase.as_str()),
        cost: match new_passphrase {
            Some(_) => clinic::calibrated()?,
            None => KeyCost::FLOOR,
        },
    };
    let compared = match &arguments.compare {
        Some(vault) => Some(restoring.compare(Beside::Vault(vault), &places, &host)?),
        None => None,
    };
    if let Some(into) = &arguments.into {
        let device = places.device(&host)?;
        let clinic = restoring.run(Some(into), &places, device, Arc::new(host))?;
        drop(places.remember(clinic.folder(), SystemHost.now()));
    }
    tell(arguments, compared.as_ref())
}

fn no_such_user(name: Option<&str>) -> ClinicError {
    let message = match name {
        Some(name) => format!("The backup knows no user {name}: check the name."),
        None => "The backup knows no users: use the passphrase.".to_owned(),
    };
    ClinicError::new(Code::NoSuch, message)
}

fn tell(arguments: &RestoreArguments, compared: Option<&RestoreView>) -> Outcome {
    let into = arguments.into.as_ref().map(|into| into.display().to_string());
    if arguments.json {
        say_as_it_is(&json!({ "vault": into, "compared": compared }).to_string())?;
        return Ok(None);
    }
    if let Some(view) = compared {
        say(&format!("The backup of {} beside {}:", view.at, view.compared))?;
        say(&format!(
            "{:<20} {:>8} {:>8} {:>12} {:>10} {:>8}",
            "", "backup", "vault", "only backup", "only here", "differ"
        ))?;
        for line in &view.differences {
            say(&format!(
                "{:<20} {:>8} {:>8} {:>12} {:>10} {:>8}",
                line.what,
                line.backup,
                line.here.map(|count| count.to_string()).unwrap_or_default(),
                line.only_backup,
                line.only_here,
                line.differ
            ))?;
        }
    }
    if let Some(into) = into {
        say(&format!("Restored into {into}"))?;
    }
    Ok(None)
}
