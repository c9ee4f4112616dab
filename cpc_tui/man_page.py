"""The manual page, made from the words of the command line and from the README.

`python -m cpc_tui.man_page README.md` prints it; `make man` puts it into `docs/cpc-tui.1`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cpc_tui import __version__
from cpc_tui.commands.tree import Order, Word, orders_of

_SECTIONS: Mapping[str, str] = {
    "Your own keys": "KEYS",
    "Abbreviations": "ABBREVIATIONS",
    "Command line": "NOTES",
    "Where data is kept": "FILES",
}
"""Sections of the README, and what each is called in the manual; tables and usage stay out."""

_EXIT = {
    "0": "It is done.",
    "1": "It could not be done. A line on standard error says what, and what to do.",
    "2": "The words were wrong.",
}
_ENVIRONMENT = {
    "CPC_TUI_HOME": "The folder for conferences and settings, as --home names it.",
    "CPC_TUI_LANGUAGE": "The language of the program, such as cy, where there are words in it; "
    "else that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG.",
    "NO_COLOR": "Where it is set, nothing is coloured.",
    "ESCDELAY": "Milliseconds to wait for the rest of a key that the network splits (250); Esc "
    "itself waits for less where keys come whole.",
    "XDG_DATA_HOME, XDG_CONFIG_HOME": "Where the folders for conferences and settings lie.",
}
_CODE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\([^)]+\)")
_BOLD = r"\fB{}\fR"


def man_page(orders: Iterable[Order], readme: str) -> str:
    """The whole page, as the system's `man` reads it.

    Args:
        orders: The program without a command, and each command.
        readme: The README's text.
    """
    whole, *commands = orders
    sections = dict(_sections_of(readme))
    lines = [
        f'.TH CPC\\-TUI 1 "" "cpc\\-tui {__version__}" "User Commands"',
        ".SH NAME",
        "cpc\\-tui \\- run a child protection conference from the keyboard",
        ".SH SYNOPSIS",
        ".B cpc\\-tui",
        " ".join(_shown(each) for each in whole.options),
        "[COMMAND ...]",
        ".SH DESCRIPTION",
        *_blocks(sections[""]),
        ".SH OPTIONS",
        *_described(whole.options),
        ".SH COMMANDS",
    ]
    for order in commands:
        lines += [f".SS {_safe(order.name)}", *_command(order)]
    for name, title in _SECTIONS.items():
        lines += [f".SH {title}", *_blocks(sections[name])]
    for title, table in (("EXIT STATUS", _EXIT), ("ENVIRONMENT", _ENVIRONMENT)):
        lines.append(f".SH {title}")
        for word, meaning in table.items():
            lines += [".TP", _BOLD.format(_safe(word)), _safe(meaning)]
    return "\n".join(lines) + "\n"


def _command(order: Order) -> Iterator[str]:
    usage = [f".B cpc\\-tui {_safe(order.name)}"]
    shown = [each for each in (*order.values, *order.options) if "--help" not in each.flags]
    usage.append(" ".join(map(_shown, shown)))
    yield from filter(None, usage)
    yield ".PP"
    yield _safe(f"{order.help[:1].upper()}{order.help[1:]}.")
    yield from _described(each for each in shown if "--home" not in each.flags)


def _described(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        name = word.flags[-1] if word.flags else word.value
        value = f" {word.value}" if word.flags and word.value else ""
        if word.help:
            yield from (".TP", _BOLD.format(_safe(name)) + _safe(value), _safe(f"{word.help}."))


def _shown(word: Word) -> str:
    return _safe(word.shown)


def _sections_of(readme: str) -> Iterator[tuple[str, str]]:
    """Each section of the README by its heading, and what stands before the first by none."""
    parts = re.split(r"^#{1,3} (.+)$", readme, flags=re.MULTILINE)
    yield "", parts[2].split("![")[0]
    yield from zip(parts[3::2], parts[4::2], strict=True)


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs and indented lines of Markdown; tables and the list of commands are left out."""
    for number, block in enumerate(re.split(r"\n{2,}", text.strip("\n"))):
        lines = block.splitlines()
        if all(each.startswith("    ") for each in lines):
            if not lines[0].startswith("    cpc-tui"):
                yield from (
                    *_paragraph(number),
                    ".RS",
                    ".nf",
                    *(_safe(each[4:]) for each in lines),
                    ".fi",
                    ".RE",
                )
        elif lines and not lines[0].startswith("|"):
            yield from _paragraph(number)
            yield _inline(" ".join(map(str.strip, lines)))


def _paragraph(number: int) -> tuple[str, ...]:
    """What begins a paragraph; the first of a section needs nothing."""
    return (".PP",) if number else ()


def _inline(text: str) -> str:
    """A paragraph with what is code or strong in bold, and links as their words."""
    made, end = "", 0
    for found in _CODE.finditer(text):
        code, strong, link = found.groups()
        made += _inner(text[end : found.start()])
        made += _inner(link) if link else _BOLD.format(_inner(code or strong))
        end = found.end()
    return _line(made + _inner(text[end:]))


def _safe(text: str) -> str:
    """A line of text, with nothing in it that the formatter would obey."""
    return _line(_inner(text))


def _inner(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "".join(each if each.isascii() else f"\\[u{ord(each):04X}]" for each in escaped)


def _line(text: str) -> str:
    return f"\\&{text}" if text.startswith((".", "'")) else text


def main() -> int:
    """Print the page; the README is the file named on the command line."""
    from cpc_tui.cli import whole_menu

    readme = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.stdout.write(man_page(orders_of(whole_menu().parser), readme))
    return 0


if __name__ == "__main__":
    sys.exit(main())
