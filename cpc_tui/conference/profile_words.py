"""Which choices of the record a profile puts into words (`labels`), and words for the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from cpc_tui.conference import choices

_CHOICES: Mapping[str, Any] = {
    "conference_type": choices.ConferenceType,
    "mode": choices.Mode,
    "status": choices.RecordStatus,
    "visibility": choices.Visibility,
    "kind": choices.PersonKind,
    "protected": choices.ProtectedDetail,
    "sex": choices.Sex,
    "bond": choices.Bond,
    "attendance_status": choices.AttendanceStatus,
    "attendance_mode": choices.AttendanceMode,
    "ground": choices.ExclusionGround,
    "extent": choices.ExclusionExtent,
    "step": choices.StepKey,
    "note_kind": choices.NoteKind,
    "participation": choices.Participation,
    "given": choices.Given,
    "read_back": choices.ReadBack,
    "agrees": choices.Agrees,
    "view": choices.ViewOfPlan,
    "category": choices.Category,
    "outcome": choices.Outcome,
    "likelihood": choices.Likelihood,
    "end_reason": choices.EndReason,
    "dissent_about": choices.DissentAbout,
    "action_status": choices.ActionStatus,
    "legal": choices.LegalStage,
    "family_group_decision_making": choices.FamilyGroup,
    "deadline": choices.DeadlineKey,
    "document": choices.DocumentKind,
    "how": choices.SentHow,
    "pause": choices.PauseKind,
    "correction_answer": choices.CorrectionAnswer,
}

LABELLED: Mapping[str, tuple[str, ...]] = {
    name: get_args(choice) for name, choice in _CHOICES.items()
}
"""Name of a choice -> its values, in the order offered."""


def in_words(value: str) -> str:
    """A stored choice as words: underscores as spaces, first letter large."""
    spaced = value.replace("_", " ").strip()
    return spaced[:1].upper() + spaced[1:]
