//! Making, opening and closing a vault: a folder with `vault.json` (who may open it), `vault.db` (everything,
//! encrypted) and `lock` (who has it open).

use crate::StoreError;
use crate::keys::{DataKey, Header, KeyCost};
use crate::plain;
use record::{DeviceId, Host, Role, User};
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use uuid::Uuid;

const HEADER: &str = "vault.json";
/// The most bytes of a header; one has a thousand for each user.
const LARGEST_HEADER: u64 = 1024 * 1024;
const DATABASE: &str = "vault.db";
const LOCK: &str = "lock";
const HOLDER: &str = "holder.txt";

mod migrations {
    refinery::embed_migrations!("migrations");
}

/// The newest version of the database that this program knows.
pub fn newest_version() -> i64 {
    migrations::migrations::runner()
        .get_migrations()
        .iter()
        .map(|migration| i64::from(migration.version()))
        .max()
        .unwrap_or(0)
}

/// An open vault.
#[derive(Debug)]
pub struct Vault {
    pub(crate) connection: Connection,
    pub(crate) device: DeviceId,
    folder: PathBuf,
    name: String,
    demo: bool,
    user: User,
    lock: File,
}

/// What can be told about a vault before it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VaultLabel {
    /// The clinic's name.
    pub name: String,
    /// Whether it is the demo clinic.
    pub demo: bool,
}

/// How a new vault is made.
#[derive(Clone, Copy, Debug)]
pub struct NewVault<'a> {
    /// The clinic's name.
    pub name: &'a str,
    /// Whether it holds the demo clinic's invented patients.
    pub demo: bool,
    /// Cost of its passphrase.
    pub cost: KeyCost,
}

impl Vault {
    /// Makes an empty vault in `folder`, which must not exist or be empty, and opens it.
    ///
    /// The vault is built beside its place and moved there when it is whole, so that a crash leaves no half vault.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::ReadOnly`], [`StoreError::DiskFull`] and other failures of writing.
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
        let parent = folder.parent().ok_or(StoreError::Missing)?;
        fs::create_dir_all(parent)?;
        let building = parent.join(format!(".fibrotrend-{}", host.new_uuid()));
        let built = build(&building, new, passphrase, device, host).and_then(|()| {
            if folder.exists() {
                fs::remove_dir(folder)?;
            }
            fs::rename(&building, folder).map_err(StoreError::from)
        });
        if let Err(error) = built {
            // The half-built folder holds no data yet; failing to remove it must not hide the first error.
            drop(fs::remove_dir_all(&building));
            return Err(error);
        }
        Self::open(folder, passphrase, device, host)
    }

    /// Reads a vault's name without opening it.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotAVault`], [`StoreError::NewerVersion`].
    pub fn label(folder: &Path) -> Result<VaultLabel, StoreError> {
        let header = read_header(folder)?;
        Ok(VaultLabel {
            name: header.name,
            demo: header.demo,
        })
    }

    /// Opens the vault in `folder`, migrating it from an older version in one transaction.
    ///
    /// # Errors
    /// Each of these for its own reason: [`StoreError::Missing`], [`StoreError::NotAVault`],
    /// [`StoreError::NewerVersion`], [`StoreError::WrongPassphrase`], [`StoreError::AlteredKeySettings`],
    /// [`StoreError::ReadOnly`], [`StoreError::InUse`], [`StoreError::Damaged`].
    pub fn open(
        folder: &Path,
        passphrase: &str,
        device: DeviceId,
        host: &dyn Host,
    ) -> Result<Self, StoreError> {
        let header = read_header(folder)?;
        plain::own_files(folder)?;
        let lock = take_lock(folder)?;
        let key = header.unlock(passphrase)?;
        write_holder(folder, host)?;
        let mut connection = connect(&folder.join(DATABASE), &key, false)?;
        let version = database_version(&connection)?;
        let known = newest_version();
        if version > known {
            return Err(StoreError::NewerVersion {
                found: version,
                known,
            });
        }
        if version < known {
            migrate(&mut connection)?;
        }
        let vault = Self {
            connection,
            device,
            folder: folder.to_owned(),
            name: header.name,
            demo: header.demo,
            user: User {
                id: Uuid::nil().into(),
                name: String::new(),
                role: Role::Clinician,
            },
            lock,
        };
        vault.register_device(host)?;
        Ok(vault)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The clinic's name as it stands in the vault's header.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Who has it open.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// Whether this is the demo clinic.
    pub fn is_demo(&self) -> bool {
        self.demo
    }

    fn register_device(&self, host: &dyn Host) -> Result<(), StoreError> {
        self.connection.execute(
            include_str!("sql/register_device.sql"),
            (self.device.uuid().as_bytes(), host.now().to_string()),
        )?;
        Ok(())
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        // Best effort: the lock itself goes with the file handle.
        drop(fs::remove_file(self.folder.join(HOLDER)));
        drop(self.lock.unlock());
    }
}

fn build(
    folder: &Path,
    new: NewVault<'_>,
    passphrase: &str,
    device: DeviceId,
    host: &dyn Host,
) -> Result<(), StoreError> {
    fs::create_dir(folder)?;
    keep_private(folder)?;
    let (header, key) = Header::create(new.name, new.demo, passphrase, new.cost, host)?;
    let mut connection = connect(&folder.join(DATABASE), &key, true)?;
    migrate(&mut connection)?;
    connection.execute(
        include_str!("sql/register_device.sql"),
        (device.uuid().as_bytes(), host.now().to_string()),
    )?;
    connection.close().map_err(|(_, error)| error)?;
    let mut file = File::create_new(folder.join(HEADER))?;
    file.write_all(header.to_json()?.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

#[cfg(unix)]
fn keep_private(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(StoreError::from)
}

#[cfg(not(unix))]
fn keep_private(_folder: &Path) -> Result<(), StoreError> {
    // A user's own folders are private by default there.
    Ok(())
}

fn read_header(folder: &Path) -> Result<Header, StoreError> {
    if !folder.exists() {
        return Err(StoreError::Missing);
    }
    let text = plain::read(&folder.join(HEADER), LARGEST_HEADER)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|_| std::io::ErrorKind::InvalidData.into()));
    match text {
        Ok(text) => Header::parse(&text),
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(StoreError::ReadOnly),
        Err(_) => Err(StoreError::NotAVault),
    }
}

fn take_lock(folder: &Path) -> Result<File, StoreError> {
    let lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let holder = plain::read(&folder.join(HOLDER), 200)
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok());
            return Err(StoreError::InUse { holder });
        }
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    Ok(lock)
}

/// Says who has the vault open, for the message that another instance shows.
fn write_holder(folder: &Path, host: &dyn Host) -> Result<(), StoreError> {
    let holder = format!(
        "process {} since {}",
        std::process::id(),
        host.now().strftime("%Y-%m-%d %H:%M UTC")
    );
    fs::write(folder.join(HOLDER), holder).map_err(StoreError::from)
}

fn connect(path: &Path, key: &DataKey, create: bool) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
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
    // NORMAL loses confirmed visits in a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

fn database_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row(include_str!("sql/version.sql"), (), |row| row.get(0))?)
}

fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    migrations::migrations::runner()
        .set_grouped(true)
        .run(connection)
        .map_err(|error| StoreError::Database(format!("migration: {}", error.kind())))?;
    Ok(())
}
