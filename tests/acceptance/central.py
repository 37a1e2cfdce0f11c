#!/usr/bin/env -S python3 -B
"""A club with a central server: two hosts of which the first is dead, TLS with a verified certificate, everything through a profile."""

import os
import pwd
import socket
import subprocess
from pathlib import Path

from counter import tell


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A PostgreSQL as an administrator would set it up: TCP, TLS only, passwords."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        folder.mkdir(mode=0o755)
        self.owner = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        os.chown(folder, self.owner.pw_uid, self.owner.pw_gid)
        programs = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False).stdout.strip()
        self.programs = Path("/usr/lib/postgresql/15/bin" if Path("/usr/lib/postgresql/15/bin").exists() else programs)
        for name in "server", "other":
            self.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                     "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.crt")
        (folder / "password").write_text("dba-secret")
        (folder / "password").chmod(0o644)
        self.run(self.programs / "initdb", "-D", folder / "data", "-U", "dba", "--pwfile", folder / "password", "-A", "scram-sha-256", "-E", "UTF8", "--no-sync")
        with open(folder / "data" / "postgresql.conf", "a", encoding="utf-8") as conf:
            conf.write(f"listen_addresses = '127.0.0.1'\nport = {self.port}\nunix_socket_directories = ''\nssl = on\nfsync = off\n"
                       f"ssl_cert_file = '{folder}/server.crt'\nssl_key_file = '{folder}/server.key'\n")
        (folder / "data" / "pg_hba.conf").write_text("hostssl all all 127.0.0.1/32 scram-sha-256\n")
        self.start()

    def run(self, *words):
        demoted = {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        done = subprocess.run([str(w) for w in words], capture_output=True, text=True, cwd=self.folder, check=False, **demoted)
        assert done.returncode == 0, (words, done.stdout, done.stderr)

    def start(self):
        self.run(self.programs / "pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w", "start")

    def stop(self):
        self.run(self.programs / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")


def story(c):
    server = Server(c.folder / "server")
    try:
        a_day_on(server, c)
    finally:
        server.stop()


def a_day_on(server, c):
    dead = free_port()  # nobody listens there any more
    config = c.folder / ".config" / "guichet"
    config.mkdir(parents=True)
    (config / "profiles.ini").write_text(f"""
[stadium]
host=localhost,localhost
port={dead},{server.port}
database=guichet
counter=G2
sslrootcert={server.folder}/server.crt

[impostor]
host=localhost
port={server.port}
sslrootcert={server.folder}/other.crt

[gone]
host=localhost,localhost
port={dead},{dead}
sslrootcert={server.folder}/server.crt
""")
    stadium = {"where": ["--profile", "stadium"]}
    dba = {**stadium, "who": "dba", "password": "dba-secret"}
    tls = f"host=localhost port={server.port} user=dba sslmode=verify-full sslrootcert={server.folder}/server.crt"
    subprocess.run(["psql", "-X", "-q", f"{tls} dbname=postgres", "-c", "CREATE DATABASE guichet"], check=True,
                   env=c.environment(PGPASSWORD="dba-secret"))

    # Made ready by whoever administers the server, once; again is no harm.
    assert c.run("migrate", **dba)["schema"] >= 1
    assert c.run("migrate", **dba)["demo_loaded"] is False
    status = c.run("status", **dba)
    assert status["running"] is True and status["host"] == "localhost,localhost" and "folder" not in status
    assert c.told("psql", *dba["where"], "--", "-XAtc", "SELECT ssl, current_user FROM pg_stat_ssl WHERE pid = pg_backend_pid()", where=[], who="dba",
                  password="dba-secret").strip() == "t|dba"
    c.run("init", "--demo", **dba)

    # Operators sell at the counter that the profile names.
    assert len(c.run("performance", "list", **stadium)) == 17, "those of the counter's house"
    sale = c.run("sell", "--performance", "RCL12", "--best", 2, "--pay", "card=exact:A1", **stadium)
    assert sale["order"] == "G2-1" and len(sale["tickets"]) == 2
    assert c.run("sell", "--performance", "RCL12", "--best", 1, "--pay", "cash=exact", "--counter", "G3", **stadium)["order"] == "G3-1"
    assert c.run("order", "show", "G2-1", **stadium)["total"] == sale["total"]
    assert [o["number"] for o in c.run("order", "find", sale["tickets"][0]["seat"], **stadium)] == ["G2-1"]
    c.run("ticket", "pdf", "G2-1", "--out", c.folder / "tickets.pdf", **stadium)
    c.refused("migrate", code="right.missing", **{**stadium, "who": "cashier"})
    c.refused("sell", "--performance", "RCL12", "--best", 1, "--pay", "cash=exact", code="db.login", password="wrong", **stadium)
    c.refused("performance", "list", code="db.login", who="nobody", **stadium)
    proof = c.run("verify", who="accountant", **stadium)
    assert proof["findings"] == [] and proof["orders"] == 2
    assert (c.folder / ".local" / "state" / "guichet" / "stadium" / "heads.json").exists(), "the witness is on this machine, not on the server"
    assert c.run("verify", who="accountant", **stadium)["notes"] == []

    # Nothing is said to a server that cannot prove who it is, and one that is gone is said to be.
    error = c.refused("performance", "list", where=["--profile", "impostor"], code="db.certificate")
    assert "certificate" in error["message"]
    c.refused("performance", "list", where=["--profile", "gone"], code="db.unreachable", expect=3)
    server.stop()
    c.refused("sell", "--performance", "RCL12", "--best", 1, "--pay", "cash=exact", code="db.unreachable", expect=3, **stadium)
    server.start()
    assert c.run("order", "show", "G2-1", **stadium)["total"] == sale["total"]


if __name__ == "__main__":
    tell(story)
