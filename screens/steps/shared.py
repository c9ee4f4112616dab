"""What several steps show alike: the chair's script and statements, and the running notes."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.profile import Profile, Statement
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr, tr_n
from screens.page import Page
from screens.targets import SaidAt

TITLE = tr("For the chair to say (Space ticks, Enter shows it whole)")


def statements(page: Page, step: StepKey) -> None:
    """The script of this step and the chair's statements, ticked with the time they were given.

    What is still to be said stands there whole; of what was said, its name.
    """
    due = statements_of(page.profile, step)
    if due:
        page.heading(TITLE)
    points = len(list(script(page.record, page.profile, step))) - len(due)
    if points:
        words = tr_n("1 point", "{n} points", points)
        page.do(
            "script",
            tr("The chair’s script for this step: {words} to cover", words=words),
            mark=">",
        )
    for statement in due:
        name = statement_line(page.record, statement)
        given = is_given(page.record, statement.key)
        text = name if given else f"{name}: {statement.text}"
        page.line(text, SaidAt(statement.key), mark="[x]" if given else "[ ]")


def statements_of(profile: Profile, step: str) -> tuple[Statement, ...]:
    """What the chair says in a step."""
    return tuple(each for each in profile.statements if each.step == step)


def is_given(record: Record, key: str) -> bool:
    """Whether a statement was given."""
    return any(said.key == key for said in record.said)


def statement_line(record: Record, statement: Statement) -> str:
    """A statement's name, and when it was given: "Welcome (given 10:02)"."""
    said = {each.key: each.at for each in record.said}
    if statement.key not in said:
        return statement.label
    at = said[statement.key]
    return (
        tr("{label} (given {time})", label=statement.label, time=clock_in_words(at))
        if at
        else tr("{label} (given)", label=statement.label)
    )


def script(record: Record, profile: Profile, step: str) -> Iterator[tuple[str, str]]:
    """Everything the chair covers in a step, in order, each with a mark: a tick where it was said.

    A point of the script is only read; a statement has a tick.
    """
    known = profile.step(step)
    if known is not None and known.ask:
        yield "?", known.ask
    for point in known.prompts if known else ():
        yield "·", point
    for statement in statements_of(profile, step):
        mark = "[x]" if is_given(record, statement.key) else "[ ]"
        yield mark, f"{statement_line(record, statement)}: {statement.text}"


def notes(page: Page, step: StepKey) -> None:
    """The running record of this step."""
    page.section(
        ("notes",), title=tr("Notes"), where=lambda note: note.step == step, step=step, at="now"
    )
