//! Record a visit: questionnaires, answers, signature, correction.

use crate::cells::{change_view, decimals_of, number};
use crate::forms::answer_words;
use crate::patients::status;
use crate::views::{AssessmentView, FlagView, HistoryEntry, MissingItem, ScoreLine, VisitView};
use crate::{Clinic, ClinicError, Code, Timeline};
use instruments::{Answer, Definition, Outcome, ScoreRule, ScoreValue, Scored, Unit};
use jiff::{Timestamp, civil::Date};
use record::{Assessment, AssessmentId, PersonId, Visit, VisitDetails, VisitId, VisitKind, VisitState};
use store::Act;
use trends::{Change, Direction};

impl Clinic {
    /// Adds a visit with the chosen questionnaires.
    ///
    /// # Errors
    /// Names the field when the date doesn't do or no questionnaire is chosen; failures of writing.
    pub fn add_visit(
        &mut self,
        person: PersonId,
        date: Date,
        kind: VisitKind,
        instruments: &[String],
    ) -> Result<VisitView, ClinicError> {
        let born = self.vault.person(person)?.details.birth_date;
        let details = VisitDetails {
            date,
            kind,
            note: String::new(),
        }
        .checked(self.host.today(), born)?;
        let chosen = self.chosen(instruments)?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "add visit",
            reason: "",
        };
        let id = self.vault.transact(self.host.as_ref(), act, |change| {
            let id = change.add_visit(person, &details)?;
            for (position, (instrument, version)) in chosen.iter().enumerate() {
                change.add_assessment(id, instrument, version, position)?;
            }
            Ok::<_, ClinicError>(id)
        })?;
        self.visit(id)
    }

    fn chosen(&self, instruments: &[String]) -> Result<Vec<(String, String)>, ClinicError> {
        if instruments.is_empty() {
            return Err(ClinicError::field(
                "instruments",
                "No questionnaire is chosen: choose at least one.",
            ));
        }
        let mut chosen: Vec<(String, String)> = Vec::new();
        for id in instruments {
            let definition = self
                .library
                .get(id)
                .map_err(|error| ClinicError::field("instruments", format!("{error}.")))?;
            if !chosen.iter().any(|(known, _)| known == id) {
                chosen.push((definition.id.clone(), definition.version.clone()));
            }
        }
        Ok(chosen)
    }

    fn open_visit(&self, id: VisitId) -> Result<Visit, ClinicError> {
        let visit = self.vault.visit(id)?;
        if visit.state.is_open() {
            Ok(visit)
        } else {
            Err(store::StoreError::Signed.into())
        }
    }

    /// Changes a visit's date, kind and note.
    ///
    /// # Errors
    /// [`Code::Signed`]; names the field that doesn't do; failures of writing.
    pub fn edit_visit(
        &mut self,
        id: VisitId,
        date: Date,
        kind: VisitKind,
        note: String,
    ) -> Result<VisitView, ClinicError> {
        let visit = self.open_visit(id)?;
        let born = self.vault.person(visit.person)?.details.birth_date;
        let details = VisitDetails { date, kind, note }.checked(self.host.today(), born)?;
        if details != visit.details {
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: "edit visit",
                reason: reason(&visit.state),
            };
            self.vault.transact(self.host.as_ref(), act, |change| {
                change
                    .revise_visit(id, visit.person, &details)
                    .map_err(ClinicError::from)
            })?;
        }
        self.visit(id)
    }

    /// Chooses the questionnaires of a visit. One that has answers can't be taken out.
    ///
    /// # Errors
    /// [`Code::Signed`], [`Code::InvalidField`]; failures of writing.
    pub fn choose_instruments(
        &mut self,
        id: VisitId,
        instruments: &[String],
    ) -> Result<VisitView, ClinicError> {
        let visit = self.open_visit(id)?;
        let chosen = self.chosen(instruments)?;
        let (kept, dropped): (Vec<&Assessment>, Vec<&Assessment>) = visit
            .assessments
            .iter()
            .partition(|assessment| chosen.iter().any(|(id, _)| *id == assessment.instrument));
        if let Some(answered) = dropped.iter().find(|assessment| !assessment.answers.is_empty()) {
            let name = self
                .library
                .get(&answered.instrument)
                .map_or("This questionnaire", |definition| &definition.short_name);
            return Err(ClinicError::field(
                "instruments",
                format!("{name} has answers at this visit: clear them first to take it out."),
            ));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "choose questionnaires",
            reason: reason(&visit.state),
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            for assessment in &dropped {
                change.remove_assessment(assessment.id, id, &assessment.instrument, &assessment.version)?;
            }
            for (position, (instrument, version)) in chosen.iter().enumerate() {
                if !kept.iter().any(|assessment| assessment.instrument == *instrument) {
                    change.add_assessment(id, instrument, version, position)?;
                }
            }
            Ok::<_, ClinicError>(())
        })?;
        self.visit(id)
    }

    /// Stores one answer, or clears it with `None`, and scores the form anew.
    ///
    /// # Errors
    /// [`Code::Signed`], [`Code::InvalidField`] for an answer that doesn't fit; failures of writing.
    pub fn set_answer(
        &mut self,
        visit: VisitId,
        assessment: AssessmentId,
        item: &str,
        value: Option<&Answer>,
        given: bool,
    ) -> Result<AssessmentView, ClinicError> {
        let found = self.open_visit(visit)?;
        let form = found
            .assessments
            .iter()
            .find(|candidate| candidate.id == assessment)
            .ok_or(store::StoreError::NoSuch("questionnaire"))?;
        let definition = self
            .library
            .get_version(&form.instrument, &form.version)
            .map_err(|error| ClinicError::new(Code::NoSuch, format!("{error}.")))?;
        match value {
            Some(answer) => definition.check_one(item, answer),
            None => definition
                .item(item)
                .map(|_| ())
                .ok_or_else(|| instruments::AnswerError {
                    code: "unknown_item",
                    item: item.to_owned(),
                    message: format!("{} has no item {item:?}", definition.id),
                }),
        }
        .map_err(|error| ClinicError::field(item, format!("{error}.")))?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "answer",
            reason: reason(&found.state),
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change
                .set_answer(assessment, item, value, given)
                .map_err(ClinicError::from)
        })?;
        let view = self.visit(visit)?;
        let answered = view
            .assessments
            .into_iter()
            .find(|candidate| candidate.id == assessment);
        answered.ok_or_else(|| ClinicError::internal("answer"))
    }

    /// Signs a visit, which makes it read-only.
    ///
    /// # Errors
    /// [`Code::Signed`] when it is signed already; [`Code::InvalidField`] when nothing is answered; failures of writing.
    pub fn sign_visit(&mut self, id: VisitId) -> Result<VisitView, ClinicError> {
        let visit = self.open_visit(id)?;
        if visit
            .assessments
            .iter()
            .all(|assessment| assessment.given().is_empty())
        {
            return Err(ClinicError::field(
                "sign",
                "Nothing is answered at this visit yet: fill in a questionnaire before signing.",
            ));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "sign visit",
            reason: "",
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change.sign_visit(id).map_err(ClinicError::from)
        })?;
        self.visit(id)
    }

    /// Opens a signed visit for a correction. What was signed stays in the history.
    ///
    /// # Errors
    /// [`Code::InvalidField`] without a reason or when the visit isn't signed; failures of writing.
    pub fn correct_visit(&mut self, id: VisitId, reason: &str) -> Result<VisitView, ClinicError> {
        let visit = self.vault.visit(id)?;
        if visit.state.is_open() {
            return Err(store::StoreError::WrongState.into());
        }
        if reason.trim().is_empty() {
            return Err(ClinicError::field(
                "reason",
                "Say why the visit is corrected: the signed answers stay in the history.",
            ));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "open correction",
            reason: reason.trim(),
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change.open_correction(id).map_err(ClinicError::from)
        })?;
        self.visit(id)
    }

    /// A visit with answers, scores and history.
    ///
    /// # Errors
    /// [`Code::NoSuch`]; failures of reading.
    pub fn visit(&self, id: VisitId) -> Result<VisitView, ClinicError> {
        let person = self.vault.visit(id)?.person;
        let name = self.vault.person(person)?.details.display_name();
        let timeline = self.timeline(person)?;
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
            flags,
            history: self.history(id)?,
        })
    }

    fn history(&self, id: VisitId) -> Result<Vec<HistoryEntry>, ClinicError> {
        let signatures = self.vault.signatures(id)?;
        let mut entries = Vec::new();
        for (index, entry) in signatures.iter().enumerate() {
            let mut changes = Vec::new();
            if !entry.signed {
                let until = signatures.get(index + 1).map_or(i64::MAX, |next| next.order);
                let within = |order: i64| order > entry.order && order < until;
                let details = self.vault.visit_changes(id)?;
                let details = details.iter().filter(|change| within(change.order));
                changes.extend(details.flat_map(details_words));
                let answers = self.vault.answer_changes(id)?;
                let answers = answers.iter().filter(|change| within(change.order));
                changes.extend(answers.map(|change| self.change_words(change)));
            }
            entries.push(HistoryEntry {
                at: entry.at.to_string(),
                by: entry.actor.clone(),
                what: if entry.signed {
                    "Signed"
                } else {
                    "Correction opened"
                }
                .to_owned(),
                reason: entry.reason.clone(),
                changes,
            });
        }
        Ok(entries)
    }

    fn change_words(&self, change: &store::AnswerChange) -> String {
        let found = self.library.get(&change.instrument).ok();
        match found.and_then(|definition| Some((definition, definition.item(&change.item)?))) {
            Some((definition, item)) => format!(
                "{}, {}: {} → {}",
                definition.short_name,
                item.label,
                answer_words(item, change.before.as_ref()),
                answer_words(item, change.after.as_ref())
            ),
            None => format!("{}, {} changed", change.instrument, change.item),
        }
    }

    /// The safety flags of the latest visit at which a flagging item was answered; none once a later answer lifts them.
    pub(crate) fn open_flags(&self, timeline: &Timeline<'_>) -> Result<Vec<FlagView>, ClinicError> {
        let clinic_text = self.settings()?.safety_text;
        let mut open = Vec::new();
        for definition in self.library.all() {
            for rule in &definition.flags {
                let latest = timeline.visits.iter().rev().find(|visit| {
                    visit
                        .assessments
                        .iter()
                        .any(|form| form.instrument == definition.id && form.given().contains_key(&rule.item))
                });
                let Some(visit) = latest else { continue };
                let Some(outcome) = timeline.outcome(visit.id, &definition.id) else {
                    continue;
                };
                let raised = outcome.flags.iter().filter(|flag| flag.code == rule.code);
                open.extend(raised.map(|flag| flag_view(definition, flag, &clinic_text, visit)));
            }
        }
        Ok(open)
    }
}

/// "Date: 2026-03-01 → 2026-03-02" and the like; the note itself may be long, so only that it changed.
fn details_words(change: &store::VisitChange) -> Vec<String> {
    let (before, after) = (&change.before, &change.after);
    let mut words = Vec::new();
    if before.date != after.date {
        words.push(format!("Date: {} → {}", before.date, after.date));
    }
    if before.kind != after.kind {
        words.push(format!("Kind: {} → {}", before.kind.label(), after.kind.label()));
    }
    if before.note != after.note {
        words.push("Note changed".to_owned());
    }
    words
}

/// The reason that stands with a change: that of the correction under way.
fn reason(state: &VisitState) -> &str {
    match state {
        VisitState::Correcting { reason, .. } => reason,
        VisitState::Draft | VisitState::Signed { .. } => "",
    }
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
    visit: &Visit,
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
        date: Some(visit.details.date),
    }
}

fn assessment_view(
    timeline: &Timeline<'_>,
    visit: &Visit,
    assessment: &Assessment,
    clinic_text: &str,
) -> Result<AssessmentView, ClinicError> {
    let definition = timeline
        .library()
        .get(&assessment.instrument)
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
    };
    if let Some(outcome) = timeline.outcome(visit.id, &assessment.instrument) {
        let before = timeline.outcome_before(visit.id, &assessment.instrument);
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
        view.flags = outcome
            .flags
            .iter()
            .map(|flag| flag_view(definition, flag, clinic_text, visit))
            .collect();
    }
    Ok(view)
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

pub(crate) fn value_words(rule: &ScoreRule, scored: &Scored) -> String {
    match &scored.value {
        ScoreValue::Unknown if rule.unit == Unit::Criterion => "unknown".to_owned(),
        ScoreValue::Unknown => "–".to_owned(),
        ScoreValue::Number(value) => number(*value, decimals_of(rule.decimals, scored.prorated)),
        ScoreValue::Truth(truth) => if *truth { "met" } else { "not met" }.to_owned(),
        ScoreValue::Word(word) => word.clone(),
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
    let higher_is_worse = definition
        .followed
        .first()
        .is_none_or(|followed| followed.higher_is_worse);
    let direction = if higher_is_worse {
        Direction::HigherIsWorse
    } else {
        Direction::HigherIsBetter
    };
    let missing: Vec<String> = scored.missing.iter().map(|key| label(definition, key)).collect();
    Some(ScoreLine {
        key: rule.key.clone(),
        label: rule.label.clone(),
        text: value_words(rule, scored),
        out_of: rule
            .range
            .map(|(_, high)| format!("/ {}", number(high, 0)))
            .unwrap_or_default(),
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
        change: change.map(|(from, to)| {
            change_view(
                Change::new(from, to, direction),
                decimals_of(rule.decimals, scored.prorated),
            )
        }),
    })
}
