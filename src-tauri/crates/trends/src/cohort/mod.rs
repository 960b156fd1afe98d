//! Shares and times of many patients.
//!
//! ```
//! use trends::cohort::share;
//! let found = share(5, 10).unwrap();
//! assert_eq!(format!("{:.4} to {:.4}", found.low, found.high), "0.1871 to 0.8129");
//! ```

mod share;
mod survival;
mod thirds;

pub use share::{Share, share};
pub use survival::{Followed, SurvivalStep, at_risk, median_days, step_on, survival};
pub use thirds::{Third, Thirds};
