//! Texts that people type: trimmed, without hidden signs, and whether one goes on where another ended.

/// What is said of a text with a hidden sign.
pub(crate) const HIDDEN_SIGN: &str =
    "The text has a hidden control sign, as some copied texts do: delete it and type it again.";

/// Removes spaces around a text and doubled ones within.
pub(crate) fn tidy(text: &mut String) {
    *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
}

/// Whether a text holds control signs, or signs that turn the direction of writing so that it looks like another. Line
/// ends and tabs are allowed.
pub fn has_hidden_sign(text: &str) -> bool {
    let turns = |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .any(|sign| turns(sign) || (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')))
}

/// Whether a note says all that the old one said and then goes on: what is added begins with a space, a line end or ";",
/// since "Pain 50" takes back "Pain 5".
pub fn goes_on(new: &str, old: &str) -> bool {
    let added = new.strip_prefix(old);
    added.is_some_and(|added| {
        old.is_empty()
            || added.is_empty()
            || added.starts_with(|sign: char| sign.is_whitespace() || sign == ';')
    })
}
