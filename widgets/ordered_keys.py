"""Keys that arrive together, applied one after the other as they were typed.

Textual 8.2.8 hands every key of a packet to the widget that has the focus at that moment. Letters
are inserted there, while keys with bindings (Backspace, Home, Tab) first travel up to the app, so
that after a stall of the network `a Tab b` puts both letters into the first field.
"""

from __future__ import annotations

import asyncio
from collections import deque
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.message import Message
from textual.widget import Widget

_LONGEST_WAIT = 0.5
"""Seconds; a key is taken as settled then, should whatever it went to be gone."""
_QUICK_LOOKS = 50
_BETWEEN_LOOKS = 0.002


class OrderedKeys(App[Any]):
    """An app whose keys and pastes are each dealt with before the next is handed on.

    To be put before `App` in the bases of an application. A settled notice follows each key along
    the same way from the focused widget up to the app; its arrival lets the next key go. Letters
    that a text field takes need none: its own queue keeps them in order.
    """

    class KeySettled(Message):
        """What the key set off has been done, up to the app."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._keys_waiting: deque[events.Key | events.Paste] = deque()
        self._key_under_way: OrderedKeys.KeySettled | None = None
        self._letters_with: Widget | None = None
        self._is_bound_to_nothing = False
        self._looking: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hand on a key if none is under way, else let it wait."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._keys_waiting.append(event)
        if self._key_under_way is None:
            await self._hand_on_keys()
        elif len(self._keys_waiting) == 1:
            self._watch_for_loss(self._key_under_way)

    def on_ordered_keys_key_settled(self, message: KeySettled) -> None:
        """Hand on the next key."""
        message.stop()
        self._settled(message)

    def _settled(self, notice: KeySettled) -> None:
        if notice is self._key_under_way and self._looking is None:
            self._looking = asyncio.create_task(self._go_on_when_quiet())

    async def _go_on_when_quiet(self) -> None:
        """Let the next key go once all that this one set off is done, a dialog's opening too."""
        until = monotonic() + _LONGEST_WAIT
        looks = 0
        while not self._quiet() and monotonic() < until:
            looks += 1
            await asyncio.sleep(0 if looks < _QUICK_LOOKS else _BETWEEN_LOOKS)
        self._looking = self._key_under_way = None
        self.call_later(self._hand_on_keys)

    def _quiet(self) -> bool:
        """Whether no message is on its way and every widget of the screen is there."""
        if self.message_queue_size or not self.screen_stack:
            return False
        nodes = (self.screen, *self.screen.query("*"))
        return all(node.is_mounted and not node.message_queue_size for node in nodes)

    async def _hand_on_keys(self) -> None:
        while self._keys_waiting and self._key_under_way is None:
            target = self.focused or self.screen
            if _is_letter_for(target, self._keys_waiting[0]):
                self._letters_with = target
                await self._hand_on_letter(self._keys_waiting.popleft())
            elif self._letters_with is not None:
                self._await_notice(self._letters_with)
            else:
                await self._hand_on(self._keys_waiting.popleft(), target)
        if self._keys_waiting and self._key_under_way is not None:
            self._watch_for_loss(self._key_under_way)

    async def _hand_on_letter(self, event: events.Key | events.Paste) -> None:
        self._is_bound_to_nothing = True
        try:
            await super().on_event(event)
        finally:
            self._is_bound_to_nothing = False

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        # Textual takes a text field's letters out of all bindings, one by one and at each letter,
        # and then looks for the letter in what is left.
        if priority and self._is_bound_to_nothing:
            return False
        return await super()._check_bindings(key, priority)

    async def _hand_on(self, event: events.Key | events.Paste, target: Widget) -> None:
        await super().on_event(event)
        if event.is_forwarded:
            self._await_notice(target)
        else:
            self._key_under_way = self.KeySettled()
            self._settled(self._key_under_way)

    def _await_notice(self, target: Widget) -> None:
        """Let no key go before what went to `target` is done."""
        self._letters_with = None
        self._key_under_way = self.KeySettled()
        target.post_message(self._key_under_way)

    def _watch_for_loss(self, notice: KeySettled) -> None:
        self.set_timer(_LONGEST_WAIT, lambda: self._settled(notice))


def _is_letter_for(target: Widget, event: events.Key | events.Paste) -> bool:
    """Whether it is a letter that a text field takes, so that the next may follow at once."""
    return isinstance(event, events.Key) and target.check_consume_key(event.key, event.character)
