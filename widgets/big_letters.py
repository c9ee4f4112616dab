"""Letters three lines high, drawn with half blocks: a terminal cannot enlarge its own.

Each is five dots high and mostly three wide, which can be told apart from across a room. Only
capitals, figures and the commonest signs are there; words with others are not drawn so.
"""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len

from cpc_tui.ascii_drawing import UNKNOWN, drawn

HEIGHT = 3
"""Lines that a line of large letters takes."""
_DOTS = 2 * HEIGHT
_BLANK = 3
"""Dots between two words."""

_FONT = """
A .#. #.# ### #.# #.#
B ##. #.# ##. #.# ##.
C .## #.. #.. #.. .##
D ##. #.# #.# #.# ##.
E ### #.. ##. #.. ###
F ### #.. ##. #.. #..
G .## #.. #.# #.# .##
H #.# #.# ### #.# #.#
I # # # # #
J ..# ..# ..# #.# .#.
K #.# #.# ##. #.# #.#
L #.. #.. #.. #.. ###
M #...# ##.## #.#.# #...# #...#
N #..# ##.# #.## #..# #..#
O .#. #.# #.# #.# .#.
P ##. #.# ##. #.. #..
Q .##. #..# #..# #.#. .#.#
R ##. #.# ##. #.# #.#
S .## #.. .#. ..# ##.
T ### .#. .#. .#. .#.
U #.# #.# #.# #.# ###
V #.# #.# #.# #.# .#.
W #...# #...# #.#.# ##.## #...#
X #.# #.# .#. #.# #.#
Y #.# #.# .#. .#. .#.
Z ### ..# .#. #.. ###
0 ### #.# #.# #.# ###
1 .#. ##. .#. .#. ###
2 ##. ..# .#. #.. ###
3 ##. ..# .#. ..# ##.
4 #.# #.# ### ..# ..#
5 ### #.. ##. ..# ##.
6 .## #.. ##. #.# .#.
7 ### ..# .#. .#. .#.
8 .#. #.# .#. #.# .#.
9 .#. #.# .## ..# ##.
. . . . . #
, .. .. .. .# #.
: . # . # .
; .. .# .. .# #.
! # # # . #
? ##. ..# .#. ... .#.
' # # . . .
" #.# #.# ... ... ...
- .. .. ## .. ..
/ ..# ..# .#. #.. #..
( .# #. #. #. .#
) #. .# .# .# #.
& .#.. #.#. .#.. #.#. .#.#
+ ... .#. ### .#. ...
% #.# ..# .#. #.. #.#
= ... ### ... ### ...
# .#.#. ##### .#.#. ##### .#.#.
* ... #.# .#. #.# ...
£ .## #.. ##. #.. ###
• .. .. ## ## ..
"""


def _read_font() -> dict[str, tuple[str, ...]]:
    lines = (line.split(" ") for line in _FONT.strip().splitlines())
    return {letter: tuple(rows) for letter, *rows in lines}


_LETTERS = _read_font()


@lru_cache(maxsize=512)
def big_lines(text: str, width: int) -> tuple[str, ...] | None:
    """A text in large letters, wrapped at blanks, three lines for each line of it.

    Args:
        text: One line of text.
        width: Cells that a line may take.

    Returns:
        The lines; None where the text has a letter that is not there, or a word that is too long.
    """
    words = [_word(each) for each in text.split()]
    lines: list[list[str]] = []
    for word in words:
        if word is None or len(word[0]) > width:
            return None
        last = lines[-1] if lines else None
        if last is not None and len(last[0]) + _BLANK + len(word[0]) <= width:
            lines[-1] = [f"{a}{' ' * _BLANK}{b}" for a, b in zip(last, word, strict=True)]
        else:
            lines.append(word)
    return tuple(row for line in lines for row in line)


def spaced_out(text: str, width: int) -> str:
    """Capitals with a blank between them, three between words; plain ones where that is too wide.

    Args:
        text: One line of text.
        width: Cells that it may take.
    """
    capitals = text.upper()
    apart = "   ".join(" ".join(word) for word in capitals.split())
    # What joins the sign before it, or is wide, is not to be torn apart.
    is_plain = all(cell_len(each) == 1 for each in capitals)
    return apart if is_plain and cell_len(apart) <= width else capitals


def _word(word: str) -> list[str] | None:
    """The three lines of a word; None where a letter is not there."""
    letters = [_letter(each) for each in word.upper()]
    if None in letters:
        return None
    rows = zip(*filter(None, letters), strict=True)
    dots = [".".join(row) for row in rows]
    dots.append("." * len(dots[0]))
    return [_halves(dots[y], dots[y + 1]) for y in range(0, _DOTS, 2)]


def _letter(letter: str) -> tuple[str, ...] | None:
    """The dots of a letter, or of the one that it is with a mark on it."""
    if letter not in _LETTERS:
        plain = drawn(letter)
        letter = "" if plain == UNKNOWN else plain
    return _LETTERS.get(letter)


_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def _halves(upper: str, lower: str) -> str:
    return "".join(_HALVES[a + b] for a, b in zip(upper, lower, strict=True))
