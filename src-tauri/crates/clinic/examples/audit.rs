//! Measures the audit: `audit FOLDER ENTRIES` makes a vault there, tells how long saving an answer takes, fills it with so many
//! entries (each an answer, a change of its own) and tells how long checking them all takes.
#![allow(clippy::print_stdout, reason = "it tells its figures")]

mod measure;

use clinic::Host;
use clinic::host::SystemHost;
use measure::{act, milliseconds};
use record::{Answer, DeviceId, PersonDetails, VisitDetails, VisitKind};
use std::path::PathBuf;
use store::{KeyCost, NewVault, StoreError, Vault};

/// Answers that are saved one by one to tell how long one takes.
const SAVES: usize = 2_000;

fn main() -> Result<(), StoreError> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "audit".to_owned()));
    let entries = arguments
        .next()
        .and_then(|count| count.parse().ok())
        .unwrap_or(1_000_000_usize);
    drop(std::fs::remove_dir_all(&folder));
    let host = SystemHost;
    let new = NewVault {
        name: "Clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    let device = DeviceId::from(host.new_uuid());
    let mut vault = Vault::create(&folder, new, "five words make it long", device, &host)?;
    let details = PersonDetails {
        family_name: "Patient".to_owned(),
        ..PersonDetails::default()
    };
    let first = VisitDetails {
        date: jiff::civil::date(2026, 3, 1),
        kind: VisitKind::Baseline,
        note: String::new(),
    };
    let mut forms = Vec::new();
    for _ in 0..=entries / 500 {
        let form = vault.transact(&host, act("add visit"), |change| {
            let person = change.add_person(&details)?;
            let visit = change.add_visit(person, &first)?;
            change.add_assessment(visit, "fiqr", "1", 0)
        })?;
        forms.push(form);
    }
    let mut save = |number: usize| {
        let answer = Answer::Number(f64::from(u8::try_from(number % 11).unwrap_or_default()));
        let form = forms[number % forms.len()];
        let item = format!("symptom_{}", number % 21);
        vault.transact(&host, act("answer"), |change| {
            change.set_answer(form, &item, Some(&answer), true)
        })
    };
    let mut times = Vec::new();
    for number in 0..SAVES {
        let (time, saved) = milliseconds(|| save(number));
        saved?;
        times.push(time);
    }
    times.sort_by(f64::total_cmp);
    let of = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or(f64::NAN);
    let (filled, outcome) = milliseconds(|| (0..entries).try_for_each(save));
    outcome?;
    let (time, verified) = milliseconds(|| vault.verify_audit(&[], &mut |_, _| ()));
    let verified = verified?;
    let file = vault.folder().join("vault.db");
    let bytes = std::fs::metadata(&file).map_or(0, |file| file.len());
    let intact = if verified.is_intact() {
        "intact"
    } else {
        "NOT intact"
    };
    println!("| what | figure |\n| --- | --- |");
    println!("| saving one answer, median of {SAVES} | {:.3} ms |", of(50));
    println!("| saving one answer, 99th of 100 | {:.3} ms |", of(99));
    println!("| filling | {entries} answers in {:.1} s |", filled / 1000.0);
    println!("| entries checked | {} ({intact}) |", verified.entries);
    println!("| rows checked | {} |", verified.rows);
    println!("| checking everything | {:.2} s |", time / 1000.0);
    println!("| size of the database | {} MB |", bytes / 1_000_000);
    Ok(())
}
