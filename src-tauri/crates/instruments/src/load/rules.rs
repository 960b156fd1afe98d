//! Bands, meaningful changes, checks, flags, followed scores, comparisons, sentences.

use super::Loader;
use super::files::{
    BandsEntry, ChangeEntry, CheckEntry, ComparisonEntry, FlagEntry, FollowedEntry, LevelEntry, ScoreEntry,
    SentenceEntry,
};
use crate::definition::{
    Band, BandSet, Comparison, ComparisonRow, Consistency, Definition, FlagRule, Followed, Meaning,
    MeaningfulChange, Sentence, Unit,
};
use toml::Spanned;

const MOST_LEVELS: usize = 50;

impl Loader<'_> {
    /// Whether the score of this key is of another unit, or isn't there; what is wrong itself was told already.
    fn is_not(&self, definition: &Definition, key: &str, unit: Unit) -> bool {
        let found = definition.rule(key).map(|rule| rule.unit);
        found != Some(unit) && !self.names.broken.contains(key)
    }

    pub(super) fn bands(
        &mut self,
        entries: Vec<Spanned<BandsEntry>>,
        scores: &[Spanned<ScoreEntry>],
        definition: &mut Definition,
    ) {
        for entry in entries {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            let of = format!("the bands of {:?}", entry.set);
            let score = scores
                .iter()
                .map(Spanned::get_ref)
                .find(|score| score.key == entry.score);
            match score.map(|score| score.range) {
                None => self.problem(offset, format!("{of}: {:?} is not a score", entry.score)),
                Some(None) => self.problem(
                    offset,
                    format!("{of}: the score {:?} is not a number", entry.score),
                ),
                Some(Some([low, high])) => {
                    if entry
                        .levels
                        .iter()
                        .any(|level| !(level.from() >= low && level.from() <= high))
                    {
                        self.problem(
                            offset,
                            format!("{of}: a band starts outside the score's range, {low} to {high}"),
                        );
                    }
                    if entry.levels.first().is_some_and(|level| level.from() > low) {
                        self.problem(
                            offset,
                            format!(
                                "{of}: the lowest band must start at {low}, or scores below it have no band"
                            ),
                        );
                    }
                }
            }
            if !entry.levels.is_sorted_by(|a, b| a.from() < b.from())
                || entry.levels.is_empty()
                || entry.levels.len() > MOST_LEVELS
            {
                self.problem(
                    offset,
                    format!("{of} must rise from one to the next, and be 1 to {MOST_LEVELS}"),
                );
            }
            if definition
                .bands
                .iter()
                .any(|known| known.score == entry.score && known.set == entry.set)
            {
                self.problem(offset, format!("{of} stand twice for {:?}", entry.score));
            }
            if entry.default && definition.default_bands(&entry.score).is_some() {
                self.problem(offset, format!("{:?} has two default sets of bands", entry.score));
            }
            let level = |level: LevelEntry| match level {
                LevelEntry::From(from, label) => Band {
                    label,
                    from,
                    above: false,
                },
                LevelEntry::Above(from, label, _) => Band {
                    label,
                    from,
                    above: true,
                },
            };
            definition.bands.push(BandSet {
                score: entry.score,
                set: entry.set,
                source: entry.source,
                citation: entry.citation,
                default: entry.default,
                provisional: entry.provisional,
                levels: entry.levels.into_iter().map(level).collect(),
            });
        }
        for score in definition
            .bands
            .iter()
            .map(|set| set.score.clone())
            .collect::<std::collections::BTreeSet<_>>()
        {
            if definition.default_bands(&score).is_none() {
                self.problem(
                    0,
                    format!("{score:?} has bands, but none is the default: add default = true to one set"),
                );
            }
        }
    }

    pub(super) fn changes(&mut self, entries: Vec<Spanned<ChangeEntry>>, definition: &mut Definition) {
        for entry in entries {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            if self.is_not(definition, &entry.score, Unit::Number) {
                self.problem(
                    offset,
                    format!("{:?} changes, but it is not a score with a number", entry.score),
                );
            }
            let meaning = match (entry.points, entry.percent, entry.reliable) {
                (Some(points), None, None) if points > 0.0 && points.is_finite() => Meaning::Points(points),
                (None, Some(percent), None) if percent > 0.0 && percent <= 100.0 => Meaning::Percent(percent),
                (None, None, Some(reliable))
                    if reliable.sd > 0.0
                        && reliable.sd.is_finite()
                        && (0.0..1.0).contains(&reliable.reliability) =>
                {
                    Meaning::Reliable {
                        sd: reliable.sd,
                        reliability: reliable.reliability,
                    }
                }
                _ => {
                    let ways = "points = 5, percent = 30, reliable = { sd = 20, reliability = 0.9 }";
                    self.problem(
                        offset,
                        format!("a change of {:?} needs exactly one of: {ways}", entry.score),
                    );
                    continue;
                }
            };
            definition.changes.push(MeaningfulChange {
                score: entry.score,
                meaning,
                label: entry.label,
                source: entry.source,
                citation: entry.citation,
                provisional: entry.provisional,
            });
        }
    }

    pub(super) fn checks(
        &mut self,
        checks: Vec<Spanned<CheckEntry>>,
        sentences: Vec<Spanned<SentenceEntry>>,
        definition: &mut Definition,
    ) {
        for entry in checks {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            if definition.item(&entry.item).is_none() {
                self.problem(
                    offset,
                    format!("a check names {:?}, which is not an item", entry.item),
                );
            }
            let place = format!("the check of {:?}", entry.item);
            if let Some(when) = self.condition(&place, &entry.when, definition) {
                definition.checks.push(Consistency {
                    item: entry.item,
                    when,
                    message: entry.message,
                });
            }
        }
        for entry in sentences {
            let entry = entry.into_inner();
            if let Some(when) = self.condition("a sentence", &entry.when, definition) {
                definition.sentences.push(Sentence {
                    when,
                    text: entry.text,
                });
            }
        }
    }

    pub(super) fn flags(&mut self, entries: Vec<Spanned<FlagEntry>>, definition: &mut Definition) {
        for flag in entries {
            let offset = flag.span().start;
            let flag = flag.into_inner();
            if self.is_not(definition, &flag.when, Unit::Criterion) {
                self.problem(
                    offset,
                    format!(
                        "the flag {:?} needs a score that is a condition under when",
                        flag.code
                    ),
                );
            }
            if definition.item(&flag.item).is_none() {
                self.problem(
                    offset,
                    format!(
                        "the flag {:?} names {:?}, which is not an item",
                        flag.code, flag.item
                    ),
                );
            }
            if definition.flags.iter().any(|known| known.code == flag.code) {
                self.problem(offset, format!("the flag {:?} stands twice", flag.code));
            }
            let FlagEntry {
                code,
                item,
                when,
                text,
                source,
            } = flag;
            definition.flags.push(FlagRule {
                code,
                item,
                text,
                source,
                when,
            });
        }
    }

    pub(super) fn followed(&mut self, entries: Vec<Spanned<FollowedEntry>>, definition: &mut Definition) {
        for entry in entries {
            let offset = entry.span().start;
            let FollowedEntry {
                score,
                stand_in,
                label,
            } = entry.into_inner();
            let keys = [&score, &stand_in].into_iter().filter(|key| !key.is_empty());
            for key in keys {
                if self.is_not(definition, key, Unit::Number) {
                    self.problem(
                        offset,
                        format!("{key:?} is followed, but it is not a score with a number"),
                    );
                }
            }
            if definition
                .rule(&score)
                .is_none_or(|rule| rule.unit != Unit::Number)
            {
                continue;
            }
            let Some(worse) = definition.rule(&score).and_then(|rule| rule.worse) else {
                self.problem(
                    offset,
                    format!("{score:?} is followed, so the score needs worse = \"higher\" or \"lower\""),
                );
                continue;
            };
            definition.followed.push(Followed {
                score,
                stand_in,
                label,
                worse,
            });
        }
    }

    pub(super) fn comparisons(
        &mut self,
        entries: Vec<Spanned<ComparisonEntry>>,
        definition: &mut Definition,
    ) {
        for entry in entries {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            let columns = entry.columns.len();
            if columns == 0 || columns > 8 || entry.rows.is_empty() || entry.rows.len() > MOST_LEVELS {
                self.problem(
                    offset,
                    format!(
                        "{:?} takes 1 to 8 columns and 1 to {MOST_LEVELS} rows",
                        entry.title
                    ),
                );
            }
            for row in &entry.rows {
                if row.scores.len() != columns {
                    self.problem(offset, format!("the row {:?} must name {columns} scores, one for each column; \"\" where it isn't asked", row.label));
                }
                for score in row.scores.iter().filter(|score| !score.is_empty()) {
                    if self.is_not(definition, score, Unit::Criterion) {
                        self.problem(
                            offset,
                            format!(
                                "the row {:?} names {score:?}, which is not a score that is a condition",
                                row.label
                            ),
                        );
                    }
                }
            }
            let rows = entry.rows.into_iter();
            definition.comparisons.push(Comparison {
                title: entry.title,
                columns: entry.columns,
                rows: rows
                    .map(|row| ComparisonRow {
                        label: row.label,
                        scores: row.scores,
                    })
                    .collect(),
            });
        }
    }
}
