//! The trial of the audit chain: whoever has the key alters the database by SQL, and every alteration must be found, with
//! the first bad entry named right.
//!
//! 100 alterations; 1,000 with FIBROTREND_TRUST=long.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails loudly and tells its figures"
)]

mod alter;
mod host;
mod picture;

use crate::audit::verify::verify;
use crate::audit::{AuditFinding, AuditHead, AuditKeys, Verification};
use crate::{Act, Change, Disclosure, KeyCost, NewVault, StoreError, Vault};
use alter::{Alteration, alter};
use host::{Dice, TrialHost};
use picture::Picture;
use record::{
    Answer, DeviceId, DueKind, OwnInstrument, PersonDetails, PersonId, Reminder, Role, VisitDetails,
    VisitKind,
};
use rusqlite::Connection;
use uuid::Uuid;

const PASSPHRASE: &str = "correct horse battery staple";
const SEED: u64 = 20_261_123;

fn rounds() -> usize {
    let long = std::env::var("FIBROTREND_TRUST").is_ok_and(|form| form == "long");
    if long { 1_000 } else { 100 }
}

fn act(operation: &str) -> Act<'_> {
    Act {
        actor: "Dr Reyes",
        operation,
        reason: "trial",
    }
}

struct Clinic {
    vault: Vault,
    host: TrialHost,
    _root: tempfile::TempDir,
}

impl Clinic {
    fn empty() -> Self {
        let root = tempfile::tempdir().unwrap();
        let host = TrialHost::new(SEED);
        let new = NewVault {
            name: "Clinic",
            demo: false,
            user: "Dr Reyes",
            cost: KeyCost::FLOOR,
        };
        let device = DeviceId::from(Uuid::from_u128(7));
        let folder = root.path().join("clinic.fibrotrend");
        let vault = Vault::create(&folder, new, PASSPHRASE, device, &host).unwrap();
        Self {
            vault,
            host,
            _root: root,
        }
    }

    /// A clinic in which every table has rows of several operations.
    fn busy() -> Self {
        let mut clinic = Self::empty();
        let people: Vec<PersonId> = (0..3).map(|number| clinic.patient(number)).collect();
        for person in &people {
            let opened = Disclosure {
                action: "open chart",
                person: Some(*person),
                detail: "",
            };
            clinic.vault.disclose(&clinic.host, opened).unwrap();
        }
        for number in 0..3 {
            clinic.change("save settings", |change| {
                change.set_setting("clinic", &format!("{{{number}}}"))
            });
            clinic.change("add instrument", |change| {
                change.add_instrument(&OwnInstrument {
                    id: "own".to_owned(),
                    version: number.to_string(),
                    definition: "definition".to_owned(),
                    text: "text".to_owned(),
                    notes: String::new(),
                })
            });
        }
        let me = clinic.vault.user().id;
        for name in ["Dr Reyes-Lind", "Dr Lind"] {
            clinic
                .vault
                .edit_user(me, name, Role::Clinician, &clinic.host)
                .unwrap();
        }
        // A second computer.
        clinic.vault.device = DeviceId::from(Uuid::from_u128(8));
        clinic.patient(3);
        clinic
    }

    fn change<T>(&mut self, operation: &str, work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>) -> T {
        self.vault.transact(&self.host, act(operation), work).unwrap()
    }

    fn patient(&mut self, number: u8) -> PersonId {
        let details = PersonDetails {
            family_name: format!("Patient {number}"),
            ..PersonDetails::default()
        };
        let person = self.change("add patient", |change| change.add_person(&details));
        let first = VisitDetails {
            date: jiff::civil::date(2026, 3, 1),
            kind: VisitKind::Baseline,
            note: String::new(),
        };
        let visit = self.change("add visit", |change| change.add_visit(person, &first));
        let form = self.change("choose instruments", |change| {
            let form = change.add_assessment(visit, "fiqr", "1", 0)?;
            change.add_assessment(visit, "phq9", "1", 1)?;
            Ok(form)
        });
        for value in [3.0, 5.0, 5.0] {
            self.change("answer", |change| {
                change.set_answer(form, "symptom_1", Some(&Answer::Number(value)), true)?;
                change.set_answer(form, "symptom_2", Some(&Answer::Number(value)), true)
            });
        }
        self.change("sign visit", |change| change.sign_visit(visit));
        self.change("open correction", |change| change.open_correction(visit));
        let reminder = Reminder {
            kind: DueKind::Other,
            what: "Call".to_owned(),
            due: jiff::civil::date(2026, 4, 1),
            done: None,
            course: None,
        };
        let kept = self.change("save reminder", |change| {
            change.add_record(Some(person), &reminder)
        });
        self.change("remove record", |change| change.remove_record::<Reminder>(kept));
        person
    }

    fn keys(&self) -> AuditKeys {
        AuditKeys::of(&self.vault.key)
    }

    fn verified(&self, kept: &[AuditHead]) -> Verification {
        self.vault.verify_audit(kept, &mut |_, _| ()).unwrap()
    }
}

/// Checks what was altered inside the running transaction.
fn check(connection: &Connection, keys: &AuditKeys, kept: &[AuditHead]) -> Verification {
    verify(connection, keys, kept, &mut |_, _| ()).unwrap()
}

#[test]
fn every_alteration_is_found_and_the_first_bad_entry_named() {
    let clinic = Clinic::busy();
    let (connection, keys) = (&clinic.vault.connection, clinic.keys());
    let head = clinic.vault.audit_head().unwrap();
    let whole = clinic.verified(&[head]);
    assert!(whole.is_intact(), "nothing was altered yet: {:?}", whole.findings);
    // Whoever has the key isn't held by these.
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection
        .pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    let mut dice = Dice::new(SEED);
    let mut done = 0;
    let mut kinds = std::collections::BTreeMap::<String, usize>::new();
    while done < rounds() {
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        let before = Picture::of(connection);
        let triggers = picture::drop_triggers(connection);
        let altered = alter(connection, &mut dice);
        connection.execute_batch(&triggers).unwrap();
        let after = Picture::of(connection);
        if let Some(Alteration { what, table }) = altered
            && before != after
        {
            // A tail that is cut off can only be seen by a head that was kept.
            let kept = if after.ends_before(&before) {
                vec![head]
            } else {
                Vec::new()
            };
            let found = check(connection, &keys, &kept);
            let told = format!("{what} in {table}, round {done}: {:?}", found.findings);
            assert!(!found.is_intact(), "not found: {told}");
            assert_eq!(found.first_bad, before.first_that_differs(&after), "{told}");
            *kinds.entry(format!("{what} in {table}")).or_default() += 1;
            done += 1;
        }
        connection.execute_batch("ROLLBACK").unwrap();
    }
    println!("{done} alterations, all found: {kinds:?}");
    let whole = clinic.verified(&[head]);
    assert!(whole.is_intact(), "after all was undone: {:?}", whole.findings);
}

#[test]
fn triggers_refuse_what_the_trial_does() {
    let clinic = Clinic::busy();
    for table in picture::tables(&clinic.vault.connection) {
        if ["device", "refinery_schema_history"].contains(&table.as_str()) {
            continue;
        }
        for sql in [
            format!("DELETE FROM {table}"),
            format!("UPDATE {table} SET rowid = rowid + 1000"),
        ] {
            let refused = clinic.vault.connection.execute(&sql, ());
            assert!(refused.is_err(), "{sql} must be refused");
        }
    }
}

#[test]
fn a_tail_that_was_cut_with_all_its_rows_shows_against_a_kept_head() {
    let clinic = Clinic::busy();
    let (connection, keys) = (&clinic.vault.connection, clinic.keys());
    let head = clinic.vault.audit_head().unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    for cut in [1, 2, 5, head.count] {
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        let triggers = picture::drop_triggers(connection);
        alter::cut_tail(connection, i64::try_from(head.count - cut).unwrap());
        connection.execute_batch(&triggers).unwrap();
        let found = check(connection, &keys, &[head]);
        assert_eq!(
            found.first_bad,
            Some(head.count - cut + 1),
            "{cut} entries were cut off"
        );
        let told = AuditFinding::Cut {
            from: head.count - cut + 1,
            kept: head,
        };
        assert!(found.findings.contains(&told), "{:?}", found.findings);
        connection.execute_batch("ROLLBACK").unwrap();
    }
}

#[test]
fn a_chain_that_was_emptied_is_not_begun_again_unseen() {
    let mut clinic = Clinic::busy();
    let triggers = picture::drop_triggers(&clinic.vault.connection);
    clinic
        .vault
        .connection
        .execute_batch("DELETE FROM audit_entry")
        .unwrap();
    clinic.vault.connection.execute_batch(&triggers).unwrap();
    let found = clinic.verified(&[]);
    assert!(
        found.findings.contains(&AuditFinding::NoBeginning),
        "{:?}",
        found.findings
    );
    // Work goes on, but what happened stays visible.
    clinic.patient(9);
    let found = clinic.verified(&[]);
    assert_eq!(found.first_bad, Some(1), "{:?}", found.findings);
    assert!(
        found.findings.contains(&AuditFinding::NoBeginning),
        "{:?}",
        found.findings
    );
}

#[test]
fn another_chain_and_an_altered_schema_are_told() {
    let clinic = Clinic::busy();
    let mut other = clinic.vault.audit_head().unwrap();
    other.code[0] ^= 1;
    let found = clinic.verified(&[other]);
    assert_eq!(found.findings, [AuditFinding::OtherChain { kept: other }]);
    let view = "DROP VIEW answer; CREATE VIEW answer AS SELECT * FROM answer_revision WHERE replaces IS NULL";
    clinic.vault.connection.execute_batch(view).unwrap();
    let found = clinic.verified(&[]);
    let told = AuditFinding::Schema {
        name: "answer".to_owned(),
    };
    assert_eq!(
        found.findings,
        [told],
        "a view that shows first answers instead of the last"
    );
}

#[test]
fn a_clock_that_was_set_back_breaks_nothing() {
    let mut clinic = Clinic::busy();
    clinic.host.set_back();
    clinic.patient(9);
    let verified = clinic.verified(&[]);
    assert!(verified.is_intact(), "{:?}", verified.findings);
}

#[test]
fn every_table_stands_under_the_chain() {
    let clinic = Clinic::empty();
    let mut known: Vec<&str> = crate::AuditTable::ALL.iter().map(|table| table.name()).collect();
    known.extend(["audit_entry", "device", "refinery_schema_history"]);
    known.sort_unstable();
    assert_eq!(
        picture::tables(&clinic.vault.connection),
        known,
        "a new table stands in `AuditTable`, or it can be altered unseen"
    );
}
