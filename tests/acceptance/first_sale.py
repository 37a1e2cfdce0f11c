#!/usr/bin/env -S python3 -B
"""The first day of a counter: set up, sell, print, scan, reprint, prove it; and everything that goes wrong on the way."""

import subprocess

from counter import decode_codes, tell


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def story(c):
    # A fresh machine.
    assert c.run("init", "--demo", who=None)["demo_loaded"] is True
    assert c.run("init", "--demo", who=None)["demo_loaded"] is False, "a second start finds the first one's data"
    assert c.run("status", who=None)["running"] is True

    # Who may, and who may not.
    c.refused("performance", "list", code="db.login", password="wrong")
    c.refused("sell", "--performance", "RCL17", "--best", 2, "--pay", "cash=exact", code="usage.no-operator", expect=2, who=None)

    performances = c.run("performance", "list")
    played = [p for p in performances if p["state"] == "played"]
    on_sale = [p for p in performances if p["state"] == "on-sale"]
    club = [p for p in performances if p["code"].startswith("RCL")]
    assert len(club) == 17 and played and on_sale
    assert abs(len([p for p in club if p["state"] == "played"]) - 17 / 3) <= 1, "a third of the season is played"
    match = [p for p in club if p["state"] == "on-sale"][0]["code"]
    assert c.run("performance", "show", match)["seats"] == 39616
    free_before = sum(r["free"] for r in [p for p in performances if p["code"] == match][0]["remaining"])

    # Two best seats for cash.
    sale = c.run("sell", "--performance", match, "--best", 2, "--pay", "cash=exact")
    order, tickets = sale["order"], [t["number"] for t in sale["tickets"]]
    assert len(tickets) == 2 and float(sale["total"]) > 0 and sale["change"] == "0.00"
    after = [p for p in c.run("performance", "list") if p["code"] == match][0]
    assert sum(r["free"] for r in after["remaining"]) == free_before - 2

    # The same operation again is the same sale.
    operation = "01900000-0000-7000-8000-00000000abcd"
    first = c.run("sell", "--performance", match, "--best", 3, "--pay", "cash=exact", "--operation", operation)
    assert c.run("sell", "--performance", match, "--best", 3, "--pay", "cash=exact", "--operation", operation) == first
    c.refused("sell", "--performance", match, "--best", 1, "--pay", "cash=exact", "--operation", "not-a-uuid",
              code="usage.operation-malformed", expect=2)

    # Named seats, split tender, change.
    seats = [s["seat"] for s in c.run("seats", match, "--state", "free")][1000:1002]
    price = sum(float(t["price"]) for t in c.run("sell", "--performance", match, "--seats", ",".join(seats), "--pay", "card=10.00:A123",
                                                 "--pay", "cash=exact")["tickets"])
    assert price > 10
    c.refused("sell", "--performance", match, "--seats", seats[0], "--pay", "cash=exact", code="seat.taken")
    c.refused("sell", "--performance", match, "--seats", "NOWHERE-1-1", "--pay", "cash=exact", code="seat.unknown")
    c.refused("sell", "--performance", match, "--best", 2, "--pay", "cash=1.00", code="tender.short")
    c.refused("sell", "--performance", match, "--best", 2, "--pay", "card=5000.00", code="tender.above-due")
    c.refused("sell", "--performance", match, "--best", 2, "--pay", "wishes=exact", code="tender.unknown-method", expect=2)
    c.refused("sell", "--performance", "NOPE", "--best", 2, "--pay", "cash=exact", code="performance.unknown")
    c.refused("sell", "--performance", played[0]["code"], "--best", 2, "--pay", "cash=exact", code="performance.closed")
    c.refused("sell", "--performance", match, "--best", 2, "--pay", "cash=exact", code="right.missing", who="accountant")
    held = [s for s in c.run("seats", match, "--state", "held")]
    assert held == [], "a refused sale keeps no seat"

    # The theatre sells too, at its own counters, reduced prices included.
    theatre = [p for p in on_sale if not p["code"].startswith("RCL")][0]["code"]
    types = {p["price_type"] for p in c.run("performance", "show", theatre)["prices"]}
    assert "FULL" in types and len(types) > 1
    assert c.run("sell", "--performance", theatre, "--best", 2, "--price-type", "FULL", "--pay", "cheque=exact:0012345")["order"][0] == "T"

    # The order, its ticket, its code.
    shown = c.run("order", "show", order)
    assert [t["number"] for t in shown["tickets"]] == tickets and shown["tenders"][0]["method"] == "cash"
    c.refused("order", "show", "G9-999", code="order.unknown")
    pdf = c.folder / "ticket.pdf"
    assert c.run("ticket", "pdf", tickets[0], "--out", pdf)["tickets"][0]["duplicate"] == 0
    assert tickets[0] in text_of(pdf) and "DUPLICATA" not in text_of(pdf)
    (code,) = decode_codes(pdf)
    assert tickets[0] not in code and len(code) > 25
    small = c.folder / "duplicate.pdf"
    assert c.run("ticket", "pdf", tickets[0], "--out", small, "--format", "ticket")["tickets"][0]["duplicate"] == 1
    assert "DUPLICATA 1" in " ".join(text_of(small).split())
    (new_code,) = decode_codes(small)
    assert new_code != code
    c.refused("ticket", "pdf", tickets[0], "--out", c.folder / "no" / "such" / "folder.pdf", code="file.unwritable", expect=2)

    # At the entrance.
    scan = lambda text, expect: c.run("--counter", "G1", "ticket", "scan", text, expect=expect)["verdict"]
    assert scan(code, 1) == "revoked"
    assert scan(new_code, 0) == "admitted"
    assert scan(new_code, 1) == "already-in"
    assert scan("SOMETHING-ELSE", 1) == "unknown"

    # Seats off sale.
    c.refused("block", "--performance", match, "--seats", seats[0], "--reason", "camera", code="seat.taken", who="supervisor")
    spare = [s["seat"] for s in c.run("seats", match, "--state", "free")][2000]
    c.run("block", "--performance", match, "--seats", spare, "--reason", "camera", who="supervisor")
    c.refused("sell", "--performance", match, "--seats", spare, "--pay", "cash=exact", code="seat.blocked")
    c.run("unblock", "--performance", match, "--seats", spare, who="supervisor")

    # A partner sells from its own contingent only, and sees nothing of others.
    c.refused("order", "show", order, code="order.unknown", who="agency")

    # Wrong usage is said, not guessed.
    c.refused("frobnicate", code="usage.unknown-verb", expect=2)
    c.refused("performance", "list", "--best", 2, code="usage.option-not-for-verb", expect=2)
    c.refused("import", "plan", c.folder / "missing.json", "--venue", "X", code="file.unreadable", expect=2, who="manager")
    broken = c.folder / "broken.json"
    broken.write_text('{"guichet_season": 1,\n "organiser": ')
    c.refused("import", "season", broken, code="file.malformed", expect=2, who="manager")

    # Prove it; then stop, start, and it is all still there.
    proof = c.run("verify", who="accountant")
    assert proof["findings"] == [] and proof["orders"] == 4 and proof["tickets"] == 9
    c.refused("verify", code="right.missing")
    c.run("stop", who=None)
    assert c.run("status", who=None)["running"] is False
    assert c.run("order", "show", order)["total"] == sale["total"]
    assert c.run("verify", who=None)["findings"] == []


if __name__ == "__main__":
    tell(story)
