//! Instruments as forms.

use crate::Clinic;
use crate::views::{AreaView, InstrumentView, ItemKind, ItemView, OptionView};
use instruments::{Answer, Area, Definition, Item, Library};

impl Clinic {
    /// The instruments of this clinic, as forms.
    pub fn instruments(&self) -> Vec<InstrumentView> {
        forms(&self.library)
    }
}

/// Every instrument of a library, as a form.
pub fn forms(library: &Library) -> Vec<InstrumentView> {
    library
        .all()
        .map(|definition| form(library, definition))
        .collect()
}

pub(crate) fn form(library: &Library, definition: &Definition) -> InstrumentView {
    let family = serde_json::to_value(definition.family).ok();
    InstrumentView {
        id: definition.id.clone(),
        version: definition.version.clone(),
        name: definition.name.clone(),
        short_name: definition.short_name.clone(),
        recall: definition.recall.clone(),
        instructions: definition.instructions.clone(),
        of: u32::try_from(definition.required()).unwrap_or(u32::MAX),
        items: definition
            .items
            .iter()
            .map(|item| item_view(definition, item))
            .collect(),
        attribution: definition.attribution.clone(),
        citation: definition.citation.clone(),
        licence: definition.licence.clone(),
        family: family
            .and_then(|family| Some(family.as_str()?.to_owned()))
            .unwrap_or_default(),
        family_label: definition.family.label().to_owned(),
        scoring_only: definition.is_scoring_only(),
        text_reason: definition.text_reason.clone(),
        own: library.is_own(&definition.id),
        own_words: library.has_own_words(&definition.id),
    }
}

fn item_view(definition: &Definition, item: &Item) -> ItemView {
    use instruments::ItemKind as Kind;
    let section = definition
        .sections
        .iter()
        .find(|section| section.key == item.section);
    let option = |value: Answer, label: &str| OptionView {
        value,
        label: label.to_owned(),
    };
    let mut view = ItemView {
        key: item.key.clone(),
        section: section.map(|section| section.title.clone()).unwrap_or_default(),
        section_recall: section.map(|section| section.recall.clone()).unwrap_or_default(),
        label: item.label.clone(),
        help: item.help.clone(),
        kind: ItemKind::Flag,
        options: Vec::new(),
        areas: Vec::new(),
        body_map: false,
        low: None,
        high: None,
        decimals: 0,
        unit: String::new(),
        low_label: String::new(),
        high_label: String::new(),
        optional: item.optional,
    };
    match &item.kind {
        Kind::Scale {
            low,
            high,
            low_label,
            high_label,
        } => {
            let label = |value: i32| match value {
                value if value == *low => low_label.as_str(),
                value if value == *high => high_label.as_str(),
                _ => "",
            };
            let values = (*low..=*high).map(|value| option(Answer::Number(f64::from(value)), label(value)));
            view.kind = ItemKind::Scale;
            view.options = values.collect();
        }
        Kind::Options(options) => {
            view.kind = ItemKind::Options;
            view.options = options
                .iter()
                .map(|entry| option(entry.answer(), &entry.label))
                .collect();
        }
        Kind::Slider {
            low,
            high,
            low_label,
            high_label,
        } => {
            view.kind = ItemKind::Slider;
            (view.low, view.high) = (Some(f64::from(*low)), Some(f64::from(*high)));
            view.low_label.clone_from(low_label);
            view.high_label.clone_from(high_label);
        }
        Kind::Number {
            low,
            high,
            decimals,
            unit,
        } => {
            view.kind = ItemKind::Number;
            (view.low, view.high) = (Some(*low), Some(*high));
            view.decimals = *decimals;
            view.unit.clone_from(unit);
        }
        Kind::TimeOfDay => {
            view.kind = ItemKind::Time;
            (view.low, view.high) = (Some(0.0), Some(1439.0));
        }
        Kind::Flag => {
            view.options = [(true, "Yes"), (false, "No")]
                .map(|(value, label)| option(Answer::Flag(value), label))
                .to_vec();
        }
        Kind::Areas(areas) => {
            let area = |area: &Area| AreaView {
                key: area.key.clone(),
                label: area_words(area),
            };
            view.kind = ItemKind::Areas;
            view.body_map = areas.iter().all(|area| charts::area_label(&area.key).is_some());
            view.areas = areas.iter().map(area).collect();
        }
    }
    view
}

fn area_words(area: &Area) -> String {
    if area.label.is_empty() {
        area_label(&area.key)
    } else {
        area.label.clone()
    }
}

/// "Left shoulder girdle", or the key itself for an area of the clinic's own.
pub(crate) fn area_label(key: &str) -> String {
    charts::area_label(key).map_or_else(|| key.replace('_', " "), str::to_owned)
}

/// The words of an item's area.
pub(crate) fn area_of(item: &Item, key: &str) -> String {
    match &item.kind {
        instruments::ItemKind::Areas(areas) => {
            let found = areas.iter().find(|area| area.key == key);
            found.map_or_else(|| area_label(key), area_words)
        }
        _ => area_label(key),
    }
}

/// "07:30" for 450 minutes after midnight.
fn clock(minutes: f64) -> String {
    let hours = (minutes / 60.0).floor();
    format!("{hours:02}:{:02}", minutes - hours * 60.0)
}

/// An answer in words: the option's label, "Yes", or the areas.
pub(crate) fn answer_words(item: &Item, answer: Option<&Answer>) -> String {
    use instruments::ItemKind as Kind;
    let Some(answer) = answer else {
        return "no answer".to_owned();
    };
    match (answer, &item.kind) {
        (Answer::Flag(truth), _) => if *truth { "Yes" } else { "No" }.to_owned(),
        (Answer::Number(_) | Answer::Choice(_), Kind::Options(options)) => {
            let found = options.iter().find(|option| option.answer() == *answer);
            match (found, answer) {
                (Some(option), Answer::Number(number)) if option.label.is_empty() => number.to_string(),
                (Some(option), Answer::Number(number)) => format!("{number} ({})", option.label),
                (Some(option), _) if !option.label.is_empty() => option.label.clone(),
                (_, Answer::Choice(word)) => word.replace('_', " "),
                (_, Answer::Number(number)) => number.to_string(),
                _ => String::new(),
            }
        }
        (Answer::Number(minutes), Kind::TimeOfDay) => clock(*minutes),
        (Answer::Number(number), Kind::Number { unit, .. }) => {
            format!("{number} {unit}").trim_end().to_owned()
        }
        (Answer::Number(number), _) => number.to_string(),
        (Answer::Choice(word), _) => word.clone(),
        (Answer::Areas(areas), _) => match areas.len() {
            0 => "no area".to_owned(),
            1 => "1 area".to_owned(),
            count => format!("{count} areas"),
        },
    }
}
