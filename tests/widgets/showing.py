"""What the tests of widgets share: a small app, the lines on its screen, and keys all at once."""

import asyncio
from collections.abc import Iterable
from datetime import date
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget

from cpc_tui.conference.asked import Asked, Option
from widgets.ordered_keys import OrderedKeys

TODAY = date(2026, 12, 14)
NASTY = "[no contact] [/] \x1b[31mred\x1b[0m \x00 \x9b2J \u202eabc 漢字"
"""Text that markup, a terminal or a careless ruler would trip over."""


class Shown(OrderedKeys):
    """An app that shows some widgets and keeps what they post."""

    AUTO_FOCUS = None

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.animation_level = "none"
        self._shown = widgets
        self.posted: list[Message] = []

    def compose(self) -> ComposeResult:
        """The widgets, one below the other."""
        yield from self._shown

    def on_mount(self) -> None:
        """Begin with the first that takes keys."""
        for widget in self.screen.focus_chain[:1]:
            self.screen.set_focus(widget)

    def of(self, kind: type[Any]) -> list[Any]:
        """What was posted of one kind of message."""
        return [each for each in self.posted if type(each) is kind]


def keep(app: Shown) -> Any:
    """The hook that keeps every message that comes to the app; for `run_test`."""

    def hook(message: Message) -> None:
        if not any(message is each for each in app.posted):
            app.posted.append(message)

    return hook


def lines_of(app: Shown) -> list[str]:
    """The lines on the screen, without blanks at their ends."""
    strips = app.screen._compositor.render_strips(app.size)  # noqa: SLF001 - no public way
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def post_at_once(app: OrderedKeys, keys: Iterable[str]) -> None:
    """Let keys arrive in one packet; `paste:…` is a paste."""
    for key in keys:
        if key.startswith("paste:"):
            app.post_message(events.Paste(key.removeprefix("paste:")))
        else:
            app.post_message(events.Key(key, key if len(key) == 1 else None))


async def until_answered(app: OrderedKeys) -> None:
    """Wait until every key that has arrived has done what it does."""
    while app._keys_waiting or app._key_under_way:  # noqa: ASYNC110, SLF001 - no event tells
        await asyncio.sleep(0.01)


def asked(kind: Any, name: str = "field", **more: Any) -> Asked:
    """A question with plain words."""
    given = {"label": name.capitalize(), "when_empty": "Not known yet", **more}
    return Asked(name=name, kind=kind, **given)


PEOPLE = (
    Option("p1", "Asha Orme, health visitor"),
    Option("p2", "Bo [red] Lyle, father"),
    Option("p3", "Cara Voss, teacher"),
)
