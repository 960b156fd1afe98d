//! Users, passphrases and the recovery code, as the window and the command line have them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod common;

use clinic::host::SystemHost;
use clinic::places::{Places, Seen};
use clinic::views::{UserForm, UserRole, UsersView};
use clinic::{Answer, Clinic, ClinicError, Code, Entry, KeyCost, Recovery, UserId};
use common::{PASSPHRASE, Setting, day, device, setting};
use std::path::Path;
use std::sync::Arc;

const SECOND: &str = "tram otter velvet mosaic";
const THIRD: &str = "seven quiet harbours at dusk";

fn form(name: &str, role: UserRole) -> UserForm {
    UserForm {
        name: name.to_owned(),
        role,
    }
}

fn id(view: &UsersView, name: &str) -> UserId {
    let user = view.users.iter().find(|user| user.name == name).unwrap();
    user.id.parse().unwrap()
}

fn open(folder: &Path, user: Option<UserId>, passphrase: &str) -> Result<Clinic, ClinicError> {
    let entry = Entry {
        user,
        passphrase,
        device: device(),
        backups: None,
        confirmed: true,
    };
    Clinic::open_as(folder, &entry, Arc::new(SystemHost))
}

#[track_caller]
fn check<T>(done: Result<T, ClinicError>, code: Option<(Code, Option<&str>)>, why: &str) {
    let error = done.err().map(|error| (error.code, error.field));
    let expected = code.map(|(code, field)| (code, field.map(str::to_owned)));
    assert_eq!(error, expected, "{why}");
}

#[test]
fn who_does_something_stands_beside_it() {
    let Setting {
        mut clinic,
        person,
        root,
    } = setting();
    let view = clinic
        .add_user(&form("Sam Okafor", UserRole::Assistant), SECOND, KeyCost::FLOOR)
        .unwrap();
    let names: Vec<&str> = view.users.iter().map(|user| user.name.as_str()).collect();
    assert_eq!(names, ["Dr Reyes", "Sam Okafor"]);
    assert_eq!(view.key_cost, "Argon2id, 64 MiB, 3 passes");
    let folder = clinic.folder().to_owned();
    drop(clinic);
    let mut clinic = open(&folder, Some(id(&view, "Sam Okafor")), SECOND).unwrap();
    assert_eq!(clinic.view().unwrap().user.role, UserRole::Assistant);
    let visit = clinic
        .add_visit(
            person,
            day("2026-03-01"),
            clinic::VisitKind::Baseline,
            &["pain_nrs".to_owned()],
        )
        .unwrap();
    let pain = Answer::Number(7.0);
    clinic
        .set_answer(visit.id, visit.assessments[0].id, "value", Some(&pain), true)
        .unwrap();
    let not_allowed = Some((Code::NotAllowed, None));
    check(
        clinic.sign_visit(visit.id),
        not_allowed,
        "an assistant can't sign",
    );
    check(
        clinic.make_recovery_code(SECOND),
        not_allowed,
        "nor make a recovery code",
    );
    let settings = clinic.settings().unwrap();
    check(
        clinic.save_settings(&settings),
        not_allowed,
        "nor change settings",
    );
    check(
        clinic.add_user(&form("Kim", UserRole::Clinician), THIRD, KeyCost::FLOOR),
        not_allowed,
        "nor add a clinician",
    );
    drop(clinic);
    let mut clinic = open(&folder, None, PASSPHRASE).unwrap();
    let signed = clinic.sign_visit(visit.id).unwrap();
    let text = format!("{:?}", signed.status);
    assert!(text.contains("Signed"), "{text}");
    drop((clinic, root));
}

#[test]
fn what_is_typed_wrongly_names_its_field() {
    let Setting { mut clinic, root, .. } = setting();
    let field = |name| Some((Code::InvalidField, Some(name)));
    let sam = || form("Sam", UserRole::Assistant);
    check(
        clinic.add_user(&form("  ", UserRole::Assistant), SECOND, KeyCost::FLOOR),
        field("name"),
        "no name",
    );
    check(
        clinic.add_user(
            &form(&"x".repeat(121), UserRole::Assistant),
            SECOND,
            KeyCost::FLOOR,
        ),
        field("name"),
        "a name too long to print",
    );
    check(
        clinic.add_user(&form("dr reyes", UserRole::Assistant), SECOND, KeyCost::FLOOR),
        field("name"),
        "taken",
    );
    check(
        clinic.add_user(&sam(), "too short", KeyCost::FLOOR),
        field("passphrase"),
        "short",
    );
    check(
        clinic.add_user(&sam(), "test clinic 2026 sam", KeyCost::FLOOR),
        field("passphrase"),
        "the clinic's and the user's name",
    );
    let view = clinic.add_user(&sam(), SECOND, KeyCost::FLOOR).unwrap();
    check(
        clinic.remove_user(id(&view, "Sam"), " "),
        field("reason"),
        "no reason",
    );
    check(
        clinic.remove_user(id(&view, "Dr Reyes"), "left"),
        Some((Code::NotAllowed, None)),
        "oneself",
    );
    let wrong = |name| Some((Code::WrongPassphrase, Some(name)));
    check(
        clinic.change_passphrase(SECOND, THIRD, KeyCost::FLOOR),
        wrong("before"),
        "not the one of now",
    );
    check(
        clinic.change_passphrase(PASSPHRASE, "short", KeyCost::FLOOR),
        field("after"),
        "the new one is short",
    );
    check(
        clinic.make_recovery_code(SECOND),
        wrong("passphrase"),
        "another user's passphrase",
    );
    check(
        clinic.recovery_sheet(),
        Some((Code::NoSuch, None)),
        "no code was made",
    );
    drop(root);
}

#[test]
fn the_recovery_code_gives_back_a_lost_vault() {
    let Setting { mut clinic, root, .. } = setting();
    assert!(!clinic.view().unwrap().has_recovery);
    let code = clinic.make_recovery_code(PASSPHRASE).unwrap();
    assert_eq!(code.groups.len(), 8);
    assert!(clinic.view().unwrap().has_recovery);
    assert!(clinic.users().unwrap().recovery_made.is_some());
    let pdf = clinic.recovery_sheet().unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let folder = clinic.folder().to_owned();
    let user = clinic.user().id;
    drop(clinic);
    let known = Places::describe(&folder, "handle".to_owned());
    assert!(known.has_recovery);
    assert_eq!(known.users[0].name, "Dr Reyes");
    let code = code.groups.join(" ").to_lowercase();
    let recover = |code: &str, passphrase: &str| {
        let recovery = Recovery {
            code,
            user,
            passphrase,
            cost: KeyCost::FLOOR,
            device: device(),
            backups: None,
        };
        Clinic::recover(&folder, &recovery, Arc::new(SystemHost))
    };
    check(
        recover(&code[1..], THIRD),
        Some((Code::InvalidField, Some("code"))),
        "a character is missing",
    );
    check(
        recover(&code, "short"),
        Some((Code::InvalidField, Some("passphrase"))),
        "the new passphrase",
    );
    let clinic = recover(&code, THIRD).unwrap();
    assert_eq!(clinic.user().name, "Dr Reyes");
    check(
        clinic.recovery_sheet(),
        Some((Code::NoSuch, None)),
        "the code isn't kept",
    );
    drop(clinic);
    check(
        open(&folder, Some(user), PASSPHRASE),
        Some((Code::WrongPassphrase, None)),
        "the lost one",
    );
    let clinic = open(&folder, Some(user), THIRD).unwrap();
    let warnings = clinic.view().unwrap().warnings;
    assert!(
        matches!(warnings.as_slice(), [one] if one.contains("wrong passphrase or code")),
        "the failed try is told: {warnings:?}"
    );
    drop((clinic, root));
}

#[test]
fn a_vault_older_than_when_it_was_last_seen_is_told() {
    let seen = Seen {
        number: 12,
        head: "3f2a 9c01".to_owned(),
    };
    for (head, expected, why) in [
        (Some("3f2a 9c01"), None, "as it was, whatever came after"),
        (Some("0000 0000"), Some("is another"), "another history"),
        (None, Some("is older"), "it doesn't go so far"),
    ] {
        let said = seen.missed(|number| {
            assert_eq!(number, 12);
            head.map(str::to_owned)
        });
        match (said, expected) {
            (None, None) => {}
            (Some(said), Some(part)) => assert!(said.contains(part), "{why}: {said}"),
            other => panic!("{why}: {other:?}"),
        }
    }
    let root = tempfile::tempdir().unwrap();
    let places = Places::below(root.path());
    let vault = uuid::Uuid::from_u128(5).into();
    assert_eq!(places.seen(vault), None);
    places.note_seen(vault, seen.clone()).unwrap();
    assert_eq!(places.seen(vault), Some(seen));
}
