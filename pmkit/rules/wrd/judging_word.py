"""A word that judges people.

What it does
    Reports words that judge whoever was there: "careless", "negligent", "sloppy", "reckless",
    "stupid", "failed to" and "forgot to" of people, 粗心, 大意, 疏忽, 低级错误 and the like.

Why it matters
    Whoever expects to be judged tells less the next time, and the sentence explains nothing:
    careful people do the same thing where the system invites it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: trigger
            category: configuration-change
            what: A flag was carelessly switched on in production.
          - {id: retries, role: sustaining, category: load, what: Clients retry.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: trigger
            category: configuration-change
            what: A flag was switched on in production; the form did not show for which cluster.
          - {id: retries, role: sustaining, category: load, what: Clients retry.}

Options
    Off unless chosen: `extend-select = ["WRD005"]`, or `["WRD"]` for all rules about wording.

Source
    Google, *Site Reliability Engineering*, chapter 15, "Postmortem Culture".
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

_WHO = (
    "(?:engineers?|administrators?|admins?|developers?|employees?|technicians?|colleagues?"
    "|responders?|operators?|on-call|teams?|staff|reviewers?|sres?|dbas?|we|somebody|someone)"
)
_TO_DO = (
    "(?:notice|check|see|reali[sz]e|consider|anticipate|test|communicate|escalate|verify|validate"
    "|follow|document|review|catch|understand|recogni[sz]e|account for|plan|tell|inform|act|look"
    "|react|respond|roll back|read|spot|foresee|coordinate|monitor|do|take|think|renew|update)"
)

PHRASES = Phrases(
    english=(
        "careless(?:ly|ness)?",
        "negligent(?:ly)?",
        "negligence",
        "stupid(?:ly|ity)?",
        "foolish(?:ly|ness)?",
        "idiotic",
        "reckless(?:ly|ness)?",
        "sloppy",
        "sloppiness",
        "incompetent",
        "incompetence",
        "irresponsible",
        "inexcusabl[ey]",
        "unprofessional",
        f"{_WHO} (?:(?:failed|neglected) to {_TO_DO}|forgot to)",
        "known better",
    ),
    fine_english=(
        "not (?:careless|negligent|reckless)(?:ly|ness)?",
        (
            "(?:kubernetes|k8s|etcd|postgres|database|the) operators? failed to"
            " (?:do|update|see|act|read)"
        ),
    ),
    chinese=(
        "粗心(?:大意)?",
        "疏忽(?:大意)?",
        "(?:麻[痹痺]|一[时時])?大意",
        "[马馬]虎",
        "不[负負][责責]任",
        "玩忽[职職]守",
        "失[职職]",
        "愚蠢",
        "低[级級][错錯][误誤]",
    ),
    near=(
        r"careless|negligen|stupid|foolish|idiotic|reckless|slopp|incompeten|irresponsib"
        r"|inexcus|unprofess|failed\s+to|neglected\s+to|forgot\s+to|known\s+better|粗心"
        r"|疏忽|大意|[马馬]虎|[负負][責责]|玩忽|失[职職]|愚蠢|低[级級]"
    ),
    fine_chinese=(
        # Words in which 大 and 意 belong to their neighbours.
        "[扩擴重最较較巨更极極段强強落]大意",
        "大意[义義图圖见見料外思愿願味是如]",
        "(?:并非|並非|不是)(?:因)?(?:疏忽|粗心)",
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text that judges people."""
    return told(
        incident,
        context,
        PHRASES,
        "judges people",
        "Say what was done, and what made it look right: 'the form did not show for which cluster'",
        "写明做了什么、为何当时看起来正确，例如“表单没有显示它针对哪个集群”",
    )


RULE = Rule(
    "WRD005",
    "judging-word",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
