//! A disk that fails in the middle of a clinic's work: whatever operation fails, the user gets a sentence that names the fix,
//! nothing is half stored, and the same form is stored once the disk works again.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails loudly and tells its figures"
)]

#[path = "../common/mod.rs"]
mod common;
mod control;

use clinic::backups::{Restoring, Why, check_backup};
use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::{CourseForm, DiaryDayForm, Paper, PatientForm, ReportAsk};
use clinic::{Answer, Clinic, ClinicError, Code, KeyCost, NewClinic, PersonId, VisitKind, files, today};
use common::courses::dose;
use common::{PASSPHRASE, device, form};
use control::Control;
use record::days_after;
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use store::{Opening, Unlock, Vault};

/// EIO, ENOSPC, EACCES.
const ERRORS: [u64; 3] = [5, 28, 13];
const ROOT: &str = "DISK_ROOT";
const CONTROL: &str = "DISK_CONTROL";

/// What a user does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    MakeVault,
    Unlock,
    AddPatient,
    AddVisit,
    GiveAnswer,
    Sign,
    AddCourse,
    AddDiaryDay,
    ImportDiary,
    ChangeSettings,
    SaveReport,
    Leave,
    ChangePassphrase,
    NewRecoveryCode,
    BackUp,
    Restore,
}

impl Action {
    const ALL: [Self; 16] = [
        Self::MakeVault,
        Self::Unlock,
        Self::AddPatient,
        Self::AddVisit,
        Self::GiveAnswer,
        Self::Sign,
        Self::AddCourse,
        Self::AddDiaryDay,
        Self::ImportDiary,
        Self::ChangeSettings,
        Self::SaveReport,
        Self::Leave,
        Self::ChangePassphrase,
        Self::NewRecoveryCode,
        Self::BackUp,
        Self::Restore,
    ];

    /// Derives a key from a passphrase each time.
    fn is_slow(self) -> bool {
        matches!(
            self,
            Self::MakeVault
                | Self::Unlock
                | Self::Leave
                | Self::ChangePassphrase
                | Self::NewRecoveryCode
                | Self::BackUp
                | Self::Restore
        )
    }

    /// Whether the next one takes its place.
    fn is_replaced(self) -> bool {
        matches!(
            self,
            Self::ChangeSettings | Self::ChangePassphrase | Self::NewRecoveryCode | Self::BackUp
        )
    }
}

struct Desk {
    root: PathBuf,
    folder: PathBuf,
    clinic: Option<Clinic>,
    person: PersonId,
    passphrase: String,
    /// The recovery code on paper, and by which number it was made.
    code: Option<(i32, String)>,
    backup: Option<(i32, PathBuf)>,
}

impl Desk {
    fn new(root: &Path) -> Self {
        let mut clinic = make(root, "Test clinic").unwrap();
        let person = clinic.add_patient(form("Alvarez")).unwrap().id;
        Self {
            root: root.to_owned(),
            folder: clinic.folder().to_owned(),
            clinic: Some(clinic),
            person,
            passphrase: PASSPHRASE.to_owned(),
            code: None,
            backup: None,
        }
    }

    fn clinic(&mut self) -> &mut Clinic {
        self.clinic.as_mut().unwrap()
    }

    /// Brings the desk to where the action is the next thing to do.
    fn ready(&mut self, action: Action, number: i32) {
        if matches!(action, Action::Unlock) {
            self.clinic = None;
        } else if self.clinic.is_none() {
            self.clinic = Some(self.open().unwrap());
        }
        if action == Action::Restore {
            self.act(Action::BackUp, number).unwrap();
        }
        if matches!(action, Action::GiveAnswer | Action::Sign) {
            self.act(Action::AddVisit, number).unwrap();
        }
        if action == Action::Sign {
            self.act(Action::GiveAnswer, number).unwrap();
        }
    }

    /// Does it; the same number is the same input.
    fn act(&mut self, action: Action, number: i32) -> Result<(), ClinicError> {
        let (person, root) = (self.person, self.root.clone());
        let date = days_after(today(&SystemHost), -number);
        match action {
            Action::MakeVault => make(&root, &format!("Clinic {number}")).map(drop),
            Action::Unlock => self.open().map(|clinic| self.clinic = Some(clinic)),
            Action::AddPatient => {
                let patient = PatientForm {
                    clinic_number: number.to_string(),
                    ..form(&name(number))
                };
                self.clinic().add_patient(patient).map(drop)
            }
            Action::AddVisit => self
                .clinic()
                .add_visit(person, date, VisitKind::FollowUp, &["pain_nrs".to_owned()])
                .map(drop),
            Action::GiveAnswer => {
                let visit = self.visit(number)?;
                let form = visit.1;
                self.clinic()
                    .set_answer(visit.0, form, "value", Some(&Answer::Number(5.0)), true)
                    .map(drop)
            }
            Action::Sign => {
                let visit = self.visit(number)?.0;
                self.clinic().sign_visit(visit).map(drop)
            }
            Action::AddCourse => {
                let course = CourseForm {
                    name: name(number),
                    key: None,
                    start: date.to_string(),
                    stop: String::new(),
                    stop_reason: String::new(),
                    prescriber: String::new(),
                    note: String::new(),
                    steps: vec![dose(&date.to_string(), "1.5")],
                };
                self.clinic().save_course(person, None, course, "").map(drop)
            }
            Action::AddDiaryDay => {
                let day = DiaryDayForm {
                    date: date.to_string(),
                    ratings: [("pain_average".to_owned(), 40)].into(),
                    note: name(number),
                };
                self.clinic().save_diary_day(person, day, "")
            }
            Action::ImportDiary => {
                let text = format!("date\tpain_average\tnote\n{date}\t40\t{}\n", name(number));
                let read = self.clinic().read_diary(person, &text, None)?;
                let columns: Vec<String> = read.columns.iter().map(|column| column.becomes.clone()).collect();
                self.clinic()
                    .import_diary(person, &text, &columns, true)
                    .map(drop)
            }
            Action::ChangeSettings => {
                let mut settings = self.clinic().settings()?;
                settings.letterhead = name(number);
                self.clinic().save_settings(&settings).map(drop)
            }
            Action::SaveReport => {
                let report = self.clinic().report(person, &ReportAsk::usual(Paper::A4))?;
                files::save(&root.join(format!("{}.pdf", name(number))), &report.pdf()?)
            }
            Action::Leave => {
                self.clinic = None;
                Ok(())
            }
            Action::ChangePassphrase => {
                let (before, after) = (self.passphrase.clone(), passphrase(number));
                self.clinic().change_passphrase(&before, &after, KeyCost::FLOOR)?;
                self.passphrase = after;
                Ok(())
            }
            Action::NewRecoveryCode => {
                let passphrase = self.passphrase.clone();
                let code = self.clinic().make_recovery_code(&passphrase)?;
                self.code = Some((number, code.groups.join("-")));
                Ok(())
            }
            Action::BackUp => {
                let made = self.clinic().back_up(&Places::below(&root), Why::Asked)?;
                self.backup = Some((number, made));
                Ok(())
            }
            Action::Restore => {
                let (_, file) = self.backup.clone().unwrap();
                let restoring = Restoring {
                    file: &file,
                    by_code: false,
                    user: None,
                    secret: &self.passphrase,
                    new_passphrase: None,
                    cost: KeyCost::FLOOR,
                };
                let (place, host) = (restored(&root, number), Arc::new(SystemHost));
                restoring
                    .run(Some(&place), &Places::below(&root), device(), host)
                    .map(drop)
            }
        }
    }

    /// Whether a key, a backup or a restored vault is there; none for other actions.
    fn is_kept(&self, action: Action, number: i32) -> Option<bool> {
        match action {
            Action::ChangePassphrase => Some(self.passphrase == passphrase(number)),
            Action::NewRecoveryCode => Some(self.code.as_ref().is_some_and(|(made, _)| *made == number)),
            Action::BackUp => {
                let made = self.backup.as_ref().filter(|(made, _)| *made == number);
                Some(made.is_some_and(|(_, file)| check_backup(file).is_ok()))
            }
            Action::Restore => {
                let made = restored(&self.root, number);
                Some(made.is_dir() && open(&made, &self.passphrase).is_ok())
            }
            _ => None,
        }
    }

    fn open(&self) -> Result<Clinic, ClinicError> {
        open(&self.folder, &self.passphrase)
    }

    fn visit(&mut self, number: i32) -> Result<(clinic::VisitId, clinic::AssessmentId), ClinicError> {
        let date = days_after(today(&SystemHost), -number);
        let person = self.person;
        let view = self.clinic().patient(person)?;
        let visit = view.visits.iter().find(|visit| visit.date == date).unwrap().id;
        let visit = self.clinic().visit(visit)?;
        Ok((visit.id, visit.assessments[0].id))
    }

    /// Whether what was confirmed is there.
    fn is_done(&mut self, action: Action, number: i32) -> bool {
        let (person, root) = (self.person, self.root.clone());
        if action == Action::ChangePassphrase {
            // Whatever was interrupted, the old one or the new one opens the vault.
            self.clinic = None;
            if let Ok(clinic) = open(&self.folder, &passphrase(number)) {
                self.passphrase = passphrase(number);
                self.clinic = Some(clinic);
            }
        }
        if action == Action::NewRecoveryCode {
            self.clinic = None;
            if let Some((_, code)) = &self.code {
                let opening = Opening {
                    unlock: Unlock::Recovery { code },
                    device: device(),
                    backups: None,
                };
                let opened = Vault::open_with(&self.folder, &opening, &SystemHost);
                assert!(opened.is_ok(), "the code on paper: {:?}", opened.err());
            }
        }
        if self.clinic.is_none() {
            self.clinic = Some(self.open().unwrap());
        }
        let date = days_after(today(&SystemHost), -number);
        if let Some(done) = self.is_kept(action, number) {
            return done;
        }
        let clinic = self.clinic();
        match action {
            Action::MakeVault => {
                let made = root.join(format!("Clinic-{number}.fibrotrend"));
                made.is_dir() && open(&made, PASSPHRASE).is_ok()
            }
            Action::Unlock
            | Action::Leave
            | Action::ChangePassphrase
            | Action::NewRecoveryCode
            | Action::BackUp
            | Action::Restore => true,
            Action::AddPatient => {
                let patients = clinic.find_patients("").unwrap();
                patients
                    .iter()
                    .filter(|row| row.clinic_number == number.to_string())
                    .count()
                    == 1
            }
            Action::AddVisit => {
                let visits = clinic.patient(person).unwrap().visits;
                visits.iter().filter(|visit| visit.date == date).count() == 1
            }
            Action::GiveAnswer | Action::Sign => {
                let visit = self.visit(number).unwrap().0;
                let visit = self.clinic().visit(visit).unwrap();
                let answered = visit.assessments[0].answers.len() == 1;
                answered
                    && (action == Action::GiveAnswer || visit.status == clinic::views::VisitStatus::Signed)
            }
            Action::AddCourse => {
                let courses = clinic.treatments(person).unwrap().courses;
                courses
                    .iter()
                    .filter(|course| course.name == name(number))
                    .count()
                    == 1
            }
            Action::AddDiaryDay | Action::ImportDiary => {
                let days = clinic.diary(person, None, None).unwrap().days;
                days.iter()
                    .filter(|day| day.date == date && day.note == name(number))
                    .count()
                    == 1
            }
            Action::ChangeSettings => clinic.settings().unwrap().letterhead == name(number),
            Action::SaveReport => fs::read(root.join(format!("{}.pdf", name(number))))
                .is_ok_and(|bytes| bytes.starts_with(b"%PDF") && bytes.trim_ascii_end().ends_with(b"%%EOF")),
        }
    }
}

fn name(number: i32) -> String {
    format!("Entry {number} of the trial")
}

fn make(root: &Path, name: &str) -> Result<Clinic, ClinicError> {
    let new = NewClinic { name, ..common::NEW };
    Clinic::create(root, new, device(), Arc::new(SystemHost))
}

fn open(folder: &Path, passphrase: &str) -> Result<Clinic, ClinicError> {
    Clinic::open(folder, passphrase, device(), Arc::new(SystemHost))
}

fn passphrase(number: i32) -> String {
    format!("tram otter velvet mosaic {number}")
}

fn restored(root: &Path, number: i32) -> PathBuf {
    root.join(format!("restored-{number}.fibrotrend"))
}

/// Runs as a process of its own on the watched disk, started by the trial.
#[test]
#[ignore = "a worker of the trial, started by it"]
fn worker() {
    let (Some(root), Some(control)) = (std::env::var_os(ROOT), std::env::var_os(CONTROL)) else {
        return;
    };
    let long = std::env::var("FIBROTREND_TRUST").is_ok_and(|form| form == "long");
    let control = Control(OpenOptions::new().read(true).write(true).open(control).unwrap());
    let mut desk = Desk::new(Path::new(&root));
    let (mut number, mut faults, mut told, mut stored) = (0, 0, 0, 0);
    for action in Action::ALL {
        number += 1;
        desk.ready(action, number);
        control.fail(0, 0, false);
        desk.act(action, number).unwrap();
        let operations = control.count();
        assert!(
            operations > 0,
            "{action:?} never touches the disk: the trial sees nothing"
        );
        let step = match (long, action.is_slow()) {
            (true, _) => 1,
            (false, true) => operations / 4 + 1,
            (false, false) => operations / 12 + 1,
        };
        let mut confirmed = Vec::new();
        for (error, for_good) in ERRORS
            .into_iter()
            .flat_map(|error| [(error, false), (error, true)])
        {
            for at in (1..=operations).step_by(usize::try_from(step).unwrap()) {
                number += 1;
                desk.ready(action, number);
                control.fail(at, error, for_good);
                let outcome = desk.act(action, number);
                control.fail(0, 0, false);
                // As the window does after each command that failed.
                if let (Err(_), Some(clinic)) = (&outcome, &mut desk.clinic) {
                    clinic.mend();
                }
                let case =
                    format!("{action:?}, operation {at} of {operations}, error {error}, for good {for_good}");
                faults += 1;
                if let Err(error) = outcome {
                    told += 1;
                    assert_ne!(error.code, Code::Internal, "{case}: {}", error.message);
                    assert!(
                        error.message.ends_with('.') && error.message.len() > 20,
                        "{case}: {}",
                        error.message
                    );
                    // The disk may have failed only after the change was stored, when it was read back to be shown.
                    if desk.is_done(action, number) {
                        stored += 1;
                        continue;
                    }
                    let again = desk.act(action, number);
                    if std::env::var_os("LOOK").is_none() {
                        assert!(
                            again.is_ok(),
                            "{case}: not stored when the disk works again: {again:?}"
                        );
                    }
                }
                assert!(desk.is_done(action, number), "{case}: confirmed and not there");
                if !action.is_replaced() {
                    confirmed.push(number);
                }
            }
        }
        desk.clinic = None;
        for number in confirmed {
            assert!(
                desk.is_done(action, number),
                "{action:?} {number}: gone after opening anew"
            );
        }
        println!("{action:?}: {operations} operations");
    }
    println!("{faults} faults, {told} told, {stored} of them after the change was stored, nothing lost");
}

#[test]
fn whatever_file_operation_fails_the_user_is_told_and_nothing_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let library = place.path().join("disk.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/trust/disk.c");
    let built = Command::new("cc")
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .args([&library, &source])
        .arg("-ldl")
        .status()
        .unwrap();
    assert!(built.success(), "the watched disk can't be built");
    let (root, control) = (place.path().join("disk"), place.path().join("control"));
    fs::create_dir(&root).unwrap();
    fs::write(&control, [0; 40]).unwrap();
    let worker = Command::new(std::env::current_exe().unwrap())
        .args(["worker", "--exact", "--ignored", "--nocapture"])
        .env("LD_PRELOAD", library)
        .env(ROOT, root.canonicalize().unwrap())
        .env(CONTROL, control)
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&worker.stdout);
    println!("{words}");
    assert!(
        worker.status.success(),
        "{words}\n{}",
        String::from_utf8_lossy(&worker.stderr)
    );
}
