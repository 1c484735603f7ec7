"""Three engines as tandem match export-sql expects them: load, run, and hand back the result."""
import csv
import os
import shlex
import shutil
import subprocess
import tempfile

from lists import statements

STEPS = (("candidates", "pairs", "scored", []), ("rivals", "rivals", "tiers", ["--rivals"]))


class Engine:
    """What all engines do: the three parts of the statements, and the filter between them."""

    def run(self, lists, lap):
        keys = lists.normalise()
        lap("normalise")
        for table, file in keys.items():
            self.load(table, file)
            os.remove(file)
        lap("load")
        for part, source, target, options in STEPS:
            for statement in statements(lists, self.dialect, part):
                self.execute(statement)
            lap(f"SQL {part}")
            command = [lists.tandem, "match", "score-pairs"] + options
            self.filter("tandem_" + source, command, "tandem_" + target, lists)
            lap("score-pairs" + "".join(" " + one for one in options))
        for statement in statements(lists, self.dialect, "overlap"):
            self.execute(statement)
        self.rest()
        pairs = {(a, b): (score, tier, reason) for a, b, score, tier, reason in self.rows(
            "SELECT a_id, b_id, score, tier, reason FROM tandem_matches")}
        matrix = {(a or "", b or ""): int(n) for a, b, n in self.rows(
            "SELECT ours, theirs, accounts FROM tandem_matrix")}
        ((space,),) = self.rows("SELECT COUNT(*) FROM tandem_white_space")
        lap("SQL overlap")
        return pairs, matrix, int(space)

    def rest(self):
        """All is computed: the engine may give back what memory it holds."""

    def filter(self, source, command, target, lists):
        """Through files, as an engine without pipes does it."""
        before, after = lists.path(source + ".csv"), lists.path(target + ".csv")
        self.save(source, before)
        subprocess.run(command + [before, "--out", after], check=True)
        os.remove(before)
        self.load(target, after)
        os.remove(after)


class DuckDB(Engine):
    dialect = "duckdb"

    def __init__(self, folder):
        import duckdb
        self.folder = tempfile.mkdtemp(dir=folder)
        self.db = duckdb.connect(os.path.join(self.folder, "lists.db"))
        self.db.execute("SET preserve_insertion_order = false")

    def load(self, table, file, columns="*"):
        self.db.execute(f"CREATE TABLE {table} AS SELECT {columns} FROM "
                        f"read_csv('{file}', header = true, all_varchar = true)")

    def filter(self, source, command, target, lists):
        """Through a pipe into a file: both together would take twice the disk."""
        pipe, after = lists.path("pipe"), lists.path(target + ".csv")
        os.mkfifo(pipe)
        with subprocess.Popen(command + [pipe, "--out", after]) as filter:
            try:
                self.db.execute(f"COPY {source} TO '{pipe}' (HEADER)")
            except BaseException:
                filter.kill()
                raise
        assert filter.returncode == 0, f"{command} ended with {filter.returncode}"
        os.remove(pipe)
        used = "" if "--rivals" in command else " EXCLUDE (a_statistics, b_statistics)"
        self.load(target, after, "*" + used)
        os.remove(after)

    def rest(self):
        self.db.execute("SET memory_limit = '2GB'")

    def execute(self, statement):
        self.db.execute(statement)

    def rows(self, query):
        return self.db.execute(query).fetchall()

    def close(self):
        self.db.close()
        shutil.rmtree(self.folder)


class Postgres(Engine):
    dialect = "postgres"

    def __init__(self, folder):
        bins = [path for path in ("/usr/lib/postgresql/%d/bin" % v for v in range(20, 12, -1))
                if os.path.exists(path + "/initdb")]
        self.bin = bins[0]
        self.folder = tempfile.mkdtemp()
        # The server refuses to be run by root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres")
        self.data = self.folder + "/data"
        self.do(self.bin + "/initdb", "-D", self.data, "-U", "tandem", "-A", "trust", "-E", "UTF8",
                "--locale=C.UTF-8")
        self.do(self.bin + "/pg_ctl", "-D", self.data, "-w", "-l", self.folder + "/log", "-o",
                f"-k {self.folder} -c listen_addresses= -c fsync=off -c work_mem=256MB "
                "-c maintenance_work_mem=256MB -c shared_buffers=512MB -c jit=off "
                "-c max_wal_size=4GB", "start")

    def do(self, *command):
        subprocess.run(self.user + list(command), check=True, stdout=subprocess.DEVNULL,
                       cwd=self.folder)

    def psql(self, *options, **how):
        return subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "tandem",
             "-d", "postgres", *options], check=True, text=True, **how)

    def load(self, table, file):
        with open(file, newline="") as rows:
            header = next(csv.reader(rows))
        columns = ", ".join(f'"{name}" TEXT' for name in header)
        self.psql("-c", f"CREATE TABLE {table} ({columns})", "-c",
                  f"\\copy {table} FROM '{file}' (FORMAT csv, HEADER)")

    def save(self, table, file):
        self.psql("-c", f"\\copy (SELECT * FROM {table}) TO '{file}' (FORMAT csv, HEADER)")

    def execute(self, statement):
        self.psql("-c", statement)

    def rows(self, query):
        out = self.psql("--csv", "-t", "-c", query, capture_output=True).stdout
        return list(csv.reader(out.splitlines()))

    def close(self):
        self.do(self.bin + "/pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


class Spark(Engine):
    dialect = "spark"

    def __init__(self, folder):
        from pyspark.sql import SparkSession
        self.folder = tempfile.mkdtemp(dir=folder)
        self.spark = (
            SparkSession.builder.master("local[2]").appName("tandem")
            .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "5g")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.sql.warehouse.dir", self.folder + "/warehouse")
            .config("spark.local.dir", self.folder)
            .config("spark.sql.session.timeZone", "UTC").getOrCreate())
        self.spark.sparkContext.setLogLevel("ERROR")

    def load(self, table, file):
        frame = self.spark.read.csv(file, header=True, quote='"', escape='"', multiLine=True)
        frame.write.saveAsTable(table)

    def filter(self, source, command, target, lists):
        """Through a pipe, a process for each partition."""
        lines = self.spark.table(source).toJSON().pipe(shlex.join(command), checkCode=True)
        scored = self.spark.read.json(lines).drop("a_statistics", "b_statistics")
        scored.write.saveAsTable(target)

    def execute(self, statement):
        self.spark.sql(statement)

    def rows(self, query):
        return [tuple(row) for row in self.spark.sql(query).collect()]

    def close(self):
        self.spark.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


ENGINES = {"duckdb": DuckDB, "postgres": Postgres, "spark": Spark}
