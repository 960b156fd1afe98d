//! The definitions that ship with the product.

use crate::{Definition, LoadError};

macro_rules! builtin {
    ($id:literal) => {
        (
            $id,
            include_str!(concat!("../definitions/", $id, "/definition.toml")),
            include_str!(concat!("../definitions/", $id, "/text.en.toml")),
        )
    };
}
/// `id`, `definition.toml` and `text.en.toml` of every instrument that ships.
const BUILTIN: &[(&str, &str, &str)] = &[
    builtin!("acr2016"),
    builtin!("fiqr"),
    builtin!("phq9"),
    builtin!("pain_nrs"),
];

/// A set of instruments.
#[derive(Clone, Debug)]
pub struct Library {
    definitions: Vec<Definition>,
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
        /// The version there is.
        known: String,
    },
}

impl Library {
    /// The instruments that ship, in the order in which forms offer them.
    ///
    /// # Errors
    /// When a definition is faulty; a test makes sure that none is.
    pub fn builtin() -> Result<Self, LoadError> {
        let definitions = BUILTIN
            .iter()
            .map(|(id, definition, text)| Definition::load(id, definition, text))
            .collect::<Result<_, _>>()?;
        Ok(Self { definitions })
    }

    /// All instruments.
    pub fn all(&self) -> &[Definition] {
        &self.definitions
    }

    /// The instrument with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn get(&self, id: &str) -> Result<&Definition, LibraryError> {
        self.definitions
            .iter()
            .find(|definition| definition.id == id)
            .ok_or_else(|| {
                let known = self
                    .definitions
                    .iter()
                    .map(|definition| definition.id.as_str())
                    .collect::<Vec<_>>()
                    .join(", ");
                LibraryError::UnknownInstrument {
                    id: id.to_owned(),
                    known,
                }
            })
    }

    /// The instrument with this id in this version.
    ///
    /// # Errors
    /// When there is no such instrument or version.
    pub fn get_version(&self, id: &str, version: &str) -> Result<&Definition, LibraryError> {
        let definition = self.get(id)?;
        if definition.version == version {
            Ok(definition)
        } else {
            Err(LibraryError::UnknownVersion {
                id: id.to_owned(),
                version: version.to_owned(),
                known: definition.version.clone(),
            })
        }
    }
}
