//! Alerts as the window and the report show them.

use super::flags::{flag_of, flags};
use super::held::Held;
use super::standing::{Found, Standing, rule};
use crate::views::{AlertState, AlertStrength, AlertView, RecordKind, RecordLink};
use crate::{Clinic, ClinicError, Code, Timeline};
use record::safety::Strength;
use record::{
    AssessmentId, Catalogue, Condition, Course, Kept, LabCatalogue, LabName, LabResult, PersonId, RecordId,
    Visit, VisitId, What,
};
use report::SafetyNote;

const FLAG_TEXT: &str = "A safety answer: it needs an acknowledgement with a reason, without which an open visit can’t be signed.";

impl Held {
    /// Every alert there is or was, safety answers of questionnaires among them: open ones first, the strongest first.
    pub fn all_standing(&self, timeline: &Timeline<'_>) -> Vec<Standing> {
        let mut standing = self.standing(flags(timeline), |identity| flag_of(timeline, identity));
        standing.sort_by_key(|standing| {
            let state = match standing.state {
                AlertState::Open => 0,
                AlertState::Acknowledged => 1,
                AlertState::Settled => 2,
            };
            let answer = standing.found.flag.is_some();
            let strength = rule(&standing.found.code).map_or(Strength::Note, |rule| rule.strength);
            (state, !standing.found.current, !answer, strength)
        });
        standing
    }

    /// Safety answers of a visit that are open and not kept yet.
    fn unraised_flags(&self, timeline: &Timeline<'_>, visit: VisitId) -> Vec<record::safety::RaisedAlert> {
        let mut found = flags(timeline);
        found.retain(|found| found.flag.as_ref().is_some_and(|flag| flag.visit == visit));
        self.to_raise(found)
    }
}

impl Clinic {
    pub(super) fn alert_views(
        &self,
        held: &Held,
        timeline: &Timeline<'_>,
    ) -> Result<Vec<AlertView>, ClinicError> {
        let clinic_text = self.settings()?.safety_text;
        let standing = held.all_standing(timeline).into_iter();
        standing
            .map(|standing| {
                let about = match &standing.found.flag {
                    Some(flag) => vec![visit_link(timeline, flag.visit)],
                    None => self.links(held, &standing.found.about)?,
                };
                Ok(view(standing, about, &clinic_text))
            })
            .collect()
    }

    /// Open alerts of a patient, the strongest first.
    pub(crate) fn open_alert_views(
        &self,
        timeline: &Timeline<'_>,
        person: PersonId,
    ) -> Result<Vec<AlertView>, ClinicError> {
        let mut views = self.alert_views(&self.held(person)?, timeline)?;
        views.retain(|alert| alert.state == AlertState::Open);
        Ok(views)
    }

    /// Alerts of a visit, whatever their state.
    pub(crate) fn visit_alerts(
        &self,
        timeline: &Timeline<'_>,
        visit: &Visit,
    ) -> Result<Vec<AlertView>, ClinicError> {
        let mut views = self.alert_views(&self.held(visit.person)?, timeline)?;
        views.retain(|alert| alert.visit_id == Some(visit.id));
        Ok(views)
    }

    /// Refuses to sign while an alert of the visit is open.
    ///
    /// # Errors
    /// [`Code::Unacknowledged`]; failures of reading.
    pub(crate) fn check_acknowledged(&self, visit: &Visit) -> Result<(), ClinicError> {
        let timeline = self.timeline_of(visit.person)?;
        let alerts = self.visit_alerts(&timeline, visit)?;
        let Some(open) = alerts.iter().find(|alert| alert.state == AlertState::Open) else {
            return Ok(());
        };
        let message = format!("{}: acknowledge it first, with a reason.", open.words);
        Err(ClinicError {
            code: Code::Unacknowledged,
            ..ClinicError::field("alerts", message)
        })
    }

    /// Whether a safety answer of a form was ever kept or acknowledged: the form must stay beside it.
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn has_alerts(&self, person: PersonId, form: AssessmentId) -> Result<bool, ClinicError> {
        let held = self.held(person)?;
        let raised = held.raised.iter().map(|entry| &entry.value.identity);
        let given = held.acknowledged.iter().map(|entry| &entry.value.identity);
        let form = form.to_string();
        let mut known = raised.chain(given);
        Ok(known.any(|identity| identity.split(':').nth(1) == Some(form.as_str())))
    }

    /// Safety answers that were signed without an acknowledgement, to be kept before a correction can change them.
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn flags_to_raise(
        &self,
        visit: &Visit,
    ) -> Result<Vec<record::safety::RaisedAlert>, ClinicError> {
        let timeline = self.timeline_of(visit.person)?;
        Ok(self.held(visit.person)?.unraised_flags(&timeline, visit.id))
    }

    /// Number of a patient's open alerts.
    pub(crate) fn open_alerts_of(
        &self,
        person: PersonId,
        timeline: &Timeline<'_>,
    ) -> Result<u32, ClinicError> {
        let standing = self.held(person)?.all_standing(timeline);
        let open = standing
            .iter()
            .filter(|standing| standing.state == AlertState::Open);
        Ok(u32::try_from(open.count()).unwrap_or(u32::MAX))
    }

    /// Number of a patient's open alerts.
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn open_alerts(&self, person: PersonId) -> Result<u32, ClinicError> {
        self.open_alerts_of(person, &self.timeline_of(person)?)
    }

    /// Open alerts as the report prints them.
    pub(crate) fn safety_notes(
        &self,
        timeline: &Timeline<'_>,
        person: PersonId,
    ) -> Result<Vec<SafetyNote>, ClinicError> {
        let open = self.open_alert_views(timeline, person)?.into_iter();
        Ok(open
            .map(|alert| {
                // A questionnaire's flag says in its words all there is to say.
                let of_form = alert.visit_id.is_some();
                let unless_of_form = |text: String| if of_form { String::new() } else { text };
                SafetyNote {
                    date: alert.raised_on.unwrap_or_else(|| self.host.today()),
                    title: unless_of_form(alert.title),
                    text: crate::reports::with_dates(&alert.words),
                    perhaps: alert.perhaps,
                    rule: unless_of_form(alert.text),
                    strength: unless_of_form(alert.strength_words),
                    clinic_text: alert.clinic_text,
                    source: alert.source,
                }
            })
            .collect())
    }

    fn links(&self, held: &Held, about: &[String]) -> Result<Vec<RecordLink>, ClinicError> {
        let mut links = Vec::new();
        for key in about {
            links.extend(self.link(held, key)?);
        }
        Ok(links)
    }

    fn link(&self, held: &Held, key: &str) -> Result<Option<RecordLink>, ClinicError> {
        let Ok(id) = key.parse::<RecordId>() else {
            return Ok(None);
        };
        let found = |kind, label| {
            Some(RecordLink {
                kind,
                id: key.to_owned(),
                label,
            })
        };
        if let Some(entry) = held.courses.iter().find(|entry| entry.id == id) {
            return Ok(found(RecordKind::Course, course_label(&entry.value)));
        }
        if let Some(entry) = held.conditions.iter().find(|entry| entry.id == id) {
            return Ok(found(RecordKind::Condition, condition_label(&entry.value)));
        }
        if let Some(entry) = held.labs.iter().find(|entry| entry.id == id) {
            return Ok(found(RecordKind::LabResult, lab_label(&entry.value)));
        }
        let removed = |label: String| format!("{label} (removed)");
        if let Some(course) = self.last::<Course>(id)? {
            return Ok(found(RecordKind::Course, removed(course_label(&course))));
        }
        if let Some(condition) = self.last::<Condition>(id)? {
            return Ok(found(RecordKind::Condition, removed(condition_label(&condition))));
        }
        let lab = self.last::<LabResult>(id)?;
        Ok(lab.and_then(|lab| found(RecordKind::LabResult, removed(lab_label(&lab)))))
    }

    /// What a removed record said last.
    fn last<T: Kept>(&self, id: RecordId) -> Result<Option<T>, ClinicError> {
        let history = self.vault.record_history::<T>(id)?;
        Ok(history.into_iter().rev().find_map(|revision| revision.value))
    }
}

fn visit_link(timeline: &Timeline<'_>, id: VisitId) -> RecordLink {
    let visit = timeline.visits.iter().find(|visit| visit.id == id);
    RecordLink {
        kind: RecordKind::Visit,
        id: id.to_string(),
        label: visit.map_or_else(
            || "Visit".to_owned(),
            |visit| format!("Visit of {}", visit.details.date),
        ),
    }
}

/// "tramadol, since 2026-03".
fn course_label(course: &Course) -> String {
    let name = match &course.what {
        What::Catalogue(key) => Catalogue::shipped().entry(key).map_or(key, |entry| &entry.name),
        What::Own(name) => name,
    };
    match course.stop {
        Some(stop) => format!("{name}, {} to {stop}", course.start),
        None => format!("{name}, since {}", course.start),
    }
}

fn condition_label(condition: &Condition) -> String {
    super::conditions::name(&condition.name)
}

/// "ALT 80 U/L, 2026-03-01".
pub(super) fn lab_label(lab: &LabResult) -> String {
    let name = match &lab.analyte {
        LabName::Listed(key) => {
            let known = LabCatalogue::builtin().analyte(key);
            known.map_or(key.as_str(), |known| known.short.as_str())
        }
        LabName::Own(name) => name,
    };
    format!("{name} {}, {}", lab.reading, lab.date)
}

/// With its first letter large, as a sentence begins.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn strength(found: &Found) -> (AlertStrength, &'static str) {
    if found.flag.is_some() {
        return (AlertStrength::Caution, "asks for action now");
    }
    match rule(&found.code).map(|rule| rule.strength) {
        Some(Strength::Stop) => (AlertStrength::Stop, "the label says not to"),
        Some(Strength::Caution) => (AlertStrength::Caution, "a label or a trial warns"),
        Some(Strength::Practice) => (AlertStrength::Practice, "practice sources only"),
        Some(Strength::Note) | None => (AlertStrength::Note, "worth knowing"),
    }
}

fn view(standing: Standing, about: Vec<RecordLink>, clinic_text: &str) -> AlertView {
    let Standing {
        found,
        state,
        raised_on,
        acknowledgement,
    } = standing;
    let (strength, strength_words) = strength(&found);
    let of_rule = rule(&found.code);
    let (title, text, source) = match (&found.flag, of_rule) {
        (Some(flag), _) => (flag.title.as_str(), FLAG_TEXT, flag.source.as_str()),
        (None, Some(rule)) => (rule.title.as_str(), rule.text.as_str(), rule.source.as_str()),
        // A rule that this version doesn't have any more.
        (None, None) => (found.code.as_str(), "", ""),
    };
    AlertView {
        strength,
        strength_words: strength_words.to_owned(),
        title: title.to_owned(),
        words: sentence(&found.words),
        text: text.to_owned(),
        source: source.to_owned(),
        clinic_text: match &found.flag {
            Some(_) => clinic_text.to_owned(),
            None => String::new(),
        },
        perhaps: found.perhaps,
        current: found.current,
        state,
        raised_on,
        acknowledged_by: acknowledgement
            .as_ref()
            .map(|given| given.by.clone())
            .unwrap_or_default(),
        acknowledged_on: acknowledgement.as_ref().map(|given| given.on),
        reason: acknowledgement.map(|given| given.reason).unwrap_or_default(),
        visit_id: found.flag.as_ref().map(|flag| flag.visit),
        about,
        identity: found.identity,
        rule: found.code,
    }
}
