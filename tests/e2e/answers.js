// Answers of three invented visits, and their scores worked out by hand.

/** Neck, upper and lower back, left shoulder, left upper arm, right shoulder, both hips, left upper leg. */
export const first = {
  date: "10 Sep 2023",
  // Fatigue 3, unrefreshed 2, cognitive 2; headaches yes, abdomen no, depression yes; three months yes.
  acr: { areas: "cfghinkql", items: "322101y" },
  // (5+6+4+8+7+3+6+5+7)/3 = 17; 7+6 = 13; (10+8+7+9+4+5+6+7+3+8)/2 = 33.5
  fiqr: "564873657" + "76" + "t879456738",
  phq: "223312211" + "2",
  pain: "t",
  scores: {
    // 9 areas + 3+2+2+1+0+1 = 18; all five regions
    acr: /Polysymptomatic distress \(PSD\) ?18 \/ 31 ?severe.*ACR 2016 ?met.*\(WPI\) ?9 \/ 19.*\(SSS\) ?9 \/ 12/,
    fiqr: /Total ?63\.5 \/ 100 ?moderate.*Function ?17\.0 \/ 30.*Overall impact ?13\.0 \/ 20.*Symptoms ?33\.5 \/ 50/,
    // 2+2+3+3+1+2+2+1+1
    phq: /Total ?17 \/ 27 ?moderately severe/,
    pain: /Average pain ?10 \/ 10 ?severe/,
  },
};

/** Twelve weeks later. Neck, lower back, both shoulders, left upper leg. */
export const second = {
  date: "2023-12-03",
  acr: { areas: "cghnl", items: "211100y" },
  // (3+4+3+6+5+2+4+4+5)/3 = 12; 4+5 = 9; (6+5+5+6+3+3+4+4+2+5)/2 = 21.5
  fiqr: "343652445" + "45" + "6556334425",
  phq: "112211100" + "1",
  pain: "6",
  scores: {
    // 5 areas + 2+1+1+1 = 10; four regions, but 5 areas want an SSS of 9
    acr: /\(PSD\) ?10 \/ 31 ?moderate.*8 points better.*ACR 2016 ?not met/,
    fiqr: /Total ?42\.5 \/ 100 ?moderate.*21\.0 points better/,
    phq: /Total ?9 \/ 27 ?mild.*8 points better/,
    pain: /Average pain ?6 \/ 10 ?moderate.*4 points better/,
  },
};

/** Another twelve weeks later, by mouse. */
export const third = {
  date: "25.02.2024",
  areas: ["neck", "shoulder_girdle_l", "shoulder_girdle_r"],
  acr: [
    ["Fatigue", "1 Slight or mild; comes and goes"],
    ["Waking up unrefreshed", "1 Slight or mild; comes and goes"],
    ["Trouble thinking or remembering", "1 Slight or mild; comes and goes"],
    ["Headaches", "No"],
    ["Pain or cramps in the lower abdomen", "No"],
    ["Depression", "No"],
    ["Have the symptoms been at a similar level for at least 3 months?", "Yes"],
  ],
  // One task unanswered: (2+3+5+4+2+2+3+3) × 9/8 / 3 = 9; 3+3 = 6; (4+4+4+5+2+2+3+3+1+4)/2 = 16
  fiqr: [
    ["Brush or comb your hair", "2"],
    ["Walk continuously for 20 minutes", "3"],
    ["Prepare a homemade meal", null],
    ["Vacuum, scrub, or sweep floors", "5"],
    ["Lift and carry a bag full of groceries", "4"],
    ["Climb one flight of stairs", "2"],
    ["Change bed sheets", "2"],
    ["Sit in a chair for 45 minutes", "3"],
    ["Go shopping for groceries", "3"],
    ["Fibromyalgia prevented me from accomplishing goals for the week", "3"],
    ["I was completely overwhelmed by my fibromyalgia symptoms", "3"],
    ["Pain", "4"],
    ["Energy", "4"],
    ["Stiffness", "4"],
    ["Your sleep", "5"],
    ["Depression", "2"],
    ["Memory problems", "2"],
    ["Anxiety", "3"],
    ["Tenderness to touch", "3"],
    ["Balance problems", "1"],
    ["Sensitivity to loud noises, bright lights, odors and cold", "4"],
  ],
  phq: [
    ["Little interest or pleasure in doing things", "1 Several days"],
    ["Feeling down, depressed, or hopeless", "0 Not at all"],
  ],
  pain: "5",
  scores: {
    // 3 areas + 3
    acr: /\(PSD\) ?6 \/ 31 ?mild.*4 points better/,
    fiqr: /Total ?31\.0 \/ 100 ?mild ?prorated/,
  },
};
