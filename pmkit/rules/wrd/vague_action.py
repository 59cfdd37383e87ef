"""An action that nobody can finish.

What it does
    Reports action items that ask people to be careful ("be more careful", "pay attention", "raise
    awareness", 加强意识, 更加小心, 提高警惕), and those that say nothing but "improve monitoring",
    加强监控 or the like.

Why it matters
    Nobody can tell when it is done, and it changes nothing in the system: careful people were there
    the last time too.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: care, what: Be more careful with flags in production., kind: process}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: confirm, what: Make the tool ask for the cluster's name first., kind: prevent}

Options
    Off unless chosen: `extend-select = ["WRD004"]`, or `["WRD"]` for all rules about wording.

Source
    John Lunney and Sue Lueder, "Postmortem Action Items", *;login:* (2017): an action is to be
    actionable, specific and bounded.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

_DO = (
    "(?:improve|better|enhance|increase|strengthen|review|fix|revisit|add|more)"
    "(?: (?:our|the|more|better|all))*"
)
_BETTER = "(?:improve|better|enhance|increase|strengthen)(?: (?:our|the|more|overall|internal))*"
_ALL = (
    "(?:monitoring|alerting|alerts|communications?|documentation|docs|tests?|testing|process(?:es)?"
    "|training|awareness|observability|reliability|resilience|stability|quality|runbooks?)"
)
_THEM = "(?:engineers|everyone|everybody|people|staff|the team|teams|developers|operators|on-call)"
_MORE_ZH = "(?:加[强強]|提高|提升|完善|改[进進]|[优優]化)"
_THING_ZH = (
    "(?:[监監]控|告警|[评評][审審]|[审審]核|[规規]范|[测測][试試]|培[训訓]|管理|沟通|文档|流程|[质質]量|[稳穩]定性"
    "|可靠性|[巡检檢]查)"
)

PHRASES = Phrases(
    english=(
        "(?:be|being) (?:more |extra |very )?(?:careful|cautious|vigilant|diligent|mindful)",
        "pay (?:more |closer |better |extra )?attention",
        "(?:take|exercise|use) (?:more |greater |extra |better )?(?:care|caution)",
        "try harder",
        "(?:raise|increase|improve|build) (?:\\w+ )?awareness",
        f"remind {_THEM}",
    ),
    whole_english=(
        f"(?:we (?:will|should|must|need to) )?{_DO} {_ALL}(?: and {_ALL})?",
        (
            f"(?:we (?:will|should|must|need to) )?{_BETTER} {_ALL}(?: and {_ALL})?"
            "(?: (?:of|for|around|on|in|across|between) (?:the |our |all )?[\\w-]+(?: [\\w-]+)?)?"
        ),
        "(?:further )?(?:investigate|look into|think about)(?: [\\w-]+){0,9}",
    ),
    fine_english=("take care of",),
    fine_chinese=("注意力", "[调調]查[问問]卷"),
    chinese=(
        "(?:加[强強]|提高|提升|增[强強])[^，。；]{0,10}(?:意[识識]|[责責]任心|警惕|警[觉覺])",
        "(?:更加|更|多加|格外|倍加)(?:小心|[谨謹]慎|注意|留意|[细細]心)",
        "引以[为為]戒",
        "[认認]真[对對]待",
        "[谨謹]慎操作",
        "[举舉]一反三",
        "深刻反思",
    ),
    whole_chinese=(
        f"{_MORE_ZH}[\u4e00-\u9fff]{{0,4}}{_THING_ZH}(?:(?:和|与|及|、){_THING_ZH})*",
        (
            "(?:[继繼][续續]|持[续續]|[进進]一步)?(?:[调調]查|排查|研究|[关關]注|跟[进進])(?:一下)?"
            "[\u4e00-\u9fffA-Za-z]{0,8}"
        ),
        "(?:以后|以後|今后|今後|下次)?(?:要)?注意[\u4e00-\u9fff]{0,8}",
    ),
    near=(
        r"care|caution|cautious|vigilan|diligen|mindful|attent|try\s+harder|aware|remind"
        r"|monitor|alert|communication|doc|test|process|training|observab|reliab|resilien"
        r"|stab|quality|runbook|investigat|look\s+into|think\s+about|加[强強]|提高|提升"
        r"|增[强強]|更|多加|格外|倍加|引以|[认認]真|[谨謹]慎|[举舉]一|反思|完善|改[进進]"
        r"|[优優]化|[调調]查|排查|研究|[关關]注|跟[进進]|注意"
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action that asks for care, or for more of something."""
    return told(
        incident,
        context,
        PHRASES,
        "is nothing that somebody can finish",
        "Say what changes in the system, and where: 'make the tool ask for the cluster first'",
        "写明系统中要改变什么，例如“改动开关前，工具须要求输入集群名”",
        asked=lambda text: text.where == "actions" and text.key == "what",
    )


RULE = Rule(
    "WRD004",
    "vague-action",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
