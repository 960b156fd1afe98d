//! A clinic whose calendar the test turns, and records written past the use cases, as another version might have.

use super::{NEW, PASSPHRASE, day, device, form};
use clinic::host::SystemHost;
use clinic::views::{AlertView, ConditionForm, PatientForm, SafetyView, VisitView};
use clinic::{Answer, Clinic, Date, DeviceId, Host, PersonId, VisitKind};
use record::{
    Course, Dose, DoseStep, LabCatalogue, LabName, LabResult, NoRandomness, Reading, StepKind, TimeOfDay,
    What, parse_reference,
};
use std::sync::{Arc, Mutex};
use store::{Act, Change, Vault};

/// The system's clock, with a date of the test's own.
struct Calendar(Mutex<Date>);

impl Host for Calendar {
    fn now(&self) -> jiff::Timestamp {
        SystemHost.now()
    }

    fn today(&self) -> Date {
        *self.0.lock().unwrap()
    }

    fn new_uuid(&self) -> uuid::Uuid {
        SystemHost.new_uuid()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        SystemHost.fill_random(bytes)
    }
}

pub struct Case {
    clinic: Option<Clinic>,
    pub person: PersonId,
    calendar: Arc<Calendar>,
    device: DeviceId,
    nudges: u32,
    _root: tempfile::TempDir,
}

pub const TODAY: &str = "2026-06-30";

pub fn case() -> Case {
    let root = tempfile::tempdir().unwrap();
    let calendar = Arc::new(Calendar(Mutex::new(day(TODAY))));
    let device = device();
    let mut clinic = Clinic::create(root.path(), NEW, device, calendar.clone()).unwrap();
    let person = clinic.add_patient(form("Alvarez")).unwrap().id;
    Case {
        clinic: Some(clinic),
        person,
        calendar,
        device,
        nudges: 0,
        _root: root,
    }
}

/// A course of one dose, in mg, at bedtime.
pub fn course(key: &str, start: &str, stop: Option<&str>) -> Course {
    let start = start.parse().unwrap();
    let dose = Dose {
        amount: "1.5".parse().unwrap(),
        unit: "mg".to_owned(),
        times: vec![TimeOfDay::Bedtime],
        form: String::new(),
        filler: String::new(),
        pharmacy: String::new(),
        batch: String::new(),
        cost_per_month: None,
    };
    let what = match key.strip_prefix("own:") {
        Some(name) => What::Own(name.to_owned()),
        None => What::Catalogue(key.to_owned()),
    };
    Course {
        what,
        start,
        stop: stop.map(|stop| stop.parse().unwrap()),
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: vec![DoseStep {
            from: start,
            kind: StepKind::Dose(dose),
        }],
    }
}

/// A result in the analyte's first unit.
pub fn lab(key: &str, date: &str, value: &str, range: &str) -> LabResult {
    let analyte = LabCatalogue::builtin().analyte(key).unwrap();
    let (low, high) = parse_reference(range).unwrap();
    LabResult {
        analyte: LabName::Listed(key.to_owned()),
        reading: Reading::parse(value, &analyte.units[0].unit).unwrap(),
        reference_low: low,
        reference_high: high,
        date: day(date),
        note: String::new(),
        confirmed: false,
    }
}

pub fn condition(name: &str, since: &str, until: &str) -> ConditionForm {
    ConditionForm {
        key: None,
        name: name.to_owned(),
        since: since.to_owned(),
        until: until.to_owned(),
        note: String::new(),
    }
}

impl Case {
    pub fn clinic(&mut self) -> &mut Clinic {
        self.clinic.as_mut().unwrap()
    }

    pub fn go_to(&self, date: &str) {
        *self.calendar.0.lock().unwrap() = day(date);
    }

    /// Writes into the vault itself; the rules don't hear of it.
    pub fn write<T>(&mut self, work: impl FnOnce(&Change<'_>, PersonId) -> T) -> T {
        let folder = self.clinic().folder().to_owned();
        drop(self.clinic.take());
        let host = self.calendar.clone();
        let mut vault = Vault::open(&folder, PASSPHRASE, self.device, host.as_ref()).unwrap();
        let act = Act {
            actor: "Dr Reyes",
            operation: "test",
            reason: "",
        };
        let person = self.person;
        let written = vault.transact(host.as_ref(), act, |change| {
            Ok::<_, store::StoreError>(work(change, person))
        });
        drop(vault);
        self.clinic = Some(Clinic::open(&folder, PASSPHRASE, self.device, host).unwrap());
        written.unwrap()
    }

    /// Another patient of the clinic.
    pub fn another(&mut self) -> PersonId {
        let form = PatientForm {
            clinic_number: "18".to_owned(),
            ..form("Berg")
        };
        self.clinic().add_patient(form).unwrap().id
    }

    /// A change of the record that no rule cares for, after which the rules have been asked.
    pub fn nudge(&mut self) -> SafetyView {
        self.nudges += 1;
        let form = condition(&format!("Nudge {}", self.nudges), "", "");
        let person = self.person;
        self.clinic().save_condition(person, None, form, "").unwrap()
    }

    pub fn safety(&mut self) -> SafetyView {
        let person = self.person;
        self.clinic().safety(person).unwrap()
    }

    /// The only alert of a rule.
    pub fn alert(&mut self, rule: &str) -> AlertView {
        let mut alerts = self.safety().alerts;
        alerts.retain(|alert| alert.rule == rule);
        assert_eq!(alerts.len(), 1, "one alert of {rule}: {alerts:#?}");
        alerts.remove(0)
    }

    pub fn acknowledge(&mut self, identity: &str) {
        let person = self.person;
        let alerts = self.safety().alerts;
        let alert = alerts.iter().find(|alert| alert.identity == identity).unwrap();
        self.clinic()
            .acknowledge(person, identity, &alert.words, "discussed")
            .unwrap();
    }

    /// A visit with PHQ-9 item 9 answered; not signed.
    pub fn item_9(&mut self, date: &str, value: f64) -> VisitView {
        let person = self.person;
        let forms = ["phq9".to_owned()];
        let clinic = self.clinic();
        let visit = clinic
            .add_visit(person, day(date), VisitKind::FollowUp, &forms)
            .unwrap();
        self.answer_9(&visit, value)
    }

    pub fn answer_9(&mut self, visit: &VisitView, value: f64) -> VisitView {
        let form = visit.assessments[0].id;
        let answer = Answer::Number(value);
        let clinic = self.clinic();
        clinic
            .set_answer(visit.id, form, "q9", Some(&answer), true)
            .unwrap();
        clinic.visit(visit.id).unwrap()
    }
}
