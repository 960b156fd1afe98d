//! What a guess at a passphrase costs.

use crate::StoreError;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Cost of deriving a key from a passphrase (Argon2id, RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KeyCost {
    /// What new slots get where the computer does it in a second: 256 MiB, three passes, one lane.
    pub const DEFAULT: Self = Self {
        memory_kib: 256 * 1024,
        ..Self::FLOOR
    };
    /// The least that a vault may ask for: 64 MiB, three passes, one lane. A header below it is refused.
    pub const FLOOR: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };
    /// The most: 1 GiB, 20 passes, four lanes; a header above it would only keep the clinic waiting.
    const CEILING: Self = Self {
        memory_kib: 1024 * 1024,
        passes: 20,
        lanes: 4,
    };

    pub(super) fn is_allowed(self) -> bool {
        (Self::FLOOR.memory_kib..=Self::CEILING.memory_kib).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=Self::CEILING.passes).contains(&self.passes)
            && (Self::FLOOR.lanes..=Self::CEILING.lanes).contains(&self.lanes)
    }

    /// Derives a key from nothing secret, so that its caller can measure how long that takes here.
    ///
    /// # Errors
    /// [`StoreError::NotEnoughMemory`].
    pub fn try_out(self) -> Result<(), StoreError> {
        self.derive(b"nothing secret", &[0; 16]).map(drop)
    }

    pub(super) fn derive(self, secret: &[u8], salt: &[u8]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let refused = |_| StoreError::AlteredKeySettings;
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(refused)?;
        let blocks = params.block_count();
        let mut memory: Zeroizing<Vec<Block>> = Zeroizing::new(Vec::new());
        // A header that asks for more than this computer has must not end the program.
        memory
            .try_reserve_exact(blocks)
            .map_err(|_| StoreError::NotEnoughMemory)?;
        memory.resize(blocks, Block::default());
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(secret, salt, key.as_mut_slice(), memory.as_mut_slice())
            .map_err(refused)?;
        Ok(key)
    }
}

impl std::fmt::Display for KeyCost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let passes = self.passes;
        write!(f, "Argon2id, {} MiB, {passes} passes", self.memory_kib / 1024)
    }
}
