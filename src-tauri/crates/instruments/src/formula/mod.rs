//! Score formulas: CEL syntax, our own small set of functions, checked types.
//!
//! `definitions/README.md` lists what a formula may say. Numbers are one kind (no integers apart). A compiled formula is
//! a small tree over indices into the definition; it has no loops and reads nothing but answers and earlier scores.

mod compile;
mod functions;
mod limits;

pub(crate) use compile::{Named, Scope, compile, mentioned};

/// What a formula gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// True, false or unknown.
    Truth,
    /// A word.
    Word,
    /// A list of names.
    Names,
    /// A list of numbers.
    Numbers,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Truth => "a condition",
            Self::Word => "a word",
            Self::Names => "a list of names",
            Self::Numbers => "a list of numbers",
        }
    }
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

/// Two numbers into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
}

/// Numbers by whole number, from `from`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    pub from: i32,
    pub values: Vec<f64>,
}

/// Names with the places that belong to each, as bits.
pub(crate) type Regions = Vec<(String, u64)>;

/// A compiled expression. Items and scores are indices into the definition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Number(f64),
    /// No score.
    Null,
    Truth(bool),
    ItemNumber(usize),
    ItemTruth(usize),
    Score(usize),
    Sum(Vec<usize>),
    Mean(Vec<usize>),
    /// At most so many may be missing.
    SumProrated(Vec<usize>, usize),
    /// At least so many must be answered.
    MeanAnswered(Vec<usize>, usize),
    SumAnswered(Vec<usize>),
    CountAtLeast(Vec<usize>, f64),
    Answered(Vec<usize>),
    Missing(Vec<usize>),
    CountAreas(usize),
    Touched(usize, Regions),
    Size(Box<Node>),
    Band {
        score: usize,
        set: usize,
    },
    Digits(Vec<usize>, u8),
    List(Vec<Node>),
    Lookup(Box<Node>, Table),
    Arithmetic(Arithmetic, Box<Node>, Box<Node>),
    Remainder(Box<Node>, f64),
    Compare(Compare, Box<Node>, Box<Node>),
    /// A comparison of how much is answered: it speaks of the form as it stands, not of its completions.
    CompareForm(Compare, Box<Node>, Box<Node>),
    And(Box<Node>, Box<Node>),
    Or(Box<Node>, Box<Node>),
    Not(Box<Node>),
    If(Box<Node>, Box<Node>, Box<Node>),
    /// A choice by how much is answered of these items: a completion of the form may choose otherwise.
    IfForm(Box<Node>, Vec<usize>, Box<Node>, Box<Node>),
}

/// A compiled formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    pub(crate) node: Node,
    /// What it gives.
    pub kind: Kind,
    /// The formula as written.
    pub text: String,
    /// Indices of the items it depends on, through other scores too, in the order of the form.
    pub items: Vec<usize>,
    /// Earlier scores it depends on, through other scores too, in their order.
    pub(crate) scores: Vec<usize>,
    /// Whether it speaks of how much is answered, so that it may change as the form is completed.
    pub about_form: bool,
    /// Steps that one evaluation takes.
    pub(crate) own_steps: usize,
    /// The same with those of the scores it needs.
    pub(crate) steps: usize,
    /// Names that a list of names is taken from.
    pub(crate) names: Vec<String>,
}

impl Formula {
    /// The score whose band this is.
    pub(crate) fn banded(&self) -> Option<usize> {
        match self.node {
            Node::Band { score, .. } => Some(score),
            _ => None,
        }
    }
}
