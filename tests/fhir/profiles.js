// Checks FHIR files with npm's "fhir" (its own R4 definitions and value sets): node profiles.js FOLDER-OF-THE-PACKAGE FILE...
const fs = require("fs");
const { Fhir } = require(require("path").resolve(process.argv[2], "fhir.js"));

const fhir = new Fhir();
const found = new Map();
let resources = 0;
let errors = 0;
for (const name of process.argv.slice(3)) {
  const whole = JSON.parse(fs.readFileSync(name, "utf8"));
  for (const resource of [whole, ...(whole.entry ?? []).map((entry) => entry.resource)]) {
    resources += 1;
    const kind = resource.resourceType;
    // The entries of a bundle are checked by themselves.
    const { entry, ...alone } = resource;
    for (const message of fhir.validate(kind === "Bundle" ? alone : resource).messages) {
      if (message.severity === "error" || message.severity === "fatal") errors += 1;
      const line = `${message.severity}: ${message.location?.replace(/\[\d+\]/g, "")}: ${message.message}`;
      found.set(line, (found.get(line) ?? 0) + 1);
    }
  }
}
for (const [line, count] of [...found].sort((one, other) => other[1] - one[1]).slice(0, 40)) console.log(`${count} × ${line}`);
console.log(`${resources} resources of ${process.argv.length - 3} files, ${errors} errors`);
process.exit(errors > 0 ? 1 : 0);
