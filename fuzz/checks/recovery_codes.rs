//! Bytes as a recovery code that somebody types: no panic; what is read is the same when it is printed and typed again, and what
//! isn't says how far it could be read.

use store::{CODE_GROUPS, RecoveryCode, StoreError};

/// Bytes of what was typed.
pub fn check(data: &[u8]) {
    let Ok(typed) = std::str::from_utf8(data) else {
        return;
    };
    match RecoveryCode::parse(typed) {
        Ok(code) => {
            let printed = code.groups().map(|group| group.to_string()).join("-");
            assert_eq!(printed.len(), CODE_GROUPS * 5 - 1);
            let again = RecoveryCode::parse(&printed).expect("what was printed is read");
            let again = again.groups().map(|group| group.to_string()).join("-");
            assert_eq!(again, printed);
            let signs = typed.chars().filter(|sign| sign.is_ascii_alphanumeric()).count();
            assert_eq!(signs, CODE_GROUPS * 4, "no sign is left out or made up");
        }
        Err(StoreError::MistypedCode { typed: read, of }) => {
            assert!(of == CODE_GROUPS * 4 && read <= typed.chars().count());
        }
        Err(other) => panic!("{other}"),
    }
}
