"""Somebody is held to be the cause.

What it does
    Reports that an engineer or operator "was at fault", "is to blame", "was responsible for the
    outage", that something was "caused by an engineer", and what is to be done to people:
    直接责任人, 追责, 问责, 处分, 由操作人员造成. That somebody did something ("an engineer ran the
    command") is fine; "mistake" and "error" are told by `human-error`.

Why it matters
    Others would have done the same with the same tools and the same knowledge, and the next one
    will. Whoever fears to be named tells less.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: root
            category: process
            what: The outage was caused by an engineer, who switched the flag everywhere.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: root
            category: process
            what: An engineer switched the flag; the console applies it to all regions at once.

Options
    Off unless chosen: `extend-select = ["WRD010"]`, or `["WRD"]` for all rules about wording.

Source
    John Allspaw, *Blameless PostMortems and a Just Culture* (2012).
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

_WHO = (
    "(?:engineers?|administrators?|admins?|developers?|employees?|technicians?|contractors?|staff"
    "|responders?|operators?|on-call|sres?|dbas?|team members?)"
)
_WHO_ZH = (
    "(?:工程[师師]|(?:[运運][维維]|操作|[开開][发發]|值班|管理|研[发發]|[维維][护護])(?:人[员員]|[员員])"
    "|[员員]工)"
)

_BY = (
    "(?:is|was|were|been) (?:directly |solely )?caused by (?:an?|the|one of our|our)"
    "(?: (?:junior|senior|new|single|duty))?"
)

PHRASES = Phrases(
    english=(
        f"{_WHO} (?:is|are|was|were) (?:solely |partly |clearly )?(?:at fault|to blame)",
        f"{_WHO} (?:is|are|was|were) responsible for (?:the|this) (?:outage|incident|failure)",
        f"{_BY} {_WHO}",
        f"{_WHO} (?:was|were|has been|will be) (?:disciplined|punished|reprimanded|dismissed)",
    ),
    fine_english=(
        # What belongs to people may well be at fault: "caused by the operator's console".
        (
            f"{_BY} {_WHO}(?:'s?|"
            " (?:tool|console|error|action|command|change|script|bug|workflow)s?)"
        ),
        f"(?:no|not the|neither) {_WHO} (?:is|are|was|were) (?:at fault|to blame)",
        "(?:kubernetes|k8s|etcd|postgres|database) operators? (?:is|was) (?:at fault|to blame)",
    ),
    chinese=(
        "(?:事故|直接|主要|第一)[责責]任人|追[责責]|[问問][责責]|[处處][罚罰分]",
        "追究[^，。；]{0,10}[责責]任",
        f"(?:由于|由於|因|由){_WHO_ZH}[^，。；、]{{0,8}}(?:造成|[导導]致|引起|引[发發])",
    ),
    near=(
        r"at\s+fault|to\s+blame|responsible\s+for|caused\s+by|disciplin|punish|reprimand"
        r"|dismiss|[責责]任|追[责責]|[问問][责責]|[处處][罚罰分]|造成|[导導]致|引起"
        r"|引[发發]"
    ),
    fine_chinese=(
        "(?:不|免于|不予|不会|不會|无需|非)(?:被)?(?:追[责責]|[问問][责責]|[处處][罚罰分]|追究)",
        "(?:追[责責]|[问問][责責]|[处處][罚罰])(?:文化|[为為]目的|不是)",
        # Signals are handled in parts, not disciplined.
        "[处處]分[区區片段布]",
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such words."""
    return told(
        incident,
        context,
        PHRASES,
        "makes a person the cause",
        "Say what was done and what let it through: 'the console applies a flag to all regions'",
        "写明做了什么、为何没有被拦住，例如“控制台会把开关应用到所有地域”",
    )


RULE = Rule(
    "WRD010",
    "person-at-fault",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
