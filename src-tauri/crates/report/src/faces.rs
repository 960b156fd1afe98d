//! Fonts: the three that come with the app, and the computer's own for letters that those don't have.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, OnceLock};
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

/// The app's fonts.
static OURS: LazyLock<Vec<Face>> = LazyLock::new(|| {
    [
        charts::fonts::REGULAR,
        charts::fonts::SEMIBOLD,
        charts::fonts::ITALIC,
    ]
    .into_iter()
    .filter_map(|data| Font::new(Bytes::new(data), 0))
    .map(|font| Face {
        info: font.info().clone(),
        place: None,
        font: Arc::new(OnceLock::from(Some(font))),
    })
    .collect()
});

/// The computer's fonts. Finding them reads every font file, so this waits until a letter needs it.
static SYSTEM: LazyLock<Vec<Face>> = LazyLock::new(|| {
    let mut found = fontdb::Database::new();
    found.load_system_fonts();
    found
        .faces()
        .filter_map(|face| {
            let place = match &face.source {
                fontdb::Source::File(path) | fontdb::Source::SharedFile(path, _) => {
                    (path.clone(), face.index)
                }
                fontdb::Source::Binary(_) => return None,
            };
            let info = found.with_face_data(face.id, FontInfo::new)??;
            Some(Face {
                info,
                place: Some(place),
                font: Arc::default(),
            })
        })
        .collect()
});

/// A font and where its file is, unless it is one of ours.
#[derive(Clone)]
pub(crate) struct Face {
    /// Family, style and which letters it has.
    pub(crate) info: FontInfo,
    place: Option<(PathBuf, u32)>,
    font: Arc<OnceLock<Option<Font>>>,
}

impl Face {
    /// The font itself, read from its file at first use.
    pub(crate) fn font(&self) -> Option<Font> {
        let read = || {
            let (path, index) = self.place.as_ref()?;
            Font::new(Bytes::new(std::fs::read(path).ok()?), *index)
        };
        self.font.get_or_init(read).clone()
    }

    fn has(&self, letter: char) -> bool {
        self.info.coverage.contains(u32::from(letter))
    }
}

/// Our fonts, and after them those of the computer's fonts that have a letter of `text` which ours lack.
pub(crate) fn for_text(text: &str) -> Vec<Face> {
    let lacking: BTreeSet<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii() && !letter.is_whitespace())
        .filter(|&letter| !OURS.iter().any(|face| face.has(letter)))
        .collect();
    let mut faces = OURS.clone();
    if !lacking.is_empty() {
        let useful = SYSTEM
            .iter()
            .filter(|face| lacking.iter().any(|&letter| face.has(letter)));
        faces.extend(useful.cloned());
    }
    faces
}
