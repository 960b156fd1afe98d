//! Tells the data keys of a vault to the trial that looks for them in memory: `data_key FOLDER < PASSPHRASE`, one in hexadecimal
//! digits a line. It reads `vault.json` alone, on its own: nothing that ships can do this.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program of the tests fails loudly"
)]

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use serde::Deserialize;
use std::io::Read;

#[derive(Deserialize)]
struct Header {
    slots: Vec<Slot>,
}

#[derive(Deserialize)]
struct Slot {
    kind: String,
    cost: Cost,
    salt: String,
    nonce: String,
    wrapped_key: String,
}

#[derive(Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// A key that is none would be looked for in vain.
fn opens(folder: &std::path::Path, key: &str) {
    let database = rusqlite::Connection::open(folder.join("vault.db")).unwrap();
    database.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    let tables: i64 = database
        .query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))
        .unwrap();
    assert!(tables > 0);
}

fn main() {
    let folder = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(std::path::Path::new(&folder).join("vault.json")).unwrap();
    let header: Header = serde_json::from_str(&text).unwrap();
    let mut passphrase = String::new();
    std::io::stdin().read_to_string(&mut passphrase).unwrap();
    for slot in header.slots.iter().filter(|slot| slot.kind == "passphrase") {
        let params = Params::new(slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes, Some(32)).unwrap();
        let mut wrapping = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &bytes(&slot.salt), &mut wrapping)
            .unwrap();
        let nonce: [u8; 24] = bytes(&slot.nonce).try_into().unwrap();
        // Zeros, encrypted, are the stream of the cipher: whatever else the slot binds to its key isn't needed.
        let stream = XChaCha20Poly1305::new(&Key::from(wrapping))
            .encrypt(&XNonce::from(nonce), [0; 32].as_slice())
            .unwrap();
        let key: String = bytes(&slot.wrapped_key)
            .iter()
            .zip(&stream[..32])
            .map(|(wrapped, mask)| format!("{:02x}", wrapped ^ mask))
            .collect();
        opens(std::path::Path::new(&folder), &key);
        println!("{key}");
    }
}
