// A clinic and patients whose every text is what the caller gives, stored by the commands of the page.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { STORED } from "./texts.js";

const DAY = 86_400_000;
/** The day so many days ago, ISO. */
export const ago = (days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** A failure of a command, as it came. */
export class Refused extends Error {
  constructor(method, reason) {
    super(`${method}: ${typeof reason === "string" ? reason : JSON.stringify(reason)}`);
    this.reason = reason;
  }
}

/** Calls commands as the page does. */
export function caller(app) {
  return async (method, args = {}) => {
    const command = method.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const { value, error } = await app.driver.executeAsyncScript(
      "const [command, args, done] = arguments; window.__TAURI__.core.invoke(command, args).then((value) => done({ value }), (error) => done({ error: error ?? 'refused' }));", command, args);
    if (error !== undefined) throw new Refused(method, error);
    return value;
  };
}

export class Filler {
  /** Arguments of each method as they were taken. */
  taken = new Map();
  /** The texts that were stored. */
  filled = new Set();
  /** Names that were taken so far. */
  static #again = 0;
  #call;
  #text;
  #plain;

  /**
   * @param call see `caller`
   * @param text gives what to type for a name of `STORED` and the most characters that fit
   * @param plain the same without signs that turn the direction of writing, which most fields refuse
   */
  constructor(call, text, plain = text) {
    this.#call = call;
    this.#text = text;
    this.#plain = plain;
  }

  /** Calls with the arguments that `make` builds from texts; a refused hidden sign is left out. */
  async #save(method, make) {
    const fields = [];
    const build = (give) => make((path) => {
      const field = `${method}.${path}`;
      if (!(field in STORED)) throw new Error(`${field} is not in texts.js`);
      fields.push(field);
      return give(field, STORED[field]);
    });
    let args = build(this.#text);
    let value;
    try {
      value = await this.#call(method, args);
    } catch (error) {
      const taken = /has this name/.test(error.message);
      if (!taken && !/hidden control sign|control character|plain characters|line breaks/.test(error.message)) throw error;
      // Two texts can be the same once hidden signs are left out.
      args = build((field, most) => (taken && field.endsWith(".name") ? `${this.#plain(field, most - 6)} ${(Filler.#again += 1)}` : this.#plain(field, most)));
      value = await this.#call(method, args);
    }
    this.taken.set(method, args);
    for (const field of fields) this.filled.add(field);
    return value;
  }

  /** What belongs to the clinic as a whole; the currency can't change once there are costs. */
  async clinic({ currency = true } = {}) {
    const { settings } = this.#made ?? (await this.#call("sessionState")).clinic;
    this.#made = await this.#save("settingsSave", (t) => ({
      settings: { ...settings, clinicName: t("settings.clinicName"), letterhead: t("settings.letterhead"), clinician: t("settings.clinician"), safetyText: t("settings.safetyText") },
    }));
    const practice = await this.#call("practiceGet");
    await this.#save("practiceSave", (t) => {
      const line = (list) => ({ key: "", label: t(`practice.${list}[].label`), group: t(`practice.${list}[].group`) });
      const template = { ...practice.templates[0], what: "ldn", name: t("practice.templates[].name"), unit: t("practice.templates[].unit"), source: t("practice.templates[].source") };
      const others = (lines, line) => lines.filter(({ label, group }) => label !== squeezed(line.label) || group !== squeezed(line.group)).slice(0, 20);
      const [before, differential] = [line("beforeLdn"), line("differential")];
      return {
        practice: {
          ...practice, currency: currency ? t("practice.currency") : practice.currency, templates: [template],
          beforeLdn: [before, ...others(practice.beforeLdn, before)], differential: [differential, ...others(practice.differential, differential)],
        },
      };
    });
    const contact = (t) => ({ kind: "pharmacy", name: t("form.name"), phone: t("form.phone"), online: t("form.online"), address: t("form.address"), note: t("form.note") });
    const before = new Set((await this.#call("contactsGet")).map(({ id }) => id));
    const contacts = await this.#save("contactSave", (t) => ({ id: null, form: contact(t), reason: "" }));
    const { id } = contacts.find(({ id }) => !before.has(id));
    await this.#save("contactSave", (t) => ({ id, form: { ...contact(t), kind: "prescriber" }, reason: t("reason") }));
  }
  #made;

  /** Users of the vault; the passphrases are the caller's. */
  async users(passphrase) {
    const added = await this.#save("userAdd", (t) => ({ form: { name: t("form.name"), role: "assistant" }, passphrase }));
    const { id: user } = added.users.find(({ me }) => !me);
    await this.#save("userEdit", (t) => ({ user, form: { name: t("form.name"), role: "readOnly" } }));
    await this.#save("userRemove", (t) => ({ user, reason: t("reason") }));
  }

  /** One patient with one record of each kind, each corrected once; answers with keys of what was made. */
  async patient(instruments = []) {
    const person = (t) => ({ familyName: t("form.familyName"), givenName: t("form.givenName"), clinicNumber: t("form.clinicNumber"), birthDate: "1970-02-03", sex: "female" });
    const { id: patientId } = await this.#save("patientAdd", (t) => ({ form: person(t) }));
    await this.#save("patientEdit", (t) => ({ patientId, form: { ...person(t), sex: "other" }, reason: t("reason") }));

    const ldn = { key: "ldn", name: "", start: ago(120), stop: "", stopReason: "", prescriber: "", note: "", steps: [] };
    const dose = (t, from, amount) => ({
      from, kind: "dose", amount, unit: "mg", times: ["bedtime"], form: t("form.steps[].form"), filler: t("form.steps[].filler"), pharmacy: t("form.steps[].pharmacy"), batch: t("form.steps[].batch"),
      costPerMonth: "30", how: "", reason: t("form.steps[].reason"),
    });
    const ldnSaved = await this.#save("courseSave", (t) => ({ patientId, id: null, form: { ...ldn, prescriber: t("form.prescriber"), note: t("form.note"), steps: [dose(t, ago(120), "1.5"), dose(t, ago(60), "4.5")] }, reason: "" }));
    const courseId = ldnSaved.courses[0].id;
    await this.#save("planSave", () => ({ patientId, courseId, template: ldnSaved.templates[0].name, start: ago(120), reason: "" }));
    await this.#save("planSave", (t) => ({ patientId, courseId, template: ldnSaved.templates[0].name, start: ago(119), reason: t("reason") }));
    // An opioid beside it raises the alert that is acknowledged below.
    await this.#save("courseSave", () => ({
      patientId, id: null, form: { ...ldn, key: "tramadol", start: ago(30), steps: [{ from: ago(30), kind: "dose", amount: "50", unit: "mg", times: ["noon"], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: "" }] }, reason: "",
    }));
    const own = (t) => ({
      key: null, name: t("form.name"), start: ago(200), stop: ago(20), stopReason: t("form.stopReason"), prescriber: t("form.prescriber"), note: t("form.note"),
      steps: [
        { ...dose(t, ago(200), "2"), unit: t("form.steps[].unit") },
        { from: ago(150), kind: "goes", amount: "", unit: "", times: [], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: t("form.steps[].how"), reason: t("form.steps[].reason") },
        { from: ago(100), kind: "pause", amount: "", unit: "", times: [], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: t("form.steps[].reason") },
      ],
    });
    const before = new Set([courseId]);
    const courses = await this.#save("courseSave", (t) => ({ patientId, id: null, form: own(t), reason: "" }));
    const { id: ownCourse } = courses.courses.find(({ id, form }) => !before.has(id) && form.key === null);
    await this.#save("courseSave", (t) => ({ patientId, id: ownCourse, form: { ...own(t), start: ago(201), steps: own(t).steps.with(0, { ...own(t).steps[0], from: ago(201) }) }, reason: t("reason") }));

    const effect = (t) => ({ key: null, name: t("form.name"), severity: 2, onset: ago(90), end: "", courseId, note: t("form.note") });
    const { sideEffects } = await this.#save("sideEffectSave", (t) => ({ patientId, id: null, form: effect(t), reason: "" }));
    await this.#save("sideEffectSave", (t) => ({ patientId, id: sideEffects[0].id, form: { ...effect(t), severity: 3 }, reason: t("reason") }));
    const twice = await this.#save("sideEffectSave", (t) => ({ patientId, id: null, form: { ...effect(t), onset: ago(80) }, reason: "" }));
    const gone = twice.sideEffects.find(({ id }) => id !== sideEffects[0].id);
    await this.#save("recordRemove", (t) => ({ kind: "sideEffect", id: gone.id, reason: t("reason") }));

    const condition = (t) => ({ key: null, name: t("form.name"), since: "2019-03", until: "", note: t("form.note") });
    const { conditions } = await this.#save("conditionSave", (t) => ({ patientId, id: null, form: condition(t), reason: "" }));
    await this.#save("conditionSave", (t) => ({ patientId, id: conditions[0].id, form: { ...condition(t), since: "2018" }, reason: t("reason") }));
    const safety = await this.#call("safetyGet", { patientId });
    for (const [list, [row]] of [["before_ldn", safety.beforeLdn], ["differential", safety.differential]]) {
      const check = (t) => ({ list, item: row.item, state: "found", result: t("form.result"), date: ago(130) });
      await this.#save("checkSave", (t) => ({ patientId, form: check(t), reason: "" }));
      await this.#save("checkSave", (t) => ({ patientId, form: { ...check(t), state: "clear" }, reason: t("reason") }));
    }
    const lab = (t) => ({ analyte: null, name: t("form.name"), value: "12", unit: t("form.unit"), reference: "10 to 20", date: ago(70), note: t("form.note"), confirmed: true });
    const { groups } = await this.#save("labSave", (t) => ({ patientId, id: null, form: lab(t), reason: "" }));
    const result = groups.flatMap(({ results }) => results)[0];
    await this.#save("labSave", (t) => ({ patientId, id: result.id, form: { ...lab(t), value: "13" }, reason: t("reason") }));

    const day = (t) => ({ date: ago(3), ratings: { pain_average: 40 }, note: t("form.note") });
    await this.#save("diarySave", (t) => ({ patientId, form: day(t), reason: "" }));
    await this.#save("diarySave", (t) => ({ patientId, form: { ...day(t), ratings: { pain_average: 45 } }, reason: t("reason") }));
    await this.#save("diaryImport", (t) => ({ patientId, text: `date;pain;note\n${[8, 7, 6, 5].map((back) => `${ago(back)};40;"${t("text").replaceAll('"', '""')}"\n`).join("")}`, columns: ["date", "pain_average", "note"], replace: true }));
    await this.#save("reminderSave", (t) => ({ patientId, id: null, form: { kind: "other", what: t("form.what"), due: ago(-5), done: "", courseId: null }, reason: "" }));
    const { rows } = await this.#call("dueGet", { days: 14 });
    const { reminderId } = rows.find((row) => row.patientId === patientId && row.reminderId);
    await this.#save("reminderSave", (t) => ({ patientId, id: reminderId, form: { kind: "other", what: t("form.what"), due: ago(-6), done: "", courseId: null }, reason: t("reason") }));

    const visits = [];
    for (const [back, pain] of [[118, 8], [30, 5], [1, 4]]) {
      const visit = await this.#save("visitAdd", () => ({ patientId, date: ago(back), kind: back === 118 ? "baseline" : "follow_up", instruments: ["pain_nrs", ...instruments] }));
      await this.#save("visitEdit", (t) => ({ visitId: visit.id, date: ago(back), kind: visit.kind, note: t("note") }));
      const [form] = visit.assessments;
      const { items } = (await this.#call("instrumentGet", { id: form.instrument, version: form.version })).form;
      await this.#save("answerSet", () => ({ visitId: visit.id, assessmentId: form.id, item: items[0].key, value: pain, given: true }));
      visits.push(visit);
    }
    for (const alert of (await this.#call("safetyGet", { patientId })).alerts.slice(0, 2)) {
      await this.#save("alertAcknowledge", (t) => ({ patientId, identity: alert.identity, words: alert.words, reason: t("reason") }));
    }
    for (const { id: visitId } of visits.slice(0, 2)) await this.#save("visitSign", () => ({ visitId }));
    await this.#save("visitCorrect", (t) => ({ visitId: visits[1].id, reason: t("reason") }));

    const trends = await this.#call("trendsGet", { patientId, ask: { course: courseId, measure: null, from: null, to: null } });
    // Phases have different names.
    const plan = (t, named) => ({ ...trends.phasePlan, edits: [{ key: trends.phases[named].key, name: t("form.edits[].name"), countsFrom: "", leftOut: false }] });
    const saved = await this.#save("phasePlanSave", (t) => ({ patientId, courseId, form: plan(t, 0), reason: "" }));
    await this.#save("phasePlanSave", (t) => ({ patientId, courseId, form: { ...plan(t, 1), id: saved.phasePlan.id, washInDays: "7" }, reason: t("reason") }));
    return { patientId, courseId, visits: visits.map(({ id, assessments }) => ({ id, assessments: assessments.map((each) => each.id) })) };
  }
}

const squeezed = (text) => text.split(/\s+/u).filter(Boolean).join(" ");

/** Drops an instrument whose every text is what `text` gives into a vault's folder; answers its id. */
export async function dropInstrument(vault, id, text) {
  const folder = join(vault, "instruments", id);
  await mkdir(folder, { recursive: true });
  const t = () => JSON.stringify(text());
  await writeFile(join(folder, "definition.toml"), `
id = "${id}"
version = "1"
family = "other"
citation = ${t()}
licence = ${t()}
missing_rule = ${t()}
[[section]]
key = "part"
[[item]]
key = "q1"
section = "part"
scale = [0, 10]
[[item]]
key = "q2"
section = "part"
options = [0, 1]
labels = "often"
[[item]]
key = "q3"
section = "part"
number = [0, 24]
unit = ${t()}
unscored = true
[[score]]
key = "total"
label = ${t()}
formula = "q1 + q2"
rule = ${t()}
source = ${t()}
range = [0, 11]
worse = "higher"
main = true
[[score]]
key = "high"
label = ${t()}
formula = "total >= 6"
rule = ${t()}
source = ${t()}
[[bands]]
score = "total"
set = "own"
source = ${t()}
citation = ${t()}
default = true
levels = [[0, ${t()}], [6, ${t()}]]
[[change]]
score = "total"
points = 2
label = ${t()}
source = ${t()}
citation = ${t()}
[[check]]
item = "q2"
when = "q1 == 0 && q2 == 1"
message = ${t()}
[[flag]]
code = "own_flag"
item = "q1"
when = "high"
text = ${t()}
source = ${t()}
[[followed]]
score = "total"
label = ${t()}
[[comparison]]
title = ${t()}
columns = [${t()}]
[[comparison.rows]]
label = ${t()}
scores = ["high"]
[[sentence]]
when = "high"
text = ${t()}
`);
  await writeFile(join(folder, "text.en.toml"), `
name = ${t()}
short_name = ${t()}
recall = ${t()}
instructions = ${t()}
attribution = ${t()}
[sections.part]
title = ${t()}
recall = ${t()}
[labels]
often = [${t()}, ${t()}]
[items.q1]
label = ${t()}
help = ${t()}
low = ${t()}
high = ${t()}
[items.q2]
label = ${t()}
[items.q3]
label = ${t()}
`);
  await writeFile(join(folder, "SOURCE.md"), `# ${text()}\n\n${text()}\n`);
  return id;
}
