//! Body maps through time in words.

use super::super::{AREA_KEYS, area_label};
use super::{Compared, State};

/// What stands where there is no map.
pub(super) const NOTHING: &str = "No body maps yet.";

/// The areas of the first map, then what each map gained and lost.
pub(super) fn words(drawn: &[Compared<'_>], all: usize) -> String {
    if drawn.is_empty() {
        return NOTHING.to_owned();
    }
    let maps = if all == 1 { "map" } else { "maps" };
    let mut words = if drawn.len() < all {
        format!(
            "Body maps, front and back: {} of {all} {maps} drawn.",
            drawn.len()
        )
    } else {
        format!("Body maps, front and back: {all} {maps}.")
    };
    for compared in drawn {
        words.push(' ');
        words.push_str(&sentence(compared));
    }
    words
}

fn sentence(compared: &Compared<'_>) -> String {
    let map = compared.map;
    let painful = compared.count(State::Painful) + compared.count(State::Gained);
    let mut sentence = map.date.to_string();
    if !map.words.trim().is_empty() {
        sentence.push_str(&format!(", {}", map.words.trim()));
    }
    let areas = if painful == 1 { "area" } else { "areas" };
    sentence.push_str(&format!(": {painful} {areas} painful"));
    let Some(before) = compared.before else {
        if painful > 0 {
            sentence.push_str(&format!(": {}", names(compared, State::Painful)));
        }
        return sentence + ".";
    };
    let (gained, lost) = (names(compared, State::Gained), names(compared, State::Lost));
    if gained.is_empty() && lost.is_empty() {
        sentence.push_str(&format!("; the same as on {}", before.date));
    }
    if !gained.is_empty() {
        sentence.push_str(&format!("; new since {}: {gained}", before.date));
    }
    if !lost.is_empty() {
        sentence.push_str(&format!("; no longer painful since {}: {lost}", before.date));
    }
    sentence + "."
}

/// Areas in the order of the form.
fn names(compared: &Compared<'_>, wanted: State) -> String {
    let keys = AREA_KEYS.iter().filter(|key| compared.state(key) == wanted);
    let names: Vec<String> = keys
        .filter_map(|key| area_label(key))
        .map(str::to_lowercase)
        .collect();
    names.join(", ")
}
