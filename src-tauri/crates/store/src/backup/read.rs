//! Reading a backup.

use super::container::{self, Part};
use super::facts::{Facts, Holding};
use super::write::private;
use super::{Manifest, SealKey, hex};
use crate::keys::{self, DataKey, HEADER, Header, HeaderFault, Unlock};
use crate::listening::Passes;
use crate::vault::DATABASE;
use crate::{StoreError, VaultLabel};
use record::Host;
use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

/// What opening one does with the database, and how long that takes in seconds per gigabyte: it is unpacked, checked in four
/// ways, and what it holds is read.
const PASSES: [u64; 6] = [2, 3, 10, 3, 9, 9];

/// A backup whose form is right; its data was not read yet.
#[derive(Debug)]
pub struct Backup {
    file: File,
    manifest: Manifest,
    header: String,
    /// The keys of the vault that was backed up, where they are newer.
    newer: Option<Header>,
    database: Part,
}

impl Backup {
    /// Reads what stands before the data. Memory is bounded whatever the file says: it is read only as far as it has
    /// the one form that backups are written in.
    ///
    /// # Errors
    /// [`StoreError::NotABackup`], [`StoreError::BackupDamaged`], [`StoreError::NewerVersion`]; failures of reading.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        // A pipe would wait for ever.
        if !fs::metadata(path)?.is_file() {
            return Err(StoreError::NotABackup);
        }
        let mut file = File::open(path)?;
        let [manifest, header, database] = container::read(&mut file)?;
        let text = content(&mut file, manifest)?;
        let manifest = Manifest::parse(&text)?;
        let header = String::from_utf8(content(&mut file, header)?).map_err(|_| StoreError::BackupDamaged)?;
        let sums = container::copy(header.as_bytes(), header.len() as u64, |_| Ok(()))?;
        if manifest.header != super::FileSum::of(sums) || manifest.database.bytes != database.bytes {
            return Err(StoreError::BackupDamaged);
        }
        Ok(Self {
            file,
            manifest,
            header,
            newer: None,
            database,
        })
    }

    /// What it says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Opens by the keys of the vault in `folder` from now on, where that is the one that was backed up and its keys are newer:
    /// who was let in when the backup was made and isn't any more stays out, and whoever is let in now opens older backups too.
    /// Says whether it does.
    pub fn take_keys_of(&mut self, folder: &Path) -> bool {
        let (Ok(here), Ok(own)) = (crate::vault::read_header(folder), self.vault_header()) else {
            return false;
        };
        let is_newer =
            !here.is_old() && here.id() == Some(self.manifest.vault) && here.generation() > own.generation();
        if is_newer {
            self.newer = Some(here);
        }
        is_newer
    }

    /// Who can open it.
    ///
    /// # Errors
    /// [`StoreError::BackupDamaged`], [`StoreError::NewerVersion`].
    pub fn label(&self) -> Result<VaultLabel, StoreError> {
        Ok(VaultLabel::of(&self.vault_header()?))
    }

    fn vault_header(&self) -> Result<Header, StoreError> {
        if let Some(newer) = &self.newer {
            return Ok(newer.clone());
        }
        Header::parse(&self.header).map_err(|fault| match fault {
            HeaderFault::Newer(found) => StoreError::NewerVersion {
                found,
                known: Header::VERSION,
            },
            HeaderFault::NotAHeader | HeaderFault::Damaged => StoreError::BackupDamaged,
        })
    }

    /// Reads all of the data and says whether it is what was written.
    ///
    /// # Errors
    /// [`StoreError::BackupDamaged`]; failures of reading.
    pub fn check(&mut self) -> Result<(), StoreError> {
        let passes = Passes::new(self.database.bytes, &[1]);
        self.check_heard(passes)
    }

    /// As [`Backup::check`], as one pass of several.
    pub(super) fn check_heard(&mut self, pass: Passes) -> Result<(), StoreError> {
        self.data(pass, |_| Ok(()))
    }

    fn data(&mut self, pass: Passes, to: impl FnMut(&[u8]) -> std::io::Result<()>) -> Result<(), StoreError> {
        self.file.seek(SeekFrom::Start(self.database.at))?;
        let sums = container::copy(pass.reading(&self.file), self.database.bytes, to)?;
        let expected = &self.manifest.database;
        if (sums.bytes, sums.crc, hex(&sums.sha256))
            == (expected.bytes, self.database.crc, expected.sha256.clone())
        {
            Ok(())
        } else {
            Err(StoreError::BackupDamaged)
        }
    }

    /// Opens it and reads what it holds, after checking all of it against what it says of itself. `scratch` must not
    /// be there yet; it is made for as long as that takes.
    ///
    /// # Errors
    /// As [`Backup::restore`].
    pub fn look_into(&mut self, unlock: &Unlock<'_>, scratch: &Path) -> Result<Holding, StoreError> {
        let key = self.unlock(unlock)?;
        let mut passes = Passes::new(self.database.bytes, &PASSES);
        self.unpack(&key, scratch, passes)?;
        let holding = self.checked(&key, scratch, &mut passes);
        drop(fs::remove_dir_all(scratch));
        holding
    }

    /// Makes a vault of it at `folder`, which must not be there yet; the folder above must. It is built beside its
    /// place, opened, checked against what the backup says of itself, and moved there when all of that is right.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`] and other reasons why it doesn't open, [`StoreError::AlreadyThere`],
    /// [`StoreError::BackupDamaged`], [`StoreError::DiskFull`], [`StoreError::ReadOnly`] and other failures of writing.
    pub fn restore(
        &mut self,
        unlock: &Unlock<'_>,
        folder: &Path,
        host: &dyn Host,
    ) -> Result<Holding, StoreError> {
        let key = self.unlock(unlock)?;
        if folder.symlink_metadata().is_ok() {
            return Err(StoreError::AlreadyThere);
        }
        let parent = folder.parent().ok_or(StoreError::Missing)?;
        let building = parent.join(format!(".fibrotrend-{}", host.new_uuid()));
        let mut passes = Passes::new(self.database.bytes, &PASSES);
        self.unpack(&key, &building, passes)?;
        let restored = self.checked(&key, &building, &mut passes).and_then(|holding| {
            fs::rename(&building, folder)?;
            keys::sync_folder(parent)?;
            Ok(holding)
        });
        if restored.is_err() {
            drop(fs::remove_dir_all(&building));
        }
        restored
    }

    fn unlock(&self, unlock: &Unlock<'_>) -> Result<DataKey, StoreError> {
        let (key, _user) = self.vault_header()?.unlock(unlock)?;
        if self.manifest.is_sealed(&SealKey::of(&key)) {
            Ok(key)
        } else {
            Err(StoreError::BackupDamaged)
        }
    }

    /// What the unpacked copy holds, if that is what the manifest says.
    fn checked(&self, key: &DataKey, folder: &Path, passes: &mut Passes) -> Result<Holding, StoreError> {
        let path = folder.join(DATABASE);
        let facts = Facts::checked(&path, key, passes).map_err(|error| match error {
            StoreError::Damaged => StoreError::BackupDamaged,
            error => error,
        })?;
        let known = crate::newest_version();
        if facts.schema > known {
            return Err(StoreError::NewerVersion {
                found: facts.schema,
                known,
            });
        }
        if facts != self.manifest.facts {
            return Err(StoreError::BackupDamaged);
        }
        passes.begin(5)?;
        Holding::read(&path, key)
    }

    /// Makes the vault's folder from it: `folder` must not be there yet, the folder above must. Nothing stays of it
    /// when that fails.
    fn unpack(&mut self, key: &DataKey, folder: &Path, pass: Passes) -> Result<(), StoreError> {
        fs::create_dir(folder)?;
        let unpacked = self.unpack_into(key, folder, pass);
        if unpacked.is_err() {
            // The first error is the one to tell.
            drop(fs::remove_dir_all(folder));
        }
        unpacked
    }

    fn unpack_into(&mut self, key: &DataKey, folder: &Path, pass: Passes) -> Result<(), StoreError> {
        crate::vault::keep_private(folder)?;
        let mut header = private(&folder.join(HEADER))?;
        match &mut self.newer {
            Some(newer) => header.write_all(newer.sealed(key)?.as_bytes())?,
            None => header.write_all(self.header.as_bytes())?,
        }
        header.sync_all()?;
        let mut database = private(&folder.join(DATABASE))?;
        self.data(pass, |chunk| database.write_all(chunk))?;
        database.sync_all()?;
        keys::sync_folder(folder)
    }
}

fn content(file: &mut File, part: Part) -> Result<Vec<u8>, StoreError> {
    let most = usize::try_from(part.bytes).map_err(|_| StoreError::BackupDamaged)?;
    let bytes = container::bytes_at(file, part.at, most)?;
    if crc32fast::hash(&bytes) == part.crc && bytes.len() == most {
        Ok(bytes)
    } else {
        Err(StoreError::BackupDamaged)
    }
}
