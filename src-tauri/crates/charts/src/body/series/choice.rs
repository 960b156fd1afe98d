//! Which maps are drawn where there isn't room for all.

use super::{Compared, DatedMap, State};

/// The first, the last and those in between that changed the most since the map before; the earlier of two that changed
/// alike. Oldest first.
pub(super) fn chosen<'a>(maps: &[&'a DatedMap], count: usize) -> Vec<&'a DatedMap> {
    if maps.len() <= count {
        return maps.to_vec();
    }
    let last = maps.len() - 1;
    let mut between: Vec<(usize, usize)> = maps
        .windows(2)
        .enumerate()
        .filter_map(|(index, pair)| {
            let &[before, map] = pair else { return None };
            let compared = Compared {
                map,
                before: Some(before),
            };
            let changed = compared.count(State::Gained) + compared.count(State::Lost);
            (index + 1 < last).then_some((index + 1, changed))
        })
        .collect();
    between.sort_by_key(|&(index, changed)| (std::cmp::Reverse(changed), index));
    let mut chosen: Vec<usize> = between.into_iter().map(|(index, _)| index).collect();
    chosen.truncate(count.saturating_sub(2));
    chosen.extend([0, last]);
    chosen.sort_unstable();
    chosen
        .into_iter()
        .filter_map(|index| maps.get(index).copied())
        .collect()
}
