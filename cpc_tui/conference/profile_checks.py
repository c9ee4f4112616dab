"""What a profile must agree with itself about, beyond the type of each value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.profile import Framework, Profile
from cpc_tui.conference.profile_shapes import Reading, joined, nearest
from cpc_tui.conference.profile_words import LABELLED
from cpc_tui.language import tr


def check_labels(data: dict[str, Any], reading: Reading) -> None:
    """Note every label for a choice that the record does not have."""
    labels = data.get("labels")
    if not isinstance(labels, dict):
        return
    for name, words in labels.items():
        if name not in LABELLED:
            reading.unknown("labels", name, LABELLED)
        elif isinstance(words, dict):
            for value in words.keys() - set(LABELLED[name]):
                reading.unknown(joined("labels", name), value, LABELLED[name])


def check_whole(profile: Profile, reading: Reading) -> None:
    """Note what does not hold together in a profile that has been read."""
    for path, problem in (*_steps(profile), *_frameworks(profile)):
        reading.refuse(path, problem)


def _steps(profile: Profile) -> Iterator[tuple[str, str]]:
    wanted = [key for key in get_args(StepKey) if key != "prepare"]
    for key in profile.step_keys:
        if key not in wanted:
            yield f"steps.{key}", tr("is no step of the agenda")
    for key in wanted:
        if key not in profile.step_keys:
            yield f"steps.{key}", tr("is missing; every agenda has all ten steps")


def _frameworks(profile: Profile) -> Iterator[tuple[str, str]]:
    known = profile.frameworks
    if profile.framework_key not in known:
        key = profile.framework_key
        yield (
            "framework_key",
            tr('"{key}" is not a known framework{nearest}', key=key, nearest=nearest(key, known)),
        )
    for framework in known.values():
        yield from _quick_headings(framework)


def _quick_headings(framework: Framework) -> Iterator[tuple[str, str]]:
    headings = [heading.key for heading in framework.headings]
    for name in ("worry", "strength", "unknown"):
        key = getattr(framework, name)
        if key not in headings:
            path = f"frameworks.{framework.key}.{name}"
            yield (
                path,
                tr(
                    '"{key}" is not a known heading{nearest}',
                    key=key,
                    nearest=nearest(key, headings),
                ),
            )
