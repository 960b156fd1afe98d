//! The phases of a course as a table shows them.

use super::measures::Measured;
use super::subject::OnCourse;
use super::words;
use crate::cells::number;
use crate::views::PhaseView;
use jiff::ToSpan;
use jiff::civil::Date;
use record::PartialDate;
use trends::phases::{Phase, PhaseKind};
use trends::verdict::{Compared, Judgement, PhaseSummary};

fn kind(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Baseline => "baseline",
        PhaseKind::Titration => "titration",
        PhaseKind::Stable => "stable",
        PhaseKind::Pause => "pause",
        PhaseKind::Stopped => "stopped",
    }
}

impl OnCourse<'_, '_> {
    /// The date of a step or stop as it is known, from the first day that it can be.
    pub(super) fn written(&self, earliest: Date) -> PartialDate {
        let steps = self.course.steps.iter().map(|step| step.from);
        let mut dates = [Some(self.course.start), self.course.stop]
            .into_iter()
            .flatten()
            .chain(steps);
        let vague = dates.find(|date| date.earliest() == earliest && date.day().is_none());
        vague.unwrap_or(PartialDate::Day(earliest))
    }

    /// The last day before another phase, or the month or year in which that begins.
    fn until(&self, to: Date) -> String {
        match self.written(to) {
            PartialDate::Day(day) => day.saturating_sub(1.day()).to_string(),
            vague => vague.to_string(),
        }
    }

    fn days(&self, phase: &Phase) -> String {
        match (phase.from.or(phase.counts_from), phase.to) {
            (None, None) => String::new(),
            (None, Some(to)) => format!("until {}", self.until(to)),
            (Some(from), to) => {
                let from = match phase.kind {
                    PhaseKind::Baseline => PartialDate::Day(from),
                    _ => self.written(from),
                };
                match to {
                    Some(to) => format!("{from} to {}", self.until(to)),
                    None => format!("since {from}"),
                }
            }
        }
    }

    /// Whether anything of a phase can count. What a titration holds is on the way to something else.
    pub(super) fn counts(phase: &Phase) -> bool {
        let opens = match (phase.counts_from, phase.to) {
            (Some(from), Some(to)) => from < to,
            _ => true,
        };
        !phase.left_out && phase.kind != PhaseKind::Titration && opens
    }

    /// Why the first days or all of a phase don't count; or empty.
    fn excluded(&self, phase: &Phase) -> String {
        if phase.left_out {
            return "left out by the clinician".to_owned();
        }
        let (wash, usual) = match phase.kind {
            PhaseKind::Titration => return "on the way to a dose, not compared".to_owned(),
            PhaseKind::Baseline => return String::new(),
            PhaseKind::Stable => ("wash-in", self.windows.wash_in_days),
            PhaseKind::Pause | PhaseKind::Stopped => ("wash-out", self.windows.wash_out_days),
        };
        let (Some(from), Some(counts_from)) = (phase.from, phase.counts_from) else {
            return String::new();
        };
        let days = (counts_from - from).get_days();
        let words = if days == 0 {
            return String::new();
        } else if self.said(phase).is_some_and(|edit| edit.counts_from.is_some()) {
            format!("first {days} days, as the clinician says")
        } else if days > usual {
            format!("the day isn’t known: with {wash}, the first {days} days")
        } else {
            format!("{wash}, first {days} days")
        };
        if Self::counts(phase) {
            words
        } else {
            format!("{words}: nothing is left")
        }
    }

    fn said(&self, phase: &Phase) -> Option<&record::PhaseEdit> {
        let plan = &self.plan?.value;
        plan.edits.iter().find(|edit| edit.phase == phase.from)
    }

    fn is_edited(&self, phase: &Phase) -> bool {
        let baseline = phase.kind == PhaseKind::Baseline;
        let period = self.plan.is_some_and(|plan| plan.value.baseline.is_some());
        self.said(phase).is_some() || (baseline && period)
    }

    /// The phases with the means of a measure; without one, the phases alone.
    pub(super) fn phase_views(&self, judged: Option<(&Measured, &Judgement)>) -> Vec<PhaseView> {
        let phases = self.phases.iter().enumerate();
        phases
            .map(|(index, phase)| {
                let found = judged.and_then(|(_, judgement)| {
                    let mut summaries = judgement.phases.iter();
                    summaries.find(|summary| summary.phase == index)
                });
                let mut view = self.phase_view(phase);
                // What doesn’t count has no numbers, though its days hold some.
                if let Some((measure, judgement)) = judged.filter(|_| Self::counts(phase)) {
                    self.fill(&mut view, measure, (judgement, found));
                }
                view
            })
            .collect()
    }

    fn phase_view(&self, phase: &Phase) -> PhaseView {
        let counts = Self::counts(phase);
        let wash = phase
            .counts_from
            .filter(|from| Some(*from) != phase.from && counts);
        PhaseView {
            key: phase.from.map(|from| from.to_string()),
            kind: kind(phase.kind).to_owned(),
            label: phase.label.clone(),
            days: self.days(phase),
            counts_from: wash.map(|from| from.to_string()),
            excluded: self.excluded(phase),
            counts,
            n: 0,
            mean: String::new(),
            sd: String::new(),
            median: String::new(),
            interval: String::new(),
            since_baseline: String::new(),
            since_previous: String::new(),
            edited: self.is_edited(phase),
        }
    }

    /// Whether two stretches may be compared: there are values enough for an interval, and the earlier ones count.
    pub(super) fn can_compare(&self, compared: &Compared, judgement: &Judgement) -> bool {
        let mut held = judgement.phases.iter();
        let earlier = held.find(|held| {
            let summary = held.summary.as_ref();
            summary.is_some_and(|summary| summary.days.1 == compared.before.days.1)
        });
        let phase = earlier.and_then(|held| self.phases.get(held.phase));
        compared.interval.is_some() && phase.is_none_or(Self::counts)
    }

    fn fill(
        &self,
        view: &mut PhaseView,
        measure: &Measured,
        (all, found): (&Judgement, Option<&PhaseSummary>),
    ) {
        let Some(found) = found else { return };
        let Some(summary) = &found.summary else { return };
        view.n = u32::try_from(summary.n).unwrap_or(u32::MAX);
        view.since_baseline = words::change(found.since_baseline.as_ref(), measure);
        let previous = found.since_previous.as_ref();
        let previous = previous.filter(|compared| self.can_compare(compared, all));
        view.since_previous = words::change(previous, measure);
        let decimals = measure.decimals_of(summary.n);
        view.mean = number(summary.mean, decimals);
        if summary.n < 2 {
            return;
        }
        view.sd = summary
            .sd
            .map_or_else(String::new, |sd| format!("SD {}", number(sd, decimals)));
        // Of an even number of whole values the median may lie between two.
        let between = (summary.median - summary.median.round()).abs() > 1e-9;
        view.median = number(summary.median, measure.judged.decimals.max(u8::from(between)));
        view.interval = words::interval(summary.interval, decimals);
    }
}
