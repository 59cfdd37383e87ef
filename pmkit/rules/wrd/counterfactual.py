"""A story of what people did not do.

What it does
    Reports counterfactuals about people: “should have”, “could have”, “would have”, “failed to”,
    “if only” (本应, 本该, 早该, 如果当时, 没能及时) where somebody was to see, know or do something. What was
    expected of machines (“the leader failed to renew its lease”, “the alert that should have
    fired”) is fine, and so are questions and quotations. Off unless chosen.

Why it matters
    What did not happen explains nothing. What people saw and knew at the time does, and that is
    what can be changed.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        lessons:
          went_wrong:
            - The engineer should have checked the flag in staging.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        lessons:
          went_wrong:
            - Staging has no cards, so that nothing there showed what the flag does.

Source
    John Allspaw, Etsy's Debriefing Facilitation Guide (2016), on counterfactual reasoning.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import PEOPLE, PEOPLE_ZH, Wording, problems

_HINT = "Say what people saw and knew then, and what made their choice a sensible one"
_HINT_ZH = "写当时的人看到了什么、知道什么，以及为什么那样做在当时是合理的"
_SEE = (
    "(?:noticed|seen|caught|known|prevented|avoided|detected|spotted|realised|realized|checked"
    "|tested|verified|anticipated|foreseen|escalated|rolled back|reverted|reviewed|communicated"
    "|identified|reacted|responded|acted|asked|double-checked|found|stopped|told|mitigated)"
)
_FAILED = (
    "(?:notice|check|see|reali[sz]e|consider|anticipate|test|communicate|escalate|verify|validate"
    "|follow|document|review|catch|understand|recogni[sz]e|account for|plan|tell|inform|act|react"
    "|respond|roll back|read|spot|foresee|coordinate|monitor|do|take|think|perform|appreciate)"
)
_ZH_SEE = "(?:发现|注意|检查|察觉|预见|评审|测试|验证|避免|回滚|意识到|想到|通知|上报|处理|响应|沟通|告知|同步)"
_WORDING = Wording(
    gate=r"(?i)(?:should|could|would)(?:n['’]t| not)? have|ought to have|failed to|neglected to"
    r"|forgot to|omitted to|if only|\bhad (?:the|an?|we|our|they|he|she|engineers)\b"
    r"|本应|本该|早该|早就|应该早|应该更早|应该提前|当时|当初|要不是|及时",
    said="tells what people did not do",
    en=(
        (rf"\b{PEOPLE} (?:really |clearly |simply )?(?:should|ought to)(?:n['’]t| not)? have\b", _HINT),
        (rf"\b(?:should|ought to) have been {_SEE}\b", _HINT),
        (
            r"\bshould have (?:known|reali[sz]ed|anticipated|foreseen|thought|asked|double-checked"
            r"|been more)\b",
            _HINT,
        ),
        (rf"\b{PEOPLE} (?:easily )?(?:could|would) (?:easily )?have {_SEE}\b", _HINT),
        (r"\b(?:could|would) (?:easily )?have been (?:prevented|avoided|caught|noticed|detected|spotted)\b", _HINT),
        (r"\bwould have (?:prevented|avoided) (?:this|the (?:incident|outage|failure))\b", _HINT),
        (rf"\b{PEOPLE} (?:who )?(?:failed|neglected|forgot|omitted) to {_FAILED}\b", _HINT),
        (r"\bif only (?:we|they|he|she|somebody|someone|the (?:engineer|team|operator|on-call)|engineers)\b", _HINT),
        (rf"(?-i:\bHad) (?:the |an? )?{PEOPLE} (?:not |only |just )?\w+(?:ed|n|t|ght|de)\b", _HINT),
    ),
    zh=(
        (rf"{PEOPLE_ZH}[^，。；、,;]{{0,6}}(?:本应|本该|早该|早就该|早应|应该早|应该更早|应该提前)", _HINT_ZH),
        (
            rf"(?:本应|本该|早该|早就该|早就应该|应该早|应该更早|应该提前)(?:在[^，。]{{0,10}})?"
            rf"(?:被|能|就|及早|提前|早点|更早)?{_ZH_SEE}",
            _HINT_ZH,
        ),
        (rf"{PEOPLE_ZH}[^，。；、,;]{{0,6}}(?:没能|未能|没有|未)(?:够)?及时{_ZH_SEE}", _HINT_ZH),
        (r"(?:如果|要是|假如|倘若)(?:我们|他们|工程师)?(?:当时|当初)", _HINT_ZH),
        (r"要不是", _HINT_ZH),
    ),
    unless_en=r"\b(?:nobody|no one|no|not|whether|what|how|ask\w*)\b[^,]{0,30}$|n['’]t\b[^,]{0,30}$",
    unless_zh=r"(?:监控|告警|报警|系统|流量|服务|程序|脚本|平台|集群|请求|连接|没有人|无人|是否)[^，,]{0,6}$",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD003",
    "counterfactual",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
