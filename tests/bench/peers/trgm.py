"""Peer: PostgreSQL's pg_trgm, in a server of our own on a unix socket, stopped again at the end."""
import contextlib
import csv
import glob
import io
import os
import shutil
import subprocess
import tempfile


class Database:
    def __init__(self, bin_, socket, user):
        self.bin, self.socket, self.user = bin_, socket, user

    def sql(self, script, deadline):
        command = self.user + [f"{self.bin}/psql", "-h", self.socket, "-U", "bench", "-d", "postgres", "-qAtX", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run(command, input=script, capture_output=True, text=True, timeout=deadline + 30)
        if done.returncode:
            raise RuntimeError(done.stderr.strip())
        return done.stdout

    def match(self, a, b, deadline, least=0.3):
        """Pairs with a trigram similarity from `least` (pg_trgm's own default), as (similarity, (id_a, id_b))."""
        def table(name, rows):
            out = io.StringIO()
            csv.writer(out, lineterminator="\n").writerows((i, t) for i, t in zip(*rows))
            return f"CREATE TEMP TABLE {name}(id text, t text);\nCOPY {name} FROM STDIN CSV;\n{out.getvalue()}\\.\n"
        script = table("a", a) + (table("b", b) if b else "") + (
            f"SET statement_timeout='{deadline}s'; SET pg_trgm.similarity_threshold={least};\n"
            f"CREATE INDEX ON {'b' if b else 'a'} USING gin (t gin_trgm_ops);\n"
            f"COPY (SELECT similarity(x.t, y.t), x.id, y.id FROM a x JOIN {'b' if b else 'a'} y ON x.t % y.t"
            f"{'' if b else ' AND x.id < y.id'}) TO STDOUT CSV;\n")
        return [(float(s), (x, y)) for s, x, y in csv.reader(self.sql(script, deadline).splitlines())]


@contextlib.contextmanager
def server(_scratch):
    places = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"))
    extension = glob.glob("/usr/share/postgresql/*/extension/pg_trgm.control")
    if not places or not extension:
        print("pg_trgm is left out: PostgreSQL is not installed.")
        yield None
        return
    bin_ = os.path.dirname(places[-1])
    # PostgreSQL refuses to run as root.
    user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []
    home = tempfile.mkdtemp(prefix="tp-pg.", dir="/tmp")
    if user:
        shutil.chown(home, "nobody", "nogroup")
    run = lambda *command: subprocess.run(user + list(command), check=True, stdout=subprocess.DEVNULL, cwd=home)
    started = False
    try:
        run(f"{bin_}/initdb", "-D", f"{home}/data", "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        run(f"{bin_}/pg_ctl", "-D", f"{home}/data", "-w", "-l", f"{home}/log", "-o", f"-k {home} -c listen_addresses= -c fsync=off", "start")
        started = True
        database = Database(bin_, home, user)
        database.sql("CREATE EXTENSION pg_trgm;", 30)
        yield database
    finally:
        if started:
            subprocess.run(user + [f"{bin_}/pg_ctl", "-D", f"{home}/data", "-m", "immediate", "stop"], stdout=subprocess.DEVNULL, cwd=home)
        shutil.rmtree(home, ignore_errors=True)
