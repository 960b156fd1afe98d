//! Zip files as others write them, to see that they are refused.

/// An entry of a zip.
#[derive(Clone)]
pub struct Entry {
    pub name: Vec<u8>,
    pub bytes: Vec<u8>,
    /// 0 stored, 8 deflated.
    pub method: u16,
    /// What both headers say of the length; the length itself without.
    pub declared: Option<u32>,
    /// Kind and mode of the file, as on Unix.
    pub mode: u32,
}

impl Entry {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.as_bytes().to_vec(),
            bytes: bytes.to_vec(),
            method: 0,
            declared: None,
            mode: 0o100_600,
        }
    }
}

/// A zip of these entries.
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let place = u32::try_from(out.len()).unwrap();
        let length = entry
            .declared
            .unwrap_or(u32::try_from(entry.bytes.len()).unwrap());
        let mut common = Vec::new();
        common.extend(45_u16.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        common.extend(entry.method.to_le_bytes());
        common.extend([0, 0, 0x21, 0]);
        common.extend(crc(&entry.bytes).to_le_bytes());
        common.extend(length.to_le_bytes());
        common.extend(length.to_le_bytes());
        common.extend(u16::try_from(entry.name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        out.extend(0x0403_4b50_u32.to_le_bytes());
        out.extend(&common);
        out.extend(&entry.name);
        out.extend(&entry.bytes);
        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(0x032d_u16.to_le_bytes());
        directory.extend(&common);
        directory.extend([0; 6]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(place.to_le_bytes());
        directory.extend(&entry.name);
    }
    let (count, at) = (
        u16::try_from(entries.len()).unwrap(),
        u32::try_from(out.len()).unwrap(),
    );
    out.extend(&directory);
    out.extend(0x0605_4b50_u32.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// The entries of a backup that was written well.
pub fn entries(backup: &[u8]) -> Vec<Entry> {
    let mut place = 0;
    let mut entries = Vec::new();
    for name in ["manifest.json", "vault.json", "vault.db"] {
        let length = u32::from_le_bytes(backup[place + 18..place + 22].try_into().unwrap()) as usize;
        let from = place + 30 + name.len();
        entries.push(Entry::new(name, &backup[from..from + length]));
        place = from + length;
    }
    entries
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}
