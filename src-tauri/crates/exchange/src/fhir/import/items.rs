//! The items of a Questionnaire in one flat list, and what to look over.

use super::super::json::{clean, extension, has_control, list, loinc_of, text, truth};
use super::super::{DEEPEST, MOST_ELEMENTS, MOST_QUESTIONS};
use super::keys::Keys;
use super::kinds::{Read, kind};
use crate::ImportError;
use instruments::{Item, ItemKind, Section};
use serde_json::Value;

/// Headings longer than this are instructions.
const LONGEST_RECALL: usize = 80;
/// More notes on items nobody reads.
const MOST_NOTES: usize = 100;
const LONGEST_HEADING: usize = 200;
const LONGEST_TEXT: usize = 2_000;

const HIDDEN: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
const COMPUTED: &[&str] = &[
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-calculatedExpression",
    "http://hl7.org/fhir/StructureDefinition/cqf-calculatedValue",
    "http://hl7.org/fhir/StructureDefinition/cqf-expression",
];
const ENABLE: &[&str] = &[
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-enableWhenExpression",
];

/// What a question's answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// A number of the form: an option's, or a place on a scale.
    Points,
    /// A measured number with known limits, such as hours.
    Measure,
    /// Nothing that can be added up.
    Nothing,
}

/// A question as it comes in.
pub(super) struct Question {
    pub item: Item,
    pub link_id: String,
    pub counts: Counts,
    /// Whether the file says that it must be answered.
    pub required: bool,
    /// Whether the file asks it only after certain answers.
    pub conditional: bool,
}

/// A part of the form while it is read.
#[derive(Default)]
struct Part {
    title: String,
    recall: String,
    link_id: String,
    /// Key of its section, once it has a question.
    section: Option<String>,
}

/// The form while it is read.
pub(super) struct Form<'a> {
    pub resource: &'a Value,
    pub questions: Vec<Question>,
    pub sections: Vec<Section>,
    pub instructions: Vec<String>,
    pub review: Vec<String>,
    pub keys: Keys,
    section_keys: Keys,
    /// Texts that wait for the question they stand above.
    pending: Vec<String>,
    elements: usize,
    /// Notes beyond those that anybody reads.
    unsaid: usize,
}

/// How an item is called in a sentence.
pub(super) fn name(item: &Value) -> String {
    let words = clean(text(item, "text"), 60);
    if words.is_empty() {
        let link_id = clean(text(item, "linkId"), 60);
        if link_id.is_empty() {
            "an item without text".to_owned()
        } else {
            format!("the item {link_id}")
        }
    } else {
        format!("“{words}”")
    }
}

impl<'a> Form<'a> {
    /// Reads the items of a resource.
    ///
    /// # Errors
    /// Shapes of other releases, broken rules, too many items or groups within groups.
    pub(super) fn read(resource: &'a Value) -> Result<Self, ImportError> {
        let mut form = Self {
            resource,
            questions: Vec::new(),
            sections: Vec::new(),
            instructions: Vec::new(),
            review: Vec::new(),
            keys: Keys::default(),
            section_keys: Keys::default(),
            pending: Vec::new(),
            elements: 0,
            unsaid: 0,
        };
        let items = children(resource, "the questionnaire")?;
        form.walk(items, &mut Part::default(), false, 0)?;
        form.leave_out_pending();
        if form.unsaid > 0 {
            let sentence = format!(
                "{} more things were left out or changed: compare the form with its source item by item.",
                form.unsaid
            );
            form.review.push(sentence);
        }
        Ok(form)
    }

    /// Texts with no question below them.
    fn leave_out_pending(&mut self) {
        for text in std::mem::take(&mut self.pending) {
            self.note(&format!(
                "The text “{}” below the last question was left out: put it into instructions if patients need it.",
                clean(&text, 60)
            ));
        }
    }

    /// Notes what happened to an item.
    pub(super) fn note(&mut self, sentence: &str) {
        if self.review.len() < MOST_NOTES {
            self.review.push(capitalized(sentence));
        } else {
            self.unsaid += 1;
        }
    }

    /// Words of an item, with a note where they are too long to keep.
    pub(super) fn words(&mut self, words: &str, most: usize, of: &str) -> String {
        if words.chars().count() > most && clean(words, usize::MAX).chars().count() > most {
            self.note(&format!(
                "The words of {of} are longer than {most} characters and were cut: complete them."
            ));
        }
        clean(words, most)
    }

    fn walk(
        &mut self,
        items: &'a [Value],
        part: &mut Part,
        conditional: bool,
        depth: usize,
    ) -> Result<(), ImportError> {
        for item in items {
            self.elements += 1;
            if self.elements > MOST_ELEMENTS {
                return Err(ImportError::TooMany);
            }
            if depth > DEEPEST {
                return Err(ImportError::TooDeep { place: name(item) });
            }
            let kind = item_type(item)?;
            if self.left_out(item, kind) {
                continue;
            }
            match kind {
                "display" => self.display(item, part),
                "group" => self.group(item, part, conditional, depth)?,
                _ => self.question(item, kind, part, conditional, depth)?,
            }
        }
        Ok(())
    }

    /// Whether the item is none that anybody answers or reads.
    fn left_out(&mut self, item: &Value, kind: &str) -> bool {
        let place = name(item);
        if item.get("modifierExtension").is_some() {
            self.note(&format!(
                "{place} carries a modifier extension, which changes its meaning in a way not known here: it was left out."
            ));
            return true;
        }
        let hidden = extension(item, HIDDEN).is_some_and(|hidden| truth(hidden, "valueBoolean"));
        if hidden {
            if kind != "display" {
                self.note(&format!("{place} is hidden from patients: it was left out."));
            }
            return true;
        }
        let computed = truth(item, "readOnly") || COMPUTED.iter().any(|url| extension(item, url).is_some());
        if computed && !matches!(kind, "group" | "display") {
            self.note(&format!(
                "{place} is computed or filled in elsewhere, not asked: it was left out; if it is a score, add it as [[score]] with its formula."
            ));
            return true;
        }
        false
    }

    fn display(&mut self, item: &Value, part: &mut Part) {
        let words = self.words(text(item, "text"), LONGEST_TEXT, &name(item));
        if words.is_empty() {
            return;
        }
        if part.title.is_empty() && self.questions.is_empty() {
            self.instructions.push(words);
        } else if part.section.is_none()
            && !part.title.is_empty()
            && part.recall.is_empty()
            && words.chars().count() <= LONGEST_RECALL
        {
            part.recall = words;
        } else {
            self.pending.push(words);
        }
    }

    fn group(
        &mut self,
        item: &'a Value,
        part: &mut Part,
        conditional: bool,
        depth: usize,
    ) -> Result<(), ImportError> {
        let place = name(item);
        let inner = children(item, &place)?;
        let asked_when = self.asked_when(item, &place);
        if truth(item, "repeats") {
            self.note(&format!(
                "{place} can be filled in several times; here it is asked once."
            ));
        }
        let title = self.words(text(item, "text"), LONGEST_HEADING, &place);
        let conditional = conditional || asked_when;
        if title.is_empty() {
            return self.walk(inner, part, conditional, depth + 1);
        }
        let title = if part.title.is_empty() {
            title
        } else {
            clean(&format!("{}: {title}", part.title), LONGEST_HEADING)
        };
        let mut part = Part {
            title,
            recall: String::new(),
            link_id: text(item, "linkId").to_owned(),
            section: None,
        };
        self.walk(inner, &mut part, conditional, depth + 1)?;
        if part.section.is_some() {
            self.leave_out_pending();
        } else if !part.recall.is_empty() {
            self.pending.push(part.recall);
        }
        Ok(())
    }

    /// Whether an item is only asked after certain answers, with a note.
    fn asked_when(&mut self, item: &Value, place: &str) -> bool {
        let condition =
            !list(item, "enableWhen").is_empty() || ENABLE.iter().any(|url| extension(item, url).is_some());
        if condition {
            self.note(&format!(
                "{place} is only asked after certain answers; here it is always asked and may stay blank: say in its help when to answer it."
            ));
        }
        condition
    }

    /// The key of the part's section, which is opened with its first question.
    fn section(&mut self, part: &mut Part) -> String {
        if part.title.is_empty() {
            return String::new();
        }
        if let Some(key) = &part.section {
            return key.clone();
        }
        let id = part.link_id.strip_prefix("section-").unwrap_or(&part.link_id);
        let key = self.section_keys.take(id, "section");
        self.sections.push(Section {
            key: key.clone(),
            title: part.title.clone(),
            recall: part.recall.clone(),
        });
        part.section = Some(key.clone());
        key
    }

    fn question(
        &mut self,
        item: &'a Value,
        kind_name: &str,
        part: &mut Part,
        conditional: bool,
        depth: usize,
    ) -> Result<(), ImportError> {
        let place = name(item);
        let nested = children(item, &place)?;
        match kind(self, item, kind_name, nested)? {
            Read::LeftOut(reason) => self.note(&format!("{place} {reason}")),
            Read::Kind(kind, counts) => {
                if self.questions.len() >= MOST_QUESTIONS {
                    return Err(ImportError::TooMany);
                }
                let conditional = self.asked_when(item, &place) || conditional;
                if truth(item, "repeats") && !matches!(kind, ItemKind::Areas(_)) {
                    self.note(&format!(
                        "{place} can be answered several times; here it takes one answer."
                    ));
                }
                let section = self.section(part);
                let help = self.help(nested, &place);
                let link_id = text(item, "linkId");
                let key = if matches!(kind, ItemKind::Flag | ItemKind::Areas(_)) {
                    self.keys.take_name(link_id, "item")
                } else {
                    self.keys.take(link_id, "item")
                };
                let label = self.label(item, &place, &key);
                self.questions.push(Question {
                    item: Item {
                        labels: String::new(),
                        key,
                        section,
                        label,
                        help,
                        kind,
                        optional: false,
                        reversed: false,
                        blank: None,
                        loinc: loinc_of(list(item, "code")),
                    },
                    link_id: clean(link_id, 120),
                    counts,
                    required: truth(item, "required"),
                    conditional,
                });
            }
        }
        self.beneath(nested, &place, part, conditional, depth)
    }

    fn label(&mut self, item: &Value, place: &str, key: &str) -> String {
        let words = self.words(text(item, "text"), LONGEST_TEXT, place);
        if !words.is_empty() {
            return words;
        }
        let codes = list(item, "code").iter();
        let code = codes.map(|code| clean(text(code, "display"), LONGEST_TEXT));
        let label = code.into_iter().find(|display| !display.is_empty());
        let label = label.unwrap_or_else(|| key.to_owned());
        self.note(&format!(
            "{place} has no text of its own and is called “{}”: write its words.",
            clean(&label, 60)
        ));
        label
    }

    /// Texts above and within a question.
    fn help(&mut self, nested: &[Value], place: &str) -> String {
        let mut texts = std::mem::take(&mut self.pending);
        for item in nested.iter().filter(|item| text(item, "type") == "display") {
            let used = ["lower", "upper", "unit"]
                .iter()
                .any(|code| has_control(item, code));
            let words = clean(text(item, "text"), LONGEST_TEXT);
            if !used && !words.is_empty() {
                texts.push(words);
            }
        }
        self.words(&texts.join(" "), LONGEST_TEXT, place)
    }

    /// Questions beneath a question come after it.
    fn beneath(
        &mut self,
        nested: &'a [Value],
        place: &str,
        part: &mut Part,
        conditional: bool,
        depth: usize,
    ) -> Result<(), ImportError> {
        for item in nested {
            if text(item, "type") == "display" {
                self.elements += 1;
                continue;
            }
            self.note(&format!(
                "{} stands beneath {place} in the file; here it follows it as a question of its own.",
                name(item)
            ));
            self.walk(std::slice::from_ref(item), part, conditional, depth + 1)?;
        }
        Ok(())
    }
}

fn capitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The items within.
fn children<'a>(object: &'a Value, place: &str) -> Result<&'a [Value], ImportError> {
    match object.get("item") {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(ImportError::Malformed {
            place: place.to_owned(),
            problem: "has an `item` that is not a list".to_owned(),
        }),
    }
}

/// The item's type, refusing shapes of other releases.
fn item_type(item: &Value) -> Result<&str, ImportError> {
    let other = |sign: &str, release| {
        Err(ImportError::OtherRelease {
            place: name(item),
            sign: sign.to_owned(),
            release,
        })
    };
    let malformed = |problem: &str| {
        Err(ImportError::Malformed {
            place: name(item),
            problem: problem.to_owned(),
        })
    };
    if !item.is_object() {
        return Err(ImportError::Malformed {
            place: "the questionnaire".to_owned(),
            problem: "has an item that is not an object".to_owned(),
        });
    }
    if item.get("answerConstraint").is_some() {
        return other("answerConstraint", "R5");
    }
    if item.get("answerOption").is_none() && (item.get("option").is_some() || item.get("options").is_some()) {
        return other("its answers under `option`", "STU3");
    }
    match item.get("type") {
        None => malformed("has no type"),
        Some(Value::String(kind)) if kind == "coding" => other("the type “coding”", "R5"),
        Some(Value::String(kind)) => Ok(kind),
        Some(_) => malformed("has a type that is not a text"),
    }
}
