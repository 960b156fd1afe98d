//! The trend report, the blank diary sheet and the sheet with a recovery code: content as plain data, page templates, PDF and
//! page pictures.
//!
//! [`Content`], [`DiarySheet`] and [`RecoverySheet`] say what is on them; [`Report`] sets them in pages with a template, and the pages come out as an accessible PDF, as pictures, or as plain text. The same content gives
//! the same bytes.

mod content;
mod diary_sheet;
mod faces;
mod recovery_sheet;
mod words;
mod world;

pub use content::{
    BodyMap, Cell, Chart, Column, Compared, Content, CostLine, Costs, Criteria, CriteriaCell, CriteriaRow,
    DatedScore, Judgement, LabGroup, LabRow, Labs, Letterhead, Maps, Method, Note, Notes, OtherMeasure,
    PatientLine, PhaseRow, Picture, PlainPage, PlainPart, Reason, SafetyNote, Sections, ShortReason,
    SideEffectRow, Statistic, StepPart, SummaryLine, Threshold, TreatmentRow, Treatments, Verdict, VisitRow,
    VisitTable,
};
pub use diary_sheet::{DiarySheet, SheetColumn, SheetPatient};
pub use recovery_sheet::RecoverySheet;

use serde::{Deserialize, Serialize};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::syntax::Source;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;
use world::World;

/// Width in millimetres to draw charts at, so that their letters keep their size on paper, and the most that the chart
/// of the first page may be high.
pub const CHART_MM: (f64, f64) = (178.0, 118.0);

/// The most millimetres that a chart may be high which has a page of its own.
pub const PAGE_CHART_MM: f64 = 205.0;

/// Room in millimetres for one body map.
pub const BODY_MAP_MM: (f64, f64) = (85.0, 58.0);

/// What the report is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// A report that can't be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The pages can't be laid out, for instance because a picture is not valid SVG.
    #[error("The report can't be laid out: {0}.")]
    Layout(String),
    /// The PDF can't be written.
    #[error("The PDF can't be written: {0}.")]
    Pdf(String),
    /// The page can't be drawn.
    #[error("The page can't be drawn: {0}.")]
    Png(String),
    /// There is no such page.
    #[error("The report has no page {}: it has {pages}.", .index + 1)]
    NoSuchPage {
        /// The page asked for, from 0.
        index: usize,
        /// How many there are.
        pages: usize,
    },
}

/// Widths in pixels that a page is drawn at: below, nothing is legible; above, a page takes more than 500 MB.
const WIDTHS: std::ops::RangeInclusive<u32> = 32..=10_000;

/// How many reports ago a cached layout step was last of use before it is dropped.
const CACHE_AGE: usize = 2;

/// A report or a sheet laid out in pages.
pub struct Report {
    document: PagedDocument,
    creator: String,
}

impl Report {
    /// Lays `content` out on `paper`.
    ///
    /// # Errors
    /// When a picture is not valid SVG.
    pub fn lay_out(content: &Content, paper: Paper) -> Result<Self, ReportError> {
        Self::of(&world::REPORT, content, paper, &content.app_version)
    }

    /// Lays the blank diary sheet out on `paper`: one page with 14 days.
    ///
    /// # Errors
    /// A fault of the layout.
    pub fn diary_sheet(content: &DiarySheet, paper: Paper) -> Result<Self, ReportError> {
        Self::of(&world::DIARY_SHEET, content, paper, &content.app_version)
    }

    /// Lays the sheet with a recovery code out on `paper`: one page. Nothing of it is kept for the next layout.
    ///
    /// # Errors
    /// A fault of the layout.
    pub fn recovery_sheet(content: &RecoverySheet, paper: Paper) -> Result<Self, ReportError> {
        let laid_out = Self::of(&world::RECOVERY_SHEET, content, paper, &content.app_version);
        typst::comemo::evict(0);
        laid_out
    }

    fn of(
        template: &Source,
        content: &impl Serialize,
        paper: Paper,
        app_version: &str,
    ) -> Result<Self, ReportError> {
        let world = World::new(template, content, paper)?;
        let result = typst::compile::<PagedDocument>(&world).output;
        typst::comemo::evict(CACHE_AGE);
        let document = result.map_err(|errors| ReportError::Layout(message(&errors)))?;
        Ok(Self {
            document,
            creator: format!("Fibrotrend {app_version}"),
        })
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The pages as PDF: tagged, with selectable text, title, language and embedded fonts.
    ///
    /// It keeps to PDF/UA-1, the standard for accessible documents, and to PDF/A-2a, that for archives, unless a name
    /// needs letters that no font on this computer has: then the standards forbid the file, and a tagged PDF without
    /// their seals is better than none.
    ///
    /// # Errors
    /// When the PDF can't be written.
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        let lasting = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| ReportError::Pdf(error.message().to_string()))?;
        self.pdf_as(lasting)
            .or_else(|_| self.pdf_as(PdfStandards::default()))
    }

    fn pdf_as(&self, standards: PdfStandards) -> Result<Vec<u8>, ReportError> {
        let options = PdfOptions {
            creator: Smart::Custom(Some(self.creator.clone())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| ReportError::Pdf(message(&errors)))
    }

    /// Page `index`, from 0, as a PNG that is `width_px` pixels wide (32 to 10,000).
    ///
    /// # Errors
    /// When there is no such page.
    pub fn page_png(&self, index: usize, width_px: u32) -> Result<Vec<u8>, ReportError> {
        let pages = self.pages();
        let page = self
            .document
            .pages()
            .get(index)
            .ok_or(ReportError::NoSuchPage { index, pages })?;
        let width = f64::from(width_px.clamp(*WIDTHS.start(), *WIDTHS.end()));
        let pixel_per_pt = (width / page.frame.width().to_pt()).into();
        let pixels = typst_render::render(
            page,
            &RenderOptions {
                pixel_per_pt,
                ..RenderOptions::default()
            },
        );
        pixels
            .encode_png()
            .map_err(|error| ReportError::Png(error.to_string()))
    }

    /// The pages as plain text, line by line in reading order, for screen readers; pictures as their descriptions.
    pub fn text(&self) -> Vec<String> {
        (0..self.pages())
            .flat_map(|index| self.page_text(index))
            .collect()
    }

    /// The lines of page `index`, from 0; empty if there is no such page.
    pub fn page_text(&self, index: usize) -> Vec<String> {
        self.document
            .pages()
            .get(index)
            .map(|page| words::lines(&page.frame))
            .unwrap_or_default()
    }
}

/// What the first of `errors` says.
fn message(errors: &[SourceDiagnostic]) -> String {
    errors
        .first()
        .map(|error| error.message.to_string())
        .unwrap_or_default()
}
