// Stands in for the commands of safety and of what is due, see mock-ipc.js. Never shipped; invented data only.

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const now = Date.now();
const ago = (days) => iso(now - days * DAY);
const BY = "Dr A. Reyes";
let serial = 0;
const id = () => `00000000-0000-7000-9000-${String((serial += 1)).padStart(12, "0")}`;
const fail = (code, message, field) => {
  throw { code, message, ...(field ? { field } : {}) };
};

const STRENGTH = { stop: "the label says not to", caution: "the label or a trial warns", practice: "practice sources only", note: "worth knowing" };
const alert = (more) => ({
  identity: more.rule, strengthWords: STRENGTH[more.strength], clinicText: "", perhaps: false, current: true, state: "open", raisedOn: ago(2), acknowledgedBy: "", acknowledgedOn: null, reason: "", visitId: null, about: [], ...more,
});

const CONDITIONS = [["hashimoto", "Hashimoto’s thyroiditis", "thyroid disease, autoimmune disease"], ["hypothyroidism", "Hypothyroidism", "thyroid disease"], ["pregnancy", "Pregnancy", "pregnancy"], ["surgery", "Planned surgery", "planned surgery"], ["ibs", "Irritable bowel syndrome", ""], ["sleep_apnoea", "Obstructive sleep apnoea", "sleep disorder"], ["crohn", "Crohn’s disease", "autoimmune disease"], ["ckd", "Chronic kidney disease", "kidney disease"]];

const LISTS = {
  before_ldn: [
    ["Medicines", [["opioids", "No opioid in the last 10 days, cough and diarrhoea remedies asked about", "Tramadol stopped 2026-11, day not known"], ["thyroid", "Thyroid hormone: dose known", "Levothyroxine 75 µg in the morning"]]],
    ["Laboratory", [["tsh", "TSH and free T4", `TSH 2.1 mIU/L, ${ago(40)}`], ["alt", "ALT, AST, bilirubin", `ALT 31 U/L, ${ago(40)}`], ["egfr", "Creatinine and eGFR", ""], ["vitd", "Vitamin D", `25-OH vitamin D 38 nmol/L, ${ago(200)}, below the range`], ["b12", "Vitamin B12, ferritin", ""]]],
    ["Baseline", [["diary", "14 days of diary", "9 of the last 14 days"], ["fiqr", "FIQR at baseline", `FIQR 59.0 / 100, ${ago(10)}`], ["alternatives", "Alternatives tried", "Duloxetine, pregabalin"]]],
    ["Plans", [["surgery", "No surgery planned", ""], ["pregnancy", "Pregnancy and breast-feeding asked about", ""]]],
  ],
  differential: [
    ["Joints and muscles", [["ra", "Rheumatoid arthritis", `CRP <5 mg/L, ${ago(40)}`], ["pmr", "Polymyalgia rheumatica", `ESR 12 mm/h, ${ago(40)}`], ["myopathy", "Inflammatory or statin myopathy", ""]]],
    ["Nervous system", [["ms", "Multiple sclerosis", ""], ["neuropathy", "Small-fibre neuropathy", ""]]],
    ["Other", [["depression", "Major depression", `PHQ-9 11 / 27, ${ago(10)}`], ["thyroid", "Thyroid disease", ""], ["lyme", "Lyme disease", ""], ["apnoea", "Sleep apnoea", ""], ["other_ai", "Other autoimmune disease", ""]]],
  ],
};

/** @type {Map<string, any>} what each patient's record holds */
const kept = new Map();

/** @param {string} patientId */
export function safetyOf(patientId) {
  const known = kept.get(patientId);
  if (known) return known;
  const rich = kept.size % 3 === 0;
  const lists = Object.fromEntries(Object.entries(LISTS).map(([list, groups]) => [list, groups.flatMap(([group, rows]) => rows.map(([item, label, recordSays]) => ({ item, label, group, state: "open", result: "", date: "", recordSays, id: null })))]));
  const made = {
    patientId, patientName: "", rules: 23, notChecked: rich ? ["Reishi capsules", "“Grandmother’s tea”"] : [], beforeLdn: lists.before_ldn, differential: lists.differential,
    conditions: rich ? [
      { id: id(), name: "Hashimoto’s thyroiditis", classes: "thyroid disease, autoimmune disease", checked: true, ongoing: true, form: { key: "hashimoto", name: "", since: "2019", until: "", note: "" } },
      { id: id(), name: "Planned surgery", classes: "planned surgery", checked: true, ongoing: true, form: { key: "surgery", name: "", since: "", until: ago(-26), note: "Right shoulder, Dr Ito. Opioids may be needed: LDN is to be stopped in time." } },
      { id: id(), name: "Burnt her hand once", classes: "", checked: false, ongoing: false, form: { key: null, name: "Burnt her hand once", since: "2021-06", until: "2021-07", note: "" } },
    ] : [],
    alerts: rich ? [
      alert({ rule: "opioid_washout", strength: "stop", title: "Few days since the last opioid", words: "LDN 1.5 mg starts 2026-11-20; tramadol stopped in 2026-11, day not known.", text: "Labels ask for at least 7 to 10 opioid-free days before naltrexone, tramadol included. Trials were stricter: 4 weeks (FINAL), 3 months (INNOVA).", source: "US labels of naltrexone; FINAL 2024, INNOVA 2026", perhaps: true, about: [{ kind: "course", id: "c1", label: "LDN from 2026-11-20" }, { kind: "course", id: "c2", label: "Tramadol until 2026-11" }] }),
      alert({ rule: "thyroid_hormone_monitoring", strength: "practice", title: "Thyroid function with LDN and thyroid hormone", words: `Last TSH ${ago(200)}; the clinic checks every 90 days.`, text: "Practice sources report a falling need for thyroid hormone under LDN and ask to check TSH; a registry study of 898 patients found no change.", source: "Practice sources; Raknes 2020, doi:10.1186/s12902-020-00630-4", about: [{ kind: "labResult", id: "l1", label: `TSH ${ago(200)}` }] }),
      alert({ rule: "planned_surgery", identity: "planned_surgery:1", strength: "caution", title: "Planned surgery", words: `Surgery is planned for ${ago(-26)} while LDN is taken.`, text: "Opioids given during and after surgery don’t work as expected while naltrexone is taken: agree beforehand when it is stopped.", source: "US labels of naltrexone", state: "acknowledged", acknowledgedBy: BY, acknowledgedOn: ago(1), reason: "Anaesthetist informed; LDN stops 3 days before.", about: [{ kind: "condition", id: "x", label: "Planned surgery" }] }),
      alert({ rule: "raised_liver_values", strength: "caution", title: "Raised liver values", words: `ALT 61 U/L on ${ago(300)}, above the range.`, text: "The last liver value that can be placed lies above the laboratory’s range; it may be from before naltrexone was taken.", source: "Older US labels", state: "settled", current: false, about: [{ kind: "labResult", id: "l2", label: `ALT ${ago(300)}` }] }),
    ] : [],
  };
  kept.set(patientId, made);
  return made;
}

/** Alerts of a visit, from its flags; those once raised stay. @param {{id: string, patientId: string}} visit @param {any[]} flags */
export function visitAlerts(visit, flags) {
  const { alerts } = safetyOf(visit.patientId);
  for (const flag of flags.filter((each) => each.code === "phq9_item9")) {
    const identity = `${flag.code}:${visit.id}`;
    if (!alerts.some((each) => each.identity === identity)) {
      alerts.unshift(alert({ rule: flag.code, identity, strength: "stop", strengthWords: "ask about safety now", title: "PHQ-9 item 9 was answered above “not at all”", words: flag.text, source: flag.source, clinicText: flag.clinicText, visitId: visit.id, raisedOn: null, about: [{ kind: "visit", id: visit.id, label: "The visit" }] }));
    }
  }
  return alerts.filter((each) => each.visitId === visit.id);
}

/** @param {string} patientId */
export function safetyView(patientId, name = safetyOf(patientId).patientName) {
  const safety = safetyOf(patientId);
  safety.patientName = name;
  const order = ["open", "acknowledged", "settled"];
  safety.alerts.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return { ...safety, open: safety.alerts.filter((each) => each.state === "open").length };
}

/** @type {any[]} written down by hand */
const reminders = [];
const KIND = { visit: "Visit", titration: "Titration step", lab: "Laboratory check", renewal: "Prescription renewal", other: "Other" };
let seeded = false;

/** @param {{id: string, name: string, nextDue: string | null}[]} people */
export function dueRows(people, days) {
  if (!seeded && people.length > 4) {
    seeded = true;
    const add = (n, kind, what, inDays) => reminders.push({ id: id(), patientId: people[n].id, form: { kind, what, due: ago(-inDays), done: "", courseId: null } });
    add(0, "renewal", "Renew the LDN prescription", 3);
    add(1, "other", "Ask the pharmacy about the filler", -6);
    add(3, "lab", "ALT and AST", 12);
    add(4, "other", "Send the letter to the family doctor", 0);
  }
  const row = (person, kind, what, due, reminder = null) => ({ patientId: person.id, patientName: person.name, kind, kindWords: KIND[kind], what, due, days: Math.round((Date.parse(due) - Date.parse(iso(now))) / DAY), reminderId: reminder?.id ?? null, form: reminder?.form ?? null });
  const rows = [
    ...people.flatMap((person, n) => [
      ...(person.nextDue ? [row(person, "visit", "Next visit", person.nextDue)] : []),
      ...(n % 4 === 0 ? [row(person, "titration", `LDN to ${[3, 4.5, 6][n % 3]} mg a day`, ago(n === 0 ? 2 : -n))] : []),
      ...(n % 5 === 1 ? [row(person, "lab", "TSH, every 90 days with LDN and thyroid hormone", ago(-n * 2))] : []),
    ]),
    ...reminders.filter((each) => !each.form.done).flatMap((each) => people.filter((person) => person.id === each.patientId).map((person) => row(person, each.form.kind, each.form.what, each.form.due, each))),
  ];
  return { today: iso(now), until: ago(-days), rows: rows.filter((each) => each.days <= days).sort((a, b) => a.days - b.days) };
}

const history = [{ at: new Date(now - 3 * DAY).toISOString(), by: BY, reason: "", removed: false, lines: [{ label: "Since", text: "2020", changed: false }] }, { at: new Date(now - DAY).toISOString(), by: BY, reason: "Patient brought the letter", removed: false, lines: [{ label: "Since", text: "2019", changed: true }] }];

/** For mock-ipc.js: records that are kept here. */
export const OWN_RECORDS = new Set(["condition", "checkResult", "reminder"]);
export const ownHistory = () => history;
export function ownRemove({ kind, id: key }) {
  if (kind === "reminder") reminders.splice(reminders.findIndex((each) => each.id === key), 1);
  for (const safety of kept.values()) safety.conditions = safety.conditions.filter((each) => each.id !== key);
  return null;
}

/** @type {Record<string, (args: any) => any>} */
export const safety = {
  alert_acknowledge: ({ patientId, identity, reason }) => {
    if (!reason.trim()) fail("invalid_field", "Write down what was decided or done.", "reason");
    Object.assign(safetyOf(patientId).alerts.find((each) => each.identity === identity), { state: "acknowledged", acknowledgedBy: BY, acknowledgedOn: iso(now), reason });
    return safetyView(patientId);
  },
  conditions_search: ({ words }) => CONDITIONS.filter(([, name, classes]) => `${name} ${classes}`.toLowerCase().includes(words.toLowerCase())).map(([key, name, classes]) => ({ key, name, by: name.toLowerCase().includes(words.toLowerCase()) ? "" : classes })),
  condition_save: ({ patientId, id: key, form }) => {
    const held = safetyOf(patientId);
    if (form.since && form.until && form.until < form.since) fail("invalid_field", "The end is before the beginning: check both dates.", "until");
    const found = CONDITIONS.find(([each]) => each === form.key);
    const view = { id: key ?? id(), name: found?.[1] ?? form.name, classes: found?.[2] ?? "", checked: Boolean(found), ongoing: !form.until || form.until > iso(now), form };
    held.conditions = key ? held.conditions.map((each) => (each.id === key ? view : each)) : [view, ...held.conditions];
    if (!found && !held.notChecked.includes(view.name)) held.notChecked.push(view.name);
    return safetyView(patientId);
  },
  check_save: ({ patientId, form }) => {
    const held = safetyOf(patientId);
    const row = (form.list === "before_ldn" ? held.beforeLdn : held.differential).find((each) => each.item === form.item);
    Object.assign(row, { state: form.state, result: form.result, date: form.date, id: row.id ?? id() });
    return safetyView(patientId);
  },
  reminder_save: ({ patientId, id: key, form }) => {
    if (!form.what.trim()) fail("invalid_field", "Type what is to be done.", "what");
    const known = reminders.find((each) => each.id === key);
    if (known) known.form = form;
    else reminders.push({ id: id(), patientId, form });
    return null;
  },
};
