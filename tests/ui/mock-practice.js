// How the invented clinic works, and whom it knows. Never shipped.

const template = (name, source, every, amounts) => ({ what: "ldn", whatName: "naltrexone, low dose (LDN)", name, unit: "mg", source, steps: amounts.map((amount, at) => ({ afterDays: at * every, amount })) });

export const practice = {
  currency: "€",
  thyroidCheckDays: 90,
  templates: [
    template("Weekly: 1.5, 3, 4.5 mg", "In use in practice, 7- to 14-day steps; sources disagree", 7, ["1.5", "3", "4.5"]),
    template("Fortnightly: 1.5, 3, 4.5 mg", "In use in practice, 7- to 14-day steps; sources disagree", 14, ["1.5", "3", "4.5"]),
    template("Sensitive: 0.5 mg a week to 4.5 mg", "In use in practice for sensitive patients", 7, ["0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5"]),
  ],
  beforeLdn: [["Nutrients", ["Vitamin D measured", "Ferritin measured", "Vitamin B12 measured"]], ["Before the first dose", ["No opioid for 10 days", "Liver enzymes", "TSH", "14 days of diary"]]].flatMap(([group, labels]) => labels.map((label) => ({ key: label.toLowerCase().replaceAll(/\W+/g, "_"), label, group }))),
  differential: [["Rheumatic", ["Rheumatoid arthritis", "Polymyalgia"]], ["Other", ["Major depression", "Multiple sclerosis", "Other autoimmune disease", "A condition with a very long name that a careful clinician has written out in full, abbreviations included"]]].flatMap(([group, labels]) => labels.map((label) => ({ key: label.toLowerCase().replaceAll(/\W+/g, "_").slice(0, 40), label, group }))),
};

const contact = (n, kind, kindWords, name, phone, online, address, note) => ({ id: `00000000-0000-7000-a000-${String(n).padStart(12, "0")}`, kindWords, form: { kind, name, phone, online, address, note } });
export const contacts = [
  contact(1, "pharmacy", "Pharmacy", "Linden Pharmacy", "555 0177", "orders@linden.example", "3 Linden Street\n10115 Berlin", "Compounds LDN in 0.5 mg steps; filler microcrystalline cellulose. Ready in two days."),
  contact(2, "pharmacy", "Pharmacy", "Old Town Compounding", "", "https://oldtown.example", "", "Used calcium carbonate as filler until 2024: ask."),
  contact(3, "prescriber", "Prescriber", "Dr A. Reyes", "555 0142", "", "", ""),
  contact(4, "prescriber", "Prescriber", "Dr Maximiliane Freifrau von Hohenberg-Lilienthal, pain clinic of the university hospital", "555 0190", "", "", ""),
  contact(5, "other", "Other", "<b>Careless Lab</b>", "555", "", "", "Name typed with markup."),
];
