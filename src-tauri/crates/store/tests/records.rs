//! Records are kept revision by revision: nothing is overwritten, nothing is gone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{ACT, PASSPHRASE, TestHost, course, device, person, visit};
use record::{Course, LabResult};
use store::{Act, KeyCost, NewVault, StoreError, Vault};

#[test]
fn a_correction_is_a_revision_and_a_removal_keeps_the_history() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("clinic.fibrotrend");
    let host = TestHost::default();
    let new = NewVault {
        name: "Clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    let mut vault = Vault::create(&folder, new, PASSPHRASE, device(), &host).unwrap();
    let person = vault
        .transact(&host, ACT, |change| change.add_person(&person()))
        .unwrap();
    let id = vault
        .transact(&host, ACT, |change| {
            // A visit beside it, to which nothing must happen.
            change.add_visit(person, &visit())?;
            change.add_record(Some(person), &course("2026-03"))
        })
        .unwrap();
    let act = Act {
        reason: "the patient found the receipt",
        ..ACT
    };
    vault
        .transact(&host, act, |change| {
            change.revise_record(id, &course("2026-03-07"))
        })
        .unwrap();
    drop(vault);

    let mut vault = Vault::open(&folder, PASSPHRASE, device(), &host).unwrap();
    let courses = vault.records::<Course>(Some(person)).unwrap();
    assert_eq!(courses.len(), 1);
    assert_eq!((courses[0].id, &courses[0].value), (id, &course("2026-03-07")));
    assert!(
        vault.records::<LabResult>(Some(person)).unwrap().is_empty(),
        "kinds don't mix"
    );
    assert!(
        vault.records::<Course>(None).unwrap().is_empty(),
        "the clinic's own are apart"
    );

    vault
        .transact(&host, ACT, |change| change.remove_record::<Course>(id))
        .unwrap();
    assert!(vault.records::<Course>(Some(person)).unwrap().is_empty());
    assert_eq!(vault.visits_of(person).unwrap().len(), 1);
    let history = vault.record_history::<Course>(id).unwrap();
    let starts: Vec<Option<String>> = history
        .iter()
        .map(|revision| revision.value.as_ref().map(|course| course.start.to_string()))
        .collect();
    assert_eq!(
        starts,
        [Some("2026-03".to_owned()), Some("2026-03-07".to_owned()), None]
    );
    assert_eq!(history[1].reason, "the patient found the receipt");
    assert!(history.windows(2).all(|pair| pair[0].at < pair[1].at));

    let again = vault.transact(&host, ACT, |change| change.revise_record(id, &course("2026")));
    assert!(
        matches!(again, Err(StoreError::NoSuch(_))),
        "what was removed can't be revised"
    );
    let wrong_kind = vault.transact(&host, ACT, |change| change.remove_record::<LabResult>(id));
    assert!(matches!(wrong_kind, Err(StoreError::NoSuch(_))));
}
