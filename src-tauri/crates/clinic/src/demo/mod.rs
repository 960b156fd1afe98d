//! The demo clinic: twelve invented patients over two years, from a seeded generator whose courses look like life.
//!
//! Each patient has a story: visits with questionnaires, and around them what was taken, measured and felt. The record
//! is written day by day as a clinic would have, through the same checks as what is typed.
//!
//! The same seed and last day give the same vault contents, keys of records included; only the vault's own secret
//! key differs.

mod alerts;
mod diary;
mod health;
mod labs;
mod ldn;
mod people;
mod practice;
mod prescription;
mod replay;
mod scene;
mod telling;
mod treatments;
mod visits;

use crate::views::Settings;
use crate::{Clinic, ClinicError};
use instruments::Library;
use jiff::{ToSpan, civil::Date};
use people::{DAYS, PEOPLE};
use record::{DeviceId, Host};
use replay::{MakingHost, ReplayHost};
use std::path::Path;
use std::sync::Arc;
use store::{Act, KeyCost, NewVault, StoreError, Vault};
use visits::Generator;

/// Passphrase of demo vaults; they hold invented patients only.
pub const PASSPHRASE: &str = "demo clinic passphrase";
/// The seed of the demo clinic that the first screen makes.
pub const SEED: u64 = 2026;
/// The demo clinic's name.
pub const NAME: &str = "Demo clinic";
const CLINICIAN: &str = "Dr. Ana Reyes";

/// What is done to the vault, by the clinic's clinician.
fn act(operation: &'static str, reason: &'static str) -> Act<'static> {
    Act {
        actor: CLINICIAN,
        operation,
        reason,
    }
}

/// Makes the demo clinic's vault in `folder`, with visits up to `until`, and opens it.
///
/// # Errors
/// See [`store::Vault::create`].
pub fn create(folder: &Path, seed: u64, until: Date, host: Arc<dyn Host>) -> Result<Clinic, ClinicError> {
    let start = until
        .checked_sub(i64::from(DAYS).days())
        .map_err(|_| ClinicError::internal("demo dates"))?;
    let replay = ReplayHost::new(seed, start, until, host.now());
    let device = DeviceId::from(replay.new_uuid());
    let making = MakingHost {
        replay: &replay,
        system: host.as_ref(),
    };
    let new = NewVault {
        name: NAME,
        demo: true,
        user: CLINICIAN,
        cost: KeyCost::FLOOR,
    };
    if folder.exists() {
        return Err(StoreError::AlreadyThere.into());
    }
    // Filled beside its place and moved there when it is whole: a half-filled demo clinic, left by a crash, would be
    // opened as the whole one the next time.
    let building = folder.with_file_name(format!(".fibrotrend-demo-{}", host.new_uuid()));
    let mut vault = Vault::create(&building, new, PASSPHRASE, device, &making)?;
    let filled = fill(&mut vault, &replay, seed, start, until);
    drop(vault);
    let moved = filled.and_then(|()| {
        std::fs::rename(&building, folder).map_err(|error| ClinicError::io("Making the demo clinic", &error))
    });
    if let Err(error) = moved {
        drop(std::fs::remove_dir_all(&building));
        return Err(error);
    }
    Clinic::over(Vault::open(folder, PASSPHRASE, device, host.as_ref())?, host)
}

fn fill(
    vault: &mut Vault,
    replay: &ReplayHost,
    seed: u64,
    start: Date,
    until: Date,
) -> Result<(), ClinicError> {
    let library = Library::builtin();
    let mut generator = Generator::new(&library, seed, start, until);
    let settings = Settings {
        clinic_name: NAME.to_owned(),
        letterhead: "12 Invented Street, Exampleton\nTelephone 555 0100".to_owned(),
        clinician: CLINICIAN.to_owned(),
        safety_text: "Ask about safety today, before the patient leaves. Demo text: replace it with your clinic’s own protocol and local crisis line under Settings.".to_owned(),
        ..crate::settings::defaults()
    };
    let settings = serde_json::to_string(&settings).map_err(|_| ClinicError::internal("settings"))?;
    vault.transact(replay, act("change settings", ""), |change| {
        change.set_setting("clinic", &settings)
    })?;
    practice::address_book(vault, replay, start)?;
    for invented in &PEOPLE {
        generator.person(vault, replay, invented)?;
    }
    Ok(())
}
