"""The keys that the user gave to commands, for widgets that name their own keys."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.widget import Widget

from cpc_tui.key_names import key_name

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class KnowsKeys(App[Any]):
    """An app whose user has keys of their own.

    Attributes:
        own_keys: The keys of the commands that were changed, by their bindings' ids.
    """

    own_keys: Mapping[str, tuple[str, ...]] = _NONE


def key_shown(widget: Widget, binding: str, built_in: str) -> str:
    """What the first key of a command is called here.

    Args:
        widget: Where it holds.
        binding: The id of its binding, such as `grid.view_plan`.
        built_in: The key that it has where the user gave it none.
    """
    app = widget.app
    keys = app.own_keys.get(binding, ()) if isinstance(app, KnowsKeys) else ()
    return key_name(keys[0] if keys else built_in)


def choosing_keys(keys: Mapping[str, str], action: str, ids: str) -> list[Binding]:
    """The bindings of keys that each choose one thing, which the user may change.

    Args:
        keys: Each key, and what it chooses.
        action: What is done with it, such as `set_view`.
        ids: What the ids of the bindings begin with, such as `grid.view`.
    """
    return [
        Binding(key, f"{action}('{what}')", what.replace("_", " "), show=False, id=f"{ids}_{what}")
        for key, what in keys.items()
    ]
