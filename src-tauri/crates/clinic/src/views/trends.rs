//! Change over time: verdicts, phases, charts, published trials.

use serde::{Deserialize, Serialize};

views! {
    /// What is to be judged and shown; what is left out is the usual.
    #[derive(Default)]
    struct TrendsAsk {
        /// Key of the course; the low-dose naltrexone that was started last where there is one.
        #[serde(default)]
        pub course: Option<String>,
        /// Key of the measure, such as `diary.pain_average` or `fiqr.total`.
        #[serde(default)]
        pub measure: Option<String>,
        /// First day shown, ISO. It cuts charts and tables, never what is judged.
        #[serde(default)]
        pub from: Option<String>,
        /// Last day shown, ISO.
        #[serde(default)]
        pub to: Option<String>,
    }

    /// The trends of a patient.
    struct TrendsView {
        /// Courses that can be judged, the usual one first: "LDN, since 2025-03-07".
        pub courses: Vec<TrendCourse>,
        /// Key of the one that is; none without any.
        pub course: Option<String>,
        /// Measures with values, the usual one first.
        pub measures: Vec<TrendMeasure>,
        /// Key of the one that is judged; none without any.
        pub measure: Option<String>,
        /// First and last day with anything, ISO; none without anything.
        pub reach: Option<(String, String)>,
        /// The verdict; none without a course or a measure.
        pub verdict: Option<VerdictView>,
        /// Why there is none, in words; empty with one.
        pub why_not: String,
        /// The phases of the course, oldest first.
        pub phases: Vec<PhaseView>,
        /// What the clinician said of the phases, to be changed; none without a course.
        pub phase_plan: Option<PhasePlanForm>,
        /// Phases of an earlier plan that no longer fit the dose steps, in words.
        pub plan_lost: Vec<String>,
        /// The charts that there is something to draw on.
        pub charts: Vec<ChartKind>,
    }

    /// A course that can be judged.
    struct TrendCourse {
        /// Key.
        pub id: String,
        /// "LDN (low-dose naltrexone)".
        pub label: String,
        /// "since 2025-03-07" or "2024-11 to 2025-02".
        pub when: String,
        /// Whether it goes on.
        pub current: bool,
    }

    /// A measure that can be judged.
    struct TrendMeasure {
        /// Key.
        pub key: String,
        /// "Average pain (diary)".
        pub label: String,
        /// "0–100".
        pub range: String,
        /// How many values there are.
        pub values: u32,
        /// Where its bands come from, or empty.
        pub band_source: String,
    }

    /// What the rules say of a course, in one measure.
    #[derive(Copy, Eq)]
    enum VerdictKind {
        /// Better by more than chance and by a size that matters.
        Improved,
        /// Worse by more than chance and by a size that matters.
        Worse,
        /// No change of a size that matters: the interval leaves no room for one.
        NoChange,
        /// The values decide neither for a change nor against one.
        #[serde(rename = "no_clear_change")]
        NoClearChange,
        /// An improvement that has faded for eight weeks.
        Lost,
        /// Fewer values than the rule's minimum.
        #[serde(rename = "too_few")]
        TooFew,
    }

    /// What a line of a verdict is about.
    #[derive(Copy, Eq)]
    enum ReasonKind {
        /// What decided.
        Decision,
        /// A threshold that is passed or not.
        Threshold,
        /// What else was found: peak, pauses, doses.
        Finding,
        /// What keeps the change from being put down to the treatment.
        Caution,
        /// Side effects and cost.
        Tolerability,
        /// What trials found.
        Context,
        /// What would settle it.
        Settle,
    }

    /// A line of a verdict.
    struct ReasonView {
        /// What it is about.
        pub kind: ReasonKind,
        /// In words; dates are ISO.
        pub text: String,
        /// The rule that says it, such as `improved.diary`.
        pub rule: String,
        /// Where the rule comes from.
        pub source: String,
    }

    /// A verdict with its reasons.
    struct VerdictView {
        /// What the rules say.
        pub kind: VerdictKind,
        /// "Improved".
        pub word: String,
        /// Id of the rule that decided, such as `short_now`.
        pub rule: String,
        /// One or two sentences: "Average pain is 34% lower than before LDN (61 → 40 / 100)."
        pub headline: String,
        /// "Average pain (diary)".
        pub measure: String,
        /// Why, in order of weight.
        pub reasons: Vec<ReasonView>,
        /// What would settle it, such as "7 more diary days"; empty where nothing is open.
        pub settle: String,
        /// Improvement against the baseline in percent, negative when worse; none with too few points or where a share
        /// means nothing.
        pub improvement_percent: Option<f64>,
        /// Last day whose value was compared, ISO; none with too few points.
        pub until: Option<String>,
        /// Against baseline, the previous phase, the last visit. With too few points nothing against the baseline.
        pub changes: Vec<ComparedView>,
        /// Statistics, each with what it is and where it comes from.
        pub statistics: Vec<StatisticView>,
        /// The other measures in a line each.
        pub others: Vec<OtherVerdict>,
        /// What looking at so many measures does, in a sentence; empty where fewer than two are compared.
        pub others_note: String,
    }

    /// A comparison of two stretches of time.
    struct ComparedView {
        /// "Baseline", "3 mg", "Visit of 2026-03-07".
        pub against: String,
        /// "61.0 (14 days)".
        pub before: String,
        /// "40.2 (26 days)".
        pub now: String,
        /// "−20.8".
        pub difference: String,
        /// "−27.1 to −14.5", or empty where there is no interval.
        pub interval: String,
        /// "34% better", or empty where a share means nothing.
        pub percent: String,
        /// "moderate (IMMPACT)", or empty.
        pub level: String,
        /// Thresholds passed or not: "passes the minimal important change of 14% (Bennett 2009)".
        pub thresholds: Vec<ThresholdView>,
        /// 1 better, −1 worse, 0 unchanged at the decimals shown.
        pub way: i8,
    }

    /// A threshold that a change was held against.
    struct ThresholdView {
        /// "Minimal important change", "Reliable change".
        pub label: String,
        /// "14% (8.5 points)".
        pub size: String,
        /// Whether the improvement (or worsening) is at least that.
        pub passed: bool,
        /// Source.
        pub source: String,
        /// Whether it was not checked against its source.
        pub provisional: bool,
    }

    /// A statistic.
    struct StatisticView {
        /// "NAP".
        pub name: String,
        /// "0.92 (95% CI 0.78 to 0.97)".
        pub value: String,
        /// What it means and takes for granted.
        pub note: String,
        /// Source.
        pub source: String,
    }

    /// Another measure in a line.
    struct OtherVerdict {
        /// Key of the measure.
        pub key: String,
        /// "Fatigue (diary)".
        pub label: String,
        /// What the rules say.
        pub kind: VerdictKind,
        /// "No clear change".
        pub word: String,
        /// Id of the rule that decided.
        pub rule: String,
        /// As in [`VerdictView`].
        pub improvement_percent: Option<f64>,
        /// As in [`VerdictView`].
        pub until: Option<String>,
        /// "52 → 47 / 100 (10% better)", or why there is nothing. Too few points have no number.
        pub text: String,
    }

    /// A phase of a course.
    struct PhaseView {
        /// First day as it follows from the dose steps, ISO; none for the baseline. It names the phase in the plan.
        pub key: Option<String>,
        /// `baseline`, `titration`, `stable`, `pause`, `stopped`.
        pub kind: String,
        /// "Baseline", "4.5 mg", "Pause 1", or the clinician's name.
        pub label: String,
        /// First and last day in words: "2026-01-04 to 2026-02-28", "since 2026-03-01".
        pub days: String,
        /// First day that counts, ISO; none where all of it does.
        pub counts_from: Option<String>,
        /// Why the first days or all of it don't count: "wash-in, first 14 days"; or empty.
        pub excluded: String,
        /// Whether anything of it counts.
        pub counts: bool,
        /// How many values count.
        pub n: u32,
        /// "40.2", or empty without a value.
        pub mean: String,
        /// "SD 11.3", or empty.
        pub sd: String,
        /// "41", or empty below two values.
        pub median: String,
        /// 95% interval of the mean: "36.0 to 44.4", or empty.
        pub interval: String,
        /// Change of the mean against the baseline: "−20.8 (34% better)", or empty.
        pub since_baseline: String,
        /// Change of the mean against the phase before that counts, or empty.
        pub since_previous: String,
        /// Whether the clinician changed it.
        pub edited: bool,
    }

    /// What the clinician says of a course's phases, as typed.
    struct PhasePlanForm {
        /// Key of the plan; none for a new one.
        pub id: Option<String>,
        /// Days, or empty for the usual.
        pub wash_in_days: String,
        /// Days, or empty for the usual.
        pub wash_out_days: String,
        /// Days, or empty for the usual.
        pub stable_days: String,
        /// The usual of the three, in this order.
        pub usual: (u16, u16, u16),
        /// First day of the baseline, ISO, or empty for all days before the start.
        pub baseline_from: String,
        /// Last day of the baseline, ISO, or empty.
        pub baseline_to: String,
        /// First day that could have been drawn, ISO, or empty where the start wasn't drawn by lot.
        pub lot_from: String,
        /// Last day that could have been drawn, ISO, or empty.
        pub lot_to: String,
        /// Single phases.
        pub edits: Vec<PhaseEditForm>,
    }

    /// What the clinician says of one phase, as typed.
    struct PhaseEditForm {
        /// First day as it follows from the dose steps, ISO; none for the baseline.
        pub key: Option<String>,
        /// Name, or empty for the usual.
        pub name: String,
        /// First day that counts, ISO, or empty for the usual.
        pub counts_from: String,
        /// Whether nothing of it counts.
        pub left_out: bool,
    }

    /// A kind of chart.
    #[derive(Copy, Eq, Hash)]
    enum ChartKind {
        /// Small multiples on one axis, the dose on top.
        Multiples,
        /// The judged measure alone, large.
        Single,
        /// Means of the phases with their intervals.
        Phases,
        /// Baseline against now, item by item.
        Items,
        /// The diary as a calendar.
        Calendar,
        /// Body maps through time.
        Maps,
        /// Share of days improved by at least so much.
        Responder,
        /// The patient's change beside the trials'.
        Trials,
    }

    /// A chart that is asked for.
    struct ChartAsk {
        /// Kind.
        pub kind: ChartKind,
        /// Course, measure and period.
        pub ask: TrendsAsk,
        /// `light` or `dark`; files are always for paper.
        pub theme: String,
        /// Width in CSS pixels.
        pub width: u16,
        /// The most that the height may be, in CSS pixels.
        pub height: u16,
    }

    /// A drawn chart.
    struct ChartView {
        /// SVG text, without script or style elements.
        pub svg: String,
        /// What it shows, in words, made from the data.
        pub alt: String,
        /// "Average pain, 2025-02-21 to 2026-11-20: 412 days".
        pub caption: String,
    }

    /// The evidence: what trials found.
    struct EvidenceView {
        /// What it comes to, a sentence each.
        pub summary: Vec<String>,
        /// Trials, oldest first.
        pub trials: Vec<TrialView>,
        /// Meta-analyses.
        pub reviews: Vec<TrialNote>,
        /// Where sources contradict each other.
        pub conflicts: Vec<TrialNote>,
        /// What follows for one patient.
        pub consequences: Vec<TrialNote>,
        /// When the list was last looked through, such as "2026-11".
        pub as_of: String,
    }

    /// A trial.
    struct TrialView {
        /// `younger2013`.
        pub id: String,
        /// "Younger 2013".
        pub name: String,
        /// "Randomised double-blind crossover".
        pub design: String,
        /// "31 women, 28 analysed".
        pub patients: String,
        /// "4.5 mg, 12 weeks".
        pub dose: String,
        /// What it set out to change.
        pub endpoint: String,
        /// What it found, in words.
        pub result: String,
        /// Whether it counts for or against: "better than placebo", "not better than placebo", "no placebo".
        pub stand: String,
        /// The arms with numbers.
        pub arms: Vec<ArmView>,
        /// Doubts, a sentence each.
        pub doubts: Vec<String>,
        /// Citation.
        pub source: String,
        /// doi, to be read and copied.
        pub doi: String,
    }

    /// An arm of a trial.
    struct ArmView {
        /// "LDN 4.5 mg", "Placebo".
        pub label: String,
        /// How many, or empty.
        pub n: String,
        /// "28.8% less pain", "−1.3 of 10 (95% CI −1.7 to −0.8)".
        pub change: String,
        /// "41% of patients by 30% or more", or empty.
        pub responders: String,
    }

    /// A sentence with its source.
    struct TrialNote {
        /// Sentence.
        pub text: String,
        /// Source.
        pub source: String,
    }
}
