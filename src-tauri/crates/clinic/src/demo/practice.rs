//! The clinic's address book, and what is to be done.

use super::act;
use super::prescription::{EXAMPLETON, FAMILY_DOCTOR, SAMPLEFORD, SPECIALIST};
use super::replay::ReplayHost;
use super::scene::{Scene, Value};
use crate::ClinicError;
use jiff::civil::Date;
use record::{Contact, ContactKind, DueKind, Reminder, days_after};
use store::Vault;

/// Kind, name, telephone, web address, postal address, note.
const CONTACTS: [(ContactKind, &str, &str, &str, &str, &str); 6] = [
    (
        ContactKind::Pharmacy,
        EXAMPLETON,
        "555 0140",
        "orders@pharmacy.example",
        "3 Invented Street\nExampleton",
        "Capsules with microcrystalline cellulose, immediate release. 0.5 mg to 6 mg, drops 1 mg/mL on request. Delivers within three days.",
    ),
    (
        ContactKind::Pharmacy,
        SAMPLEFORD,
        "555 0177",
        "",
        "8 Made-up Lane\nSampleford",
        "Used calcium carbonate as a filler and delivered slow-release capsules unasked: write “immediate release, no calcium carbonate” on the prescription.",
    ),
    (
        ContactKind::Prescriber,
        super::CLINICIAN,
        "555 0100",
        "",
        "12 Invented Street\nExampleton",
        "",
    ),
    (
        ContactKind::Prescriber,
        FAMILY_DOCTOR,
        "555 0121",
        "",
        "40 Invented Street\nExampleton",
        "Family doctor. Renews levothyroxine and antidepressants; send him dose changes of LDN.",
    ),
    (
        ContactKind::Prescriber,
        SPECIALIST,
        "555 0133",
        "",
        "Exampleton Hospital, sleep and pain unit",
        "",
    ),
    (
        ContactKind::Other,
        "Exampleton Laboratory",
        "555 0150",
        "",
        "",
        "Reports CRP below 5 mg/L as “<5”.",
    ),
];

pub(super) fn address_book(vault: &mut Vault, host: &ReplayHost, start: Date) -> Result<(), ClinicError> {
    host.go_to(start);
    vault.transact(host, act("add contact", ""), |change| {
        for (kind, name, phone, online, address, note) in CONTACTS {
            let contact = Contact {
                kind,
                name: name.to_owned(),
                phone: phone.to_owned(),
                online: online.to_owned(),
                address: address.to_owned(),
                note: note.to_owned(),
            };
            change.add_record(None, &contact.checked()?)?;
        }
        Ok(())
    })
}

/// What is due: patient, kind, words, days before it is due that it was written down, days from the last day of the
/// two years on which it is due (past when negative), days before that last day on which it was done.
type Due = (&'static str, DueKind, &'static str, i32, i32, Option<i32>);

const DUE: &[Due] = &[
    (
        "D-001",
        DueKind::Renewal,
        "LDN prescription, three months",
        80,
        9,
        None,
    ),
    (
        "D-001",
        DueKind::Lab,
        "Liver values before the dental surgery",
        30,
        -250,
        Some(252),
    ),
    (
        "D-003",
        DueKind::Visit,
        "Talk about stopping duloxetine",
        60,
        21,
        None,
    ),
    (
        "D-004",
        DueKind::Lab,
        "TSH, with LDN and levothyroxine",
        84,
        -51,
        None,
    ),
    ("D-004", DueKind::Renewal, "LDN drops", 28, 3, None),
    (
        "D-006",
        DueKind::Other,
        "Ask whether the psychotherapist was reached",
        7,
        -2,
        None,
    ),
    ("D-007", DueKind::Renewal, "LDN prescription", 84, -6, None),
    (
        "D-008",
        DueKind::Lab,
        "ALT again, and ask about alcohol",
        35,
        4,
        None,
    ),
    (
        "D-009",
        DueKind::Other,
        "Telephone: sleep with LDN in the morning",
        14,
        1,
        None,
    ),
    (
        "D-010",
        DueKind::Other,
        "Call the anaesthetist about LDN before the knee surgery",
        20,
        5,
        None,
    ),
    ("D-010", DueKind::Lab, "TSH", 84, 54, None),
    (
        "D-011",
        DueKind::Other,
        "Telephone after the first two weeks of LDN",
        12,
        2,
        None,
    ),
    (
        "D-012",
        DueKind::Visit,
        "Blood pressure at the family doctor’s",
        90,
        40,
        None,
    ),
];

pub(super) fn remind(scene: &mut Scene) {
    let number = scene.number;
    for &(_, kind, what, before, days, done) in DUE.iter().filter(|due| due.0 == number) {
        let due = days_after(scene.until, days);
        let slot = scene.slot();
        let course = scene.ldn.filter(|_| kind == DueKind::Renewal);
        let open = Reminder {
            kind,
            what: what.to_owned(),
            due,
            done: None,
            course: None,
        };
        scene.write(
            days_after(due, -before),
            slot,
            course,
            Value::Reminder(open.clone()),
        );
        if let Some(done) = done {
            let done = scene.ago(done);
            let value = Value::Reminder(Reminder {
                done: Some(done),
                ..open
            });
            scene.write(done, slot, course, value);
        }
    }
}
