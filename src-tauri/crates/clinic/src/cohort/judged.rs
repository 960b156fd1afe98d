//! A patient's first course of a treatment with what the cohort asks of it.

use super::esr::{Esr, esr};
use super::gather::{Member, Treatment};
use super::pain::{LeftOut, Pain, pain};
use jiff::civil::Date;
use trends::cohort::Followed;

pub(super) struct Judged<'a> {
    pub(super) member: &'a Member<'a>,
    pub(super) pain: Result<Pain, LeftOut>,
    pub(super) esr: Esr,
    pub(super) followed: Followed,
    /// Names of side effects, each once, in the order of the alphabet.
    pub(super) side_effects: Vec<SideEffectOf>,
}

/// A side effect that someone had.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SideEffectOf {
    pub(super) label: String,
    /// Key in the list; none for one in someone's own words.
    pub(super) key: Option<String>,
}

pub(super) fn judged<'a>(treatment: &'a Treatment<'a>, today: Date) -> Vec<Judged<'a>> {
    let members = treatment.members.iter();
    members
        .map(|member| Judged {
            member,
            pain: pain(member.patient, member.course, today),
            esr: esr(member),
            followed: super::duration::followed(member.course, today),
            side_effects: super::side_effects::of(member, today),
        })
        .collect()
}
