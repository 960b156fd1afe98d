"""Checks FHIR files against the official R4 JSON schema: schema.py SCHEMA FILE...

Each resource is checked against its own definition, since the schema as a whole says only "one of all" when something is wrong.
"""
import collections
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
assert schema["id"] == "http://hl7.org/fhir/json-schema/4.0", "this is not the schema of FHIR R4"
definitions = schema["definitions"]
validators = {}


def validator(kind):
    if kind not in validators:
        root = {"$schema": schema["$schema"], "definitions": definitions, "$ref": "#/definitions/" + kind}
        validators[kind] = jsonschema.Draft6Validator(root)
    return validators[kind]


# Inside a Bundle, "resource" may be any of some 150 resources; each entry is checked by itself instead.
definitions["ResourceList"] = True
counts, wrong = collections.Counter(), 0
for name in sys.argv[2:]:
    whole = json.load(open(name, encoding="utf-8"))
    for resource in [whole] + [entry["resource"] for entry in whole.get("entry", [])]:
        kind = resource["resourceType"]
        counts[kind] += 1
        for error in validator(kind).iter_errors(resource):
            wrong += 1
            if wrong <= 20:
                print(f"{name}: {kind}/{resource.get('id')}: {error.json_path}: {error.message[:200]}")
for kind, count in sorted(counts.items()):
    print(f"{count:7} {kind}")
print(f"{sum(counts.values())} resources of {len(sys.argv) - 2} files, {wrong} errors")
sys.exit(wrong > 0)
