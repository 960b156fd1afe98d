//! Bringing a database to the newest schema: one transaction for the statements, the audit chain's beginning and whatever
//! belongs to it. `refinery` reads the files and knows their checksums; its own runner takes no open transaction.

use crate::audit::{self, AuditKeys, Sum};
use crate::change::{By, operate};
use crate::keys::DataKey;
use crate::{Act, Change, StoreError};
use record::{DeviceId, Host, Role, UserId};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

/// The version with which the audit chain began.
const WITH_AUDIT: i64 = 5;

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// Who makes or migrates a vault.
#[derive(Clone, Copy)]
pub(crate) struct Beginning<'a> {
    pub device: DeviceId,
    pub user: Option<UserId>,
    pub actor: &'a str,
}

/// The newest version of the database that this program knows.
pub fn newest_version() -> i64 {
    let runner = embedded::migrations::runner();
    let versions = runner.get_migrations().iter();
    versions
        .map(|migration| i64::from(migration.version()))
        .max()
        .unwrap_or(0)
}

/// Brings the database to the newest schema, all or nothing. Where the audit chain begins with it, what was done before gets
/// its entries, and `first` runs as part of the change that begins it.
pub(crate) fn migrate(
    connection: &mut Connection,
    key: &DataKey,
    host: &dyn Host,
    beginning: Beginning<'_>,
    first: impl FnOnce(&Change<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(include_str!("sql/schema_history.sql"))?;
    let before: i64 = transaction.query_row(include_str!("sql/version.sql"), (), |row| row.get(0))?;
    apply(&transaction, &host.now().to_string())?;
    let keys = AuditKeys::of(key);
    if before < WITH_AUDIT {
        audit::take_over(&transaction, &keys)?;
    }
    let by = By {
        device: beginning.device,
        user: beginning.user,
        role: Role::Clinician,
    };
    let reason = format!("from version {before} to {}", newest_version());
    let act = Act {
        actor: beginning.actor,
        operation: if before == 0 {
            audit::MAKE_VAULT
        } else {
            audit::MIGRATE_VAULT
        },
        reason: if before == 0 { "" } else { &reason },
    };
    let versions = audit::schema_versions(&transaction, &keys)?;
    let new = versions
        .into_iter()
        .filter(|(version, _)| before < WITH_AUDIT || *version > before);
    let mut sum = Sum::default();
    new.for_each(|(_, row)| sum.add(row));
    operate(transaction, keys, host, by, act, |change| {
        change.seals(newest_version().to_string(), sum);
        if before < WITH_AUDIT {
            first(change)
        } else {
            Ok(())
        }
    })
}

/// Runs what the database hasn't had yet, and refuses one whose history isn't this program's.
fn apply(transaction: &Transaction<'_>, at: &str) -> Result<(), StoreError> {
    let runner = embedded::migrations::runner();
    let mut migrations: Vec<_> = runner.get_migrations().iter().collect();
    migrations.sort_by_key(|migration| migration.version());
    for migration in migrations {
        let version = i64::from(migration.version());
        let told = (migration.name().to_owned(), migration.checksum().to_string());
        let had: Option<(String, String)> = transaction
            .prepare_cached(include_str!("sql/applied.sql"))?
            .query_row([version], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match had {
            Some(had) if had == told => {}
            Some(_) => return Err(StoreError::Database(format!("migration {version} differs"))),
            None => {
                transaction.execute_batch(migration.sql().unwrap_or_default())?;
                transaction
                    .prepare_cached(include_str!("sql/insert_applied.sql"))?
                    .execute((version, &told.0, at, &told.1))?;
            }
        }
    }
    Ok(())
}

/// A database in memory as this program makes it, to compare others with.
pub(crate) fn pattern() -> Result<Connection, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(include_str!("sql/schema_history.sql"))?;
    apply(&transaction, "")?;
    transaction.commit()?;
    Ok(connection)
}
