//! The session's states: what is open, locked, handed over, and what stays of it.

use super::{Held, Session};
use crate::gate::Gate;
use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::{PatientForm, Standing};
use clinic::{AssessmentId, Clinic, Code, DeviceId, Host, KeyCost, NewClinic, VisitId, VisitKind};
use std::sync::Arc;
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
        // It is backed up on the way.
        held.leaving.wait();
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
    assert_eq!(session.standing(), Standing::Locked);
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
            assert_eq!(code(session.allows(gate)), wanted, "{gate:?} {why}");
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
            (Gate::Outside, None),
        ],
        "locked",
    );
    session.with(|held| {
        // A command that takes long doesn't keep the gate from answering.
        assert_eq!(code(session.allows(Gate::Read)), locked);
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
    let turn = session.turn();
    session.with(|_| ());
    assert_eq!(session.turn(), turn, "a command that changes nothing of it");
    hand_over(&setting);
    assert_ne!(
        session.turn(),
        turn,
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
