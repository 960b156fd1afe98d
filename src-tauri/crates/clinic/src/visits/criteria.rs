//! The criteria for fibromyalgia side by side: one body map and one set of severities under the rules of 2010, 2011
//! and 2016, each condition met, unmet or unknown, and the sentence that says why they disagree.

use crate::views::{ComparisonCell, ComparisonRow, ComparisonView, ConditionState};
use instruments::{Answers, Definition, Library, Outcome, ScoreValue};
use record::{Assessment, Visit};

/// The form whose items are those of all three sets of criteria.
const SIDE_BY_SIDE: &str = "fm_criteria";
/// Forms that share its items, under the same keys.
const SHARING: [&str; 4] = [SIDE_BY_SIDE, "acr2016", "fm_survey_2011", "acr2010"];

/// The criteria from whatever the visit's forms have asked; none when they asked nothing of them.
pub(crate) fn criteria(library: &Library, visit: &Visit) -> Option<ComparisonView> {
    let definition = library.get(SIDE_BY_SIDE).ok()?;
    let mut answers = Answers::new();
    let mut disagreeing: Vec<String> = Vec::new();
    let forms = visit
        .assessments
        .iter()
        .filter(|form| SHARING.contains(&form.instrument.as_str()));
    for (item, answer) in forms.flat_map(Assessment::given) {
        if definition.check_one(&item, &answer).is_err() {
            continue;
        }
        match answers.get(&item) {
            Some(earlier) if *earlier != answer && !disagreeing.contains(&item) => disagreeing.push(item),
            Some(_) => {}
            None => drop(answers.insert(item, answer)),
        }
    }
    if answers.is_empty() {
        return None;
    }
    // Two forms of one visit that contradict each other decide nothing.
    for item in &disagreeing {
        answers.remove(item);
    }
    let outcome = definition.score(&answers).ok()?;
    let mut view = comparison(definition, &outcome)?;
    let labels = disagreeing
        .iter()
        .filter_map(|item| definition.item(item))
        .map(|item| item.label.as_str());
    let labels: Vec<&str> = labels.collect();
    if !labels.is_empty() {
        let sentence = format!(
            "The visit's forms answer this differently, so it is left out here: {}.",
            labels.join("; ")
        );
        view.sentences.insert(0, sentence);
    }
    Some(view)
}

/// The definition's first comparison, filled in.
pub(super) fn comparison(definition: &Definition, outcome: &Outcome) -> Option<ComparisonView> {
    let comparison = definition.comparisons.first()?;
    let last = comparison.rows.len().saturating_sub(1);
    let rows = comparison
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| ComparisonRow {
            label: row.label.clone(),
            main: index == last,
            cells: row
                .scores
                .iter()
                .map(|score| cell(definition, outcome, score))
                .collect(),
        });
    Some(ComparisonView {
        title: comparison.title.clone(),
        columns: comparison.columns.clone(),
        rows: rows.collect(),
        sentences: outcome.sentences.clone(),
    })
}

fn cell(definition: &Definition, outcome: &Outcome, score: &str) -> ComparisonCell {
    let words = |state, words: &str| ComparisonCell {
        state,
        words: words.to_owned(),
        missing: String::new(),
    };
    if score.is_empty() {
        return words(ConditionState::NotAsked, "not asked");
    }
    match outcome
        .scored(score)
        .map(|scored| (&scored.value, &scored.missing))
    {
        Some((ScoreValue::Truth(true), _)) => words(ConditionState::Met, "met"),
        Some((ScoreValue::Truth(false), _)) => words(ConditionState::NotMet, "not met"),
        scored => {
            let missing = scored.map(|(_, missing)| missing.as_slice()).unwrap_or_default();
            let label = |key: &String| {
                definition
                    .item(key)
                    .map_or_else(|| key.clone(), |item| item.label.clone())
            };
            ComparisonCell {
                missing: missing.iter().map(label).collect::<Vec<_>>().join("; "),
                ..words(ConditionState::Unknown, "unknown")
            }
        }
    }
}
