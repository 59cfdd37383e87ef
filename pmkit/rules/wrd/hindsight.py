"""Something is called obvious afterwards.

What it does
    Reports "obviously", "it was obvious", "clearly should", "simply", "of course", 显然, 显而易见,
    不言而喻 and the like. "Not obvious" and "could not simply" are fine.

Why it matters
    It is obvious now. Whoever was there saw many things that looked alike; the word blames them,
    and keeps the reader from asking what it looked like then.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        narrative: The disk was obviously full, and nobody looked.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        narrative: The disk was full; the dashboard showed the mean of all disks, which was at 40 %.

Options
    Off unless chosen: `extend-select = ["WRD006"]`, or `["WRD"]` for all rules about wording.

Source
    Baruch Fischhoff, *Hindsight ≠ foresight* (1975); Sidney Dekker, *The Field Guide to
    Understanding 'Human Error'*.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

_WHO = "(?:we|they|he|she|engineers?|teams?|operators?|responders?|on-call|somebody|someone)"

PHRASES = Phrases(
    english=(
        "obviously",
        "(?:is|was|were|are|it's) (?:\\w+ )?obvious",
        "clearly (?:should|could|would|wrong|the wrong|a bad|visible|predictable|avoidable)",
        (
            f"{_WHO} (?:just|simply|merely|only) (?:had to|needed to|ran|forgot|missed|ignored"
            "|[a-z]+ed)"
        ),
        "(?:in|with) (?:the benefit of )?hindsight",
        f"all {_WHO} had to do",
        "of course",
        "needless to say",
        "as everyone knows",
        "anyone could (?:have )?seen?",
        "self-evident",
    ),
    fine_english=(
        (
            "(?:not|never|n't|cannot|neither|nor|without|more than|less|hardly|far from)"
            " (?:(?:be|been|immediately|at all|yet|always|as|so) ){0,2}(?:obvious(?:ly)?|simply)"
        ),
        (
            "(?:can't|couldn't|don't|didn't|doesn't|won't|wouldn't|isn't|wasn't|weren't|aren't)"
            " (?:\\w+ )?(?:obvious(?:ly)?|simply)"
        ),
        "(?:is|was|were|are) (?:not|never|hardly|less|far from|no longer) (?:\\w+ )?obvious",
        "(?:anything|nothing) obviously [a-z]+",
    ),
    chinese=(
        "[显顯]然",
        "[显顯]而易[见見]",
        "不言而喻",
        "理所[当當]然",
        "[众眾]所周知",
        "毫无疑问",
        "事后(?:看|[来來]看|[诸諸]葛)",
    ),
    near=(
        r"obvious|clearly|(?:just|simply|merely|only)\s+[a-z]|of\s+course|needless"
        r"|everyone|anyone|evident|hindsight|had\s+to|[显顯]然|[显顯]而|不言|理所|所周知"
        r"|毫无|事后"
    ),
    fine_chinese=("(?:不|并不|並不|未必|[没沒]有那么)(?:是)?(?:[显顯]然|[显顯]而易[见見])",),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text."""
    return told(
        incident,
        context,
        PHRASES,
        "says it was plain to see",
        "Say what people saw then: 'the dashboard showed the mean of all disks, which was at 40 %'",
        "写明当时看到的是什么，例如“面板显示的是所有磁盘的平均值，为 40%”",
    )


RULE = Rule(
    "WRD006",
    "hindsight",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
