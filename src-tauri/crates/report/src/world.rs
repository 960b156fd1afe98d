//! What typst sees while it lays out a document: one of our templates, the content as one JSON file, and fonts. No file
//! system, no clock, no network.

use crate::faces::Face;
use crate::{Paper, ReportError, faces};
use serde::Serialize;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

/// Templates. Data never becomes part of these sources: they read `content.json`, so a name such as `#x $y [z]` is
/// text and nothing else.
///
/// The report's is one source in several files: words, page and tables, the first page, then the sections in the order
/// in which they are printed. A file uses what stands in those before it.
pub(crate) static REPORT: LazyLock<Source> = LazyLock::new(|| {
    Source::detached(
        [
            include_str!("words.typ"),
            include_str!("page.typ"),
            include_str!("tables.typ"),
            include_str!("first_page.typ"),
            include_str!("sections/verdict.typ"),
            include_str!("sections/multiples.typ"),
            include_str!("sections/visits.typ"),
            include_str!("sections/criteria.typ"),
            include_str!("sections/items.typ"),
            include_str!("sections/treatments.typ"),
            include_str!("sections/costs.typ"),
            include_str!("sections/labs.typ"),
            include_str!("sections/safety.typ"),
            include_str!("sections/calendar.typ"),
            include_str!("sections/maps.typ"),
            include_str!("sections/notes.typ"),
            include_str!("sections/patient.typ"),
        ]
        .join("\n"),
    )
});
pub(crate) static DIARY_SHEET: LazyLock<Source> =
    LazyLock::new(|| Source::detached(include_str!("diary_sheet.typ")));
pub(crate) static RECOVERY_SHEET: LazyLock<Source> =
    LazyLock::new(|| Source::detached(include_str!("recovery_sheet.typ")));

/// The file that a template reads.
const CONTENT: &str = "content.json";

/// typst's own functions; `A11yExtras` lets the template mark dates as headers of their rows.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(
        Library::builder()
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build(),
    )
});

/// What a template reads.
#[derive(Serialize)]
struct Input<'a, T> {
    paper: Paper,
    font: &'a str,
    content: &'a T,
}

/// A template, its data and its fonts.
pub(crate) struct World {
    template: Source,
    content: Bytes,
    book: LazyHash<FontBook>,
    faces: Vec<Face>,
}

impl World {
    /// A world that holds `content`, with fonts for every letter of it as far as this computer has them.
    pub(crate) fn new(
        template: &Source,
        content: &impl Serialize,
        paper: Paper,
    ) -> Result<Self, ReportError> {
        let json = serde_json::to_string(&Input {
            paper,
            font: charts::fonts::FAMILY,
            content,
        })
        .map_err(|error| ReportError::Layout(error.to_string()))?;
        let faces = faces::for_text(&json);
        let book = FontBook::from_infos(faces.iter().map(|face| face.info.clone()));
        Ok(Self {
            template: template.clone(),
            content: Bytes::from_string(json),
            book: LazyHash::new(book),
            faces,
        })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::NotSource)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_without_slash();
        if path == CONTENT {
            Ok(self.content.clone())
        } else {
            Err(FileError::NotFound(path.into()))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.get(index)?.font()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
