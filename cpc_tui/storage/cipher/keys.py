"""The keys of one folder, opened: they seal and open its journal's lines and its files.

Where people left, there are several generations of a key. Which one a line is sealed with follows
from its number; a file is always sealed with the newest. Each piece is bound to the folder's own
number, to its generation, and to what it is: a line to its number and to the line before it, a
file to its name. So no piece can be taken for another, of this folder or of any other.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Protocol

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.cipher.aead import Altered, Key

MAGIC = b"CPCE\x01"
"""What a sealed file begins with; the last byte is the number of this form."""
_GENERATION_BYTES = 4
_HEAD = len(MAGIC) + _GENERATION_BYTES

LINE_BLOCK = 256
"""Bytes that the content of a line is filled up to a multiple of."""
FILE_BLOCK = 4096
"""The same of a file."""


class LineOpener(Protocol):
    """What opens the lines of a journal."""

    def open_line(self, number: int, before: str, generation: object, sealed: object) -> bytes:
        """A line's content; raises Altered."""


class LineKeys(LineOpener, Protocol):
    """What seals them as well."""

    def seal_line(self, number: int, before: str, content: bytes) -> tuple[int, str]:
        """Seal a line's content; the generation of the key, and the sealed content as text."""


@dataclass(frozen=True)
class Keys:
    """The opened keys of a folder.

    Attributes:
        number: The folder's own, which stays wherever it is put.
        firsts: For each generation, the first line of the journal that is sealed with it.
        keys: The generations, the oldest first.
        for_some: Not everybody who has a key to the data folder has these.
    """

    number: str
    firsts: Sequence[int]
    keys: Sequence[Key]
    for_some: bool = False

    @property
    def newest(self) -> Key:
        """The one that is in use."""
        return self.keys[-1]

    def seal_line(self, number: int, before: str, content: bytes) -> tuple[int, str]:
        """Seal a line's content.

        Args:
            number: The line's.
            before: The SHA-256 of the line before it.
            content: What it says.

        Returns:
            The generation of the key, and the sealed content as text.
        """
        generation = self._of_line(number)
        about = self._about(generation, f"line {number} {before}")
        sealed = self.keys[generation - 1].seal(content, about, LINE_BLOCK)
        return generation, base64.b64encode(sealed).decode("ascii")

    def open_line(self, number: int, before: str, generation: object, sealed: object) -> bytes:
        """Open a line's content.

        Raises:
            Altered: It is not what was written there.
        """
        # JSON has a true, which Python takes for 1.
        if type(generation) is not int or generation != self._of_line(number):
            raise Altered
        if not isinstance(sealed, str):
            raise Altered
        about = self._about(generation, f"line {number} {before}")
        try:
            data = base64.b64decode(sealed.encode("ascii"), validate=True)
        except ValueError:
            raise Altered from None
        return self.keys[generation - 1].open(data, about)

    def seal_file(self, name: str, data: bytes, block: int = FILE_BLOCK) -> bytes:
        """Seal a file's content.

        Args:
            name: What it is, which it is opened as alone.
            data: The content.
            block: The length is filled up to a multiple of it.
        """
        generation = len(self.keys)
        head = MAGIC + generation.to_bytes(_GENERATION_BYTES)
        return head + self.newest.seal(data, self._about(generation, f"file {name}"), block)

    def open_file(self, name: str, data: bytes, *, older: bool = False) -> bytes:
        """Open a file's content.

        Args:
            name: What it should be.
            data: The sealed bytes.
            older: Let it be sealed with a key that is not in use any more.

        Raises:
            Altered: It is something else, or was altered.
        """
        generation = int.from_bytes(data[len(MAGIC) : _HEAD])
        wanted = range(1, len(self.keys) + 1) if older else (len(self.keys),)
        if not is_sealed(data) or generation not in wanted:
            raise Altered
        about = self._about(generation, f"file {name}")
        return self.keys[generation - 1].open(data[_HEAD:], about)

    def _of_line(self, number: int) -> int:
        return max(place for place, first in enumerate(self.firsts, 1) if first <= max(number, 1))

    def _about(self, generation: int, what: str) -> bytes:
        return f"cpc-tui 1 {self.number} {generation} {what}".encode()


class ChainAlone:
    """Opens nothing: what is left of a journal without its key is its numbers and its chain."""

    def open_line(self, number: int, before: str, generation: object, sealed: object) -> bytes:
        """Nothing in the place of what a line says.

        Raises:
            Altered: There is nothing that could be opened.
        """
        del number, before
        if type(generation) is not int or not isinstance(sealed, str):
            raise Altered
        return b'{"at":"","seat":"","change":null}'


def is_sealed(data: bytes) -> bool:
    """Whether bytes are a file that was sealed, as far as its beginning tells."""
    return data.startswith(MAGIC)
