//! What a formula from outside may cost before it is read: the parser goes as deep as the brackets do.

const LONGEST: usize = 2_000;
const DEEPEST: usize = 30;
/// Operators that nest to the right, such as `!` and `?`.
const MOST_NESTING: usize = 40;

/// Refuses what would take the parser too deep.
pub(super) fn check(text: &str) -> Result<(), String> {
    if text.chars().count() > LONGEST {
        return Err(format!(
            "the formula is longer than {LONGEST} characters: split it into several scores"
        ));
    }
    let mut depth = 0_usize;
    let mut nesting = 0_usize;
    let mut previous = ' ';
    for character in text.chars() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '!' | '?' => nesting += 1,
            '-' if !(previous.is_alphanumeric() || matches!(previous, ')' | '_')) => nesting += 1,
            '"' | '\'' | '`' => return Err("a formula has no texts: take the quotation marks out".to_owned()),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(format!(
                "brackets are more than {DEEPEST} deep: split the formula into several scores"
            ));
        }
        if nesting > MOST_NESTING {
            return Err("too many ? ! or - signs: split the formula into several scores".to_owned());
        }
        if !character.is_whitespace() {
            previous = character;
        }
    }
    Ok(())
}
