//! The vault's header: which passphrase opens it. One random data key encrypts the database; each slot holds that
//! key, wrapped under a key derived from a passphrase, so that a new passphrase rewrites no data.

use crate::StoreError;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use record::Host;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// Version of the header's form.
pub(crate) const HEADER_VERSION: i64 = 1;
const FORMAT: &str = "fibrotrend-vault";

/// Cost of deriving a key from a passphrase (Argon2id, RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KeyCost {
    /// The least that a vault may ask for: 64 MiB, three passes, one lane. A header below it is refused.
    pub const FLOOR: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };
    /// The most: 4 GiB and 64 passes; a header above it would only keep the clinic waiting.
    const CEILING: Self = Self {
        memory_kib: 4 * 1024 * 1024,
        passes: 64,
        lanes: 16,
    };

    fn is_allowed(self) -> bool {
        (Self::FLOOR.memory_kib..=Self::CEILING.memory_kib).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=Self::CEILING.passes).contains(&self.passes)
            && (Self::FLOOR.lanes..=Self::CEILING.lanes).contains(&self.lanes)
    }
}

/// The most slots of a header: each is tried with what was typed, which takes its time.
const MOST_SLOTS: usize = 100;

/// What stands in `vault.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Header {
    format: String,
    version: i64,
    /// The clinic's name, to tell vaults apart before they are open.
    pub name: String,
    /// Whether this is the demo clinic.
    pub demo: bool,
    slots: Vec<Slot>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    kind: String,
    kdf: String,
    cost: KeyCost,
    salt: String,
    nonce: String,
    wrapped_key: String,
}

/// The 256-bit key of a vault's database.
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// The key in the form that SQLCipher takes as a raw key.
    pub fn raw_pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        push_hex(&mut text, self.0.as_slice());
        text.push('\'');
        text
    }
}

fn push_hex(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    push_hex(&mut text, bytes);
    text
}

fn unhex<const N: usize>(text: &str) -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    if text.len() != N * 2 || !text.is_ascii() {
        return Err(StoreError::NotAVault);
    }
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digits = std::str::from_utf8(digits).map_err(|_| StoreError::NotAVault)?;
        *byte = u8::from_str_radix(digits, 16).map_err(|_| StoreError::NotAVault)?;
    }
    Ok(bytes)
}

fn derive(passphrase: &str, salt: &[u8], cost: KeyCost) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    // The same passphrase typed on another system may come in another Unicode form.
    let mut normal: String = passphrase.nfkc().collect();
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .map_err(|_| StoreError::AlteredKeySettings)?;
    let mut key = Zeroizing::new([0; 32]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normal.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| StoreError::AlteredKeySettings);
    normal.zeroize();
    derived.map(|()| key)
}

impl Slot {
    /// What is authenticated together with the wrapped key, so that altered settings are noticed.
    fn bound(kdf: &str, cost: KeyCost, salt: &str) -> String {
        format!(
            "{FORMAT} {kdf} {} {} {} {salt}",
            cost.memory_kib, cost.passes, cost.lanes
        )
    }
}

impl Header {
    /// A header with a fresh data key in one slot.
    pub fn create(
        name: &str,
        demo: bool,
        passphrase: &str,
        cost: KeyCost,
        host: &dyn Host,
    ) -> Result<(Self, DataKey), StoreError> {
        let mut key = Zeroizing::new([0; 32]);
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        host.fill_random(key.as_mut_slice())?;
        host.fill_random(&mut salt)?;
        host.fill_random(&mut nonce)?;
        let wrapping = derive(passphrase, &salt, cost)?;
        let (kdf, salt) = ("argon2id".to_owned(), hex(&salt));
        let bound = Slot::bound(&kdf, cost, &salt);
        let wrapped = XChaCha20Poly1305::new(&Key::from(*wrapping))
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: key.as_slice(),
                    aad: bound.as_bytes(),
                },
            )
            .map_err(|_| StoreError::AlteredKeySettings)?;
        let slot = Slot {
            kind: "passphrase".to_owned(),
            kdf,
            cost,
            salt,
            nonce: hex(&nonce),
            wrapped_key: hex(&wrapped),
        };
        let header = Self {
            format: FORMAT.to_owned(),
            version: HEADER_VERSION,
            name: name.to_owned(),
            demo,
            slots: vec![slot],
        };
        Ok((header, DataKey(key)))
    }

    /// Reads `vault.json`.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        #[derive(Deserialize)]
        struct Outline {
            format: String,
            version: i64,
        }
        let outline: Outline = serde_json::from_str(text).map_err(|_| StoreError::NotAVault)?;
        if outline.format != FORMAT {
            return Err(StoreError::NotAVault);
        }
        if outline.version > HEADER_VERSION {
            return Err(StoreError::NewerVersion {
                found: outline.version,
                known: HEADER_VERSION,
            });
        }
        let header: Self = serde_json::from_str(text).map_err(|_| StoreError::NotAVault)?;
        if header.slots.len() > MOST_SLOTS {
            return Err(StoreError::AlteredKeySettings);
        }
        Ok(header)
    }

    /// Finds the data key that `passphrase` opens.
    pub fn unlock(&self, passphrase: &str) -> Result<DataKey, StoreError> {
        for slot in &self.slots {
            if slot.kdf != "argon2id" || !slot.cost.is_allowed() {
                return Err(StoreError::AlteredKeySettings);
            }
            let (salt, nonce): ([u8; 16], [u8; 24]) = (unhex(&slot.salt)?, unhex(&slot.nonce)?);
            let wrapped: [u8; 48] = unhex(&slot.wrapped_key)?;
            let wrapping = derive(passphrase, &salt, slot.cost)?;
            let bound = Slot::bound(&slot.kdf, slot.cost, &slot.salt);
            let opened = XChaCha20Poly1305::new(&Key::from(*wrapping)).decrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: &wrapped,
                    aad: bound.as_bytes(),
                },
            );
            if let Ok(mut bytes) = opened {
                let mut key = Zeroizing::new([0; 32]);
                key.copy_from_slice(&bytes);
                bytes.zeroize();
                return Ok(DataKey(key));
            }
        }
        Err(StoreError::WrongPassphrase)
    }

    /// The header as it is written.
    pub fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string_pretty(self).map_err(|_| StoreError::Database("header".to_owned()))
    }
}
