"""The drawings of one incident: why it happened, and what depended on what."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from pmkit.analysis.loops import Loop
from pmkit.model.incident import Incident
from pmkit.site.diagram import Arrow, Box, draw
from pmkit.site.pen import Pen


def cause_chain(incident: Incident, pen: Pen) -> Markup:
    """Triggers, causes and what they led to, from left to right."""
    causes = {cause.id: cause for cause in incident.causes}
    impacts = {
        impact.id: (number, impact)
        for number, impact in enumerate(incident.impact, start=1)
        if impact.id
    }
    order = ("trigger", "root", "contributing", "sustaining")
    boxes = [
        Box(
            cause.id,
            Markup(
                '<span class="pm-box__kind">{}</span><span class="pm-box__text">{}</span>'
            ).format(
                f"{pen.term(cause.role)} · {pen.term(cause.category)}", _short(pen, cause.what)
            ),
            f"#cause-{cause.id}",
            f"pm-box--{cause.role}",
        )
        for cause in sorted(incident.causes, key=lambda cause: order.index(cause.role))
    ]
    led = dict.fromkeys(id_ for cause in incident.causes for id_ in cause.leads_to)
    for id_ in led:
        if id_ in impacts and id_ not in causes:
            number, impact = impacts[id_]
            boxes.append(
                Box(
                    id_,
                    Markup(
                        '<span class="pm-box__kind">{}</span><span class="pm-box__text">{}</span>'
                    ).format(pen.w("effect"), pen.name("product", impact.product)),
                    f"#impact-{number}",
                    "pm-box--effect",
                )
            )
    arrows = [
        Arrow(
            cause.id,
            id_,
            f"{cause.id} → {id_}",
            "pm-arrow--sustaining" if cause.role == "sustaining" else "",
        )
        for cause in incident.causes
        for id_ in cause.leads_to
    ]
    if not arrows:
        return Markup("")
    return draw(boxes, arrows, pen.w("cause-chain"))


def _short(pen: Pen, prose: object) -> Markup:
    """A prose text as plain words, in every language that the page can show."""
    from pmkit.text.prose import to_plain

    if isinstance(prose, str):
        return pen.said(" ".join(to_plain(prose).split()))
    assert isinstance(prose, dict)
    return pen.said({tag: " ".join(to_plain(text).split()) for tag, text in prose.items()})


def dependency_graph(incident: Incident, pen: Pen, loops: Iterable[Loop]) -> Markup:
    """This incident's edges; those that are part of a loop stand out."""
    names = pen.site.kb.names
    in_loop = {(edge.dependent, edge.needs) for loop in loops for edge in loop.edges}
    boxes: dict[str, Box] = {}
    arrows = []
    for edge in incident.dependencies:
        ends = [names.id("component", name) for name in (edge.dependent, edge.needs)]
        for id_ in ends:
            role = names.role(id_)
            boxes.setdefault(
                id_,
                Box(
                    id_,
                    Markup(
                        '<span class="pm-box__kind">{}</span><span class="pm-box__text">{}</span>'
                    ).format(pen.term(role) if role else "", pen.name("component", id_)),
                    pen.to("component", id_),
                ),
            )
        looks = [f"pm-arrow--{edge.kind}"]
        looks += ["pm-arrow--loop"] if tuple(ends) in in_loop else []
        looks += ["pm-arrow--unsure"] if edge.confidence != "stated" else []
        title = pen.w(
            "edge-title",
            a=pen.plain_name("component", ends[0]),
            b=pen.plain_name("component", ends[1]),
            kind=pen.term(edge.kind),
        )
        arrows.append(Arrow(ends[0], ends[1], title, " ".join(looks)))
    return draw(list(boxes.values()), arrows, pen.w("dependencies"))
