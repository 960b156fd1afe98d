// A few of the analytes, see mock-measurements.js.

const of = (group, rows) => rows.map(([key, short, name, units, also = [], note = ""]) => ({ key, name, short, also, group, note, units }));

export const ANALYTES = [
  ...of("Inflammation", [["esr", "ESR", "Erythrocyte sedimentation rate", ["mm/h"], ["Sed rate", "BSG"]], ["crp", "CRP", "C-reactive protein", ["mg/L", "mg/dL"]], ["hs_crp", "hs-CRP", "C-reactive protein, high sensitivity", ["mg/L", "mg/dL"]]]),
  ...of("Thyroid", [
    ["tsh", "TSH", "Thyrotropin", ["mIU/L", "µIU/mL"], ["Thyroid stimulating hormone"]], ["ft4", "Free T4", "Free thyroxine", ["pmol/L", "ng/dL"], ["fT4"]], ["ft3", "Free T3", "Free triiodothyronine", ["pmol/L", "pg/mL"], ["fT3"]],
    ["tpo_antibodies", "TPO antibodies", "Thyroid peroxidase antibodies", ["IU/mL", "kIU/L", "U/mL"], ["Anti-TPO"], "U/mL of one test kit is not IU/mL: results in them are shown side by side and never converted."],
  ]),
  ...of("Vitamins and minerals", [["vitamin_d_25oh", "Vitamin D", "25-hydroxyvitamin D", ["ng/mL", "nmol/L"], ["25-OH vitamin D", "Calcidiol"]], ["vitamin_b12", "B12", "Vitamin B12", ["pg/mL", "pmol/L"], ["Cobalamin"]], ["zinc", "Zinc", "Zinc in serum", ["µmol/L", "µg/dL"], ["Zn"]]]),
  ...of("Liver", [["alt", "ALT", "Alanine aminotransferase", ["U/L", "µkat/L"], ["GPT", "SGPT"]], ["ast", "AST", "Aspartate aminotransferase", ["U/L", "µkat/L"], ["GOT"]], ["bilirubin_total", "Bilirubin", "Bilirubin, total", ["mg/dL", "µmol/L"]]]),
  ...of("Kidney", [["creatinine", "Creatinine", "Creatinine in serum", ["mg/dL", "µmol/L"]], ["egfr", "eGFR", "Estimated glomerular filtration rate", ["mL/min/1.73 m²"], ["GFR"], "Entered as the laboratory gives it, never computed here: formulas differ."]]),
  ...of("Cytokines", [["il_6", "IL-6", "Interleukin 6", ["pg/mL", "ng/L"]]]),
  ...of("Measurements", [["weight", "Weight", "Body weight", ["kg", "lb", "st"]], ["blood_pressure", "Blood pressure", "Blood pressure", ["mmHg", "kPa"], ["BP", "RR"]], ["blood_pressure_systolic", "Systolic", "Systolic blood pressure", ["mmHg", "kPa"]], ["blood_pressure_diastolic", "Diastolic", "Diastolic blood pressure", ["mmHg", "kPa"]]]),
];
