//! The instruments at hand: those that ship, and a clinic's own.

use crate::load::{Origin, load};
use crate::{Definition, LoadError};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

macro_rules! builtin {
    ($($id:literal)*) => {
        &[$((
            $id,
            include_str!(concat!("../definitions/", $id, "/definition.toml")),
            include_str!(concat!("../definitions/", $id, "/text.en.toml")),
            include_str!(concat!("../definitions/", $id, "/SOURCE.md")),
        )),*]
    };
}

/// `id`, `definition.toml`, `text.en.toml` and `SOURCE.md` of every instrument that ships, in the order of lists.
const BUILTIN: &[(&str, &str, &str, &str)] = builtin!(
    "fm_criteria" "acr2016" "fm_survey_2011" "acr2010" "aapt2019" "acr1990" "first"
    "fiqr" "siqr" "fiq" "promis_physical_function_4a" "promis_social_4a"
    "pain_nrs" "peg" "bpi_sf" "sf_mpq_2" "pcs" "paindetect" "csi" "hit6" "promis_pain_interference_4a"
    "isi" "psqi" "jss" "ess" "promis_sleep_4a"
    "fss" "mfi20" "facit_f" "promis_fatigue_4a"
    "phq9" "phq15" "gad7" "phq4" "promis_anxiety_4a" "promis_depression_4a"
    "pss10" "pss4"
    "who5" "eq5d5l" "promis_global10"
    "pgic" "daily_diary"
);

/// One version of an instrument, read when it is first asked for.
#[derive(Debug)]
struct Entry {
    id: Cow<'static, str>,
    definition: Cow<'static, str>,
    text: Cow<'static, str>,
    notes: Cow<'static, str>,
    own: bool,
    /// The clinic's words for a form whose own don't ship.
    words: bool,
    loaded: OnceLock<Result<Arc<Definition>, LoadError>>,
}

impl Entry {
    fn get(&self) -> Result<&Arc<Definition>, LibraryError> {
        let load = || load(&self.id, &self.definition, &self.text, Origin::Ships, self.words).map(Arc::new);
        self.loaded
            .get_or_init(load)
            .as_ref()
            .map_err(|error| LibraryError::Faulty(error.clone()))
    }
}

/// A set of instruments. Several versions of one may stand in it; the last is the newest.
#[derive(Debug, Default)]
pub struct Library {
    entries: Vec<Entry>,
}

/// An instrument that isn't in the library.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LibraryError {
    /// No such instrument.
    #[error("there is no instrument {id:?}; there are {known}")]
    UnknownInstrument {
        /// What was asked for.
        id: String,
        /// The ids there are.
        known: String,
    },
    /// The instrument is there, but not in this version.
    #[error("{id} has no version {version:?}; it has {known}")]
    UnknownVersion {
        /// The instrument.
        id: String,
        /// What was asked for.
        version: String,
        /// The versions there are.
        known: String,
    },
    /// The id is taken.
    #[error("{id} version {version} is there already: raise the version, or take another id")]
    Taken {
        /// The instrument.
        id: String,
        /// Its version.
        version: String,
    },
    /// Its words ship with it, or there is no such instrument to give words to.
    #[error("{id} is not a form whose words the clinic gives")]
    NoWords {
        /// The instrument.
        id: String,
    },
    /// The definition can't be used.
    #[error(transparent)]
    Faulty(#[from] LoadError),
}

impl Library {
    /// The instruments that ship, in the order in which forms offer them. Each is read when it is first asked for.
    pub fn builtin() -> Self {
        let entry =
            |&(id, definition, text, notes): &(&'static str, &'static str, &'static str, &'static str)| {
                Entry {
                    id: Cow::Borrowed(id),
                    definition: Cow::Borrowed(definition),
                    text: Cow::Borrowed(text),
                    notes: Cow::Borrowed(notes),
                    own: false,
                    words: false,
                    loaded: OnceLock::new(),
                }
            };
        Self {
            entries: BUILTIN.iter().map(entry).collect(),
        }
    }

    /// Adds a clinic's own instrument, or a new version of one, checked in full.
    ///
    /// # Errors
    /// [`LibraryError::Taken`] and [`LibraryError::Faulty`].
    pub fn add(
        &mut self,
        id: &str,
        definition: &str,
        text: &str,
        notes: &str,
    ) -> Result<Arc<Definition>, LibraryError> {
        let loaded = Arc::new(Definition::load(id, definition, text)?);
        let taken = self.entries.iter().filter(|entry| entry.id == id);
        for entry in taken {
            if !entry.own || entry.get()?.version == loaded.version {
                let version = loaded.version.clone();
                return Err(LibraryError::Taken {
                    id: id.to_owned(),
                    version,
                });
            }
        }
        self.push_own(id, notes, &loaded);
        Ok(loaded)
    }

    /// Adds a version that was checked when it was taken in, so that later, stricter checks can't lock its answers out.
    ///
    /// # Errors
    /// [`LibraryError::Faulty`].
    pub fn add_kept(
        &mut self,
        id: &str,
        definition: &str,
        text: &str,
        notes: &str,
    ) -> Result<(), LibraryError> {
        let loaded = Arc::new(load(id, definition, text, Origin::Ships, false)?);
        self.push_own(id, notes, &loaded);
        Ok(())
    }

    fn push_own(&mut self, id: &str, notes: &str, loaded: &Arc<Definition>) {
        let (definition, text) = loaded.files.clone();
        self.entries.push(Entry {
            id: Cow::Owned(id.to_owned()),
            definition: Cow::Owned(definition),
            text: Cow::Owned(text),
            notes: Cow::Owned(notes.to_owned()),
            own: true,
            words: false,
            loaded: OnceLock::from(Ok(Arc::clone(loaded))),
        });
    }

    /// Gives the words of a form whose own may not ship.
    ///
    /// # Errors
    /// [`LibraryError::NoWords`] and [`LibraryError::Faulty`].
    pub fn add_words(&mut self, id: &str, text: &str) -> Result<(), LibraryError> {
        let no_words = || LibraryError::NoWords { id: id.to_owned() };
        let entry = self
            .entries
            .iter_mut()
            .find(|entry| entry.id == id && !entry.own)
            .ok_or_else(no_words)?;
        if !entry.get()?.is_scoring_only() {
            return Err(no_words());
        }
        let loaded = Definition::load_with_words(id, &entry.definition, text)?;
        entry.text = Cow::Owned(text.to_owned());
        entry.words = true;
        entry.loaded = OnceLock::from(Ok(Arc::new(loaded)));
        Ok(())
    }

    /// The newest version of every instrument; a definition that can't be used is left out.
    pub fn all(&self) -> impl Iterator<Item = &Definition> {
        let newest = self.entries.iter().enumerate().filter(|(place, entry)| {
            !self
                .entries
                .iter()
                .skip(place + 1)
                .any(|later| later.id == entry.id)
        });
        newest.filter_map(|(_, entry)| entry.get().ok().map(AsRef::as_ref))
    }

    /// The ids of all instruments, in their order.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for entry in &self.entries {
            if !ids.contains(&entry.id.as_ref()) {
                ids.push(&entry.id);
            }
        }
        ids
    }

    /// Whether the instrument is a clinic's own.
    pub fn is_own(&self, id: &str) -> bool {
        self.entries.iter().any(|entry| entry.id == id && entry.own)
    }

    /// Whether its words are the clinic's: of an own instrument, or those that it is licensed for. They can be in any language.
    pub fn has_own_words(&self, id: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.id == id && (entry.own || entry.words))
    }

    /// Whether an instrument of this id ships.
    pub fn ships(id: &str) -> bool {
        BUILTIN.iter().any(|(known, ..)| *known == id)
    }

    /// The notes on history, source and rights that stand beside the newest definition.
    pub fn notes(&self, id: &str) -> &str {
        self.entries
            .iter()
            .rev()
            .find(|entry| entry.id == id)
            .map_or("", |entry| &entry.notes)
    }

    /// The newest version of the instrument with this id.
    ///
    /// # Errors
    /// When there is none, or it can't be used.
    pub fn get(&self, id: &str) -> Result<&Definition, LibraryError> {
        match self.entries.iter().rev().find(|entry| entry.id == id) {
            Some(entry) => entry.get().map(AsRef::as_ref),
            None => Err(LibraryError::UnknownInstrument {
                id: id.to_owned(),
                known: self.ids().join(", "),
            }),
        }
    }

    /// The instrument with this id in this version.
    ///
    /// # Errors
    /// When there is no such instrument or version, or it can't be used.
    pub fn get_version(&self, id: &str, version: &str) -> Result<&Definition, LibraryError> {
        self.get(id)?;
        let mut known = Vec::new();
        // A clinic's own comes before one that ships under the same id later.
        for entry in self.entries.iter().rev().filter(|entry| entry.id == id) {
            let definition = entry.get()?;
            if definition.version == version {
                return Ok(definition);
            }
            known.push(definition.version.as_str());
        }
        Err(LibraryError::UnknownVersion {
            id: id.to_owned(),
            version: version.to_owned(),
            known: known.join(", "),
        })
    }

    /// The versions of an instrument, oldest first.
    pub fn versions(&self, id: &str) -> Vec<String> {
        let entries = self.entries.iter().filter(|entry| entry.id == id);
        entries
            .filter_map(|entry| entry.get().ok().map(|definition| definition.version.clone()))
            .collect()
    }
}
