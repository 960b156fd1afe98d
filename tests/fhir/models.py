"""Reads FHIR files with the classes of fhir.resources (R4), which check types, cardinalities and references: models.py FILE..."""
import collections
import json
import sys

from fhir.resources import construct_fhir_element

counts, wrong = collections.Counter(), 0
for name in sys.argv[1:]:
    whole = json.load(open(name, encoding="utf-8"))
    for resource in [whole] + [entry["resource"] for entry in whole.get("entry", [])]:
        kind = resource["resourceType"]
        counts[kind] += 1
        try:
            construct_fhir_element(kind, resource)
        except Exception as error:  # pylint: disable=broad-except
            wrong += 1
            if wrong <= 20:
                print(f"{name}: {kind}/{resource.get('id')}: {str(error)[:300]}")
print(f"{sum(counts.values())} resources of {len(sys.argv) - 1} files, {wrong} errors")
sys.exit(wrong > 0)
