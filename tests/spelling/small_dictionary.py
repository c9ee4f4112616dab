"""A dictionary of some dozens of words in hunspell's format, with all that English uses of it."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.spelling.finding import Dictionary
from cpc_tui.spelling.loading import loaded
from cpc_tui.spelling.speller import Speller

AFFIXES = """\ufeff# A remark.
SET UTF-8
TRY esianrtolcdugmphbyfvkwz'
ICONV 1
ICONV ’ '
NOSUGGEST !
ONLYINCOMPOUND _
FORBIDDENWORD ?
KEEPCASE =
REP 2
REP f ph
REP alot a_lot

PFX U Y 1
PFX U 0 un .
PFX I Y 2
PFX I 0 il l
PFX I 0 in [^l]
PFX N N 1
PFX N 0 non- .

SFX S Y 3
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX S 0 s [^y]
SFX D Y 4
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [aeiou]y
SFX D 0 ed [^ey]
SFX M N 1
SFX M 0 's .
SFX G Y 2
SFX G e ing e
SFX G 0 ing [^e]
"""
STEMS = """\
children/M
child/M
the
were
was
and
that
then
she
he
said
seen
at
all
by
to
nobody
come
had
see
home
kind/UN
lucky/U
legal/I
sane/I
worry/SDG
play/SDG
receive/SDG
help/SDG
health
visitor/MS
naïve
phone/S
often
lot/S
a
well
known
Paris/M
NASA/M
iPod/S
damn/!
th_/_
wont/?
kilo/=
run\tNoun: uncountable
ran po:verb
café
meeting/MS
mother/MS
father/MS
physical
decision/S
February/M
necessary/U
family/S
in
front
"""


def put_dictionary(folder: Path, *, affixes: str = AFFIXES, stems: str = STEMS) -> Dictionary:
    """Put the dictionary where hunspell's are: below `folder`, which is a data folder."""
    place = folder / "hunspell"
    place.mkdir(parents=True, exist_ok=True)
    found = Dictionary(place / "en_GB.aff", place / "en_GB.dic")
    found.affixes.write_text(affixes, encoding="utf-8")
    found.stems.write_text(f"{stems.count(chr(10))}\n{stems}", encoding="utf-8")
    return found


def small_speller(folder: Path, *lists: Path) -> Speller:
    """A speller with the small dictionary."""
    return loaded(put_dictionary(folder), lists)
