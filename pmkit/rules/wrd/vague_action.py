"""An action that cannot be finished.

What it does
    Reports actions that ask people to take more care (“be more careful”, “pay more attention”,
    加强意识, 更加小心), that only look (“investigate”, “look into”, 关注, 研究一下), or that want something
    better and do not say what (“improve monitoring”, 加强监控, 优化流程). What says how or of what
    (“Improve monitoring: alert when …”, 加强监控：增加…) is fine. Off unless chosen.

Why it matters
    Nobody can say when such an action is done, and nothing is different afterwards. An intention to
    take care is gone with the next night shift.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: care, what: Be more careful with flags., kind: process}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: stage, what: Switch flags region by region., kind: prevent}

Source
    Google, The Site Reliability Workbook, chapter 10: action items that are actionable, specific
    and bounded.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems

_CARE = "Change the system instead: “The tool refuses X”, “An alert fires when X”, “X is tested before Y”"
_LOOK = "Write what will be there afterwards: “Decide between X and Y by <day>, and write down why”"
_MORE = "Say what will be there: which alert, which test, which step, and how one sees that it is done"
_CARE_ZH = "改变系统，而不是提醒人：例如“工具拒绝 X”“X 超过 N 时告警”“发布前自动检查 Y”"
_LOOK_ZH = "写明完成后会有什么：例如“在某日前决定采用 X 还是 Y，并写下理由”"
_MORE_ZH = "写明具体内容：增加哪个告警、哪项测试、哪个步骤，以及怎样算完成"
_THINGS = (
    "(?:monitoring|alerting|alerts?|observability|testing|tests|test coverage|documentation|docs"
    "|communications?|process(?:es)?|procedures?|reliability|resilience|stability|awareness"
    "|training|tooling|quality|code quality|code reviews?|reviews?|visibility|quality assurance)"
)
_WORDING = Wording(
    gate=r"(?i)careful|attention|caution|investigate|look into|think about|explore|improve|enhance"
    r"|strengthen|increase|better|awareness|remind|remember|try harder|again|vigilan|mindful|diligen"
    r"|加强|提高|提升|更加|小心|谨慎|注意|重视|研究|关注|排查|调查|跟进|优化|完善|杜绝|避免|反思|举一反三|意识",
    said="is no action that can be finished",
    en=(
        (
            r"\b(?:be|being|is|are) (?:more |extra |very |particularly )?(?:careful|cautious|vigilant"
            r"|attentive|mindful|diligent)\b",
            _CARE,
        ),
        (r"\b(?:take more|take greater|take extra|exercise) (?:care|caution)\b", _CARE),
        (r"\bpay(?:ing)? (?:more |closer |better |extra )?attention\b", _CARE),
        (r"\b(?:raise|increase|improve|build) (?:\w+ )?awareness\b|\btry harder\b", _CARE),
        (
            r"\b(?:remind|tell|urge) (?:all |the |our )?(?:engineers?|developers?|operators?|everyone"
            r"|everybody|teams?|staff|people)\b|^\W*(?:always )?remember to\b",
            _CARE,
        ),
        (
            r"\b(?:ensure|make sure|guarantee)(?: that)? (?:this|it|such an? \w+)"
            r" (?:does not|doesn't|will not|won't|never|cannot|can't) (?:happens?|occurs?|recurs?)\b",
            _CARE,
        ),
        (r"^\W*(?:to )?(?:further )?(?:investigate|look into|think about|explore)\b", _LOOK),
        (
            rf"^\W*(?:to )?(?:improve|enhance|strengthen|increase|better)(?: (?:the|our|overall|general"
            rf"|more|and|internal))*(?: \w+)? {_THINGS}(?: and {_THINGS})?"
            rf"(?: (?:of|for|around|on|in|across) (?:the |our |all )?[\w-]+(?: [\w-]+)?)?\W*$",
            _MORE,
        ),
    ),
    zh=(
        (r"更加?(?:小心|谨慎|仔细|认真|注意)|(?:多加|引起|高度)(?:小心|注意|重视)|(?:小心|谨慎)(?:操作|行事)", _CARE_ZH),
        (r"(?:提高|提升|加强|增强|强化)(?:[\u4e00-\u9fff]{0,6})(?:意识|责任心|重视|警惕)", _CARE_ZH),
        (r"(?:深刻|认真)反思|举一反三|(?:杜绝|避免)(?:此类|类似)(?:问题|事件|事故|故障|情况)?(?:的)?(?:再次)?(?:发生|出现)?\W*$", _CARE_ZH),
        (r"^\W*(?:以后|今后|日后)?(?:要|需)?注意", _CARE_ZH),
        (r"^\W*(?:继续|持续|进一步)?(?:调查|排查|研究|关注|跟进|了解)(?:一下)?(?!.*[：:])[^，。；]{0,14}\W*$", _LOOK_ZH),
        (
            r"^\W*(?:继续|持续|进一步)?(?:加强|提高|提升|优化|完善|改进|改善|强化)(?:[\u4e00-\u9fff]{0,4})"
            r"(?:监控|告警|报警|管理|培训|巡检|审核|评审|测试|沟通|学习|流程|机制|质量|稳定性|能力|文档|规范|制度|值守|建设)"
            r"(?:[\u4e00-\u9fff]{0,4})\W*$",
            _MORE_ZH,
        ),
    ),
    where=frozenset({"actions"}),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD004",
    "vague-action",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
