//! Courses in few words.

use record::{Amount, Course, Dose, DoseStep, PartialDate, StepKind, TimeOfDay, What};

/// The clinic's clinician, who prescribes most.
pub(super) const CLINIC: &str = super::CLINICIAN;
/// A family doctor of the address book.
pub(super) const FAMILY_DOCTOR: &str = "Dr. Paul Imhof";
/// A specialist of the address book.
pub(super) const SPECIALIST: &str = "Dr. Noor Haddad";
/// The compounding pharmacy that most patients use.
pub(super) const EXAMPLETON: &str = "Exampleton Compounding Pharmacy";
/// Another, with other fillers.
pub(super) const SAMPLEFORD: &str = "Sampleford Compounding Pharmacy";

/// A course that is being put together; its first step says when it started.
pub(super) struct Taken(Course);

/// Nothing yet of an entry of the catalogue.
pub(super) fn taken(key: &str, prescriber: &str) -> Taken {
    begin(What::Catalogue(key.to_owned()), prescriber)
}

/// Nothing yet of something that isn't in the catalogue.
pub(super) fn own(name: &str, prescriber: &str) -> Taken {
    begin(What::Own(name.to_owned()), prescriber)
}

fn begin(what: What, prescriber: &str) -> Taken {
    Taken(Course {
        what,
        start: PartialDate::Year(jiff::civil::Date::MIN),
        stop: None,
        stop_reason: String::new(),
        prescriber: prescriber.to_owned(),
        note: String::new(),
        steps: Vec::new(),
    })
}

impl Taken {
    pub fn dose(self, from: impl Into<PartialDate>, dose: Dose) -> Self {
        self.step(from.into(), StepKind::Dose(dose))
    }

    pub fn goes(self, from: impl Into<PartialDate>, how: &str, cost_per_month: Option<u32>) -> Self {
        let how = how.to_owned();
        self.step(from.into(), StepKind::Goes { how, cost_per_month })
    }

    pub fn pause(self, from: impl Into<PartialDate>, reason: &str) -> Self {
        let reason = reason.to_owned();
        self.step(from.into(), StepKind::Pause { reason })
    }

    pub fn stop(mut self, at: impl Into<PartialDate>, reason: &str) -> Self {
        self.0.stop = Some(at.into());
        reason.clone_into(&mut self.0.stop_reason);
        self
    }

    pub fn note(mut self, note: &str) -> Self {
        note.clone_into(&mut self.0.note);
        self
    }

    fn step(mut self, from: PartialDate, kind: StepKind) -> Self {
        if self.0.steps.is_empty() {
            self.0.start = from;
        }
        self.0.steps.push(DoseStep { from, kind });
        self
    }

    pub fn course(self) -> Course {
        self.0
    }
}

/// A dose of something bought ready-made.
pub(super) fn dose(amount: &str, unit: &str, times: &[TimeOfDay], form: &str, cost: Option<u32>) -> Dose {
    Dose {
        amount: amount.parse::<Amount>().unwrap_or_default(),
        unit: unit.to_owned(),
        times: times.to_vec(),
        form: form.to_owned(),
        filler: String::new(),
        pharmacy: String::new(),
        batch: String::new(),
        cost_per_month: cost,
    }
}

/// LDN as a capsule at bedtime from the usual pharmacy.
pub(super) fn ldn(amount: &str, batch: &str) -> Dose {
    Dose {
        filler: "microcrystalline cellulose".to_owned(),
        pharmacy: EXAMPLETON.to_owned(),
        batch: batch.to_owned(),
        ..dose(amount, "mg", &[TimeOfDay::Bedtime], "capsule", Some(3_400))
    }
}
