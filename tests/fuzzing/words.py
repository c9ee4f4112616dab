"""The parsers of words: catalogues of another language, dictionaries, and lists of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog

from cpc_tui import catalogues, language
from cpc_tui.conference.limits import AFFIX_FILE, CATALOGUE, STEM_FILE
from cpc_tui.spelling.affixes import UnknownDictionary
from cpc_tui.spelling.finding import Dictionary
from cpc_tui.spelling.loading import loaded
from cpc_tui.spelling.suggesting import suggestions
from tests.fuzzing.harness import Harness, by_file, scratch
from tests.language.catalogues import compiled, one_text_often
from tests.spelling.small_dictionary import AFFIXES, STEMS

_TEXT = "The childern wern't unlucky; Dana’s help-phone plays, o'clock, iPODS and recieved."
_HUNSPELL = (
    b"SFX S Y 1\n", b"SFX S 0 s .\n", b"PFX U 0 un [^", b"ICONV a aa\n", b"REP a b_c\n",
    b"SET koi8-r\n", b"SET zlib\n", b"FLAG long\n", b"AF 1\n", b"/S", b"\t", b" po:", b"]", b"[^",
)  # fmt: skip


def harnesses() -> list[Harness]:
    """One for each of these parsers."""
    return [
        Harness(
            "catalogue",
            by_file(_catalogue, "x.mo"),
            (),
            (_polish(),),
            (b"\xde\x12\x04\x95", b"\xff\xff\xff\x7f", b"charset=zlib", b"plural=n/0;", b"{0}"),
        ),
        Harness("dictionary-rules", _rules, (UnknownDictionary,), (AFFIXES.encode(),), _HUNSPELL,
                weight=0.15),
        Harness("dictionary-stems", _stems, (UnknownDictionary,), (STEMS.encode(),), _HUNSPELL,
                weight=0.15),
        Harness("word-list", by_file(_own_words, "words.txt"), (), (b"Bury\nlong-stay # x\n",),
                weight=0.15),
    ]  # fmt: skip


def _polish() -> bytes:
    words = Catalog(locale="pl")
    words.add("Stopped.", "Zatrzymano.")
    words.add("They left at {time}.", "Koniec: {time}.")
    words.add(("{n} child", "{n} children"), ("{n} dziecko", "{n} dzieci", "{n} dzieci"))
    return compiled(words)


def _catalogue(path: Path) -> None:
    found, _ = catalogues._read(str(path))  # noqa: SLF001 - the one place that reads them
    language.settle(found)
    try:
        language.tr("Stopped.")
        language.tr("They left at {time}.", time="10:00")
        language.tr_n("{n} child", "{n} children", 5)
    finally:
        language.settle(None)


def _rules(data: bytes) -> None:
    _look_words_up(data, STEMS.encode())


def _stems(data: bytes) -> None:
    _look_words_up(AFFIXES.encode(), data)


def _own_words(path: Path) -> None:
    _look_words_up(AFFIXES.encode(), STEMS.encode(), path)


def _look_words_up(rules: bytes, stems: bytes, *lists: Path) -> None:
    """Read a dictionary, look at a line with it, and ask what may have been meant."""
    with scratch() as folder:
        dictionary = Dictionary(folder / "en_GB.aff", folder / "en_GB.dic")
        dictionary.affixes.write_bytes(rules)
        dictionary.stems.write_bytes(stems)
        speller = loaded(dictionary, lists)
    speller.marked(_TEXT)
    suggestions(speller, "childern")


CATALOGUES: Mapping[str, Callable[[], bytes]] = {
    "a hundred thousand texts in one place": lambda: one_text_often(100_000, 2 << 20),
    "four billion texts": lambda: b"\xde\x12\x04\x95" + b"\0" * 4 + b"\xff" * 12 + b"\0" * 99,
    "nothing but zeros": lambda: bytes(CATALOGUE.size - 1),
}
RULES: Mapping[str, Callable[[], bytes]] = {
    "rules without end": lambda: b"SFX S Y 9\n" + b"SFX S 0 s .\n" * 80_000,
    "letters taken for others without end": lambda: b"".join(
        b"ICONV %x %x%x\n" % (n, n, n) for n in range(50_000)
    ),
    "slips without end": lambda: b"".join(b"REP %x e\n" % n for n in range(60_000)),
    "one line": lambda: b"x" * (AFFIX_FILE.size - 1),
}
STEM_FILES: Mapping[str, Callable[[], bytes]] = {
    "one line": lambda: b"9\n" + b"x" * (STEM_FILE.size - 9),
    "stems that begin alike": lambda: b"9\n" + b"chi/S\n" * 2_000_000,
    "blanks in a row": lambda: b"9\n" + (b"a" + b" " * 900 + b"\n") * 15_000,
    "three hundred thousand leads": lambda: (
        b"9\n" + b"".join(b"%06x\n" % n for n in range(300_000))
    ),
}
