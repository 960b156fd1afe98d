// Stands in for the Rust side, so that every screen can be looked at in a browser: `npm run dev`. Never shipped.
// ?fail=answer_set makes that command fail three times; ?empty starts without any vault.

import { cohort } from "./mock-cohort.js";
import { criteria } from "./mock-criteria.js";
import { detail, FOLDER } from "./mock-detail.js";
import { exchange } from "./mock-exchange.js";
import { INSTRUMENTS } from "./mock-instruments.js";
import { guided } from "./mock-guide.js";
import { instrument as definitionOf, LIBRARY } from "./mock-library.js";
import { measurements } from "./mock-measurements.js";
import { dueRows, OWN_RECORDS, ownHistory, ownRemove, safety, safetyView, visitAlerts } from "./mock-safety.js";
import { bodyMap, scored } from "./mock-science.js";
import { timeline } from "./mock-timeline.js";
import { treatments } from "./mock-treatments.js";
import { trends, verdictOf } from "./mock-trends.js";
import { damaged, standing, trust, trusted, vaultUsers } from "./mock-trust.js";

const asked = new URLSearchParams(location.search);
const fails = new Map((asked.get("fail") ?? "").split(",").filter(Boolean).map((name) => [name, 3]));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const error = (code, message, field) => ({ code, message, ...(field ? { field } : {}) });
const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const now = Date.now();

const settings = {
  clinicName: "Rheumatology, Linden Street", letterhead: "12 Linden Street\nTelephone 555 0142", clinician: "Dr A. Reyes", paper: "a4",
  plannedIntervalDays: 90, safetyText: "Ask about safety now, in private. Crisis line: 555 0199, day and night.\nDon’t leave the patient alone until the plan is agreed.", lockMinutes: 10,
};
let vaults = asked.has("empty") ? [] : [
  { handle: "v1", name: "Rheumatology, Linden Street", place: "/home/reyes/Fibrotrend/Linden Street", found: true, users: vaultUsers(), hasRecovery: true, lastOpened: new Date(now - 1.2 * DAY).toISOString() },
  { handle: "v2", name: "Outreach clinic", place: "/media/usb/Outreach", found: false, users: [], hasRecovery: false, lastOpened: new Date(now - 40 * DAY).toISOString() },
];
let clinic = null;
/** The vault is open from now on. */
function entered(name, demo) {
  standing.set({ standing: "open" });
  return (clinic = { name, demo, settings: { ...settings }, ...trust() });
}

const NAMES = ["Amira Haddad", "Berta Lindqvist", "Carla <img src=x onerror=alert(1)>", "Daniel Okafor", "Elena Petrova", "Fatma Yıldız", "Greta Holm", "Hannah O’Neill", "Ines de la Fuente y Montemayor", "Joanna Kowalska", "Karin Vogel", "Lucía Fernández"];
const patients = [];
const visits = new Map();
let serial = 0;
const id = () => `00000000-0000-7000-8000-${String((serial += 1)).padStart(12, "0")}`;

function makeVisit(patient, date, kind, instruments, level, missing = []) {
  const visit = { id: id(), patientId: patient.id, date, kind, note: "", status: "draft", history: [], forms: instruments.map((instrument) => ({ id: id(), instrument, answers: {} })) };
  if (level !== null) {
    for (const form of visit.forms) {
      const definition = definitionOf(form.instrument);
      definition.items.forEach((item, at) => {
        if (missing.includes(item.key)) return;
        const wave = ((at * 7 + serial) % 5) - 2;
        let value;
        if (item.kind === "areas") value = item.areas.map((area) => area.key).filter((_, n) => (n * 5) % 19 < level * 1.9);
        else if (item.kind === "flag") value = item.options[(at + level) % 3 ? 1 : 0].value;
        else {
          const top = item.options.length - 1;
          value = Math.max(0, Math.min(top, Math.round((level / 10) * top + (top === 10 ? wave : wave / 2))));
          if (item.key === "q9") value = level > 8 ? 1 : 0;
        }
        form.answers[item.key] = { value, given: true };
      });
    }
  }
  visits.set(visit.id, visit);
  patient.visits.push(visit);
  return visit;
}

NAMES.forEach((name, n) => {
  const [givenName, ...family] = name.split(" ");
  const patient = { id: id(), form: { givenName, familyName: family.join(" "), clinicNumber: `FM-${1001 + n * 7}`, birthDate: iso(now - (34 + n * 3.1) * 365.25 * DAY), sex: n === 3 ? "male" : "female" }, visits: [] };
  patients.push(patient);
  const count = n === 11 ? 0 : 3 + ((n * 3) % 6);
  for (let v = 0; v < count; v += 1) {
    const date = iso(now - ((count - 1 - v) * 92 + 10 + n * 12) * DAY);
    const level = Math.max(1, Math.min(9.4, 7.5 - (n % 3 === 0 ? v * 0.9 : n % 3 === 1 ? 0 : -v * 0.4) + ((v * 7 + n) % 3) * 0.4));
    const visit = makeVisit(patient, date, v === 0 ? "baseline" : "follow_up", INSTRUMENTS.map((each) => each.id), level, v === 2 ? ["symptom_2", "q4"] : v === 1 ? ["function_3"] : []);
    visit.note = v === 1 ? "Naltrexone 3 mg since last visit; sleeps a little better, vivid dreams in the first week." : "";
    visit.status = "signed";
    visit.history.push({ at: `${date}T10:12:00Z`, by: settings.clinician, what: "Signed", reason: "", changes: [] });
  }
  if (n === 0) makeVisit(patient, iso(now), "follow_up", INSTRUMENTS.map((each) => each.id), null);
});

const KIND = { baseline: "Baseline", follow_up: "Follow-up", unplanned: "Unplanned", remote: "Telephone or video" };
const need = (map, key) => map.get?.(key) ?? map.find?.((each) => each.id === key) ?? (() => { throw error("missing", "This is not in the vault any more."); })();
const visitOf = (key) => need(visits, key);
const inOrder = (patient) => [...patient.visits].sort((a, b) => (a.date < b.date ? -1 : 1));

function assessment(visit, form) {
  const patient = need(patients, visit.patientId);
  const earlier = inOrder(patient).filter((other) => other.date < visit.date).at(-1)?.forms.find((each) => each.instrument === form.instrument);
  const definition = definitionOf(form.instrument);
  return { id: form.id, instrument: form.instrument, version: "1", shortName: definition.shortName, answers: structuredClone(form.answers), ...scored(definition, form.answers, earlier?.answers, settings.safetyText) };
}

function visitView(visit) {
  const patient = need(patients, visit.patientId);
  const assessments = visit.forms.map((form) => assessment(visit, form));
  const revision = visit.history.filter((entry) => entry.what === "Signed").length;
  const flags = assessments.flatMap((form) => form.flags.map((flag) => ({ ...flag, date: visit.date })));
  const words = { draft: "Draft, not signed", signed: `Signed by ${settings.clinician}${revision > 1 ? `, revision ${revision}` : ""}`, correcting: `Correction under way by ${settings.clinician}: ${visit.history.at(-1)?.reason}` };
  return {
    id: visit.id, patientId: patient.id, patientName: `${patient.form.givenName} ${patient.form.familyName}`, date: visit.date, kind: visit.kind, kindLabel: KIND[visit.kind], note: visit.note,
    status: visit.status, statusWords: words[visit.status], statusAt: visit.status === "draft" ? null : visit.history.at(-1).at, assessments, missing: assessments.filter((form) => form.missing.length).map((form) => `${form.shortName}: ${form.missing.length} of ${form.of} unanswered`),
    alerts: visitAlerts(visit, visit.status === "draft" ? flags : []), flags, history: visit.history,
    criteria: visit.forms.filter((form) => form.instrument === "acr2016" && Object.keys(form.answers).length).map((form) => criteria(form.answers))[0] ?? null,
  };
}

const MEASURES = [["fiqr", "total", "FIQR total", "0–100", "Salaffi 2018, doi:10.55563/clinexprheumatol/test"], ["pain_nrs", "pain", "Pain", "0–10", ""], ["acr2016", "psd", "PSD", "0–31", "Wolfe 2015, doi:10.3899/jrheum.141519"], ["phq9", "total", "PHQ-9", "0–27", "Kroenke 2001"]];

function cells(visit) {
  return MEASURES.map(([instrument, key, label]) => {
    const form = visit.forms.find((each) => each.instrument === instrument);
    const blank = { key: `${instrument}.${key}`, label, text: null, outOf: "", band: "", bandSource: "", prorated: false, whyNot: "not asked", sinceBaseline: null, sinceLast: null };
    if (!form) return blank;
    const view = assessment(visit, form);
    const line = view.lines.find((each) => each.key === key);
    if (!line.known) return { ...blank, whyNot: view.answered ? `${view.missing.length} ${view.missing.length === 1 ? "item" : "items"} unanswered` : "not answered" };
    return { ...blank, text: line.text, outOf: line.outOf, band: line.band, bandSource: line.bandSource, prorated: line.prorated, whyNot: "", sinceLast: line.change };
  });
}

const matching = (query) => patients.filter((patient) => Object.values(patient.form).join(" ").toLowerCase().includes(query.toLowerCase()));

function patientView(patient) {
  const order = inOrder(patient);
  const last = order.filter((visit) => visit.status === "signed").at(-1);
  const due = last ? iso(new Date(last.date).getTime() + settings.plannedIntervalDays * DAY) : null;
  const rows = order.reverse().map((visit) => ({ id: visit.id, date: visit.date, kindLabel: KIND[visit.kind], status: visit.status, note: visit.note, scores: cells(visit) }));
  return {
    id: patient.id, name: `${patient.form.givenName} ${patient.form.familyName}`, form: { ...patient.form }, age: patient.form.birthDate ? Math.floor((now - new Date(patient.form.birthDate).getTime()) / (365.25 * DAY)) : null,
    measures: MEASURES.map(([instrument, key, label, range, bandSource]) => ({ key: `${instrument}.${key}`, label, range, bandSource })), visits: rows,
    alerts: safetyView(patient.id).alerts.filter((alert) => alert.state === "open"), due: [], treatments: visits.size && patient.visits.length ? ["LDN 4.5 mg at bedtime", "Levothyroxine 75 µg in the morning", "Vitamin D 2000 IU, since 2025"] : [], verdict: verdictOf(`${patient.form.givenName} ${patient.form.familyName}`, patient.id), nextDue: due, overdue: due !== null && due < iso(now),
  };
}

const due = (days) => dueRows(patients.map((patient) => patientView(patient)), days);

function openVisit(key) {
  const visit = visitOf(key);
  if (visit.status === "signed") throw error("signed", "This visit is signed: choose “Correct…” to change it.");
  return visit;
}

const commands = {
  ...cohort,
  ...treatments,
  ...safety,
  ...measurements,
  ...trends,
  ...exchange(() => patients.map((patient) => ({ id: patient.id, name: `${patient.form.givenName} ${patient.form.familyName}`, clinicNumber: patient.form.clinicNumber }))),
  app_info: () => ({ version: "0.1.0", vaults, defaultFolder: "/home/reyes/Documents/Fibrotrend", demoPassphrase: "invented patients only" }),
  vault_choose_folder: () => ({ handle: "f1", place: "/home/reyes/Clinic" }),
  vault_choose: () => ({ handle: "v3", name: "Copy of 3 March", place: "/media/backup/Linden Street", found: true, users: vaultUsers(), hasRecovery: false }),
  vault_create: ({ clinicName, clinician }) => {
    Object.assign(settings, { clinicName, clinician });
    patients.length = 0;
    return entered(clinicName, false);
  },
  vault_open: async ({ passphrase, confirmed }) => {
    await pause(600);
    if (passphrase === "wrong") throw error("wrong_passphrase", "The passphrase is not right. Nothing was changed.");
    if (passphrase === "busy") throw error("in_use", "This vault is open in another window of Fibrotrend. Close it there first.");
    if (passphrase === "network" && !confirmed) throw error("confirm", "This vault lies on a network folder: when the connection breaks while it is written, it can be damaged.", "confirmed");
    if (damaged()) throw error("damaged", "This vault is damaged: its database doesn’t read as it was written.");
    return entered(settings.clinicName, false);
  },
  vault_demo: async () => {
    await pause(700);
    return entered("Demo clinic", true);
  },
  vault_close: () => (clinic = null),
  vault_forget: ({ handle }) => {
    vaults = vaults.filter((vault) => vault.handle !== handle);
    return commands.app_info();
  },
  vaults_forget_all: () => {
    vaults = [];
    return commands.app_info();
  },
  patients_find: ({ query, most }) => {
    const found = matching(query);
    return { total: found.length, patients: found.slice(0, most).map((patient) => ({ id: patient.id, name: patientView(patient).name, clinicNumber: patient.form.clinicNumber, age: patientView(patient).age })) };
  },
  patients_overdue: ({ query }) => matching(query).filter((patient) => patientView(patient).overdue).length,
  patients_rows: ({ patientIds }) => patients.filter((patient) => patientIds.includes(patient.id)).map((patient) => {
    const view = patientView(patient);
    const signed = view.visits.filter((visit) => visit.status === "signed");
    return {
      id: view.id, name: view.name, clinicNumber: patient.form.clinicNumber, birthDate: patient.form.birthDate, age: view.age, visits: view.visits.length, lastVisit: signed[0]?.date ?? null,
      openVisit: view.visits.some((visit) => visit.status !== "signed"), nextDue: view.nextDue, overdue: view.overdue, openAlerts: view.alerts.length, fiqr: signed[0]?.scores[0] ?? null,
    };
  }),
  patient_add: ({ form }) => {
    const patient = { id: id(), form, visits: [] };
    patients.push(patient);
    return patientView(patient);
  },
  patient_edit: ({ patientId, form }) => patientView(Object.assign(need(patients, patientId), { form })),
  patient_get: ({ patientId }) => ({ ...patientView(need(patients, patientId)), due: due(28).rows.filter((row) => row.patientId === patientId) }),
  safety_get: ({ patientId }) => safetyView(patientId, patientView(need(patients, patientId)).name),
  due_get: ({ days }) => due(days),
  timeline_svg: async ({ patientId, choice }) => {
    await pause(40);
    const { visits: rows } = patientView(need(patients, patientId));
    return rows.length ? timeline(rows, choice) : { svg: "", alt: "", from: null, to: null, first: null, last: null, marks: [], lines: [], height: 0 };
  },
  record_history: (args) => (OWN_RECORDS.has(args.kind) ? ownHistory() : (treatments.record_history ?? measurements.record_history)(args)),
  record_remove: (args) => (OWN_RECORDS.has(args.kind) ? ownRemove(args) : (treatments.record_remove ?? measurements.record_remove)(args)),
  visit_add: ({ patientId, date, kind, instruments }) => visitView(makeVisit(need(patients, patientId), date, kind, instruments, null)),
  visit_get: ({ visitId }) => visitView(visitOf(visitId)),
  visit_edit: ({ visitId, date, kind, note }) => visitView(Object.assign(openVisit(visitId), { date, kind, note })),
  visit_instruments: ({ visitId, instruments }) => {
    const visit = openVisit(visitId);
    visit.forms = instruments.map((instrument) => visit.forms.find((form) => form.instrument === instrument) ?? { id: id(), instrument, answers: {} });
    return visitView(visit);
  },
  answer_set: async ({ visitId, assessmentId, item, value, given }) => {
    await pause(8);
    const visit = openVisit(visitId);
    const form = visit.forms.find((each) => each.id === assessmentId);
    if (value === null) delete form.answers[item];
    else form.answers[item] = { value, given };
    return assessment(visit, form);
  },
  visit_sign: ({ visitId }) => {
    const visit = openVisit(visitId);
    if (visitView(visit).alerts.some((alert) => alert.state === "open")) throw error("unacknowledged", "Acknowledge the open alerts first.", "alerts");
    visit.status = "signed";
    visit.history.push({ at: new Date().toISOString(), by: settings.clinician, what: "Signed", reason: "", changes: visit.history.length ? ["FIQR, Pain: 7 → 5"] : [] });
    return visitView(visit);
  },
  visit_correct: ({ visitId, reason }) => {
    const visit = visitOf(visitId);
    visit.status = "correcting";
    visit.history.push({ at: new Date().toISOString(), by: settings.clinician, what: "Correction opened", reason, changes: [] });
    return visitView(visit);
  },
  instruments_list: () => LIBRARY,
  instrument_get: ({ id: key, version }) => detail(key, version),
  instrument_try: async ({ id: key, answers }) => {
    await pause(8);
    const definition = definitionOf(key);
    const entries = Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, { value, given: true }]));
    return { id: "", instrument: key, version: "1", shortName: definition.shortName, answers: entries, ...scored(definition, entries, undefined, settings.safetyText) };
  },
  instrument_folder: () => FOLDER,
  instrument_add: () => ({ id: null, problems: ["text.en.toml: item “q3” has no label."], review: [] }),
  instrument_fhir_import: () => ({ id: "linden_swelling", problems: [], review: ["The questionnaire says nothing about scoring: a total of all items was made. Check whether that is right.", "Item 4 allows free text, which is not kept."] }),
  instrument_fhir_save: ({ id: key }) => ({ place: `/home/reyes/Documents/${key}.json`, bytes: 8_213 }),
  body_map_svg: ({ theme }) => bodyMap(theme),
  window_leave: () => null,
  settings_save: ({ settings: typed }) => {
    Object.assign(settings, typed);
    return (clinic = { ...clinic, name: settings.clinicName, settings: { ...settings } });
  },
};

Object.assign(commands, trusted({ vault: () => vaults[0], clinic: () => clinic, enter: () => entered(settings.clinicName, false), forms: () => ["fiqr", "acr2016", "phq9", "diary", "linden_swelling"].map(definitionOf) }));
const FREE = ["app_info", "vaults_forget_all", "work_state", "work_cancel", "window_leave", "vault_choose_folder", "vault_choose", "vault_create", "vault_open", "vault_demo", "vault_forget", "session_state", "session_lock", "session_touch", "clipboard_copied", "look_save", "vault_recover", "restore_choose", "restore_given", "restore_offered", "restore_compare", "restore_run", "handover_get", "handover_answer", "handover_turn", "handover_end", "instruments_list", "body_map_svg"];
const calls = [];
const guide = guided({ patients, clinic: () => clinic, calls });
const { work_state: exporting, work_cancel: stopExport } = commands;
Object.assign(commands, guide.commands, {
  work_state: () => guide.commands.work_state() ?? exporting(),
  work_cancel: () => (guide.commands.work_state() ? guide.commands.work_cancel() : stopExport()),
}, { backup_now: guide.long("Copying the database", commands.backup_now), audit_verify: guide.long("Checking entry after entry", commands.audit_verify) });
window.__TAURI__ = {
  core: {
    async invoke(command, args = {}) {
      calls.push([command, args]);
      await pause(4);
      const left = fails.get(command) ?? 0;
      if (left) {
        fails.set(command, left - 1);
        throw error("io", "The disk is full: free some space, then try again.");
      }
      if (!commands[command]) throw `command ${command} not found`;
      if (!clinic && !FREE.includes(command)) throw error("locked", "No vault is open.");
      return structuredClone(await commands[command](args));
    },
  },
};
window.__calls = calls;
