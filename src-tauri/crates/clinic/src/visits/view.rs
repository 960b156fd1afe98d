//! A visit as the window shows it: forms, scores with their trace, safety flags, state.

use super::criteria::{comparison, criteria};
use crate::cells::{change_view, decimals_of, number, out_of, shown_range};
use crate::forms::answer_words;
use crate::patients::status;
use crate::timeline::direction;
use crate::views::{AssessmentView, FlagView, MissingItem, ScoreLine, VisitView};
use crate::{Clinic, ClinicError, Code, Timeline};
use instruments::{Answers, Definition, Outcome, ScoreRule, ScoreValue, Scored, Unit};
use jiff::{Timestamp, civil::Date};
use record::{Answer, AnswerEntry, Assessment, AssessmentId, Visit, VisitId, VisitState};
use std::collections::BTreeSet;
use trends::Change;

impl Clinic {
    /// A visit with answers, scores and history.
    ///
    /// # Errors
    /// [`Code::NoSuch`]; failures of reading.
    pub fn visit(&self, id: VisitId) -> Result<VisitView, ClinicError> {
        let person = self.vault.visit(id)?.person;
        self.opened(person)?;
        let name = self.vault.person(person)?.details.display_name();
        let timeline = self.timeline_of(person)?;
        let visit = timeline
            .visits
            .iter()
            .find(|visit| visit.id == id)
            .ok_or(store::StoreError::NoSuch("visit"))?;
        let clinic_text = self.settings()?.safety_text;
        let mut assessments = Vec::new();
        let mut missing = Vec::new();
        for assessment in &visit.assessments {
            let view = assessment_view(&timeline, visit, assessment, &clinic_text)?;
            if !view.complete {
                missing.push(format!(
                    "{}: {} of {} unanswered",
                    view.short_name,
                    view.missing.len(),
                    view.of
                ));
            }
            assessments.push(view);
        }
        let flags = assessments
            .iter()
            .flat_map(|assessment| assessment.flags.clone())
            .collect();
        let criteria = criteria(timeline.library(), visit);
        Ok(VisitView {
            id,
            patient_id: person,
            patient_name: name,
            date: visit.details.date,
            kind: visit.details.kind,
            kind_label: visit.details.kind.label().to_owned(),
            note: visit.details.note.clone(),
            status: status(&visit.state),
            status_words: state_words(&visit.state),
            status_at: state_at(&visit.state).map(|at| at.to_string()),
            assessments,
            missing,
            criteria,
            flags,
            alerts: self.visit_alerts(&timeline, visit)?,
            history: self.history(id)?,
        })
    }
}

/// The safety flags of the latest visit at which a flagging item was answered; none once a later answer lifts them.
pub(crate) fn open_flags(timeline: &Timeline<'_>, clinic_text: &str) -> Vec<FlagView> {
    let mut open = Vec::new();
    let asked: BTreeSet<&str> = timeline
        .visits
        .iter()
        .flat_map(|visit| &visit.assessments)
        .map(|form| form.instrument.as_str())
        .collect();
    for definition in asked.into_iter().filter_map(|id| timeline.library().get(id).ok()) {
        for rule in &definition.flags {
            let latest = timeline.visits.iter().rev().find(|visit| {
                let mut forms = visit.assessments.iter();
                forms.any(|form| form.instrument == definition.id && form.given().contains_key(&rule.item))
            });
            let Some(visit) = latest else { continue };
            let Some(outcome) = timeline.outcome(visit.id, &definition.id) else {
                continue;
            };
            let raised = outcome.flags.iter().filter(|flag| flag.code == rule.code);
            open.extend(
                raised.map(|flag| flag_view(definition, flag, clinic_text, Some(visit.details.date))),
            );
        }
    }
    open
}

/// "Signed by Dr Reyes, revision 2".
fn state_words(state: &VisitState) -> String {
    match state {
        VisitState::Draft => "Draft, not signed".to_owned(),
        VisitState::Signed { by, revision: 1, .. } => format!("Signed by {by}"),
        VisitState::Signed { by, revision, .. } => format!("Signed by {by}, revision {revision}"),
        VisitState::Correcting { reason, by, .. } => format!("Correction under way by {by}: {reason}"),
    }
}

/// When a visit was signed or opened for correction.
fn state_at(state: &VisitState) -> Option<Timestamp> {
    match state {
        VisitState::Draft => None,
        VisitState::Signed { at, .. } | VisitState::Correcting { at, .. } => Some(*at),
    }
}

/// "signed, revision 2", "draft" or "correction not signed", for tables.
pub(crate) fn short_state(state: &VisitState) -> String {
    match state {
        VisitState::Draft => "draft".to_owned(),
        VisitState::Signed { revision: 1, .. } => "signed".to_owned(),
        VisitState::Signed { revision, .. } => format!("signed, revision {revision}"),
        VisitState::Correcting { .. } => "correction not signed".to_owned(),
    }
}

fn flag_view(
    definition: &Definition,
    flag: &instruments::Flag,
    clinic_text: &str,
    date: Option<Date>,
) -> FlagView {
    let answered = definition
        .item(&flag.item)
        .map(|item| answer_words(item, flag.value.as_ref()))
        .unwrap_or_default();
    FlagView {
        code: flag.code.clone(),
        text: format!("{}: answered {answered}.", flag.text),
        clinic_text: clinic_text.to_owned(),
        source: flag.source.clone(),
        date,
    }
}

fn assessment_view(
    timeline: &Timeline<'_>,
    visit: &Visit,
    assessment: &Assessment,
    clinic_text: &str,
) -> Result<AssessmentView, ClinicError> {
    let library = timeline.library();
    let definition = library
        .get_version(&assessment.instrument, &assessment.version)
        .or_else(|_| library.get(&assessment.instrument))
        .map_err(|error| ClinicError::new(Code::NoSuch, format!("{error}.")))?;
    let mut view = AssessmentView {
        id: assessment.id,
        instrument: assessment.instrument.clone(),
        version: assessment.version.clone(),
        short_name: definition.short_name.clone(),
        answers: assessment.answers.clone(),
        complete: false,
        answered: 0,
        of: u32::try_from(definition.required()).unwrap_or(u32::MAX),
        missing: Vec::new(),
        lines: Vec::new(),
        flags: Vec::new(),
        sentences: Vec::new(),
        comparison: None,
        conflicts: Vec::new(),
    };
    if let Some(outcome) = timeline.outcome(visit.id, &assessment.instrument) {
        let before = timeline.outcome_before(visit.id, &assessment.instrument);
        fill(&mut view, definition, outcome, before);
        view.flags = outcome
            .flags
            .iter()
            .map(|flag| flag_view(definition, flag, clinic_text, Some(visit.details.date)))
            .collect();
    }
    Ok(view)
}

/// A form as it is tried out: nothing is stored.
pub(crate) fn tried(
    definition: &Definition,
    answers: &Answers,
    outcome: &Outcome,
    clinic_text: &str,
) -> AssessmentView {
    let entry = |(item, value): (&String, &Answer)| {
        let entry = AnswerEntry {
            value: value.clone(),
            given: true,
        };
        (item.clone(), entry)
    };
    let mut view = AssessmentView {
        id: AssessmentId::from(uuid::Uuid::nil()),
        instrument: definition.id.clone(),
        version: definition.version.clone(),
        short_name: definition.short_name.clone(),
        answers: answers.iter().map(entry).collect(),
        complete: false,
        answered: 0,
        of: u32::try_from(outcome.of).unwrap_or(u32::MAX),
        missing: Vec::new(),
        lines: Vec::new(),
        flags: Vec::new(),
        sentences: Vec::new(),
        comparison: None,
        conflicts: Vec::new(),
    };
    fill(&mut view, definition, outcome, None);
    view.flags = outcome
        .flags
        .iter()
        .map(|flag| flag_view(definition, flag, clinic_text, None))
        .collect();
    view
}

/// What scoring gave.
fn fill(view: &mut AssessmentView, definition: &Definition, outcome: &Outcome, before: Option<&Outcome>) {
    view.complete = outcome.complete;
    view.answered = u32::try_from(outcome.answered).unwrap_or(u32::MAX);
    view.missing = outcome
        .missing
        .iter()
        .map(|key| MissingItem {
            item: key.clone(),
            label: label(definition, key),
        })
        .collect();
    view.lines = definition
        .scores
        .iter()
        .filter(|rule| is_shown(definition, rule, outcome))
        .filter_map(|rule| score_line(definition, rule, outcome, before))
        .collect();
    view.conflicts = outcome
        .conflicts
        .iter()
        .map(|conflict| MissingItem {
            item: conflict.item.clone(),
            label: format!("{}.", conflict.message.trim_end_matches('.')),
        })
        .collect();
    view.comparison = comparison(definition, outcome);
    if view.comparison.is_none() {
        view.sentences.clone_from(&outcome.sentences);
    }
}

fn label(definition: &Definition, item: &str) -> String {
    definition
        .item(item)
        .map_or_else(|| item.to_owned(), |item| item.label.clone())
}

/// A stand-in is shown only while the score that it stands in for is missing.
fn is_shown(definition: &Definition, rule: &ScoreRule, outcome: &Outcome) -> bool {
    let stands_in_for = definition
        .followed
        .iter()
        .find(|followed| followed.stand_in == rule.key);
    let needed = stands_in_for.is_none_or(|followed| {
        outcome.score(&followed.score) == Some(&ScoreValue::Unknown)
            && outcome.score(&rule.key) != Some(&ScoreValue::Unknown)
    });
    !rule.hidden && needed
}

fn value_words(rule: &ScoreRule, scored: &Scored) -> String {
    match &scored.value {
        ScoreValue::Unknown if rule.unit == Unit::Criterion => "unknown".to_owned(),
        ScoreValue::Unknown => "–".to_owned(),
        ScoreValue::Number(value) => number(*value, decimals_of(rule.decimals, scored.prorated)),
        ScoreValue::Truth(truth) => if *truth { "met" } else { "not met" }.to_owned(),
        ScoreValue::Word(word) => word.clone(),
        ScoreValue::Numbers(numbers) => {
            let numbers: Vec<String> = numbers
                .iter()
                .map(|value| number(*value, rule.decimals))
                .collect();
            numbers.join(", ")
        }
        ScoreValue::Names(names) if names.is_empty() => "none".to_owned(),
        ScoreValue::Names(names) => names
            .iter()
            .map(|name| name.replace('_', " "))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn score_line(
    definition: &Definition,
    rule: &ScoreRule,
    outcome: &Outcome,
    before: Option<&Outcome>,
) -> Option<ScoreLine> {
    let scored = outcome.scored(&rule.key)?;
    let known = scored.value != ScoreValue::Unknown;
    let set = definition.default_bands(&rule.key);
    let band = set
        .zip(scored.value.number())
        .and_then(|(set, value)| Some((set, set.band(value)?)));
    let earlier = before
        .and_then(|before| before.scored(&rule.key))
        .filter(|earlier| earlier.value != ScoreValue::Unknown);
    let change = earlier
        .and_then(|earlier| earlier.value.number())
        .zip(scored.value.number());
    let missing: Vec<String> = scored.missing.iter().map(|key| label(definition, key)).collect();
    Some(ScoreLine {
        key: rule.key.clone(),
        label: rule.label.clone(),
        text: value_words(rule, scored),
        out_of: rule.range.map(|_| out_of(shown_range(rule))).unwrap_or_default(),
        known,
        main: rule.main,
        band: band.map(|(_, band)| band.label.clone()).unwrap_or_default(),
        band_source: band.map(|(set, _)| set.source.clone()).unwrap_or_default(),
        prorated: scored.prorated,
        rule: rule.rule.clone(),
        source: rule.source.clone(),
        missing: missing.join("; "),
        previous: earlier
            .map(|earlier| value_words(rule, earlier))
            .unwrap_or_default(),
        // Without a worse end a change is neither better nor worse, so none is told.
        change: change.zip(rule.worse).map(|((from, to), worse)| {
            change_view(
                Change::new(from, to, direction(worse)),
                decimals_of(rule.decimals, scored.prorated),
            )
        }),
        provisional: definition.is_provisional(rule),
        band_provisional: band.is_some_and(|(set, _)| set.provisional),
    })
}
