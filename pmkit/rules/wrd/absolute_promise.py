"""A promise that nobody can keep.

What it does
    Reports “never happen again”, “cannot happen again”, “impossible to recur”, “once and for all”,
    “100 % safe” (绝不会再, 不再发生, 彻底杜绝, 万无一失) in what the incident says itself. Off unless chosen.

Why it matters
    The next incident makes it untrue, and readers stop believing the rest. What was changed, and
    what it is good for, stays true.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Flags are staged now, so that this will never happen again.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Flags are staged now; a bad one reaches one region before an alert stops it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems

_HINT = "Say what was changed and what it limits: “A bad X now reaches one region before an alert stops it”"
_HINT_ZH = "写明改了什么、能限制什么：例如“错误的 X 现在只会影响一个地域，随后告警会中止发布”"
_WORDING = Wording(
    gate=r"(?i)again|once and for all|impossible|100 ?%|guarantee|fool-?proof|bullet-?proof|never"
    r"|绝不|不会再|不再|永远|彻底|杜绝|万无一失|百分之百|再也不",
    said="promises what nobody can keep",
    en=(
        (
            r"\b(?:never|not|n't|cannot|no longer|impossible(?: for \w+)? to) "
            r"(?:be able to |ever )?(?:happen|occur|recur|be repeated|repeat)(?: itself)?(?: ever)?"
            r"(?: again)?(?<=again)",
            _HINT,
        ),
        (r"\b(?:will|can|should|must) never (?:happen|occur|recur|be repeated)\b", _HINT),
        (r"\bonce and for all\b|\bfool-?proof\b|\bbullet-?proof\b", _HINT),
        (r"\b100 ?% (?:sure|certain|safe|secure|reliable|guaranteed)", _HINT),
        (r"\bguarantees? that (?:this|it|such)\b", _HINT),
    ),
    zh=(
        (r"(?:绝不会?|永远不会|再也不会|不会|保证不|确保不)(?:再次|再)?(?:发生|出现|重演)(?:此类|类似)?", _HINT_ZH),
        (r"(?:绝不|杜绝|彻底杜绝|确保不再|保证不再)(?:再次)?(?:发生|出现)?(?:此类|类似)(?:问题|事件|事故|故障)", _HINT_ZH),
        (r"彻底(?:杜绝|根除|消除)|万无一失|百分之百(?:可靠|安全|避免)|一劳永逸", _HINT_ZH),
    ),
    unless_en=r"\b(?:no|nobody|not|whether|cannot promise)\b[^,]{0,30}$|n't\b[^,]{0,30}$",
    unless_zh=r"(?:无法|不能|难以|并不|是否)[^，,]{0,8}$",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD008",
    "absolute-promise",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
