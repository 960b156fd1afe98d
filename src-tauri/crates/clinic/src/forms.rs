//! Instruments as forms.

use crate::views::{AreaView, InstrumentView, ItemKind, ItemView, OptionView};
use crate::{Clinic, ClinicError};
use instruments::{Answer, Definition, Item, Library};

/// Every instrument that ships, as a form.
///
/// # Errors
/// When a definition that ships is faulty.
pub fn instruments() -> Result<Vec<InstrumentView>, ClinicError> {
    let library = Library::builtin().map_err(|_| ClinicError::internal("instrument definitions"))?;
    Ok(library.all().iter().map(form).collect())
}

impl Clinic {
    /// The instruments of this clinic, as forms.
    pub fn instruments(&self) -> Vec<InstrumentView> {
        self.library.all().iter().map(form).collect()
    }
}

fn form(definition: &Definition) -> InstrumentView {
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
    }
}

fn item_view(definition: &Definition, item: &Item) -> ItemView {
    let section = definition
        .sections
        .iter()
        .find(|section| section.key == item.section);
    let option = |value: i32, label: &str| OptionView {
        value: Answer::Number(f64::from(value)),
        label: label.to_owned(),
    };
    let (kind, options, areas) = match &item.kind {
        instruments::ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        } => {
            let label = |value: i32| {
                if value == *low {
                    low_label.as_str()
                } else if value == *high {
                    high_label.as_str()
                } else {
                    ""
                }
            };
            (
                ItemKind::Scale,
                (*low..=*high).map(|value| option(value, label(value))).collect(),
                Vec::new(),
            )
        }
        instruments::ItemKind::Options(options) => {
            let options = options
                .iter()
                .map(|entry| option(entry.value, &entry.label))
                .collect();
            (ItemKind::Options, options, Vec::new())
        }
        instruments::ItemKind::Flag => {
            let options = [(true, "Yes"), (false, "No")];
            let options = options.map(|(value, label)| OptionView {
                value: Answer::Flag(value),
                label: label.to_owned(),
            });
            (ItemKind::Flag, options.to_vec(), Vec::new())
        }
        instruments::ItemKind::Areas(areas) => {
            let area = |key: &String| AreaView {
                key: key.clone(),
                label: area_label(key),
            };
            (ItemKind::Areas, Vec::new(), areas.iter().map(area).collect())
        }
    };
    ItemView {
        key: item.key.clone(),
        section: section.map(|section| section.title.clone()).unwrap_or_default(),
        section_recall: section.map(|section| section.recall.clone()).unwrap_or_default(),
        label: item.label.clone(),
        help: item.help.clone(),
        kind,
        options,
        areas,
        optional: item.optional,
    }
}

/// "Left shoulder girdle", or the key itself for an area of the clinic's own.
pub(crate) fn area_label(key: &str) -> String {
    charts::area_label(key).map_or_else(|| key.replace('_', " "), str::to_owned)
}

/// An answer in words: the option's label, "Yes", or the areas.
pub(crate) fn answer_words(item: &Item, answer: Option<&Answer>) -> String {
    match (answer, &item.kind) {
        (None, _) => "no answer".to_owned(),
        (Some(Answer::Flag(truth)), _) => if *truth { "Yes" } else { "No" }.to_owned(),
        (Some(Answer::Number(number)), instruments::ItemKind::Options(options)) => options
            .iter()
            .find(|option| (f64::from(option.value) - number).abs() < f64::EPSILON)
            .map_or_else(
                || number.to_string(),
                |option| format!("{} ({})", number, option.label),
            ),
        (Some(Answer::Number(number)), _) => number.to_string(),
        (Some(Answer::Areas(areas)), _) => match areas.len() {
            0 => "no area".to_owned(),
            1 => "1 area".to_owned(),
            count => format!("{count} areas"),
        },
    }
}
