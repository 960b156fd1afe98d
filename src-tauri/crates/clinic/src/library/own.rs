//! The clinic's own instruments: dropped into a folder of the vault, checked, and kept in the vault for good.
//!
//! `<vault>/instruments/<id>/` holds `definition.toml` and `text.en.toml`, or the text alone for a form whose words
//! don't ship. What is sound is kept in the vault, version by version, because old answers keep the version they were
//! given under; the folder may change or go afterwards.

use crate::views::{FolderProblem, InstrumentAdded, InstrumentFolder};
use crate::{Clinic, ClinicError, Code, files};
use instruments::{Definition, LARGEST_FILE, Library, LibraryError};
use record::{OwnInstrument, Right};
use std::fs;
use std::path::{Path, PathBuf};
use store::Act;

/// Folders that are looked into; more are not instruments.
const MOST_FOLDERS: usize = 300;
const DEFINITION: &str = "definition.toml";
const TEXT: &str = "text.en.toml";
const NOTES: &str = "SOURCE.md";

/// The files of one folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFolder {
    /// The folder's name, which is the instrument's id.
    pub id: String,
    /// `definition.toml`; none in a folder that gives words only.
    pub definition: Option<String>,
    /// `text.en.toml`.
    pub text: String,
    /// `SOURCE.md`, or empty.
    pub notes: String,
}

impl OwnFolder {
    /// Reads a folder: plain files of moderate size, nothing else.
    ///
    /// # Errors
    /// Every problem, a sentence each.
    pub fn read(folder: &Path) -> Result<Self, Vec<String>> {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let Some(id) = name else {
            return Err(vec![
                "This names no folder: give the folder of one instrument.".to_owned(),
            ]);
        };
        if !folder.is_dir() {
            return Err(vec![format!(
                "{id} is not a folder: give the folder that holds {DEFINITION} and {TEXT}."
            )]);
        }
        let mut problems = Vec::new();
        let mut file = |name: &str| match read_file(&folder.join(name)) {
            Ok(text) => text,
            Err(problem) => {
                problems.push(format!("{name}: {problem}"));
                None
            }
        };
        let (definition, text, notes) = (file(DEFINITION), file(TEXT), file(NOTES));
        if problems.is_empty() && text.is_none() {
            problems.push(format!(
                "There is no {TEXT} in {id}: it holds the words of the form."
            ));
        }
        match text {
            Some(text) if problems.is_empty() => Ok(Self {
                id,
                definition,
                text,
                notes: notes.unwrap_or_default(),
            }),
            _ => Err(problems),
        }
    }
}

/// The text of a file; none when it isn't there.
fn read_file(path: &Path) -> Result<Option<String>, String> {
    let Ok(meta) = fs::symlink_metadata(path) else {
        return Ok(None);
    };
    if !meta.is_file() {
        return Err("this is a link or something else, not a file: put the file itself there.".to_owned());
    }
    if meta.len() > LARGEST_FILE as u64 {
        return Err(format!("the file is larger than {} KB.", LARGEST_FILE / 1024));
    }
    let bytes = fs::read(path).map_err(|_| "the file can't be read: check its permissions.".to_owned())?;
    let text =
        String::from_utf8(bytes).map_err(|_| "the file is not UTF-8 text: save it as UTF-8.".to_owned())?;
    Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
}

/// How an instrument of the folder came to be known.
enum Taken {
    /// It was taken in at an earlier time.
    Before,
    /// It was taken in now; the beginning of a sentence says what.
    Now(String),
}

fn waits() -> String {
    "It waits for a clinician: it is taken in when one opens the vault.".to_owned()
}

/// Sentences for people out of what the library says.
fn sentences(error: &LibraryError) -> Vec<String> {
    match error {
        LibraryError::Faulty(error) => error.problems.iter().map(ToString::to_string).collect(),
        error => vec![format!("{error}.")],
    }
}

/// Checks the folder of an instrument as if it were dropped in.
///
/// # Errors
/// Every problem, a sentence each.
pub fn check_folder(folder: &Path) -> Result<String, Vec<String>> {
    let own = OwnFolder::read(folder)?;
    let mut library = Library::builtin();
    add(&mut library, &own).map_err(|error| sentences(&error))
}

/// The instruments that ship and those of a folder: either one instrument's, or a folder of such folders.
///
/// # Errors
/// Names the folder and its first problem.
pub fn library_with(folder: Option<&Path>) -> Result<Library, ClinicError> {
    let mut library = Library::builtin();
    let Some(folder) = folder else {
        return Ok(library);
    };
    let folders = if folder.join(DEFINITION).exists() || folder.join(TEXT).exists() {
        vec![folder.to_owned()]
    } else {
        subfolders(folder)
            .map_err(|error| ClinicError::io(&format!("Reading {}", folder.display()), &error))?
    };
    for folder in folders {
        let added = OwnFolder::read(&folder)
            .and_then(|own| add(&mut library, &own).map_err(|error| sentences(&error)));
        if let Err(problems) = added {
            let problem = problems.first().map(String::as_str).unwrap_or_default();
            let message = format!("The instrument in {} can't be used: {problem}", folder.display());
            return Err(ClinicError::new(Code::InvalidField, message));
        }
    }
    Ok(library)
}

/// Adds a folder to a library; answers the version.
fn add(library: &mut Library, own: &OwnFolder) -> Result<String, LibraryError> {
    match &own.definition {
        Some(definition) => {
            let added = library.add(&own.id, definition, &own.text, &own.notes)?;
            Ok(added.version.clone())
        }
        None => {
            library.add_words(&own.id, &own.text)?;
            Ok(library.get(&own.id)?.version.clone())
        }
    }
}

fn subfolders(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    // The type of the entry itself: a link to a folder is not a folder.
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .filter(|path| !is_hidden(path))
        .take(MOST_FOLDERS)
        .collect();
    folders.sort();
    Ok(folders)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'))
}

impl Clinic {
    /// Where the clinic's own instruments are dropped in.
    fn instruments_folder(&self) -> PathBuf {
        self.folder().join("instruments")
    }

    /// Takes in what the vault keeps and what its folder holds.
    ///
    /// # Errors
    /// Failures of reading and writing the vault; a faulty folder is no error, it is told by
    /// [`Clinic::instrument_folder`].
    pub(crate) fn read_own_instruments(&mut self) -> Result<(), ClinicError> {
        self.library = Library::builtin();
        self.problems.clear();
        for own in self.vault.own_instruments()? {
            if let Err(error) = self
                .library
                .add_kept(&own.id, &own.definition, &own.text, &own.notes)
            {
                let problems = sentences(&error);
                self.problems.push(FolderProblem {
                    folder: format!("{} version {}", own.id, own.version),
                    problems,
                });
            }
        }
        let Ok(folders) = subfolders(&self.instruments_folder()) else {
            return Ok(());
        };
        for folder in folders {
            let name = folder
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let taken = match OwnFolder::read(&folder) {
                Ok(own) => self.take_in(&own, Right::Manage)?,
                Err(problems) => Err(problems),
            };
            match taken {
                Ok(Taken::Before) => {}
                // Whoever can write in the folder needs no passphrase for it: what it gives is never taken in unseen.
                Ok(Taken::Now(what)) => self.warnings.push(format!(
                    "{what} from the vault’s folder of instruments. If nobody of the clinic put it there, don’t use it, and ask who can write in that folder."
                )),
                Err(problems) => self.problems.push(FolderProblem {
                    folder: name,
                    problems,
                }),
            }
        }
        Ok(())
    }

    /// Takes over the words of a form that ships without them, and keeps them in the vault to tell when they change.
    fn take_words(
        &mut self,
        own: &OwnFolder,
        right: Right,
    ) -> Result<Result<Taken, Vec<String>>, ClinicError> {
        let key = format!("words of {}", own.id);
        let kept = self.vault.setting(&key)?;
        let is_new = kept.as_deref() != Some(own.text.as_str());
        if is_new && self.may(right).is_err() {
            return Ok(Err(vec![waits()]));
        }
        if let Err(error) = add(&mut self.library, own) {
            return Ok(Err(sentences(&error)));
        }
        if !is_new {
            return Ok(Ok(Taken::Before));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "set words of form",
            reason: "",
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change.set_setting(&key, &own.text)
        })?;
        Ok(Ok(match kept {
            Some(_) => Taken::Now(format!("The words of {} were changed", own.id)),
            None => Taken::Now(format!("The words of {} were taken in", own.id)),
        }))
    }

    /// Keeps the instrument of a folder in the vault, unless it is there already or the user hasn't that right.
    fn take_in(&mut self, own: &OwnFolder, right: Right) -> Result<Result<Taken, Vec<String>>, ClinicError> {
        let Some(definition) = &own.definition else {
            return self.take_words(own, right);
        };
        if Library::ships(&own.id) {
            let problem = format!(
                "{} ships with Fibrotrend: give your instrument, and its folder, another id.",
                own.id
            );
            return Ok(Err(vec![problem]));
        }
        let files = (definition.clone(), own.text.clone());
        let kept = self.library.versions(&own.id);
        let is_kept = |version: &String| {
            let kept = self.library.get_version(&own.id, version);
            kept.is_ok_and(|kept| kept.files == files)
        };
        if kept.iter().any(is_kept) {
            return Ok(Ok(Taken::Before));
        }
        if self.may(right).is_err() {
            return Ok(Err(vec![waits()]));
        }
        let loaded = match Definition::load(&own.id, definition, &own.text) {
            Ok(loaded) => loaded,
            Err(error) => return Ok(Err(sentences(&error.into()))),
        };
        if self.library.get_version(&own.id, &loaded.version).is_ok() {
            let problem = format!(
                "{DEFINITION} or {TEXT} was changed, but the version is still {}: raise it, so that old answers keep the rules they were given under.",
                loaded.version
            );
            return Ok(Err(vec![problem]));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "add instrument",
            reason: "",
        };
        let kept = OwnInstrument {
            id: own.id.clone(),
            version: loaded.version.clone(),
            definition: definition.clone(),
            text: own.text.clone(),
            notes: own.notes.clone(),
        };
        self.vault
            .transact(self.host.as_ref(), act, |change| change.add_instrument(&kept))?;
        let added = self.library.add(&own.id, definition, &own.text, &own.notes);
        Ok(match added {
            Ok(_) => Ok(Taken::Now(format!(
                "{} version {} was taken in",
                own.id, kept.version
            ))),
            Err(error) => Err(sentences(&error)),
        })
    }

    /// Where own instruments are dropped in, and what is wrong there.
    ///
    /// # Errors
    /// Failures of reading and writing the vault.
    pub fn instrument_folder(&mut self) -> Result<InstrumentFolder, ClinicError> {
        self.read_own_instruments()?;
        Ok(InstrumentFolder {
            place: self.instruments_folder().display().to_string(),
            problems: self.problems.clone(),
        })
    }

    /// Copies a folder into the vault's folder of own instruments and takes it in, when it is sound.
    ///
    /// # Errors
    /// Failures of writing; a faulty folder is no error, its problems are the answer.
    pub fn add_instrument(&mut self, folder: &Path) -> Result<InstrumentAdded, ClinicError> {
        match OwnFolder::read(folder) {
            Ok(own) => self.add_own(&own, Vec::new()),
            Err(problems) => Ok(InstrumentAdded {
                id: None,
                problems,
                review: Vec::new(),
            }),
        }
    }

    /// Takes in an instrument that was read from anywhere, and puts its files beside the others.
    pub(crate) fn add_own(
        &mut self,
        own: &OwnFolder,
        review: Vec<String>,
    ) -> Result<InstrumentAdded, ClinicError> {
        if let Err(problems) = self.take_in(own, Right::Write)? {
            return Ok(InstrumentAdded {
                id: None,
                problems,
                review: Vec::new(),
            });
        }
        let folder = self.instruments_folder().join(&own.id);
        no_link(&self.instruments_folder())?;
        no_link(&folder)?;
        write_folder(&folder, own)?;
        Ok(InstrumentAdded {
            id: Some(own.id.clone()),
            problems: Vec::new(),
            review,
        })
    }
}

/// What is written goes nowhere else by a link.
fn no_link(path: &Path) -> Result<(), ClinicError> {
    if path.is_symlink() {
        let message = format!(
            "{} is a link to somewhere else: remove the link and try again.",
            path.display()
        );
        return Err(ClinicError::new(Code::Io, message));
    }
    Ok(())
}

/// Writes the files of an instrument.
pub(super) fn write_folder(folder: &Path, own: &OwnFolder) -> Result<(), ClinicError> {
    let failed = |error| ClinicError::io(&format!("Making the folder {}", folder.display()), &error);
    fs::create_dir_all(folder).map_err(failed)?;
    for name in [DEFINITION, TEXT, NOTES] {
        no_link(&folder.join(name))?;
    }
    let written = [
        (DEFINITION, own.definition.as_deref()),
        (TEXT, Some(own.text.as_str())),
        (NOTES, Some(own.notes.as_str())),
    ];
    for (name, text) in written {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            files::save(&folder.join(name), text.as_bytes())?;
        }
    }
    Ok(())
}
