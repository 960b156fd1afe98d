//! A condition is decided only when no completion of the form can undo it, whatever a definition from outside says.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails loudly and measures time"
)]

use instruments::{Answer, Answers, Definition, Outcome, ScoreValue};

const TEXT: &str =
    "name = \"T\"\nshort_name = \"T\"\nrecall = \"\"\ninstructions = \"\"\nattribution = \"\"\n";

fn definition(items: usize, more: &str, scores: &[(&str, &str, &str)]) -> Definition {
    let mut file = "id = \"t\"\nversion = \"1\"\nfamily = \"other\"\ncitation = \"c\"\nlicence = \"l\"\nmissing_rule = \"m\"\n".to_owned();
    let mut text = TEXT.to_owned();
    file.push_str(more);
    for item in 0..items {
        file.push_str(&format!("[[item]]\nkey = \"q{item}\"\nscale = [0, 3]\n"));
        text.push_str(&format!("[items.q{item}]\nlabel = \"Q\"\n"));
    }
    for (key, formula, range) in scores {
        file.push_str(&format!("[[score]]\nkey = \"{key}\"\nlabel = \"S\"\nrule = \"r\"\nsource = \"s\"\nformula = \"{formula}\"\n{range}\n"));
    }
    Definition::load("t", &file, &text).unwrap()
}

fn score(definition: &Definition, answers: &[(&str, f64)]) -> Outcome {
    let answers: Answers = answers
        .iter()
        .map(|(key, value)| ((*key).to_owned(), Answer::Number(*value)))
        .collect();
    definition.score(&answers).unwrap()
}

#[test]
fn a_range_that_is_merely_claimed_decides_nothing() {
    let product = "q0 * (3 - q1) * q2 * (3 - q3) * q4 * (3 - q5)";
    let scores = [("s", product, "range = [0, 700]"), ("high", "s > 700", "")];
    let definition = definition(6, "", &scores);
    let partial = [("q0", 3.0), ("q1", 0.0), ("q2", 3.0), ("q3", 0.0), ("q4", 3.0)];
    assert_eq!(
        score(&definition, &partial).score("high"),
        Some(&ScoreValue::Unknown)
    );
    let whole: Vec<(&str, f64)> = partial.into_iter().chain([("q5", 0.0)]).collect();
    let whole = score(&definition, &whole);
    assert_eq!(
        whole.score("s"),
        Some(&ScoreValue::Unknown),
        "729 is outside its range, so it is no score"
    );
}

#[test]
fn a_score_that_may_not_come_about_decides_nothing() {
    let scores = [
        ("s", "q0 >= 2 ? null : q1", "range = [0, 3]"),
        ("any", "s >= 0", ""),
    ];
    let definition_null = definition(2, "", &scores);
    assert_eq!(
        score(&definition_null, &[("q1", 1.0)]).score("any"),
        Some(&ScoreValue::Unknown)
    );
    let decided = score(&definition_null, &[("q0", 1.0)]);
    assert_eq!(decided.score("any"), Some(&ScoreValue::Truth(true)));

    let table = "[tables.t]\nfrom = 1\nvalues = [1, 5]\n";
    let scores = [("s", "lookup(q0, t)", "range = [1, 5]"), ("any", "s >= 1", "")];
    let definition_table = definition(1, table, &scores);
    assert_eq!(
        score(&definition_table, &[]).score("any"),
        Some(&ScoreValue::Unknown)
    );
    assert_eq!(
        score(&definition_table, &[("q0", 1.0)]).score("any"),
        Some(&ScoreValue::Truth(true))
    );
    assert_eq!(
        score(&definition_table, &[("q0", 3.0)]).score("any"),
        Some(&ScoreValue::Unknown)
    );

    let scores = [("s", "q0 / q1", "range = [0, 3]"), ("any", "s >= 0", "")];
    let definition_share = definition(2, "", &scores);
    assert_eq!(
        score(&definition_share, &[("q0", 3.0)]).score("any"),
        Some(&ScoreValue::Unknown)
    );
}

#[test]
fn one_form_costs_no_more_than_its_budget() {
    let sum: Vec<String> = (0..8).map(|item| format!("(q{item} - q{item})")).collect();
    let sum = sum.join(" + ");
    let keys: Vec<String> = (0..190).map(|index| format!("c{index}")).collect();
    let formula = format!("{sum} == 0");
    let scores: Vec<(&str, &str, &str)> = keys
        .iter()
        .map(|key| (key.as_str(), formula.as_str(), ""))
        .collect();
    let definition = definition(8, "", &scores);
    let start = std::time::Instant::now();
    let outcome = score(&definition, &[]);
    assert!(
        outcome
            .scores
            .iter()
            .any(|scored| scored.value == ScoreValue::Unknown),
        "the budget ends the search"
    );
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
