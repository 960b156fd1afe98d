//! Adding entries.

use crate::audit::chain::{AuditKeys, BEGINNING, Columns, Sealed, Sum};
use crate::audit::last;
use crate::{Attempts, StoreError, Vault};
use jiff::Timestamp;
use record::{DeviceId, Host, PersonId, UserId};
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Something that was shown, printed or done and changed no record.
#[derive(Clone, Copy, Debug)]
pub struct Disclosure<'a> {
    /// What, as a stable name such as `open chart`.
    pub action: &'a str,
    /// Of whom; none where it isn't about one patient.
    pub person: Option<PersonId>,
    /// More about it, such as which report; may be empty.
    pub detail: &'a str,
}

/// An entry that is to be added.
pub(crate) struct Entry<'a> {
    pub at: Timestamp,
    pub device: DeviceId,
    pub user: Option<UserId>,
    pub actor: &'a str,
    pub action: &'a str,
    pub person: Option<PersonId>,
    pub detail: &'a str,
    /// The change it stands for; its rows add up to `content`.
    pub operation: Option<[u8; 16]>,
    pub content: Sum,
}

/// Notes a device that isn't known yet and tells what its row adds to the entry that is the first to name it.
pub(crate) fn register(
    connection: &Connection,
    keys: &AuditKeys,
    device: DeviceId,
    at: Timestamp,
) -> Result<Sum, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("../sql/register_device.sql"))?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query((device.uuid().as_bytes(), at.to_string()))?;
    let mut sum = Sum::default();
    while let Some(row) = rows.next()? {
        sum.add(keys.row("device", 0, &columns, row, &mut Vec::new())?);
    }
    Ok(sum)
}

/// Adds an entry at the end of the chain; `connection` must be inside the transaction of what it stands for.
pub(crate) fn append(connection: &Connection, keys: &AuditKeys, entry: &Entry<'_>) -> Result<(), StoreError> {
    let (last, before) = last(connection)?.unwrap_or((0, BEGINNING));
    let number = i64::try_from(last + 1).map_err(|_| StoreError::Damaged)?;
    let mut content = entry.content;
    content.add(register(connection, keys, entry.device, entry.at)?);
    let (at, content) = (entry.at.to_string(), content.bytes());
    let user = entry.user.map(|user| *user.uuid().as_bytes());
    let person = entry.person.map(|person| *person.uuid().as_bytes());
    let device = entry.device.uuid();
    let sealed = Sealed {
        number,
        at: at.as_bytes(),
        device: device.as_bytes(),
        user: user.as_ref().map(<[u8; 16]>::as_slice),
        actor: entry.actor.as_bytes(),
        action: entry.action.as_bytes(),
        person: person.as_ref().map(<[u8; 16]>::as_slice),
        detail: entry.detail.as_bytes(),
        operation: entry.operation.as_ref().map(<[u8; 16]>::as_slice),
        content: &content,
    };
    let code = keys.entry(&before, &sealed, &mut Vec::new());
    connection
        .prepare_cached(include_str!("../sql/audit_insert.sql"))?
        .execute((
            number,
            &at,
            device.as_bytes(),
            user,
            entry.actor,
            entry.action,
            person,
            entry.detail,
            entry.operation,
            content,
            code,
        ))?;
    Ok(())
}

impl Vault {
    /// Notes that something was shown, printed or done that changes no record, as an entry of its own.
    ///
    /// # Errors
    /// Failures of writing: then it must not be shown either.
    pub fn disclose(&self, host: &dyn Host, disclosure: Disclosure<'_>) -> Result<(), StoreError> {
        self.is_here()?;
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let entry = Entry {
            at: host.now(),
            device: self.device,
            user: self.user_id(),
            actor: &self.user().name,
            action: disclosure.action,
            person: disclosure.person,
            detail: disclosure.detail,
            operation: None,
            content: Sum::default(),
        };
        append(&transaction, &AuditKeys::of(&self.key), &entry)?;
        Ok(transaction.commit()?)
    }

    /// Gives each failed unlock an entry, with its own time and the name that was chosen.
    pub(crate) fn tell_attempts(&self, attempts: &Attempts) -> Result<(), StoreError> {
        let keys = AuditKeys::of(&self.key);
        let users = self.users()?;
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let more = format!("and {} more after it", attempts.more);
        for (index, attempt) in attempts.first.iter().enumerate() {
            let user = users.iter().find(|user| Some(user.id) == attempt.user);
            let is_last = index + 1 == attempts.first.len();
            let entry = Entry {
                at: attempt.at,
                device: self.device,
                user: attempt.user,
                actor: user.map_or("", |user| &user.name),
                action: "unlock failed",
                person: None,
                detail: if is_last && attempts.more > 0 { &more } else { "" },
                operation: None,
                content: Sum::default(),
            };
            append(&transaction, &keys, &entry)?;
        }
        Ok(transaction.commit()?)
    }

    /// Who has it open, if it is known.
    pub(crate) fn user_id(&self) -> Option<UserId> {
        let id = self.user().id;
        (!id.uuid().is_nil()).then_some(id)
    }
}
