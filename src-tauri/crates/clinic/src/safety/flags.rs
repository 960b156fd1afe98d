//! Safety answers of questionnaires, such as PHQ-9 item 9, as alerts.

use super::standing::{FlagFound, Found};
use crate::Timeline;
use crate::forms::answer_words;
use instruments::Definition;
use record::{Answer, Assessment, Visit};

/// Every safety answer of every visit.
pub(crate) fn flags(timeline: &Timeline<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for visit in timeline.visits.iter().rev() {
        for form in &visit.assessments {
            let Some(definition) = definition(timeline, form) else {
                continue;
            };
            let Some(outcome) = timeline.outcome(visit.id, &form.instrument) else {
                continue;
            };
            for flag in &outcome.flags {
                let answered = definition
                    .item(&flag.item)
                    .map(|item| answer_words(item, flag.value.as_ref()))
                    .unwrap_or_default();
                found.push(Found {
                    identity: format!("{}:{}:{}", flag.code, form.id, key(flag.value.as_ref())),
                    code: flag.code.clone(),
                    words: format!("{}: answered {answered}", definition.short_name),
                    perhaps: false,
                    current: true,
                    about: Vec::new(),
                    flag: Some(flag_found(visit, &flag.text, &flag.source)),
                });
            }
        }
    }
    found
}

/// The safety answer that an alert was about, from its identity, whatever the answer is now.
pub(crate) fn flag_of(timeline: &Timeline<'_>, identity: &str) -> Option<FlagFound> {
    let mut parts = identity.split(':');
    let (code, form) = (parts.next()?, parts.next()?);
    parts.next()?;
    let forms = |visit: &'_ Visit| visit.assessments.iter().any(|known| known.id.to_string() == form);
    let visit = timeline.visits.iter().find(|visit| forms(visit))?;
    let form = visit
        .assessments
        .iter()
        .find(|known| known.id.to_string() == form)?;
    let rules = definition(timeline, form).map(|definition| &definition.flags);
    let mut rules = rules.into_iter().flatten();
    let rule = rules.find(|rule| rule.code == code);
    let words = rule.map_or((code, ""), |rule| (rule.text.as_str(), rule.source.as_str()));
    Some(flag_found(visit, words.0, words.1))
}

fn definition<'a>(timeline: &'a Timeline<'_>, form: &Assessment) -> Option<&'a Definition> {
    timeline
        .library()
        .get_version(&form.instrument, &form.version)
        .ok()
}

fn flag_found(visit: &Visit, title: &str, source: &str) -> FlagFound {
    FlagFound {
        visit: visit.id,
        date: visit.details.date,
        title: title.to_owned(),
        source: source.to_owned(),
    }
}

/// An answer as it stands in an identity.
fn key(answer: Option<&Answer>) -> String {
    match answer {
        None => String::new(),
        Some(Answer::Number(number)) => number.to_string(),
        Some(other) => serde_json::to_string(other).unwrap_or_default(),
    }
}
