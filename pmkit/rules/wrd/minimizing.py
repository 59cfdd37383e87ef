"""The impact is talked down.

What it does
    Reports "only a few users", "just a handful of customers", "minor issue", "minimal impact",
    仅少数用户, 小问题 and the like, where the sentence gives no number, and
    the impact has no figures. A severity called minor is
    fine; mitigations and actions are not looked at.

Why it matters
    Who lost something reads that it was nothing. A number says how large it was, and nobody can
    argue with it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Checkout refused cards; only a few users were affected.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Checkout refused cards of 4,100 users, one in 300 of those who paid in that hour.

Options
    Off unless chosen: `extend-select = ["WRD008"]`, or `["WRD"]` for all rules about wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import Text
from pmkit.rules.wording import Phrases, told

_WHO = "(?:users?|customers?|people|clients?|accounts?|requests?|orders?|visitors?|tenants?)"
_FEW = (
    "(?:few|handful|tiny fraction|small (?:number|fraction|subset|percentage|portion|minority))"
    "(?: of)?"
)

PHRASES = Phrases(
    english=(
        f"(?:only|just|merely) (?:a )?(?:very )?{_FEW} (?:of )?(?:our |the )?(?:\\w+ )?{_WHO}",
        "minor (?:issues?|problems?|glitch(?:es)?|hiccups?|outages?|inconveniences?|disruptions?)",
        "(?:small|slight|brief|little) (?:glitch(?:es)?|hiccups?|blips?|inconveniences?)",
        "(?:minimal|negligible|insignificant) (?:user |customer )?impact",
        "(?:slightly|mildly) inconvenienced",
        (
            "(?:very |relatively |extremely )?small (?:number|fraction|subset|percentage|portion"
            f"|proportion) of (?:our |the |all )?(?:\\w+ )?{_WHO}"
        ),
        "impact (?:was|is|remained|stayed) (?:very |rather )?(?:minor|minimal|negligible|small)",
    ),
    fine_english=(
        "(?:not|n't|no|than) (?:a |just a |only a )?minor [a-z]+",
        (
            "(?:declared|classified|called|labell?ed|rated|severity|status|as|to)(?: it)?(?: as)?"
            " (?:a |an |of )?minor [a-z]+"
        ),
        "not (?:only|just|merely) [^.]{0,40}",
        "(?:with|for) (?:minimal|negligible) impact",
    ),
    chinese=(
        "[仅僅只](?:有|是|影[响響])?[极極]?(?:少[数數]|少量|小部分)(?:用[户戶]|客[户戶]|[请請]求)",
        "(?:个别|個別)(?:用[户戶]|客[户戶])",
        "小(?:[问問][题題]|故障|毛病)",
        "[轻輕]微(?:的)?影[响響]|影[响響](?:很|较|較)?[轻輕]微",
        "[极極]少[数數量]?的?(?:用[户戶]|客[户戶]|[请請]求)",
        "影[响響](?:很小|不大|甚微|[较較]小|[极極]小)",
        "几乎(?:没有|无)影响",
    ),
    near=(
        r"few|handful|fraction|small|minor|minimal|negligible|insignificant|slight|brief"
        r"|little|mildly|impact|少|[个個][别別]|小|[轻輕]微|影[响響]|几乎"
    ),
    fine_chinese=(
        "(?:不是|并非|並非)[^。；]{0,4}小(?:[问問][题題]|故障)",
        "[大中]小(?:[问問][题題]|故障)",
    ),
    unless="[0-9０-９]",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text that makes the impact small."""
    return told(
        incident,
        context,
        PHRASES,
        "talks the impact down",
        "Give the number, or say that it is not known: '4,100 users, one in 300 of those who paid'",
        "写出数字，或写明尚不清楚，例如“4100 名用户，占该小时付款用户的三百分之一”",
        asked=lambda text: _is_about_impact(incident, text),
    )


def _is_about_impact(incident: Incident, text: Text) -> bool:
    """Whether ``text`` may tell how large the impact was, where no figure does."""
    if text.where == "impact":
        return not incident.impact[int(text.steps[1])].figures
    return text.where not in ("mitigations", "actions")


RULE = Rule(
    "WRD008",
    "minimizing",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
