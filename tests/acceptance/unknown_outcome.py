#!/usr/bin/env -S python3 -B
"""The connection breaks between a sale and its answer: whoever asks again as told has sold once, and only once."""

import json
import shlex
import signal
import socket
import subprocess
import threading

from counter import tell


class BreakingRoad:
    """A server's socket in front of the real one, which breaks for good when such an operation comes by."""

    def __init__(self, folder, server, deliver, kind="sell"):
        self.folder, self.server, self.deliver = folder, server, deliver
        self.kind = f'"kind":"{kind}"'.encode()
        folder.mkdir(mode=0o755)
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(folder / ".s.PGSQL.5432"))
        self.listener.listen()
        self.broken = threading.Event()
        self.answered = threading.Event()
        self.hold = threading.Event()  # the client hears nothing until then
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while not self.broken.is_set():
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(self.server / ".s.PGSQL.5432"))
            threading.Thread(target=self.there, args=(client, server), daemon=True).start()
            threading.Thread(target=self.back, args=(server, client), daemon=True).start()

    def there(self, client, server):
        while data := client.recv(1 << 16):
            if b"EXECUTE" in data and self.kind in data:
                self.broken.set()
                self.listener.close()
                (self.folder / ".s.PGSQL.5432").unlink()
                if self.deliver:
                    server.sendall(data)
                    self.answered.wait(60)  # with an answer that nobody gets: it is recorded now
                if self.deliver == "late":
                    self.hold.wait(60)
                for end in client, server:
                    end.shutdown(socket.SHUT_RDWR)
                return
            server.sendall(data)

    def back(self, server, client):
        while data := server.recv(1 << 16):
            if self.broken.is_set():
                self.answered.set()
            else:
                client.sendall(data)


def central(c, folder):
    """A profile that leads over this road."""
    config = c.folder / ".config" / "guichet"
    config.mkdir(parents=True, exist_ok=True)
    (config / "profiles.ini").write_text(f"[road]\nhost={folder}\ncounter=G1\n")
    return ["--profile", "road"]


def typed_again(c, message):
    """What the sentence says to type, typed."""
    line = message.split("To ask again, type: ")[1].strip()
    assert line.startswith("guichetctl "), line
    words = shlex.split(line)[1:]
    at = words.index("--profile")
    words[at:at + 2] = ["--private", str(c.private)]  # the road is gone for good
    done = subprocess.run([c.program, *words], capture_output=True, text=True, env=c.environment(GUICHET_PASSWORD="demo"), timeout=120)
    assert done.returncode == 0, done
    return done.stdout


def orders(c):
    return int(c.sql("SELECT count(*) FROM report.orders")[0][0])


def story(c):
    c.run("init", "--demo", who=None)
    run = c.private / "run"
    # Recorded, but the answer never came: asking again tells the first answer.
    # Never arrived: asking again sells what is still held for it.
    sold = orders(c)
    for number, (deliver, seats) in enumerate([(True, ["--best", 2]), (False, ["--best", 2]), (False, ["--seats", "west-1-2-1,west-1-2-2"]),
                                               (True, ["--seats", "west-1-3-2,west-1-3-1"])]):
        where = central(c, BreakingRoad(c.folder / f"road{number}", run, deliver).folder)
        error = c.run("sell", "--performance", "RCL12", *seats, "--pay", "card=exact", "--reference", "A 17's", where=where, expect=3)["error"]
        assert error["code"] == "operation.outcome-unknown", error
        operation = error["operation"]
        assert len(operation) == 36 and operation in error["message"], error
        assert orders(c) == sold + (1 if deliver else 0)
        answer = typed_again(c, error["message"])
        sold += 1
        assert orders(c) == sold, "once, and only once"
        assert f'"operation":"{operation}"' in answer
        assert c.sql(f"SELECT count(*) FROM report.operations WHERE operation_id = '{operation}'") == [["1"]]
        assert c.run("seats", "RCL12", "--state", "held") == [], "nothing is left in the basket"

    # People are told the same.
    where = central(c, BreakingRoad(c.folder / "road8", run, False).folder)
    told = c.told("sell", "--performance", "RCL12", "--best", 1, "--pay", "cash=exact", where=where, expect=3)
    assert "Order G1-" in typed_again(c, told)
    sold += 1
    assert orders(c) == sold

    # Told to end while the answer is out (`timeout 10 guichetctl sell …`): the operation is named before it does.
    road = BreakingRoad(c.folder / "road9", run, "late")
    where = central(c, road.folder)
    selling = subprocess.Popen([c.program, *where, "--as", "cashier", "--json", "--language", "en", "sell", "--performance", "RCL12", "--best", "1",
                                "--pay", "cash=exact"], stdout=subprocess.PIPE, text=True, env=c.environment(GUICHET_PASSWORD="demo"))
    assert road.answered.wait(60)
    selling.send_signal(signal.SIGTERM)
    out, _ = selling.communicate(timeout=60)
    road.hold.set()
    assert selling.returncode == 3 and '"operation":"' in out, (selling.returncode, out)
    sold += 1
    assert orders(c) == sold
    assert '"order":"G1-' in typed_again(c, json.loads(out)["error"]["message"])
    assert orders(c) == sold

    # A print whose answer is lost is not a duplicate when it is asked for again.
    for number, deliver in enumerate((True, False)):
        where = central(c, BreakingRoad(c.folder / f"print{number}", run, deliver, "print").folder)
        error = c.run("ticket", "pdf", f"G1-T{number + 1}", "--out", c.folder / "ticket.pdf", where=where, expect=3)["error"]
        assert error["code"] == "operation.outcome-unknown" and not (c.folder / "ticket.pdf").exists()
        assert '"duplicate":0' in typed_again(c, error["message"])
        (c.folder / "ticket.pdf").unlink()

    assert c.run("verify", who="manager")["findings"] == []


if __name__ == "__main__":
    tell(story)
