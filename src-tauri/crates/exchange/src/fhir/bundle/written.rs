//! Writing a bundle, one chart after the other, so that a whole clinic needs no more memory than one patient.

use super::super::{BASE, export};
use super::codes::{Used, own_questionnaire_id};
use super::json::{Element, Written};
use super::{events, forms, measured, person, treatments};
use crate::Chart;
use instruments::{AnswerError, Library, LibraryError};
use jiff::{Timestamp, civil::Date};
use serde_json::Value;
use std::io::{self, Write};
use std::rc::Rc;

/// What a bundle is written with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The instruments that the answers were given under.
    pub library: &'a Library,
    /// The day for which "active" and "over" are said.
    pub today: Date,
    /// The moment that the bundle is stamped with.
    pub at: Timestamp,
}

/// Why a bundle can't be written.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// A questionnaire's definition isn't at hand.
    #[error(transparent)]
    Definition(#[from] LibraryError),
    /// Stored answers don't fit their definition.
    #[error("answers to {instrument} don't fit it: {error}")]
    Answers {
        /// Id of the instrument.
        instrument: String,
        /// What doesn't fit.
        error: AnswerError,
    },
    /// The file can't be written.
    #[error("the bundle can't be written: {0}")]
    Io(#[from] io::Error),
}

/// Writes a bundle.
///
/// ```
/// # use exchange::fhir::bundle::{Setting, Writer};
/// # let library = instruments::Library::builtin();
/// # let setting = Setting {
/// #     library: &library,
/// #     today: "2026-03-01".parse().unwrap(),
/// #     at: "2026-03-01T12:00:00Z".parse().unwrap(),
/// # };
/// # let charts: Vec<exchange::Chart> = Vec::new();
/// let mut writer = Writer::begin(Vec::new(), setting)?;
/// for chart in &charts {
///     writer.chart(chart)?;
/// }
/// let bytes = writer.finish()?;
/// assert!(bytes.starts_with(b"{\"resourceType\":\"Bundle\""));
/// # Ok::<(), exchange::fhir::bundle::BundleError>(())
/// ```
pub struct Writer<'a, W: Write> {
    out: W,
    pub(super) setting: Setting<'a>,
    pub(super) used: Used,
    any: bool,
}

/// Charts as one bundle in JSON; see [`Writer`] for many.
///
/// # Errors
/// As [`Writer::chart`].
pub fn bundle<'c>(
    charts: impl IntoIterator<Item = &'c Chart>,
    setting: Setting<'_>,
) -> Result<String, BundleError> {
    let mut writer = Writer::begin(Vec::new(), setting)?;
    for chart in charts {
        writer.chart(chart)?;
    }
    String::from_utf8(writer.finish()?).map_err(|error| io::Error::other(error).into())
}

impl<'a, W: Write> Writer<'a, W> {
    /// Begins a bundle.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn begin(mut out: W, setting: Setting<'a>) -> Result<Self, BundleError> {
        write!(
            out,
            "{{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"{}\"",
            setting.at
        )?;
        Ok(Self {
            out,
            setting,
            used: Used::default(),
            any: false,
        })
    }

    /// Writes everything of one patient. Each patient may be written once.
    ///
    /// # Errors
    /// When a definition is missing, answers don't fit it, or the file can't be written. What was written so far is then no
    /// whole bundle.
    pub fn chart(&mut self, chart: &Chart) -> Result<(), BundleError> {
        person::write(self, chart)?;
        for visit in &chart.visits {
            person::visit(self, chart, visit)?;
            for assessment in &visit.assessments {
                forms::write(self, chart, visit, assessment)?;
            }
            person::provenance(self, visit)?;
        }
        treatments::write(self, chart)?;
        measured::write(self, chart)?;
        events::write(self, chart)
    }

    /// Ends the bundle and gives back what it was written to.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(mut self) -> Result<W, BundleError> {
        let systems: Vec<(&str, Value)> = self.used.systems().collect();
        for (id, system) in systems {
            self.entry("CodeSystem", id, &system)?;
        }
        self.out.write_all(if self.any { b"]}\n" } else { b"}\n" })?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// One resource, in the bundle under an address of ours.
    pub(super) fn entry(&mut self, kind: &str, id: &str, resource: &Value) -> Result<(), BundleError> {
        self.out
            .write_all(if self.any { b",\n" } else { b",\"entry\":[\n" })?;
        self.any = true;
        let entry = Element::default()
            .with("fullUrl", format!("{BASE}{kind}/{id}"))
            .with("resource", resource.clone());
        serde_json::to_writer(&mut self.out, &Written(&entry.into())).map_err(io::Error::from)?;
        Ok(())
    }

    /// The definition of a questionnaire and its form, which is written once.
    pub(super) fn definition(
        &mut self,
        id: &str,
        version: &str,
    ) -> Result<(&'a instruments::Definition, Rc<Value>), BundleError> {
        let definition = self.setting.library.get_version(id, version)?;
        let key = (id.to_owned(), version.to_owned());
        if let Some(form) = self.used.questionnaires.get(&key) {
            return Ok((definition, Rc::clone(form)));
        }
        let mut form = export(definition);
        let id = own_questionnaire_id(definition);
        if let Some(form) = form.as_object_mut() {
            form.insert("id".to_owned(), id.as_str().into());
        }
        self.entry("Questionnaire", &id, &form)?;
        let form = Rc::new(form);
        self.used.questionnaires.insert(key, Rc::clone(&form));
        Ok((definition, form))
    }
}
