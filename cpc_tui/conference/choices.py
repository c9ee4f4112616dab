"""The fixed choices of the record, each as a `Literal` named in the words of record.md."""

from __future__ import annotations

from typing import Literal

ConferenceType = Literal["initial", "pre_birth", "review", "transfer_in", "reconvened"]
Mode = Literal["in_person", "hybrid", "virtual"]
RecordStatus = Literal["preparing", "live", "adjourned", "concluded", "approved"]
Visibility = Literal["everyone", "professionals", "named", "chair"]

PersonKind = Literal[
    "professional",
    "family",
    "child",
    "supporter",
    "advocate",
    "interpreter",
    "legal_adviser",
    "observer",
    "network",
    "minute_taker",
    "chair",
]
ProtectedDetail = Literal["address", "phone", "email", "workplace", "school"]
Sex = Literal["F", "M", "U"]
Bond = Literal["married", "living_together", "partners", "separated", "divorced"]
"""What a couple is to each other now."""
AttendanceStatus = Literal[
    "expected", "present", "apologies", "absent", "represented", "report_only", "excluded"
]
AttendanceMode = Literal["in_person", "video", "phone"]
ExclusionGround = Literal[
    "welfare_prejudiced",
    "serious_disruption",
    "child_requests",
    "prevents_contribution",
    "confidential_information",
    "family_conflict",
    "conduct_in_meeting",
]
ExclusionExtent = Literal["whole", "part"]

StepKey = Literal[
    "prepare",
    "introductions",
    "reports",
    "contribution",
    "analysis",
    "decision",
    "category",
    "plan",
    "core_group",
    "contingency",
    "close",
]
NoteKind = Literal["point", "fact", "opinion", "allegation", "quote"]
Participation = Literal["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"]
Given = Literal["spoken", "written", "advocate", "read_out"]
ReadBack = Literal["agreed", "not_agreed"]
Agrees = Literal["yes", "partly", "no", "no_comment"]

ViewOfPlan = Literal["plan", "child_in_need", "no_plan", "unable", "not_asked"]
Category = Literal["neglect", "physical", "sexual", "emotional"]
Outcome = Literal[
    "plan",
    "child_in_need",
    "early_help",
    "other_agency",
    "further_assessment",
    "no_further_action",
    "continue",
    "end",
    "adjourned",
]
Likelihood = Literal["harm_shown", "harm_likely"]
EndReason = Literal["no_longer_at_risk", "moved_permanently", "eighteen", "died", "left_uk"]
DissentAbout = Literal["need_for_plan", "category", "plan_content", "process"]
ActionStatus = Literal["new", "in_progress", "done", "not_done"]
LegalStage = Literal["none", "legal_planning_meeting", "pre_proceedings", "proceedings"]
FamilyGroup = Literal["offered", "declined", "booked", "not_offered"]

DeadlineKey = Literal[
    "initial_conference",
    "reports_to_family",
    "decision_letter",
    "plan",
    "minutes",
    "dissent",
    "core_group",
    "review",
]
DocumentKind = Literal["letter", "plan", "minutes", "annex", "reports"]
SentHow = Literal["secure_email", "post", "by_hand", "portal"]
PauseKind = Literal["break", "adjournment"]
CorrectionAnswer = Literal["agreed", "partly", "not_agreed"]

NAMES: dict[object, str] = {
    ConferenceType: "conference_type",
    Mode: "mode",
    RecordStatus: "status",
    Visibility: "visibility",
    PersonKind: "kind",
    ProtectedDetail: "protected",
    Sex: "sex",
    Bond: "bond",
    AttendanceStatus: "attendance_status",
    AttendanceMode: "attendance_mode",
    ExclusionGround: "ground",
    ExclusionExtent: "extent",
    StepKey: "step",
    NoteKind: "note_kind",
    Participation: "participation",
    Given: "given",
    ReadBack: "read_back",
    Agrees: "agrees",
    ViewOfPlan: "view",
    Category: "category",
    Outcome: "outcome",
    Likelihood: "likelihood",
    EndReason: "end_reason",
    DissentAbout: "dissent_about",
    ActionStatus: "action_status",
    LegalStage: "legal",
    FamilyGroup: "family_group_decision_making",
    DeadlineKey: "deadline",
    DocumentKind: "document",
    SentHow: "how",
    PauseKind: "pause",
    CorrectionAnswer: "correction_answer",
}
"""The name by which a profile labels each list of choices in plain words."""
