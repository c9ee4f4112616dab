"""What can be reached from the lines of the steps: the forms that they open, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference import shapes
from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry import Part
from cpc_tui.conference.forms import asked_of
from cpc_tui.conference.parts import PartShape, public_fields_of
from cpc_tui.conference.places import at_place, part_type
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Shape
from screens.page import Page
from screens.steps import writer_of
from screens.targets import AddTo, EntryAt, PartAt, PresenceOf, SaidAt
from tests.screens.desk import NOW

NEVER_ASKED = frozenset({"id", "format"})
"""Fields that nobody is asked: an entry's own id, and the name of the format."""


def every_list(shape: Shape | None = None, path: Path = ()) -> Iterator[Path]:
    """The paths of all lists of entries that a record has outside other lists' entries."""
    for name, each in public_fields_of((shape or PartShape(Record)).type).items():  # type: ignore[union-attr]
        inner = each.shape.inner if isinstance(each.shape, shapes.Nullable) else each.shape
        if isinstance(inner, shapes.Listed) and isinstance(inner.item, PartShape):
            yield (*path, name)
        elif isinstance(inner, PartShape):
            yield from every_list(inner, (*path, name))


def every_field(kind: type[Part]) -> Iterator[tuple[type[Part], str]]:
    """The fields of an object that a person may want to fill in, those of objects in it too."""
    for name, each in public_fields_of(kind).items():
        inner = each.shape.inner if isinstance(each.shape, shapes.Nullable) else each.shape
        item = inner.item if isinstance(inner, shapes.Listed) else inner
        if isinstance(item, PartShape) and item.type.__name__ != "Spell":
            yield from every_field(item.type)
        elif name not in NEVER_ASKED:
            yield kind, name


def page_of(step: str, record: Record, profile: Profile) -> Page:
    """The lines of a step."""
    page = Page(record, profile, NOW)
    writer_of(step)(page)
    return page


def forms_of(page: Page) -> Iterator[tuple[Path, tuple[str, ...], bool]]:
    """The forms that the lines of a page open: place, fields, whether an entry is added first."""
    said = {each.key: each.entry_key for each in page.record.said}
    for row in page.rows:
        match row.key:
            case EntryAt(path, key, fields):
                yield (*path, key), fields, False
            case PartAt(path, fields):
                yield path, fields, False
            case PresenceOf(key):
                yield ("attendance", key), (), False
            case SaidAt(key) if key in said:
                yield ("said", said[key]), (), False
            case AddTo(path, _, fields):
                yield (*path, "new"), fields, True


def asked_on(page: Page) -> Iterator[tuple[type[Part], str]]:
    """The fields that the forms of a page ask."""
    for path, only, new in forms_of(page):
        kind = part_type(path)
        part = kind if new else at_place(page.record, path) or kind
        for asked in asked_of(part, page.record, page.profile, only=only):
            yield _owner(kind, asked.name)


def _owner(kind: type[Part], name: str) -> tuple[type[Part], str]:
    first, _, rest = name.partition(".")
    if not rest:
        return kind, name
    shape = public_fields_of(kind)[first].shape
    inner = shape.inner if isinstance(shape, shapes.Nullable) else shape
    assert isinstance(inner, PartShape)
    return _owner(inner.type, rest)
