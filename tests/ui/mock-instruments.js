// The four questionnaires of a usual visit as `instruments_list` gives them, for looking at the screens and for their tests.

/** @typedef {import("../../ui/ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../../ui/ipc-types.d.ts").ItemView} ItemView */

/** @param {Partial<ItemView> & {key: string, label: string, kind: ItemView["kind"]}} item @returns {ItemView} */
export const item = (item) => ({
  section: "", sectionRecall: "", help: "", options: [], areas: [], optional: false, bodyMap: false, low: null, high: null, decimals: 0, unit: "", lowLabel: "", highLabel: "", ...item,
});

/** @param {string} low @param {string} high */
export const scale = (low, high) => Array.from({ length: 11 }, (_, value) => ({ value, label: value === 0 ? low : value === 10 ? high : "" }));

/** @param {string[]} labels */
export const options = (...labels) => labels.map((label, value) => ({ value, label }));

const FUNCTION = [
  "Brush or comb your hair", "Walk continuously for 20 minutes", "Prepare a homemade meal", "Vacuum, scrub, or sweep floors",
  "Lift and carry a bag full of groceries", "Climb one flight of stairs", "Change bed sheets", "Sit in a chair for 45 minutes", "Go shopping for groceries",
];
const OVERALL = ["Fibromyalgia prevented me from accomplishing goals for the week", "I was completely overwhelmed by my fibromyalgia symptoms"];
/** @type {[string, string, string][]} */
const SYMPTOMS = [
  ["Pain", "No pain", "Unbearable pain"], ["Energy", "Lots of energy", "No energy"], ["Stiffness", "No stiffness", "Severe stiffness"],
  ["Your sleep", "Awoke well rested", "Awoke very tired"], ["Depression", "No depression", "Very depressed"],
  ["Memory problems", "Good memory", "Very poor memory"], ["Anxiety", "Not anxious", "Very anxious"],
  ["Tenderness to touch", "No tenderness", "Very tender"], ["Balance problems", "No imbalance", "Severe imbalance"],
  ["Sensitivity to loud noises, bright lights, odors and cold", "No sensitivity", "Extreme sensitivity"],
];
const PHQ = [
  "Little interest or pleasure in doing things", "Feeling down, depressed, or hopeless", "Trouble falling or staying asleep, or sleeping too much",
  "Feeling tired or having little energy", "Poor appetite or overeating",
  "Feeling bad about yourself – or that you are a failure or have let yourself or your family down",
  "Trouble concentrating on things, such as reading the newspaper or watching television",
  "Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual",
  "Thoughts that you would be better off dead or of hurting yourself in some way",
];

/** @type {[string, string][]} */
export const AREAS = [
  ["jaw_l", "Left jaw"], ["jaw_r", "Right jaw"], ["shoulder_girdle_l", "Left shoulder girdle"], ["shoulder_girdle_r", "Right shoulder girdle"],
  ["upper_arm_l", "Left upper arm"], ["upper_arm_r", "Right upper arm"], ["lower_arm_l", "Left lower arm"], ["lower_arm_r", "Right lower arm"],
  ["chest", "Chest"], ["abdomen", "Abdomen"], ["neck", "Neck"], ["upper_back", "Upper back"], ["lower_back", "Lower back"],
  ["hip_l", "Left hip (buttock, trochanter)"], ["hip_r", "Right hip (buttock, trochanter)"], ["upper_leg_l", "Left upper leg"],
  ["upper_leg_r", "Right upper leg"], ["lower_leg_l", "Left lower leg"], ["lower_leg_r", "Right lower leg"],
];
const SEVERITY = options("No problem", "Slight or mild, generally mild or intermittent", "Moderate, considerable, often present", "Severe, pervasive, continuous, life-disturbing");

/** @type {InstrumentView[]} */
export const INSTRUMENTS = [
  {
    id: "acr2016", version: "1", family: "criteria", familyLabel: "Criteria", scoringOnly: false, textReason: "", own: false, ownWords: false, name: "Fibromyalgia criteria, 2016 revision", shortName: "ACR 2016", recall: "Past week",
    instructions: "Mark the areas where you have had pain or tenderness, and rate how much each symptom has troubled you.", of: 8,
    attribution: "Own wording of the published criteria.", citation: "Wolfe F et al. Semin Arthritis Rheum 2016;46:319–329. doi:10.1016/j.semarthrit.2016.08.012", licence: "Criteria are facts; own wording",
    items: [
      item({ key: "pain_sites", label: "Where did you have pain?", help: "Mark every area that hurt, then confirm. If nothing hurt, say so.", kind: "areas", bodyMap: true, section: "Widespread pain", areas: AREAS.map(([key, label]) => ({ key, label })) }),
      item({ key: "fatigue", label: "Fatigue", kind: "options", section: "Symptom severity", options: SEVERITY }),
      item({ key: "unrefreshed", label: "Waking unrefreshed", kind: "options", section: "Symptom severity", options: SEVERITY }),
      item({ key: "cognitive", label: "Trouble thinking or remembering", kind: "options", section: "Symptom severity", options: SEVERITY }),
      ...[["headaches", "Headaches"], ["abdominal", "Pain or cramps in the lower abdomen"], ["depression", "Depression"]].map(([key, label]) => item({
        key, label, kind: "options", section: "Other symptoms", sectionRecall: "Past 6 months", options: [{ value: 0, label: "No" }, { value: 1, label: "Yes" }],
      })),
      item({ key: "duration_ge_3mo", label: "Have the symptoms been at a similar level for at least 3 months?", kind: "flag", section: "Duration", sectionRecall: "Past 3 months", options: [{ value: true, label: "Yes" }, { value: false, label: "No" }] }),
    ],
  },
  {
    id: "fiqr", version: "1", family: "function", familyLabel: "Function and impact", scoringOnly: false, textReason: "", own: false, ownWords: false, name: "Revised Fibromyalgia Impact Questionnaire", shortName: "FIQR", recall: "Past 7 days",
    instructions: "For each question, choose the number that best describes the past 7 days.", of: 21,
    attribution: "Bennett RM et al. 2009, CC BY 2.0.", citation: "Bennett RM et al. Arthritis Res Ther 2009;11:R120. doi:10.1186/ar2783", licence: "CC BY 2.0",
    items: [
      ...FUNCTION.map((label, at) => item({ key: `function_${at + 1}`, label, kind: "scale", section: "How difficult was it to do these?", options: scale("No difficulty", "Very difficult") })),
      ...OVERALL.map((label, at) => item({ key: `overall_${at + 1}`, label, kind: "scale", section: "Overall impact", options: scale("Never", "Always") })),
      ...SYMPTOMS.map(([label, low, high], at) => item({ key: `symptom_${at + 1}`, label, kind: "scale", section: "Intensity of symptoms", options: scale(low, high) })),
    ],
  },
  {
    id: "phq9", version: "1", family: "mood", familyLabel: "Mood", scoringOnly: false, textReason: "", own: false, ownWords: false, name: "Patient Health Questionnaire 9", shortName: "PHQ-9", recall: "Past 2 weeks",
    instructions: "Over the last 2 weeks, how often have you been bothered by any of the following problems?", of: 9,
    attribution: "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    citation: "Kroenke K et al. J Gen Intern Med 2001;16:606–613. doi:10.1046/j.1525-1497.2001.016009606.x", licence: "Public domain",
    items: [
      ...PHQ.map((label, at) => item({ key: `q${at + 1}`, label, kind: "options", options: options("Not at all", "Several days", "More than half the days", "Nearly every day") })),
      item({
        key: "q10", kind: "options", optional: true, help: "Not scored.",
        label: "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
        options: options("Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"),
      }),
    ],
  },
  {
    id: "pain_nrs", version: "1", family: "pain", familyLabel: "Pain", scoringOnly: false, textReason: "", own: false, ownWords: false, name: "Pain now, 0–10", shortName: "Pain 0–10", recall: "Past 7 days", instructions: "Rate your pain.", of: 1,
    attribution: "", citation: "Numeric rating scale", licence: "Free",
    items: [item({ key: "pain", label: "Average pain", kind: "scale", options: scale("No pain", "Worst pain imaginable") })],
  },
];
