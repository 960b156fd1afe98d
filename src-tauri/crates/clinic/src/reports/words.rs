//! Sentences as they stand on paper.

use record::PartialDate;

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
