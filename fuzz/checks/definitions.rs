//! Bytes as a definition and its text, which a line `#--- text.en.toml` parts: loading never panics and is quick. What
//! loads scores empty, partly answered and complete forms: every number within its range or null, and what was said of
//! a form with missing answers holds when they are given. It loads again from its own files as the same.

use crate::chance::{self, Chance};
use instruments::{Answer, Answers, Definition, ScoreValue, Sheet, Unit};

pub const BETWEEN: &str = "\n#--- text.en.toml\n";

pub fn parts(text: &str) -> (&str, &str) {
    text.split_once(BETWEEN).unwrap_or((text, ""))
}

/// The id that the definition gives itself, which is its folder's name.
pub fn id_of(definition: &str) -> &str {
    let line = definition.lines().find_map(|line| line.strip_prefix("id = \""));
    line.and_then(|rest| rest.strip_suffix('"')).unwrap_or("x")
}

/// Bytes of both files; whether they are text at all.
pub fn check(data: &[u8]) -> bool {
    let Ok(both) = std::str::from_utf8(data) else {
        return false;
    };
    let (definition, text) = parts(both);
    let id = id_of(definition);
    let loaded = match Definition::load(id, definition, text) {
        Ok(loaded) => loaded,
        Err(error) => {
            assert!(!error.problems.is_empty(), "refused without a reason");
            assert!(error.to_string().len() < 4_000_000, "a very long reason");
            return true;
        }
    };
    let again = Definition::load(&loaded.id, &loaded.files.0, &loaded.files.1).expect("its own files");
    assert_eq!(
        format!("{loaded:?}"),
        format!("{again:?}"),
        "its own files give another"
    );
    if loaded.is_scoring_only() {
        drop(Definition::load_with_words(id, definition, text));
    }

    let mut chance = Chance::of(data);
    let mut sheet = loaded.sheet();
    check_form(&mut sheet, &vec![None; loaded.items.len()]);
    for percent in [100, 100, 100, 90, 90, 60, 10] {
        let form = chance::form(&mut chance, &loaded, percent);
        check_form(&mut sheet, &form);
        let before = told(&sheet);
        // An unanswered item that counts by the instrument's own rule isn't missing.
        let full = chance::form(&mut chance, &loaded, 100);
        let kept = form.iter().zip(&loaded.items);
        let full: Vec<Option<Answer>> = kept
            .zip(full)
            .map(|((given, item), new)| match given {
                None if item.blank.is_none() => new,
                given => given.clone(),
            })
            .collect();
        check_form(&mut sheet, &full);
        compare(&sheet, &before, &form);
    }
    through_answers(&loaded, &mut chance);
    true
}

/// Scores a form and looks every score over.
fn check_form(sheet: &mut Sheet<'_>, form: &[Option<Answer>]) {
    sheet.clear();
    for (place, answer) in form.iter().enumerate() {
        if let Some(answer) = answer {
            let set = sheet.set(place, answer.clone());
            set.expect("an answer that the item takes");
        }
    }
    sheet.evaluate();
    let definition = sheet.definition();
    for (place, rule) in definition.scores.iter().enumerate() {
        let (low, high) = rule.range.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        let margin = 1e-6 * (1.0 + low.abs().max(high.abs()));
        let within = |number: f64| number >= low - margin && number <= high + margin;
        match sheet.value(place) {
            ScoreValue::Number(number) => {
                assert!(rule.unit == Unit::Number, "{} is a number", rule.key);
                assert!(
                    within(number),
                    "{} is {number}, outside {low} to {high}: {form:?}",
                    rule.key
                );
            }
            ScoreValue::Truth(_) => assert!(rule.unit == Unit::Criterion, "{} is a truth", rule.key),
            ScoreValue::Word(_) => assert!(rule.unit == Unit::Word, "{} is a word", rule.key),
            ScoreValue::Names(_) => assert!(rule.unit == Unit::Names, "{} are names", rule.key),
            ScoreValue::Numbers(_) => assert!(rule.unit == Unit::Numbers, "{} are numbers", rule.key),
            ScoreValue::Unknown => {}
        }
        if let Some(number) = sheet.number(place) {
            assert_eq!(sheet.value(place), ScoreValue::Number(number), "{}", rule.key);
        }
        if let Some((least, most)) = sheet.bounds(place) {
            // Where no completion has a score, bounds lie outside altogether.
            let known = within(least) && within(most) || least > high || most < low;
            assert!(
                least <= most && known,
                "{} lies from {least} to {most}, outside {low} to {high}: {form:?}",
                rule.key
            );
        }
    }
    // Looking at a form must not panic either.
    let looked_at = sheet.contradictions().count() + sheet.sentences().count() + sheet.flags().len();
    assert!(looked_at <= 600);
    assert_eq!(
        sheet.missing().count(),
        definition
            .items
            .iter()
            .zip(form)
            .filter(|(item, given)| !item.optional && given.is_none())
            .count()
    );
}

/// What is said of a form while answers are missing: bounds and decided conditions, by score.
type Told = Vec<(Option<(f64, f64)>, Option<bool>)>;

fn told(sheet: &Sheet<'_>) -> Told {
    let places = 0..sheet.definition().scores.len();
    places
        .map(|place| {
            let truth = match sheet.value(place) {
                ScoreValue::Truth(truth) => Some(truth),
                _ => None,
            };
            (sheet.bounds(place), truth)
        })
        .collect()
}

/// Bounds and decided conditions must hold for the completed form.
fn compare(sheet: &Sheet<'_>, before: &Told, form: &[Option<Answer>]) {
    for (place, (bounds, truth)) in before.iter().enumerate() {
        let rule = &sheet.definition().scores[place];
        // A form with an item that nobody can answer stays incomplete: its score may be made up for.
        let number = sheet.number(place).filter(|_| !sheet.is_prorated(place));
        if let (Some((low, high)), Some(number)) = (bounds, number) {
            let margin = 1e-6 * (1.0 + low.abs().max(high.abs()));
            assert!(
                number >= low - margin && number <= high + margin,
                "{} was from {low} to {high} and comes out as {number}: {form:?}",
                rule.key
            );
        }
        if let (Some(truth), ScoreValue::Truth(now), false) =
            (truth, sheet.value(place), rule.formula.about_form)
        {
            assert!(
                *truth == now,
                "{} was decided as {truth} and comes out as {now}: {form:?}",
                rule.key
            );
        }
    }
}

/// The other way in: answers by key, right ones and wrong ones.
fn through_answers(definition: &Definition, chance: &mut Chance) {
    let form = chance::form(chance, definition, 80);
    let keys = definition.items.iter().map(|item| item.key.clone());
    let answers = keys.zip(form).filter_map(|(key, answer)| Some((key, answer?)));
    let mut answers: Answers = answers.collect();
    let outcome = definition.score(&answers).expect("answers that the items take");
    let scores = outcome.scores.iter().map(|score| &score.value);
    for value in scores {
        serde_json::to_string(value).expect("a score as JSON");
    }
    let odd = [
        Answer::Number(f64::NAN),
        Answer::Number(-1e300),
        Answer::Number(0.5),
        Answer::Choice(String::new()),
        Answer::Flag(true),
        Answer::Areas(vec!["a".into(), "a".into()]),
    ];
    for answer in odd {
        if let Some(item) = definition.items.get(chance.below(definition.items.len())) {
            answers.insert(item.key.clone(), answer);
            drop(definition.score(&answers));
        }
    }
}
