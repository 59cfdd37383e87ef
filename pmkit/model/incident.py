"""The incident: one file, one postmortem."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from pmkit.model import words
from pmkit.model.fields import NOT_BLANK, Id, LanguageTag, Line, Prose, ZoneName
from pmkit.model.item import Item, Source
from pmkit.model.items import (
    Action,
    Attachment,
    Cause,
    Dependency,
    Dispute,
    Event,
    Impact,
    Lesson,
    Mitigation,
    OpenQuestion,
    Related,
)
from pmkit.model.vocabulary import Vocabulary
from pmkit.model.when import Day

FORMAT = "1"
"""The version of the file format that this pmkit reads and writes."""

FORMATS = Vocabulary("file format", "The version of the file format.", {FORMAT: "The first."})


class _Short:
    """A lesson or question written as bare text is short for one that says ``what``."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_spelled_out, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        short = {"type": "string", "pattern": NOT_BLANK, "description": "Short for its `what`."}
        return {"anyOf": [short, handler(schema)]}


def _spelled_out(value: Any) -> Any:
    return {"what": value} if isinstance(value, str) else value


ShortLesson = Annotated[Lesson, _Short()]
ShortQuestion = Annotated[OpenQuestion, _Short()]


class Lessons(Item):
    """What was learned, sorted the way postmortem meetings sort it."""

    went_well: tuple[ShortLesson, ...] = Field(
        default=(), description="What helped.", examples=[["Alerts came before customers noticed."]]
    )
    went_wrong: tuple[ShortLesson, ...] = Field(
        default=(), description="What hurt.", examples=[["The rollback needed what was down."]]
    )
    got_lucky: tuple[ShortLesson, ...] = Field(
        default=(),
        description="What could as well have gone the other way.",
        examples=[["Somebody had taken a snapshot six hours before."]],
    )
    learned: tuple[ShortLesson, ...] = Field(
        default=(),
        description="What others can take from it.",
        examples=[["Monitoring must not depend on what it watches."]],
    )


class Incident(Item):
    """One incident and its postmortem, as its YAML file gives it.

    Only ``title`` must be there; ``status`` decides what else is due. What can be derived
    (milestones, durations, who was affected longest) is not asked for.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=False, title="pmkit incident"
    )

    format: Annotated[str, FORMATS] = Field(
        default=FORMAT, description="The version of the file format.", examples=["1"]
    )
    id: Id = Field(
        default="",
        description="The incident's id: the file's name without .yaml, which it is when left out.",
        examples=["2024-12-11-openai-telemetry"],
    )
    title: Line = Field(
        description="What happened, in one line.",
        examples=["A telemetry roll-out overloaded the control plane and locked responders out"],
    )
    organization: Id | None = Field(
        default=None,
        description="Whose incident it was, as the catalog names it.",
        examples=["openai"],
    )
    date: Day | None = Field(
        default=None,
        description="The day that times without a date belong to.",
        examples=["2024-12-11"],
    )
    timezone: ZoneName = Field(
        default="UTC",
        description="The IANA time zone in which times of this file are read and shown.",
        examples=["America/Los_Angeles"],
    )
    language: LanguageTag = Field(
        default="en", description="The language of text that names none.", examples=["en"]
    )
    status: words.Status = Field(
        default="draft", description="How far the postmortem has come.", examples=["final"]
    )
    severity: Id | None = Field(
        default=None,
        description="How severe it was, in the words of this knowledge base.",
        examples=["sev1"],
    )
    audience: words.Audience = Field(
        default="public", description="Who may read it.", examples=["internal"]
    )
    tags: tuple[Id, ...] = Field(
        default=(), description="Labels of your own.", examples=[["kubernetes"]]
    )
    summary: Prose | None = Field(
        default=None,
        description="What happened, in a paragraph; its first sentence stands alone.",
        examples=["A new telemetry service overloaded the Kubernetes API servers."],
    )
    narrative: Prose | None = Field(
        default=None,
        description="The whole story, where a timeline is not enough.",
        examples=["The roll-out had passed staging, which has few nodes …"],
    )
    sources: dict[Id, Source] = Field(
        default_factory=dict,
        description="Documents that claims are taken from, by key.",
        examples=[{"official": {"title": "Post-incident review", "kind": "official"}}],
    )
    timeline: tuple[Event, ...] = Field(
        default=(),
        description="What happened, in order.",
        examples=[[{"at": "2024-12-11 15:13", "kind": "detected", "what": "Alerts fire."}]],
    )
    impact: tuple[Impact, ...] = Field(
        default=(),
        description="What users lost, per product, in the order the chart shows it.",
        examples=[[{"product": "chatgpt", "what": "Logins failed."}]],
    )
    causes: tuple[Cause, ...] = Field(
        default=(),
        description="Why it happened.",
        examples=[
            [{"id": "bad-flag", "role": "trigger", "category": "configuration-change", "what": "…"}]
        ],
    )
    dependencies: tuple[Dependency, ...] = Field(
        default=(),
        description="What turned out to depend on what.",
        examples=[[{"from": "kubernetes-dns", "on": "kubernetes-api", "kind": "runtime"}]],
    )
    mitigations: tuple[Mitigation, ...] = Field(
        default=(),
        description="What responders tried, in order.",
        examples=[[{"what": "Rolled back.", "kind": "rollback", "worked": "yes"}]],
    )
    actions: tuple[Action, ...] = Field(
        default=(),
        description="What is to be done about it.",
        examples=[[{"id": "stage-changes", "what": "Stage all changes.", "kind": "prevent"}]],
    )
    lessons: Lessons = Field(
        default=Lessons.model_construct(),
        description="What was learned.",
        examples=[{"got_lucky": ["The cache was warm."]}],
    )
    open_questions: tuple[ShortQuestion, ...] = Field(
        default=(), description="What nobody can say yet.", examples=[["Why did the read fail?"]]
    )
    disputes: tuple[Dispute, ...] = Field(
        default=(),
        description="Where sources differ.",
        examples=[[{"question": "When did it end?", "claims": [{"what": "At 22:50."}]}]],
    )
    related: tuple[Related, ...] = Field(
        default=(),
        description="Other incidents worth reading with this one.",
        examples=[[{"incident": "2021-10-28-roblox-consul"}]],
    )
    attachments: tuple[Attachment, ...] = Field(
        default=(),
        description="Pictures and other files beside the incident.",
        examples=[[{"file": "graph.png", "alt": "Requests fall to zero at 15:16."}]],
    )
