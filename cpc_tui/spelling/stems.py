"""The `.dic` file of a hunspell dictionary: a few thousand pieces of bytes, not 100,000 objects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cpc_tui.language import tr
from cpc_tui.spelling.affixes import Affixes, UnknownDictionary

PIECE = 24_000
"""Bytes that are read at a time: about a millisecond."""
_LEAD = 3
_LONGEST_LINE = 1_000
"""Bytes; those of British English have 115."""
_LARGEST = 250_000
"""Bytes of the stems that begin alike, which are looked through for each word; English has 10,000
of them."""
_RUNS = re.compile(rb"(?im)^([^/\n]{3}).*\n(?:\1.*\n)*|^.+\n")
"""Lines that follow one another and begin with the same three bytes, capitals or not."""
_MORPHOLOGY = re.compile(rb"(?m)(?:\t|(?<! ) +[a-z]{2}:).*$")
"""What follows a stem; a row of blanks is looked at once, from its first, however long it is."""
_SHIFTED = 2
"""Letters by which a part of a word may stand elsewhere in what was meant."""
_STROKE, _END = b"/", b"\n"


class Stems:
    """All stems, each with the flags of the affixes that it takes.

    Lines that begin alike lie together in one piece of bytes, in which a stem is looked for as
    text. The file may be in any order; those in use are sorted, so that few pieces are joined.
    """

    def __init__(self) -> None:
        self._pieces: dict[bytes, bytes] = {}

    def reading(self, affixes: Affixes, pieces: Iterable[bytes]) -> Iterator[None]:
        """Read a `.dic` file, and stop after each piece, so that keys can be answered.

        Args:
            affixes: What its `.aff` file says.
            pieces: The file in pieces of about `PIECE` bytes, cut anywhere.

        Raises:
            UnknownDictionary: It is no list of stems.
        """
        is_utf8 = affixes.encoding.casefold().replace("-", "") == "utf8"
        rest, is_begin = b"", True
        for piece in pieces:
            whole, end, rest = (rest + piece).rpartition(_END)
            if len(rest) > _LONGEST_LINE:
                raise UnknownDictionary(tr("it is damaged"))
            if end:
                if is_begin:
                    # The first line tells how many follow.
                    whole, is_begin = whole.partition(_END)[2], False
                self._take(whole, None if is_utf8 else affixes.encoding)
            yield
        self._take(b"" if is_begin else rest, None if is_utf8 else affixes.encoding)

    def _take(self, lines: bytes, encoding: str | None) -> None:
        if b"\r" in lines:
            lines = lines.replace(b"\r", b"")
        if encoding is not None:
            lines = _in_utf8(lines, encoding)
        self._add(_MORPHOLOGY.sub(b"", lines + _END))

    def _add(self, lines: bytes) -> None:
        known = self._pieces
        runs: dict[bytes, list[bytes]] = {}
        for run in _RUNS.finditer(lines):
            runs.setdefault((run[1] or b"").lower(), []).append(run[0])
        # Each is copied once, also where the file is in no order.
        for lead, found in runs.items():
            known[lead] = b"".join((known.get(lead, _END), *found))
            if len(known[lead]) > _LARGEST:
                raise UnknownDictionary(tr("it is damaged"))

    def flags(self, stem: str, *, any_case: bool = False) -> list[bytes]:
        """The flags of each line of a stem.

        Args:
            stem: As it is written there.
            any_case: In whatever capitals and small letters; the stem is all in small letters.

        Returns:
            Empty where there is no such stem.
        """
        name = stem.encode("utf-8", "surrogatepass")
        if not name or _STROKE in name or _END in name:
            return []
        lead = name[:_LEAD].lower() if len(name) >= _LEAD else b""
        piece = self._pieces.get(lead)
        if piece is None:
            return []
        line, lines = _END + name, piece.lower() if any_case else piece
        found = [b""] if line + _END in lines else []
        start = lines.find(line + _STROKE)
        while start >= 0:
            begin = start + len(line) + 1
            end = lines.find(_END, begin)
            found.append(piece[begin:end])
            start = lines.find(line + _STROKE, end)
        return found

    def alike(self, word: str) -> Iterator[str]:
        """The stems with the same first letter that have a third of a word near where it has it.

        Of two letters that are missing, too many or wrong at least one third has none; letters that
        have changed places may be in two thirds, so that one pair of them is sure to be found.

        Args:
            word: In small letters; the stems may have capitals.
        """
        pattern = _sharing_a_third(word)
        first = word[:1].encode("utf-8", "surrogatepass")
        for lead, piece in self._pieces.items():
            if lead.startswith(first):
                for found in pattern.finditer(piece):
                    yield found[0].decode("utf-8", "replace")


def _sharing_a_third(word: str) -> re.Pattern[bytes]:
    name = rb"[^/\n]"
    parts = []
    for n in range(3):
        begin, end = len(word) * n // 3, len(word) * (n + 1) // 3
        third = re.escape(word[begin:end].encode("utf-8", "surrogatepass"))
        ahead = f"{{{max(begin - _SHIFTED, 0)},{begin + _SHIFTED}}}".encode()
        parts.append(name + ahead + third + name + b"*")
    return re.compile(b"(?im)^(?:" + b"|".join(parts) + b")(?=/|$)")


def _in_utf8(piece: bytes, encoding: str) -> bytes:
    """Lines with their stems in UTF-8; flags are bytes and stay as they are."""
    lines = []
    for line in piece.split(_END):
        stem, stroke, flags = line.partition(_STROKE)
        lines.append(stem.decode(encoding, "replace").encode() + stroke + flags)
    return _END.join(lines)
