"""A promise that nobody can keep.

What it does
    Reports "will never happen again", "does not happen again", "guarantee that", 绝不会再, 杜绝此类
    and the like. A sentence that says that this cannot be promised is fine.

Why it matters
    Complex systems fail again, and next time not quite in the same way. A promise that is broken
    costs more trust than none; what is done, and against what, can be held to.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: We have fixed the load balancer, so this will never happen again.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: The load balancer now drops bad routes itself; one bad push cannot reach all of it.

Options
    Off unless chosen: `extend-select = ["WRD007"]`, or `["WRD"]` for all rules about wording.

Source
    Richard Cook, *How Complex Systems Fail* (1998), points 2 and 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

PHRASES = Phrases(
    english=(
        (
            "(?:cannot|won't|can't|(?:will|can|shall|must|does|do)(?: not|n't| never))"
            " (?:ever )?(?:happen again|recur|reoccur|occur again)"
        ),
        "never (?:happens?|occurs?|repeats?) again",
        "(?:100 ?%|fully|completely|totally) (?:prevents?|eliminates?|rules? out) (?:this|any|all)",
        "(?:we|i) (?:can |hereby )?guarantee",
    ),
    fine_english=(
        "(?:can|could|may|might|would|will) happen again",
        (
            "(?:cannot|can't|could not|do not|don't|nobody can|no one can|not|never)"
            " (?:promise|guarantee|say|rule out|be sure|ensure|claim)[^.!?]{0,60}"
            "(?:happen again|recur|occur again)"
        ),
        "(?:what|how|when|until|if|unless|whether)[^.!?]{0,40}(?:happen again|recur)",
    ),
    chinese=(
        "[绝絕决決]不(?:[会會])?再",
        "[绝絕]不允[许許][^。；]{0,8}再",
        "不[会會]再(?:次)?(?:[发發]生|出[现現])",
        "永不再",
        "杜[绝絕](?:此[类類]|[类類]似|同[类類]|再次|一切)",
        "[彻徹]底(?:杜[绝絕]|避免)",
        "(?:保[证證]|确保|確保)(?:今后|以后|以後)?不再(?:[发發]生|出[现現])",
    ),
    near=(
        r"happen|recur|reoccur|occur|repeat|100|prevent|eliminat|rule|guarantee"
        r"|[绝絕决決]不|[绝絕]|不[会會]再|永不|[彻徹]底|不再"
    ),
    fine_chinese=(
        "(?:不能|[无無]法|不敢|[难難]以)(?:完全)?(?:保[证證]|承[诺諾]|确保|確保|断言)[^。；]{0,20}",
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text that promises too much."""
    return told(
        incident,
        context,
        PHRASES,
        "promises what nobody can keep",
        "Say what has changed, and what it limits: 'one bad push now stops at one region'",
        "写明改变了什么、限制了什么，例如“一次错误发布如今只影响一个地域”",
    )


RULE = Rule(
    "WRD007",
    "promise-of-never",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
