"""Data classes as those of the standard library, which cost next to nothing to define.

The standard library writes and compiles up to eight methods of each class when its module is
imported: for some three hundred classes that was half of the time that opening a conference took,
and a twentieth of its memory. Here a class gets its fields only, by the standard library; its
`__init__` is compiled when the first of the class is made, and the other methods are the same few
functions in all classes. `dataclasses.fields`, `replace` and `asdict` take them as they take any.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
    from typing import Any

    Taking = Callable[[Any], tuple[Any, ...]]

__all__ = ["dataclass"]

_compared: dict[type, Taking] = {}
"""What takes the values of a class by which two of it are compared."""


def _light_dataclass(
    given: type[Any] | None = None,
    /,
    *,
    eq: bool = True,
    frozen: bool = False,
    kw_only: bool = False,
    slots: bool = False,
) -> Any:
    """Make a class a data class; the arguments are those of `dataclasses.dataclass`.

    Its `order`, `unsafe_hash` and the like are not offered, nor fields without an argument, as no
    class has need of them. A method that the class has of its own is kept.
    """

    def make(cls: type[Any]) -> type[Any]:
        if cls.__doc__ is None:
            # The standard library would look through the whole signature for one.
            cls.__doc__ = cls.__name__
        made = dataclasses.dataclass(
            init=False, repr=False, eq=False, kw_only=kw_only, slots=slots
        )(cls)
        methods: dict[str, object] = {
            "__init__": _first_init(made, frozen=frozen),
            "__repr__": _repr,
        }
        if eq:
            methods |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
        if frozen:
            methods |= {"__setattr__": _set_nothing, "__delattr__": _delete_nothing}
        if frozen and slots:
            methods |= {"__getstate__": _state, "__setstate__": _take_state}
        for name, method in methods.items():
            if name not in cls.__dict__:
                setattr(made, name, method)
        return made

    return make if given is None else make(given)


if not TYPE_CHECKING:
    dataclass = _light_dataclass


# -- making one


def _first_init(cls: type[Any], *, frozen: bool) -> Callable[..., None]:
    """What makes the first of a class: it puts the true `__init__` in its own place."""

    def init(self: Any, *values: Any, **named: Any) -> None:
        written = _written_init(cls, frozen=frozen)
        setattr(cls, "__init__", written)  # noqa: B010 - types forbid what is meant here
        written(self, *values, **named)

    return init


def _written_init(cls: type[Any], *, frozen: bool) -> Callable[..., None]:
    """The `__init__` of a class, as the standard library would write it."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_none": dataclasses.MISSING}
    positional, named, body = ["self"], ["*"], []
    for each in dataclasses.fields(cls):
        argument = value = each.name
        if each.default_factory is not dataclasses.MISSING:
            known[f"_make_{each.name}"] = each.default_factory
            argument += "=_none"
            value = f"_make_{each.name}() if {each.name} is _none else {each.name}"
        elif each.default is not dataclasses.MISSING:
            known[f"_default_{each.name}"] = each.default
            argument += f"=_default_{each.name}"
        (named if each.kw_only else positional).append(argument)
        sets = "_set(self, {0!r}, {1})" if frozen else "self.{0} = {1}"
        body.append(sets.format(each.name, value))
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    arguments = ", ".join((*positional, *(named if len(named) > 1 else ())))
    lines = "\n ".join(body or ["pass"])
    exec(f"def __init__({arguments}):\n {lines}", known)  # noqa: S102 - the names of fields alone
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


# -- the methods that all have


def _eq(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    taking = _compared.get(self.__class__) or _taking(self.__class__)
    return taking(self) == taking(other)


def _hash(self: Any) -> int:
    taking = _compared.get(self.__class__) or _taking(self.__class__)
    return hash(taking(self))


def _taking(cls: type[Any]) -> Taking:
    """What takes the values by which two of a class are compared; found once."""
    names = [each.name for each in dataclasses.fields(cls) if each.compare]
    if len(names) > 1:
        _compared[cls] = attrgetter(*names)
    elif names:
        take = attrgetter(*names)
        _compared[cls] = lambda one: (take(one),)
    else:
        _compared[cls] = lambda _: ()
    return _compared[cls]


def _repr(self: Any) -> str:
    told = (
        f"{each.name}={getattr(self, each.name)!r}"
        for each in dataclasses.fields(self)
        if each.repr
    )
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _set_nothing(self: Any, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(
        f"cannot assign to field {name!r} of {type(self).__name__}"
    )


def _delete_nothing(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r} of {type(self).__name__}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _take_state(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
