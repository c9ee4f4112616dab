"""The words that users see, in their language: British English unless a catalogue is settled.

What is written in the source is the English sentence itself, and the key under which a catalogue
has another. `cpc_tui.catalogues` finds the user's catalogue before anything else is imported, so
that tables of a module may hold words in the user's language. docs/translating.md says how a set
of words is made. Nothing is imported here: every part of the program may use this module.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    class Catalogue(Protocol):
        """One of gettext; what it has no other words for it gives back."""

        def gettext(self, message: str, /) -> str:
            """A message in the language."""

        def ngettext(self, one: str, many: str, n: int, /) -> str:
            """The form of a message for a number."""

        def pgettext(self, context: str, message: str, /) -> str:
            """A message that means different things in different places."""


_settled: Catalogue | None = None
"""The user's catalogue; None is British English."""
_state = ""
BRITISH_ENGLISH = "en-GB"
_tag = BRITISH_ENGLISH
_fits: dict[tuple[str, str], bool] = {}
"""Whether a translation names the values of its English; looked at once."""


def settle(catalogue: Catalogue | None, state: str = "", tag: str = BRITISH_ENGLISH) -> None:
    """Speak a language from now on; what modules have put into tables already stays as it is.

    Args:
        catalogue: Its words; None for British English.
        state: What tells this catalogue from any other, and from what it was before a change.
        tag: The language's, such as `cy` or `en-GB`.
    """
    global _settled, _state, _tag
    _settled, _state, _tag = catalogue, state, tag
    _fits.clear()


def spoken() -> str:
    """What tells the words of now from those of other languages; empty for British English.

    For what is noted on the disk in words, and is of no use where the program says others.
    """
    return _state


def spoken_tag() -> str:
    """The tag of the language that is spoken (BCP 47), such as `en-GB` or `cy`."""
    return _tag


def tr(message: str, /, **values: object) -> str:
    """A sentence or word in the user's language.

    Args:
        message: The English; where values are given, with their names in braces, as `str.format`
            takes them: "They left at {time}." Without values, braces are only braces.
        values: What stands in their places; braces within them are harmless.

    Returns:
        The translation; the English where there is none, or where it names other values.
    """
    if _settled is None:
        return message.format_map(values) if values else message
    return _filled(_settled.gettext(message), message, values)


def trc(context: str, message: str, /, **values: object) -> str:
    """As `tr`, where one English word means different things in different places.

    Args:
        context: Which of them is meant, for translators alone.
        message: As that of `tr`.
        values: As those of `tr`.
    """
    if _settled is None:
        return message.format_map(values) if values else message
    return _filled(_settled.pgettext(context, message), message, values)


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """A sentence about a number of things, in the form that the user's language has for it.

    Args:
        one: The English about one, such as "{n} child" or "One child".
        many: The English about none or several, such as "{n} children".
        n: How many; in both it is named `n`.
        values: What else stands in them.
    """
    english = one if n == 1 else many
    values["n"] = n
    if _settled is None:
        return english.format_map(values)
    try:
        translated = _settled.ngettext(one, many, n)
    except ArithmeticError:
        # A catalogue's own rule for its forms may fail for a number.
        translated = english
    return _filled(translated, english, values, may_lack=("n",))


def _filled(
    translated: str, english: str, values: Mapping[str, object], may_lack: tuple[str, ...] = ()
) -> str:
    """A translation with its values, where it names no others; else the English."""
    if not values and "{" not in translated + english and "}" not in translated:
        return translated
    key = (translated, english)
    if key not in _fits:
        _fits[key] = _is_fit(translated, english, may_lack)
    fit = translated if _fits[key] else english
    # A sentence of a table gets its values later, and is to have places for them and no others.
    return fit.format_map(values) if values else fit


def _is_fit(translated: str, english: str, may_lack: tuple[str, ...]) -> bool:
    """Whether both have the same places for values, each written the same way.

    So no translation asks more of a value than the program itself does. For a number, a form may
    leave the number out ("No child", "One child"), or name it where the English does not.
    """
    try:
        places, wanted = _places(translated), _places(english)
    except ValueError:
        return False
    free = {place for place in places | wanted if place[0] in may_lack and place[1:] == ("", None)}
    return places - free == wanted - free


def _places(message: str) -> set[tuple[str, str, str | None]]:
    """The name, form and conversion of each value that a message has a place for.

    Raises:
        ValueError: Its braces are not those of a message.
    """
    # Loaded only where somebody reads another language.
    from string import Formatter

    return {
        (name, form or "", conversion)
        for _, name, form, conversion in Formatter().parse(message)
        if name is not None
    }
