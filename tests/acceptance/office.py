#!/usr/bin/env -S python3 -B
"""A week at the office: new operators, customers who come back, payments without a reference, partners, and an audit."""

import json
import os
import pty
import select
import subprocess

from counter import tell


def typed_on_a_terminal(c, words, answer):
    """Runs a verb on a terminal of its own; returns the exit code and everything that appeared on the screen."""
    leader, follower = pty.openpty()
    environment = c.environment(GUICHET_PASSWORD="demo")
    program = subprocess.Popen([c.program, "--private", str(c.private), "--language", "en", *words], stdin=follower, stdout=follower,
                               stderr=follower, env=environment, start_new_session=True)
    os.close(follower)
    screen, answered = b"", False
    while select.select([leader], [], [], 60)[0]:
        try:
            data = os.read(leader, 4096)
        except OSError:  # the program has ended
            break
        screen += data
        if not answered and b": " in screen and b"Password" in screen:
            os.write(leader, answer.encode() + b"\n")
            answered = True
    os.close(leader)
    return program.wait(60), screen.decode()


def operators(c):
    code, screen = typed_on_a_terminal(c, ["--as", "manager", "user", "add", "camille", "--role", "cashier"], "s3cret-word")
    assert code == 0 and "Password for camille" in screen and "can log in" in screen, screen
    assert "s3cret-word" not in screen, "a password is not shown"
    c.run("sell", "--performance", "RCL12", "--best", 1, "--pay", "cash=exact", who="camille", password="s3cret-word")
    c.refused("performance", "list", who="camille", password="demo", code="db.login")
    c.refused("user", "add", "camille", "--role", "cashier", who="manager", stdin="other\n", code="operator.exists")
    c.refused("user", "add", "leo", "--role", "cashier", who="manager", stdin="abc\n", code="operator.password-too-short", expect=2)
    c.refused("user", "add", "leo", "--role", "cashier", who="cashier", stdin="abcdef\n", code="right.missing")
    c.run("user", "add", "leo", "--role", "cashier", who="manager", env={"GUICHET_NEW_PASSWORD": "from-outside"})
    assert c.run("performance", "list", who="leo", password="from-outside")

    # A login that is there already keeps its password, and the answer does not promise the new one.
    c.sql("CREATE ROLE nadia LOGIN PASSWORD 'her-own' IN ROLE guichet_cashier")
    added = c.run("user", "add", "nadia", "--role", "cashier", who="manager", stdin="another\n")
    assert c.run("performance", "list", who="nadia", password="her-own")
    c.refused("performance", "list", who="nadia", password="another", code="db.login")
    assert added["login"] == "kept", added
    c.sql("CREATE ROLE omar LOGIN PASSWORD 'his-own' IN ROLE guichet_cashier")
    assert "password stays" in c.told("user", "add", "omar", "--role", "cashier", who="manager", stdin="another\n")

    # A partner without a place of its own would stand at ours.
    error = c.refused("user", "add", "voyages", "--role", "agency", who="manager", stdin="abcdef\n", code="operator.point-of-sale-missing", expect=2)
    assert "--point-of-sale" in error["message"]
    c.refused("user", "add", "voyages", "--role", "agency", "--point-of-sale", "NOWHERE", who="manager", stdin="abcdef\n", code="point-of-sale.unknown")
    c.run("user", "add", "voyages", "--role", "agency", "--point-of-sale", "AGENCE", who="manager", stdin="abcdef\n")
    c.refused("sell", "--performance", "RCL12", "--best", 1, "--counter", "G1", "--pay", "cash=exact", who="voyages", password="abcdef",
              code="counter.not-yours")


def partners(c):
    """An agency sells from its contingent at its counter, and finds only what it sold."""
    own = ["east-28-10-1", "east-28-10-2"]
    sold = c.run("sell", "--performance", "RCL12", "--seats", ",".join(own), "--pay", "card=exact:AG1", who="agency")
    assert sold["order"].startswith("A1-") and [t["seat"] for t in sold["tickets"]] == own
    c.refused("sell", "--performance", "RCL12", "--seats", "south-43-6-1", "--pay", "cash=exact", who="agency", code="contingent.not-yours")
    c.refused("sell", "--performance", "RCL12", "--seats", "east-28-10-3", "--pay", "cash=exact", code="contingent.not-yours")
    ours = c.run("sell", "--performance", "RCL13", "--best", 2, "--pay", "cash=exact")["order"]
    assert [o["number"] for o in c.run("order", "find", sold["order"], who="agency")] == [sold["order"]]
    assert [o["number"] for o in c.run("order", "find", "RCL12", who="agency")] == [sold["order"]]
    assert c.run("order", "find", ours, who="agency") == [] and c.run("order", "find", "RCL13", who="agency") == []
    assert sold["order"] in [o["number"] for o in c.run("order", "find", "RCL12")], "the house sees both"


def customers(c):
    (contact,), = c.sql("SELECT api.save_contact(NULL, 'Zoé', 'd''Artagnan_%', 'Les Mousquetaires', 'zoe@example.org', '+33 6 12 34 56 78', 'fr')")
    sold = c.run("sell", "--performance", "JAH3", "--best", 3, "--contact", contact, "--pay", "cheque=exact:0012345")
    number, ticket = sold["order"], sold["tickets"][1]
    assert c.run("order", "show", number)["contact"] == "Zoé d'Artagnan_% Les Mousquetaires"
    others = c.run("sell", "--performance", "JAH3", "--best", 1, "--pay", "cash=exact")["order"]
    for text in (number, number.lower(), ticket["number"], ticket["number"].lower(), "artagnan", "Zoé d'A", "mousquetaires", "zoe@example.org",
                 "+33 6 12 34 56 78", "06 12 34 56 78", "612345678", "n_%", ticket["seat"], ticket["seat"].lower()):
        found = c.run("order", "find", text)
        assert [o["number"] for o in found] == [number], (text, found)
    (order,) = c.run("order", "find", number)
    assert order["total"] == sold["total"] and order["contact"].startswith("Zoé") and order["performances"] == ["JAH3"]
    assert order["tickets"] == [t["number"] for t in sold["tickets"]] and order["seats"] == [t["seat"] for t in sold["tickets"]]
    assert {number, others} <= {o["number"] for o in c.run("order", "find", "jah3")}
    assert c.run("order", "find", "Zoé", "d'Artagnan_%") == [order], "words need no quotation marks"
    for text in ("nobody at all", "%", "_", "'; DROP TABLE guichet.contact; --", "G1-T999999999999999999", "0", "\\"):
        assert c.run("order", "find", text) == [], text
    told = c.told("order", "find", "artagnan")
    assert number in told and "JAH3" in told and ticket["seat"] in told
    assert "No order fits" in c.told("order", "find", "nobody at all")


def ways_to_choose(c):
    standing = c.run("sell", "--performance", "ROC2", "--standing", "PIT=3", "--pay", "cash=exact")
    assert len(standing["tickets"]) == 3 and all(t["seat"].startswith("PIT") for t in standing["tickets"])
    c.refused("sell", "--performance", "ROC2", "--standing", "PIT=58", "--pay", "cash=exact", code="seat.none-left")
    c.refused("sell", "--performance", "ROC2", "--standing", "NOWHERE=1", "--pay", "cash=exact", code="block.unknown")
    c.refused("sell", "--performance", "ROC2", "--standing", "PIT", "--pay", "cash=exact", code="usage.number", expect=2)
    wheelchairs = {s[0] for s in c.sql("SELECT s.label FROM guichet.seat s JOIN guichet.performance p USING (plan_id) "
                                       "WHERE p.code = 'ROC2' AND s.attributes & 1 = 1")}
    assert wheelchairs
    plain = c.run("sell", "--performance", "ROC2", "--best", 2, "--pay", "cash=exact")
    assert not wheelchairs & {t["seat"] for t in plain["tickets"]}
    accessible = c.run("sell", "--performance", "ROC2", "--best", 2, "--accessible", "--pay", "cash=exact")
    assert len(wheelchairs & {t["seat"] for t in accessible["tickets"]}) == 1


def payments(c):
    """A card or cheque has a reference, or the books say that nobody confirmed it."""
    def sell(*pay, **how):
        return c.run("sell", "--performance", "RCL14", "--best", 2, *pay, **how)

    def references(order):
        return [(t["method"], t["reference"]) for t in c.run("order", "show", order)["tenders"]]

    known = sell("--pay", "card=exact", "--reference", "A71304")
    assert references(known["order"]) == [("card", "A71304")] and known["unconfirmed"] == []
    both = sell("--pay", "card=20.00", "--pay", "cheque=exact", "--reference", "A71305", "--reference", "0012346")
    assert references(both["order"]) == [("card", "A71305"), ("cheque", "0012346")]
    behind = sell("--pay", "card=20.00:A71306", "--pay", "cheque=exact", "--reference", "0012347")
    assert references(behind["order"]) == [("card", "A71306"), ("cheque", "0012347")]
    unknown = sell("--pay", "card=exact")
    assert references(unknown["order"]) == [("card", "unconfirmed")]
    assert unknown["unconfirmed"] == [{"method": "card", "amount": unknown["total"]}]
    assert "unconfirmed" in c.told("sell", "--performance", "RCL14", "--best", 1, "--pay", "card=exact")
    assert sell("--pay", "cash=exact")["unconfirmed"] == []
    c.refused("sell", "--performance", "RCL14", "--best", 1, "--pay", "cash=exact", "--reference", "A1", code="usage.reference-unused", expect=2)


def seats_off_sale(c):
    seats = "Groundfloor-1-A-1,Groundfloor-1-A-2"
    off = lambda *words: c.told(*words, who="supervisor")
    assert "None of these seats" in off("unblock", "--performance", "JAH3", "--seats", seats)
    off("block", "--performance", "JAH3", "--seats", "Groundfloor-1-A-1", "--reason", "camera")
    assert "1 of these seats" in off("unblock", "--performance", "JAH3", "--seats", seats)
    off("block", "--performance", "JAH3", "--seats", seats, "--reason", "camera")
    assert off("unblock", "--performance", "JAH3", "--seats", seats).startswith("On sale again: ")


def one_place(c):
    """--private, GUICHET_DIR and the usual folder are one rule; a folder without a database is not filled by accident."""
    assert c.run("status", who=None, where=[], env={"GUICHET_DIR": str(c.private)})["folder"] == str(c.private)
    assert c.run("performance", "list", where=[], env={"GUICHET_DIR": str(c.private)})
    assert c.run("status", who=None, env={"GUICHET_DIR": "/nowhere"})["folder"] == str(c.private), "--private is nearer"
    usual = "/var/lib/guichet" if os.geteuid() == 0 else str(c.folder / "data" / "guichet")
    assert c.run("status", who=None, where=[], env={"XDG_DATA_HOME": str(c.folder / "data")})["folder"] == usual
    error = c.refused("performance", "list", where=["--private", str(c.folder / "mistyped")], code="cluster.missing", expect=3)
    assert str(c.folder / "mistyped") in error["message"] and not (c.folder / "mistyped").exists()
    c.refused("performance", "list", where=["--private", ""], code="usage.value-missing", expect=2)
    c.refused("performance", "list", where=["--private", str(c.private), "--profile", "x"], code="usage.two-databases", expect=2)
    c.refused("performance", "list", where=["--profile", "nowhere"], code="profile.missing", expect=3)
    config = c.folder / ".config" / "guichet"
    config.mkdir(parents=True)
    (config / "profiles.ini").write_text(f"[silent]\nhost={c.folder}\n")
    c.refused("performance", "list", where=["--profile", "silent"], code="db.unreachable", expect=3)
    c.refused("stop", who=None, where=["--profile", "silent"], code="usage.option-not-for-verb", expect=2)
    long = "/tmp/" + "x" * 110
    error = c.refused("init", who=None, where=["--private", long], code="cluster.socket-path-too-long")
    assert long in error["message"] and "at most 89 bytes" in error["message"], error


def the_owner(c):
    """psql is the real one, as the owner; what a superuser rewrites is named."""
    assert c.sql("SELECT count(*) > 0 FROM report.orders") == [["t"]]
    assert c.told("psql", "--", "-XAtc", "SELECT current_user", who=None).strip() == "guichet_admin"
    c.told("psql", "--", "-Xc", "SELECT nonsense", who=None, expect=1)

    witness = c.private / "witness" / "heads.json"
    proof = c.run("verify", who="accountant")
    assert proof["findings"] == [] and [n["code"] for n in proof["notes"]] == ["witness.absent"], proof
    proof = c.run("verify", who="accountant")
    assert proof["findings"] == [] and proof["notes"] == []
    kept = witness.read_text()
    witness.unlink()
    told = c.told("verify", who="accountant")
    assert "no earlier heads" in told and str(witness) in told and "Nothing is wrong" in told

    good = json.loads(witness.read_text())
    for damaged in ("", "{", "[]", "{}", "null", json.dumps({**good, "T/G1": 7}), json.dumps({**good, "T/G1": {"seq": "1", "mac": "x"}}), "\0\1\2"):
        witness.write_text(damaged)
        proof = c.run("verify", who="accountant", expect=1)
        assert [f["invariant"] for f in proof["findings"]] == ["I17"] and str(witness) in proof["findings"][0]["subject"], proof
        assert witness.read_text() == damaged, "what is damaged is left for whoever looks into it"
    witness.write_text(kept)
    assert c.run("verify", who="accountant")["findings"] == [], "an older witness still fits"

    c.sql("ALTER TABLE guichet.ticket DISABLE TRIGGER ALL; UPDATE guichet.ticket SET gross = gross - 100, net = net - 100 WHERE ticket_id = "
          "(SELECT min(ticket_id) FROM guichet.ticket); ALTER TABLE guichet.ticket ENABLE TRIGGER ALL")
    (ticket,), = c.sql("SELECT c.code || '-T' || t.serial FROM guichet.ticket t JOIN guichet.counter c USING (counter_id) ORDER BY ticket_id LIMIT 1")
    proof = c.run("verify", who="accountant", expect=1)
    assert f"ticket {ticket}" in [f["subject"] for f in proof["findings"]], proof
    told = c.told("verify", who="accountant", expect=1)
    assert f"ticket {ticket}" in told and "Something is wrong" in told


def story(c):
    c.run("init", "--demo", who=None)
    operators(c)
    partners(c)
    customers(c)
    ways_to_choose(c)
    payments(c)
    seats_off_sale(c)
    one_place(c)
    the_owner(c)


if __name__ == "__main__":
    tell(story)
