"""Which keys a user may give to a command, and why the others are refused.

What terminals send and what they swallow was tried with xterm, PuTTY, Windows Terminal, the Linux
console and tmux: a key that one of them cannot send is no key for a command.
"""

from __future__ import annotations

from cpc_tui.command import Command, Where
from cpc_tui.key_names import is_function_key
from cpc_tui.language import tr

KEPT = frozenset({"enter", "space", "escape", "ctrl+q"})
"""Keys that always do what they do: hints name them, and nobody may be unable to get out."""

_TYPED_IN: frozenset[Where] = frozenset({"everywhere", "meeting", "new", "form"})
"""Places whose commands hold while a text is typed."""
_DISGUISED = {
    "ctrl+h": "Backspace",
    "ctrl+i": "Tab",
    "ctrl+m": "Enter",
    "ctrl+left_square_bracket": "Esc",
}
_SENT_WITH_CTRL = frozenset(
    {
        *(f"ctrl+{each}" for each in "abcdefghijklmnopqrstuvwxyz"),
        *(f"ctrl+{each}" for each in ("up", "down", "home", "end", "pageup", "pagedown")),
        *(f"ctrl+{each}" for each in ("@", "backslash", "right_square_bracket")),
        *(f"ctrl+{each}" for each in ("circumflex_accent", "underscore", "delete")),
    }
)
_EDITS = frozenset(f"ctrl+{each}" for each in "acdekuvwxyz")
_MOVES = frozenset(
    ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "backspace")
)
_DESKTOP = frozenset({"f10", "f11"})
_LAST_FUNCTION_KEY = 12


def refusal(key: str, command: Command) -> str:
    """Why a key cannot be given to a command, after the key's name; empty where it can.

    Args:
        key: As Textual names it.
        command: As it is built in; it may keep each of its own keys.
    """
    if key in command.keys:
        return ""
    if key in KEPT:
        return tr("always does what it does, so that nobody is lost; take another")
    return _never_sent(key) or _taken_in_text(key, command.where)


def _never_sent(key: str) -> str:
    """Why terminals do not send a key, or not as what it is."""
    *modifiers, base = key.split("+")
    number = int(base[1:]) if is_function_key(base) else 0
    faults = (
        (tr("is {key} to a terminal", key=_DISGUISED.get(key)), key in _DISGUISED),
        (
            tr("is sent otherwise by each terminal, and by some not at all"),
            set(modifiers) - {"ctrl", "shift"},
        ),
        (tr("is another function key from PuTTY"), number and "shift" in modifiers),
        (tr("is the same as without Shift in most terminals"), "shift" in modifiers),
        (tr("is a plain arrow from PuTTY"), base in ("left", "right") and modifiers),
        (
            tr("is not sent by most terminals"),
            number > _LAST_FUNCTION_KEY or (modifiers and key not in _SENT_WITH_CTRL),
        ),
        (tr("is taken by desktops before the terminal sees it"), key in _DESKTOP),
    )
    return next((words for words, is_so in faults if is_so), "")


def _taken_in_text(key: str, where: Where) -> str:
    """Why a key is needed for moving about or for typing."""
    if key in _MOVES:
        return tr("moves about or takes letters away")
    if key == "ctrl+c":
        return tr("ends programs in other places; hands press it without thinking")
    if where not in _TYPED_IN:
        return ""
    if key in _EDITS:
        return tr("edits text, and this command holds while text is typed")
    if "+" not in key and not is_function_key(key):
        return tr("is typed into text, and this command holds while text is typed")
    return ""
