// Criteria side by side and answers that can't be true together, for the mock: near enough to look at, never a reference.

/** @typedef {import("../../ui/ipc-types.d.ts").ComparisonView} ComparisonView */

const REGIONS = [["shoulder_girdle_l", "upper_arm_l", "lower_arm_l"], ["shoulder_girdle_r", "upper_arm_r", "lower_arm_r"], ["hip_l", "upper_leg_l", "lower_leg_l"], ["hip_r", "upper_leg_r", "lower_leg_r"], ["neck", "upper_back", "lower_back"]];

/** All must hold; one that fails settles it. @param {(boolean | null)[]} parts */
const all = (...parts) => (parts.includes(false) ? false : parts.includes(null) ? null : true);

/**
 * @param {Record<string, {value: any, given: boolean}>} answers of ACR 2016
 * @returns {ComparisonView}
 */
export function criteria(answers) {
  const given = (key) => (answers[key]?.given ? answers[key].value : null);
  const sum = (keys) => (keys.every((key) => given(key) !== null) ? keys.reduce((total, key) => total + Number(given(key)), 0) : null);
  const sites = given("pain_sites");
  const wpi = sites ? sites.length : null;
  const sss = sum(["fatigue", "unrefreshed", "cognitive", "headaches", "abdominal", "depression"]);
  const rule = (least) => (wpi === null || sss === null ? (wpi !== null && wpi < least ? false : null) : (wpi >= 7 && sss >= 5) || (wpi >= least && wpi <= 6 && sss >= 9));
  const regions = sites ? REGIONS.filter((region) => region.some((area) => sites.includes(area))).length >= 4 : null;
  const lasting = given("duration_ge_3mo") === null ? null : Boolean(given("duration_ge_3mo"));
  const cell = (value, missing = "") => ({ state: value === undefined ? "not_asked" : value === null ? "unknown" : value ? "met" : "not_met", words: value === undefined ? "not asked" : value === null ? "unknown" : value ? "met" : "not met", missing: value === null ? missing : "" });
  const symptoms = wpi === null ? "body map" : "severity items";
  const whole = [null, all(rule(3), lasting, null), all(rule(4), regions, lasting)];
  const met2011 = whole[1], met2016 = whole[2];
  return {
    title: "ACR criteria side by side",
    columns: ["ACR 2010", "Survey 2011", "ACR 2016"],
    rows: [
      { label: "WPI and symptom severity", main: false, cells: [cell(null, "extent of bodily symptoms"), cell(rule(3), symptoms), cell(rule(4), symptoms)] },
      { label: "Pain in at least 4 of 5 regions", main: false, cells: [cell(undefined), cell(undefined), cell(regions, "body map")] },
      { label: "Three months or longer", main: false, cells: [cell(lasting, "duration"), cell(lasting, "duration"), cell(lasting, "duration")] },
      { label: "No other disorder explains the pain", main: false, cells: [cell(null, "other disorder"), cell(null, "other disorder"), cell(undefined)] },
      { label: "Criteria as a whole", main: true, cells: [cell(whole[0]), cell(met2011), cell(met2016)] },
    ],
    sentences: regions === false && rule(3) === true ? ["The 2011 rule for WPI and severity is met, the 2016 criteria are not: the pain is in fewer than 4 of 5 regions."] : [],
  };
}

/** @param {{id: string}} definition @param {Record<string, {value: any, given: boolean}>} answers */
export function conflicts({ id }, answers) {
  const given = (key) => (answers[key]?.given ? Number(answers[key].value) : null);
  if (id !== "psqi") return [];
  const [bed, up, hours] = [given("q1_bed"), given("q3_up"), given("q4_hours")];
  if (bed === null || up === null || hours === null || hours * 60 <= (up - bed + 1440) % 1440) return [];
  return [{ item: "q4_hours", label: "Item 4 is longer than the time between item 1 and item 3: check all three." }];
}
