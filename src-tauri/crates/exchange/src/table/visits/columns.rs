//! What the columns become: as chosen, or guessed from the headings.

use super::VisitColumn;
use crate::dataset::{NO_NAMES, item_column, score_column};
use crate::table::dates::Cell;
use crate::table::grid::Grid;
use crate::table::{DayOrder, TableError, headings};
use instruments::{Definition, ItemKind, Library, Unit};
use record::DIARY_ITEMS;
use std::collections::BTreeMap;
use std::fmt;

/// What a column becomes. Written as a key it is what stands in a mapping: `patient`, `date_dmy`, `phq9.q1`,
/// `diary.fatigue`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Becomes {
    /// The clinic's number of the patient.
    Patient,
    /// Family name.
    FamilyName,
    /// Given name.
    GivenName,
    /// Date of birth; with an order where someone has chosen one.
    BirthDate(Option<DayOrder>),
    /// Sex.
    Sex,
    /// Day of the visit or of the diary.
    Date(Option<DayOrder>),
    /// Day on which one questionnaire was filled in, where that isn't the day of the row: `phq9.date`.
    DateOf(String),
    /// Why the patient came.
    Kind,
    /// Part of the note.
    Note,
    /// Version of an instrument's definition: `phq9.version`.
    Version(String),
    /// The answer to an item: `phq9.q1`.
    Item(String, String),
    /// Whether an area was marked: `acr2016.pain_sites.neck`, or that none was: `acr2016.pain_sites.(none)`.
    Area(String, String, String),
    /// A score to be compared: `phq9.total`.
    Total(String, String),
    /// A rating of the diary: `diary.fatigue`.
    Rating(&'static str),
    /// Nothing.
    Ignore,
}

fn order(order: Option<DayOrder>) -> &'static str {
    match order {
        None => "",
        Some(DayOrder::DayFirst) => "_dmy",
        Some(DayOrder::MonthFirst) => "_mdy",
    }
}

impl fmt::Display for Becomes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Patient => f.write_str("patient"),
            Self::FamilyName => f.write_str("family_name"),
            Self::GivenName => f.write_str("given_name"),
            Self::BirthDate(chosen) => write!(f, "birth_date{}", order(*chosen)),
            Self::Sex => f.write_str("sex"),
            Self::Date(chosen) => write!(f, "date{}", order(*chosen)),
            Self::DateOf(instrument) => write!(f, "{instrument}.date"),
            Self::Kind => f.write_str("kind"),
            Self::Note => f.write_str("note"),
            Self::Version(instrument) => write!(f, "{instrument}.version"),
            Self::Item(instrument, item) => f.write_str(&item_column(instrument, item)),
            Self::Area(instrument, item, area) => write!(f, "{instrument}.{item}.{area}"),
            Self::Total(instrument, score) => write!(f, "{instrument}.scores.{score}"),
            Self::Rating(key) => write!(f, "diary.{key}"),
            Self::Ignore => f.write_str("ignore"),
        }
    }
}

const ORDERS: [Option<DayOrder>; 3] = [None, Some(DayOrder::DayFirst), Some(DayOrder::MonthFirst)];

impl Becomes {
    /// The key, as a mapping has it.
    pub fn key(&self) -> String {
        self.to_string()
    }

    /// What a column can become beside items and scores, in the order of lists.
    pub fn plain() -> Vec<Self> {
        let mut all = vec![Self::Patient, Self::FamilyName, Self::GivenName];
        all.extend(ORDERS.map(Self::BirthDate));
        all.push(Self::Sex);
        all.extend(ORDERS.map(Self::Date));
        all.extend([Self::Kind, Self::Note]);
        all.extend(DIARY_ITEMS.iter().map(|item| Self::Rating(item.key)));
        all.push(Self::Ignore);
        all
    }

    /// Everything that a column can become with an instrument.
    pub fn of_instrument(definition: &Definition) -> Vec<Self> {
        let id = || definition.id.clone();
        let mut all = vec![Self::Version(id()), Self::DateOf(id())];
        for item in &definition.items {
            all.push(Self::Item(id(), item.key.clone()));
            if let ItemKind::Areas(areas) = &item.kind {
                let area = |area: &str| Self::Area(id(), item.key.clone(), area.to_owned());
                all.extend(areas.iter().map(|each| area(&each.key)));
                all.push(area(NO_NAMES));
            }
        }
        let numbers = definition.scores.iter().filter(|rule| rule.unit == Unit::Number);
        all.extend(numbers.map(|rule| Self::Total(id(), rule.key.clone())));
        all
    }

    /// What people read: "Date, day first", "PHQ-9: Feeling down, depressed, or hopeless".
    pub fn label(&self, library: &Library) -> String {
        let definition = |id: &str| library.get(id).ok();
        let short = |id: &str| definition(id).map_or_else(|| id.to_owned(), |found| found.short_name.clone());
        let item = |id: &str, item: &str| {
            let label = definition(id).and_then(|found| Some(found.item(item)?.label.clone()));
            label
                .filter(|label| !label.is_empty())
                .unwrap_or_else(|| item.to_owned())
        };
        let first = |words: &str, order: Option<DayOrder>| match order {
            None => words.to_owned(),
            Some(DayOrder::DayFirst) => format!("{words}, day first"),
            Some(DayOrder::MonthFirst) => format!("{words}, month first"),
        };
        match self {
            Self::Patient => "Clinic number".to_owned(),
            Self::FamilyName => "Family name".to_owned(),
            Self::GivenName => "Given name".to_owned(),
            Self::BirthDate(order) => first("Birth date", *order),
            Self::Sex => "Sex".to_owned(),
            Self::Date(order) => first("Date", *order),
            Self::DateOf(id) => format!("{}: date", short(id)),
            Self::Kind => "Kind of visit".to_owned(),
            Self::Note => "Note".to_owned(),
            Self::Version(id) => format!("{}: version", short(id)),
            Self::Item(id, key) => format!("{}: {}", short(id), item(id, key)),
            Self::Area(id, key, area) => {
                let area = if area == NO_NAMES { "none" } else { area };
                format!("{}: {}, {}", short(id), item(id, key), area.replace('_', " "))
            }
            Self::Total(id, key) => {
                let label = definition(id).and_then(|found| Some(found.rule(key)?.label.clone()));
                let label = label.unwrap_or_else(|| key.clone());
                format!("{}: {label}, to be compared", short(id))
            }
            Self::Rating(key) => {
                let item = DIARY_ITEMS.iter().find(|item| item.key == *key);
                format!("Diary: {}", item.map_or(*key, |item| item.label))
            }
            Self::Ignore => "Leave out".to_owned(),
        }
    }

    /// The instrument that it belongs to.
    pub fn instrument(&self) -> Option<&str> {
        match self {
            Self::DateOf(id)
            | Self::Version(id)
            | Self::Item(id, _)
            | Self::Area(id, ..)
            | Self::Total(id, _) => Some(id),
            _ => None,
        }
    }
}

/// Small letters and digits, anything else one `_`: "PHQ-9 total" is `phq_9_total`.
fn plain(heading: &str) -> String {
    let mut text = String::new();
    for sign in heading.trim().to_lowercase().chars() {
        if sign.is_alphanumeric() {
            text.push(sign);
        } else if !text.ends_with('_') {
            text.push('_');
        }
    }
    text.trim_matches('_').to_owned()
}

const PLAIN_NAMES: [(Becomes, &[&str]); 8] = [
    (
        Becomes::Patient,
        &[
            "patient",
            "patient_id",
            "patient_number",
            "patient_no",
            "clinic_number",
            "mrn",
            "patientennummer",
            "patientnummer",
            "numero_de_paciente",
            "paciente",
        ],
    ),
    (
        Becomes::FamilyName,
        &[
            "family_name",
            "last_name",
            "surname",
            "nachname",
            "familienname",
            "apellido",
            "apellidos",
        ],
    ),
    (
        Becomes::GivenName,
        &["given_name", "first_name", "forename", "vorname", "nombre"],
    ),
    (
        Becomes::BirthDate(None),
        &[
            "birth_date",
            "birthdate",
            "date_of_birth",
            "dob",
            "geburtsdatum",
            "geburtstag",
            "fecha_de_nacimiento",
        ],
    ),
    (Becomes::Sex, &["sex", "gender", "geschlecht", "sexo"]),
    (
        Becomes::Date(None),
        &[
            "date",
            "visit_date",
            "date_of_visit",
            "visit",
            "datum",
            "besuchsdatum",
            "fecha",
            "fecha_de_visita",
        ],
    ),
    (
        Becomes::Kind,
        &[
            "kind",
            "visit_kind",
            "kind_of_visit",
            "visit_type",
            "type_of_visit",
            "besuchsart",
        ],
    ),
    (Becomes::Note, &["note", "notes", "visit_note", "notiz", "nota"]),
];

/// Headings that are known without asking, and every key.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    pub(crate) library: &'a Library,
    headings: BTreeMap<String, Option<Becomes>>,
    keys: BTreeMap<String, Becomes>,
}

impl<'a> Names<'a> {
    /// `bare`: whether the key of an own instrument's item alone is a heading, as in projects that the instrument came
    /// from.
    pub(crate) fn new(library: &'a Library, bare: bool) -> Self {
        let mut names = Self {
            library,
            headings: BTreeMap::new(),
            keys: BTreeMap::new(),
        };
        for (becomes, headings) in &PLAIN_NAMES {
            for heading in *headings {
                names.heading((*heading).to_owned(), becomes);
            }
        }
        if bare {
            for heading in ["record_id", "study_id", "participant_id", "subject_id"] {
                names.heading(heading.to_owned(), &Becomes::Patient);
            }
        }
        for item in &DIARY_ITEMS {
            names.heading(format!("diary_{}", item.key), &Becomes::Rating(item.key));
        }
        for becomes in Becomes::plain() {
            names.keys.insert(becomes.key(), becomes);
        }
        for definition in all_versions(library) {
            for becomes in Becomes::of_instrument(definition) {
                let key = becomes.key();
                names.heading(plain(&key), &becomes);
                // "phq9_1" is how other programs call item q1.
                if let Becomes::Item(id, item) = &becomes
                    && let Some(number) = item.strip_prefix('q')
                    && number.starts_with(|sign: char| sign.is_ascii_digit())
                {
                    names.heading(plain(&format!("{id}_{number}")), &becomes);
                }
                match &becomes {
                    Becomes::Item(_, item) if bare && library.is_own(&definition.id) => {
                        names.heading(plain(item), &becomes);
                    }
                    Becomes::Area(_, item, area) if bare && library.is_own(&definition.id) => {
                        names.heading(plain(&format!("{item}_{area}")), &becomes);
                        // A key can't begin with a digit, a choice of REDCap can.
                        if let Some(number) = area.strip_prefix('q') {
                            names.heading(plain(&format!("{item}_{number}")), &becomes);
                        }
                    }
                    Becomes::Total(_, score) => {
                        let column = score_column(definition, score);
                        names.heading(plain(&column), &becomes);
                        names.keys.entry(column).or_insert_with(|| becomes.clone());
                    }
                    _ => {}
                }
                // An item that is called "version" comes before the version.
                match becomes {
                    Becomes::Item(..) => drop(names.keys.insert(key, becomes)),
                    _ => drop(names.keys.entry(key).or_insert(becomes)),
                }
            }
        }
        names
    }

    /// A heading that two things would have stands for neither.
    fn heading(&mut self, heading: String, becomes: &Becomes) {
        let known = self
            .headings
            .entry(heading)
            .or_insert_with(|| Some(becomes.clone()));
        if known.as_ref() != Some(becomes) {
            *known = None;
        }
    }

    /// What a heading alone says.
    pub(crate) fn of_heading(&self, heading: &str) -> Option<&Becomes> {
        self.headings.get(&plain(heading))?.as_ref()
    }

    pub(crate) fn of_key(&self, key: &str) -> Option<&Becomes> {
        self.keys.get(key)
    }
}

/// Every version of every instrument, the newest first.
fn all_versions(library: &Library) -> Vec<&Definition> {
    let versions = |id: &str| {
        let versions = library.versions(id).into_iter().rev();
        versions
            .filter_map(|version| library.get_version(id, &version).ok())
            .collect::<Vec<_>>()
    };
    library.ids().into_iter().flat_map(versions).collect()
}

fn bare(grid: &Grid) -> Vec<VisitColumn> {
    let column = |place: usize| {
        let heading = grid.headings.as_ref().map_or("", |row| row.cell(place));
        let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut values = grid.rows.iter().map(|row| row.cell(place));
        let sample = values.find(|value| !value.is_empty()).unwrap_or_default();
        VisitColumn {
            heading: match heading.as_str() {
                "" => format!("column {}", place + 1),
                heading => heading.chars().take(120).collect(),
            },
            becomes: Becomes::Ignore,
            sample: sample.chars().take(80).collect(),
        }
    };
    (0..grid.width).map(column).collect()
}

pub(super) fn chosen(
    grid: &Grid,
    choices: &[String],
    names: &Names<'_>,
) -> Result<Vec<VisitColumn>, TableError> {
    let mut columns = bare(grid);
    if columns.len() != choices.len() {
        return Err(TableError::OtherColumns {
            columns: columns.len(),
            choices: choices.len(),
        });
    }
    for (column, choice) in columns.iter_mut().zip(choices) {
        let becomes = names.of_key(choice);
        column.becomes = becomes.cloned().ok_or_else(|| TableError::UnknownChoice {
            choice: choice.chars().take(80).collect(),
        })?;
    }
    Ok(columns)
}

fn dated(grid: &Grid, place: usize) -> bool {
    let values = grid.rows.iter().map(|row| row.cell(place));
    let mut values = values.filter(|value| !value.is_empty());
    values.next().is_some_and(Cell::is_date)
}

/// The columns as their headings make them; `notes` says what has to be looked at.
pub(super) fn guessed(grid: &Grid, names: &Names<'_>, notes: &mut Vec<String>) -> Vec<VisitColumn> {
    let mut columns = bare(grid);
    for (place, column) in columns.iter_mut().enumerate() {
        column.becomes = match names.of_heading(&column.heading) {
            // "Visit" above numbers counts visits.
            Some(Becomes::Date(_)) if !dated(grid, place) => Becomes::Ignore,
            Some(becomes) => becomes.clone(),
            None => Becomes::Ignore,
        };
    }
    let has_forms = columns.iter().any(|column| column.becomes.instrument().is_some());
    for column in columns.iter_mut().filter(|_| !has_forms) {
        if column.becomes != Becomes::Ignore {
            continue;
        }
        if let (crate::table::Becomes::Rating(key), both_ways) = headings::guess(&column.heading) {
            let heading = crate::table::quoted(&column.heading);
            if let Some(end) = headings::other_scale(&column.heading) {
                notes.push(format!(
                    "{heading} runs to {end}: the diary runs to 100, so it is left out"
                ));
                continue;
            }
            if both_ways {
                notes.push(format!(
                    "{heading}: 100 is taken as the worst; leave it out if 100 is the best there"
                ));
            }
            column.becomes = Becomes::Rating(key);
        }
    }
    let mut taken = Vec::<Becomes>::new();
    for column in &mut columns {
        if column.becomes == Becomes::Ignore || column.becomes == Becomes::Note {
            continue;
        }
        if taken.contains(&column.becomes) {
            notes.push(format!(
                "{} left out: another column means the same",
                crate::table::quoted(&column.heading)
            ));
            column.becomes = Becomes::Ignore;
        } else {
            taken.push(column.becomes.clone());
        }
    }
    columns
}
