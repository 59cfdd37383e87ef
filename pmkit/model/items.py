"""The parts of an incident: events, impact, causes, dependencies, mitigations, actions …

Every field says in its description what it means and in its examples how it is written; both go
into the JSON Schema. Times are local to the incident's ``timezone`` unless they name another zone.
"""

from __future__ import annotations

from pydantic import Field

from pmkit.model import words
from pmkit.model.fields import Blankless, Id, Line, Prose
from pmkit.model.item import Claim, Item
from pmkit.model.quantity import QuantityField
from pmkit.model.when import EndTime, When


class Event(Claim):
    """Something that happened, at a time."""

    id: Id | None = Field(
        default=None,
        description="A name for it, unique in the file, when something refers to it.",
        examples=["failover"],
    )
    at: When = Field(
        description="When it happened, as exactly as the source says; of a long event, the start.",
        examples=["2024-12-11 15:16", "~15:40", "2024-12-10", "23:00..23:30"],
    )
    until: EndTime | None = Field(
        default=None,
        description="When a longer event ended.",
        examples=["2024-12-11 15:20", "ongoing"],
    )
    kind: words.EventKind = Field(description="What kind of thing happened.", examples=["detected"])
    what: Prose = Field(description="What happened.", examples=["An alert on error rates fires."])
    detected_by: words.Detector | None = Field(
        default=None, description="For a detection: who or what noticed.", examples=["alert"]
    )
    by: Line | None = Field(
        default=None,
        description="The role or team that acted; not a person's name.",
        examples=["incident commander"],
    )
    products: tuple[Id, ...] = Field(
        default=(), description="Products it concerns.", examples=[["checkout"]]
    )
    components: tuple[Id, ...] = Field(
        default=(), description="Components it concerns.", examples=[["control-plane"]]
    )


class Phase(Claim):
    """A stretch of time during which a product was in one state."""

    state: words.PhaseState = Field(description="How the product was.", examples=["outage"])
    start: When = Field(
        alias="from",
        description="When the phase began; 'unknown' when no source says.",
        examples=["2024-12-11 15:16", "unknown"],
    )
    end: EndTime | None = Field(
        default=None,
        alias="to",
        description="When it ended; 'ongoing' when it had not, 'unknown' when no source says.",
        examples=["2024-12-11 17:45", "ongoing", "unknown"],
    )
    what: Prose | None = Field(
        default=None,
        description="What was particular about this phase.",
        examples=["Launches succeed again, throttled."],
    )


class Figure(Claim):
    """A number that says how large something was, with its unit."""

    name: Line = Field(
        description="What was counted or measured.", examples=["webhook payloads dropped"]
    )
    value: QuantityField = Field(
        description="The number: exact, about (~), a range (..) or a bound (<, >, <=, >=).",
        examples=["954", "~200_000", "73..80", ">5_000_000"],
    )
    unit: Blankless = Field(description="What one of them is.", examples=["requests", "%", "USD"])


class Impact(Claim):
    """What users of one product lost, when, and how it came back."""

    id: Id | None = Field(
        default=None,
        description="A name for it, unique in the file, when something refers to it.",
        examples=["checkout-down"],
    )
    product: Id = Field(description="The product, as the catalog names it.", examples=["chatgpt"])
    extent: words.Extent | None = Field(
        default=None, description="How much of it was affected.", examples=["partial"]
    )
    what: Prose | None = Field(
        default=None, description="What users lost.", examples=["Logins failed."]
    )
    phases: tuple[Phase, ...] = Field(
        default=(),
        description="Its states over time, in order; in gaps between them it worked.",
        examples=[[{"state": "outage", "from": "2024-12-11 15:16", "to": "2024-12-11 17:45"}]],
    )
    figures: tuple[Figure, ...] = Field(
        default=(),
        description="How large the impact was.",
        examples=[[{"name": "failed requests", "value": "90.22", "unit": "%"}]],
    )


class Cause(Claim):
    """Something without which it would not have happened, or not like this."""

    id: Id = Field(description="A name for it, unique in the file.", examples=["telemetry-load"])
    role: words.CauseRole = Field(description="What part it played.", examples=["trigger"])
    category: words.CauseCategory = Field(
        description="What it was about.", examples=["configuration-change"]
    )
    component: Id | None = Field(
        default=None, description="The component it concerns.", examples=["telemetry"]
    )
    what: Prose = Field(description="What it was.", examples=["Every node called the API at once."])
    leads_to: tuple[Id, ...] = Field(
        default=(),
        description="What it led to: ids of causes or of impacts in this file.",
        examples=[["api-overload"]],
    )
    start: When | None = Field(
        default=None,
        alias="from",
        description="When it began to act.",
        examples=["2024-12-11 14:51"],
    )
    end: EndTime | None = Field(
        default=None,
        alias="to",
        description="When it was gone: for a trigger, when it was taken back.",
        examples=["2024-12-11 16:36"],
    )


class Dependency(Claim):
    """An edge: one component cannot do its work without another."""

    id: Id | None = Field(
        default=None, description="A name for it, unique in the file.", examples=["dns-on-api"]
    )
    dependent: Id = Field(
        alias="from", description="The component that needs the other.", examples=["kubernetes-dns"]
    )
    needs: Id = Field(
        alias="on", description="The component that is needed.", examples=["kubernetes-api"]
    )
    kind: words.DependencyKind = Field(description="When it matters.", examples=["runtime"])
    how: Prose | None = Field(
        default=None,
        description="How the one needs the other.",
        examples=["Names are answered from the control plane's state."],
    )
    removed_by: tuple[Id, ...] = Field(
        default=(),
        description="Actions of this file that remove it; it is gone from the day they are done.",
        examples=[["decouple-planes"]],
    )


class Mitigation(Claim):
    """A step responders took, and whether it helped."""

    id: Id | None = Field(
        default=None, description="A name for it, unique in the file.", examples=["scale-down"]
    )
    what: Prose = Field(description="What was done.", examples=["Scaled the clusters down."])
    kind: words.MitigationKind = Field(
        description="What kind of step it was.", examples=["shed-load"]
    )
    at: When | None = Field(
        default=None, description="When it was done or begun.", examples=["2024-12-11 16:36"]
    )
    until: EndTime | None = Field(
        default=None, description="When it was finished.", examples=["2024-12-11 19:38"]
    )
    worked: words.Outcome = Field(description="Whether it helped.", examples=["partly"])
    components: tuple[Id, ...] = Field(
        default=(), description="Components it acted on.", examples=[["kubernetes-api"]]
    )
    addresses: tuple[Id, ...] = Field(
        default=(),
        description="Causes of this file that it acted on.",
        examples=[["telemetry-load"]],
    )


class Action(Claim):
    """Something to be done so that the next one is rarer, shorter or smaller.

    Its identity is ``<incident id>/<action id>`` and never changes.
    """

    id: Id = Field(
        description="A name for it, unique in the file; never changed.",
        examples=["decouple-planes"],
    )
    what: Prose = Field(
        description="What is to be done.", examples=["Let DNS answer without the control plane."]
    )
    kind: words.ActionKind = Field(description="What it is for.", examples=["prevent"])
    status: words.ActionStatus = Field(
        default="open", description="How far it has come.", examples=["in-progress"]
    )
    owner: Line | None = Field(
        default=None, description="The team or role that owns it.", examples=["platform"]
    )
    priority: Blankless | None = Field(
        default=None, description="Its priority, in this base's own words.", examples=["P1"]
    )
    created: When | None = Field(
        default=None, description="When it was agreed.", examples=["2024-12-12"]
    )
    due: When | None = Field(
        default=None, description="When it is due.", examples=["2025-03-31", "..2026-03-31"]
    )
    done: When | None = Field(
        default=None, description="When it was finished.", examples=["2025-02-03"]
    )
    addresses: tuple[Id, ...] = Field(
        default=(),
        description="What it is against: ids of causes, dependencies or impacts in this file.",
        examples=[["dns-needs-control-plane"]],
    )
    tracker: Blankless | None = Field(
        default=None,
        description="Where it is tracked: an address, or the tracker's own key.",
        examples=["https://tracker.example.com/issues/1094", "OPS-1094"],
    )


class Lesson(Claim):
    """Something learned."""

    what: Prose = Field(description="What was learned.", examples=["Caches hide a failure."])


class OpenQuestion(Claim):
    """Something nobody can say yet."""

    what: Prose = Field(description="The question.", examples=["Why did the read fail?"])


class DisputedClaim(Claim):
    """One side of a dispute."""

    what: Prose = Field(
        description="What this side says.", examples=["The outage lasted 15 hours."]
    )
    standing: words.Standing | None = Field(
        default=None, description="How this file holds it.", examples=["preferred"]
    )


class Dispute(Item):
    """A point on which sources, or parts of one source, differ."""

    id: Id | None = Field(
        default=None, description="A name for it, unique in the file.", examples=["duration"]
    )
    question: Prose = Field(description="What is disputed.", examples=["How long did it last?"])
    about: tuple[Id, ...] = Field(
        default=(),
        description="Ids of the items in this file that it concerns.",
        examples=[["first-alert"]],
    )
    claims: tuple[DisputedClaim, ...] = Field(
        min_length=1,
        description="The sides; one alone is a claim that nothing else supports.",
        examples=[[{"what": "17:39", "sources": ["s1"]}, {"what": "17:44", "sources": ["s5"]}]],
    )
    note: Prose | None = Field(
        default=None,
        description="Why this file goes by one of them.",
        examples=["The later report is the more careful one."],
    )
    audience: words.Audience | None = Field(
        default=None, description="Who may read this.", examples=["internal"]
    )


class Related(Item):
    """Another incident worth reading with this one."""

    incident: Id = Field(description="Its id.", examples=["2021-10-28-roblox-consul"])
    why: Prose | None = Field(
        default=None, description="What they share.", examples=["Monitoring needed what was down."]
    )


class Attachment(Item):
    """A picture or another file beside the incident."""

    file: Blankless = Field(
        description="The file, relative to the incident's own, inside the knowledge base.",
        examples=["2024-12-11-openai/graph.png"],
    )
    alt: Line = Field(
        description="What it shows, for those who cannot see it.",
        examples=["Requests fall to zero at 15:16 and return in two steps."],
    )
    caption: Prose | None = Field(
        default=None, description="What to notice in it.", examples=["The second step is Europe."]
    )
    sources: tuple[Id, ...] = Field(
        default=(), description="Where it comes from.", examples=[["official"]]
    )
    event: Id | None = Field(
        default=None, description="The event it illustrates.", examples=["failover"]
    )
    audience: words.Audience | None = Field(
        default=None, description="Who may see it.", examples=["internal"]
    )
