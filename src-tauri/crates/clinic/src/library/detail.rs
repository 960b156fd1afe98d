//! An instrument's rules in words.

use crate::cells::number;
use crate::forms::form;
use crate::views::{
    BandLevelView, BandSetView, ChangeRuleView, CodeView, FlagView, InstrumentDetail, ItemRuleView,
    ScoreRuleView,
};
use instruments::{BandSet, Definition, Item, ItemKind, Library, Meaning, ScoreRule, Worse};

pub(super) fn detail(library: &Library, definition: &Definition) -> InstrumentDetail {
    let name = |score: &str| {
        definition
            .rule(score)
            .map_or_else(|| score.to_owned(), |rule| rule.label.clone())
    };
    InstrumentDetail {
        form: form(library, definition),
        versions: library.versions(&definition.id),
        items: definition
            .items
            .iter()
            .map(|item| item_rule(definition, item))
            .collect(),
        scores: definition
            .scores
            .iter()
            .map(|rule| score_rule(definition, rule))
            .collect(),
        bands: definition
            .bands
            .iter()
            .map(|set| band_set(definition, set, name(&set.score)))
            .collect(),
        changes: definition
            .changes
            .iter()
            .map(|change| ChangeRuleView {
                score: name(&change.score),
                words: change_words(change.meaning),
                label: change.label.clone(),
                source: change.source.clone(),
                citation: change.citation.clone(),
                provisional: change.provisional,
            })
            .collect(),
        flags: definition
            .flags
            .iter()
            .map(|flag| FlagView {
                code: flag.code.clone(),
                text: flag.text.clone(),
                clinic_text: String::new(),
                source: flag.source.clone(),
                date: None,
            })
            .collect(),
        checks: definition
            .checks
            .iter()
            .map(|check| check.message.clone())
            .collect(),
        codes: codes(definition),
        missing_rule: definition.missing_rule.clone(),
        source_notes: library.notes(&definition.id).to_owned(),
    }
}

fn item_rule(definition: &Definition, item: &Item) -> ItemRuleView {
    let index = definition.items.iter().position(|known| known.key == item.key);
    let scored = definition
        .scores
        .iter()
        .any(|rule| index.is_some_and(|index| rule.formula.items.contains(&index)));
    let blank = item.blank.map(|blank| format!("blank counts as {blank}"));
    let notes = [
        item.reversed.then(|| "reversed".to_owned()),
        (!scored).then(|| "not scored".to_owned()),
        item.optional.then(|| "optional".to_owned()),
        blank,
    ];
    ItemRuleView {
        key: item.key.clone(),
        label: item.label.clone(),
        answers: answers(&item.kind),
        notes: notes.into_iter().flatten().collect::<Vec<_>>().join(", "),
        loinc: item.loinc.clone(),
    }
}

/// How an item can be answered, in one line.
fn answers(kind: &ItemKind) -> String {
    let ends = |low: i32, high: i32, low_label: &str, high_label: &str| match (low_label, high_label) {
        ("", "") => format!("{low} to {high}"),
        (low_label, high_label) => format!("{low} {low_label} … {high} {high_label}"),
    };
    match kind {
        ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        }
        | ItemKind::Slider {
            low,
            high,
            low_label,
            high_label,
        } => ends(*low, *high, low_label, high_label),
        ItemKind::Options(options) => {
            let words = options
                .iter()
                .map(|option| match (&option.code, option.label.as_str()) {
                    (None, "") => option.value.to_string(),
                    (None, label) => format!("{} {label}", option.value),
                    (Some(code), "") => format!("{} (counts {})", code.replace('_', " "), option.value),
                    (Some(_), label) => format!("{label} (counts {})", option.value),
                });
            words.collect::<Vec<_>>().join(" · ")
        }
        ItemKind::Number { low, high, unit, .. } => format!("{low} to {high} {unit}").trim_end().to_owned(),
        ItemKind::TimeOfDay => "time of day".to_owned(),
        ItemKind::Flag => "yes or no".to_owned(),
        ItemKind::Areas(areas) => format!("any of {} areas", areas.len()),
    }
}

fn score_rule(definition: &Definition, rule: &ScoreRule) -> ScoreRuleView {
    ScoreRuleView {
        key: rule.key.clone(),
        label: rule.label.clone(),
        rule: rule.rule.clone(),
        formula: rule.formula.text.clone(),
        source: rule.source.clone(),
        range: rule
            .range
            .map(|(low, high)| format!("{low} to {high}"))
            .unwrap_or_default(),
        direction: match rule.worse {
            Some(Worse::Higher) => "higher is worse".to_owned(),
            Some(Worse::Lower) => "lower is worse".to_owned(),
            None => String::new(),
        },
        provisional: definition.is_provisional(rule),
        main: rule.main,
        hidden: rule.hidden,
    }
}

fn band_set(definition: &Definition, set: &BandSet, score: String) -> BandSetView {
    let rule = definition.rule(&set.score);
    let highest = rule.and_then(|rule| rule.range).map(|(_, high)| high);
    // Scores without decimals get closed bands, "5 to 9"; others say where the next band begins.
    let whole = rule.is_some_and(|rule| rule.decimals == 0);
    let shown = |value: f64| (value * 100.0).round() / 100.0;
    let levels = set.levels.iter().enumerate().map(|(index, band)| {
        let from = shown(band.from);
        let start = if band.above {
            format!("above {from}")
        } else {
            from.to_string()
        };
        let next = set
            .levels
            .get(index + 1)
            .map(|next| (shown(next.from), next.above));
        let range = match next {
            Some((to, true)) => format!("{start} to {to}"),
            Some((to, false)) if whole && !band.above && to - from <= 1.0 => start,
            Some((to, false)) if whole => format!("{start} to {}", to - 1.0),
            Some((to, false)) => format!("{start} to below {to}"),
            None => highest.map_or_else(|| start.clone(), |high| format!("{start} to {high}")),
        };
        BandLevelView {
            range,
            label: band.label.clone(),
        }
    });
    BandSetView {
        score,
        set: set.set.clone(),
        source: set.source.clone(),
        citation: set.citation.clone(),
        default: set.default,
        provisional: set.provisional,
        levels: levels.collect(),
    }
}

fn change_words(meaning: Meaning) -> String {
    match meaning {
        Meaning::Points(points) => format!("{points} points"),
        Meaning::Percent(percent) => format!("{percent} % of the first value"),
        Meaning::Reliable { sd, reliability } => format!(
            "{} points (1.96 × √2 × SD {sd} × √(1 − {reliability}))",
            number(Meaning::reliable_points(sd, reliability), 1)
        ),
    }
}

fn codes(definition: &Definition) -> Vec<CodeView> {
    let code = |system: &str, code: &String, what: String| {
        (!code.is_empty()).then(|| CodeView {
            system: system.to_owned(),
            code: code.clone(),
            what,
        })
    };
    let whole = [
        code("LOINC", &definition.loinc, "the whole form".to_owned()),
        code("SNOMED CT", &definition.snomed, "the scale".to_owned()),
    ];
    let scores = definition.scores.iter().flat_map(|rule| {
        [
            code("LOINC", &rule.loinc, rule.label.clone()),
            code("SNOMED CT", &rule.snomed, rule.label.clone()),
        ]
    });
    whole.into_iter().chain(scores).flatten().collect()
}
