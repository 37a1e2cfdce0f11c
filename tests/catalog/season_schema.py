"""The schema of season files describes every field, accepts the demonstration, and refuses what it can know to be wrong.

Usage: season_schema.py SOURCE_DIRECTORY
"""

import copy
import json
import sys
import unittest
from pathlib import Path

import jsonschema

ROOT = Path(sys.argv.pop())
SCHEMA = json.loads((ROOT / "resources/schema/season.schema.json").read_text())
FILES = [ROOT / "resources/demo/club.json", ROOT / "resources/demo/theatre.json", ROOT / "tests/catalog/smallseason.json"]
SMALL = json.loads(FILES[-1].read_text())


def resolved(schema):
    """The schema that a reference leads to, with what stands around the reference."""
    for part in [{"$ref": schema["$ref"]}] if "$ref" in schema else schema.get("allOf", []):
        if "$ref" in part:
            schema = {**SCHEMA["definitions"][part["$ref"].rsplit("/", 1)[1]], **schema}
    return schema


def properties(schema, path=""):
    """Every (path, schema) of a property, lists written as "name[]", as it may stand in a file."""
    schema = resolved(schema)
    if "items" in schema:
        yield from properties(schema["items"], path + "[]")
    for name, member in schema.get("properties", {}).items():
        yield f"{path}.{name}", resolved(member)
        yield from properties(member, f"{path}.{name}")


def used(value, path=""):
    if isinstance(value, list):
        for item in value:
            yield from used(item, path + "[]")
    elif isinstance(value, dict):
        for name, member in value.items():
            yield f"{path}.{name}"
            yield from used(member, f"{path}.{name}")


class SeasonSchema(unittest.TestCase):
    def test_it_is_a_draft_07_schema(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)

    def test_it_accepts_the_files_that_the_reader_accepts(self):
        for path in FILES:
            with self.subTest(path.name):
                jsonschema.validate(json.loads(path.read_text()), SCHEMA, jsonschema.Draft7Validator)

    def test_every_field_is_described(self):
        silent = [path for path, schema in properties(SCHEMA) if not schema.get("description")]
        self.assertEqual(silent, [])

    def test_every_field_is_used_by_a_file_that_the_reader_accepts(self):
        seen = {path for file in FILES for path in used(json.loads(file.read_text()))}
        self.assertEqual([path for path, _ in properties(SCHEMA) if path not in seen], [])

    def test_every_object_is_closed(self):
        def open_objects(schema, path):
            if isinstance(schema, dict):
                if schema.get("type") == "object" and "additionalProperties" not in schema:
                    yield path
                for name, member in schema.items():
                    yield from open_objects(member, f"{path}/{name}")
        self.assertEqual(list(open_objects(SCHEMA, "")), [])

    def test_it_refuses_what_it_can_know_to_be_wrong(self):
        wrong = {
            "version": lambda s: s.update(guichet_season=2),
            "unknown list": lambda s: s.update(prize_tables=[]),
            "code in small letters": lambda s: s["organiser"].update(code="house"),
            "name on two lines": lambda s: s["organiser"].update(name="x\ny"),
            "blank name": lambda s: s["organiser"].update(name="   "),
            "long name": lambda s: s["organiser"].update(name="x" * 201),
            "currency": lambda s: s["organiser"].update(currency="USD"),
            "no English": lambda s: s["channels"][0].update(name={"fr": "Guichet"}),
            "counter with hyphen": lambda s: s["points_of_sale"][0].update(counters=["T-1"]),
            "no period": lambda s: s["vat_rates"][0].update(periods=[]),
            "day first": lambda s: s["vat_rates"][0]["periods"][0].update({"from": "01/01/2022"}),
            "half a basis point": lambda s: s["vat_rates"][0]["periods"][0].update(basis_points=550.5),
            "file outside": lambda s: s["venues"][0]["plans"][0].update(file="../hall.json"),
            "hidden file": lambda s: s["venues"][0]["plans"][0].update(file="plans/.hall.json"),
            "attribute": lambda s: s["venues"][0]["plans"][1]["attributes"][0].update(attributes=["wide"]),
            "amount as number": lambda s: s["price_tables"][0]["prices"]["ONE"].update(FULL=45),
            "amount with comma": lambda s: s["price_tables"][0]["prices"]["ONE"].update(FULL="45,00"),
            "time with zone": lambda s: s["events"][0]["performances"][0].update(starts_at="2026-01-09T20:30Z"),
            "state": lambda s: s["events"][0]["performances"][0].update(state="sold_out"),
            "no performance": lambda s: s["contingents"][0].update(performances=[]),
            "every": lambda s: s["contingents"][0].update(performances="every"),
            "no reason": lambda s: s["blocked"][0].pop("reason"),
        }
        for name, spoil in wrong.items():
            with self.subTest(name):
                season = copy.deepcopy(SMALL)
                spoil(season)
                with self.assertRaises(jsonschema.ValidationError):
                    jsonschema.validate(season, SCHEMA, jsonschema.Draft7Validator)


if __name__ == "__main__":
    unittest.main()
