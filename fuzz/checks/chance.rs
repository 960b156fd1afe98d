//! Chance from the input itself: the same bytes always give the same forms.

use instruments::{Answer, Definition, Item, ItemKind};

pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn of(data: &[u8]) -> Self {
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self::new(data.iter().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as usize).checked_rem(end).unwrap_or(0)
    }

    pub fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    pub fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> Option<&'a T> {
        of.get(self.below(of.len())).copied()
    }
}

/// An answer that the item takes; none where it takes none.
pub fn answer(chance: &mut Chance, item: &Item) -> Option<Answer> {
    let mut whole = |low: i32, high: i32| {
        let offset = match chance.below(4) {
            0 => 0,
            1 => (high - low) as usize,
            _ => chance.below((high - low) as usize + 1),
        };
        Some(Answer::Number(f64::from(low) + offset as f64))
    };
    match &item.kind {
        ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => whole(*low, *high),
        ItemKind::TimeOfDay => whole(0, 1439),
        ItemKind::Options(options) => Some(options.get(chance.below(options.len()))?.answer()),
        ItemKind::Number {
            low, high, decimals, ..
        } => {
            let scale = 10_f64.powi(i32::from(*decimals));
            let (first, last) = ((low * scale).ceil(), (high * scale).floor());
            let step = first + chance.below((last - first).max(0.0) as usize + 1) as f64;
            let value = step / scale;
            (value >= *low && value <= *high).then_some(Answer::Number(value))
        }
        ItemKind::Flag => Some(Answer::Flag(chance.one_in(2))),
        ItemKind::Areas(areas) => {
            let every = 1 + chance.below(4);
            let marked = areas.iter().filter(|_| chance.one_in(every));
            Some(Answer::Areas(marked.map(|area| area.key.clone()).collect()))
        }
    }
}

/// Answers to about `percent` of a form's items, by place.
pub fn form(chance: &mut Chance, definition: &Definition, percent: usize) -> Vec<Option<Answer>> {
    let items = definition.items.iter();
    items
        .map(|item| {
            (chance.below(100) < percent)
                .then(|| answer(chance, item))
                .flatten()
        })
        .collect()
}
