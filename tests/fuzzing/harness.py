"""What is asked of every parser of files from outside, and how each is handed its bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from tests.fuzzing.mutated import mutated

CORPUS = Path(__file__).with_name("corpus")
"""Inputs that found something, or come near to it; a folder for each parser."""
_LONGEST_SENTENCE = 2_000
"""Characters that nobody would call one sentence any more."""


@dataclass(frozen=True)
class Harness:
    """One parser.

    Attributes:
        name: What it reads; its corpus lies in the folder of that name.
        read: Hands bytes to it.
        faults: What it may raise; each is told to the user as it is.
        seeds: Files as they should be, of which others are made.
        tokens: Bytes that mean something to it.
        cases: Draws whole inputs by its form, beside those made of the seeds; None for no such.
        weight: How many inputs are tried in the time of one of an ordinary parser.
    """

    name: str
    read: Callable[[bytes], object]
    faults: tuple[type[Exception], ...]
    seeds: tuple[bytes, ...]
    tokens: tuple[bytes, ...] = ()
    cases: st.SearchStrategy[bytes] | None = None
    weight: float = 1.0

    def inputs(self) -> st.SearchStrategy[bytes]:
        """Inputs of every kind: by its form, made of the seeds, and any bytes at all."""
        ways = [mutated(self.seeds, self.tokens), st.binary(max_size=200)]
        return st.one_of(*([] if self.cases is None else [self.cases]), *ways)

    def corpus(self) -> Iterator[Path]:
        """The inputs that are kept."""
        folder = CORPUS / self.name
        yield from sorted(folder.iterdir()) if folder.is_dir() else ()

    def try_one(self, data: bytes) -> None:
        """Read an input: any other exception than the parser's own goes through.

        Raises:
            AssertionError: What it says is no sentence.
        """
        try:
            self.read(data)
        except self.faults as fault:
            for sentence in _sentences(fault):
                assert sentence.strip(), "nothing is said of the fault"
                assert len(sentence) <= _LONGEST_SENTENCE, f"{len(sentence)} characters"
                assert "Traceback" not in sentence


def _sentences(fault: Exception) -> list[str]:
    for name in ("faults", "lines"):
        if told := getattr(fault, name, None):
            return [str(each) for each in told]
    return [str(getattr(fault, "sentence", fault)) or type(fault).__name__]


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder of one's own for one reading, in memory where there is such a place."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def by_file(read: Callable[[Path], object], name: str) -> Callable[[bytes], object]:
    """Hand bytes to a parser that opens a file.

    Args:
        read: Takes the file.
        name: Its name.
    """

    def from_bytes(data: bytes) -> object:
        with scratch() as folder:
            (folder / name).write_bytes(data)
            (folder / name).chmod(0o600)
            return read(folder / name)

    return from_bytes
