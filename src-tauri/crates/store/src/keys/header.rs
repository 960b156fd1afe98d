//! The header: what stands in `vault.json` and its copy.

use super::slot::{OldSlot, Slot};
use super::{DataKey, FORMAT, KeyCost, RecoveryCode, Secret, SlotKind, Unlock, hex};
use crate::StoreError;
use hmac::{Hmac, KeyInit, Mac};
use record::{Host, User, UserId, VaultId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use uuid::Uuid;

const CHECK_FIELD: &str = "\"check\": \"";
const NO_CHECK: &str = "0000000000000000000000000000000000000000000000000000000000000000";
const MOST_SLOTS: usize = 200;
/// Slots for the recovery code: one, and more only while a new one takes the place of the one before.
const MOST_RECOVERY: usize = 4;
/// Slots that are tried where nobody says whose passphrase it is.
const MOST_TRIED: usize = 32;

/// Why a text is no header that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeaderFault {
    /// Something else.
    NotAHeader,
    /// A header, but not as it was written.
    Damaged,
    /// A whole header of a newer program.
    Newer(i64),
}

/// Who can open a vault, and with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    content: Content,
    /// Slots of the first form, until the vault was opened once.
    old: Vec<OldSlot>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    format: String,
    version: i64,
    id: VaultId,
    generation: u64,
    name: String,
    demo: bool,
    slots: Vec<Slot>,
    /// Keyed hash of the rest, under a key derived from the data key: whoever alters the header can't make it.
    seal: String,
    /// Hash of the whole text with zeros in this place: tells a damaged header from a wrong passphrase. In the same place
    /// in every later version.
    check: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldContent {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: i64,
    name: String,
    demo: bool,
    slots: Vec<OldSlot>,
}

impl Content {
    /// Whether there are no more slots than this program makes: each that is tried takes time and memory.
    fn is_bounded(&self) -> bool {
        let mut users = HashSet::new();
        let recovery = self.slots.iter().filter(|slot| slot.kind == SlotKind::Recovery);
        self.slots.len() <= MOST_SLOTS
            && recovery.count() <= MOST_RECOVERY
            && self
                .slots
                .iter()
                .filter_map(|slot| slot.user)
                .all(|user| users.insert(user))
    }
}

impl Header {
    /// Version of the header's form.
    pub const VERSION: i64 = 2;

    /// A header without slots.
    pub fn new(id: VaultId, name: &str, demo: bool) -> Self {
        Self {
            content: Content {
                format: FORMAT.to_owned(),
                version: Self::VERSION,
                id,
                generation: 1,
                name: name.to_owned(),
                demo,
                slots: Vec::new(),
                seal: String::new(),
                check: String::new(),
            },
            old: Vec::new(),
        }
    }

    /// Reads a header.
    pub fn parse(text: &str) -> Result<Self, HeaderFault> {
        #[derive(Deserialize)]
        struct Outline {
            format: String,
            version: i64,
        }
        let outline: Outline = serde_json::from_str(text).map_err(|_| HeaderFault::NotAHeader)?;
        if outline.format != FORMAT || outline.version < 1 {
            return Err(HeaderFault::NotAHeader);
        }
        if outline.version == 1 {
            let old: OldContent = serde_json::from_str(text).map_err(|_| HeaderFault::Damaged)?;
            if old.slots.len() > MOST_RECOVERY {
                return Err(HeaderFault::Damaged);
            }
            let mut header = Self::new(Uuid::nil().into(), &old.name, old.demo);
            header.old = old.slots;
            return Ok(header);
        }
        if !is_whole(text) {
            return Err(HeaderFault::Damaged);
        }
        if outline.version > Self::VERSION {
            return Err(HeaderFault::Newer(outline.version));
        }
        let content: Content = serde_json::from_str(text).map_err(|_| HeaderFault::Damaged)?;
        if !content.is_bounded() {
            return Err(HeaderFault::Damaged);
        }
        Ok(Self {
            content,
            old: Vec::new(),
        })
    }

    /// The header as it is written, sealed.
    pub fn sealed(&mut self, key: &DataKey) -> Result<String, StoreError> {
        self.content.seal = hex::write(&self.mac(key)?.finalize().into_bytes());
        self.content.check = NO_CHECK.to_owned();
        let mut text = serde_json::to_string_pretty(&self.content).map_err(unwritable)?;
        text.push('\n');
        self.content.check = hex::write(&Sha256::digest(text.as_bytes()));
        let check = format!("{CHECK_FIELD}{}", self.content.check);
        Ok(text.replace(&format!("{CHECK_FIELD}{NO_CHECK}"), &check))
    }

    /// Whether it is as the holder of the data key has sealed it. The first form has no seal.
    pub fn is_sealed_by(&self, key: &DataKey) -> Result<bool, StoreError> {
        if self.is_old() {
            return Ok(true);
        }
        let seal: [u8; 32] = hex::read(&self.content.seal)?;
        Ok(self.mac(key)?.verify_slice(&seal).is_ok())
    }

    fn mac(&self, key: &DataKey) -> Result<Hmac<Sha256>, StoreError> {
        let unsealed = Content {
            seal: String::new(),
            check: String::new(),
            ..self.content.clone()
        };
        let bytes = serde_json::to_vec(&unsealed).map_err(unwritable)?;
        let mut mac =
            Hmac::<Sha256>::new_from_slice(key.derive("header seal").as_slice()).map_err(unwritable)?;
        mac.update(&bytes);
        Ok(mac)
    }

    /// Finds the data key that `unlock` opens, and whose slot it was: none for the recovery code and slots of the first form.
    pub fn unlock(&self, unlock: &Unlock<'_>) -> Result<(DataKey, Option<UserId>), StoreError> {
        let (key, owner) = match *unlock {
            Unlock::Passphrase { user, passphrase } => {
                let slots = self
                    .user_slots()
                    .filter(|(id, _)| user.is_none_or(|user| user == *id))
                    .take(MOST_TRIED);
                let all_tried = user.is_some() || self.user_slots().count() <= MOST_TRIED;
                self.open_old(passphrase)
                    .transpose()
                    .or_else(|| {
                        let secret = Secret::Passphrase(passphrase);
                        open_slots(self.content.id, slots.map(|(_, slot)| slot), secret).transpose()
                    })
                    .ok_or(if all_tried {
                        StoreError::WrongPassphrase
                    } else {
                        StoreError::NameUser
                    })??
            }
            Unlock::Recovery { code } => {
                let code = RecoveryCode::parse(code)?;
                open_slots(self.content.id, self.recovery_slots(), Secret::Recovery(&code))?
                    .ok_or(StoreError::WrongRecoveryCode)?
            }
        };
        if self.is_sealed_by(&key)? {
            Ok((key, owner))
        } else {
            Err(StoreError::AlteredKeySettings)
        }
    }

    fn open_old(&self, passphrase: &str) -> Result<Option<(DataKey, Option<UserId>)>, StoreError> {
        for slot in &self.old {
            if let Some(key) = slot.unwrap(passphrase)? {
                return Ok(Some((key, None)));
            }
        }
        Ok(None)
    }

    /// Gives a user a passphrase, in place of the one before.
    pub fn set_passphrase(
        &mut self,
        user: &User,
        passphrase: &str,
        cost: KeyCost,
        key: &DataKey,
        host: &dyn Host,
    ) -> Result<(), StoreError> {
        let secret = Secret::Passphrase(passphrase);
        let whose = Some((user.id, user.name.as_str()));
        let slot = Slot::wrap(self.content.id, whose, secret, cost, key, host)?;
        let is_full = self.content.slots.len() + MOST_RECOVERY >= MOST_SLOTS;
        let mut slots = self.content.slots.iter_mut();
        match slots.find(|slot| slot.user == Some(user.id)) {
            Some(before) => *before = slot,
            None if is_full => return Err(StoreError::TooManyUsers),
            None => self.content.slots.push(slot),
        }
        Ok(())
    }

    /// Adds `code` beside the recovery codes before; [`Header::keep_last_recovery`] takes those away.
    pub fn add_recovery(
        &mut self,
        code: &RecoveryCode,
        cost: KeyCost,
        key: &DataKey,
        host: &dyn Host,
    ) -> Result<(), StoreError> {
        let slot = Slot::wrap(self.content.id, None, Secret::Recovery(code), cost, key, host)?;
        // Of several that changes have left, the first may be on paper, and so may the last.
        while self.recovery_slots().count() + 1 >= MOST_RECOVERY {
            let places = self.content.slots.iter().enumerate();
            let mut codes = places.filter(|(_, slot)| slot.kind == SlotKind::Recovery);
            let Some((second, _)) = codes.nth(1) else {
                break;
            };
            self.content.slots.remove(second);
        }
        self.content.slots.push(slot);
        Ok(())
    }

    /// Takes all recovery codes away but the last.
    pub fn keep_last_recovery(&mut self) {
        let last = self.recovery_slot().cloned();
        self.content.slots.retain(|slot| slot.kind != SlotKind::Recovery);
        self.content.slots.extend(last);
    }

    /// Takes the slots away for which `keep` is false; whether any was.
    pub fn keep_users(&mut self, keep: impl Fn(UserId) -> bool) -> bool {
        let before = self.content.slots.len();
        self.content.slots.retain(|slot| slot.user.is_none_or(&keep));
        self.content.slots.len() < before
    }

    /// Names a user's slot; whether it was named otherwise.
    pub fn rename(&mut self, user: UserId, name: &str) -> bool {
        let mut slots = self.content.slots.iter_mut();
        let Some(slot) = slots.find(|slot| slot.user == Some(user) && slot.name != name) else {
            return false;
        };
        name.clone_into(&mut slot.name);
        true
    }

    /// The first form becomes the second: one slot, of `user`, as dear as the one before.
    pub fn renew(
        &mut self,
        id: VaultId,
        user: &User,
        passphrase: &str,
        key: &DataKey,
        host: &dyn Host,
    ) -> Result<(), StoreError> {
        let cost = self.old.first().map_or(KeyCost::FLOOR, |slot| slot.cost);
        self.content.id = id;
        self.set_passphrase(user, passphrase, cost, key, host)?;
        self.old.clear();
        Ok(())
    }

    pub fn is_old(&self) -> bool {
        !self.old.is_empty()
    }

    pub fn id(&self) -> Option<VaultId> {
        (!self.is_old()).then_some(self.content.id)
    }

    pub fn name(&self) -> &str {
        &self.content.name
    }

    pub fn demo(&self) -> bool {
        self.content.demo
    }

    pub fn generation(&self) -> u64 {
        self.content.generation
    }

    pub fn set_generation(&mut self, generation: u64) {
        self.content.generation = generation;
    }

    /// The slots of users, in the order in which they were made.
    pub fn user_slots(&self) -> impl Iterator<Item = (UserId, &Slot)> {
        self.content
            .slots
            .iter()
            .filter_map(|slot| Some((slot.user?, slot)))
    }

    /// The last recovery code's.
    pub fn recovery_slot(&self) -> Option<&Slot> {
        self.recovery_slots().last()
    }

    /// The slots of recovery codes: one, or more after a change that was interrupted.
    pub fn recovery_slots(&self) -> impl Iterator<Item = &Slot> {
        self.content
            .slots
            .iter()
            .filter(|slot| slot.kind == SlotKind::Recovery)
    }
}

fn open_slots<'a>(
    vault: VaultId,
    slots: impl Iterator<Item = &'a Slot>,
    secret: Secret<'_>,
) -> Result<Option<(DataKey, Option<UserId>)>, StoreError> {
    for slot in slots.filter(|slot| slot.kind == secret.kind()) {
        if let Some(key) = slot.unwrap(vault, secret)? {
            return Ok(Some((key, slot.user)));
        }
    }
    Ok(None)
}

fn is_whole(text: &str) -> bool {
    let Some((before, rest)) = text.rsplit_once(CHECK_FIELD) else {
        return false;
    };
    let Some((check, after)) = rest.split_at_checked(NO_CHECK.len()) else {
        return false;
    };
    let hash = Sha256::new()
        .chain_update(before)
        .chain_update(CHECK_FIELD)
        .chain_update(NO_CHECK)
        .chain_update(after)
        .finalize();
    hex::write(&hash) == check
}

fn unwritable<E>(_: E) -> StoreError {
    StoreError::Database("header".to_owned())
}
