//! A clinic in a temporary folder with one patient.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses a part of it; a test fails loudly"
)]

pub mod case;
pub mod cohort;
pub mod courses;

use clinic::host::SystemHost;
use clinic::views::{PatientForm, VisitView};
use clinic::{Answer, Clinic, Date, DeviceId, Host, KeyCost, NewClinic, PersonId, VisitKind};
use std::sync::Arc;
use store::Vault;

pub const PASSPHRASE: &str = "five words make it long";

pub const NEW: NewClinic<'static> = NewClinic {
    name: "Test clinic",
    clinician: "Dr Reyes",
    passphrase: PASSPHRASE,
    cost: KeyCost::FLOOR,
};

pub struct Setting {
    pub clinic: Clinic,
    pub person: PersonId,
    pub root: tempfile::TempDir,
}

pub fn form(family_name: &str) -> PatientForm {
    PatientForm {
        family_name: family_name.to_owned(),
        given_name: "Ana".to_owned(),
        clinic_number: "17".to_owned(),
        birth_date: "1970-05-31".to_owned(),
        sex: record::Sex::Female,
    }
}

pub fn device() -> DeviceId {
    DeviceId::from(SystemHost.new_uuid())
}

pub fn setting() -> Setting {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = Clinic::create(root.path(), NEW, device(), Arc::new(SystemHost)).unwrap();
    let person = clinic.add_patient(form("Alvarez")).unwrap().id;
    Setting { clinic, person, root }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

impl Setting {
    pub fn visit(&mut self, date: &str, instruments: &[&str]) -> VisitView {
        let instruments: Vec<String> = instruments.iter().map(|id| (*id).to_owned()).collect();
        self.clinic
            .add_visit(self.person, day(date), VisitKind::FollowUp, &instruments)
            .unwrap()
    }

    pub fn answer(
        &mut self,
        visit: &VisitView,
        instrument: &str,
        item: &str,
        value: Option<&Answer>,
    ) -> clinic::views::AssessmentView {
        let form = visit
            .assessments
            .iter()
            .find(|form| form.instrument == instrument)
            .unwrap();
        self.clinic
            .set_answer(visit.id, form.id, item, value, true)
            .unwrap()
    }

    pub fn pain(&mut self, date: &str, value: f64) -> VisitView {
        let visit = self.visit(date, &["pain_nrs"]);
        self.answer(&visit, "pain_nrs", "value", Some(&Answer::Number(value)));
        self.clinic.sign_visit(visit.id).unwrap()
    }
}

/// The vault itself, to read histories from; the folder goes when it is dropped.
pub fn kept(setting: Setting) -> (Vault, tempfile::TempDir) {
    let Setting { clinic, root, .. } = setting;
    drop(clinic);
    let mut folders = std::fs::read_dir(root.path()).unwrap();
    let folder = folders.next().unwrap().unwrap().path();
    (
        Vault::open(&folder, PASSPHRASE, device(), &SystemHost).unwrap(),
        root,
    )
}

pub fn line<'a>(form: &'a clinic::views::AssessmentView, key: &str) -> &'a clinic::views::ScoreLine {
    form.lines
        .iter()
        .find(|line| line.key == key)
        .unwrap_or_else(|| panic!("no line {key}"))
}
