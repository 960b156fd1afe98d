//! The key of a vault's database, in memory.

use super::hex;
use crate::StoreError;
use hkdf::Hkdf;
use record::Host;
use region::LockGuard;
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

/// A page of its own, so that it can be kept out of the swap file without its neighbours.
#[repr(align(4096))]
struct Page([u8; 4096]);

/// The 256-bit key of a vault's database: kept out of the swap file where the system lets us, wiped when dropped.
pub(crate) struct DataKey {
    // Dropped first: the page is unlocked before it is given back, and after it was wiped.
    _locked: Option<LockGuard>,
    page: Box<Page>,
}

impl DataKey {
    const BYTES: usize = 32;

    fn empty() -> Self {
        let page = Box::new(Page([0; 4096]));
        // A system that refuses to lock memory still has to open the vault.
        let locked = region::lock(page.0.as_ptr(), page.0.len()).ok();
        Self {
            _locked: locked,
            page,
        }
    }

    /// A fresh key.
    pub fn random(host: &dyn Host) -> Result<Self, StoreError> {
        let mut key = Self::empty();
        host.fill_random(key.bytes_mut())?;
        Ok(key)
    }

    /// The key of these bytes; none when they are too few or too many.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != Self::BYTES {
            return None;
        }
        let mut key = Self::empty();
        key.bytes_mut().copy_from_slice(bytes);
        Some(key)
    }

    /// The key itself.
    pub fn bytes(&self) -> &[u8] {
        self.page.0.get(..Self::BYTES).unwrap_or_default()
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        self.page.0.get_mut(..Self::BYTES).unwrap_or_default()
    }

    /// A key for one purpose, by HKDF-SHA-256 (RFC 5869); `label` names the purpose and stays the same for good.
    pub fn derive(&self, label: &str) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        // Fails only for more than 255 × 32 bytes.
        let _expanded = Hkdf::<Sha256>::new(None, self.bytes()).expand(label.as_bytes(), key.as_mut_slice());
        key
    }

    /// The key in the form that SQLCipher takes as a raw key.
    pub fn raw_pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        hex::push(&mut text, self.bytes());
        text.push('\'');
        text
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        self.page.0.zeroize();
    }
}

impl std::fmt::Debug for DataKey {
    /// Names nothing of the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}
