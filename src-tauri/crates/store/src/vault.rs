//! Making, opening and closing a vault: a folder with `vault.json` and its copy `vault.keys` (who may open it), `vault.db`
//! (everything, encrypted), `lock` and `holder.txt` (who has it open) and `attempts` (failed unlocks).

use crate::attempts::note_attempt;
use crate::backup::Why;
use crate::holder::Lock;
use crate::keys::{self, DataKey, Found, Header, KeyCost, Unlock};
use crate::migrations::{Beginning, migrate, newest_version};
use crate::place::{Place, place};
use crate::plain::FileId;
use crate::users::{Founding, USERS_SINCE};
use crate::warning::Warning;
use crate::{Disclosure, StoreError, listening, passing, plain, wal};
use record::{DeviceId, Host, User, UserId, VaultId};
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const DATABASE: &str = "vault.db";

const FIND_BROKEN_LOG: Disclosure<'static> = Disclosure {
    action: "find broken log",
    person: None,
    detail: "",
};

/// An open vault.
#[derive(Debug)]
pub struct Vault {
    pub(crate) connection: Connection,
    pub(crate) device: DeviceId,
    pub(crate) key: DataKey,
    pub(crate) folder: PathBuf,
    /// The database's file as it was when it was opened.
    file: Option<FileId>,
    pub(crate) header: Header,
    pub(crate) user: User,
    pub(crate) warnings: Vec<Warning>,
    lock: Lock,
}

/// What can be told about a vault before it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VaultLabel {
    /// The vault's key; none for a vault of the first form that wasn't opened since.
    pub id: Option<VaultId>,
    /// The clinic's name.
    pub name: String,
    /// Whether it is the demo clinic.
    pub demo: bool,
    /// Who can open it with a passphrase, in the order of the slots.
    pub users: Vec<LabelUser>,
    /// Whether a recovery code can.
    pub has_recovery: bool,
}

/// A user as known before the vault is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelUser {
    /// Key.
    pub id: UserId,
    /// Name.
    pub name: String,
}

/// How a vault is opened.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// By what.
    pub unlock: Unlock<'a>,
    /// On which device.
    pub device: DeviceId,
    /// Where the copy goes that is made before a migration; without it none is made.
    pub backups: Option<&'a Path>,
}

/// How a new vault is made.
#[derive(Clone, Copy, Debug)]
pub struct NewVault<'a> {
    /// The clinic's name.
    pub name: &'a str,
    /// Whether it holds the demo clinic's invented patients.
    pub demo: bool,
    /// The first user's name; a clinician.
    pub user: &'a str,
    /// Cost of their passphrase.
    pub cost: KeyCost,
}

impl VaultLabel {
    /// What a header tells before it is unlocked.
    pub(crate) fn of(header: &Header) -> Self {
        let user = |(id, slot): (UserId, &keys::Slot)| LabelUser {
            id,
            name: slot.name.clone(),
        };
        Self {
            id: header.id(),
            name: header.name().to_owned(),
            demo: header.demo(),
            users: header.user_slots().map(user).collect(),
            has_recovery: header.recovery_slot().is_some(),
        }
    }
}

impl Vault {
    /// Makes an empty vault in `folder`, which must not exist or be empty, and opens it.
    ///
    /// The vault is built beside its place and moved there when it is whole, so that a crash leaves no half vault.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::ReadOnly`], [`StoreError::DiskFull`], [`StoreError::NetworkFolder`]
    /// and other failures of writing.
    pub fn create(
        folder: &Path,
        new: NewVault<'_>,
        passphrase: &str,
        device: DeviceId,
        host: &dyn Host,
    ) -> Result<Self, StoreError> {
        let taken = fs::read_dir(folder).map(|mut entries| entries.next().is_some());
        if taken.unwrap_or(folder.exists()) {
            return Err(StoreError::AlreadyThere);
        }
        if let Place::Network(kind) = place(folder) {
            return Err(StoreError::NetworkFolder(kind));
        }
        let parent = folder.parent().ok_or(StoreError::Missing)?;
        fs::create_dir_all(parent)?;
        let building = parent.join(format!(".fibrotrend-{}", host.new_uuid()));
        let built = build(&building, new, passphrase, device, host).and_then(|built| {
            if folder.exists() {
                fs::remove_dir(folder)?;
            }
            fs::rename(&building, folder)?;
            keys::sync_folder(parent)?;
            Ok(built)
        });
        let (header, key, user) = match built {
            Ok(built) => built,
            Err(error) => {
                // The half-built folder holds no data yet; failing to remove it must not hide the first error.
                drop(fs::remove_dir_all(&building));
                return Err(error);
            }
        };
        let lock = Lock::take(folder)?;
        let opening = Opening {
            unlock: Unlock::Passphrase {
                user: Some(user),
                passphrase,
            },
            device,
            backups: None,
        };
        Self::enter(folder, lock, (header, key, Some(user)), &opening, host)
    }

    /// Reads what can be told about a vault without opening it.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotAVault`], [`StoreError::NewerVersion`], [`StoreError::DamagedHeader`].
    pub fn label(folder: &Path) -> Result<VaultLabel, StoreError> {
        read_header(folder).map(|header| VaultLabel::of(&header))
    }

    /// Opens the vault in `folder` by a passphrase of any of its users, without a copy before a migration.
    ///
    /// # Errors
    /// As [`Vault::open_with`].
    pub fn open(
        folder: &Path,
        passphrase: &str,
        device: DeviceId,
        host: &dyn Host,
    ) -> Result<Self, StoreError> {
        let unlock = Unlock::Passphrase {
            user: None,
            passphrase,
        };
        let opening = Opening {
            unlock,
            device,
            backups: None,
        };
        Self::open_with(folder, &opening, host)
    }

    /// Opens the vault in `folder`, migrating it from an older version in one transaction.
    ///
    /// # Errors
    /// Each of these for its own reason: [`StoreError::Missing`], [`StoreError::NotAVault`],
    /// [`StoreError::NewerVersion`], [`StoreError::WrongPassphrase`], [`StoreError::MistypedCode`],
    /// [`StoreError::WrongRecoveryCode`], [`StoreError::RemovedUser`], [`StoreError::AlteredKeySettings`],
    /// [`StoreError::ReadOnly`], [`StoreError::InUse`], [`StoreError::DamagedHeader`], [`StoreError::Damaged`].
    pub fn open_with(folder: &Path, opening: &Opening<'_>, host: &dyn Host) -> Result<Self, StoreError> {
        keys::read(folder)?;
        plain::own_files(folder)?;
        let lock = Lock::take(folder)?;
        // What can't be taken away keeps nobody out.
        drop(passing::clear(folder, passing::COPY));
        // Whoever held the lock until now may have written it anew.
        let found = keys::read(folder)?;
        let refused = |error: &StoreError| note_attempt(folder, &opening.unlock, error, host);
        let opened = unlock(&found, &opening.unlock).inspect_err(refused)?;
        let by_first = found.first.as_ref() == Some(&opened.0);
        let mut vault = Self::enter(folder, lock, opened, opening, host).inspect_err(refused)?;
        if found.mend && !vault.warnings.contains(&Warning::OlderKeys) {
            // Best effort: the other file has opened the vault.
            drop(vault.write_header());
            if !by_first {
                let lost = found.first.is_none();
                vault.warnings.push(if lost {
                    Warning::MendedKeys
                } else {
                    Warning::ReplacedKeys
                });
            }
        }
        Ok(vault)
    }

    /// As [`Vault::open_with`] by the first user, with a key that is known already.
    #[cfg(all(test, target_os = "linux"))]
    pub(crate) fn open_known(
        folder: &Path,
        key: DataKey,
        device: DeviceId,
        host: &dyn Host,
    ) -> Result<Self, StoreError> {
        let lock = Lock::take(folder)?;
        let header = read_header(folder)?;
        let owner = header.user_slots().next().map(|(id, _)| id);
        let opening = Opening {
            unlock: Unlock::Passphrase {
                user: owner,
                passphrase: "",
            },
            device,
            backups: None,
        };
        Self::enter(folder, lock, (header, key, owner), &opening, host)
    }

    /// Says that the vault is about to be closed: another instance that wants it waits some seconds instead of refusing.
    pub fn say_leaving(&self, host: &dyn Host) {
        // Without the note the other one refuses at once, as while the vault is in use.
        drop(self.lock.say_leaving(host));
    }

    /// Opens the database with its key.
    fn enter(
        folder: &Path,
        lock: Lock,
        (header, key, owner): (Header, DataKey, Option<UserId>),
        opening: &Opening<'_>,
        host: &dyn Host,
    ) -> Result<Self, StoreError> {
        lock.say_who(host)?;
        let broken_log = wal::is_broken(&folder.join(DATABASE));
        let connection = connect(&folder.join(DATABASE), &key, false)?;
        let version = database_version(&connection)?;
        let known = newest_version();
        if version > known {
            return Err(StoreError::NewerVersion {
                found: version,
                known,
            });
        }
        let mut vault = Self::over(folder, lock, header, key, connection, opening.device);
        if version < known {
            let founding = (version < USERS_SINCE).then(|| vault.founding(owner, host));
            if let Some(backups) = opening.backups {
                let id = founding.as_ref().map_or(vault.id(), |founding| founding.id);
                vault
                    .back_up_as(id, backups, Why::Migration, host)
                    .map_err(|error| StoreError::NoCopyBefore(Box::new(error)))?;
            }
            vault.migrate(founding.as_ref(), host)?;
        }
        vault.look_at_clock(host)?;
        vault.settle(owner, &opening.unlock, host)?;
        let by_code = matches!(opening.unlock, Unlock::Recovery { .. });
        let unlock = Disclosure {
            action: "unlock",
            person: None,
            detail: if by_code { "by the recovery code" } else { "" },
        };
        vault.disclose(host, unlock)?;
        if broken_log {
            vault.warnings.push(Warning::BrokenLog);
            vault.disclose(host, FIND_BROKEN_LOG)?;
        }
        match place(folder) {
            Place::Local => {}
            Place::Network(kind) => vault.warnings.push(Warning::Network(kind)),
            Place::Synchronised(program) => vault.warnings.push(Warning::Synchronised(program)),
        }
        Ok(vault)
    }

    fn over(
        folder: &Path,
        lock: Lock,
        header: Header,
        key: DataKey,
        connection: Connection,
        device: DeviceId,
    ) -> Self {
        Self {
            connection,
            device,
            key,
            folder: folder.to_owned(),
            file: FileId::of(&folder.join(DATABASE)),
            header,
            user: crate::users::nobody(),
            warnings: Vec::new(),
            lock,
        }
    }

    fn migrate(&mut self, founding: Option<&Founding>, host: &dyn Host) -> Result<(), StoreError> {
        if let Some(founding) = founding {
            self.user = founding.user.clone();
        }
        let beginning = Beginning {
            device: self.device,
            user: self.user_id(),
            actor: &self.user.name,
        };
        migrate(
            &mut self.connection,
            &self.key,
            host,
            beginning,
            |change| match founding {
                Some(founding) => change.found(founding),
                None => Ok(()),
            },
        )
    }

    /// Opens the database anew after something has failed: SQLCipher refuses all further work on a connection once a page
    /// could not be read or written, even when the disk works again.
    pub fn mend(&mut self) {
        // While the disk still fails, the old connection goes on telling so; another vault in its place is none of ours.
        if self.is_here().is_err() {
            return;
        }
        if let Ok(connection) = connect(&self.folder.join(DATABASE), &self.key, false) {
            self.connection = connection;
        }
    }

    /// Refuses when the database isn't at its place any more: what is written to a deleted file is lost.
    pub(crate) fn is_here(&self) -> Result<(), StoreError> {
        if FileId::of(&self.folder.join(DATABASE)) == self.file {
            return Ok(());
        }
        Err(StoreError::Gone)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The vault's key, which stays the same for good; backups carry it too.
    pub fn id(&self) -> VaultId {
        self.header.id().unwrap_or_else(|| uuid::Uuid::nil().into())
    }

    /// The clinic's name as it stands in the vault's header.
    pub fn name(&self) -> &str {
        self.header.name()
    }

    /// Who has it open.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// Whether this is the demo clinic.
    pub fn is_demo(&self) -> bool {
        self.header.demo()
    }

    /// Takes it as told that the data are older than the keys: they were restored a moment ago.
    pub fn expect_older_data(&mut self) {
        let is_told = |warning: &Warning| matches!(warning, Warning::OlderDatabase | Warning::UnfinishedKeys);
        self.warnings.retain(|warning| !is_told(warning));
    }

    /// What was unusual when it was opened.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}

fn unlock(found: &Found, unlock: &Unlock<'_>) -> Result<(Header, DataKey, Option<UserId>), StoreError> {
    let mut refused = StoreError::NotAVault;
    for (number, header) in found.headers.iter().enumerate() {
        match header.unlock(unlock) {
            Ok((key, owner)) => return Ok((header.clone(), key, owner)),
            Err(error) if number == 0 => refused = error,
            Err(_) => {}
        }
    }
    Err(refused)
}

fn build(
    folder: &Path,
    new: NewVault<'_>,
    passphrase: &str,
    device: DeviceId,
    host: &dyn Host,
) -> Result<(Header, DataKey, UserId), StoreError> {
    fs::create_dir(folder)?;
    keep_private(folder)?;
    let lock = Lock::take(folder)?;
    let key = DataKey::random(host)?;
    let mut header = Header::new(host.new_uuid().into(), new.name, new.demo);
    let user = crate::users::first(new.user, host);
    header.set_passphrase(&user, passphrase, new.cost, &key, host)?;
    let text = header.sealed(&key)?;
    let connection = connect(&folder.join(DATABASE), &key, true)?;
    let founding = Founding {
        user,
        id: header.id().unwrap_or_else(|| uuid::Uuid::nil().into()),
        generation: header.generation(),
    };
    let opening = DataKey::from_bytes(key.bytes()).ok_or(StoreError::AlteredKeySettings)?;
    let mut vault = Vault::over(folder, lock, header.clone(), opening, connection, device);
    vault.migrate(Some(&founding), host)?;
    // Closed before it is moved.
    drop(vault);
    keys::write(folder, &text)?;
    Ok((header, key, founding.user.id))
}

#[cfg(unix)]
pub(crate) fn keep_private(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(StoreError::from)
}

#[cfg(not(unix))]
pub(crate) fn keep_private(_folder: &Path) -> Result<(), StoreError> {
    // A user's own folders are private by default there.
    Ok(())
}

/// The header of the vault in `folder`, or its copy.
pub(crate) fn read_header(folder: &Path) -> Result<Header, StoreError> {
    let mut headers = keys::read(folder)?.headers;
    headers.drain(..).next().ok_or(StoreError::NotAVault)
}

pub(crate) fn connect(path: &Path, key: &DataKey, create: bool) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let mut connection = Connection::open_with_flags(path, flags)?;
    // A bad page would otherwise print a hundred lines to standard error.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.raw_pragma().as_str())?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // The first read tells whether key and file belong together.
    let _tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // NORMAL loses confirmed visits in a power cut, and so does macOS without the next two, which do nothing elsewhere.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    listening::listen(&mut connection)?;
    // Saving an answer and showing the visit again takes more statements than are kept by default.
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

pub(crate) fn database_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row(include_str!("sql/version.sql"), (), |row| row.get(0))?)
}
