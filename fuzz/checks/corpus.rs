//! Inputs that were kept, run again as an ordinary test.

use std::path::Path;
use std::time::{Duration, Instant};

/// Gives every kept input of a target to its check; none may take a second.
pub fn rerun(target: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../fuzz/corpus")
        .join(target);
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).expect("the corpus is there") {
        let path = entry.expect("a file of the corpus").path();
        let input = std::fs::read(&path).expect("a file of the corpus");
        // The name stands before what a failing check says.
        eprintln!("{}", path.display());
        let begun = Instant::now();
        check(&input);
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(1), "{} took {took:?}", path.display());
        count += 1;
    }
    assert!(count >= 20, "{target} has {count} inputs");
}
