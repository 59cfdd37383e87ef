"""A sentence tells what did not happen.

What it does
    Reports "the team should have noticed", "it could have been prevented", "we would have seen",
    "if only we had", 本应发现, 没能及时发现, 如果当时 and the like: what people did not see, know
    or do. Actions and open questions are not looked at: there, such words are about the future.
    What was to be expected of a machine ("the check that should have refused it", "failover should
    have taken 30 seconds") is fine.

Why it matters
    A story that did not happen explains nothing. It judges people by what is known now, and hides
    what they knew then, which is where the lesson is.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        lessons:
          went_wrong:
            - The on-call engineer should have noticed the alert sooner.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        lessons:
          went_wrong:
            - The alert was one of 40 in that hour, and nothing set it apart.

Options
    Off unless chosen: `extend-select = ["WRD003"]`, or `["WRD"]` for all rules about wording.

Source
    John Allspaw, *Blameless PostMortems and a Just Culture* (2012); Sidney Dekker, *The Field Guide
    to Understanding 'Human Error'*, on counterfactual reasoning.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

# Most participles end in -ed; the others are listed.
_DONE = (
    "(?:been|begun|broken|brought|built|caught|chosen|come|cut|done|driven|fallen|felt|found"
    "|given|gone|gotten|held|hit|kept|known|led|left|let|lost|made|met|paid|put|read|run|said"
    "|seen|sent|set|shown|shut|spoken|spotted|stood|taken|thought|told|understood|won|written"
    "|[a-z]{2,}ed)"
)

# People. Of machines the same words say what was to be expected.
_WHO = (
    "(?:engineers?|developers?|administrators?|admins?|technicians?|responders?|operators?|on-call"
    "|teams?|staff|employees?|contractors?|sres?|dbas?|we|he|she|somebody|someone|reviewers?"
    "|authors?|managers?|management)"
)
_SEEN = (
    "(?:noticed|seen|caught|known|prevented|avoided|detected|spotted|reali[sz]ed|checked|tested"
    "|verified|anticipated|foreseen|escalated|rolled back|reverted|reviewed|communicated|found"
    "|identified|reacted|responded|acted|asked|double-checked|stopped|told|mitigated|paged)"
)
_HAVE = "(?: have|'ve)"
_WHO_ZH = (
    "(?:工程[师師]|[运運][维維]|值班|[团團][队隊]|人[员員]|同事|我[们們]|研[发發]|[开開][发發]者"
    "|操作者|[员員]工|[负負][责責]人|他[们們])"
)
_SEEN_ZH = (
    "(?:[发發][现現]|注意|[检檢]查|察[觉覺]|[预預][见見]|[评評][审審]|[测測][试試]|[验驗][证證]"
    "|避免|回[滚滾]|意[识識]到|想到|通知|上[报報]|[处處]理|[响響][应應]|告知|[沟溝]通)"
)
_OUGHT_ZH = (
    "(?:本[应應該该]|本[来來](?:[应應][该該当當]|可以|能)|原本(?:可以|[应應][该該])"
    "|早(?:就)?[该該应應]|[应應][该該](?:早|更早|提前|及早))"
)

PHRASES = Phrases(
    english=(
        (
            f"{_WHO} (?:\\w+ly |also |probably )?(?:should|ought to)(?: not|n't)?{_HAVE}"
            f" (?:\\w+ly )?{_DONE}"
        ),
        # They may be machines.
        f"they (?:should(?: not|n't){_HAVE} {_DONE}|(?:should|could|would){_HAVE} {_SEEN})",
        f"(?:should|ought to)(?: not|n't)?{_HAVE} been {_SEEN}",
        "should have (?:known|reali[sz]ed|anticipated|foreseen|thought|asked|double-checked)",
        f"{_WHO} (?:could|would)(?: \\w+ly)?{_HAVE} (?:\\w+ly )?{_SEEN}",
        (
            f"(?:could|would)(?: \\w+ly)?{_HAVE} (?:\\w+ly )?(?:been )?"
            "(?:prevented|avoided|caught|noticed|spotted)"
        ),
        (
            "if only (?:we|they|he|she|someone|somebody|anyone|(?:the |an )?(?:[\\w-]+ )?"
            f"{_WHO}) (?:had|could|were)"
        ),
        f"had (?:the |an? )?{_WHO} (?:not |only )?{_DONE}[^.!?]{{0,60}} (?:would|could)",
    ),
    fine_english=(
        # What something was there for: "the check that should have refused the command".
        f"(?:that|which|what) (?:should|could|would) (?:also |then )?have {_DONE}",
        # What something is to have, not what it did.
        (
            f"(?:{_WHO} )?(?:should|could|would) have (?:dedicated|detailed|limited|shared|named"
            "|automated|fixed|isolated|distributed|replicated|redundant|mixed|increased|reduced"
            "|unlimited)"
        ),
        # Who could not, was not to blame; a question is open.
        (
            f"(?:nobody|no one|none of (?:us|them)|no {_WHO}) (?:could|would|should)"
            f"(?: \\w+)? have {_DONE}"
        ),
        f"(?:whether|how|if) [^.,;]{{0,40}}(?:could|should|would) have (?:been )?{_DONE}",
        "(?:kubernetes|k8s|etcd|postgres|database) operators? (?:should|could|would) have",
    ),
    chinese=(
        f"{_WHO_ZH}[^，。；、]{{0,6}}{_OUGHT_ZH}",
        f"{_OUGHT_ZH}[点點]?(?:在[^，。；]{{0,10}})?(?:被|能|就|及早|提前|更早)*{_SEEN_ZH}",
        f"{_WHO_ZH}[^，。；、]{{0,6}}(?:[没沒]能|未能|[没沒]有|未)[够夠]?及[时時]{_SEEN_ZH}",
        "(?:如果|要是|假如|倘若)(?:我[们們])?[当當][时時初]",
        "要不是",
    ),
    near=(
        r"should|could|would|ought|if\s+only|本[应應該该来來]|原本|早|[应應][该該]"
        r"|[当當][时時初]|要不是|及[时時]"
    ),
    fine_chinese=(
        # Words that end in 本: costs, versions, samples, replicas, scripts, texts …
        "[成版样樣副脚腳文基根标標课課资資读讀书書日][本][应應該该]",
        # Of machines: what was to be expected.
        (
            "(?:[监監]控|告警|[报報]警|系[统統]|程序|[脚腳]本|平台|集群|[检檢]查)"
            f"[^，。；、]{{0,4}}{_OUGHT_ZH}"
        ),
        f"(?:[没沒]有人|[无無]人|是否|能否)[^，。；]{{0,6}}{_OUGHT_ZH}",
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text."""
    return told(
        incident,
        context,
        PHRASES,
        "tells what did not happen",
        "Say what happened, and why it made sense then: 'the alert was one of 40 in that hour'",
        "写明实际发生了什么、当时为何合理，例如“这条告警是一小时内四十条之一”",
        asked=lambda text: text.where not in ("actions", "open_questions"),
    )


RULE = Rule(
    "WRD003",
    "counterfactual",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
