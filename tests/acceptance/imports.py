#!/usr/bin/env -S python3 -B
"""Plans and seasons come in once, twice and changed; whatever is hostile is refused in a sentence and leaves no trace."""

import datetime
import json
import random
from pathlib import Path

from counter import tell

REPOSITORY = Path(__file__).resolve().parents[2]
PLANS = REPOSITORY / "resources" / "demo" / "plans"

HALL = {
    "guichet_seating_plan": 1, "size": [20, 20],
    "categories": [{"code": "ONE", "color": "#123456"}, {"code": "TWO"}, {"code": "STAND"}],
    "blocks": [
        {"code": "STALLS", "category": "ONE", "rows": [{"label": row, "from": [1, y], "to": [6, y], "runs": [["5", "3", "1"], ["2", "4", "6"]]}
                                                       for y, row in enumerate("AB", 1)]},
        {"code": "BOX", "category": "TWO", "rows": [{"label": "1", "from": [1, 9], "to": [2, 9], "runs": [["1", "3"]]}]},
        {"code": "PIT", "kind": "standing", "capacity": 5, "category": "STAND", "outline": [[0, 12], [5, 12], [5, 15], [0, 15]]}]}

# What is written over what in the small season (tests/catalog/smallseason.json).
SEASON_FAULTS = [
    ('"guichet_season": 1', '"guichet_season": 2'), ('"guichet_season": 1', '"guichet_season": "1"'), ('"guichet_season": 1,', ""),
    ('"price_tables":', '"prize_tables":'), ('"counters": ["K1"]', '"counters": {}'), ('"blocked": [', '"blocked": [7, '),
    ('"name": "Le Lieu", ', ""), ('"name": "Le Lieu"', '"name": 5'), ('"name": "Le Lieu"', '"name": "Le\\u0000Lieu"'),
    ('"name": "Le Lieu"', '"name": "' + "x" * 100_000 + '"'), ("Europe/Paris", "Europe/Pariss"), ('"EUR"', '"USD"'),
    ('"currency": "EUR"', '"ticket_template": "../../etc"'), ('"FOYER"', '"Foyer"'), ('"code": "AGENTS", "name": {', '"code": "COUNTER", "name": {'),
    ('"code": "G1"', '"code": "P2"'), ('["K1"]', '["K1", "T1"]'), ('{"en": "Agents"}', '{"fr": "Agents"}'),
    ('"to": "2021-12-31"', '"to": "2022-01-01"'), ('"from": "2020-01-01"', '"from": "2020-02-30"'), ('"basis_points": 550', '"basis_points": 550.5'),
    ('"basis_points": 550', '"basis_points": 1e400'), ('"basis_points": 550', '"basis_points": 99999999999999999999'),
    ('"vat": "LIVE", "title"', '"vat": "LVIE", "title"'), ('["STALLS", "BOX"]', '["STALLS", "BOXX"]'), ('["STALLS", "BOX"]', '["STALLS"]'),
    ('"#AA5500"', '"orange"'), ('["wheelchair"]', '["sofa"]'), ('"45.00"', "45.00"), ('"45.00"', '"45,00"'), ('"45.00"', '"-45.00"'),
    ('"45.00"', '"45000000.00"'), ('"REDUCED": "30.5"', '"REDUCD": "30.5"'), ('"rank": 2', '"rank": 1'), ('"plan": "HALL-B"', '"plan": "YARD"'),
    ('"state": "closed"', '"state": "sold_out"'), ('"performances": ["P1", "P2"]', '"performances": ["P1", "P3"]'), ('["STALLS/B"]', '["STALLS/C"]'),
    ('"STALLS-A-3"', '"STALLS-A-7"'), ('"STALLS-A-3"', "3"), ('"file": "plans/hall.json"', '"file": "plans/nowhere.json"'),
    ('"file": "plans/hall.json"', '"file": "../../../../etc/passwd"'), ('"file": "plans/hall.json"', '"file": "plans/broken.json"'),
]

PLAN_FAULTS = [
    ('"guichet_seating_plan": 1', '"guichet_seating_plan": 2'), ("[20, 20]", "[20, -20]"), ("[20, 20]", "[1e300, 20]"), ('"TWO"}', '"ONE"}'),
    ('"code": "BOX"', '"code": "STALLS"'), ('"category": "TWO"', '"category": "FIVE"'), ('["1", "3"]', "[]"), ('["1", "3"]', '["1", "1"]'),
    ('["1", "3"]', '["1", 3]'), ('"capacity": 5', '"capacity": 1000000000'), ('"capacity": 5', '"capacity": 5.5'), ('"standing"', '"kneeling"'),
    ("[[0, 12], [5, 12], [5, 15], [0, 15]]", "[[0, 12], [5, 12]]"), ('"#123456"', '"#12345g"'), ('"label": "A"', '"label": "B"'),
]


def wild(good):
    """Files that are no file of ours at all, and the good one cut off or scratched anywhere."""
    yield "empty", b""
    yield "spaces", b" \n\t "
    yield "prose", b"Dear Sir or Madam"
    yield "zeros", bytes(1000)
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    yield "a compressed file", b"\x1f\x8b\x08\x00" + bytes(range(255, -1, -1)) * 4
    yield "UTF-16", good.decode().encode("utf-16")
    yield "bad UTF-8", good.replace(b"code", b"co\xff\xfe", 1)
    yield "deep nesting", b"[" * 100_000 + b"]" * 100_000
    yield "deep objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000
    yield "another JSON", b'{"hello": "world"}'
    yield "two documents", good + good
    yield "entities that multiply", (b'<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
                                      b"<svg><text>&c;&c;&c;&c;</text></svg>")
    yield "an entity from outside", b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg><text>&a;</text></svg>'
    for n in range(1, 10):
        yield f"cut off after {n} tenths", good[:len(good) * n // 10]
    dice = random.Random(7)
    for n in range(6):
        scratched = bytearray(good)
        for _ in range(30):
            scratched[dice.randrange(len(scratched))] = dice.randrange(128, 256)
        yield f"scratched {n}", bytes(scratched)


def footprint(ask):
    """Every table of the catalogue and every record: how many rows, and what is in them."""
    tables = [t for (t,) in ask("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('guichet', 'vault') ORDER BY 1")]
    assert len(tables) > 25
    return ask(" UNION ALL ".join(f"SELECT '{t}', count(*), coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM {t} t" for t in tables))


def must_refuse(c, ask, before, name, kind, path, *more, code=None, expect=None):
    answer = c.told("import", kind, path, *more, "--json", expect=expect or 2, who="manager")
    error = json.loads(answer)["error"]
    assert len(error["message"]) > 15 and (code is None or error["code"] == code), (name, error)
    after = footprint(ask)
    assert after == before, (name, [row for row in after if row not in before])
    return error


def story(c):
    folder = c.folder / "files"
    (folder / "plans").mkdir(parents=True)
    year = datetime.date.today().year + 1
    season = (REPOSITORY / "tests" / "catalog" / "smallseason.json").read_text().replace("2026-0", f"{year}-0")
    hall = json.dumps(HALL)
    (folder / "plans" / "hall.json").write_text(hall)
    (folder / "plans" / "broken.json").write_text(hall[:500])
    good = folder / "season.json"
    good.write_text(season)
    c.run("init", who=None)
    c.run("user", "add", "manager", "--role", "manager", who=None, stdin="demo\n")
    c.run("user", "add", "cashier", "--role", "cashier", who=None, stdin="demo\n")

    def imported(kind, path, *more):
        return c.run("import", kind, path, *more, who="manager")

    # A dry run shows everything and changes nothing; then it all comes in; then there is nothing left to change.
    ask = c.console()
    bare = footprint(ask)
    shown = imported("season", good, "--dry-run")
    assert shown["dry_run"] is True and len(shown["changes"]) > 20 and footprint(ask) == bare
    done = imported("season", good)
    assert done["dry_run"] is False and done["changes"] == shown["changes"]
    assert {p["code"] for p in c.run("performance", "list")} == {"P1", "P2", "G1"}
    assert imported("season", good)["changes"] == []
    assert "Nothing changes" in c.told("import", "season", good, who="manager")
    changed = folder / "changed.json"
    changed.write_text(season.replace('"45.00"', '"47.00"').replace("A play", "The play"))
    shown = imported("season", changed, "--dry-run")["changes"]
    assert {s["what"] for s in shown} >= {"price", "event"} and all(s["change"] == "changed" for s in shown), shown
    assert {(s["from"], s["to"]) for s in shown} & {("45.00", "47.00"), ("4500", "4700")}, shown
    assert imported("season", good)["changes"] == [], "a dry run changed nothing"
    assert imported("season", changed)["changes"] == shown and imported("season", changed)["changes"] == []
    assert any(p["price"] == "47.00" for p in c.run("performance", "show", "P1")["prices"])

    # Plans by themselves, in each format, recognised by content.
    for file, more, seats in (("odd-even-hall.json", [], None), ("theatre-two-floors.json", [], 738), ("hall.svg", [], None),
                              ("stadium-rows.json", ["--shapes", PLANS / "stadium-sectors.svg"], 39616)):
        words = [PLANS / file, "--venue", "W", "--code", "P" + str(len(file)), *more]
        shown = imported("plan", *words, "--dry-run")
        assert shown["changes"] and (seats is None or shown["seats"] == seats), shown
        assert imported("plan", *words)["changes"] == shown["changes"]
        assert imported("plan", *words)["changes"] == []

    # Somebody buys; from now on some changes would contradict that.
    sold = c.run("sell", "--performance", "P1", "--seats", "STALLS-A-5", "--pay", "cash=exact", "--counter", "T1")
    assert sold["tickets"][0]["price"] == "47.00"
    before = footprint(ask)
    moved = folder / "moved.json"
    first_night = f'{{"code": "P1", "starts_at": "{year}-01-09T20:30", "venue": "V", "plan": "HALL",'
    assert first_night in season
    renamed = changed.read_text().replace("Le Lieu", "Le Lieu neuf")  # what comes before the contradiction is not imported either
    moved.write_text(renamed.replace(first_night, first_night.replace('"HALL"', '"HALL-B"')).replace('["P2", "P1"]', '["P2"]'))
    must_refuse(c, ask, before, "another plan", "season", moved, code="season.contradicts-sales", expect=1)
    moved.write_text(renamed.replace('"counters": ["T2", "T1"]', '"counters": ["T2"]').replace('["K1"]', '["K1", "T1"]'))
    must_refuse(c, ask, before, "a counter that has sold moves", "season", moved, code="season.contradicts-sales", expect=1)
    smaller = folder / "smaller.json"
    smaller.write_text(hall.replace('["5", "3", "1"]', '["3", "1"]'))
    must_refuse(c, ask, before, "a sold seat is missing", "plan", smaller, "--venue", "V", "--code", "HALL", code="plan.seats-in-use", expect=1)
    must_refuse(c, ask, before, "no such venue", "plan", smaller, "--venue", "NOWHERE", code="venue.unknown", expect=1)
    c.refused("import", "season", good, code="right.missing")  # by a cashier
    assert footprint(ask) == before

    # The hostile ones.
    hostile = folder / "hostile"
    refused = 0
    for number, (old, new) in enumerate(SEASON_FAULTS):
        assert old in season, old
        path = folder / "fault.json"
        path.write_text(season.replace(old, new))
        must_refuse(c, ask, before, f"season {number}: {old} becomes {new[:60]}", "season", path)
        refused += 1
    for number, (old, new) in enumerate(PLAN_FAULTS):
        assert old in hall, old
        hostile.write_text(hall.replace(old, new, 1))
        must_refuse(c, ask, before, f"plan {number}: {old} becomes {new}", "plan", hostile, "--venue", "V", "--code", "HALL")
        refused += 1
    for name, content in wild(season.encode()):
        hostile.write_bytes(content)
        must_refuse(c, ask, before, f"season, {name}", "season", hostile)
        refused += 1
    for name, content in wild(hall.encode()):
        hostile.write_bytes(content)
        must_refuse(c, ask, before, f"plan, {name}", "plan", hostile, "--venue", "V", "--code", "HALL")
        refused += 1
    must_refuse(c, ask, before, "a folder", "plan", folder, "--venue", "V")
    must_refuse(c, ask, before, "nothing there", "season", folder / "nowhere.json", code="file.unreadable")
    must_refuse(c, ask, before, "no device", "season", "/dev/null")
    assert refused >= 30

    proof = c.run("verify", who="manager")
    assert proof["findings"] == []


if __name__ == "__main__":
    tell(story)
