//! What the audit says of vaults that are older than it, and of what is done now.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{ACT, PASSPHRASE, TestHost, device, person, visit};
use record::{Answer, OperationId};
use std::fs;
use std::path::Path;
use store::{AuditChange, AuditFilter, AuditKind, Disclosure, KeyCost, NewVault, StoreError, Vault};

fn actions(vault: &Vault, filter: &AuditFilter) -> Vec<String> {
    let mut entries = vault.audit_entries(filter).unwrap();
    entries.reverse();
    entries.into_iter().map(|entry| entry.action).collect()
}

#[test]
fn what_was_done_before_the_audit_has_entries_and_checks() {
    for version in 1..=4 {
        let kept =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/old_vaults/v{version}.fibrotrend"));
        let root = tempfile::tempdir().unwrap();
        let copy = root.path().join("copy.fibrotrend");
        fs::create_dir(&copy).unwrap();
        for file in ["vault.json", "vault.db"] {
            fs::copy(kept.join(file), copy.join(file)).unwrap();
        }
        let host = TestHost::later();
        let vault = Vault::open(&copy, PASSPHRASE, device(), &host).unwrap();
        let verified = vault.verify_audit(&[], &mut |_, _| ()).unwrap();
        assert!(verified.is_intact(), "version {version}: {:?}", verified.findings);
        assert_eq!(
            actions(&vault, &AuditFilter::default()),
            ["test", "migrate vault", "unlock"],
            "version {version}: the old change first, then what brought the audit"
        );
        let head = vault.audit_head().unwrap();
        assert_eq!(head.count, 3);
        let patient = vault.people().unwrap()[0].id;
        let about = AuditFilter {
            person: Some(patient),
            ..AuditFilter::default()
        };
        assert_eq!(
            actions(&vault, &about),
            ["test"],
            "version {version}: the old change is about the patient"
        );
        drop(vault);
        let vault = Vault::open(&copy, PASSPHRASE, device(), &host).unwrap();
        assert_eq!(vault.audit_head().unwrap().count, 4, "a vault is migrated once");
        assert!(
            vault.audit_holds(head).unwrap(),
            "the head of before is still in the chain"
        );
        let mut other = head;
        other.code[7] ^= 1;
        assert!(!vault.audit_holds(other).unwrap());
    }
}

#[test]
fn a_change_is_told_row_by_row_with_what_stood_there_before() {
    let root = tempfile::tempdir().unwrap();
    let host = TestHost::default();
    let new = NewVault {
        name: "Clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    let folder = root.path().join("clinic.fibrotrend");
    let mut vault = Vault::create(&folder, new, PASSPHRASE, device(), &host).unwrap();
    let (patient, form) = vault
        .transact(&host, ACT, |change| {
            let patient = change.add_person(&person())?;
            let visit = change.add_visit(patient, &visit())?;
            let form = change.add_assessment(visit, "fiqr", "1", 0)?;
            change.set_answer(form, "symptom_1", Some(&Answer::Number(7.0)), true)?;
            Ok::<_, StoreError>((patient, form))
        })
        .unwrap();
    vault
        .transact(&host, ACT, |change| {
            change.set_answer(form, "symptom_1", Some(&Answer::Number(4.0)), true)
        })
        .unwrap();
    let opened = Disclosure {
        action: "open chart",
        person: Some(patient),
        detail: "",
    };
    vault.disclose(&host, opened).unwrap();
    let of = |kind: AuditKind| AuditFilter {
        kind,
        person: Some(patient),
        ..AuditFilter::default()
    };
    assert_eq!(
        actions(&vault, &of(AuditKind::All)),
        ["test", "test", "open chart"]
    );
    assert_eq!(actions(&vault, &of(AuditKind::Disclosures)), ["open chart"]);
    let changes = vault.audit_entries(&of(AuditKind::Changes)).unwrap();
    let operations: Vec<OperationId> = changes.iter().filter_map(|entry| entry.operation).collect();
    let told = vault.audit_changes(operations[0]).unwrap();
    match told.as_slice() {
        [
            AuditChange::Answer {
                item, before, after, ..
            },
        ] => {
            assert_eq!(item, "symptom_1");
            assert_eq!(
                (before, after),
                (&Some(Answer::Number(7.0)), &Some(Answer::Number(4.0)))
            );
        }
        other => panic!("{other:?}"),
    }
    let told = vault.audit_changes(operations[1]).unwrap();
    assert_eq!(told.len(), 4, "patient, visit, questionnaire, answer: {told:?}");
    assert!(matches!(&told[0], AuditChange::Person { before: None, after } if *after == person()));
    assert_eq!(vault.audit_actors().unwrap(), ["Dr Reyes"]);
    assert_eq!(
        actions(&vault, &AuditFilter::default())[..2],
        ["make vault", "unlock"]
    );
}
