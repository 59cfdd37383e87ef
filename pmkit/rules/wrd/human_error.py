"""A person's error is given for what happened.

What it does
    Reports "human error", "operator error", "fat-fingered", "the engineer made a mistake", 人为失误
    and the like in the texts of an incident. Quotations, code, sources and disputes are not looked
    at, nor is a text that denies it ("not human error").

Why it matters
    It ends the search too early: whoever made the slip had tools that allowed it and reasons that
    looked good at the time. Those can be changed; people will go on making slips.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Checkout refused all cards for half an hour because of human error.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: |
          Checkout refused all cards for half an hour: the tool took the same flag for a dry run and
          for production, and asked nothing.

Options
    Off unless chosen: `extend-select = ["WRD001"]`, or `["WRD"]` for all rules about wording.

Source
    Sidney Dekker, *The Field Guide to Understanding 'Human Error'*; John Allspaw, *Blameless
    PostMortems and a Just Culture* (2012); Google, *Site Reliability Engineering*, chapter 15.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

_WHO = "(?:engineer|operator|administrator|admin|developer|employee|technician|colleague|sre|dba)"
_WHO_ZH = "(?:工程[师師]|[运運][维維]|[员員]工|(?:[运運][维維]|操作|[开開][发發]|管理)人?[员員])"
_DENIED = "(?:not|no|never|isn't|wasn't|rather than|instead of|more than)"
_BETWEEN = "(?:(?:a|an|the|any|just|simply|due|to|by|from|caused|about|because|of) ){0,4}"

PHRASES = Phrases(
    english=(
        "human (?:errors?|mistakes?)",
        f"{_WHO} errors?",
        f"{_WHO}(?:'s|s') (?:errors?|mistakes?|fault)",
        f"{_WHO} (?:has |had )?made (?:a|an|the) (?:\\w+ )?(?:mistake|error|typo|slip)",
        "fat[- ]finger(?:s|ed|ing)?",
        "pilot error",
        f"(?:mistakes?|errors?) (?:made )?by (?:an?|the|one|our) (?:[\\w-]+ )?{_WHO}",
    ),
    fine_english=(
        f"{_DENIED} {_BETWEEN}(?:human|operator) (?:errors?|mistakes?)",
        f"{_WHO} errors? (?:rates?|logs?|messages?|codes?|metrics?|pages?|reports?|counts?)",
        "(?:kubernetes|k8s|etcd|postgres|database) operator errors?",
    ),
    chinese=(
        "人[为為](?:操作)?(?:失[误誤]|[错錯][误誤]|疏忽|[误誤]操作|[过過]失)",
        f"{_WHO_ZH}的?(?:(?:操作)?失[误誤]|[误誤]操作|犯了?[错錯])",
        "[误誤]操作|手[误誤]|操作失[误誤]|操作不[当當]",
    ),
    near=(
        r"error|mistake|fault|finger|typo|slip|人[为為]|失[误誤]|[误誤]操作|手[误誤]"
        r"|操作不|[错錯]"
    ),
    fine_chinese=(
        "[误誤]操作(?:保[护護]|防[护護]|率|[风風][险險]|[拦攔]截|的可能)",
        "(?:防止?|避免|降低|[减減]少|杜[绝絕]|[拦攔]截|不是|[并並]非|而非)[^，。；]{0,6}(?:[误誤]操作|手[误誤]|操作失[误誤])",
        "(?:不是|[并並]非|而非|非|排除了?|防止|避免|防范|无|無|[没沒]有)由?人[为為]",
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text that gives a person's error as a cause."""
    return told(
        incident,
        context,
        PHRASES,
        "ends the search at a person",
        "Say what made the slip possible and easy: 'the tool ran on all hosts without asking'",
        "写明系统为何允许并放大这次操作，例如“工具未经确认就在所有主机上执行”",
    )


RULE = Rule(
    "WRD001",
    "human-error",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
