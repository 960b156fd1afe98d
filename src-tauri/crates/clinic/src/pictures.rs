//! The trend picture as a file.

use crate::{Clinic, ClinicError, Timeline};
use charts::{BodyMapOptions, Scene, Theme, TrendOptions};
use record::PersonId;

/// Form of a picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Pixels at this many dots per inch; the picture's size in CSS pixels is that at 96.
    Png {
        /// 96 to 600.
        dpi: u16,
    },
    /// Vector.
    Svg,
}

/// Size of a picture in CSS pixels (1/96 inch).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSize {
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
}

impl PictureSize {
    /// What `fibrotrend plot` draws unless told otherwise.
    pub const STANDARD: Self = Self {
        width: 1600,
        height: 900,
    };

    pub(crate) fn checked(self) -> Result<Self, ClinicError> {
        if (320..=8000).contains(&self.width) && (240..=8000).contains(&self.height) {
            Ok(self)
        } else {
            Err(ClinicError::field(
                "size",
                "A picture is 320 to 8,000 pixels wide and 240 to 8,000 pixels high.",
            ))
        }
    }
}

impl Timeline<'_> {
    fn scene(&self, size: PictureSize, theme: Theme) -> Scene {
        let panels: Vec<_> = self
            .followed
            .iter()
            .map(|followed| followed.series.clone())
            .collect();
        let options = TrendOptions {
            width: f64::from(size.width),
            height: f64::from(size.height),
            theme,
            title: String::new(),
            text_scale: 1.0,
            columns: None,
        };
        charts::trend(&panels, &options)
    }

    /// The trend picture as the bytes of a file.
    ///
    /// # Errors
    /// A size or resolution that doesn't do.
    pub fn picture_file(&self, format: PictureFormat, size: PictureSize) -> Result<Vec<u8>, ClinicError> {
        let scene = self.scene(size.checked()?, Theme::Print);
        match format {
            PictureFormat::Svg => Ok(scene.to_svg().into_bytes()),
            PictureFormat::Png { dpi } => scene
                .to_png(f64::from(dpi))
                .map_err(|error| ClinicError::field("dpi", format!("{error}."))),
        }
    }
}

impl Clinic {
    /// The trend picture of a patient as the bytes of a file.
    ///
    /// # Errors
    /// A size or resolution that doesn't do; failures of reading.
    pub fn trend_file(
        &self,
        person: PersonId,
        format: PictureFormat,
        size: PictureSize,
    ) -> Result<Vec<u8>, ClinicError> {
        self.note("make chart file", Some(person), "trend picture")?;
        self.timeline_of(person)?.picture_file(format, size)
    }
}

/// The body map for the window, as SVG whose areas carry `data-area`.
pub fn body_map(dark: bool) -> String {
    let theme = if dark { Theme::Dark } else { Theme::Light };
    let options = BodyMapOptions {
        width: 420.0,
        height: 460.0,
        theme,
        interactive: true,
    };
    charts::body_map(&[], &options).to_svg()
}
