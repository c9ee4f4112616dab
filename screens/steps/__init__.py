"""The agenda's steps: what each shows of the record and what can be done there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import get_args

from cpc_tui.conference.choices import StepKey
from screens.page import Page
from screens.steps.desk import break_due, on_break, private_notes

STEPS: tuple[str, ...] = get_args(StepKey)
"""The keys of all steps; a module of that name holds a function of that name."""


def writer_of(step: str) -> Callable[[Page], None]:
    """What writes the lines of a step; it is imported when somebody first goes there.

    Args:
        step: One of `STEPS`.
    """
    writes: Callable[[Page], None] = getattr(import_module(f"{__name__}.{step}"), step)
    return writes


def write_step(page: Page, step: str) -> None:
    """Write the lines of a step, and what the desk keeps beside them."""
    on_break(page)
    writer_of(step)(page)
    break_due(page)
    private_notes(page, step)
