//! Which operations of the watched disk fail.

use std::fs::File;
use std::os::unix::fs::FileExt;

/// The file that the watched disk reads what is to fail from: five 64-bit numbers.
pub struct Control(pub File);

impl Control {
    fn set(&self, place: u64, value: u64) {
        self.0.write_all_at(&value.to_ne_bytes(), place * 8).unwrap();
    }

    fn get(&self, place: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.read_exact_at(&mut bytes, place * 8).unwrap();
        u64::from_ne_bytes(bytes)
    }

    /// From now on the `at`-th operation fails; 0 for none.
    pub fn fail(&self, at: u64, error: u64, for_good: bool) {
        self.set(1, 0);
        self.set(0, 0);
        self.set(2, error);
        self.set(3, u64::from(for_good));
        self.set(1, at);
    }

    /// Operations since the last call of `fail`.
    pub fn count(&self) -> u64 {
        self.get(0)
    }
}
