//! The head of the chain: how many entries there are, and the beginning of the last one's keyed hash. Whoever has
//! written it down can tell later whether anything before it is missing or was altered.

use crate::StoreError;
use std::fmt;
use std::str::FromStr;

/// How many bytes of the keyed hash a head shows.
const SHOWN: usize = 8;

/// The head of an audit chain, as people and files keep it: "12345 · 3f2a 9c01 77de 0b12".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AuditHead {
    /// Number of the last entry; 0 for a chain without entries.
    pub count: u64,
    /// The first eight bytes of its keyed hash; zeros without entries.
    pub code: [u8; SHOWN],
}

impl AuditHead {
    pub(crate) const EMPTY: Self = Self {
        count: 0,
        code: [0; SHOWN],
    };

    pub(crate) fn of(count: u64, mac: &[u8; 32]) -> Self {
        let mut code = [0; SHOWN];
        code.copy_from_slice(&mac[..SHOWN]);
        Self { count, code }
    }
}

impl fmt::Display for AuditHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ·", self.count)?;
        for pair in self.code.chunks(2) {
            f.write_str(" ")?;
            for byte in pair {
                write!(f, "{byte:02x}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for AuditHead {
    type Err = StoreError;

    /// Reads a head as it is printed or typed: the number, then 16 hexadecimal digits; the dot, spaces and dashes
    /// between them may be missing or more.
    fn from_str(text: &str) -> Result<Self, StoreError> {
        let wrong = StoreError::NoSuch("audit head");
        let text = text.trim();
        let end = text
            .find(|character: char| !character.is_ascii_digit())
            .unwrap_or(text.len());
        let (count, rest) = text.split_at(end);
        let parted = rest.starts_with(|character: char| !character.is_alphanumeric());
        let digits: Vec<char> = rest
            .chars()
            .filter(|character| !(character.is_whitespace() || "·•.:-–—".contains(*character)))
            .collect();
        if !parted || digits.len() != 2 * SHOWN {
            return Err(wrong);
        }
        let mut code = [0; SHOWN];
        for (place, digit) in digits.into_iter().enumerate() {
            let digit = digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            code[place / 2] = code[place / 2] << 4 | digit.ok_or(StoreError::NoSuch("audit head"))?;
        }
        let count = count.parse().map_err(|_| wrong)?;
        Ok(Self { count, code })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;

    #[test]
    fn a_head_is_read_as_it_is_printed_or_typed() {
        let head = AuditHead {
            count: 12_345,
            code: [0x3f, 0x2a, 0x9c, 0x01, 0x77, 0xde, 0x0b, 0x12],
        };
        assert_eq!(head.to_string(), "12345 · 3f2a 9c01 77de 0b12");
        for (typed, why) in [
            ("12345 · 3f2a 9c01 77de 0b12", "as printed"),
            (" 12345  3F2A9C01 77DE0B12\n", "without the dot, in capitals"),
            ("12345-3f2a-9c01-77de-0b12", "with dashes"),
        ] {
            assert_eq!(typed.parse::<AuditHead>().unwrap(), head, "{why}");
        }
        for (typed, why) in [
            ("", "nothing"),
            ("12345", "no code"),
            ("3f2a 9c01 77de 0b12", "no number"),
            ("12345 · 3f2a 9c01 77de 0b1", "a digit is missing"),
            ("12345 · 3f2a 9c01 77de 0b123", "a digit too many"),
            ("12345 · 3f2a 9c01 77de 0g12", "not hexadecimal"),
            ("123453f2a9c0177de0b12", "number and code can't be told apart"),
            ("12345 · +f2a 9c01 77de 0b12", "a sign is no digit"),
        ] {
            assert!(typed.parse::<AuditHead>().is_err(), "{why}");
        }
        assert_eq!(
            AuditHead::EMPTY.to_string().parse::<AuditHead>().unwrap(),
            AuditHead::EMPTY
        );
    }
}
