//! The trend report: gathering its content, laying it out.

mod batch;
mod method;
mod pictures;
mod plain;
mod scores;
mod sections;
mod taken;
mod verdict;
mod words;

pub use batch::{Batch, BatchStep};
pub(crate) use pictures::marked_areas;
pub(crate) use words::with_dates;

use crate::chronology::day;
use crate::views::{
    ChartKind, FlagView, Paper, ReportAsk, ReportPreview, ReportSection, Settings, TrendsAsk,
};
use crate::visits::open_flags;
use crate::{Clinic, ClinicError, Timeline, VERSION};
use jiff::civil::Date;
use record::{PersonDetails, PersonId, Sex};
use report::{Content, Letterhead, Notes, PatientLine, Report, SafetyNote, Sections};

/// CSS pixels in a millimetre.
const PX_PER_MM: f64 = 96.0 / 25.4;

const CAVEAT: &str = "Questionnaires show patterns in answers; they don't diagnose. The self-report form of the 2016 criteria is not valid for diagnosing an individual. Scores move by chance, and patients often start a treatment at their worst, so that some improvement follows without it. The clinician decides.";

const NOTHING: &str = "Nothing was written down in the period asked for.";

/// A report laid out in pages.
pub struct ReportFile {
    report: Report,
    title: String,
    /// Whose it is; none over answers alone.
    person: Option<PersonId>,
    /// The head of the audit chain that stands on it.
    audit: String,
}

impl std::fmt::Debug for ReportFile {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportFile").finish_non_exhaustive()
    }
}

/// Who a report is about, when it is not taken from a vault.
pub type PatientDetails = PersonDetails;

impl ReportFile {
    /// The PDF.
    ///
    /// # Errors
    /// A fault of the layout.
    pub fn pdf(&self) -> Result<Vec<u8>, ClinicError> {
        self.report
            .pdf()
            .map_err(|_| ClinicError::internal("report as PDF"))
    }

    /// A page as PNG, counted from 0, `width` pixels wide.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn page(&self, page: usize, width: u32) -> Result<Vec<u8>, ClinicError> {
        self.report
            .page_png(page, width.clamp(200, 4000))
            .map_err(|error| ClinicError::field("page", format!("{error}.")))
    }

    /// What the window shows before the pages are drawn.
    pub fn preview(&self) -> ReportPreview {
        ReportPreview {
            pages: u32::try_from(self.report.pages()).unwrap_or(u32::MAX),
            title: self.title.clone(),
            alt: self.report.text(),
        }
    }
}

/// First and last day that tables and charts show; it cuts what is shown, never what is judged.
#[derive(Clone, Copy, Debug, Default)]
struct Period {
    from: Option<Date>,
    to: Option<Date>,
}

impl Period {
    fn asked(ask: &TrendsAsk) -> Result<Self, ClinicError> {
        let period = Self {
            from: day("from", ask.from.as_deref())?,
            to: day("to", ask.to.as_deref())?,
        };
        if let (Some(from), Some(to)) = (period.from, period.to)
            && from > to
        {
            return Err(ClinicError::field(
                "to",
                "The end of the period is before its start: check both days.",
            ));
        }
        Ok(period)
    }

    fn is_asked(self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    fn has(self, date: Date) -> bool {
        self.from.is_none_or(|from| date >= from) && self.to.is_none_or(|to| date <= to)
    }

    /// The first and last day of what there is, kept to what was asked for.
    fn within(self, reach: Option<(Date, Date)>) -> Option<(Date, Date)> {
        let (first, last) = reach?;
        let from = self.from.map_or(first, |from| from.max(first));
        let to = self.to.map_or(last, |to| to.min(last));
        (from <= to).then_some((from, to))
    }
}

impl ReportSection {
    /// What a report holds when nobody chose.
    pub const USUAL: [Self; 7] = [
        Self::Verdict,
        Self::Visits,
        Self::Treatments,
        Self::Safety,
        Self::Maps,
        Self::Notes,
        Self::Patient,
    ];

    /// All that answers alone can fill, without a patient’s record.
    pub const OF_ANSWERS: [Self; 5] = [
        Self::Multiples,
        Self::Visits,
        Self::Criteria,
        Self::Maps,
        Self::Notes,
    ];
}

impl ReportAsk {
    /// The sections that are usual, and no others.
    pub fn usual(paper: Paper) -> Self {
        Self {
            paper,
            sections: ReportSection::USUAL.to_vec(),
            ask: TrendsAsk::default(),
        }
    }

    fn has(&self, section: ReportSection) -> bool {
        self.sections.contains(&section)
    }
}

impl Clinic {
    /// The trend report of a patient with the sections asked for. It is an entry of the audit, whose head it carries.
    ///
    /// # Errors
    /// As [`Clinic::trends`].
    pub fn report(&self, person: PersonId, ask: &ReportAsk) -> Result<ReportFile, ClinicError> {
        self.vault.person(person)?;
        self.shown(person, "make report", &titles(ask), || {
            self.lay_out_report(person, ask)
        })
    }

    /// Notes that a report of a patient left the window: `save report` or `print report`. One over answers alone is nobody's.
    ///
    /// # Errors
    /// Failures of writing: then it must not leave.
    pub fn report_left(&self, report: &ReportFile, action: &str) -> Result<(), ClinicError> {
        match report.person {
            Some(person) => self.note(action, Some(person), &report.audit),
            None => Ok(()),
        }
    }

    fn lay_out_report(&self, person: PersonId, ask: &ReportAsk) -> Result<ReportFile, ClinicError> {
        let period = Period::asked(&ask.ask)?;
        let details = self.vault.person(person)?.details;
        let timeline = self.timeline_of(person)?;
        let today = self.host.today();
        let mut content = content(&timeline, &details, &self.settings()?, today, period);
        content.demo = self.vault.is_demo();
        content.audit = self.vault.audit_head()?.to_string();
        content.safety = self.safety_notes(&timeline, person)?;
        let trends = self.trends(person, &ask.ask)?;
        content.verdict = Some(verdict::short(&trends));
        let course = self.shown_from(person, &timeline, &ask.ask)?;
        content.course = self.course_charts(person, &course, ask.has(ReportSection::Multiples))?;
        if content.course.is_empty() {
            // Other days than those asked for are no stand-in.
            content.course = if period.is_asked() {
                vec![pictures::without(NOTHING)]
            } else {
                pictures::course_of_scores(&timeline)
            };
        }
        content.sections = of_answers(&timeline, ask, period);
        let full = |kind| {
            let ask = if kind == ChartKind::Multiples {
                &course
            } else {
                &ask.ask
            };
            self.report_chart(person, kind, ask).map(Some)
        };
        let sections = &mut content.sections;
        for section in &ask.sections {
            match section {
                ReportSection::Verdict => sections.judgement = Some(verdict::judgement(&trends)),
                ReportSection::Multiples => sections.multiples = full(ChartKind::Multiples)?,
                ReportSection::Items => sections.items = full(ChartKind::Items)?,
                ReportSection::Treatments => sections.treatments = Some(self.taken(person)?),
                ReportSection::Costs => sections.costs = Some(self.costs(person)?),
                ReportSection::Labs => sections.labs = Some(sections::labs(self.labs(person)?, period)),
                ReportSection::Safety => sections.safety = Some(content.safety.clone()),
                ReportSection::Calendar => sections.calendar = full(ChartKind::Calendar)?,
                ReportSection::Patient => sections.plain = Some(self.plain_page(person, &trends)?),
                ReportSection::Visits | ReportSection::Criteria | ReportSection::Maps => {}
                ReportSection::Notes => {
                    if let Some(notes) = &mut sections.notes {
                        notes.method = method::notes(&trends, &content.audit);
                    }
                }
            }
        }
        // The first page has the verdict in the summary's place.
        if let Some(visits) = &mut sections.visits {
            visits.summary = std::mem::take(&mut content.summary);
        }
        let report = lay_out(&content, ask.paper)?;
        Ok(ReportFile {
            person: Some(person),
            audit: content.audit,
            ..report
        })
    }
}

impl Timeline<'_> {
    /// A report over these visits, without a vault: no verdict, and only the sections that answers alone can fill.
    ///
    /// # Errors
    /// Names the field `sections` when one needs a patient’s record; a fault of the layout.
    pub fn report(
        &self,
        patient: &PatientDetails,
        settings: &Settings,
        today: Date,
        ask: &ReportAsk,
    ) -> Result<ReportFile, ClinicError> {
        if ask
            .sections
            .iter()
            .any(|section| !ReportSection::OF_ANSWERS.contains(section))
        {
            return Err(ClinicError::field(
                "sections",
                "Answers alone fill only these sections: multiples, visits, criteria, maps, notes. Leave out the others, or name a vault and a patient.",
            ));
        }
        let period = Period::asked(&ask.ask)?;
        let mut content = content(self, patient, settings, today, period);
        content.course = if period.is_asked() && content.visits == 0 {
            vec![pictures::without(NOTHING)]
        } else {
            pictures::course_of_scores(self)
        };
        content.sections = of_answers(self, ask, period);
        if ask.has(ReportSection::Multiples) {
            let scores = pictures::page_of_scores(self);
            content.sections.multiples = Some(scores.unwrap_or_default());
        }
        lay_out(&content, ask.paper)
    }
}

/// The sections' names, for the audit.
fn titles(ask: &ReportAsk) -> String {
    let names = ask
        .sections
        .iter()
        .map(|section| format!("{section:?}").to_lowercase());
    names.collect::<Vec<_>>().join(", ")
}

impl From<Paper> for report::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::Letter => Self::Letter,
        }
    }
}

fn lay_out(content: &Content, paper: Paper) -> Result<ReportFile, ClinicError> {
    let report =
        Report::lay_out(content, paper.into()).map_err(|_| ClinicError::internal("report layout"))?;
    Ok(ReportFile {
        report,
        title: content.title.clone(),
        person: None,
        audit: String::new(),
    })
}

/// What stands on every report, without verdict and chart.
fn content(
    timeline: &Timeline<'_>,
    details: &PersonDetails,
    settings: &Settings,
    today: Date,
    period: Period,
) -> Content {
    let sex = match details.sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::Unknown => "",
    };
    Content {
        letterhead: Letterhead {
            clinic: settings.clinic_name.clone(),
            lines: settings.letterhead.lines().map(str::to_owned).collect(),
            clinician: settings.clinician.clone(),
        },
        patient: PatientLine {
            name: details.display_name(),
            clinic_number: details.clinic_number.clone().unwrap_or_default(),
            born: details.birth_date,
            age: details.age_on(today),
            sex: sex.to_owned(),
        },
        title: "Trend report".to_owned(),
        made_on: today,
        app_version: VERSION.to_owned(),
        audit: String::new(),
        period: period.within(timeline.period()),
        visits: timeline
            .visits
            .iter()
            .filter(|visit| period.has(visit.details.date))
            .count(),
        demo: false,
        safety: open_flags(timeline, &settings.safety_text)
            .into_iter()
            .filter_map(|flag| {
                let FlagView {
                    date,
                    text,
                    clinic_text,
                    source,
                    ..
                } = flag;
                Some(SafetyNote {
                    date: date?,
                    text,
                    clinic_text,
                    source,
                    ..SafetyNote::default()
                })
            })
            .collect(),
        verdict: None,
        summary: scores::summaries(timeline),
        course: Vec::new(),
        caveat: CAVEAT.to_owned(),
        sections: Sections::default(),
    }
}

/// The sections that answers alone can fill.
fn of_answers(timeline: &Timeline<'_>, ask: &ReportAsk, period: Period) -> Sections {
    Sections {
        visits: ask
            .has(ReportSection::Visits)
            .then(|| scores::visits(timeline, period)),
        criteria: ask
            .has(ReportSection::Criteria)
            .then(|| sections::criteria_of(timeline, period)),
        maps: ask
            .has(ReportSection::Maps)
            .then(|| pictures::maps(timeline, period)),
        notes: ask.has(ReportSection::Notes).then(|| Notes {
            scores: scores::score_notes(timeline),
            method: Vec::new(),
        }),
        ..Sections::default()
    }
}
