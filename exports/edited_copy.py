"""A file that somebody edited since it was exported, read back as proposed corrections.

The words alone are looked at, paragraph by paragraph, against the file as it was made. Nothing in
such a file is trusted: what it may be is limited before anything in it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from lxml import etree

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.limits import WORD_FILE
from cpc_tui.language import tr
from exports.word_package import PackageRefused, Reason, tree_of, unpacked

MOST_PARAGRAPHS = 5_000
"""Paragraphs with words in them; the minutes of a long conference have a tenth of it."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_LETTERS = {f"{_W}br": " ", f"{_W}cr": " ", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})
_MAIN, _COMMENTS, _CORE = "word/document.xml", "word/comments.xml", "docProps/core.xml"
_CONTENTS = ("TOC", "Contents")
"""How the styles of the list of contents begin, in Word and in LibreOffice."""

_MARK = re.compile(r"(?P<reference>.+) (?P<fingerprint>[0-9a-f]{12})")
_REASONS: Mapping[Reason, str] = {
    "no Word file": tr("is not a Word file (.docx), or is protected by a password"),
    "protected": tr("is protected by a password"),
    "broken": tr("is broken: open it in Word and save it again"),
    "too much": tr("unpacks to far more than any paper of a conference holds"),
    "entities": tr("holds what Word does not write"),
}
_ALIKE = 0.5
_NEARBY = 20
"""Paragraphs that one is compared with, and words of each: more would take minutes."""
_FIRST_WORDS = 400


class NotReadBack(Exception):
    """A file that holds no corrections to read.

    Attributes:
        why: What is wrong with it, as it follows the file's name.
    """

    def __init__(self, why: str) -> None:
        """Hold the words; they are the message too."""
        self.why = why
        super().__init__(why)


@dataclass(frozen=True)
class Mark:
    """What a file of ours says about the record that it was made from.

    Attributes:
        reference: The conference's.
        fingerprint: The record's (see `conference.fingerprint`).
        language: The tag of that of the program's own words; empty where it is not told.
    """

    reference: str
    fingerprint: str
    language: str = ""


@dataclass(frozen=True)
class ProposedCorrection:
    """A place where an edited file says something else.

    Attributes:
        where: The heading that it stands under; empty before the first.
        was: What stood there; empty for what was put in.
        now: What stands there; empty for what was taken out.
        is_comment: It is a comment in the margin; `now` holds its words.
    """

    where: str
    was: str
    now: str
    is_comment: bool = False


@dataclass(frozen=True)
class _Paragraph:
    text: str
    where: str


def mark_of(edited: bytes) -> Mark:
    """What record a file was made from.

    Raises:
        NotReadBack: It is no Word file, or none of ours.
    """
    core = _tree(_parts(edited, (_CORE,)).get(_CORE, b""))
    identifier, language = (
        "" if core is None else (core.findtext(f"{_DUBLIN_CORE}{each}") or "").strip()
        for each in ("identifier", "language")
    )
    found = _MARK.fullmatch(identifier)
    if found is None:
        raise NotReadBack(
            tr("was not made by this program, or has lost the mark that says what it was made from")
        )
    return Mark(found["reference"], found["fingerprint"], language)


def proposed_corrections(original: bytes, edited: bytes) -> tuple[ProposedCorrection, ...]:
    """Where an edited file says something else than the one that was made.

    Paragraphs and cells are compared by their words; looks, page numbers and the list of contents
    are not. Words that Word marks as deleted count as gone, inserted ones as there.

    Args:
        original: The Word file as it was made.
        edited: The same after somebody edited it.

    Raises:
        NotReadBack: The edited file cannot be read; the original always can.
    """
    ours, theirs = _parts(original, (_MAIN,)), _parts(edited, (_MAIN, _COMMENTS))
    before, after = list(_paragraphs(ours[_MAIN])), list(_paragraphs(theirs.get(_MAIN, b"")))
    if not after:
        raise NotReadBack(tr("holds no words"))
    comments = (
        ProposedCorrection("", "", each.text, is_comment=True)
        for each in _paragraphs(theirs.get(_COMMENTS, b""))
    )
    return (*_differences(before, after), *comments)


# -- what differs


def _differences(
    before: Sequence[_Paragraph], after: Sequence[_Paragraph]
) -> Iterator[ProposedCorrection]:
    start = _alike_at_start(before, after)
    end = _alike_at_start(before[start:][::-1], after[start:][::-1])
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    matcher = SequenceMatcher(
        None, [each.text for each in before], [each.text for each in after], autojunk=False
    )
    for what, i, j, k, m in matcher.get_opcodes():
        if what != "equal":
            yield from _paired(before[i:j], after[k:m])


def _alike_at_start(one: Sequence[_Paragraph], other: Sequence[_Paragraph]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine.text != theirs.text:
            break
        count += 1
    return count


def _paired(
    before: Sequence[_Paragraph], after: Sequence[_Paragraph]
) -> Iterator[ProposedCorrection]:
    """Each paragraph beside the one that it became, those without such a one by themselves."""
    waiting = list(before)
    for each in after:
        near = enumerate(waiting[:_NEARBY])
        place = next((n for n, one in near if _are_alike(one, each)), None)
        if place is None and len(before) == len(after):
            place = 0 if waiting else None
        if place is None:
            yield ProposedCorrection(each.where, "", each.text)
            continue
        yield from (ProposedCorrection(gone.where, gone.text, "") for gone in waiting[:place])
        yield ProposedCorrection(waiting[place].where, waiting[place].text, each.text)
        waiting = waiting[place + 1 :]
    yield from (ProposedCorrection(gone.where, gone.text, "") for gone in waiting)


def _are_alike(one: _Paragraph, other: _Paragraph) -> bool:
    mine, theirs = (each.text.split()[:_FIRST_WORDS] for each in (one, other))
    words = SequenceMatcher(None, mine, theirs, autojunk=False)
    ratios = (words.real_quick_ratio, words.quick_ratio, words.ratio)
    return all(ratio() >= _ALIKE for ratio in ratios)


# -- what a file holds


def _paragraphs(part: bytes) -> Iterator[_Paragraph]:
    root = _tree(part)
    if root is None:
        return
    count, where = 0, ""
    for each in root.iter(f"{_W}p"):
        style = _style(each)
        text = " ".join(_words(each).split())
        if not text or style.startswith(_CONTENTS) or _is_gone(each):
            continue
        count += 1
        if count > MOST_PARAGRAPHS:
            raise NotReadBack(tr("holds far more than any paper of a conference"))
        if style.startswith("Heading"):
            where = text
        yield _Paragraph(text, where)


def _words(paragraph: etree._Element) -> str:
    """The words of a paragraph, but not of one in a box that is anchored to it."""
    found: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        each = waiting.pop()
        if each.tag == f"{_W}t":
            found.append(each.text or "")
        elif each.tag in _LETTERS:
            found.append(_LETTERS[str(each.tag)])
        elif each.tag not in _GONE and each.tag != f"{_W}p":
            waiting.extend(reversed(each))
    return "".join(found)


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val") or "")


def _is_gone(paragraph: etree._Element) -> bool:
    """Whether it stands for something else again: an older look, or a heading in the contents."""
    return any(each.tag == _FALLBACK or _lists_contents(each) for each in paragraph.iterancestors())


def _lists_contents(block: etree._Element) -> bool:
    gallery = block.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return gallery is not None and gallery.get(f"{_W}val") == "Table of Contents"


def _tree(part: bytes) -> etree._Element | None:
    """A part as XML; None where there is none."""
    try:
        return tree_of(part) if part else None
    except PackageRefused as fault:
        raise NotReadBack(_REASONS[fault.reason]) from None


def _parts(content: bytes, names: Sequence[str]) -> dict[str, bytes]:
    """Parts of a Word file; those that it does not have are left out."""
    if len(content) > WORD_FILE.size:
        raise NotReadBack(tr("is larger than {in_words}", in_words=WORD_FILE.in_words))
    try:
        there, found = unpacked(content, names.__contains__)
    except PackageRefused as fault:
        raise NotReadBack(_REASONS[fault.reason]) from None
    if _MAIN not in there:
        raise NotReadBack(tr("is not a Word file (.docx)"))
    return found
