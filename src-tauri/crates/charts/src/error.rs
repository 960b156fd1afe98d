//! What can go wrong when a picture is written.

/// Why a picture couldn't be written. The message says what to change.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ChartError {
    /// The resolution is outside what screens and printers use.
    #[error("{dpi} dpi is outside 96 to 600; choose 96 for a screen, 300 or 600 for print")]
    Resolution {
        /// The resolution asked for.
        dpi: f64,
    },
    /// The picture would have more pixels than can be handled.
    #[error("{megapixels:.0} megapixels are more than 200; choose a smaller picture or a lower dpi")]
    TooLarge {
        /// Width × height in millions of pixels.
        megapixels: f64,
    },
    /// The PNG encoder failed.
    #[error("the PNG could not be encoded: {0}")]
    Encoding(String),
}
