//! Where Fibrotrend keeps its files on this computer: vaults, the list of known vaults, this device's key.

use crate::vaults::vault_users;
use crate::views::{KnownVault, Look};
use crate::{ClinicError, Code};
use jiff::Timestamp;
use record::{DeviceId, Host, VaultId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use store::{StoreError, Vault};

/// The folders of this user's Fibrotrend.
#[derive(Clone, Debug)]
pub struct Places {
    data: PathBuf,
    config: PathBuf,
}

/// Where a vault's audit stood when it was last open on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Number of its last entry.
    pub number: u64,
    /// That entry's code, as people write it down.
    pub head: String,
}

impl Seen {
    /// What to tell when the vault's audit, whose entry `number` has the code that `head_of` answers, isn't what it was with
    /// more behind it: entries are missing or others. None when all is well.
    pub fn missed(&self, head_of: impl FnOnce(u64) -> Option<String>) -> Option<String> {
        match head_of(self.number) {
            Some(head) if head == self.head => None,
            Some(_) => Some(format!(
                "The audit of this vault is another than when it was last open on this computer, at entry {}: it was altered, or the vault was worked on separately elsewhere. Check it under Settings, Audit.",
                self.number
            )),
            None => Some(format!(
                "This vault is older than when it was last open on this computer, at entry {}: a copy or backup was put in its place, and what was done since is missing. Look for the newer one.",
                self.number
            )),
        }
    }
}

#[derive(Default, Serialize, Deserialize)]
struct KnownFile {
    vaults: Vec<PathBuf>,
    /// When each was last opened here.
    #[serde(default)]
    opened: BTreeMap<PathBuf, Timestamp>,
}

/// The most vaults that are listed.
const MOST_KNOWN: usize = 12;

impl Places {
    /// The folders that the system gives this user.
    ///
    /// # Errors
    /// When the system names no home folder.
    pub fn of_user() -> Result<Self, ClinicError> {
        let none = || {
            ClinicError::new(
                Code::Io,
                "This user has no home folder: set HOME and start again.",
            )
        };
        Ok(Self {
            data: dirs::data_dir().ok_or_else(none)?.join("fibrotrend"),
            config: dirs::config_dir().ok_or_else(none)?.join("fibrotrend"),
        })
    }

    /// Folders below `root`, for tests.
    pub fn below(root: &Path) -> Self {
        Self {
            data: root.join("data"),
            config: root.join("config"),
        }
    }

    /// Where new vaults are made.
    pub fn vaults(&self) -> PathBuf {
        self.data.join("vaults")
    }

    /// This device's key, made when it is first asked for.
    ///
    /// # Errors
    /// When the file can't be read or written.
    pub fn device(&self, host: &dyn Host) -> Result<DeviceId, ClinicError> {
        let file = self.config.join("device");
        match fs::read_to_string(&file) {
            Ok(text) => {
                if let Ok(id) = text.trim().parse() {
                    return Ok(id);
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(ClinicError::io("Reading this device's key", &error)),
        }
        let id = DeviceId::from(host.new_uuid());
        self.write(&file, &id.to_string())?;
        Ok(id)
    }

    fn known_file(&self) -> KnownFile {
        // A list that can't be read is only inconvenient: vaults can still be opened by choosing their folder.
        fs::read_to_string(self.config.join("vaults.json"))
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Folders of vaults opened here before, latest first.
    pub fn known(&self) -> Vec<PathBuf> {
        self.known_file().vaults
    }

    /// Puts a vault at the head of the list, opened at this moment.
    ///
    /// # Errors
    /// When the list can't be written.
    pub fn remember(&self, folder: &Path, at: Timestamp) -> Result<(), ClinicError> {
        let mut file = self.known_file();
        file.vaults.retain(|known| known != folder);
        file.vaults.insert(0, folder.to_owned());
        file.vaults.truncate(MOST_KNOWN);
        file.opened.insert(folder.to_owned(), at);
        self.write_known(file)
    }

    /// Takes a vault off the list; the vault itself stays where it is.
    ///
    /// # Errors
    /// When the list can't be written.
    pub fn forget(&self, folder: &Path) -> Result<(), ClinicError> {
        let mut file = self.known_file();
        file.vaults.retain(|known| known != folder);
        self.write_known(file)
    }

    /// Takes all vaults off the list.
    ///
    /// # Errors
    /// When the list can't be written.
    pub fn forget_all(&self) -> Result<(), ClinicError> {
        self.write_known(KnownFile::default())
    }

    fn write_known(&self, mut file: KnownFile) -> Result<(), ClinicError> {
        let KnownFile { vaults, opened } = &mut file;
        opened.retain(|folder, _| vaults.contains(folder));
        let text = serde_json::to_string_pretty(&file).map_err(|_| ClinicError::internal("known vaults"))?;
        self.write(&self.config.join("vaults.json"), &text)
    }

    /// Theme, size of text and language; the system's where nothing sensible was kept.
    pub fn look(&self) -> Look {
        fs::read_to_string(self.config.join("look.json"))
            .ok()
            .and_then(|text| serde_json::from_str::<Look>(&text).ok())
            .filter(is_look)
            .unwrap_or_default()
    }

    /// Keeps theme, size of text and language.
    ///
    /// # Errors
    /// [`Code::InvalidField`]; when the file can't be written.
    pub fn save_look(&self, look: &Look) -> Result<(), ClinicError> {
        if !is_look(look) {
            return Err(ClinicError::field(
                "look",
                "This theme, size of text or language is not known: choose another.",
            ));
        }
        let text = serde_json::to_string(look).map_err(|_| ClinicError::internal("theme"))?;
        self.write(&self.config.join("look.json"), &text)
    }

    /// A file of the user's own Fibrotrend, such as `backups.json`.
    pub(crate) fn config_file(&self, name: &str) -> PathBuf {
        self.config.join(name)
    }

    /// A folder beside the vaults.
    pub(crate) fn data_folder(&self, name: &str) -> PathBuf {
        self.data.join(name)
    }

    fn all_seen(&self) -> BTreeMap<VaultId, BTreeMap<PathBuf, Seen>> {
        // Without it, only one warning can't be given.
        fs::read_to_string(self.config.join("seen.json"))
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Where the audit of the vault in `folder` stood when it was last open here. A vault that was moved is known by the place
    /// where it was; a copy or a restored one, whose original is still there, has a history of its own from then on.
    pub fn seen(&self, vault: VaultId, folder: &Path) -> Option<Seen> {
        let mut places = self.all_seen().remove(&vault)?;
        if let Some(seen) = places.remove(folder) {
            return Some(seen);
        }
        let is_there = |folder: &Path| Vault::label(folder).is_ok_and(|label| label.id == Some(vault));
        if places.keys().any(|folder| is_there(folder)) {
            return None;
        }
        places.into_values().max_by_key(|seen| seen.number)
    }

    /// Notes where the audit of the vault in `folder` stands.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn note_seen(&self, vault: VaultId, folder: &Path, seen: Seen) -> Result<(), ClinicError> {
        let mut all = self.all_seen();
        all.entry(vault).or_default().insert(folder.to_owned(), seen);
        let text = serde_json::to_string_pretty(&all).map_err(|_| ClinicError::internal("seen vaults"))?;
        self.write(&self.config.join("seen.json"), &text)
    }

    pub(crate) fn write(&self, file: &Path, text: &str) -> Result<(), ClinicError> {
        let failed = |error| ClinicError::io("Writing Fibrotrend's own files", &error);
        fs::create_dir_all(&self.config).map_err(failed)?;
        // Written beside and moved, so that a crash leaves the old file or the new one.
        let beside = file.with_extension("new");
        fs::File::create(&beside)
            .and_then(|mut written| {
                written.write_all(text.as_bytes())?;
                written.sync_all()
            })
            .map_err(failed)?;
        fs::rename(&beside, file).map_err(failed)
    }

    /// A vault that the user pointed at.
    ///
    /// # Errors
    /// When the folder is not a vault, or one from a newer version.
    pub fn chosen(&self, folder: &Path, handle: String) -> Result<KnownVault, ClinicError> {
        Vault::label(folder)?;
        Ok(self.describe(folder, handle))
    }

    /// A vault as the first screen shows it.
    pub fn describe(&self, folder: &Path, handle: String) -> KnownVault {
        let label = Vault::label(folder);
        let fallback = || {
            folder
                .file_stem()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        KnownVault {
            handle,
            name: label
                .as_ref()
                .map_or_else(|_| fallback(), |label| label.name.clone()),
            place: folder.display().to_string(),
            // One that is damaged or newer is there: opening it says what is wrong.
            found: !matches!(label, Err(StoreError::Missing | StoreError::NotAVault)),
            users: label
                .as_ref()
                .map(|label| vault_users(&label.users))
                .unwrap_or_default(),
            has_recovery: label.is_ok_and(|label| label.has_recovery),
            last_opened: self.known_file().opened.get(folder).map(Timestamp::to_string),
        }
    }
}

fn is_look(look: &Look) -> bool {
    let size = &look.text_size;
    matches!(look.theme.as_str(), "" | "light" | "dark")
        && matches!(look.contrast.as_str(), "" | "more")
        && matches!(look.keys.as_str(), "" | "focus")
        && matches!(look.language.as_str(), "" | "en" | "de" | "es")
        && size.len() <= 3
        && size.chars().all(|sign| sign.is_ascii_digit())
}
