"""An authority's ways of holding conferences, as read from `profiles/*.toml`.

`profile_reader.load_profile` makes a `Profile`; nothing here reads a file. The parts are in the
`profile_*` modules and may all be imported from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from cpc_tui.conference.choices import (
    AttendanceMode,
    ConferenceType,
    DeadlineKey,
    Mode,
    PersonKind,
    StepKey,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile_agenda import (
    Framework,
    Heading,
    ParentsForm,
    PlanAge,
    Question,
    Statement,
    Step,
)
from cpc_tui.conference.profile_around import (
    AnnexWords,
    Complaints,
    Contact,
    Feedback,
    Ground,
    LetterWords,
    MinutesRule,
    Retention,
    Spelling,
)
from cpc_tui.conference.profile_circulation import CirculationRule
from cpc_tui.conference.profile_later import Later
from cpc_tui.conference.profile_own_page import OwnPage, OwnPageBand
from cpc_tui.conference.profile_people import (
    AbsentDuty,
    ChildInvite,
    ClosedSessionRule,
    ExclusionRule,
    Invitee,
    ModeRule,
    PreMeeting,
    ReportRule,
    RoleName,
    SupporterRule,
)
from cpc_tui.conference.profile_plain import PlainPlan
from cpc_tui.conference.profile_plain_words import PlainTerm, PlainWords
from cpc_tui.conference.profile_rules import (
    CoreGroupRule,
    Deadline,
    DecisionRule,
    PlanWords,
    Quorum,
    Scale,
)
from cpc_tui.conference.profile_words import in_words
from cpc_tui.language import tr

__all__ = [
    "AnnexWords",
    "ChildInvite",
    "CirculationRule",
    "ClosedSessionRule",
    "Complaints",
    "Contact",
    "CoreGroupRule",
    "Deadline",
    "DecisionRule",
    "ExclusionRule",
    "Feedback",
    "Framework",
    "Ground",
    "Heading",
    "Invitee",
    "LetterWords",
    "MinutesRule",
    "ModeRule",
    "OwnPage",
    "OwnPageBand",
    "ParentsForm",
    "PlainPlan",
    "PlainTerm",
    "PlainWords",
    "PlanAge",
    "PlanWords",
    "PreMeeting",
    "Profile",
    "Question",
    "Quorum",
    "ReportRule",
    "Retention",
    "Scale",
    "Spelling",
    "Statement",
    "Step",
    "SupporterRule",
]


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One authority's profile.

    Attributes:
        key: The name of its file, as in the record's `profile`.
        name: The authority in words.
        extends: The profile it builds on, or None for the base.
        source: The authority's page that it was written from.
        organiser: Who arranges conferences.
        purposes: What a conference is for, one sentence each.
        role_names: What the authority calls the chair, the minute-taker and so on.
        framework_key: The framework in use; see `framework`.
        frameworks: All the frameworks, by key.
        steps: The agenda in this authority's order.
        break_after_minutes: Minutes after which a break is suggested, or None.
        statements: What the chair says.
        questions: What parents and carers are asked.
        parents_form: The form that parents may fill in beforehand.
        ways_to_take_part: How family members may have their say.
        help_offered: Help that is asked about before the day.
        invitees: Who is invited.
        absent_duties: The three duties of an absent professional, by their keys in `attendance`.
        chair_independence: What the chair declares (`chair_independent`).
        labels: Words for every choice of the record, by name of the choice and value.
        standards: What families may expect.
        leaflets: What is handed out.
        references: Procedures and training.
        notes: What a person using the profile should know.
        circulation: Who gets which papers, where the record does not say so.
        letter: The decision letter’s own words.
        annex: The restricted annex’s own words.
        plain_plan: The plan in plain words for the child or the parent.
        plain_words: What is plainer than the words of the field; it is called for.
        spelling: Words that are right beside the dictionary's.
        own_page: A child's own page of it, by age band.
        plan_ages: What to ask about plans that have lasted long.
        pre_birth: What a pre-birth conference sees to beside the rest.
        early_review: Reasons to bring a review forward.
        booking: What is seen to when a conference is asked for.
        closure_days: Days on which the authority is closed, beside weekends and bank holidays.
        marking: The protective marking on paper.
        phrases: English words of the program's own in papers, with what stands for them in the
            second column for an interpreter.
        withheld_line: The neutral line printed where something is not in a copy; empty for none.
    """

    key: str
    name: str
    extends: str | None = None
    source: str = ""
    organiser: str = ""
    purposes: tuple[str, ...] = ()
    role_names: Mapping[RoleName, str]
    framework_key: str
    frameworks: Mapping[str, Framework]
    steps: tuple[Step, ...]
    break_after_minutes: int | None = None
    statements: tuple[Statement, ...] = ()
    questions: tuple[Question, ...] = ()
    parents_form: ParentsForm
    ways_to_take_part: tuple[str, ...] = ()
    help_offered: tuple[str, ...] = ()
    invitees: tuple[Invitee, ...] = ()
    supporters: SupporterRule
    child_invite: ChildInvite
    mode: ModeRule
    pre_meeting: PreMeeting
    reports: ReportRule
    absent_duties: Mapping[AbsentDuty, str]
    chair_independence: str = ""
    exclusion: ExclusionRule
    closed_session: ClosedSessionRule
    quorum: Quorum
    decision: DecisionRule
    scale: Scale
    plan: PlanWords
    plain_plan: PlainPlan
    plain_words: Later[PlainWords] = Later(PlainWords)
    spelling: Spelling = Spelling()
    own_page: OwnPage
    core_group: CoreGroupRule
    plan_ages: tuple[PlanAge, ...] = ()
    pre_birth: tuple[str, ...] = ()
    early_review: tuple[str, ...] = ()
    booking: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...]
    labels: Mapping[str, Mapping[str, str]]
    circulation: CirculationRule
    minutes: MinutesRule
    complaints: Complaints
    feedback: Feedback
    letter: LetterWords
    annex: AnnexWords
    contacts: tuple[Contact, ...] = ()
    standards: tuple[str, ...] = ()
    leaflets: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    retention: Retention
    closure_days: tuple[date, ...] = ()
    marking: str = ""
    withheld_line: str = ""
    phrases: Mapping[str, str] = field(default_factory=dict)

    @property
    def framework(self) -> Framework:
        """The framework that this authority uses."""
        return self.frameworks[self.framework_key]

    @property
    def step_keys(self) -> tuple[StepKey, ...]:
        """The keys of the agenda's steps, in order."""
        return tuple(step.key for step in self.steps)

    def step(self, key: str) -> Step | None:
        """The step of that key, or None (`prepare` is no step of the agenda)."""
        return next((step for step in self.steps if step.key == key), None)

    def statement(self, key: str) -> Statement | None:
        """The statement of that key, or None."""
        return next((statement for statement in self.statements if statement.key == key), None)

    def question(self, key: str) -> Question | None:
        """The question of that key, or None."""
        return next((question for question in self.questions if question.key == key), None)

    def heading(self, key: str) -> Heading | None:
        """The heading of that key: of this authority's framework, else of any other."""
        own = [self.framework, *self.frameworks.values()]
        found = (heading for each in own for heading in each.headings if heading.key == key)
        return next(found, None)

    def label(self, enumeration: str, value: str | None) -> str:
        """A stored choice in this authority's words.

        Args:
            enumeration: A name in `labels`: `outcome`, `category`, `step` …
            value: The stored value; None is "Not known yet".
        """
        if value is None:
            return tr("Not known yet")
        step = self.step(value) if enumeration == "step" else None
        if step is not None:
            return step.label
        return self.labels.get(enumeration, {}).get(value) or in_words(value)

    def role_name(self, key: RoleName) -> str:
        """What the authority calls the `chair`, the `minute_taker` and so on."""
        return self.role_names.get(key) or in_words(key)

    def deadlines_for(
        self, key: DeadlineKey, conference_type: ConferenceType | None = None
    ) -> tuple[Deadline, ...]:
        """The rows of a deadline that hold for a type of conference; all rows for None."""
        return tuple(
            row
            for row in self.deadlines
            if row.key == key and (conference_type is None or conference_type in row.applies_to)
        )

    def step_label(self, key: str) -> str:
        """What a step is called; the preparation is no step of the agenda."""
        return tr("Prepare") if key == "prepare" else self.label("step", key)

    def attendance_mode(self, kind: PersonKind, role: str = "") -> AttendanceMode | None:
        """How somebody of that kind and role attends, or None where nothing is laid down."""
        for invitee in self.invitees:
            if invitee.mode and invitee.covers(kind, role):
                return invitee.mode
        whole: Mapping[Mode | None, AttendanceMode] = {"in_person": "in_person", "virtual": "video"}
        return self.mode.by_kind.get(kind) or whole.get(self.mode.default)
