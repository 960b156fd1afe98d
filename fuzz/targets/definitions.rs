#![no_main]

#[path = "definitions/change.rs"]
mod change;
#[path = "../checks/chance.rs"]
mod chance;
#[path = "../checks/definitions.rs"]
mod definitions;

use chance::Chance;
use libfuzzer_sys::Corpus;

libfuzzer_sys::fuzz_target!(|data: &[u8]| -> Corpus {
    if definitions::check(data) { Corpus::Keep } else { Corpus::Reject }
});

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut chance = Chance::new(u64::from(seed));
    let changed = match std::str::from_utf8(&data[..size]) {
        Ok(both) if chance.below(3) > 0 => {
            let (definition, text) = definitions::parts(both);
            let changed = change::change(&mut chance, definition, definitions::id_of(definition), text);
            let between = definitions::BETWEEN;
            Some(format!("{changed}{between}{text}"))
        }
        _ => None,
    };
    match changed {
        Some(changed) if changed.len() <= max_size => {
            data[..changed.len()].copy_from_slice(changed.as_bytes());
            changed.len()
        }
        _ => libfuzzer_sys::fuzzer_mutate(data, size, max_size),
    }
});
