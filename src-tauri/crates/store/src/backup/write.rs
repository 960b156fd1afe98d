//! Making a backup.

use super::container::{self, Sums};
use super::generations::{Found, History, thin_out};
use super::{BAD, Backup, ENDING, FORMAT, Facts, FileSum, Manifest, SealKey, VERSION, Why};
use crate::keys::{self, Header};
use crate::listening::Passes;
use crate::passing::{self, Passing};
use crate::vault::DATABASE;
use crate::{AuditHead, StoreError, Vault};
use jiff::tz::TimeZone;
use record::{Host, VaultId};
use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The most characters of the clinic's name in a file's name.
const LONGEST_NAME: usize = 60;
/// What making one does with the database, and how long that takes in seconds per gigabyte: it is copied, checked in four ways,
/// compared with the vault, summed up, written, read back.
const PASSES: [u64; 9] = [10, 3, 10, 3, 9, 9, 1, 1, 1];
/// Backups of one name, told apart by their number, before making one gives up.
const MOST_NAMESAKES: u32 = 99;

impl Vault {
    /// Makes a backup in `folder`, checks it by reading it back, and then takes away those that no generation needs
    /// any more.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when the folder isn't there, [`StoreError::Damaged`] when the vault or the copy is,
    /// [`StoreError::BackupDamaged`] when the file didn't read back as it was written (it is kept with the ending
    /// `.bad`), [`StoreError::DiskFull`], [`StoreError::ReadOnly`] and other failures of writing.
    pub fn back_up(&self, folder: &Path, why: Why, host: &dyn Host) -> Result<Found, StoreError> {
        self.back_up_as(self.id(), folder, why, host)
    }

    /// As [`Vault::back_up`], in any version of the tables; `id` is the vault's key, which old ones get only then.
    pub(crate) fn back_up_as(
        &self,
        id: VaultId,
        folder: &Path,
        why: Why,
        host: &dyn Host,
    ) -> Result<Found, StoreError> {
        if !folder.is_dir() {
            return Err(StoreError::Missing);
        }
        // A vault of a version without an audit has no history to compare with.
        self.stage(id, why, host)?
            .write(folder, &|head| self.audit_holds(head).unwrap_or(false))
    }

    /// Copies the database into the vault's folder, checks the copy, and seals what is to be said of it.
    pub(super) fn stage(&self, id: VaultId, why: Why, host: &dyn Host) -> Result<Staged, StoreError> {
        passing::clear(self.folder(), passing::COPY)?;
        let copy = Passing::in_folder(self.folder(), passing::COPY, host);
        let place = copy
            .path()
            .to_str()
            .ok_or(StoreError::Io(std::io::ErrorKind::InvalidFilename))?;
        drop(private(copy.path())?);
        let mut passes = Passes::new(fs::metadata(self.folder().join(DATABASE))?.len(), &PASSES);
        passes.begin(0)?;
        passes.growing(copy.path(), || self.connection.execute("VACUUM INTO ?1", [place]))?;
        let facts = Facts::checked(copy.path(), &self.key, &mut passes)?;
        passes.begin(5)?;
        if facts != self.facts()? {
            return Err(StoreError::Damaged);
        }
        passes.begin(6)?;
        let file = copy.hold()?;
        let header = self.header_text()?;
        let header_sums = sums(&mut header.as_bytes(), header.len() as u64)?;
        let database = sums(&mut passes.reading(&file), file.metadata()?.len())?;
        let mut manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            vault: id,
            name: self.name().to_owned(),
            made: host.now(),
            why,
            facts,
            header: FileSum::of(header_sums),
            database: FileSum::of(database),
            seal: String::new(),
        };
        let seals = SealKey::of(&self.key);
        manifest.seal = manifest.sealed(&seals)?;
        Ok(Staged {
            file,
            _copy: copy,
            part: passing::name(&format!(".{id}-"), host),
            manifest,
            header,
            header_sums,
            database,
            seals,
        })
    }

    /// The header as it is in memory, whatever stands on the disk by now.
    fn header_text(&self) -> Result<String, StoreError> {
        if !self.header.is_old() {
            return self.header.clone().sealed(&self.key);
        }
        let text = fs::read_to_string(self.folder().join(keys::HEADER))?;
        match Header::parse(&text) {
            Ok(header) if header == self.header => Ok(text),
            _ => Err(StoreError::DamagedHeader),
        }
    }
}

/// A checked copy of the database in the vault's folder, with what is to be said of it. It holds nothing that opens data.
#[derive(Debug)]
pub(super) struct Staged {
    // Closed before the copy is taken away.
    file: File,
    _copy: Passing,
    /// Name of the file while it is written.
    part: String,
    pub manifest: Manifest,
    header: String,
    header_sums: Sums,
    database: Sums,
    seals: SealKey,
}

impl Staged {
    /// Writes the backup to `folder`, reads it back, gives it its name, and takes away those of its history that no
    /// generation needs any more; `holds` says which heads the vault's audit has.
    pub fn write(&self, folder: &Path, holds: &dyn Fn(AuditHead) -> bool) -> Result<Found, StoreError> {
        if !folder.is_dir() {
            return Err(StoreError::Missing);
        }
        let vault = self.manifest.vault;
        passing::clear(folder, &format!(".{vault}"))?;
        let part = Passing::at(folder.join(&self.part));
        let text = serde_json::to_vec_pretty(&self.manifest)
            .map_err(|_| StoreError::Database("manifest".to_owned()))?;
        let text_sums = sums(&mut text.as_slice(), text.len() as u64)?;
        let mut file = private(part.path())?;
        passing::keep(&file);
        let mut copy = &self.file;
        std::io::Seek::rewind(&mut copy)?;
        let mut passes = Passes::new(self.database.bytes, &PASSES);
        passes.begin(7)?;
        container::write(
            &mut file,
            [
                (&mut text.as_slice(), text_sums),
                (&mut self.header.as_bytes(), self.header_sums),
                (&mut passes.reading(copy), self.database),
            ],
        )?;
        file.sync_all()?;
        passing::share(&file);
        passes.begin(8)?;
        let path = finish(part.path(), &self.manifest, folder, passes)?;
        drop(file);
        keys::sync_folder(folder)?;
        let bytes = fs::metadata(&path)?.len();
        let history = History {
            vault,
            seals: &self.seals,
            holds,
        };
        // An old backup too many is no reason to call a new one a failure.
        drop(thin_out(folder, &history, &path));
        Ok(Found {
            path,
            bytes,
            manifest: Ok(self.manifest.clone()),
        })
    }
}

fn sums(from: &mut dyn Read, bytes: u64) -> Result<Sums, StoreError> {
    Ok(container::copy(from, bytes, |_| Ok(()))?)
}

/// Reads `part` back and gives it its name, or sets it aside where it isn't what was written.
fn finish(part: &Path, manifest: &Manifest, folder: &Path, pass: Passes) -> Result<PathBuf, StoreError> {
    let whole = Backup::open(part).and_then(|mut backup| {
        backup.check_heard(pass)?;
        if backup.manifest() == manifest {
            Ok(())
        } else {
            Err(StoreError::BackupDamaged)
        }
    });
    if let Err(StoreError::Cancelled) = whole {
        return Err(StoreError::Cancelled);
    }
    let name = file_name(manifest);
    if whole.is_err() {
        let aside = reserve(folder, &name, &format!("{ENDING}.{BAD}"))?;
        fs::rename(part, aside)?;
        return Err(StoreError::BackupDamaged);
    }
    let path = reserve(folder, &name, ENDING)?;
    if let Err(error) = fs::rename(part, &path) {
        drop(fs::remove_file(&path));
        return Err(error.into());
    }
    Ok(path)
}

/// "Clinic on the Hill 2026-11-23 181502", by the clock of this computer.
pub(super) fn file_name(manifest: &Manifest) -> String {
    let name: String = manifest
        .name
        .chars()
        .map(|character| {
            if character.is_alphanumeric() {
                character
            } else {
                ' '
            }
        })
        .take(LONGEST_NAME)
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { "clinic" } else { &name };
    let local = manifest.made.to_zoned(TimeZone::system());
    format!("{name} {}", local.strftime("%Y-%m-%d %H%M%S"))
}

/// A name that nothing in the folder has yet, with an empty file that holds it; whoever makes the file first has it.
fn reserve(folder: &Path, name: &str, ending: &str) -> Result<PathBuf, StoreError> {
    for count in 1..=MOST_NAMESAKES {
        let number = if count == 1 {
            String::new()
        } else {
            format!(" ({count})")
        };
        let path = folder.join(format!("{name}{number}.{ending}"));
        match private(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::AlreadyThere)
}

/// A new file that only its owner can read.
pub(super) fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;

    #[test]
    fn what_does_not_read_back_as_written_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let manifest: Manifest = serde_json::from_value(serde_json::json!({
            "format": FORMAT, "version": VERSION, "vault": "00000000-0000-0000-0000-000000000001", "name": "Clinic",
            "made": "2026-11-23T12:00:00Z", "why": "asked",
            "facts": { "schema": 5, "audit": null, "patients": 0, "visits": 0, "content": "" },
            "header": { "bytes": 0, "sha256": "" }, "database": { "bytes": 0, "sha256": "" }, "seal": "",
        }))
        .unwrap();
        for count in 1..=2 {
            let part = folder.path().join("written.part");
            fs::write(&part, format!("rotten {count}")).unwrap();
            let refused = finish(&part, &manifest, folder.path(), Passes::new(1, &PASSES));
            assert!(matches!(refused, Err(StoreError::BackupDamaged)), "{refused:?}");
            assert!(!part.exists());
        }
        let mut kept: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        kept.sort();
        let contents: Vec<_> = kept
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        assert!(
            kept.iter()
                .all(|path| path.extension().is_some_and(|ending| ending == BAD))
        );
        assert!(
            contents.contains(&"rotten 1".to_owned()) && contents.contains(&"rotten 2".to_owned()),
            "{contents:?}"
        );
    }
}
