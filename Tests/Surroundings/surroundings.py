"""Runs what users run in bad surroundings: no permission, no room, no terminal, no home.

usage: surroundings.py BINARY

A command either does its work or says in a sentence why not, with the exit status of its kind, and leaves
nothing half done behind. As root the commands run as nobody where permissions matter, for root passes over
them. Where the machine permits no mounts, what needs one is skipped with a word.
"""
import fcntl
import hashlib
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import unittest

BINARY = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "datasets" / "first-steps"
NOBODY = 65534
DONE, CHECK, USAGE, BAD_INPUT, REFUSED, IO = 0, 1, 2, 3, 4, 5

# What each command is to write, below the folder that it runs in, and the command.
WRITERS = {
    "init": ["init", "new"],
    "demo": ["demo", "new"],
    "accounts import": ["accounts", "import", str(DATA / "partner.csv"), "--partner", "acme"],
    "review --all": ["review", "--all", "--quarter", "2026Q1", "--out", "reviews"],
    "review": ["review", "acme", "--quarter", "2026Q1", "--format", "html", "--out", "review.html"],
    "match --out": ["match", str(DATA / "ours.csv"), str(DATA / "partner.csv"), "--out", "pairs.csv"],
    "scoreboard": ["scoreboard", "--out", "board.html"],
    "backup": ["backup"],
    "payout export": ["payout", "export", "--format", "csv", "--out", "payouts.csv"],
}
IN_WORKSPACE = {"accounts import", "backup"}
# What goes to standard output in place of a file.
SPEAKERS = {
    "match": ["match", str(DATA / "ours.csv"), str(DATA / "partner.csv"), "--out", "-"],
    "review": ["review", "acme", "--quarter", "2026Q1", "--format", "html"],
    "payout export": ["payout", "export", "--format", "csv"],
    "accounts list": ["accounts", "list", "--ours"],
    "init": ["init", "new"],
    "demo": ["demo", "new"],
    "backup": ["backup"],
    "help": ["help"],
}
FILLING = """
at 2026-01-12
init w
partner add Acme --tier integration --type technology --agreement-signed 2026-01-05
agreement add acme --tier integration --from 2026-01-01
document add Disclosure --partner acme --type disclosure --accepted 2026-01-05
document add Tax --partner acme --type tax_form --accepted 2026-01-05
candidate import DATA/candidates.csv
accounts import DATA/ours.csv --ours
deal register northwind.example --partner acme --value USD_12000.00 --submit
deal review northwind.example
deal approve northwind.example
deal won northwind.example
at 2026-02-02
revenue import PAYMENTS --source billing
commission run
period close 2026-01
payout run
payout approve acme --by bob
person add Accounts --partner acme --payee yes --email pay@acme.example --account DE89370400440532013000
"""


def environment(**changes):
    """The little that a shell sets, with changes; None takes a variable away."""
    variables = {
        "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C", "TANDEM_BY": "ann",
        "TANDEM_NOW": "2026-04-02T09:00:00Z", "TANDEM_WORKSPACE": "w",
    }
    variables.update(changes)
    return {name: value for name, value in variables.items() if value is not None}


def tree(folder):
    """Every name below a folder with its bytes, but for the log's index, which any look may touch."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if name.endswith(("-shm", "-wal")):
            continue
        found[name] = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
    return found


def can_mount():
    probe = subprocess.run(mounted("/mnt", "size=64k") + ["true"], capture_output=True)
    return probe.returncode == 0


def mounted(folder, options, then=""):
    """A command line that runs what follows it with a disk of its own mounted on a folder."""
    namespace = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    script = f'mount -t tmpfs -o {options} tmpfs "$0" && {then or ":"} && cd "$0" && exec "$@"'
    return namespace + ["sh", "-c", script, str(folder)]


class Surroundings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base = pathlib.Path(tempfile.mkdtemp(prefix="tandem-surroundings-"))
        cls.addClassCleanup(shutil.rmtree, cls.base, ignore_errors=True)
        payments = cls.base / "payments.csv"
        payments.write_text("id,date,deal,currency,amount\np1,2026-01-20,northwind.example,USD,1200.00\n")
        moment = ""
        for line in FILLING.strip().split("\n"):
            line = line.replace("DATA", str(DATA)).replace("PAYMENTS", str(payments))
            words = [word.replace("_", " ") if word.startswith("USD_") else word for word in line.split()]
            if words[0] == "at":
                moment = words[1] + "T09:00:00Z"
                continue
            seen = subprocess.run(
                [BINARY, *words], cwd=cls.base, env=environment(TANDEM_NOW=moment), capture_output=True)
            if seen.returncode:
                raise RuntimeError(f"{line}: {seen.stderr.decode()}")
        cls.program = cls.base / "tandem"
        shutil.copy(BINARY, cls.program)
        cls.base.chmod(0o755)

    def folder(self):
        """A folder with a workspace `w`, for whoever runs the commands."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tandem-surroundings-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        shutil.copytree(self.base / "w", folder / "w")
        return folder

    def give(self, folder):
        """Makes a folder nobody's, so that modes count also where root runs the tests."""
        if os.geteuid() == 0:
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)

    def run_in(self, folder, words, prefix=(), as_nobody=False, **options):
        who = {}
        if as_nobody and os.geteuid() == 0:
            who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        options.setdefault("env", environment())
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        return subprocess.run(
            [*prefix, str(self.program), *words], cwd=folder, timeout=120, **who, **options)

    def assert_said(self, seen, statuses, name):
        """A sentence, and a status that fits; never a signal or a trap."""
        errors = (seen.stderr or b"").decode()
        self.assertIn(seen.returncode, statuses, f"{name}: {errors}")
        if seen.returncode:
            self.assertRegex(errors, r"(?m)^\S.*: \S.*|^tandem: ", name)
            self.assertLessEqual(errors.count("\n"), 8, f"{name}: {errors}")
        for word in ("Fatal error", "Segmentation", "Optional(", "Swift"):
            self.assertNotIn(word, errors, name)

    def assert_whole(self, folder, name, env=None):
        """The workspace is as its journal has it, and nothing unfinished lies about."""
        seen = self.run_in(folder, ["journal", "verify"], env=env or environment())
        self.assertEqual(seen.returncode, 0, f"{name}: {seen.stderr.decode()}{seen.stdout.decode()}")
        litter = [n for n in tree(folder) if re.search(r"\.tmp|tandem-tmp|/\.|^\.", n)]
        self.assertEqual(litter, [], name)

    def test_no_permission_to_write(self):
        for name, words in WRITERS.items():
            with self.subTest(name):
                folder = self.folder()
                closed = folder / "closed"
                closed.mkdir()
                shutil.move(folder / "w", closed / "w")
                self.give(folder)
                if name in IN_WORKSPACE:
                    (closed / "w").chmod(0o500)
                    (closed / "w" / "tandem.db").chmod(0o400)
                closed.chmod(0o555)
                before = tree(folder)
                seen = self.run_in(closed, words, as_nobody=True)
                self.assert_said(seen, {REFUSED, IO}, name)
                self.assertEqual(tree(folder), before, name)
                closed.chmod(0o755)
                (closed / "w").chmod(0o700)
                (closed / "w" / "tandem.db").chmod(0o600)
                self.assert_whole(closed, name)

    def test_no_permission_to_read(self):
        for name, words in WRITERS.items():
            if name in ("init", "demo", "match --out"):
                continue
            with self.subTest(name):
                folder = self.folder()
                self.give(folder)
                (folder / "w" / "tandem.db").chmod(0)
                seen = self.run_in(folder, words, as_nobody=True)
                self.assert_said(seen, {REFUSED, IO}, name)
                self.assertEqual(sorted(p.name for p in folder.iterdir()), ["w"], name)

    def test_full_disk(self):
        if not can_mount():
            self.skipTest("no mounts are permitted here: full disks were NOT tried")
        for name, words in WRITERS.items():
            for room in (0, 16) if name == "demo" else (0, 4, 16, 64):
                with self.subTest(name, room=room):
                    folder = self.folder()
                    disk = folder / "disk"
                    disk.mkdir()
                    # The workspace lies on the full disk where the command writes into it, else beside it.
                    inside = name in IN_WORKSPACE
                    place = "w" if inside else str(folder / "w")
                    copy = f'cp -r {folder}/w "$0"/ &&' if inside else ""
                    fill = f'{copy} {{ dd if=/dev/zero of="$0"/filler bs=1k 2>/dev/null; truncate -s -{room}K "$0"/filler; }}'
                    after = (
                        '"$@"; status=$?; rm -f filler; find . -mindepth 1 ! -path "./w/tandem.db*" | sort >&3; '
                        f'TANDEM_WORKSPACE={place} {self.program} journal verify >&3; exit $status')
                    read, write = os.pipe()
                    seen = subprocess.run(
                        [*mounted(disk, "size=2m", fill), "sh", "-c", f"exec 3>&{write}; {after}", "sh",
                         str(self.program), *words],
                        cwd=folder, env=environment(TANDEM_WORKSPACE=place), capture_output=True,
                        stdin=subprocess.DEVNULL, timeout=120, pass_fds=[write])
                    os.close(write)
                    told = os.read(read, 65536).decode()
                    os.close(read)
                    self.assert_said(seen, {IO} if room == 0 else {DONE, IO}, f"{name}, {room} KiB")
                    if seen.returncode:
                        self.assertEqual(
                            told.split("\n")[:-2], ["./w"] if inside else [],
                            f"{name}, {room} KiB: {told}")
                    self.assertIn("as they were written", told, name)
                    self.assertNotIn("NOT as", told, name)

    def test_read_only_disk(self):
        if not can_mount():
            self.skipTest("no mounts are permitted here: read-only disks were NOT tried")
        for name, words in WRITERS.items():
            with self.subTest(name):
                folder = self.folder()
                disk = folder / "disk"
                disk.mkdir()
                inside = name in IN_WORKSPACE
                fill = f'cp -r {folder}/w "$0"/ && mount -o remount,bind,ro "$0"'
                seen = self.run_in(
                    folder, words, prefix=mounted(disk, "size=4m", fill),
                    env=environment(TANDEM_WORKSPACE="w" if inside else str(folder / "w")))
                self.assert_said(seen, {REFUSED, IO}, name)
                self.assert_whole(folder, name)

    def test_output_that_takes_nothing(self):
        for name, words in SPEAKERS.items():
            with self.subTest(name):
                folder = self.folder()
                with open("/dev/full", "wb") as full:
                    seen = self.run_in(folder, words, stdout=full)
                self.assert_said(seen, {IO}, name)
                self.assert_whole(folder, name)

    def test_errors_that_nobody_takes(self):
        folder = self.folder()
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.run_in(folder, ["partner", "show", "nobody"], stderr=full).returncode, USAGE)
            self.assertEqual(self.run_in(folder, ["no-such-command"], stderr=full).returncode, USAGE)

    def test_reader_that_goes_away(self):
        for name, words in SPEAKERS.items():
            with self.subTest(name):
                folder = self.folder()
                read, write = os.pipe()
                os.close(read)
                seen = self.run_in(folder, words, stdout=write)
                os.close(write)
                self.assert_said(seen, {DONE, IO}, name)
                self.assert_whole(folder, name)

    def test_closed_streams(self):
        for name, words in {**WRITERS, **SPEAKERS}.items():
            for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
                if name == "demo" and closed != "<&- >&- 2>&-":
                    continue
                with self.subTest(name, closed=closed):
                    folder = self.folder()
                    seen = subprocess.run(
                        ["sh", "-c", f'exec "$0" "$@" {closed}', str(self.program), *words], cwd=folder,
                        env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
                    self.assertIn(seen.returncode, {DONE, IO}, f"{name} {closed}: {seen.stderr}")
                    self.assert_whole(folder, name)

    def test_folder_that_holds_something(self):
        for name in ("init", "demo"):
            with self.subTest(name):
                folder = self.folder()
                (folder / "new").mkdir()
                (folder / "new" / "letter.txt").write_text("mine")
                seen = self.run_in(folder, WRITERS[name])
                self.assert_said(seen, {DONE, REFUSED}, name)
                self.assertEqual((folder / "new" / "letter.txt").read_text(), "mine")
                if seen.returncode:
                    self.assertEqual(list(tree(folder / "new")), ["letter.txt"])
        for name, words in WRITERS.items():
            if "--out" not in words:
                continue
            with self.subTest(name, is_there=True):
                folder = self.folder()
                target = folder / words[words.index("--out") + 1]
                if name == "review --all":
                    target.mkdir()
                    target = target / "letter.txt"
                target.write_text("mine")
                seen = self.run_in(folder, words)
                self.assert_said(seen, {DONE, REFUSED}, name)
                if seen.returncode or name == "review --all":
                    self.assertEqual(target.read_text(), "mine", name)

    def test_file_where_a_folder_should_be(self):
        for name in ("init", "demo", "review --all"):
            with self.subTest(name):
                folder = self.folder()
                target = folder / WRITERS[name][-1]
                target.write_text("mine")
                seen = self.run_in(folder, WRITERS[name])
                self.assert_said(seen, {REFUSED, IO, USAGE}, name)
                self.assertEqual(target.read_text(), "mine")

    def test_workspace_made_twice(self):
        folder = self.folder()
        before = tree(folder)
        self.assert_said(self.run_in(folder, ["init", "w"]), {REFUSED}, "init")
        self.assertEqual(tree(folder), before)

    def test_no_terminal_and_no_home(self):
        poor = {
            "no terminal": environment(TERM=None), "no home": environment(HOME=None),
            "no temporary folder": environment(TMPDIR="/nonexistent/folder"),
            "home is a file": environment(HOME=str(DATA / "ours.csv")),
            "dumb": environment(TERM="dumb", COLUMNS="20"), "no width": environment(COLUMNS="0"),
            "odd width": environment(COLUMNS="-7x"), "odd language": environment(LC_ALL="xx_YY.klingon", LANG=""),
            "odd zone": environment(TZ="Nowhere/At_All"),
            "nothing": {"TANDEM_WORKSPACE": "w", "TANDEM_NOW": "2026-04-02T09:00:00Z"},
        }
        for what, variables in poor.items():
            for name, words in WRITERS.items():
                if name == "demo" and what not in ("no terminal", "nothing"):
                    continue
                with self.subTest(name, what=what):
                    folder = self.folder()
                    seen = self.run_in(folder, words, env=variables, start_new_session=True)
                    self.assert_said(seen, {DONE}, f"{name}, {what}")
                    self.assert_whole(folder, name)

    def test_tiny_terminal(self):
        for columns, rows in ((10, 3), (1, 1), (0, 0)):
            for name, words in {**WRITERS, **SPEAKERS}.items():
                if name == "demo" and columns != 10:
                    continue
                with self.subTest(name, columns=columns):
                    folder = self.folder()
                    status, text = self.on_terminal(folder, words, columns, rows)
                    self.assertEqual(status, 0, f"{name} at {columns}: {text}")
                    self.assert_whole(folder, name)

    def on_terminal(self, folder, words, columns, rows):
        main, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        child = subprocess.Popen(
            [str(self.program), *words], cwd=folder, env=environment(TERM="xterm", COLUMNS=None),
            stdin=side, stdout=side, stderr=side, start_new_session=True)
        os.close(side)
        text = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:
                break
            if not piece:
                break
            text += piece
        os.close(main)
        return child.wait(timeout=120), text.decode(errors="replace")

    def test_folder_that_is_gone(self):
        for name, words in WRITERS.items():
            with self.subTest(name):
                folder = self.folder()
                (folder / "gone").mkdir()
                seen = subprocess.run(
                    ["sh", "-c", 'cd gone && rmdir ../gone && exec "$0" "$@"', str(self.program), *words],
                    cwd=folder, env=environment(TANDEM_WORKSPACE=str(folder / "w")), capture_output=True,
                    stdin=subprocess.DEVNULL, timeout=120)
                allowed = {DONE} if name in IN_WORKSPACE else {REFUSED, IO}
                self.assert_said(seen, allowed, name)
                self.assert_whole(folder, name)

    def test_interrupted(self):
        """Ctrl-C on a terminal ends it with 130, or it was done before; nothing is half done."""
        for name, words in WRITERS.items():
            for wait in (0.0, 0.005, 0.02, 0.05):
                with self.subTest(name, wait=wait):
                    folder = self.folder()
                    child = subprocess.Popen(
                        [str(self.program), *words], cwd=folder, env=environment(),
                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                    try:
                        child.wait(wait)
                    except subprocess.TimeoutExpired:
                        child.send_signal(signal.SIGINT)
                    errors = child.communicate(timeout=60)[1]
                    # Before the program has set itself up the signal ends it as it ends any.
                    self.assertIn(child.returncode, (0, 130, -signal.SIGINT), errors)
                    self.assert_whole(folder, name)
                    # What is there was done before the signal came; a folder may be empty.
                    if (folder / "new" / "tandem.db").exists():
                        self.assert_whole(folder, name, environment(TANDEM_WORKSPACE="new"))


if __name__ == "__main__":
    unittest.main(verbosity=1)
