//! Which instrument a response belongs to.

use super::super::json::{clean, is_loinc, list, loinc_of, text};
use super::super::{BASE, DEEPEST, LOINC, MOST_ELEMENTS, export};
use super::collected::Collected;
use super::file::Entry;
use instruments::{Definition, Library};
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};

/// What a Questionnaire of the file says of an item.
#[derive(Default)]
pub(super) struct FormItem {
    pub loinc: String,
    pub options: Vec<Value>,
}

/// A Questionnaire of the file.
pub(super) struct Form {
    url: String,
    version: String,
    loinc: String,
    pub items: HashMap<String, FormItem>,
    value: Value,
}

impl Form {
    pub(super) fn read(value: Value) -> Self {
        let mut items = HashMap::new();
        walk(&value, 0, &mut items);
        let identifiers = list(&value, "identifier");
        let identifier = identifiers.iter().find(|one| text(one, "system") == LOINC);
        let mut loinc = loinc_of(list(&value, "code"));
        if loinc.is_empty() {
            loinc = identifier.map_or("", |one| text(one, "value")).to_owned();
        }
        Self {
            url: text(&value, "url").to_owned(),
            version: text(&value, "version").to_owned(),
            loinc,
            items,
            value,
        }
    }
}

fn walk(parent: &Value, depth: usize, items: &mut HashMap<String, FormItem>) {
    for item in list(parent, "item") {
        if depth > DEEPEST || items.len() >= MOST_ELEMENTS {
            return;
        }
        let known = FormItem {
            loinc: loinc_of(list(item, "code")),
            options: list(item, "answerOption").to_vec(),
        };
        items.entry(text(item, "linkId").to_owned()).or_insert(known);
        walk(item, depth + 1, items);
    }
}

/// The instruments at hand, found by their codes, and the Questionnaires of the file.
pub(super) struct Instruments<'a> {
    library: &'a Library,
    all: Vec<&'a Definition>,
    by_panel: HashMap<&'a str, &'a Definition>,
    by_code: HashMap<&'a str, Vec<usize>>,
    forms: Vec<Form>,
    by_name: HashMap<String, usize>,
}

/// Items and scores of an instrument that have a LOINC code.
fn coded(definition: &Definition) -> impl Iterator<Item = &str> {
    let items = definition.items.iter().map(|item| item.loinc.as_str());
    let scores = definition.scores.iter().map(|rule| rule.loinc.as_str());
    items.chain(scores).filter(|code| !code.is_empty())
}

/// The LOINC code that a link id or an address ends with: `/44250-9`, `http://loinc.org/q/44249-1`, `44249-1-x`.
pub(super) fn loinc_at_end(name: &str) -> Option<&str> {
    let last = name.split('|').next()?.rsplit('/').next()?;
    let last = last.strip_suffix("-x").unwrap_or(last);
    is_loinc(last).then_some(last)
}

impl<'a> Instruments<'a> {
    /// Reads the Questionnaires of the file.
    pub(super) fn of(library: &'a Library, entries: &[Entry<'_>], collected: &mut Collected) -> Self {
        let all: Vec<&Definition> = library.all().collect();
        let mut by_panel = HashMap::new();
        let mut by_code: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, definition) in all.iter().enumerate() {
            if !definition.loinc.is_empty() {
                by_panel.insert(definition.loinc.as_str(), *definition);
            }
            for code in coded(definition) {
                let places = by_code.entry(code).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        let mut instruments = Self {
            library,
            all,
            by_panel,
            by_code,
            forms: Vec::new(),
            by_name: HashMap::new(),
        };
        for entry in entries.iter().filter(|entry| entry.kind == "Questionnaire") {
            let Some(value) = entry.value() else {
                collected.leave(entry, "", "can’t be read: it nests too deep");
                continue;
            };
            let form = Form::read(value);
            match instruments.named(&form.url, &form.version) {
                Some(Ok(_)) => {}
                Some(Err(why)) => collected.leave(entry, "", &why),
                // Its answers are read as those of the instrument at hand.
                None if instruments.by_panel.contains_key(form.loinc.as_str()) => {}
                None => {
                    let why = "is no instrument of this clinic: export it alone and import it under Instruments, if its answers are wanted";
                    collected.leave(entry, "", why);
                }
            }
            let place = instruments.forms.len();
            let full = format!("{}|{}", form.url, form.version);
            let names = [form.url.clone(), full];
            for name in names.into_iter().chain(entry.names.iter().cloned()) {
                instruments.by_name.entry(name).or_insert(place);
            }
            instruments.forms.push(form);
        }
        instruments
    }

    /// The Questionnaire of the file that a response names.
    pub(super) fn form(&self, canonical: &str) -> Option<&Form> {
        let url = canonical.split('|').next().unwrap_or_default();
        let place = self.by_name.get(canonical).or_else(|| self.by_name.get(url))?;
        self.forms.get(*place)
    }

    /// The instrument of one of our addresses.
    fn named(&self, url: &str, version: &str) -> Option<Result<&'a Definition, String>> {
        let id = url.strip_prefix(BASE)?.strip_prefix("Questionnaire/")?;
        let id = id.replace('-', "_");
        let found = if version.is_empty() {
            self.library.get(&id)
        } else {
            self.library.get_version(&id, version)
        };
        Some(found.map_err(|_| match self.library.get(&id) {
            Ok(_) => format!(
                "its questionnaire {id} has the version {}, which is not at hand: import it under Instruments first",
                clean(version, 20)
            ),
            Err(_) => format!(
                "its questionnaire {} is not at hand: import it under Instruments first",
                clean(&id, 60)
            ),
        }))
    }

    /// The instrument of a response, from what it says of its questionnaire and the LOINC codes of its items.
    ///
    /// # Errors
    /// The rest of a sentence where there is none, or more than one.
    pub(super) fn find(
        &self,
        response: &Value,
        form: Option<&Form>,
        codes: &BTreeSet<String>,
    ) -> Result<&'a Definition, String> {
        let canonical = text(response, "questionnaire");
        let (url, version) = canonical.split_once('|').unwrap_or((canonical, ""));
        if let Some(named) = self.named(url, version) {
            let definition = named?;
            return self.is_the_same(definition, form).map(|()| definition);
        }
        let identifier = response.get("identifier").unwrap_or(&Value::Null);
        let identifier = Some(text(identifier, "value")).filter(|_| text(identifier, "system") == LOINC);
        let panels = [
            form.map(|form| form.loinc.as_str()),
            loinc_at_end(url),
            identifier,
        ];
        let mut panels = panels.into_iter().flatten().filter(|code| !code.is_empty());
        if let Some(definition) = panels.clone().find_map(|code| self.by_panel.get(code)) {
            return Ok(definition);
        }
        if let Some(panel) = panels.find(|code| is_loinc(code)) {
            return Err(format!(
                "its questionnaire has the LOINC code {panel}, which no instrument at hand has: import the form under Instruments"
            ));
        }
        self.by_items(codes)
    }

    /// An instrument of the clinic's own is known by its items, not by its name alone.
    fn is_the_same(&self, definition: &Definition, form: Option<&Form>) -> Result<(), String> {
        if !self.library.is_own(&definition.id) {
            return Ok(());
        }
        let Some(form) = form else {
            return Err(format!(
                "its questionnaire {} is a clinic’s own, and the file doesn’t have it: export the patient anew with the questionnaire",
                definition.id
            ));
        };
        if export(definition).get("item") == form.value.get("item") {
            return Ok(());
        }
        Err(format!(
            "its questionnaire {} is another one than this clinic’s of the same name: rename one of them",
            definition.id
        ))
    }

    /// The one instrument that has all these codes.
    ///
    /// # Errors
    /// The rest of a sentence.
    pub(super) fn by_items(&self, codes: &BTreeSet<String>) -> Result<&'a Definition, String> {
        let known: Vec<&String> = codes
            .iter()
            .filter(|code| self.by_code.contains_key(code.as_str()))
            .collect();
        let Some(first) = known.first() else {
            return Err(
                "neither its questionnaire nor its items have a LOINC code of an instrument at hand: enter it by hand"
                    .to_owned(),
            );
        };
        let has = |place: usize, code: &String| {
            let places = self.by_code.get(code.as_str());
            places.is_some_and(|places| places.contains(&place))
        };
        let places = self.by_code.get(first.as_str()).into_iter().flatten();
        let fitting: Vec<&Definition> = places
            .filter(|place| known.iter().all(|code| has(**place, code)))
            .filter_map(|place| self.all.get(*place).copied())
            .collect();
        match fitting.as_slice() {
            [one] => {
                let answered = one.items.iter().filter(|item| codes.contains(&item.loinc));
                let answered = answered.filter(|item| !item.optional).count();
                if answered * 2 >= one.required() {
                    return Ok(one);
                }
                Err(format!(
                    "it doesn’t name its questionnaire, and its items are less than half of {}: enter it by hand",
                    one.short_name
                ))
            }
            [] => Err(
                "it doesn’t name its questionnaire, and no instrument at hand has all of its items: enter it by hand"
                    .to_owned(),
            ),
            several => {
                let names: Vec<&str> = several.iter().map(|one| one.short_name.as_str()).collect();
                Err(format!(
                    "it doesn’t name its questionnaire, and its items are in {}: enter it by hand",
                    names.join(" and ")
                ))
            }
        }
    }

    /// Whether an item or score of any instrument has this code.
    pub(super) fn knows(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// The instruments that have an item or score of this code.
    pub(super) fn owners(&self, code: &str) -> impl Iterator<Item = &'a Definition> {
        let places = self.by_code.get(code).into_iter().flatten();
        places.filter_map(|place| self.all.get(*place).copied())
    }

    /// The instrument of this panel.
    pub(super) fn panel(&self, code: &str) -> Option<&'a Definition> {
        self.by_panel.get(code).copied()
    }

    /// The instrument of an id in a version.
    pub(super) fn get(&self, id: &str, version: &str) -> Option<&'a Definition> {
        self.library.get_version(id, version).ok()
    }
}
