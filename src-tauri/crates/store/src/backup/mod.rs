//! Backups: one file with the vault's header and a copy of its database, encrypted with the same key.
//!
//! A backup is written beside its name, read back, checked and only then given its name; what is there is never
//! replaced. It opens with the passphrases and the recovery code that opened the vault when it was made.

mod container;
mod content;
mod facts;
mod generations;
mod read;
mod ready;
mod write;

pub use content::{Content, Difference};
pub use facts::{Facts, Holding};
pub use generations::{Found, backups_in, keep};
pub use read::Backup;
pub use ready::ReadyBackup;

use crate::keys::DataKey;
use crate::{StoreError, Vault};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use record::VaultId;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// Ending of a backup's name.
pub const ENDING: &str = "fibrotrend-backup";
/// Ending of a file that was written as a backup and didn't read back as it was written.
pub const BAD: &str = "bad";
const FORMAT: &str = "fibrotrend-backup";
const VERSION: i64 = 1;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The vault was closed or locked.
    Leaving,
    /// The vault's database was about to be brought to a newer version.
    Migration,
    /// Much was about to be read in at once.
    Import,
    /// Someone asked for it.
    Asked,
}

/// What a backup says of itself; it can be read without opening it, and is checked against the data once it is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    version: i64,
    /// The vault it is of.
    pub vault: VaultId,
    /// The clinic's name.
    pub name: String,
    /// When it was made.
    pub made: Timestamp,
    /// Why.
    pub why: Why,
    /// What the copy of the database holds.
    pub facts: Facts,
    header: FileSum,
    database: FileSum,
    /// Keyed hash of the rest, under a key derived from the data key, as 64 hexadecimal digits: nobody else can make a
    /// backup look newer than it is.
    seal: String,
}

/// Length and check sum of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FileSum {
    bytes: u64,
    sha256: String,
}

impl FileSum {
    fn of(sums: container::Sums) -> Self {
        Self {
            bytes: sums.bytes,
            sha256: hex(&sums.sha256),
        }
    }
}

impl Manifest {
    fn parse(text: &[u8]) -> Result<Self, StoreError> {
        #[derive(Deserialize)]
        struct Outline {
            format: String,
            version: i64,
        }
        let outline: Outline = serde_json::from_slice(text).map_err(|_| StoreError::BackupDamaged)?;
        if outline.format != FORMAT {
            return Err(StoreError::NotABackup);
        }
        if outline.version > VERSION {
            return Err(StoreError::NewerVersion {
                found: outline.version,
                known: VERSION,
            });
        }
        serde_json::from_slice(text).map_err(|_| StoreError::BackupDamaged)
    }

    /// The seal that belongs to the rest.
    fn sealed(&self, seals: &SealKey) -> Result<String, StoreError> {
        let unsealed = Self {
            seal: String::new(),
            ..self.clone()
        };
        let failed = || StoreError::Database("manifest".to_owned());
        let text = serde_json::to_vec(&unsealed).map_err(|_| failed())?;
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(seals.0.as_slice()).map_err(|_| failed())?;
        mac.update(&text);
        Ok(hex(&mac.finalize().into_bytes()))
    }

    fn is_sealed(&self, seals: &SealKey) -> bool {
        self.sealed(seals).is_ok_and(|seal| seal == self.seal)
    }

    /// Number of the audit's last entry in it, which orders the backups of a vault whatever the clock said.
    pub fn number(&self) -> u64 {
        self.facts.audit_head().map_or(0, |head| head.count)
    }
}

/// What manifests are sealed with; it follows from the data key and opens nothing.
struct SealKey(Zeroizing<[u8; 32]>);

impl SealKey {
    fn of(key: &DataKey) -> Self {
        Self(key.derive("backup manifest"))
    }
}

impl std::fmt::Debug for SealKey {
    /// Names nothing of the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealKey")
    }
}

impl Vault {
    /// Whether a backup says of itself what whoever had this vault's key has sealed. Its data isn't read.
    pub fn has_sealed(&self, manifest: &Manifest) -> bool {
        manifest.is_sealed(&SealKey::of(&self.key))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
