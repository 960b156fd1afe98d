//! Measures a large clinic: `scale make FOLDER PATIENTS` fills a vault with so many invented patients (10 visits of 5
//! questionnaires, 50 diary days each); `scale measure FOLDER` opens it and tells how long lists, search and time lines
//! and the whole export take, in milliseconds, as JSON.
#![allow(clippy::print_stdout, reason = "it tells its figures")]

mod measure;

use clinic::host::SystemHost;
use clinic::views::ExportKind;
use clinic::{Clinic, Host, PersonId, library};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use measure::{act, milliseconds};
use record::{Answer, DIARY_ITEMS, DeviceId, DiaryDay, PersonDetails, Sex, VisitDetails, VisitKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{KeyCost, NewVault, StoreError, Vault};

const PASSPHRASE: &str = "five words make it long";
const FORMS: [&str; 5] = ["fiqr", "pain_nrs", "phq9", "gad7", "isi"];
const VISITS: u32 = 10;
const DIARY_DAYS: i64 = 50;
const GIVEN: [&str; 12] = [
    "Ana", "Britta", "Carmen", "Dilek", "Elena", "Farida", "Greta", "Hanne", "Ines", "Jan", "Karim", "Leo",
];
const FAMILY: [&str; 16] = [
    "Alvarez",
    "Berg",
    "Costa",
    "Demir",
    "Eriksen",
    "Fischer",
    "Garcia",
    "Hansen",
    "Ivanova",
    "Jensen",
    "Klein",
    "Lindqvist",
    "Moreau",
    "Novak",
    "Okafor",
    "Petersen",
];

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((value ^ (value >> 31)) >> 33).unwrap_or_default() % most
    }

    fn of<'a>(&mut self, names: &[&'a str]) -> &'a str {
        names.get(self.below(names.len())).copied().unwrap_or_default()
    }
}

/// The keys of a form's items that are answered by a number from 0 on, with how many there are of them.
fn items(id: &str) -> Vec<(String, usize)> {
    let library = library();
    let Ok(form) = library.get(id) else {
        return Vec::new();
    };
    form.items
        .iter()
        .filter_map(|item| {
            let highest = (0..=100_u8)
                .rev()
                .find(|value| item.check(&Answer::Number(f64::from(*value))).is_ok())?;
            Some((item.key.clone(), usize::from(highest) + 1))
        })
        .collect()
}

fn make(folder: &Path, patients: usize) -> Result<(), StoreError> {
    drop(std::fs::remove_dir_all(folder));
    let host = SystemHost;
    let new = NewVault {
        name: "Large clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    let mut vault = Vault::create(folder, new, PASSPHRASE, DeviceId::from(host.new_uuid()), &host)?;
    let mut chance = Chance(17);
    let forms: Vec<_> = FORMS.iter().map(|id| (*id, items(id))).collect();
    let first: Date = date(2024, 1, 8);
    let (took, made) = milliseconds(|| {
        (0..patients).try_for_each(|number| {
            vault.transact(&host, act("add patient"), |change| {
                let details = PersonDetails {
                    family_name: format!("{}-{}", chance.of(&FAMILY), chance.of(&FAMILY)),
                    given_name: chance.of(&GIVEN).to_owned(),
                    clinic_number: Some(format!("L-{number:05}")),
                    birth_date: Some(date(1950, 1, 1).saturating_add((chance.below(18_000) as i64).days())),
                    sex: Sex::Female,
                };
                let person = change.add_person(&details)?;
                for visit in 0..VISITS {
                    let details = VisitDetails {
                        date: first.saturating_add(i64::from(visit * 90).days()),
                        kind: if visit == 0 {
                            VisitKind::Baseline
                        } else {
                            VisitKind::FollowUp
                        },
                        note: String::new(),
                    };
                    let visit = change.add_visit(person, &details)?;
                    for (position, (id, items)) in forms.iter().enumerate() {
                        let form = change.add_assessment(visit, id, "1", position)?;
                        for (item, of) in items {
                            let value = u32::try_from(chance.below(*of)).unwrap_or_default();
                            change.set_answer(form, item, Some(&Answer::Number(f64::from(value))), true)?;
                        }
                    }
                    change.sign_visit(visit)?;
                }
                for day in 0..DIARY_DAYS {
                    let ratings = DIARY_ITEMS.iter().map(|item| {
                        (
                            item.key.to_owned(),
                            u8::try_from(chance.below(101)).unwrap_or_default(),
                        )
                    });
                    let day = DiaryDay {
                        date: first.saturating_add(day.days()),
                        ratings: ratings.collect(),
                        note: String::new(),
                    };
                    change.add_record(Some(person), &day)?;
                }
                Ok::<(), StoreError>(())
            })
        })
    });
    made?;
    println!(
        "{{\"patients\": {patients}, \"made_in_seconds\": {:.0}}}",
        took / 1000.0
    );
    Ok(())
}

fn told(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let of = |part: usize| {
        times
            .get((times.len() * part / 100).min(times.len() - 1))
            .copied()
            .unwrap_or(f64::NAN)
    };
    println!(
        "{{\"what\": \"{name}\", \"runs\": {}, \"median\": {:.2}, \"p95\": {:.2}, \"p99\": {:.2}}}",
        times.len(),
        of(50),
        of(95),
        of(99)
    );
}

fn measure(folder: &Path) -> Result<(), clinic::ClinicError> {
    let host = Arc::new(SystemHost);
    let (opening, clinic) =
        milliseconds(|| Clinic::open(folder, PASSPHRASE, DeviceId::from(SystemHost.new_uuid()), host));
    let mut clinic = clinic?;
    told("open, with the key's derivation", vec![opening]);
    let (listing, found) = milliseconds(|| clinic.search_patients("", 100));
    let found = found?;
    told("first list of names", vec![listing]);
    let some: Vec<PersonId> = found.patients.iter().take(15).map(|patient| patient.id).collect();
    let (rows, read) = milliseconds(|| clinic.patient_rows(&some));
    read?;
    told("what stands beside 15 names", vec![rows]);
    let mut chance = Chance(5);
    let mut times = Vec::new();
    for _ in 0..1000 {
        let name = chance.of(&FAMILY).to_lowercase();
        let query: String = name.chars().take(1 + chance.below(5)).collect();
        let (time, found) = milliseconds(|| clinic.search_patients(&query, 100));
        found?;
        times.push(time);
    }
    told("search", times);
    let (overdue, counted) = milliseconds(|| clinic.overdue_patients(""));
    counted?;
    told("how many are overdue", vec![overdue]);
    let everyone = clinic.search_patients("", usize::MAX)?.patients;
    let mut times = Vec::new();
    for _ in 0..500 {
        let Some(patient) = everyone.get(chance.below(everyone.len())) else {
            continue;
        };
        let (time, timeline) = milliseconds(|| clinic.timeline(patient.id).map(drop));
        timeline?;
        times.push(time);
    }
    told("time line of a patient", times);
    let (due, read) = milliseconds(|| clinic.due(14));
    read?;
    told("due list", vec![due]);
    let (cohort, read) = milliseconds(|| clinic.cohort(None));
    read?;
    told("cohort page", vec![cohort]);
    let out = folder.with_extension("export");
    drop(std::fs::remove_dir_all(&out));
    let (export, written) = milliseconds(|| clinic.export(ExportKind::Csv, &[], &out, &mut |_, _| true));
    written?;
    told("export of everything as CSV", vec![export]);
    drop(std::fs::remove_dir_all(&out));
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "large.fibrotrend".to_owned()));
    let patients = arguments
        .next()
        .and_then(|count| count.parse().ok())
        .unwrap_or(10_000);
    match what.as_str() {
        "make" => make(&folder, patients)?,
        "measure" => measure(&folder)?,
        _ => return Err("scale make FOLDER PATIENTS, or scale measure FOLDER".into()),
    }
    Ok(())
}
