// Stands in for the commands of treatments and of how the clinic works, see mock-ipc.js. Invented data, careless cases
// included. Never shipped.

import { contacts, practice } from "./mock-practice.js";
import { EFFECTS, MATCHES, recordsOf, step } from "./mock-courses.js";

const error = (code, message, field) => ({ code, message, ...(field ? { field } : {}) });
const WHEN = { morning: "in the morning", noon: "at noon", evening: "in the evening", bedtime: "at bedtime", as_needed: "as needed" };
const TODAY = new Date().toISOString().slice(0, 10);
const known = new Map();
const history = new Map();
let serial = 0;
const id = () => `00000000-0000-7000-9000-${String((serial += 1)).padStart(12, "0")}`;

function records(patientId, name) {
  if (!known.has(patientId)) {
    const { courses, effects } = recordsOf(name);
    const made = courses.map((course) => ({ id: id(), plan: null, ...course }));
    known.set(patientId, { name, courses: made, effects: effects.map((effect) => ({ id: id(), form: { ...effect, courseId: effect.courseId === null ? null : made[effect.courseId].id } })) });
  }
  return known.get(patientId);
}

const dose = (each) => (each.kind === "goes" ? each.how || "goes on" : `${each.amount} ${each.unit} ${each.times.map((time) => WHEN[time]).join(", ")}`);
const euros = (cents) => `€ ${(cents / 100).toFixed(2)}`;
const cents = (text) => Math.round(Number(text.replace(",", ".")) * 100);

function costOf({ form }) {
  const priced = form.steps.filter((each) => each.costPerMonth);
  if (!priced.length) return { now: "", total: "", about: false, months: [] };
  const months = [];
  const end = (form.stop || TODAY).slice(0, 7).padEnd(7, "-12").slice(0, 7);
  for (let date = new Date(`${form.start.length === 4 ? `${form.start}-01` : form.start.slice(0, 7)}-01T00:00:00Z`); date.toISOString().slice(0, 7) <= end; date.setUTCMonth(date.getUTCMonth() + 1)) {
    const month = date.toISOString().slice(0, 7);
    const at = form.steps.findLast((each) => each.from.slice(0, 7) <= month);
    if (at?.costPerMonth) months.push([month, cents(at.costPerMonth)]);
  }
  const last = form.steps.at(-1);
  return {
    now: !form.stop && last.kind !== "pause" && last.costPerMonth ? euros(cents(last.costPerMonth)) : "", total: euros(months.reduce((sum, [, each]) => sum + each, 0)),
    about: [form.start, form.stop, ...form.steps.map((each) => each.from)].some((date) => date && date.length < 10), months: months.map(([month, each]) => ({ month, amount: euros(each) })),
  };
}

function planOf(course) {
  if (!course.plan) return null;
  const { template, start } = course.plan;
  let next = null;
  const steps = template.steps.map(({ afterDays, amount }) => {
    const due = new Date(Date.parse(`${start}T00:00:00Z`) + afterDays * 86_400_000).toISOString().slice(0, 10);
    const reached = course.form.steps.find((each) => each.kind === "dose" && Number(each.amount) * each.times.length >= Number(amount))?.from ?? "";
    const state = reached ? "done" : due > TODAY ? "ahead" : due === TODAY ? "due" : "overdue";
    if (!reached) next ??= { amount, due };
    return { due, amount: `${amount} ${template.unit}`, state, reached };
  });
  return {
    id: course.plan.id, name: template.name, source: template.source, start, steps, next: next && !course.form.stop ? `${next.amount} ${template.unit} a day` : "", nextDue: next && !course.form.stop ? next.due : null,
    overdue: Boolean(next && next.due < TODAY), startedAbove: Number(course.form.steps[0]?.amount) > Number(template.steps[0].amount),
    words: next ? `${steps.filter((each) => each.reached).length} of ${steps.length} amounts reached; the plan began on ${start}.` : `The last amount was reached on ${steps.at(-1).reached}.`,
  };
}

function courseView(course, effects) {
  const { form } = course;
  const match = MATCHES.find((each) => each.key === form.key);
  const taken = form.steps.findLast((each) => each.kind !== "pause");
  const paused = form.steps.at(-1)?.kind === "pause";
  const again = (at) => form.steps[at].kind !== "pause" && form.steps[at - 1]?.kind === "pause";
  return {
    id: course.id, name: match?.name ?? form.name, short: match?.by || (match?.name ?? form.name), kind: match?.kind ?? "own", kindWords: match?.kindWords ?? "own entry", checked: Boolean(match), form: structuredClone(form),
    state: form.stop ? (form.stop.length === 4 && form.stop === TODAY.slice(0, 4) ? "unsure" : "stopped") : paused ? "paused" : "going", doseWords: taken ? dose(taken) : "", start: form.start, stop: form.stop || null,
    steps: form.steps.map((each, at) => ({
      from: each.from, kind: each.kind, words: each.kind === "pause" ? `paused${each.reason && `: ${each.reason}`}` : `${again(at) ? "started again: " : ""}${dose(each)}`,
      details: [each.form, each.filler && `filler ${each.filler}`, each.pharmacy, each.batch && `batch ${each.batch}`, each.costPerMonth && `${euros(cents(each.costPerMonth))} a month`].filter(Boolean).join(", "),
    })),
    pauses: form.steps.filter((each) => each.kind === "pause").length, restarts: form.steps.filter((_, at) => again(at)).length,
    plan: planOf(course), titrates: practice.templates.some((template) => template.what === form.key), cost: costOf(course), sideEffects: effects.filter((effect) => effect.form.courseId === course.id).length,
  };
}

function view(patientId) {
  const { name, courses, effects } = known.get(patientId);
  const views = courses.map((course) => courseView(course, effects)).sort((a, b) => (a.state === "stopped") - (b.state === "stopped") || (a.start < b.start ? 1 : -1));
  const opioid = views.some((course) => /opioid, weak/.test(course.kindWords) && course.state !== "stopped") && views.some((course) => course.form.key === "ldn" && course.state !== "stopped");
  const sum = (words) => words.reduce((all, each) => all + (each ? Number(each.slice(2)) * 100 : 0), 0);
  const used = (field) => [...new Set(courses.flatMap((course) => course.form.steps.map((each) => each[field])).filter(Boolean))];
  const now = sum(views.map((course) => course.cost.now));
  const total = sum(views.map((course) => course.cost.total));
  return {
    patientId, patientName: name, courses: views, templates: practice.templates,
    sideEffects: effects.map((effect) => ({
      id: effect.id, name: EFFECTS.find((each) => each.key === effect.form.key)?.label ?? effect.form.name, severityWords: ["none", "mild", "moderate", "severe"][effect.form.severity],
      courseName: views.find((course) => course.id === effect.form.courseId)?.short ?? "", ongoing: !effect.form.end, form: { ...effect.form },
    })).sort((a, b) => b.ongoing - a.ongoing || (a.form.onset < b.form.onset ? 1 : -1)),
    sideEffectChoices: EFFECTS, prescribers: [...new Set([...contacts.filter((each) => each.form.kind === "prescriber").map((each) => each.form.name), ...courses.map((course) => course.form.prescriber).filter(Boolean)])],
    pharmacies: [...new Set([...contacts.filter((each) => each.form.kind === "pharmacy").map((each) => each.form.name), ...used("pharmacy")])], fillers: used("filler"), currency: practice.currency,
    costNow: now ? euros(now) : "", costTotal: total ? euros(total) : "", openAlerts: opioid ? 1 : 0,
  };
}

function refuse(form) {
  if (!form.key && !form.name) throw error("invalid", "Choose what is taken or done, or type its name.", "what");
  if (form.start > TODAY) throw error("invalid", "The start is in the future: plan it as a titration plan, or check the year.", "start");
  if (form.stop && form.stop < form.start.slice(0, form.stop.length)) throw error("invalid", "The stop is before the start: check both dates.", "stop");
  form.steps.forEach((each, at) => {
    if (each.from < form.start.slice(0, each.from.length)) throw error("invalid", "A dose step is before the start of the course: check both dates.", `steps.${at}.from`);
    if (each.kind === "dose" && !/^\d+([.,]\d{1,3})?$/.test(each.amount)) throw error("invalid", "Write the amount as a number with at most three decimals, such as 4.5.", `steps.${at}.amount`);
    if (each.kind === "dose" && /,\d{3}$/.test(each.amount)) throw error("invalid", "A comma can mean two things here: write 1500 or 1.5.", `steps.${at}.amount`);
    if (each.costPerMonth && !/^\d+([.,]\d{1,2})?$/.test(each.costPerMonth)) throw error("invalid", "Write the cost as a number, such as 35.50.", `steps.${at}.cost_per_month`);
    if (each.from === form.steps[at + 1]?.from) throw error("invalid", "Two steps have the same date: keep one of them.", `steps.${at + 1}.from`);
  });
}

const keep = (key, form, reason) => history.set(key, [...history.get(key) ?? [], { at: new Date().toISOString(), by: "Dr A. Reyes", reason, form: structuredClone(form) }]);
const find = (list, key) => list.find((each) => each.id === key) ?? (() => { throw error("missing", "This is not in the vault any more."); })();

/** @type {Record<string, (args: any) => any>} */
export const treatments = {
  treatments_get({ patientId }) {
    records(patientId, this.patient_get({ patientId }).name);
    return view(patientId);
  },
  treatments_search: ({ words }) => MATCHES.filter((match) => [match.name, match.by, match.kindWords, ...match.also].join(" ").toLowerCase().includes(words.toLowerCase()))
    .map(({ also, ...match }) => ({ ...match, by: match.name.toLowerCase().includes(words.toLowerCase()) ? "" : also.find((name) => name.toLowerCase().includes(words.toLowerCase())) ?? match.by })).slice(0, 8),
  course_save: ({ patientId, id: key, form, reason }) => {
    refuse(form);
    const { courses } = known.get(patientId);
    const clean = { ...form, steps: form.steps.map((each) => ({ ...step(each.kind), ...each, amount: each.amount.replace(",", ".") })) };
    if (key) {
      keep(key, find(courses, key).form, "");
      find(courses, key).form = clean;
      keep(key, clean, reason);
    } else courses.push({ id: id(), plan: null, form: clean });
    return view(patientId);
  },
  plan_save: ({ patientId, courseId, template, start }) => {
    find(known.get(patientId).courses, courseId).plan = { id: id(), template: practice.templates.find((each) => each.name === template), start };
    return view(patientId);
  },
  side_effect_save: ({ patientId, id: key, form }) => {
    const { effects } = known.get(patientId);
    if (form.onset > TODAY) throw error("invalid", "The onset is in the future: check the date.", "onset");
    if (form.end && form.end < form.onset.slice(0, form.end.length)) throw error("invalid", "The end is before the onset: check both dates.", "end");
    if (key) find(effects, key).form = form;
    else effects.push({ id: id(), form });
    return view(patientId);
  },
  record_history: ({ id: key }) => {
    const kept = history.get(key) ?? [{ at: "2026-03-07T09:12:00Z", by: "Dr A. Reyes", reason: "", form: { start: "2026-03", stop: "", prescriber: "" } }];
    return kept.map((each, at) => ({ at: each.at, by: each.by, reason: each.reason, removed: false, lines: ["start", "stop", "prescriber", "note"].map((name) => ({ label: name, text: each.form[name] || "–", changed: at > 0 && each.form[name] !== kept[at - 1].form[name] })) }));
  },
  record_remove: ({ kind, id: key }) => {
    for (const { courses, effects } of known.values()) {
      for (const list of [courses, effects]) if (list.some((each) => each.id === key)) list.splice(list.findIndex((each) => each.id === key), 1);
      for (const course of courses) if (kind === "titrationPlan" && course.plan?.id === key) course.plan = null;
    }
    if (kind === "contact") contacts.splice(contacts.findIndex((each) => each.id === key), 1);
    return null;
  },
  practice_get: () => practice,
  practice_save: ({ practice: typed }) => {
    const days = typed.thyroidCheckDays;
    if (!(days >= 1 && days <= 3650)) throw error("invalid", "Type a whole number of days, 1 or more.", "thyroid_check_days");
    typed.templates.forEach((template, at) => {
      if (!template.name) throw error("invalid", "The template has no name: type one, such as “Weekly”.", `templates.${at}.name`);
      template.steps.forEach((each, row) => {
        if (!(Number(each.amount) > 0)) throw error("invalid", "Write the amount as a number, such as 1.5.", `templates.${at}.steps.${row}.amount`);
      });
    });
    for (const list of ["beforeLdn", "differential"]) for (const item of typed[list]) item.key ||= `own_${(serial += 1)}`;
    return Object.assign(practice, typed);
  },
  contacts_get: () => contacts,
  contact_save: ({ id: key, form }) => {
    if (!form.name) throw error("invalid", "The name is empty: type the name of the pharmacy or person.", "name");
    const kindWords = { pharmacy: "Pharmacy", prescriber: "Prescriber", other: "Other" }[form.kind];
    if (key) Object.assign(find(contacts, key), { form, kindWords });
    else contacts.push({ id: id(), kindWords, form });
    return contacts;
  },
};
