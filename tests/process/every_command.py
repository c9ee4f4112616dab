"""Every command of the program carried out in one process, one after the other, and watched.

Run as a script with a folder: what is written is below it. Each command whose exit
status is not the one of the table is named on standard error.
"""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.process.watched import watch

REFERENCE = "TRIAL-1"
CARRIED_OUT = "command"
"""What stands in what was seen before the name of each command."""
PASSPHRASE, OTHER, THIRD = "correct horse battery", "staple staple staple", "rusty gate, open"


@dataclass(frozen=True)
class Step:
    """A command line.

    Attributes:
        words: As typed; the folder stands for `{}`.
        answers: What is typed where it asks.
        status: Its exit status.
    """

    words: str
    answers: tuple[str, ...] = ()
    status: int = 0


STEPS = (
    Step("import {}/record.json"),
    Step("demo --to {}/papers"),
    Step(f"new --from {REFERENCE} --reference TRIAL-2"),
    Step(f"invitees {REFERENCE} {{}}/table.csv"),
    Step("encrypt", (PASSPHRASE, PASSPHRASE, "Ann", "")),
    Step("key add Bo", (OTHER, OTHER)),
    Step(f"key only {REFERENCE} Bo"),
    Step("key recovery {}/recovery.key"),
    Step("key list"),
    Step("settings add", ("hx", "Harbour Road")),
    Step("settings"),
    Step("spelling"),
    Step(f"open {REFERENCE} --plain"),
    Step("list"),
    Step(f"show {REFERENCE}"),
    Step(f"check {REFERENCE}"),
    Step(f"dump {REFERENCE}"),
    Step(f"circulation {REFERENCE}"),
    Step(f"tree {REFERENCE}"),
    Step(f"plain {REFERENCE}"),
    Step(f"tree {REFERENCE} --svg {{}}/papers/tree.svg"),
    Step(f"invitations {REFERENCE} --to {{}}/calendar"),
    Step(f"export {REFERENCE} --all-recipients --to {{}}/papers"),
    Step(f"export {REFERENCE} --document minutes --for full --to {{}}/papers"),
    Step(f"corrections {REFERENCE} --from {{}}/papers/{REFERENCE}-minutes-full.docx"),
    Step(f"approve {REFERENCE} --because trial"),
    Step(f"reopen {REFERENCE} --because trial"),
    Step("deadlines --all"),
    Step(f"history {REFERENCE}"),
    Step("find Okafor"),
    Step("verify"),
    Step("person 'Ama Okafor' --restricted"),
    Step("access"),
    Step("backup {}/all.backup"),
    Step("restore {}/all.backup --replace"),
    Step(f"purge {REFERENCE} --confirm {REFERENCE} --because trial"),
    Step("receipts"),
    Step("profiles"),
    Step("keys"),
    Step("completion bash"),
    Step("doctor"),
    Step("key change", (PASSPHRASE, THIRD, THIRD)),
    Step("key remove Bo"),
    Step("decrypt", ("yes",)),
    Step("encrypt", (PASSPHRASE, PASSPHRASE, "Ann", "")),
    Step("find Tansy"),
)
"""From the first record to the last, so that each finds what it needs; encrypted at the end."""


def with_answers(left: list[str]) -> None:
    """Let each question be answered by the next of these."""
    from cpc_tui.commands import secret_line
    from cpc_tui.storage.cipher import locks

    def answer(words: str) -> str:
        del words
        return left.pop(0)

    locks.COST = 2
    secret_line.has_somebody = lambda: True
    secret_line.ask_secret = secret_line.ask_line = answer


def main(folder: str) -> int:
    """Carry all of it out; how many ended in another way than they should."""
    from cpc_tui.cli import main as carry_out

    wrong = 0
    for step in STEPS:
        answers = list(step.answers)
        with_answers(answers)
        words = shlex.split(step.words.format(folder))
        with Path(os.environ["SEEN"]).open("a", encoding="ascii") as seen:
            seen.write(f"{CARRIED_OUT} {words[0]}\n")
        status = carry_out(["--home", f"{folder}/data", *words])
        if status != step.status or answers:
            wrong += 1
            told = f"{status} {words}, {len(answers)} answers were not asked for\n"
            sys.stderr.write(told)
    return wrong


if __name__ == "__main__":
    watch()
    sys.exit(main(sys.argv[1]))
