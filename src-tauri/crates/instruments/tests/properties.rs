//! What holds for every form, however it is filled in.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use instruments::{Answer, Answers, Definition, ItemKind, Library, ScoreValue};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn answer(kind: &ItemKind) -> BoxedStrategy<Answer> {
    let whole = |low: i32, high: i32| {
        (low..=high)
            .prop_map(|value| Answer::Number(f64::from(value)))
            .boxed()
    };
    match kind {
        ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => whole(*low, *high),
        ItemKind::TimeOfDay => whole(0, 1439),
        ItemKind::Number {
            low, high, decimals, ..
        } => {
            let steps = 10_f64.powi(i32::from(*decimals));
            let (low, high) = ((low * steps).round(), (high * steps).round());
            #[expect(clippy::cast_possible_truncation, reason = "a few thousand steps")]
            let range = low as i32..=high as i32;
            range
                .prop_map(move |value| Answer::Number(f64::from(value) / steps))
                .boxed()
        }
        ItemKind::Options(options) => {
            let answers: Vec<Answer> = options.iter().map(instruments::OptionLabel::answer).collect();
            prop::sample::select(answers).boxed()
        }
        ItemKind::Flag => any::<bool>().prop_map(Answer::Flag).boxed(),
        ItemKind::Areas(areas) => {
            let keys: Vec<String> = areas.iter().map(|area| area.key.clone()).collect();
            let most = keys.len();
            prop::sample::subsequence(keys, 0..=most)
                .prop_map(Answer::Areas)
                .boxed()
        }
    }
}

/// A complete form, and which of its items stay unanswered.
fn form(definition: &Definition) -> impl Strategy<Value = (Answers, Vec<bool>)> {
    let keys: Vec<String> = definition.items.iter().map(|item| item.key.clone()).collect();
    let answers: Vec<_> = definition.items.iter().map(|item| answer(&item.kind)).collect();
    let kept = prop::collection::vec(prop::bool::weighted(0.75), keys.len());
    (answers, kept).prop_map(move |(answers, kept)| (keys.iter().cloned().zip(answers).collect(), kept))
}

fn check(definition: &Definition) {
    proptest!(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() }, |((complete, kept) in form(definition))| {
        let whole = definition.score(&complete).unwrap();
        let partial: Answers = complete
            .iter()
            .filter(|(key, _)| definition.items.iter().zip(&kept).any(|(item, kept)| item.key == **key && (*kept || item.blank.is_some())))
            .map(|(key, answer)| (key.clone(), answer.clone()))
            .collect();
        let part = definition.score(&partial).unwrap();
        // Answers that contradict each other have no scores, so there is nothing to compare with.
        prop_assume!(whole.conflicts.is_empty());
        prop_assert_eq!(part.answered + part.missing.len(), part.of);
        for (whole, part) in whole.scores.iter().zip(&part.scores) {
            let range = definition.rule(&whole.key).unwrap().range;
            if let (ScoreValue::Number(value), Some((low, high))) = (&whole.value, range) {
                prop_assert!(*value >= low && *value <= high, "{} is {value}, outside {low} to {high}", whole.key);
                if let Some((low, high)) = part.bounds {
                    prop_assert!(low <= high);
                    prop_assert!(*value >= low - 1e-9 && *value <= high + 1e-9, "{}: {value} outside the bounds of the partial form", whole.key);
                }
            }
            // What speaks of the form as it stands, such as "prorated" of the FIQR, may change as it is completed.
            if !definition.rule(&whole.key).unwrap().formula.about_form && let ScoreValue::Truth(decided) = &part.value {
                prop_assert_eq!(&whole.value, &ScoreValue::Truth(*decided), "{} was decided too early", &whole.key);
            }
        }
    });
}

#[test]
fn bounds_and_early_decisions_hold_for_every_completion() {
    for definition in Library::builtin().all() {
        check(definition);
    }
}

#[test]
fn an_empty_form_has_no_number() {
    for definition in Library::builtin().all() {
        let outcome = definition.score(&Answers::new()).unwrap();
        assert_eq!(outcome.answered, 0);
        for scored in outcome.scores {
            assert!(
                scored.value.number().is_none(),
                "{} {} of an empty form is {:?}",
                definition.id,
                scored.key,
                scored.value
            );
        }
    }
}

#[test]
fn a_worse_answer_never_lowers_the_fiqr() {
    let library = Library::builtin();
    let fiqr = library.get("fiqr").unwrap();
    proptest!(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() }, |((answers, _) in form(fiqr), item in 0..21_usize)| {
        let key = &fiqr.items[item].key;
        let Some(Answer::Number(value)) = answers.get(key) else { unreachable!() };
        let mut worse = answers.clone();
        worse.insert(key.clone(), Answer::Number((value + 1.0).min(10.0)));
        let total = |answers: &Answers| fiqr.score(answers).unwrap().score("total").unwrap().number().unwrap();
        prop_assert!(total(&worse) >= total(&answers));
    });
}

/// Times of day go round, so that a later hour is neither more nor less.
fn goes_round(definition: &Definition) -> bool {
    definition
        .items
        .iter()
        .any(|item| item.kind == ItemKind::TimeOfDay)
}

#[test]
fn each_item_pulls_a_followed_score_one_way_only() {
    for definition in Library::builtin()
        .all()
        .filter(|definition| !goes_round(definition))
    {
        let ranges: Vec<Option<(f64, f64)>> = definition.items.iter().map(instruments::Item::range).collect();
        let ways = std::cell::RefCell::new(BTreeMap::<(usize, String), (bool, bool)>::new());
        proptest!(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() }, |((answers, _) in form(definition))| {
            for (place, item) in definition.items.iter().enumerate() {
                let ends = match (&item.kind, answers.get(&item.key)) {
                    (ItemKind::Areas(areas), _) => {
                        let all = areas.iter().map(|area| area.key.clone()).collect();
                        Some((Answer::Areas(Vec::new()), Answer::Areas(all)))
                    }
                    // Words as answers have no lowest and highest of their own.
                    (_, Some(Answer::Number(_))) => ranges[place].map(|(low, high)| (Answer::Number(low), Answer::Number(high))),
                    _ => None,
                };
                let Some((low, high)) = ends else { continue };
                let with = |answer: Answer| {
                    let mut changed = answers.clone();
                    changed.insert(item.key.clone(), answer);
                    definition.score(&changed).unwrap()
                };
                let (least, most) = (with(low), with(high));
                for followed in &definition.followed {
                    let value = |outcome: &instruments::Outcome| outcome.score(&followed.score).unwrap().number();
                    if let (Some(least), Some(most)) = (value(&least), value(&most)) {
                        let mut ways = ways.borrow_mut();
                        let way = ways.entry((place, followed.score.clone())).or_default();
                        way.0 |= most > least + 1e-9;
                        way.1 |= most < least - 1e-9;
                        prop_assert!(*way != (true, true), "{} {}: {} pulls both ways", definition.id, item.key, followed.score);
                    }
                }
            }
        });
        assert!(
            definition.followed.is_empty() || ways.borrow().values().any(|way| way.0 || way.1),
            "{} never moves",
            definition.id
        );
    }
}

#[test]
fn a_form_used_again_forgets_the_one_before() {
    for definition in Library::builtin().all() {
        let sheet = std::cell::RefCell::new(definition.sheet());
        proptest!(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() }, |((answers, kept) in form(definition))| {
            let kept: Answers = answers
                .into_iter()
                .filter(|(key, _)| definition.items.iter().zip(&kept).any(|(item, kept)| item.key == *key && *kept))
                .collect();
            let mut sheet = sheet.borrow_mut();
            sheet.clear();
            for (place, item) in definition.items.iter().enumerate() {
                if let Some(answer) = kept.get(&item.key) {
                    sheet.set(place, answer.clone()).unwrap();
                }
            }
            sheet.evaluate();
            let fresh = definition.score(&kept).unwrap();
            for (place, scored) in fresh.scores.iter().enumerate() {
                prop_assert_eq!(&sheet.value(place), &scored.value, "{} {}", definition.id, scored.key);
                prop_assert_eq!(sheet.bounds(place), scored.bounds);
            }
            prop_assert_eq!(sheet.flags(), fresh.flags);
            prop_assert_eq!(sheet.missing().count(), fresh.missing.len());
        });
    }
}
