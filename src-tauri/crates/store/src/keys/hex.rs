//! Bytes as hexadecimal digits, without copies of secrets left behind.

use crate::StoreError;

pub(super) fn push(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
}

pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    push(&mut text, bytes);
    text
}

pub(super) fn read<const N: usize>(text: &str) -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    if text.len() != N * 2 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(StoreError::AlteredKeySettings);
    }
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digits = std::str::from_utf8(digits).map_err(|_| StoreError::AlteredKeySettings)?;
        *byte = u8::from_str_radix(digits, 16).map_err(|_| StoreError::AlteredKeySettings)?;
    }
    Ok(bytes)
}
