//! What typst sees while it lays out a report: our template, the content as one JSON file, and fonts. No file system,
//! no clock, no network.

use crate::faces::Face;
use crate::{Content, Paper, ReportError, faces};
use serde::Serialize;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

/// The template. Data never becomes part of this source: it reads `content.json`, so a name such as `#x $y [z]` is
/// text and nothing else.
static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("report.typ")));

/// The file that the template reads.
const CONTENT: &str = "content.json";

/// typst's own functions; `A11yExtras` lets the template mark dates as headers of their rows.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(
        Library::builder()
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build(),
    )
});

/// What the template reads.
#[derive(Serialize)]
struct Input<'a> {
    paper: Paper,
    font: &'a str,
    content: &'a Content,
}

/// The template, its data and its fonts.
pub(crate) struct World {
    content: Bytes,
    book: LazyHash<FontBook>,
    faces: Vec<Face>,
}

impl World {
    /// A world that holds `content`, with fonts for every letter of it as far as this computer has them.
    pub(crate) fn new(content: &Content, paper: Paper) -> Result<Self, ReportError> {
        let json = serde_json::to_string(&Input {
            paper,
            font: charts::fonts::FAMILY,
            content,
        })
        .map_err(|error| ReportError::Layout(error.to_string()))?;
        let faces = faces::for_text(&json);
        let book = FontBook::from_infos(faces.iter().map(|face| face.info.clone()));
        Ok(Self {
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
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
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
