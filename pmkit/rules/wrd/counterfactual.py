"""A sentence tells what did not happen.

What it does
    Reports "should have", "could have", "would have" and "ought to have" before a participle, "if
    only we had", 本应, 本该, 如果当时 and the like. Actions and open questions are not looked at:
    there, such words are about the future. What a part of the system was there for ("the check that
    should have refused it") is fine.

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

PHRASES = Phrases(
    english=(
        (
            f"(?:should|could|would) (?:(?:not|also|never|still|easily|probably|then) )?have"
            f" (?:\\w+ly )?{_DONE}"
        ),
        f"(?:should|could|would)(?:n't have|'ve|n't've) (?:\\w+ly )?{_DONE}",
        f"ought (?:not )?to have {_DONE}",
        "if only (?:we|they|he|she|someone|somebody|anyone|the [a-z]+) (?:had|could|were)",
    ),
    fine_english=(
        # What something was there for: "the check that should have refused the command".
        f"(?:that|which|what) (?:should|could|would) (?:also |then )?have {_DONE}",
        # What something is to have, not what it did.
        (
            "(?:should|could|would) have (?:dedicated|detailed|limited|shared|named|automated|fixed"
            "|isolated|distributed|replicated|redundant|mixed|increased|reduced|unlimited)"
        ),
    ),
    chinese=(
        "本[应應該该]",
        "本[来來](?:[应應][该該当當]|可以|能[够夠]避免)",
        "原本(?:可以|[应應][该該])",
        "早[该該](?:发|發|就|想|注)",
        "(?:如果|要是|假如|倘若)[当當][时時]",
    ),
    fine_chinese=(
        # Words that end in 本: costs, versions, samples, replicas, scripts, texts …
        "[成版样樣副脚腳文基根标標课課资資读讀书書日][本][应應該该]",
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
