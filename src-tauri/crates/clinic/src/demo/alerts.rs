//! What the safety rules found as the story went on, and what was answered to it.

use super::replay::ReplayHost;
use super::{CLINICIAN, act};
use crate::ClinicError;
use crate::forms::answer_words;
use crate::practice::PracticeSettings;
use instruments::{Answer, Definition};
use jiff::civil::Date;
use record::safety::{Acknowledgement, ConditionSeen, CourseSeen, LabSeen, RaisedAlert, Situation, check};
use record::{
    AssessmentId, Catalogue, Condition, ConditionName, Course, LabName, LabResult, PersonId, Place,
};
use std::collections::{BTreeMap, BTreeSet};
use store::Vault;

/// The record as the rules see it, by key.
pub(super) struct Watch {
    pub courses: BTreeMap<String, Course>,
    pub conditions: BTreeMap<String, Condition>,
    pub labs: BTreeMap<String, LabResult>,
    reasons: Vec<(&'static str, &'static str)>,
    raised: BTreeSet<String>,
}

impl Watch {
    pub fn new(reasons: Vec<(&'static str, &'static str)>) -> Self {
        Self {
            courses: BTreeMap::new(),
            conditions: BTreeMap::new(),
            labs: BTreeMap::new(),
            reasons,
            raised: BTreeSet::new(),
        }
    }

    /// Keeps the alerts that weren't there before, and answers to those that the story answers.
    pub fn look(
        &mut self,
        vault: &mut Vault,
        host: &ReplayHost,
        person: PersonId,
        today: Date,
    ) -> Result<(), ClinicError> {
        let catalogue = Catalogue::shipped();
        let thyroid_check_days = PracticeSettings::default().thyroid_check_days;
        let thyroid_check_days = i32::try_from(thyroid_check_days).unwrap_or(i32::MAX);
        let condition_of = |condition: &Condition| match &condition.name {
            ConditionName::Catalogue(key) => catalogue.condition(key),
            ConditionName::Own(_) => None,
        };
        let conditions = self.conditions.iter().filter_map(|(id, condition)| {
            let entry = condition_of(condition)?;
            Some(ConditionSeen {
                id,
                name: &entry.name,
                classes: entry.all_classes(),
                since: condition.since,
                until: condition.until,
            })
        });
        let labs = self.labs.iter().filter_map(|(id, result)| match &result.analyte {
            LabName::Listed(analyte) => Some(LabSeen {
                id,
                analyte,
                date: result.date,
                shown: result.reading.to_string(),
                above: match result.place() {
                    Place::Above => Some(true),
                    Place::Below | Place::Within => Some(false),
                    Place::Unknown => None,
                },
            }),
            LabName::Own(_) => None,
        });
        let situation = Situation {
            today,
            courses: self
                .courses
                .iter()
                .map(|(id, course)| CourseSeen { id, course })
                .collect(),
            conditions: conditions.collect(),
            labs: labs.collect(),
            settings: [("thyroid_check_days".to_owned(), thyroid_check_days)].into(),
        };
        for alert in check(&situation, catalogue) {
            let identity = alert.identity();
            if !self.raised.insert(identity.clone()) {
                continue;
            }
            let raised = RaisedAlert {
                identity: identity.clone(),
                rule: alert.rule.code.clone(),
                words: alert.finding.words.clone(),
                on: today,
            };
            vault.transact(host, act("raise alerts", ""), |change| {
                change.add_record(Some(person), &raised)
            })?;
            let reason = self.reasons.iter().find(|(rule, _)| *rule == alert.rule.code);
            if let Some((_, reason)) = reason {
                let seen = Acknowledgement {
                    identity,
                    rule: alert.rule.code.clone(),
                    words: alert.finding.words,
                    reason: (*reason).to_owned(),
                    by: CLINICIAN.to_owned(),
                    on: today,
                }
                .checked()?;
                vault.transact(host, act("acknowledge alert", ""), |change| {
                    change.add_record(Some(person), &seen)
                })?;
            }
        }
        Ok(())
    }
}

/// The acknowledgement of a positive item 9; none when it was answered “Not at all”.
pub(super) fn item9(
    (form, definition, answer): (AssessmentId, &Definition, &Answer),
    date: Date,
) -> Option<Acknowledgement> {
    let Answer::Number(value) = answer else {
        return None;
    };
    let item = definition.item("q9").filter(|_| *value >= 1.0)?;
    let flag = definition.flags.iter().find(|flag| flag.item == item.key)?;
    Some(Acknowledgement {
        identity: format!("{}:{form}:{value}", flag.code),
        rule: flag.code.clone(),
        words: format!(
            "{}: answered {}",
            definition.short_name,
            answer_words(item, Some(answer))
        ),
        reason: "Talked about it at the visit: passing thoughts, no plan, no intent. Safety plan gone through; she has the crisis line’s number and an appointment with her psychotherapist."
            .to_owned(),
        by: CLINICIAN.to_owned(),
        on: date,
    })
}
