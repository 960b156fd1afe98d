//! What the doses of one course say: form, filler, and how it began.

use super::check::{Check, Finding};
use super::rules::Field;
use crate::{Amount, DoseStep, StepKind};

/// Words directly before a word that say that it isn't so; "free" only with the word that belongs to it, since "lactose
/// free chalk" is chalk.
const NEGATIONS: &[&str] = &[
    "no",
    "non",
    "not",
    "without",
    "free of",
    "free from",
    "ohne",
    "kein",
    "keine",
    "nicht",
    "frei von",
    "sin",
];

/// Whether a text names one of the words, or one of the whole words, and doesn't say that it isn't so.
fn names_one(text: &str, words: &[String], whole_words: &[String]) -> bool {
    let text = text.to_lowercase();
    let text = text.as_str();
    let letter = |c: char| c.is_alphanumeric();
    let places = |word: &'_ String| -> Vec<(usize, usize)> {
        let found = text.match_indices(word.as_str());
        found.map(|(at, word)| (at, at + word.len())).collect()
    };
    let within = words.iter().flat_map(places);
    let whole = whole_words.iter().flat_map(places);
    let whole = whole.filter(|(from, to)| {
        let (before, after) = (text.get(..*from), text.get(*to..));
        !before.unwrap_or_default().ends_with(letter) && !after.unwrap_or_default().starts_with(letter)
    });
    within.chain(whole).any(|(from, to)| {
        let (before, after) = (text.get(..from), text.get(to..));
        !is_negated(before.unwrap_or_default(), after.unwrap_or_default())
    })
}

fn is_negated(before: &str, after: &str) -> bool {
    let joins = |c: char| c == ' ' || c == '-';
    let before = before.trim_end_matches(joins).replace('-', " ");
    let negated = NEGATIONS.iter().any(|negation| {
        before
            .strip_suffix(negation)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    let word_end = after.trim_start_matches(char::is_alphanumeric);
    let rest_of_word = after.strip_suffix(word_end).unwrap_or_default();
    let mut next = word_end.trim_start_matches(joins).split([' ', '-']);
    let free = next.next() == Some("free") && !matches!(next.next(), Some("of" | "from"));
    negated || free || rest_of_word.ends_with("frei")
}

/// An amount of a mass unit in thousandths of a microgram; none for other units.
fn mass(amount: Amount, unit: &str) -> Option<u64> {
    let unit = unit.trim().to_lowercase();
    let micrograms = match unit.as_str() {
        "g" => 1_000_000,
        "mg" => 1_000,
        // The micro sign and the Greek letter look alike.
        "mcg" | "ug" | "\u{b5}g" | "\u{3bc}g" => 1,
        _ => return None,
    };
    amount.thousandths().checked_mul(micrograms)
}

impl Check<'_> {
    pub(super) fn course_word(
        &self,
        of: &str,
        field: Field,
        words: &[String],
        whole_words: &[String],
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        for seen in self.of(of) {
            let text_of = |step: &'_ DoseStep| match &step.kind {
                StepKind::Dose(dose) => Some(match field {
                    Field::Form => dose.form.clone(),
                    Field::Filler => dose.filler.clone(),
                }),
                StepKind::Goes { .. } | StepKind::Pause { .. } => None,
            };
            let texts: Vec<String> = seen.course.steps.iter().filter_map(text_of).collect();
            let names_one = |text: &&String| names_one(text, words, whole_words);
            if let Some(text) = texts.iter().rev().find(names_one) {
                let what = match field {
                    Field::Form => "form",
                    Field::Filler => "filler",
                };
                let words = format!("{}: {what} “{text}”", self.name(&seen.course.what));
                let mut finding = self.finding(&[seen], words, false);
                finding.current &= texts.last().as_ref().is_some_and(names_one);
                findings.push(finding);
            }
        }
        findings
    }

    pub(super) fn full_start(&self, of: &str, at_least_mg: Amount) -> Vec<Finding> {
        let mut findings = Vec::new();
        for seen in self.of(of) {
            let first = seen.course.steps.iter().find_map(|step| match &step.kind {
                StepKind::Dose(dose) => Some((step.from, dose)),
                StepKind::Goes { .. } | StepKind::Pause { .. } => None,
            });
            let Some((from, dose)) = first else { continue };
            // A dose that is first known from a later day says nothing about how the course began.
            let at_start = from.earliest() <= seen.course.start.latest();
            if at_start && mass(dose.daily(), &dose.unit) >= mass(at_least_mg, "mg") {
                let name = self.name(&seen.course.what);
                let words = format!("{name} began at {} {} a day", dose.daily(), dose.unit);
                findings.push(self.finding(&[seen], words, false));
            }
        }
        findings
    }
}
