#!/usr/bin/env python3
"""The schema of seating plans accepts what the reader accepts, and refuses what it can know to be wrong.

Usage: seatingplan_schema.py SOURCE_DIRECTORY
"""

import copy
import json
import sys
import unittest
from pathlib import Path

import jsonschema

ROOT = Path(sys.argv.pop())
SCHEMA = json.loads((ROOT / "resources/schema/seatingplan.schema.json").read_text())
PLAN = json.loads((ROOT / "resources/demo/plans/odd-even-hall.json").read_text())


def accepts(plan):
    return jsonschema.Draft7Validator(SCHEMA).is_valid(plan)


class SeatingPlanSchema(unittest.TestCase):
    def changed(self, change):
        plan = copy.deepcopy(PLAN)
        change(plan)
        return plan

    def test_it_is_a_draft_07_schema(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)

    def test_it_accepts_the_demonstration(self):
        jsonschema.validate(PLAN, SCHEMA, jsonschema.Draft7Validator)

    def test_it_accepts_what_may_be_left_out(self):
        for change in (
            lambda p: p.pop("code"),
            lambda p: p.pop("decorations"),
            lambda p: p["categories"][0].pop("name"),
            lambda p: p["blocks"][1].pop("outline"),
            lambda p: p.update(origin={"zones": [{"uuid": "u"}]}),
            lambda p: p["blocks"][1]["rows"][0]["runs"][0].append({"number": "99", "origin": {"radius": 10}}),
            lambda p: p["blocks"][0].update(runs=[[{"number": "1", "at": [6, 5]}]]) or p["blocks"][0].pop("capacity"),
        ):
            self.assertTrue(accepts(self.changed(change)))

    def test_it_refuses_what_the_reader_refuses(self):
        stalls = 1
        for name, change in {
            "another version": lambda p: p.update(guichet_seating_plan=2),
            "no size": lambda p: p.pop("size"),
            "no block": lambda p: p.update(blocks=[]),
            "a misspelt field": lambda p: p["blocks"][0].update(capasity=4),
            "standing without outline": lambda p: p["blocks"][0].pop("outline"),
            "standing without capacity": lambda p: p["blocks"][0].pop("capacity"),
            "nobody stands": lambda p: p["blocks"][0].update(capacity=0),
            "seated without rows": lambda p: p["blocks"][stalls].pop("rows"),
            "a row without seats": lambda p: p["blocks"][stalls]["rows"][0].update(runs=[]),
            "a run without seats": lambda p: p["blocks"][stalls]["rows"][0].update(runs=[[]]),
            "a row without label": lambda p: p["blocks"][stalls]["rows"][0].pop("label"),
            "a blank number": lambda p: p["blocks"][stalls]["rows"][0]["runs"][0].append(" "),
            "a number that is none": lambda p: p["blocks"][stalls]["rows"][0]["runs"][0].append(7),
            "an unknown attribute": lambda p: p["blocks"][stalls]["rows"][7]["runs"][0][0].update(attributes=["sofa"]),
            "a colour that is none": lambda p: p["categories"][0].update(color="#12345"),
            "a shape that is none": lambda p: p["decorations"][0].update(shape="star"),
            "a text without height": lambda p: p["decorations"][1].update(text_size=0),
            "an origin that is a text": lambda p: p.update(origin="pretix"),
            "a point of three": lambda p: p.update(size=[1, 2, 3]),
        }.items():
            with self.subTest(name):
                self.assertFalse(accepts(self.changed(change)))


if __name__ == "__main__":
    unittest.main()
