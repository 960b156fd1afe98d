//! Measures backups beside copying the file: `backups FOLDER ROUNDS` makes the demo clinic and a vault with 100,000 answers
//! there and prints for each how long a checked backup, reading one back and plain copies of the database take (medians).
#![allow(clippy::print_stdout, reason = "it tells its figures")]

use clinic::host::SystemHost;
use clinic::{Answer, Host, KeyCost, VisitKind, demo};
use record::{DeviceId, PersonDetails, VisitDetails};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::backup::{Backup, Why};
use store::{Act, NewVault, StoreError, Vault};

const PEOPLE: usize = 100;
const VISITS: i8 = 20;
const ANSWERS: usize = 50;

#[expect(clippy::disallowed_methods, reason = "it measures how long backups take")]
fn milliseconds<T>(
    rounds: usize,
    mut work: impl FnMut() -> Result<T, StoreError>,
) -> Result<f64, StoreError> {
    let mut times = Vec::new();
    for _ in 0..rounds {
        let start = std::time::Instant::now();
        work()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times.get(times.len() / 2).copied().unwrap_or(f64::NAN))
}

fn large(folder: &Path, device: DeviceId, host: &dyn Host) -> Result<Vault, StoreError> {
    let new = NewVault {
        name: "Large clinic",
        demo: true,
        user: "Clinician",
        cost: KeyCost::FLOOR,
    };
    let mut vault = Vault::create(folder, new, demo::PASSPHRASE, device, host)?;
    for number in 0..PEOPLE {
        let act = Act {
            actor: "Clinician",
            operation: "add patient",
            reason: "",
        };
        let details = PersonDetails {
            family_name: format!("Patient {number}"),
            ..PersonDetails::default()
        };
        let person = vault.transact(host, act, |change| change.add_person(&details))?;
        for visit in 0..VISITS {
            let details = VisitDetails {
                date: clinic::today(host),
                kind: VisitKind::FollowUp,
                note: format!("Visit {visit}"),
            };
            vault.transact(host, act, |change| {
                let visit = change.add_visit(person, &details)?;
                let form = change.add_assessment(visit, "fiqr", "1", 0)?;
                for item in 0..ANSWERS {
                    let answer = Answer::Number((item % 11) as f64);
                    change.set_answer(form, &format!("item_{item}"), Some(&answer), true)?;
                }
                Ok::<_, StoreError>(())
            })?;
        }
    }
    Ok(vault)
}

fn copy(from: &Path, to: &Path, sync: bool) -> Result<(), StoreError> {
    drop(fs::remove_file(to));
    fs::copy(from, to)?;
    if sync {
        File::open(to)?.sync_all()?;
    }
    Ok(())
}

fn measure(
    name: &str,
    vault: &Vault,
    folder: &Path,
    rounds: usize,
    host: &dyn Host,
) -> Result<(), StoreError> {
    let backups = folder.join("backups");
    fs::create_dir_all(&backups)?;
    let mut last = PathBuf::new();
    let made = milliseconds(rounds, || {
        last = vault.back_up(&backups, Why::Asked, host)?.path;
        Ok(())
    })?;
    let read = milliseconds(rounds, || Backup::open(&last)?.check())?;
    let (database, other) = (vault.folder().join("vault.db"), folder.join("copy.db"));
    let copied = milliseconds(rounds, || copy(&database, &other, false))?;
    let synced = milliseconds(rounds, || copy(&database, &other, true))?;
    let size = fs::metadata(&last)?.len() as f64 / 1e6;
    println!("| {name} | {size:.1} MB | {made:.0} ms | {read:.0} ms | {copied:.0} ms | {synced:.0} ms |");
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "backups".to_owned()));
    let rounds: usize = arguments
        .next()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(9);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder)?;
    let host = SystemHost;
    let device = DeviceId::from(host.new_uuid());
    let place = folder.join("demo.fibrotrend");
    drop(demo::create(
        &place,
        demo::SEED,
        clinic::today(&host),
        Arc::new(host),
    )?);
    println!("| vault | backup | made and checked | read back | cp | cp and fsync |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let vault = Vault::open(&place, demo::PASSPHRASE, device, &host)?;
    measure("demo clinic", &vault, &folder, rounds, &host)?;
    let vault = large(&folder.join("large.fibrotrend"), device, &host)?;
    measure("100,000 answers", &vault, &folder, rounds, &host)?;
    Ok(())
}
