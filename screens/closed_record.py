"""Telling that an approved record takes no changes, wherever somebody tries to make one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump

from cpc_tui.conference.closed import RecordClosed


class TellsClosed(App[Any]):
    """An application that says why nothing was changed, instead of ending."""

    @abstractmethod
    def tell_closed(self, words: str) -> None:
        """Say on the open conference why nothing was changed, and show it as it is."""

    async def run_action(
        self,
        action: str | tuple[str, str, tuple[object, ...]],
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key stands for, and tell where the record is closed to it."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except RecordClosed as closed:
            self.tell_closed(closed.words)
            return True

    def _handle_exception(self, error: Exception) -> None:
        # What follows a question, such as who stays, is called where nothing else can catch it.
        if isinstance(error, RecordClosed):
            self.tell_closed(error.words)
        else:
            super()._handle_exception(error)


class KnowsClosed(MessagePump):
    """A part of the screen whose keys change the record, and which outlives a refusal."""

    async def _on_message(self, message: Message) -> None:
        try:
            await super()._on_message(message)
        except RecordClosed as closed:
            message.stop()
            program = self.app
            if isinstance(program, TellsClosed):
                program.tell_closed(closed.words)
