"""Presses Tab in real shells: bash, zsh and fish, on a terminal, with tandem's completions as installed.

usage: tab.py BINARY

Each shell starts with no settings but those that load completions, in a folder with a workspace. A line is
typed, Tab pressed, and what the terminal then shows must hold each offer: commands, options, values, files, and
the partners of the workspace. A shell that is missing fails the test where CI is set, else it is told of.
"""
import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

BINARY = os.path.abspath(sys.argv.pop(1))
ESCAPES = re.compile(rb"\x1b\[[0-9;?<>=]*[A-Za-z]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[=>78A-Z]|[\x00\x07\x0e\x0f]")

# What is typed before Tab, and the words that must then be on the screen; the first of a single offer is
# completed in the line itself.
CASES = [
    ("tandem sco", ["score", "scoreboard"]),
    ("tandem accounts ", ["import", "list"]),
    ("tandem score --stab", ["--stability"]),
    ("tandem journal verify --he", ["--head", "--help"]),
    ("tandem partner list --format ", ["text", "json", "csv"]),
    ("tandem partner show ", ["brackenfield", "osterpell"]),
    ("tandem partner show oster", ["osterpell"]),
    ("tandem note add hello --partner brack", ["brackenfield"]),
    ("tandem match list-o", ["list-of-ours.csv"]),
]
SHELLS = {
    "bash": (["bash", "--noprofile", "--rcfile", "RC", "-i"], "PS1='READY> '; bind 'set bell-style none'; "
             "bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'; bind 'set completion-query-items 0'; "
             ". {share}/bash-completion/completions/tandem\n"),
    "zsh": (["zsh", "-i"], "PS1='READY> '; unsetopt beep; setopt auto_list no_list_ambiguous; fpath=({share}/zsh/site-functions $fpath); "
            "autoload -Uz compinit && compinit -u -D; LISTMAX=0\n"),
    "fish": (["fish", "--interactive"], "function fish_prompt; echo 'READY> '; end; function fish_greeting; end; "
             "set fish_complete_path {share}/fish/vendor_completions.d $fish_complete_path\n"),
}


class Terminal:
    """A shell on a terminal of its own, and all that it has shown."""

    def __init__(self, command, folder, environment):
        self.child, self.main = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
        self.shown = b""

    def read(self, seconds):
        if not select.select([self.main], [], [], seconds)[0]:
            return False
        try:
            piece = os.read(self.main, 65536)
        except OSError:
            return False
        # Shells ask terminals what they are and wait for an answer.
        if b"\x1b[c" in piece or b"\x1b[0c" in piece:
            os.write(self.main, b"\x1b[?62;c")
        if b"\x1b[6n" in piece:
            os.write(self.main, b"\x1b[1;1R")
        self.shown += piece
        return bool(piece)

    def text(self, between=b""):
        return ESCAPES.sub(between, self.shown).decode(errors="replace").replace("\r", "")

    def wait_for(self, isThere, seconds=15):
        end = time.monotonic() + seconds
        while not isThere(self.text()):
            if time.monotonic() > end:
                return False
            self.read(0.2)
        return True

    def type(self, text):
        os.write(self.main, text.encode())

    def close(self):
        os.close(self.main)
        try:
            os.kill(self.child, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.child, 0)


class Tab(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tandem-tab-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        share = cls.folder / "share"
        for shell, place in (("bash", "bash-completion/completions/tandem"), ("zsh", "zsh/site-functions/_tandem"),
                             ("fish", "fish/vendor_completions.d/tandem.fish")):
            (share / place).parent.mkdir(parents=True)
            (share / place).write_bytes(subprocess.run([BINARY, "completions", shell], check=True, capture_output=True).stdout)
        (cls.folder / "bin").mkdir()
        (cls.folder / "bin" / "tandem").symlink_to(BINARY)
        cls.work = cls.folder / "work"
        for words in (["init", str(cls.work)], ["partner", "add", "Osterpell"], ["partner", "add", "Brackenfield"]):
            subprocess.run([BINARY, *words], cwd=cls.work if cls.work.exists() else "/", check=True, capture_output=True)
        (cls.work / "list-of-ours.csv").write_text("id,name\n")

    def environment(self, shell):
        home = self.folder / f"home-{shell}"
        home.mkdir(exist_ok=True)
        return {"PATH": f"{self.folder}/bin:/usr/local/bin:/usr/bin:/bin", "HOME": str(home), "ZDOTDIR": str(home), "TERM": "xterm",
                "LC_ALL": "C.UTF-8", "TANDEM_BY": "ann", "fish_features": "no-query-term"}

    def start(self, shell):
        command, settings = SHELLS[shell]
        environment = self.environment(shell)
        home = pathlib.Path(environment["HOME"])
        settings = settings.format(share=self.folder / "share")
        if shell == "fish":
            (home / ".config/fish").mkdir(parents=True, exist_ok=True)
            (home / ".config/fish/config.fish").write_text(settings)
        else:
            (home / ".zshrc").write_text(settings)
        terminal = Terminal([word.replace("RC", str(home / ".zshrc")) for word in command], self.work, environment)
        self.addCleanup(terminal.close)
        self.assertTrue(terminal.wait_for(lambda text: "READY> " in text), f"{shell} did not start: {terminal.text()!r}")
        return terminal

    def press(self, shell):
        if shutil.which(shell) is None:
            if os.environ.get("CI"):
                self.fail(f"{shell} must be installed in CI")
            self.skipTest(f"{shell} is not installed: Tab was NOT pressed in it")
        for line, offers in CASES:
            with self.subTest(shell=shell, line=line):
                terminal = self.start(shell)
                while terminal.read(0.3):
                    pass
                terminal.shown = b""
                terminal.type(line)
                self.assertTrue(terminal.wait_for(lambda text: line.split()[-1] in text.replace("\n", "")))
                while terminal.read(0.1):
                    pass
                terminal.shown = b""
                terminal.type("\t")
                typed = "" if line.endswith(" ") else line.split()[-1]

                def offered(text):
                    # A single offer is completed where the cursor stands: only its rest is shown.
                    if len(offers) == 1 and offers[0].removeprefix(typed) in text:
                        return True
                    # Colours may part what was typed from its rest, and movements one word from the next.
                    shown = text + "\n" + terminal.text(b" ")
                    return all(re.search(rf"(?<![\w-]){re.escape(offer)}(?![\w-])", shown) for offer in offers)

                self.assertTrue(terminal.wait_for(offered, 8), f"{offers} are not in {terminal.text()!r}")
                for word in ("command not found", "tandem:", "rror"):
                    self.assertNotIn(word, terminal.text())

    def test_bash(self):
        self.press("bash")

    def test_zsh(self):
        self.press("zsh")

    def test_fish(self):
        self.press("fish")


if __name__ == "__main__":
    unittest.main()
