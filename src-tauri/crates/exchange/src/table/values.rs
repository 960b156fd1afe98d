//! A cell as a rating from 0 to 100.

/// What people write where they didn't rate. German "null" is a zero, and so isn't among them.
const NOT_RATED: [&str; 11] = [
    "", "-", "–", "—", "n/a", "#n/a", "na", "n.a.", "k.a.", "k. a.", "s/d",
];

/// Whether a cell says nothing.
pub(super) fn is_blank(text: &str) -> bool {
    NOT_RATED.contains(&text.trim().to_lowercase().as_str())
}

/// The rating, none where there is none, or what is wrong with it.
pub(super) fn rating(text: &str) -> Result<Option<u8>, String> {
    let text = text.trim();
    if is_blank(text) {
        return Ok(None);
    }
    let shown = super::quoted(text);
    let (sign, number) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(number) => (true, number),
        None => (false, text),
    };
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(decimals) {
        return Err(format!(
            "{shown} isn't a number: type a whole number from 0 to 100, or leave it blank"
        ));
    }
    let nothing = |part: &str| part.bytes().all(|byte| byte == b'0');
    let whole = whole.trim_start_matches('0');
    let value = if whole.is_empty() {
        Some(0)
    } else {
        whole.parse::<u8>().ok()
    };
    let value = value.filter(|value| *value < 100 || (*value == 100 && nothing(decimals)));
    match value {
        Some(0) if nothing(decimals) => Ok(Some(0)),
        Some(value) if !sign && nothing(decimals) => Ok(Some(value)),
        Some(value) if !sign => {
            let next = value + 1;
            Err(format!("{shown} isn't a whole number: type {value} or {next}"))
        }
        _ => Err(format!(
            "{shown} is outside 0 to 100: check the number, or leave it blank"
        )),
    }
}
