//! The session's states: what is open, locked, handed over, and what stays of it.

use super::{Held, Session};
use crate::gate::Gate;
use clinic::host::{SystemHost, lasted};
use clinic::places::Places;
use clinic::views::{AuditAsk, PatientForm, Standing};
use clinic::{AssessmentId, Clinic, Code, DeviceId, Host, KeyCost, NewClinic, VisitId, VisitKind};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::Duration;

const PASSPHRASE: &str = "five words make it long";

struct Setting {
    session: Session,
    root: tempfile::TempDir,
    visit: VisitId,
    form: AssessmentId,
}

fn device() -> DeviceId {
    DeviceId::from(SystemHost.new_uuid())
}

fn setting() -> Setting {
    let root = tempfile::tempdir().unwrap();
    let places = Places::below(root.path());
    let host: Arc<dyn Host> = Arc::new(SystemHost);
    let vaults = root.path().join("vaults");
    let new = NewClinic {
        name: "Test clinic",
        clinician: "Dr Reyes",
        passphrase: PASSPHRASE,
        cost: KeyCost::FLOOR,
    };
    let clinic = Clinic::create(&vaults, new, device(), Arc::clone(&host));
    let mut clinic = clinic.unwrap();
    let form = PatientForm {
        family_name: "Alvarez".to_owned(),
        given_name: "Ana".to_owned(),
        clinic_number: "17".to_owned(),
        birth_date: "1970-05-31".to_owned(),
        sex: serde_json::from_str("\"female\"").unwrap(),
    };
    let patient = clinic.add_patient(form).unwrap().id;
    let day = "2026-03-01".parse().unwrap();
    let visit = clinic
        .add_visit(patient, day, VisitKind::FollowUp, &["phq9".to_owned()])
        .unwrap();
    let session = Session::over(places, host, device());
    session.with(|held| held.take(clinic));
    Setting {
        session,
        root,
        visit: visit.id,
        form: visit.assessments[0].id,
    }
}

fn hand_over(setting: &Setting) {
    let (visit, form) = (setting.visit, setting.form);
    setting
        .session
        .with(|held| held.hand_over(visit, &[form]))
        .unwrap();
}

fn code<T>(answer: Result<T, clinic::ClinicError>) -> Option<Code> {
    answer.err().map(|error| error.code)
}

#[test]
fn a_locked_vault_is_closed_and_leaves_no_data_behind() {
    let setting = setting();
    let session = &setting.session;
    assert_eq!(session.standing(), Standing::Open);
    session.with(|held| {
        held.report_name = "Alvarez".to_owned();
        held.lock("Locked after 10 minutes without use.");
    });
    assert_eq!(session.standing(), Standing::Locked);
    let view = session.with(Held::view).unwrap();
    assert_eq!(view.why, "Locked after 10 minutes without use.");
    assert!(view.clinic.is_none() && view.review_visit.is_none());
    assert_eq!(
        view.locked.map(|vault| vault.name).as_deref(),
        Some("Test clinic")
    );
    session.with(|held| {
        assert_eq!(code(held.clinic().map(|_| ())), Some(Code::Locked));
        assert!(held.report.is_none() && held.report_name.is_empty());
    });
    let folder = setting.root.path().join("vaults/Test-clinic.fibrotrend");
    let again = Clinic::open(&folder, PASSPHRASE, device(), Arc::new(SystemHost));
    assert!(
        again.is_ok(),
        "the vault itself is let go: it can be opened elsewhere"
    );
    session.with(|held| held.take(again.unwrap()));
    assert_eq!(session.standing(), Standing::Open);
    assert!(
        session.with(Held::view).unwrap().locked.is_none(),
        "what was locked is forgotten"
    );
}

#[test]
fn while_handed_over_the_clinic_is_out_of_reach_and_it_ends_locked() {
    let setting = setting();
    let session = &setting.session;
    hand_over(&setting);
    assert_eq!(session.standing(), Standing::HandOver);
    let view = session.with(Held::view).unwrap();
    assert!(
        view.clinic.is_none() && view.locked.is_none(),
        "the page learns nothing but the standing"
    );
    session.with(|held| {
        let asked_before = held.clinic().map(|_| ());
        assert_eq!(
            code(asked_before),
            Some(Code::Locked),
            "also for a command that was asked before and runs now"
        );
        let seen = held
            .handed_over()
            .and_then(|(clinic, given)| clinic.handed_over(given));
        assert_eq!(seen.unwrap().of, 1);
    });
    let (visit, form) = (setting.visit, setting.form);
    let again = session.with(|held| held.hand_over(visit, &[form]));
    assert_eq!(
        code(again),
        Some(Code::Locked),
        "it can't be handed over a second time"
    );
    session.with(|held| held.lock(""));
    assert_eq!(session.standing(), Standing::HandedBack);
    let view = session.with(Held::view).unwrap();
    assert_eq!(view.review_visit, Some(visit.to_string()), "where to go on");
    assert_eq!(
        code(session.with(|held| held.handed_over().map(|_| ()))),
        Some(Code::Locked)
    );
}

#[test]
fn the_gate_knows_at_once_how_the_window_stands() {
    let setting = setting();
    let session = &setting.session;
    let check = |gates: [(Gate, Option<Code>); 4], why: &str| {
        for (gate, wanted) in gates {
            assert_eq!(code(session.ask(gate)), wanted, "{gate:?} {why}");
        }
    };
    let locked = Some(Code::Locked);
    check(
        [
            (Gate::Read, None),
            (Gate::Manage, None),
            (Gate::Patient, locked),
            (Gate::Outside, None),
        ],
        "open",
    );
    hand_over(&setting);
    check(
        [
            (Gate::Read, locked),
            (Gate::Manage, locked),
            (Gate::Patient, None),
            (Gate::Outside, locked),
        ],
        "handed over",
    );
    session.with(|held| held.lock(""));
    check(
        [
            (Gate::Read, locked),
            (Gate::Manage, locked),
            (Gate::Patient, locked),
            (Gate::Outside, locked),
        ],
        "locked while a patient had the window",
    );
    assert_eq!(code(session.ask(Gate::Unlock)), None, "it can be unlocked");
    session.with(|held| {
        // A command that takes long doesn't keep the gate from answering.
        assert_eq!(code(session.ask(Gate::Read)), locked);
        assert!(
            session.if_free(|_| ()).is_none(),
            "and the idle lock doesn't wait for it"
        );
        held.close();
    });
}

#[test]
fn opening_and_handing_over_count_as_use_and_as_a_new_turn() {
    let setting = setting();
    let session = &setting.session;
    let asked = session.ask(Gate::Read).unwrap();
    session.with(|_| ());
    assert_eq!(code(asked.still()), None, "a command that changes nothing of it");
    hand_over(&setting);
    assert_eq!(
        code(asked.still()),
        Some(Code::Locked),
        "a file dialog that was open saves nothing any more"
    );
    assert!(session.idle() < Duration::from_secs(60));
    assert_eq!(
        session.with(|held| held.lock_after()),
        Some(10),
        "as the settings say"
    );
    session.with(Held::close);
    assert_eq!(session.with(|held| held.lock_after()), None, "nothing to lock");
}

fn folder(setting: &Setting) -> PathBuf {
    setting.root.path().join("vaults/Test-clinic.fibrotrend")
}

fn reopened(setting: &Setting) -> Clinic {
    Clinic::open(&folder(setting), PASSPHRASE, device(), Arc::new(SystemHost)).unwrap()
}

fn other(setting: &Setting) -> Clinic {
    let new = NewClinic {
        name: "Outreach",
        clinician: "Dr Reyes",
        passphrase: PASSPHRASE,
        cost: KeyCost::FLOOR,
    };
    Clinic::create(
        &setting.root.path().join("vaults"),
        new,
        device(),
        Arc::new(SystemHost),
    )
    .unwrap()
}

#[test]
fn a_lock_holds_from_when_it_is_asked_for_whatever_is_at_work() {
    let setting = setting();
    let session = &setting.session;
    let saves = session.ask(Gate::Read).unwrap();
    session.with(|held| {
        // Another thread asks for the lock while this one works.
        session.begin_lock();
        assert_eq!(session.standing(), Standing::Locking, "without waiting");
        for gate in [
            Gate::Read,
            Gate::Manage,
            Gate::Restore,
            Gate::Outside,
            Gate::Unlock,
            Gate::Patient,
        ] {
            assert_eq!(code(session.ask(gate)), Some(Code::Locked), "{gate:?}");
        }
        assert_eq!(code(session.ask(Gate::Always)), None);
        assert_eq!(
            code(saves.still()),
            Some(Code::Locked),
            "no dialog opens any more"
        );
        let view = session.locking_view();
        assert!(
            view.clinic.is_none() && view.locked.is_none(),
            "the page learns nothing"
        );
        assert!(held.clinic().is_ok(), "what was begun before is ended");
    });
    assert_eq!(session.standing(), Standing::Locking, "until the vault is closed");
    session.lock("");
    assert_eq!(session.standing(), Standing::Locked);
    session.begin_lock();
    assert_eq!(
        session.standing(),
        Standing::Locked,
        "there is nothing more to lock"
    );
}

#[test]
fn what_waited_behind_a_change_of_the_window_does_not_run_after_it() {
    let setting = setting();
    let session = &setting.session;
    let check = |gate: Gate, change: &dyn Fn(&mut Held), why: &str| {
        let asked = session.ask(gate).unwrap();
        session.with(|held| change(held));
        let ran = asked.work(|_| Ok(()));
        assert_eq!(code(ran), Some(Code::Locked), "{gate:?} {why}");
        assert_eq!(code(asked.still()), Some(Code::Locked), "{gate:?} {why}");
    };
    let (visit, form) = (setting.visit, setting.form);
    let hand_over = |held: &mut Held| held.hand_over(visit, &[form]).unwrap();
    check(
        Gate::Outside,
        &hand_over,
        "another vault isn't opened in the patient's hands",
    );
    session.with(|held| held.lock(""));
    check(
        Gate::Unlock,
        &|held| held.take(reopened(&setting)),
        "after someone has unlocked",
    );
    check(
        Gate::Manage,
        &|held| {
            held.lock("");
            held.take(reopened(&setting));
        },
        "not in the name of the next user",
    );
    let always = session.ask(Gate::Always).unwrap();
    session.with(|held| held.lock(""));
    assert_eq!(
        code(always.work(Held::view)),
        None,
        "how it stands is always told"
    );
}

#[test]
fn after_a_hand_over_only_that_vault_is_opened() {
    let setting = setting();
    let session = &setting.session;
    let elsewhere = setting.root.path().join("vaults/Outreach.fibrotrend");
    session.with(|held| assert_eq!(code(held.may_open(&elsewhere)), None, "any, before"));
    hand_over(&setting);
    session.lock("");
    session.with(|held| {
        assert_eq!(code(held.may_open(&elsewhere)), Some(Code::Locked));
        assert_eq!(code(held.may_open(&folder(&setting))), None);
        held.take(reopened(&setting));
        assert_eq!(code(held.may_open(&elsewhere)), None, "any, once it was unlocked");
    });
    session.lock("");
    assert_eq!(session.standing(), Standing::Locked);
    session.with(|held| assert_eq!(code(held.may_open(&elsewhere)), None, "any, after a plain lock"));
}

#[test]
fn opening_another_vault_leaves_the_one_before_with_a_backup_and_an_entry() {
    let setting = setting();
    let session = &setting.session;
    let next = other(&setting);
    session.with(|held| held.take(next));
    session.end(Duration::from_secs(60));
    let places = Places::below(setting.root.path());
    let backups = clinic::backups::backups_of(&folder(&setting), &places).unwrap();
    assert_eq!(backups.len(), 1, "as on any leaving");
    let before = reopened(&setting);
    let ask = AuditAsk {
        before: None,
        patient_id: None,
        kind: String::new(),
        actor: String::new(),
        from: String::new(),
        to: String::new(),
    };
    let entries = before.audit(&ask).unwrap().entries;
    let locks = entries.iter().filter(|entry| entry.what.contains("Locked"));
    assert_eq!(locks.count(), 1, "{entries:?}");
}

#[test]
fn the_end_of_the_program_does_not_wait_for_ever_for_what_is_at_work() {
    let setting = setting();
    let (session, hung) = (setting.session.clone(), mpsc::channel::<()>());
    let (begun, begins) = mpsc::channel();
    let at_work = std::thread::spawn(move || {
        session.with(|_| {
            begun.send(()).unwrap();
            assert!(hung.1.recv().is_err());
        });
    });
    begins.recv().unwrap();
    setting.session.end(Duration::from_millis(50));
    drop(hung.0);
    at_work.join().unwrap();
}

/// Work that never ends by itself.
fn endless() -> Result<(), clinic::ClinicError> {
    loop {
        clinic::tell(1, 2)?;
        std::thread::yield_now();
    }
}

#[test]
fn long_work_shows_how_far_it_is_and_ends_when_it_is_cancelled_or_the_vault_is_locked() {
    let setting = setting();
    let asked = setting.session.ask(Gate::Read).unwrap();
    for end in [
        (|session: &Session| session.progress().cancel()) as fn(&Session),
        |session| session.begin_lock(),
    ] {
        let worker = asked.clone();
        let at_work = std::thread::spawn(move || worker.work(|_| worker.heard(endless)));
        let begun = lasted();
        let view = loop {
            if let Some(view) = setting.session.progress().view() {
                break view;
            }
            assert!(
                lasted() - begun < Duration::from_secs(20),
                "it tells how far it is"
            );
            std::thread::yield_now();
        };
        assert_eq!((view.done * 2, view.cancellable), (view.of.unwrap(), true));
        end(&setting.session);
        assert_eq!(code(at_work.join().unwrap()), Some(Code::Cancelled));
        assert_eq!(setting.session.progress().view(), None, "nothing is at work");
    }
}

#[test]
fn what_gives_way_ends_when_another_command_wants_the_vault() {
    let setting = setting();
    let asked = setting.session.ask(Gate::Read).unwrap();
    let (tell, begun) = mpsc::channel();
    let worker = asked.clone();
    let at_work = std::thread::spawn(move || {
        worker.work(|_| {
            tell.send(()).unwrap();
            worker.giving_way(endless)
        })
    });
    begun.recv().unwrap();
    asked.work(|_| Ok(())).unwrap();
    assert_eq!(code(at_work.join().unwrap()), Some(Code::Cancelled));
    let (free, done) = (asked.clone(), || Ok::<_, clinic::ClinicError>(7));
    assert_eq!(
        free.work(|_| free.giving_way(done)).unwrap(),
        7,
        "alone it gets through"
    );
}
