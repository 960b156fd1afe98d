//! Users, passphrases and the recovery code, as the window and the command line have them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod common;

use clinic::backups::{Beside, Restoring, Why};
use clinic::host::SystemHost;
use clinic::places::{Places, Seen};
use clinic::views::{AuditAsk, UserForm, UserRole, UsersView, VisitView};
use clinic::{Answer, Clinic, ClinicError, Code, Entry, Host, KeyCost, PersonId, Recovery, UserId};
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
    let visit = add_visit(&mut clinic, person);
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
    let places = Places::below(&root.path().join("home"));
    let all = AuditAsk::default();
    check(clinic.audit(&all), not_allowed, "nor read the audit");
    check(clinic.audit_csv(&all), not_allowed, "nor save it");
    check(
        clinic.verify_audit(&[], &places, &mut |_, _| ()),
        not_allowed,
        "nor check it",
    );
    check(
        clinic.back_up(&places, Why::Asked),
        not_allowed,
        "nor make backups",
    );
    check(clinic.back_up_to(root.path()), not_allowed, "wherever they go");
    check(
        clinic.choose_backups_folder(&places, root.path()),
        not_allowed,
        "nor say where",
    );
    check(
        clinic.back_up(&places, Why::Import),
        None,
        "but an import of theirs is backed up before",
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
    let known = Places::below(root.path()).describe(&folder, "handle".to_owned());
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
}

#[test]
fn a_restored_vault_beside_its_original_and_a_moved_one_raise_no_false_alarm() {
    let Setting { mut clinic, root, .. } = setting();
    let places = Places::below(&root.path().join("home"));
    let folder = clinic.folder().to_owned();
    let warnings = |folder: &Path, work: bool| {
        let mut clinic = open(folder, None, PASSPHRASE).unwrap();
        clinic.compare_with_seen(&places);
        let told = clinic.view().unwrap().warnings;
        if work {
            let mut form = common::form("Berg");
            form.clinic_number = clinic.find_patients("").unwrap().len().to_string();
            clinic.add_patient(form).unwrap();
        }
        clinic.leave(&places);
        told
    };
    clinic.compare_with_seen(&places);
    clinic.leave(&places);
    let restored = root.path().join("restored.fibrotrend");
    copy(&folder, &restored);
    let none = Vec::<String>::new();
    assert_eq!(warnings(&folder, true), none, "the original goes on");
    assert_eq!(warnings(&restored, true), none, "a copy has a history of its own");
    assert_eq!(warnings(&folder, false), none, "which isn't the original's");
    assert_eq!(warnings(&restored, false), none, "nor the other way round");

    // The original goes and its copy stays; an older one in the original's place is still noticed.
    let moved = root.path().join("moved.fibrotrend");
    let older = root.path().join("older");
    copy(&folder, &older);
    assert_eq!(warnings(&folder, true), none);
    std::fs::rename(&folder, &moved).unwrap();
    std::fs::remove_dir_all(&restored).unwrap();
    assert_eq!(
        warnings(&moved, false),
        none,
        "a vault that was moved is as it was"
    );
    std::fs::remove_dir_all(&moved).unwrap();
    copy(&older, &folder);
    let told = warnings(&folder, false);
    assert!(told.len() == 1 && told[0].contains("is older than"), "{told:?}");
}

fn add_visit(clinic: &mut Clinic, person: PersonId) -> VisitView {
    let forms = ["pain_nrs".to_owned()];
    let kind = clinic::VisitKind::Baseline;
    clinic.add_visit(person, day("2026-03-01"), kind, &forms).unwrap()
}

/// Copies the files of a closed vault.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

#[test]
fn an_older_vault_that_was_put_back_is_told_until_the_audit_was_checked() {
    let Setting {
        mut clinic,
        person,
        root,
    } = setting();
    let places = Places::below(&root.path().join("home"));
    let folder = clinic.folder().to_owned();
    let older = root.path().join("older");
    drop(clinic);
    copy(&folder, &older);
    clinic = open(&folder, None, PASSPHRASE).unwrap();
    clinic.compare_with_seen(&places);
    add_visit(&mut clinic, person);
    let backup = clinic.back_up(&places, Why::Asked).unwrap();
    clinic.leave(&places);
    let seen = places
        .seen(open(&folder, None, PASSPHRASE).unwrap().id(), &folder)
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    copy(&older, &folder);

    let warned = |clinic: &Clinic| {
        let warnings = clinic.view().unwrap().warnings;
        let older = |words: &String| words.contains("is older than") || words.contains("is another than");
        warnings.iter().any(older)
    };
    for why in ["whoever put it back", "the next user", "the one after"] {
        let mut clinic = open(&folder, None, PASSPHRASE).unwrap();
        clinic.compare_with_seen(&places);
        assert!(warned(&clinic), "{why} is told");
        assert_eq!(
            clinic.audit(&AuditAsk::default()).unwrap().entries[1].what,
            "Found another history than this computer had kept",
            "{why}: an entry tells of it"
        );
        clinic.leave(&places);
        let id = open(&folder, None, PASSPHRASE).unwrap().id();
        assert_eq!(
            places.seen(id, &folder),
            Some(seen.clone()),
            "{why}: nothing is forgotten"
        );
    }

    let mut clinic = open(&folder, None, PASSPHRASE).unwrap();
    clinic.compare_with_seen(&places);
    let verdict = clinic.verify_audit(&[], &places, &mut |_, _| ()).unwrap();
    let name = backup.file_name().unwrap().to_string_lossy();
    assert!(!verdict.intact);
    for place in [name.as_ref(), "this computer kept"] {
        assert!(
            verdict.problems.iter().any(|words| words.contains(place)),
            "{place}: {:?}",
            verdict.problems
        );
    }
    clinic.leave(&places);
    let mut clinic = open(&folder, None, PASSPHRASE).unwrap();
    clinic.compare_with_seen(&places);
    assert!(!warned(&clinic), "somebody has seen it");
}

#[test]
fn a_restored_vault_is_not_called_cut_for_what_came_after_its_backup() {
    let Setting {
        mut clinic,
        person,
        root,
    } = setting();
    let places = Places::below(&root.path().join("home"));
    let file = clinic.back_up(&places, Why::Asked).unwrap();
    add_visit(&mut clinic, person);
    clinic.back_up(&places, Why::Asked).unwrap();
    let verify = |clinic: &Clinic| clinic.verify_audit(&[], &places, &mut |_, _| ()).unwrap();
    assert!(verify(&clinic).intact);
    let restoring = Restoring {
        file: &file,
        by_code: false,
        user: None,
        secret: PASSPHRASE,
        new_passphrase: None,
        cost: KeyCost::FLOOR,
    };
    let restored = restoring
        .run(None, &places, device(), Arc::new(SystemHost))
        .unwrap();
    let verdict = verify(&restored);
    assert!(verdict.intact, "its entry “restore” explains it: {verdict:?}");
}

#[test]
fn guesses_at_a_passphrase_through_a_backup_are_told_by_the_vault() {
    let Setting { mut clinic, root, .. } = setting();
    let places = Places::below(&root.path().join("home"));
    let file = clinic.back_up(&places, Why::Asked).unwrap();
    let folder = clinic.folder().to_owned();
    places.remember(&folder, SystemHost.now()).unwrap();
    drop(clinic);
    let wrong = Restoring {
        file: &file,
        by_code: false,
        user: None,
        secret: SECOND,
        new_passphrase: None,
        cost: KeyCost::FLOOR,
    };
    let host = Arc::new(SystemHost);
    assert!(wrong.compare(Beside::Known, &places, host.as_ref()).is_err());
    assert!(wrong.run(None, &places, device(), host).is_err());
    let clinic = open(&folder, None, PASSPHRASE).unwrap();
    let warnings = clinic.view().unwrap().warnings;
    assert!(
        matches!(warnings.as_slice(), [one] if one.contains("tried 2 times")),
        "{warnings:?}"
    );
}
