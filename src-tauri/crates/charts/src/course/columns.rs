//! Texts side by side above the phases that they speak of.

/// A text that belongs above a stretch.
pub(super) struct Wish {
    pub(super) left: f64,
    pub(super) right: f64,
    /// Widths of its forms, the best first. It may be left out.
    pub(super) forms: Vec<f64>,
}

impl Wish {
    /// How far it may reach out of its stretch.
    fn over(&self) -> f64 {
        ((self.right - self.left) * 0.1).clamp(3.0, 10.0)
    }
}

/// Which form of a text found room, and where its middle stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Settled {
    pub(super) form: usize,
    pub(super) middle: f64,
}

/// Between two texts.
const GAP: f64 = 6.0;

/// Where texts stand, in the order of their stretches, inside `room`: each as near to the middle of its stretch as its
/// neighbours let it, hardly reaching out of it. Where that can't be, the text of the narrowest stretch takes its next form.
pub(super) fn settle(wishes: &[Wish], room: (f64, f64)) -> Vec<Option<Settled>> {
    let fits = |wish: &Wish, width: &f64| *width <= wish.right - wish.left + 2.0 * wish.over();
    let mut forms: Vec<usize> = wishes
        .iter()
        .map(|wish| {
            let first = wish.forms.iter().position(|width| fits(wish, width));
            first.unwrap_or(wish.forms.len())
        })
        .collect();
    loop {
        let standing: Vec<(usize, &Wish, f64)> = wishes
            .iter()
            .zip(&forms)
            .enumerate()
            .filter_map(|(index, (wish, form))| Some((index, wish, *wish.forms.get(*form)?)))
            .collect();
        let spots: Vec<(f64, f64)> = standing
            .iter()
            .map(|(_, wish, width)| ((wish.left + wish.right) / 2.0, *width))
            .collect();
        let middles = spread(&spots, GAP, room);
        let narrowest = |index: &usize| wishes.get(*index).map_or(0.0, |wish| wish.right - wish.left);
        let misplaced = standing
            .iter()
            .zip(&middles)
            .filter(|((_, wish, width), middle)| {
                let over = wish.over();
                **middle - width / 2.0 < (wish.left - over).max(room.0 - 0.01).min(wish.left)
                    || **middle + width / 2.0 > (wish.right + over).min(room.1 + 0.01).max(wish.right)
            });
        let worst = misplaced
            .map(|((index, ..), _)| *index)
            .min_by(|one, other| narrowest(one).total_cmp(&narrowest(other)));
        let Some(worst) = worst else {
            let mut settled = vec![None; wishes.len()];
            for ((index, ..), middle) in standing.iter().zip(middles) {
                if let (Some(place), Some(form)) = (settled.get_mut(*index), forms.get(*index)) {
                    *place = Some(Settled { form: *form, middle });
                }
            }
            return settled;
        };
        if let Some(form) = forms.get_mut(worst) {
            *form += 1;
        }
    }
}

/// Middles of things of given width, in order and `gap` apart, together as near as possible to where they want to be.
pub(super) fn spread(spots: &[(f64, f64)], gap: f64, room: (f64, f64)) -> Vec<f64> {
    // Measured from where each would stand if all were pushed together, the order is all that has to be kept.
    let mut offset = 0.0;
    let mut before: Option<f64> = None;
    let mut offsets = Vec::with_capacity(spots.len());
    for (_, width) in spots {
        offset += before.map_or(0.0, |before| (before + width) / 2.0 + gap);
        before = Some(*width);
        offsets.push(offset);
    }
    // Blocks of things that touch: sum of their wishes, how many.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    let mean = |block: &(f64, usize)| block.0 / f64::from(u32::try_from(block.1).unwrap_or(u32::MAX));
    for ((middle, _), offset) in spots.iter().zip(&offsets) {
        let mut block = (middle - offset, 1);
        while let Some(last) = blocks.last().filter(|last| mean(last) > mean(&block)) {
            block = (block.0 + last.0, block.1 + last.1);
            blocks.pop();
        }
        blocks.push(block);
    }
    let first = spots.first().map_or(0.0, |(_, width)| width / 2.0);
    let last = spots.last().map_or(0.0, |(_, width)| width / 2.0);
    let lowest = room.0 + first;
    let highest = (room.1 - last - offset).max(lowest);
    let starts = blocks
        .iter()
        .flat_map(|block| std::iter::repeat_n(mean(block), block.1));
    starts
        .zip(&offsets)
        .map(|(start, offset)| start.clamp(lowest, highest) + offset)
        .collect()
}
