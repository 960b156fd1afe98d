//! The trend report: gathering its content, laying it out.

mod batch;
mod taken;

use crate::cells::{change_view, decimals_of, measure_view, number, score_cell};
use crate::timeline::FollowedSeries;
use crate::views::{FlagView, Paper, ReportAsk, ReportPreview, ReportSection, Settings};
use crate::visits::{open_flags, short_state};
use crate::{Clinic, ClinicError, Timeline, VERSION};
use charts::{BodyMapOptions, Theme, TrendOptions};
use instruments::{Answer, Definition};
use jiff::civil::Date;
use record::{PartialDate, PersonDetails, PersonId, Sex, Visit};
use report::{
    BODY_MAP_MM, BodyMap, Cell, Column, Content, DatedScore, Letterhead, Maps, Note, PatientLine, Picture,
    Report, SafetyNote, SummaryLine, TREND_MM, VisitRow,
};
use trends::Point;

/// CSS pixels in a millimetre.
const PX_PER_MM: f64 = 96.0 / 25.4;

const CAVEAT: &str = "Questionnaires show patterns in answers; they don't diagnose. The self-report form of the 2016 criteria is not valid for diagnosing an individual. Scores move by chance, and patients often start a treatment at their worst, so that some improvement follows without it. The clinician decides.";

/// A report laid out in pages.
pub struct ReportFile {
    report: Report,
    title: String,
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

impl Clinic {
    /// The trend report of a patient with the sections asked for.
    ///
    /// # Errors
    /// As [`Clinic::trends`].
    pub fn report_with(&self, person: PersonId, ask: &ReportAsk) -> Result<ReportFile, ClinicError> {
        self.report(person, ask.paper, ask.sections.contains(&ReportSection::Costs))
    }

    /// The trend report of a patient.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn report(&self, person: PersonId, paper: Paper, costs: bool) -> Result<ReportFile, ClinicError> {
        let details = self.vault.person(person)?.details;
        let settings = self.settings()?;
        let timeline = self.timeline(person)?;
        let mut content = content(&timeline, &details, &settings, self.host.today());
        content.demo = self.vault.is_demo();
        content.safety = self.safety_notes(&timeline, person)?;
        self.record_of(person, &mut content, costs)?;
        lay_out(&content, paper)
    }
}

impl Timeline<'_> {
    /// A report over these visits, without a vault.
    ///
    /// # Errors
    /// A fault of the layout.
    pub fn report(
        &self,
        patient: &PatientDetails,
        settings: &Settings,
        today: Date,
    ) -> Result<ReportFile, ClinicError> {
        lay_out(&content(self, patient, settings, today), settings.paper)
    }
}

fn lay_out(content: &Content, paper: Paper) -> Result<ReportFile, ClinicError> {
    let paper = match paper {
        Paper::A4 => report::Paper::A4,
        Paper::Letter => report::Paper::Letter,
    };
    let report = Report::lay_out(content, paper).map_err(|_| ClinicError::internal("report layout"))?;
    Ok(ReportFile {
        report,
        title: content.title.clone(),
    })
}

fn content(timeline: &Timeline<'_>, details: &PersonDetails, settings: &Settings, today: Date) -> Content {
    let notes = notes(timeline);
    let mark = |key: &str| {
        notes
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, note)| note.mark.clone())
            .unwrap_or_default()
    };
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
        period: timeline.period(),
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
        summary: timeline
            .followed
            .iter()
            .filter_map(|followed| summary(followed, mark(&followed.key)))
            .collect(),
        trend: trend(timeline),
        measures: timeline
            .followed
            .iter()
            .map(|followed| {
                let view = measure_view(followed);
                Column {
                    label: view.label,
                    range: view.range,
                    note_mark: mark(&followed.key),
                }
            })
            .collect(),
        visits: timeline
            .visits
            .iter()
            .map(|visit| visit_row(timeline, visit))
            .collect(),
        treatments: Vec::new(),
        more_treatments: 0,
        side_effects: Vec::new(),
        more_side_effects: 0,
        costs: None,
        maps: maps(timeline),
        notes: notes.iter().map(|(_, note)| note.clone()).collect(),
        caveat: CAVEAT.to_owned(),
    }
}

fn summary(followed: &FollowedSeries, note_mark: String) -> Option<SummaryLine> {
    let series = &followed.series;
    let measure = &series.measure;
    let dated = |point: &Point| {
        let prorated = point.kind.is_prorated();
        DatedScore {
            date: point.date,
            text: number(point.value, decimals_of(measure.decimals, prorated)),
            prorated,
        }
    };
    let last_index = series.points.len().checked_sub(1)?;
    let last = series.points.get(last_index)?;
    let baseline = series.baseline_point();
    let change = series.since_baseline(last_index);
    let band = measure.band(last.value);
    let prorated = [baseline, Some(last)]
        .into_iter()
        .flatten()
        .any(|point| point.kind.is_prorated());
    let change_words = change.map(|change| {
        let words = change_view(change, decimals_of(measure.decimals, prorated)).words;
        // A share means something only where the score starts at nothing: a T-score of 0 is not "no fatigue".
        let from_nothing = measure.range.0.abs() < 1e-9;
        match change.percent.filter(|_| from_nothing) {
            Some(percent) if words != "no change" => format!("{words} ({}%)", number(percent.abs(), 0)),
            _ => words,
        }
    });
    Some(SummaryLine {
        measure: measure.label.clone(),
        range: crate::cells::range(measure.range),
        note_mark,
        baseline: baseline.map(dated),
        latest: (series.baseline != Some(last_index)).then(|| dated(last)),
        change_words: change_words.unwrap_or_default(),
        band: band.map(|band| band.label.clone()).unwrap_or_default(),
        band_source: if band.is_some() {
            measure.band_source.clone()
        } else {
            String::new()
        },
    })
}

fn trend(timeline: &Timeline<'_>) -> Option<Picture> {
    timeline.period()?;
    let panels: Vec<_> = timeline
        .followed
        .iter()
        .map(|followed| followed.series.clone())
        .collect();
    let options = TrendOptions {
        width: TREND_MM.0 * PX_PER_MM,
        height: TREND_MM.1 * PX_PER_MM,
        theme: Theme::Print,
        title: String::new(),
        text_scale: 1.0,
        columns: Some(2),
    };
    let scene = charts::trend(&panels, &options);
    Some(Picture {
        svg: scene.to_svg(),
        alt: scene.alt().to_owned(),
    })
}

fn visit_row(timeline: &Timeline<'_>, visit: &Visit) -> VisitRow {
    let cells = timeline
        .followed
        .iter()
        .map(|followed| {
            let cell = score_cell(timeline, followed, visit);
            match cell.text {
                Some(text) => Cell::Score {
                    text,
                    since_baseline: cell.since_baseline.map(|change| change.signed),
                    since_last: cell.since_last.map(|change| change.signed),
                    prorated: cell.prorated,
                },
                None => Cell::Missing { why: cell.why_not },
            }
        })
        .collect();
    VisitRow {
        date: visit.details.date,
        kind: visit.details.kind.label().to_owned(),
        status: short_state(&visit.state),
        cells,
    }
}

/// Questionnaires that ask for the 19 areas of the body map.
const WITH_BODY_MAP: [&str; 4] = ["acr2016", "fm_criteria", "fm_survey_2011", "acr2010"];

/// The painful areas of each visit that has a confirmed body map, with the questionnaire that asked; oldest first.
pub(crate) fn marked_areas<'t>(
    timeline: &'t Timeline<'_>,
) -> impl DoubleEndedIterator<Item = (&'t Visit, &'t str, Vec<String>)> {
    timeline.visits.iter().filter_map(|visit| {
        let mut forms = visit
            .assessments
            .iter()
            .filter(|form| WITH_BODY_MAP.contains(&form.instrument.as_str()));
        forms.find_map(|form| match form.given().remove("pain_sites") {
            Some(Answer::Areas(areas)) => Some((visit, form.instrument.as_str(), areas)),
            _ => None,
        })
    })
}

fn maps(timeline: &Timeline<'_>) -> Option<Maps> {
    let mut maps = marked_areas(timeline);
    let first = maps.next()?;
    let last = maps.next_back();
    Some(Maps {
        first: body_map(timeline, first),
        last: last.map(|last| body_map(timeline, last)),
    })
}

fn body_map(timeline: &Timeline<'_>, (visit, instrument, areas): (&Visit, &str, Vec<String>)) -> BodyMap {
    let options = BodyMapOptions {
        width: BODY_MAP_MM.0 * PX_PER_MM,
        height: BODY_MAP_MM.1 * PX_PER_MM,
        theme: Theme::Print,
        interactive: false,
    };
    let scene = charts::body_map(&areas, &options);
    let regions = timeline
        .outcome(visit.id, instrument)
        .and_then(|outcome| outcome.score("n_regions")?.number());
    let regions = regions
        .map(|count| format!(", {} of 5 regions", number(count, 0)))
        .unwrap_or_default();
    BodyMap {
        date: visit.details.date,
        words: format!("WPI {} / 19{regions}", areas.len()),
        picture: Picture {
            svg: scene.to_svg(),
            alt: scene.alt().to_owned(),
        },
    }
}

/// A note for each measure: rule, source, bands, what is done about missing items.
fn notes(timeline: &Timeline<'_>) -> Vec<(String, Note)> {
    timeline
        .followed
        .iter()
        .zip('a'..='z')
        .filter_map(|(followed, mark)| {
            let measure = &followed.series.measure;
            let definition = timeline
                .library()
                .get_version(&measure.instrument, &followed.version)
                .ok()?;
            let text = note(definition, &measure.score, &measure.label)?;
            Some((
                followed.key.clone(),
                Note {
                    mark: mark.to_string(),
                    text,
                },
            ))
        })
        .collect()
}

const PROVISIONAL: &str = " Provisional: this rule was not checked against its source.";

fn note(definition: &Definition, score: &str, label: &str) -> Option<String> {
    let rule = definition.rule(score)?;
    let bands = definition.default_bands(score).map(|set| {
        let levels: Vec<String> = set
            .levels
            .iter()
            .map(|band| {
                let begins = if band.above { "above" } else { "from" };
                format!("{} {begins} {}", band.label, (band.from * 100.0).round() / 100.0)
            })
            .collect();
        let provisional = if set.provisional { "; provisional" } else { "" };
        format!(" Bands: {} ({}{provisional}).", levels.join(", "), set.citation)
    });
    Some(format!(
        "{label}: {name}, definition version {version}. {rule}. Source: {source}.{provisional}{bands} Missing items: {missing}",
        provisional = if definition.is_provisional(rule) {
            PROVISIONAL
        } else {
            ""
        },
        name = definition.name,
        version = definition.version,
        rule = rule.rule,
        source = rule.source,
        bands = bands.unwrap_or_default(),
        missing = definition.missing_rule,
    ))
}

/// A sentence with its dates as they stand on paper: 2026-10-14 is "14 Oct 2026", 2026-10 "Oct 2026".
pub(crate) fn with_dates(sentence: &str) -> String {
    let of_date = |sign: char| sign.is_ascii_digit() || sign == '-';
    let mut told = String::with_capacity(sentence.len() + 16);
    let mut rest = sentence;
    while let Some(start) = rest.find(of_date) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(from.find(|sign| !of_date(sign)).unwrap_or(from.len()));
        told.push_str(before);
        match run.parse() {
            Ok(PartialDate::Day(date)) => told.push_str(&date.strftime("%-d %b %Y").to_string()),
            Ok(PartialDate::Month(date)) => told.push_str(&date.strftime("%b %Y").to_string()),
            Ok(PartialDate::Year(_)) | Err(_) => told.push_str(run),
        }
        rest = after;
    }
    told.push_str(rest);
    told
}

#[cfg(test)]
mod tests {
    use super::with_dates;

    #[test]
    fn dates_in_sentences_are_written_as_on_paper() {
        for (sentence, told) in [
            ("ALT of 2026-10-14 lies above", "ALT of 14 Oct 2026 lies above"),
            (
                "stopped in 2026-03, 7 to 10 days",
                "stopped in Mar 2026, 7 to 10 days",
            ),
            (
                "since 2024: 2026-13-40 and 2026-02-30",
                "since 2024: 2026-13-40 and 2026-02-30",
            ),
            ("doi:10.1186/s12902-020-00630-4", "doi:10.1186/s12902-020-00630-4"),
            ("–2026-01-02–", "–2 Jan 2026–"),
        ] {
            assert_eq!(with_dates(sentence), told);
        }
    }
}
