//! What the measurements have in common.

use store::Act;

/// Does the work; tells how long it took, in milliseconds, and what came of it.
#[expect(clippy::disallowed_methods, reason = "it measures how long something takes")]
pub fn milliseconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = std::time::Instant::now();
    let result = work();
    (start.elapsed().as_secs_f64() * 1000.0, result)
}

/// A change by the clinic's only clinician.
#[allow(dead_code, reason = "not every measurement changes something")]
pub fn act(operation: &str) -> Act<'_> {
    Act {
        actor: "Dr Reyes",
        operation,
        reason: "",
    }
}
