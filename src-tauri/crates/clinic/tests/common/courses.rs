//! A clinic on a day that never changes, with courses as they are typed.

use super::{NEW, device, form};
use clinic::host::SystemHost;
use clinic::views::{CourseForm, CourseView, StepForm, StepFormKind, TreatmentsView};
use clinic::{Clinic, Date, Host, PersonId, RecordId};
use record::{NoRandomness, TimeOfDay};
use std::sync::Arc;

pub const TODAY: &str = "2026-06-10";

/// The system's randomness on a day that never changes.
struct FixedDay;

impl Host for FixedDay {
    fn now(&self) -> jiff::Timestamp {
        "2026-06-10T09:00:00Z".parse().unwrap()
    }

    fn today(&self) -> Date {
        TODAY.parse().unwrap()
    }

    fn new_uuid(&self) -> uuid::Uuid {
        SystemHost.new_uuid()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        SystemHost.fill_random(bytes)
    }
}

pub struct Setting {
    pub clinic: Clinic,
    pub person: PersonId,
    _root: tempfile::TempDir,
}

pub fn setting() -> Setting {
    let root = tempfile::tempdir().unwrap();
    let host = Arc::new(FixedDay);
    let mut clinic = Clinic::create(root.path(), NEW, device(), host).unwrap();
    let person = clinic.add_patient(form("Alvarez")).unwrap().id;
    Setting {
        clinic,
        person,
        _root: root,
    }
}

pub fn blank(from: &str, kind: StepFormKind) -> StepForm {
    StepForm {
        from: from.to_owned(),
        kind,
        amount: String::new(),
        unit: String::new(),
        times: Vec::new(),
        form: String::new(),
        filler: String::new(),
        pharmacy: String::new(),
        batch: String::new(),
        cost_per_month: String::new(),
        how: String::new(),
        reason: String::new(),
    }
}

pub fn dose(from: &str, amount: &str) -> StepForm {
    StepForm {
        amount: amount.to_owned(),
        unit: "mg".to_owned(),
        times: vec![TimeOfDay::Bedtime],
        ..blank(from, StepFormKind::Dose)
    }
}

pub fn pause(from: &str, reason: &str) -> StepForm {
    StepForm {
        reason: reason.to_owned(),
        ..blank(from, StepFormKind::Pause)
    }
}

pub fn ldn(start: &str, steps: Vec<StepForm>) -> CourseForm {
    CourseForm {
        key: Some("ldn".to_owned()),
        name: String::new(),
        start: start.to_owned(),
        stop: String::new(),
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps,
    }
}

impl Setting {
    pub fn save(&mut self, form: CourseForm) -> CourseView {
        let before: Vec<RecordId> = self.view().courses.iter().map(|course| course.id).collect();
        let view = self.clinic.save_course(self.person, None, form, "").unwrap();
        let mut courses = view.courses.into_iter();
        courses.find(|course| !before.contains(&course.id)).unwrap()
    }

    pub fn view(&self) -> TreatmentsView {
        self.clinic.treatments(self.person).unwrap()
    }

    pub fn course(&self, id: RecordId) -> CourseView {
        let mut courses = self.view().courses.into_iter();
        courses.find(|course| course.id == id).unwrap()
    }

    pub fn plan(&mut self, course: RecordId, template: &str, start: &str) {
        let saved = self
            .clinic
            .save_plan(self.person, course, template, start, "a new plan");
        saved.unwrap();
    }
}
