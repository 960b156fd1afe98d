//! Names and code systems: ours, and those of HL7 that are used.

use super::super::BASE;
use instruments::Definition;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The identifier system of a clinic's own patient numbers.
pub(in crate::fhir) const CLINIC_NUMBER: &str = "https://fibrotrend.org/fhir/sid/clinic-number";
/// Code of a whole day of the diary.
pub(in crate::fhir) const DIARY: &str = "day";
/// Code of an analyte that the clinic named itself; its name is the text.
pub(in crate::fhir) const OWN_LAB: &str = "own";

pub(super) const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
pub(super) const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
pub(super) const INTERPRETATION: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
pub(super) const CONDITION_STATUS: &str = "http://terminology.hl7.org/CodeSystem/condition-clinical";
pub(super) const SEVERITY: &str = "http://terminology.hl7.org/CodeSystem/adverse-event-severity";
pub(super) const PARTICIPANT: &str = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
pub(super) const ENCOUNTER_CLASS: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

/// Our own code systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::fhir) enum OwnSystem {
    Scores,
    Labs,
    Diary,
    Treatments,
    Conditions,
    SideEffects,
    Checklists,
    CheckStates,
    VisitKinds,
}

impl OwnSystem {
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Scores => (
                "scores",
                "Scores",
                "Scores of questionnaires: instrument, point, score.",
            ),
            Self::Labs => ("labs", "Labs", "Laboratory values and measurements."),
            Self::Diary => ("diary", "Diary", "Daily ratings from 0 to 100, the worst 100."),
            Self::Treatments => (
                "treatments",
                "Treatments",
                "Drugs, supplements and other treatments.",
            ),
            Self::Conditions => ("conditions", "Conditions", "Conditions."),
            Self::SideEffects => ("side-effects", "SideEffects", "Side effects."),
            Self::Checklists => ("checklists", "Checklists", "Lines of a clinic's checklists."),
            Self::CheckStates => ("check-states", "CheckStates", "How a line of a checklist stands."),
            Self::VisitKinds => ("visit-kinds", "VisitKinds", "Why a patient came."),
        }
    }

    pub(super) fn id(self) -> &'static str {
        self.names().0
    }
}

pub(in crate::fhir) fn own_system_url(system: OwnSystem) -> String {
    format!("{BASE}CodeSystem/{}", system.id())
}

pub(in crate::fhir) fn own_extension(name: &str) -> String {
    format!("{BASE}StructureDefinition/{name}")
}

pub(in crate::fhir) fn is_own_url(url: &str) -> bool {
    url.starts_with(BASE)
}

/// The id of a Questionnaire in a bundle: with the version, at most 64 of the characters that FHIR allows.
pub(in crate::fhir) fn own_questionnaire_id(definition: &Definition) -> String {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '.';
    let text = format!("{}-v{}", definition.id, definition.version);
    text.chars()
        .map(|sign| if fits(sign) { sign } else { '-' })
        .take(64)
        .collect()
}

/// The codes of ours that a bundle used, to be written with it.
#[derive(Default)]
pub(super) struct Used {
    codes: BTreeMap<OwnSystem, BTreeMap<String, String>>,
    /// Questionnaires that were written, by instrument and version.
    pub questionnaires: BTreeMap<(String, String), Rc<Value>>,
    pub contacts: BTreeSet<String>,
}

impl Used {
    /// A coding of ours, which is remembered.
    pub(super) fn coding(&mut self, system: OwnSystem, code: &str, display: &str) -> Value {
        let codes = self.codes.entry(system).or_default();
        codes.entry(code.to_owned()).or_insert_with(|| display.to_owned());
        super::json::coding(&own_system_url(system), code, display)
    }

    /// The code systems with what was used of them.
    pub(super) fn systems(&self) -> impl Iterator<Item = (&'static str, Value)> {
        self.codes.iter().map(|(system, codes)| {
            let (id, name, description) = system.names();
            let concepts = codes.iter().map(|(code, display)| {
                super::json::Element::default()
                    .with("code", code.as_str())
                    .with("display", display.as_str())
                    .into()
            });
            let resource = super::json::Element::resource("CodeSystem", id)
                .with("url", own_system_url(*system))
                .with("name", format!("Fibrotrend{name}"))
                .with("status", "active")
                .with("description", description)
                .with("content", "fragment")
                .with("concept", concepts.collect::<Vec<Value>>());
            (id, resource.into())
        })
    }
}
