//! The checklists that a clinic starts with. Keys never change once they have shipped; a line that asks for a laboratory
//! value bears the key of its analyte.

use record::CheckItem;

const NUTRIENTS: &str = "Nutrients";
const BASELINE: &str = "Baseline labs";
const TRIED: &str = "Treatments tried";
const LIVING: &str = "Diet and movement";
const OTHER_CAUSES: &str = "What else could explain the pain";
const FIRST_DOSE: &str = "Before the first dose";

const BEFORE_LDN: [(&str, &str, &str); 36] = [
    ("vitamin_d_25oh", "Vitamin D", NUTRIENTS),
    ("vitamin_b12", "Vitamin B12", NUTRIENTS),
    ("folate", "Folate", NUTRIENTS),
    ("ferritin", "Ferritin, iron", NUTRIENTS),
    ("magnesium", "Magnesium", NUTRIENTS),
    ("zinc", "Zinc", NUTRIENTS),
    ("selenium", "Selenium", NUTRIENTS),
    ("tsh", "TSH", BASELINE),
    ("ft4", "Free T4", BASELINE),
    ("alt", "ALT", BASELINE),
    ("ast", "AST", BASELINE),
    ("bilirubin_total", "Bilirubin", BASELINE),
    ("creatinine", "Creatinine, eGFR", BASELINE),
    ("esr", "ESR", BASELINE),
    ("crp", "CRP", BASELINE),
    ("blood_count", "Blood count", BASELINE),
    (
        "tried_duloxetine",
        "Duloxetine, milnacipran or another SNRI",
        TRIED,
    ),
    ("tried_gabapentinoid", "Pregabalin or gabapentin", TRIED),
    (
        "tried_tricyclic",
        "Amitriptyline or another tricyclic, low dose",
        TRIED,
    ),
    ("tried_exercise", "Exercise therapy", TRIED),
    (
        "tried_psychological",
        "Cognitive behavioural therapy, mindfulness or another psychological therapy",
        TRIED,
    ),
    ("diet", "Diet", LIVING),
    ("movement", "Exercise and everyday movement", LIVING),
    ("sleep_habits", "Sleep habits", LIVING),
    ("other_sleep_apnoea", "Sleep apnoea", OTHER_CAUSES),
    ("other_thyroid", "Thyroid disease", OTHER_CAUSES),
    ("other_rheumatic", "Inflammatory rheumatic disease", OTHER_CAUSES),
    ("other_coeliac", "Coeliac disease", OTHER_CAUSES),
    (
        "other_medicine",
        "Pain from a medicine, such as a statin or an aromatase inhibitor",
        OTHER_CAUSES,
    ),
    (
        "no_opioids",
        "No opioids: which were taken, and since when none",
        FIRST_DOSE,
    ),
    ("pregnancy", "Pregnancy or breast-feeding", FIRST_DOSE),
    ("surgery", "Planned surgery", FIRST_DOSE),
    ("immediate_release", "Immediate-release form", FIRST_DOSE),
    ("filler", "Filler", FIRST_DOSE),
    ("liver_kidney", "Liver and kidney disease", FIRST_DOSE),
    ("diary_14_days", "14 days of diary", FIRST_DOSE),
];

const RHEUMATIC: &str = "Rheumatic and autoimmune";
const MUSCLE_BONE: &str = "Muscle, bone and joint";
const GLANDS: &str = "Hormones and metabolism";
const NERVES: &str = "Nervous system";
const MIND_SLEEP: &str = "Mood and sleep";
const INFECTION: &str = "Infection";
const GUT_OTHER: &str = "Gut and other";

const DIFFERENTIAL: [(&str, &str, &str); 26] = [
    ("rheumatoid_arthritis", "Rheumatoid arthritis", RHEUMATIC),
    ("lupus", "Systemic lupus erythematosus", RHEUMATIC),
    ("spondyloarthritis", "Spondyloarthritis", RHEUMATIC),
    ("polymyalgia_rheumatica", "Polymyalgia rheumatica", RHEUMATIC),
    ("sjogren", "Sjögren’s disease", RHEUMATIC),
    ("autoimmune_other", "Other autoimmune disease", RHEUMATIC),
    ("myositis", "Myositis", MUSCLE_BONE),
    (
        "statin_myopathy",
        "Myopathy from a statin or another medicine",
        MUSCLE_BONE,
    ),
    ("osteomalacia", "Vitamin D deficiency, osteomalacia", MUSCLE_BONE),
    ("osteoarthritis", "Widespread osteoarthritis", MUSCLE_BONE),
    (
        "hypermobility",
        "Hypermobility, Ehlers-Danlos syndrome",
        MUSCLE_BONE,
    ),
    ("hypothyroidism", "Hypothyroidism", GLANDS),
    ("hyperparathyroidism", "Hyperparathyroidism", GLANDS),
    ("adrenal_insufficiency", "Adrenal insufficiency", GLANDS),
    ("multiple_sclerosis", "Multiple sclerosis", NERVES),
    ("small_fibre_neuropathy", "Small-fibre neuropathy", NERVES),
    ("parkinson", "Parkinson’s disease", NERVES),
    ("major_depression", "Major depression", MIND_SLEEP),
    ("sleep_apnoea", "Sleep apnoea", MIND_SLEEP),
    ("lyme", "Lyme disease", INFECTION),
    ("hepatitis_c", "Hepatitis C", INFECTION),
    ("hiv", "HIV", INFECTION),
    ("coeliac", "Coeliac disease", GUT_OTHER),
    ("me_cfs", "ME/CFS", GUT_OTHER),
    ("cancer", "Cancer, myeloma among them", GUT_OTHER),
    ("opioid_hyperalgesia", "Pain from long use of opioids", GUT_OTHER),
];

fn items(lines: &[(&str, &str, &str)]) -> Vec<CheckItem> {
    let item = |(key, label, group): &(&str, &str, &str)| CheckItem {
        key: (*key).to_owned(),
        label: (*label).to_owned(),
        group: (*group).to_owned(),
    };
    lines.iter().map(item).collect()
}

/// What to look at before LDN.
pub(super) fn before_ldn() -> Vec<CheckItem> {
    items(&BEFORE_LDN)
}

/// The third condition of ACR 2010: what would otherwise explain the pain.
pub(super) fn differential() -> Vec<CheckItem> {
    items(&DIFFERENTIAL)
}
