"""From an incident to what its recovery chart is drawn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pmkit.charts.recovery_data import Marker, Phase, RecoveryData, Row, Segment
from pmkit.charts.recovery_words import Words
from pmkit.charts.story import Happening, story
from pmkit.knowledge.milestones import Milestones, ProductRecovery, by_product
from pmkit.knowledge.names import Names
from pmkit.model import items
from pmkit.model.fields import LocalizedText
from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.text.localized import pick
from pmkit.text.prose import to_plain
from pmkit.text.width import fit
from pmkit.times.uncertain import Form, Precision, UncertainTime

LONGEST_LABEL = 240
"""Columns of an event's words that the chart carries; the timeline has the rest."""

UNKNOWN = UncertainTime("unknown", None, None, Precision.MINUTE, False, Form.UNKNOWN, None, "UTC")

STAGES = ("undetected", "detected", "identified", "mitigating", "recovering")
"""The stages of the response; each begins with the milestone at the same place in ``_cuts``."""


def recovery_data(
    incident: Incident,
    stones: Milestones,
    names: Names,
    *,
    language: str | None = None,
    href: Callable[[Happening], str] = lambda row: f"#event-{row.number}",
) -> RecoveryData:
    """The recovery of ``incident``, told in ``language`` (the incident's own when None).

    ``stones`` are its milestones, ``names`` the base's shared names; ``href`` gives the address
    of a row of the timeline. Nothing internal is left out here: give it the public part to show
    in public.
    """
    words = Words(language or incident.language)
    wanted = [language] if language else []
    told = story(incident)
    markers = tuple(_marker(row, incident, wanted, words, href) for row in told)
    latest = [row.at.nominal for row in told if row.at.nominal is not None]
    return RecoveryData(
        key=incident.id,
        title=_text(incident.title, wanted, incident)[0],
        rows=tuple(_rows(incident, stones, names, wanted, words)),
        segments=_segments(stones, told),
        markers=markers,
        zone=incident.timezone,
        language=words.tag,
        as_of=max(latest, default=None),
    )


def _text(text: LocalizedText, wanted: Sequence[str], incident: Incident) -> tuple[str, str]:
    return pick(text, wanted, incident.language)


def _marker(
    row: Happening,
    incident: Incident,
    wanted: Sequence[str],
    words: Words,
    href: Callable[[Happening], str],
) -> Marker:
    prose, tag = _text(row.what, wanted, incident)
    outcome = "" if row.mitigation is None else incident.mitigations[row.mitigation].worked
    return Marker(
        row.number,
        row.kind,
        row.at,
        fit(" ".join(to_plain(prose).split()), LONGEST_LABEL),
        until=row.until,
        outcome=outcome,
        href=href(row),
        language="" if tag == words.tag else tag,
    )


def _rows(
    incident: Incident, stones: Milestones, names: Names, wanted: Sequence[str], words: Words
) -> list[Row]:
    recovered = by_product(stones)
    rows: list[Row] = []
    for index, impact in enumerate(incident.impact):
        if not impact.phases:
            continue
        back = recovered.get(f"/impact/{index}")
        product = names.product(impact.product)
        name, tag = (
            _text(product.name, wanted, incident) if product else (impact.product, words.tag)
        )
        rows.append(
            Row(
                name,
                tuple(_phases(impact.phases, back)),
                duration=_duration(back, words),
                language="" if tag == words.tag else tag,
            )
        )
    return rows


def _duration(back: ProductRecovery | None, words: Words) -> str:
    """How long a product was affected; nothing for one that was only maintained."""
    if back is None:
        return ""
    return back.duration.text(words.tag) if back.duration else words("duration-unknown")


def _phases(phases: Sequence[items.Phase], back: ProductRecovery | None) -> list[Phase]:
    """The phases with their ends: where one is left out, the next one's start, or the recovery."""
    found: list[Phase] = []
    for index, phase in enumerate(phases):
        if phase.end is not None:
            end = spanned(phase.end)
        elif index + 1 < len(phases):
            end = spanned(phases[index + 1].start)
        else:
            end = back.recovered.time if back and back.recovered else UNKNOWN
        found.append(Phase(phase.state, spanned(phase.start), end))
    return found


def _segments(stones: Milestones, told: Sequence[Happening]) -> tuple[Segment, ...]:
    """The response cut by its milestones.

    A stage that a later one had overtaken when it began has no stretch of its own (an alert before
    the impact, a cause found after the repair). Where a milestone between two others is not known,
    the stretch between them is marked as missing it.
    """
    cuts = _cuts(stones, told)
    end = stones.recovered.time if stones.recovered else UNKNOWN
    kept = [
        (rank, cut)
        for rank, cut in enumerate(cuts)
        if cut is not None and not _overtaken(cut, [*cuts[rank + 1 :], end])
    ]
    segments: list[Segment] = []
    for place, (rank, start) in enumerate(kept):
        following, stop = kept[place + 1] if place + 1 < len(kept) else (len(STAGES), end)
        unknown = [r for r in range(rank + 1, following) if cuts[r] is None]
        if unknown:
            segments.append(Segment(STAGES[unknown[0]], start, stop, missing=True))
        else:
            segments.append(Segment(STAGES[rank], start, stop))
    return tuple(segments)


def _cuts(stones: Milestones, told: Sequence[Happening]) -> list[UncertainTime | None]:
    """When each stage began; the first attempt stands in for a mitigation that worked."""
    attempts = (row.at for row in told if row.kind == "mitigation" and row.at.nominal is not None)
    mitigated = stones.mitigated.time if stones.mitigated else next(attempts, None)
    begun = (stones.impact_start, stones.detected, stones.identified)
    return [
        *(stone.time if stone else None for stone in begun),
        mitigated,
        stones.recovering.time if stones.recovering else None,
    ]


def _overtaken(time: UncertainTime, later: Sequence[UncertainTime | None]) -> bool:
    """Whether a later stage had surely begun by the time this one had."""
    if time.latest is None:
        return False
    return any(
        other is not None and other.latest is not None and other.latest <= time.latest
        for other in later
    )
