"""The vocabularies of the incident file, word by word. Milestones are found by these, never by
wording.
"""

from __future__ import annotations

from typing import Annotated

from pmkit.model.vocabulary import Vocabulary

STATUSES = Vocabulary(
    "incident status",
    "How far the postmortem has come; it decides what is due.",
    {
        "draft": "Being written; may be thin.",
        "in-review": "Complete in the author's eyes; others are reading it.",
        "final": "Agreed and published; nothing required may be missing.",
    },
)
AUDIENCES = Vocabulary(
    "audience",
    "Who may read a thing.",
    {
        "public": "Anybody.",
        "internal": "People inside the organisation; left out of what is made for the public.",
    },
)
CONFIDENCES = Vocabulary(
    "confidence",
    "How sure a claim is.",
    {
        "stated": "The cited source says so.",
        "inferred": "An analyst derived it from other facts.",
        "unconfirmed": "Commentators, press or rumour say so; nobody who knows has confirmed it.",
    },
)
SOURCE_KINDS = Vocabulary(
    "source kind",
    "What kind of document a source is.",
    {
        "official": "Published by the organisation that had the incident, or by its supplier.",
        "analysis": "Written by somebody outside from what is known.",
        "news": "Press report.",
        "archive": "A copy or translation of another source.",
        "article": "A feature or blog article without new facts of its own.",
        "internal": "A document, chat or ticket inside the organisation.",
        "data": "Machine-readable data: logs, metrics, status feeds.",
    },
)
EVENT_KINDS = Vocabulary(
    "event kind",
    "What kind of thing happened; milestones are found by it.",
    {
        "change": "Something was changed: a deployment, a setting, maintenance, a load that began.",
        "impact-start": "Users began to be affected.",
        "impact-peak": "The impact was at its greatest.",
        "detected": "Somebody or something noticed that there was a problem.",
        "acknowledged": "A responder took it on.",
        "escalated": "More people or another team were called in.",
        "declared": "It was formally declared an incident.",
        "identified": "The cause was known.",
        "decision": "Responders decided between ways to go on.",
        "mitigation": "A step meant to reduce or end the impact.",
        "communication": "Users or the public were told something.",
        "recovering": "Things began to get better.",
        "recovered": "A product, or everything, worked again.",
        "resolved": "The incident was closed.",
        "follow-up": "Something done after the incident because of it.",
        "note": "Anything else worth knowing.",
    },
    extensible=True,
)
DETECTORS = Vocabulary(
    "detector",
    "Who or what noticed first.",
    {
        "alert": "Monitoring raised it.",
        "human": "Somebody inside noticed.",
        "customer": "A customer reported it.",
        "partner": "A partner or supplier reported it.",
        "outsider": "An outside observer noticed it.",
    },
)
PHASE_STATES = Vocabulary(
    "phase state",
    "How a product was during a phase.",
    {
        "outage": "Not usable.",
        "degraded": "Usable in part, slowly or with errors.",
        "recovering": "Coming back: working for some, or with limits.",
        "maintenance": "Taken down on purpose.",
    },
)
EXTENTS = Vocabulary(
    "impact extent",
    "How much of a product was affected.",
    {
        "full": "All of it.",
        "partial": "Some users, regions, features or requests.",
        "none": "Kept working; said because readers would expect otherwise.",
    },
)
CAUSE_ROLES = Vocabulary(
    "cause role",
    "What part a cause played.",
    {
        "trigger": "What changed just before.",
        "root": "Why the system allowed it.",
        "contributing": "What made it more likely, larger or longer.",
        "sustaining": "What kept it down after the trigger was gone: a retry storm, a cold cache.",
    },
)
CAUSE_CATEGORIES = Vocabulary(
    "cause category",
    "What a cause was about.",
    {
        "configuration-change": "A setting, flag, rule or policy was changed.",
        "code-change": "A new version of software was released.",
        "data-change": "Generated or distributed data changed: content, policy rows, allowlists.",
        "maintenance": "Planned or automatic work on running systems: upgrades, operator commands.",
        "load": "Users or clients behaved differently.",
        "capacity": "Not enough of something: machines, quota, memory, threads.",
        "provider": "A supplier's service changed or failed.",
        "decay": "Something wore out, filled up or expired over time.",
        "hardware": "Equipment failed.",
        "facility": "Power, cooling or building.",
        "network": "Links, routing or name resolution failed.",
        "software-defect": "A bug.",
        "design": "An architecture or a limit that let a fault arise or spread.",
        "dependency": "A hidden, hard or circular dependency.",
        "process": "Missing or weak review, test, ownership or practice.",
        "rollout": "A change reached too much too quickly.",
        "observability": "Not seen, seen late, or seen wrongly.",
        "access": "People or tools could not get in to repair it.",
        "recovery": "A missing, slow or untested way back.",
        "interface": "A tool made a slip easy or its effect hard to see.",
        "security": "An attack, or a protection that worked against its owner.",
        "communication": "People did not learn in time what they needed to know.",
        "unknown": "Not published or not found.",
    },
    extensible=True,
)
GOOGLE_TRIGGERS = {
    "code-change": "Binary push",
    "configuration-change": "Configuration push",
    "load": "User behaviour change",
    "data-change": "Processing pipeline",
    "provider": "Service provider change",
    "decay": "Performance decay",
    "capacity": "Capacity management",
    "hardware": "Hardware",
}
"""Trigger categories as in Google's table of postmortem triggers, 2010-2017 (The Site Reliability
Workbook, appendix C)."""
DEPENDENCY_KINDS = Vocabulary(
    "dependency kind",
    "When one component cannot do without another.",
    {
        "runtime": "While serving.",
        "startup": "To start cold, to bootstrap.",
        "deploy": "To ship a change or a fix.",
        "recovery": "To be repaired: access, tooling, rollback, people's way in.",
        "observe": "To see what is happening.",
    },
)
MITIGATION_KINDS = Vocabulary(
    "mitigation kind",
    "What kind of step responders took.",
    {
        "rollback": "Went back to an earlier version, setting or data.",
        "fix-forward": "Shipped a correction.",
        "disable": "Switched off the faulty thing.",
        "failover": "Moved to a standby.",
        "shift-traffic": "Sent traffic elsewhere.",
        "shed-load": "Let in less work, or dropped some.",
        "block": "Cut off access or requests.",
        "scale-up": "Added capacity.",
        "scale-down": "Removed capacity or clients.",
        "restart": "Restarted or rebooted.",
        "restore": "Brought data or state back from a copy.",
        "repair": "Repaired by hand what automation could not.",
        "pause": "Stopped changes, jobs or automation.",
        "workaround": "Gave users or responders another way.",
        "communicate": "Told users or called in others.",
        "investigate": "Looked for the cause.",
        "other": "None of these.",
    },
    extensible=True,
)
OUTCOMES = Vocabulary(
    "outcome",
    "Whether a mitigation helped.",
    {
        "yes": "It helped.",
        "partly": "It helped in part, or for a time.",
        "no": "It did not help.",
        "unknown": "Nobody says.",
    },
)
ACTION_KINDS = Vocabulary(
    "action kind",
    "What an action item is for.",
    {
        "prevent": "Keep it from happening again.",
        "detect": "Notice it sooner.",
        "mitigate": "Limit the next one.",
        "process": "Work differently: reviews, drills, communication.",
    },
)
ACTION_STATUSES = Vocabulary(
    "action status",
    "How far an action item has come.",
    {
        "open": "Promised, not begun.",
        "in-progress": "Begun.",
        "done": "Finished.",
        "wont-do": "Decided against; the note says why.",
        "unknown": "Nobody says whether it was taken on.",
    },
)
COMPONENT_ROLES = Vocabulary(
    "component role",
    "What a component does for others; it makes loops at different organisations comparable.",
    {
        "control-plane": "Decides what runs where; its API changes the system.",
        "data-plane": "Serves the users' requests.",
        "service-discovery": "Lets services find each other: names, registries.",
        "dns": "Public or customers' name resolution.",
        "identity": "Says who somebody is and what they may do.",
        "admission": "Checks each request before it may proceed: quota, policy, keys.",
        "deploy-pipeline": "Ships changes and takes them back.",
        "observability": "Shows what happens: metrics, logs, alerts.",
        "network-control": "Decides how traffic flows: routing control, BGP, SDN controllers.",
        "network": "Carries the traffic: links, devices, gateways.",
        "load-balancing": "Spreads requests; takes sick members out.",
        "proxy": "Inspects, filters or forwards requests at the edge.",
        "compute": "Machines, containers, functions.",
        "storage": "Keeps objects, blocks or files.",
        "storage-metadata": "Knows where stored things are.",
        "database": "Keeps records and answers queries.",
        "cache": "Keeps copies so that others are spared.",
        "queue": "Holds work and messages between services.",
        "configuration": "Distributes settings, policy and content.",
        "automation": "Acts on its own: failover, scaling, repair, updates.",
        "console": "The interface through which customers manage things.",
        "operations-tooling": "What responders use: tools, tickets, runbooks, chat.",
        "access": "People's way in: VPN, bastions, badges, doors.",
        "communication": "Tells users what is going on: status page, blog, support.",
        "backup": "Copies for the worst day, and the way to bring them back.",
        "power": "Electricity.",
        "cooling": "Cooling.",
        "supplier": "Somebody else's people or service.",
        "application": "A product's own service.",
        "endpoint": "Machines in users' hands.",
    },
    extensible=True,
)
STANDINGS = Vocabulary(
    "standing",
    "How a claim in a dispute is held.",
    {
        "preferred": "The one this file goes by.",
        "alternative": "May be right.",
        "rejected": "Contradicted by better sources.",
    },
)

OPEN_ACTIONS = frozenset({"open", "in-progress"})
"""Statuses of action items that are still to be done; ``unknown`` is neither open nor closed."""

Status = Annotated[str, STATUSES]
Audience = Annotated[str, AUDIENCES]
Confidence = Annotated[str, CONFIDENCES]
SourceKind = Annotated[str, SOURCE_KINDS]
EventKind = Annotated[str, EVENT_KINDS]
Detector = Annotated[str, DETECTORS]
PhaseState = Annotated[str, PHASE_STATES]
Extent = Annotated[str, EXTENTS]
CauseRole = Annotated[str, CAUSE_ROLES]
CauseCategory = Annotated[str, CAUSE_CATEGORIES]
DependencyKind = Annotated[str, DEPENDENCY_KINDS]
MitigationKind = Annotated[str, MITIGATION_KINDS]
Outcome = Annotated[str, OUTCOMES]
ActionKind = Annotated[str, ACTION_KINDS]
ActionStatus = Annotated[str, ACTION_STATUSES]
ComponentRole = Annotated[str, COMPONENT_ROLES]
Standing = Annotated[str, STANDINGS]

VOCABULARIES: tuple[Vocabulary, ...] = (
    STATUSES,
    AUDIENCES,
    CONFIDENCES,
    SOURCE_KINDS,
    EVENT_KINDS,
    DETECTORS,
    PHASE_STATES,
    EXTENTS,
    CAUSE_ROLES,
    CAUSE_CATEGORIES,
    DEPENDENCY_KINDS,
    MITIGATION_KINDS,
    OUTCOMES,
    ACTION_KINDS,
    ACTION_STATUSES,
    COMPONENT_ROLES,
    STANDINGS,
)
