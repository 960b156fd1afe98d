// The verdict is read with its reasons and sources; choices stay; what is old never comes after what is new.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn } from "./dom.js";

page();
globalThis.ResizeObserver = class {
  observe() {}
  disconnect() {}
};
Object.defineProperty(window.HTMLElement.prototype, "clientWidth", { get: () => 900, configurable: true });
const { trendsView } = await import("../../ui/views/trends.js");
const { patientView } = await import("../../ui/views/patient.js");
const { Session } = await import("../../ui/lib/session.js");
const { trends, verdictOf } = await import("./mock-trends.js");
const { confirm, dialog, open, PATIENT, type } = await import("./open-view.js");

const VIEW = await trends.trends_get.call({ patient_get: () => ({ name: "Ada Berg" }) }, { patientId: "p", ask: { course: null, measure: null, from: null, to: null } });
const CHART = { svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 400\"><title>t</title></svg>", alt: "Average pain from 2025-02-07: 61, now 40", caption: "Average pain, 2025-02-07 to 2026-11-22" };

let view;
afterEach(() => view?.close());

/** @param {Partial<typeof VIEW>} [more] @param {object} [commands] @param {any} [session] */
async function show(more = {}, commands = {}, session = new Session()) {
  view = await open(trendsView, { patientId: "p" }, {
    trends_get: ({ ask }) => structuredClone({ ...VIEW, ...more, ...(ask.measure && VIEW.verdict ? { measure: ask.measure, verdict: { ...VIEW.verdict, headline: `Headline of ${ask.measure}.` } } : {}), ...(ask.course ? { course: ask.course } : {}) }),
    chart_get: () => CHART,
    phase_plan_save: () => structuredClone(VIEW),
    ...commands,
  }, session);
  await turn(5);
  return view;
}

const text = (selector, within = document) => within.querySelector(selector)?.textContent ?? "";
const segment = (words, group = "Period") => [...document.querySelectorAll(`[role=group][aria-label="${group}"] button`)].find((each) => each.textContent === words);
const judged = () => document.querySelector(".verdict");

test("the verdict says its word, the numbers, and every reason under what it is about", async () => {
  await show();
  const panel = judged();
  assert.equal(document.getElementById(panel.getAttribute("aria-labelledby")).textContent, "Verdict: Improved", "its name says what it is");
  assert.equal(panel.querySelector(".verdict-sign").getAttribute("aria-hidden"), "true", "the word says it, the sign only repeats it");
  const groups = [...panel.querySelectorAll("section")].map((group) => [text("h3", group), group.querySelectorAll("li").length]);
  assert.deepEqual(groups, [["What decided", 2], ["Thresholds", 2], ["What else was found", 2], ["Cautions", 2], ["Side effects and cost", 2], ["What trials found", 2]]);
  assert.doesNotMatch(panel.textContent, /\d{4}-\d{2}-\d{2}/, "dates are written as the system does");
  assert.equal(panel.querySelector(".settle"), null, "nothing is open");
});

test("each kind of verdict has a word and a shape of its own", async () => {
  const shapes = new Set();
  for (const kind of ["improved", "worse", "noChange", "no_clear_change", "lost", "too_few"]) {
    await show({ verdict: { ...VIEW.verdict, kind, word: `Word ${kind}` } });
    assert.match(text(".verdict h2"), new RegExp(`Word ${kind}`));
    shapes.add(judged().querySelector(".verdict-sign .stroke").getAttribute("d"));
    view.close();
  }
  assert.equal(shapes.size, 6);
});

test("the source and the rule of a reason come with the focus, and are its name for screen readers", async () => {
  await show();
  const mark = judged().querySelector(".source-mark");
  assert.equal(mark.tabIndex, 0);
  assert.match(mark.getAttribute("aria-label"), /^source: Dworkin 2008.*Rule: improved\.diary/s);
  mark.focus();
  assert.match(text(".meaning"), /Dworkin 2008/);
});

test("too few points say at once what would settle it, with where that comes from", async () => {
  await show({ verdict: verdictOf("Berta", "p") });
  assert.match(text(".settle"), /What would settle it: 7 more diary days on 4\.5 mg.*source/);
  assert.equal([...document.querySelectorAll(".reason-group h3")].some((each) => each.textContent === "What would settle it"), false, "it is said once");
});

test("thresholds are passed or not by sign and by word; what was not checked is marked", async () => {
  await show();
  const lines = [...document.querySelectorAll(".compared tbody tr:first-child .thresholds li")].map((each) => each.textContent);
  assert.deepEqual(lines, [
    "✓Minimal important change, 10% (6.1 points): passed", "✓Moderate, 30% (18.3 points): passed", "✗Substantial, 50% (30.5 points): not passed", "✓Reliable change, 12.4 points: passed provisional",
  ]);
  const cells = [...document.querySelectorAll(".compared tbody tr:first-child > *")].map((each) => each.textContent);
  assert.deepEqual(cells.slice(0, 5), ["Baseline", "61.0 (14 days)", "40.2 (26 days)", "−20.8−27.1 to −14.5", "34% bettermoderate (IMMPACT)"]);
});

test("phases say what counts of them and why the rest doesn’t; nothing stands for a number that is missing", async () => {
  await show();
  const [, titration, three] = [...document.querySelectorAll(".phases tbody tr")];
  assert.match(titration.textContent, /doesn’t count.*titration, 28 days/);
  assert.doesNotMatch(titration.querySelector("[data-label=Mean]").textContent, /\d/);
  assert.match(three.textContent, /21 values.*left out: wash-in, first 14 days/);
  assert.deepEqual([...three.querySelectorAll("[data-label^=Since]")].map((each) => [...each.children].map((part) => part.textContent)), [["−13.2", "22% better"], ["−13.2", "22% better"]]);
  assert.match(text(".phases tbody tr:last-child th"), /adjusted/);
});

test("adjustments that fit no phase any more are said", async () => {
  await show({ planLost: ["“Second try” from 2025-07-01: no phase begins on that day any more."] });
  assert.match(text(".phases .calm-note"), /Second try.*Jul/);
});

test("choosing another measure judges it, with the keys too, and the heading has the focus", async () => {
  const { sent } = await show();
  const fatigue = document.querySelector(".other-list [aria-label=\"Judge Fatigue (diary)\"]");
  fatigue.focus();
  press("Enter");
  await turn(10);
  assert.equal(sent("trends_get").at(-1).ask.measure, "diary.fatigue");
  assert.match(text(".verdict .headline"), /Headline of diary\.fatigue/);
  assert.equal(document.activeElement, judged().querySelector("h2"));
  assert.equal(sent("chart_get").at(-1).ask.ask.measure, "diary.fatigue", "the charts follow");
});

test("so many measures side by side come with a word on chance", async () => {
  await show();
  assert.match(text(".others .hint"), /^7 measures are compared.*by chance alone\.$/);
});

test("periods cut what is shown; the verdict is asked for as before", async () => {
  const { sent } = await show();
  const end = VIEW.reach[1];
  segment("Since start").click();
  await turn(10);
  assert.deepEqual([sent("trends_get").at(-1).ask.from, sent("trends_get").at(-1).ask.to], [VIEW.phases[1].key, null]);
  segment("3 months").click();
  await turn(10);
  assert.equal(sent("trends_get").at(-1).ask.to, end);
  assert.equal(segment("3 months").getAttribute("aria-pressed"), "true");
  assert.equal(sent("chart_get").at(-1).ask.ask.to, end);
  segment("All").click();
  await turn(10);
  assert.deepEqual(sent("chart_get").at(-1).ask.ask, { course: VIEW.course, measure: VIEW.measure, from: null, to: null });
});

test("own dates are typed, checked and then shown", async () => {
  const { sent } = await show();
  const before = sent("trends_get").length;
  segment("Own dates…").click();
  const form = document.querySelector(".own-dates");
  assert.equal(form.hidden, false);
  const [from, to] = form.querySelectorAll("input");
  assert.equal(document.activeElement, from);
  type(from, "2026-05-01");
  type(to, "2026-03-01");
  form.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await turn(5);
  assert.match(form.textContent, /The last day is before the first: check both days\./);
  assert.equal(sent("trends_get").length, before);
  type(to, "2026-06-01");
  form.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await turn(10);
  assert.deepEqual([sent("trends_get").at(-1).ask.from, sent("trends_get").at(-1).ask.to], ["2026-05-01", "2026-06-01"]);
});

test("coming back finds treatment, measure, period and chart as they were; another patient has their own", async () => {
  const session = new Session();
  await show({}, {}, session);
  const [treatment, measure] = document.querySelectorAll(".trend-choices select");
  treatment.value = "c-dulo";
  treatment.dispatchEvent(new Event("change"));
  measure.value = "fiqr.total";
  measure.dispatchEvent(new Event("change"));
  segment("12 months").click();
  segment("Calendar", "Chart").click();
  await turn(10);
  view.close();
  const { sent } = await show({}, {}, session);
  const asked = sent("trends_get").at(-1).ask;
  assert.deepEqual([asked.course, asked.measure, asked.to], ["c-dulo", "fiqr.total", VIEW.reach[1]]);
  assert.equal(segment("12 months").getAttribute("aria-pressed"), "true");
  assert.equal(sent("chart_get").at(-1).ask.kind, "calendar");
  assert.deepEqual([...session.memory.keys()].filter((key) => key.startsWith("trends:")), ["trends:p"], "kept by patient");
});

test("what was remembered and is gone meanwhile doesn’t stand in the way", async () => {
  const session = new Session();
  session.memory.set("trends:p", { course: "gone", measure: null, period: { key: "all", from: null, to: null }, chart: null });
  const { sent } = await show({}, { trends_get: ({ ask }) => {
    if (ask.course === "gone") throw { code: "missing", message: "This is not in the vault any more." };
    return structuredClone(VIEW);
  } }, session);
  assert.ok(judged());
  assert.equal(sent("trends_get").at(-1).ask.course, null);
});

test("an older answer never comes after a newer one", async () => {
  let slow;
  await show({}, { trends_get: async ({ ask }) => {
    if (ask.measure === "diary.fatigue") await new Promise((resolve) => (slow = resolve));
    return structuredClone({ ...VIEW, measure: ask.measure ?? VIEW.measure, verdict: { ...VIEW.verdict, headline: `Headline of ${ask.measure}.` } });
  } });
  const [, measure] = document.querySelectorAll(".trend-choices select");
  for (const key of ["diary.fatigue", "fiqr.total"]) {
    measure.value = key;
    measure.dispatchEvent(new Event("change"));
  }
  await turn(10);
  slow();
  await turn(10);
  assert.match(text(".verdict .headline"), /Headline of fiqr\.total/);
});

test("an older chart never comes after a newer one", async () => {
  const waiting = [];
  await show({}, { chart_get: ({ ask }) => new Promise((resolve) => waiting.push(() => resolve({ ...CHART, alt: `Chart ${ask.kind}` }))) });
  segment("Calendar", "Chart").click();
  segment("Phase means", "Chart").click();
  await turn(5);
  for (const answer of waiting.reverse()) answer();
  await turn(10);
  assert.equal(document.querySelector(".chart svg").getAttribute("aria-label"), "Chart phases");
});

test("a chart has a name made from its data and a caption; one that fails says so and can be tried again", async () => {
  let fails = true;
  const { button } = await show({}, { chart_get: () => {
    if (fails) throw { code: "io", message: "The disk is full." };
    return CHART;
  } });
  assert.match(text(".chart [role=alert]"), /could not be drawn\. The disk is full/);
  fails = false;
  button("Try again").click();
  await turn(10);
  const svg = document.querySelector(".chart svg");
  assert.equal(svg.getAttribute("role"), "img");
  assert.match(svg.getAttribute("aria-label"), /Average pain from .*2025: 61, now 40/);
  assert.match(text(".chart figcaption"), /Average pain/);
});

test("a picture that holds more than a picture is refused", async () => {
  await show({}, { chart_get: () => ({ ...CHART, svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>" }) });
  assert.match(text(".chart [role=alert]"), /not allowed/);
});

test("the chart is saved as PNG, SVG or CSV as it is asked for, and says where to", async () => {
  const { sent, button } = await show({}, { chart_save: ({ format }) => {
    if (format === "svg") throw { code: "io", message: "The disk is full." };
    return format === "csv" ? null : { place: "/home/a/pain.png", bytes: 84_213 };
  } });
  segment("This measure", "Chart").click();
  await turn(5);
  const dpi = [...document.querySelectorAll(".save-row select")][1];
  dpi.value = "600";
  dpi.dispatchEvent(new Event("change"));
  button("Save PNG…").click();
  await turn(5);
  const asked = sent("chart_save").at(-1);
  assert.deepEqual([asked.format, asked.dpi, asked.ask.kind, asked.ask.theme, asked.ask.width, asked.ask.height], ["png", 600, "single", "light", 1600, 900]);
  assert.match(text(".charts .outcome"), /Saved to \/home\/a\/pain\.png \(84 kB\)/);
  button("Save SVG…").click();
  await turn(5);
  assert.match(text(".charts .outcome.error"), /disk is full/);
  button("Save CSV…").click();
  await turn(5);
  assert.equal(text(".charts .outcome"), "", "a dialog that was closed says nothing");
});

test("without a treatment it says what to do, and still draws what there is", async () => {
  await show({ courses: [], course: null, verdict: null, phases: [], phasePlan: null, whyNot: "No treatment with a start.", charts: ["single"] });
  assert.match(text(".judged"), /Add a treatment to compare before and after\./);
  assert.equal(document.querySelector(".judged a").getAttribute("href"), "#/patients/p/treatments");
  assert.equal(document.querySelector(".phases"), null);
  assert.equal(segment("Since start").disabled, true);
  assert.ok(document.querySelector(".chart svg"));
});

test("with nothing at all there are no charts and no choices", async () => {
  await show({ courses: [], course: null, measures: [], measure: null, reach: null, verdict: null, phases: [], phasePlan: null, whyNot: "", charts: [] });
  assert.equal(document.querySelector(".charts").hidden, true);
  assert.equal(document.querySelector(".trend-choices").hidden, true);
});

test("a course without a verdict says why, and where days and visits are added", async () => {
  await show({ verdict: null, whyNot: "No values of this measure after 2026-03-07." });
  assert.match(text(".judged"), /No verdict yet\..*Mar/s);
  assert.deepEqual([...document.querySelectorAll(".judged a")].map((each) => each.textContent), ["Diary", "New visit"]);
});

const adjust = async () => {
  document.querySelector("[data-act=phases]").click();
  await turn(10);
};
const field = (label) => {
  const wanted = [...dialog().querySelectorAll("label")].find((each) => each.textContent === label);
  return wanted ? document.getElementById(wanted.htmlFor) : dialog().querySelector(`[aria-label="${label}"]`);
};

test("phases are adjusted from all days, whatever period is shown", async () => {
  const { sent } = await show();
  segment("3 months").click();
  await turn(10);
  await adjust();
  assert.deepEqual([sent("trends_get").at(-1).ask.from, sent("trends_get").at(-1).ask.to], [null, null]);
  assert.equal(dialog().querySelectorAll(".phase-rows > li").length, VIEW.phases.length);
});

test("what was said of phases is sent as typed, with the reason", async () => {
  const { sent } = await show();
  await adjust();
  assert.equal(field("Wash-in, days").placeholder, "14", "the usual stands there, and is no value");
  type(field("Wash-in, days"), "7");
  type(field("Baseline from"), "2025-02-01");
  confirm();
  await turn(5);
  assert.equal(sent("phase_plan_save").length, 0);
  assert.match(dialog().textContent, /Type the last day, or leave both empty\./);
  type(field("Baseline to"), "2025-02-20");
  confirm();
  await turn(5);
  assert.match(dialog().textContent, /Say why, in a few words\./);
  type(field("Reason for the change"), "Flare left out");
  const pause = field("Leave out: Pause 1");
  pause.checked = true;
  pause.dispatchEvent(new Event("change", { bubbles: true }));
  type(field("Name of 3 mg"), " First try ");
  confirm();
  await turn(15);
  const { courseId, form, reason } = sent("phase_plan_save").at(-1);
  assert.deepEqual([courseId, reason, form.washInDays, form.washOutDays, form.baselineFrom, form.baselineTo, form.lotFrom], [VIEW.course, "Flare left out", "7", "", "2025-02-01", "2025-02-20", ""]);
  assert.deepEqual(form.edits.map(({ name, leftOut }) => [name, leftOut]), [["", false], ["", false], ["First try", false], ["", false], ["", true], ["4.5 mg again, after the holidays", false]]);
  assert.equal(dialog(), null);
  assert.equal(document.activeElement, document.querySelector("[data-act=phases]"));
});

test("a start drawn by lot needs both days; a phase can’t count before it begins; days are whole", async () => {
  const { sent } = await show({ phasePlan: { ...VIEW.phasePlan, id: null, edits: [] } });
  assert.equal(document.querySelector("[aria-label=\"History of the phases\"]"), null, "there is none yet");
  await adjust();
  assert.equal(field("Reason for the change"), null, "nothing stood there before");
  const lot = [...dialog().querySelectorAll("label")].find((each) => /drawn by lot/.test(each.textContent)).querySelector("input");
  lot.checked = true;
  lot.dispatchEvent(new Event("change"));
  type(field("Stable after, days"), "two");
  type(field("3 mg counts from"), "2024-01-01");
  confirm();
  await turn(5);
  assert.equal(sent("phase_plan_save").length, 0);
  assert.match(dialog().textContent, /whole number of days.*Type the first day\..*Type the last day\..*can’t count before it begins/s);
});

test("what Rust refuses stands at its field", async () => {
  await show({ phasePlan: { ...VIEW.phasePlan, id: null } }, { phase_plan_save: () => {
    throw { code: "invalid", message: "A name of at most 60 letters without line breaks: shorten it.", field: "edits.2.name" };
  } });
  await adjust();
  confirm();
  await turn(10);
  assert.equal(document.activeElement, field("Name of 3 mg"));
  assert.match(field("Name of 3 mg").closest(".field").textContent, /shorten it/);
});

test("the statistics stay open when another measure is chosen", async () => {
  await show();
  document.querySelector(".statistics").open = true;
  await turn(5);
  assert.match(text(".statistics"), /NAP.*0\.92 \(95% CI 0\.78 to 0\.97\)/s);
  document.querySelector(".other-list button").click();
  await turn(10);
  assert.equal(document.querySelector(".statistics").open, true);
});

test("a failure is said and leaves what was there", async () => {
  let fails = false;
  await show({}, { trends_get: () => {
    if (fails) throw { code: "io", message: "The disk is full." };
    return structuredClone(VIEW);
  } });
  fails = true;
  segment("3 months").click();
  await turn(10);
  assert.match(text(".trends > [role=alert]"), /disk is full/);
  assert.ok(judged());
});

test("the patient’s page says the verdict in short, with three reasons and the way to all of them", async () => {
  const commands = { timeline_svg: () => ({ svg: "", alt: "", from: null, to: null, first: null, last: null, marks: [], lines: [], height: 0 }) };
  view = await open(patientView, { patientId: "p" }, { ...commands, patient_get: () => ({ ...PATIENT, id: "p", verdict: verdictOf("Ada", "p") }) });
  const panel = judged();
  assert.match(panel.textContent, /Improved.*34% lower than before LDN/);
  const reasons = [...panel.querySelectorAll("li")].map((each) => each.textContent);
  assert.equal(reasons.length, 3);
  assert.match(reasons.join(" "), /baseline days.*can’t be told apart.*Vivid dreams/s);
  assert.equal(panel.querySelector("a").getAttribute("href"), "#/patients/p/trends");
  view.close();
  view = await open(patientView, { patientId: "p" }, { ...commands, patient_get: () => ({ ...PATIENT, id: "p", verdict: null }) });
  assert.equal(judged(), null, "no course, nothing to say");
});
