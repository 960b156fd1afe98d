//! A slot: the data key, wrapped under what one secret gives.

use super::{DataKey, FORMAT, KeyCost, RecoveryCode, hex};
use crate::StoreError;
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use jiff::Timestamp;
use record::{Host, UserId, VaultId};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

const KDF: &str = "argon2id";

/// What a slot is opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SlotKind {
    Passphrase,
    Recovery,
}

/// What is tried on a slot, or makes one.
#[derive(Clone, Copy)]
pub(crate) enum Secret<'a> {
    Passphrase(&'a str),
    Recovery(&'a RecoveryCode),
}

impl Secret<'_> {
    pub fn kind(self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Recovery(_) => SlotKind::Recovery,
        }
    }

    fn wrapping(self, salt: &str, cost: KeyCost) -> Result<XChaCha20Poly1305, StoreError> {
        let salt: [u8; 16] = hex::read(salt)?;
        let key = match self {
            Self::Passphrase(passphrase) => {
                // The same passphrase typed on another system may come in another Unicode form. Room for all of it at
                // once: a text that grows leaves copies behind.
                let mut normal = Zeroizing::new(String::with_capacity(passphrase.len() * 4));
                normal.extend(passphrase.nfkc());
                cost.derive(normal.as_bytes(), &salt)?
            }
            Self::Recovery(code) => cost.derive(code.secret(), &salt)?,
        };
        Ok(XChaCha20Poly1305::new(&Key::from(*key)))
    }
}

/// A slot as it stands in the header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    id: Uuid,
    pub kind: SlotKind,
    /// Whose passphrase; none for the recovery code.
    pub user: Option<UserId>,
    /// The user's name, to choose from before the vault is open; sealed, but not bound to the key, so that a user can be
    /// renamed by another.
    pub name: String,
    kdf: String,
    pub cost: KeyCost,
    salt: String,
    nonce: String,
    wrapped_key: String,
    pub made: Timestamp,
}

impl Slot {
    /// A slot that `secret` opens.
    pub fn wrap(
        vault: VaultId,
        user: Option<(UserId, &str)>,
        secret: Secret<'_>,
        cost: KeyCost,
        key: &DataKey,
        host: &dyn Host,
    ) -> Result<Self, StoreError> {
        if !cost.is_allowed() {
            return Err(StoreError::AlteredKeySettings);
        }
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        host.fill_random(&mut salt)?;
        host.fill_random(&mut nonce)?;
        let mut slot = Self {
            id: host.new_uuid(),
            kind: secret.kind(),
            user: user.map(|(id, _)| id),
            name: user.map(|(_, name)| name.to_owned()).unwrap_or_default(),
            kdf: KDF.to_owned(),
            cost,
            salt: hex::write(&salt),
            nonce: hex::write(&nonce),
            wrapped_key: String::new(),
            made: host.now(),
        };
        let bound = slot.bound(vault);
        let payload = Payload {
            msg: key.bytes(),
            aad: bound.as_bytes(),
        };
        let wrapped = secret
            .wrapping(&slot.salt, cost)?
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| StoreError::AlteredKeySettings)?;
        slot.wrapped_key = hex::write(&wrapped);
        Ok(slot)
    }

    /// What is authenticated together with the wrapped key, so that altered settings and swapped slots open nothing.
    fn bound(&self, vault: VaultId) -> String {
        let Self { id, kind, cost, .. } = self;
        let user = self.user.map(|user| user.to_string()).unwrap_or_default();
        format!(
            "{FORMAT} 2 {vault} {id} {kind:?} {user} {} {} {} {} {} {}",
            self.kdf, cost.memory_kib, cost.passes, cost.lanes, self.salt, self.made
        )
    }

    /// The data key, if `secret` opens this slot.
    pub fn unwrap(&self, vault: VaultId, secret: Secret<'_>) -> Result<Option<DataKey>, StoreError> {
        let sealed = Sealed {
            kdf: &self.kdf,
            cost: self.cost,
            salt: &self.salt,
            nonce: &self.nonce,
            wrapped_key: &self.wrapped_key,
        };
        sealed.open(secret, &self.bound(vault))
    }
}

/// A slot of the first form of the header: no user, one passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OldSlot {
    kind: String,
    kdf: String,
    pub cost: KeyCost,
    salt: String,
    nonce: String,
    wrapped_key: String,
}

impl OldSlot {
    pub fn unwrap(&self, passphrase: &str) -> Result<Option<DataKey>, StoreError> {
        if self.kind != "passphrase" {
            return Ok(None);
        }
        let cost = self.cost;
        let bound = format!(
            "{FORMAT} {} {} {} {} {}",
            self.kdf, cost.memory_kib, cost.passes, cost.lanes, self.salt
        );
        let sealed = Sealed {
            kdf: &self.kdf,
            cost,
            salt: &self.salt,
            nonce: &self.nonce,
            wrapped_key: &self.wrapped_key,
        };
        sealed.open(Secret::Passphrase(passphrase), &bound)
    }
}

struct Sealed<'a> {
    kdf: &'a str,
    cost: KeyCost,
    salt: &'a str,
    nonce: &'a str,
    wrapped_key: &'a str,
}

impl Sealed<'_> {
    fn open(&self, secret: Secret<'_>, bound: &str) -> Result<Option<DataKey>, StoreError> {
        if self.kdf != KDF || !self.cost.is_allowed() {
            return Err(StoreError::AlteredKeySettings);
        }
        let nonce: [u8; 24] = hex::read(self.nonce)?;
        let wrapped: [u8; 48] = hex::read(self.wrapped_key)?;
        let payload = Payload {
            msg: &wrapped,
            aad: bound.as_bytes(),
        };
        let opened = secret
            .wrapping(self.salt, self.cost)?
            .decrypt(&XNonce::from(nonce), payload);
        Ok(opened
            .ok()
            .map(Zeroizing::new)
            .and_then(|bytes| DataKey::from_bytes(&bytes)))
    }
}
