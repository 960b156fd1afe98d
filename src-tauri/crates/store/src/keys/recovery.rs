//! The recovery code: random, printed once, typed by hand.

use crate::StoreError;
use record::Host;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Crockford's base 32: no I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Groups of four characters in a code.
pub const CODE_GROUPS: usize = 8;
const GROUP: usize = 4;
const LENGTH: usize = CODE_GROUPS * GROUP;
/// All but the last group, which only tells typing errors: 140 random bits.
const SECRET: usize = LENGTH - GROUP;

/// A recovery code: seven groups of random characters and one that checks them.
pub struct RecoveryCode(Zeroizing<[u8; LENGTH]>);

impl std::fmt::Debug for RecoveryCode {
    /// Names nothing of the code.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode")
    }
}

impl RecoveryCode {
    /// A fresh code.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn random(host: &dyn Host) -> Result<Self, StoreError> {
        let mut code = Zeroizing::new([0; LENGTH]);
        let (secret, check) = code.split_at_mut(SECRET);
        host.fill_random(secret)?;
        for sign in secret.iter_mut() {
            *sign = sign_of(*sign);
        }
        check.copy_from_slice(&check_of(secret));
        Ok(Self(code))
    }

    /// Reads what was typed: case, spaces and dashes don't matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`StoreError::MistypedCode`].
    pub fn parse(typed: &str) -> Result<Self, StoreError> {
        let mut code = Zeroizing::new([0; LENGTH]);
        let mut length = 0;
        for character in typed.chars().take(1000) {
            let sign = match character.to_ascii_uppercase() {
                ' ' | '\t' | '\n' | '\r' | '-' | '\u{2010}'..='\u{2015}' | '\u{a0}' => continue,
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let known = SIGNS.iter().find(|known| char::from(**known) == sign);
            let sign = known.ok_or(StoreError::MistypedCode {
                typed: length.min(LENGTH - 1),
                of: LENGTH,
            })?;
            if let Some(place) = code.get_mut(length) {
                *place = *sign;
            }
            length += 1;
        }
        let (secret, check) = code.split_at(SECRET);
        if length != LENGTH || check != check_of(secret) {
            return Err(StoreError::MistypedCode {
                typed: length,
                of: LENGTH,
            });
        }
        Ok(Self(code))
    }

    /// The groups, as printed.
    pub fn groups(&self) -> [Zeroizing<String>; CODE_GROUPS] {
        let mut groups = self.0.chunks(GROUP);
        std::array::from_fn(|_| {
            let group = groups.next().unwrap_or_default();
            Zeroizing::new(group.iter().map(|sign| char::from(*sign)).collect())
        })
    }

    pub(super) fn secret(&self) -> &[u8] {
        self.0.get(..SECRET).unwrap_or_default()
    }
}

fn sign_of(byte: u8) -> u8 {
    SIGNS.get(usize::from(byte % 32)).copied().unwrap_or(b'0')
}

fn check_of(secret: &[u8]) -> [u8; GROUP] {
    let hash = Sha256::new()
        .chain_update(b"fibrotrend recovery code")
        .chain_update(secret)
        .finalize();
    let mut bytes = hash.iter();
    std::array::from_fn(|_| sign_of(bytes.next().copied().unwrap_or_default()))
}
