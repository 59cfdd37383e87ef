from __future__ import annotations

from typing import Any

from pmkit.charts.recovery import build
from pmkit.charts.recovery_data import RecoveryData
from pmkit.charts.recovery_incident import recovery_data
from pmkit.charts.story import story
from pmkit.knowledge.milestones import milestones
from pmkit.knowledge.names import names_of
from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.times.format import canonical

CONTEXT = {"zone": "UTC", "date": "2024-05-02"}
SHOP: dict[str, Any] = {
    "id": "2024-05-02-shop",
    "title": {"en": "The shop was down", "zh": "商店中断"},
    "timeline": [
        {"at": "10:42", "kind": "recovered", "what": "All is well."},
        {"at": "10:02", "kind": "impact-start", "what": "Errors *rise*."},
        {"at": "10:07", "kind": "detected", "what": {"en": "An alert fires.", "zh": "告警触发。"}},
        {"at": "10:24", "kind": "identified", "what": "The cause is [known](https://a.example)."},
        {"at": "10:29", "kind": "mitigation", "what": "The release is taken back."},
    ],
    "impact": [
        {
            "product": "shop",
            "phases": [
                {"state": "outage", "from": "10:02"},
                {"state": "recovering", "from": "10:31", "to": "10:42"},
            ],
        },
        {"product": "blog", "extent": "none", "what": "Kept working."},
    ],
    "mitigations": [
        {"what": "Restart.", "kind": "restart", "at": "10:15", "worked": "no"},
        {"what": "Rollback.", "kind": "rollback", "at": "10:29", "worked": "yes"},
        {"what": "Patience.", "kind": "other", "worked": "unknown"},
    ],
}


def incident(**changes: Any) -> Incident:
    return Incident.model_validate({**SHOP, **changes}, context=CONTEXT)


def drawn(found: Incident, language: str | None = None) -> RecoveryData:
    return recovery_data(found, milestones(found), names_of(None), language=language)


def stages(found: Incident) -> list[tuple[str, str, str, bool]]:
    return [
        (
            segment.stage,
            canonical(segment.start)[11:16],
            canonical(segment.end)[11:16],
            segment.missing,
        )
        for segment in drawn(found).segments
    ]


def without(*kinds: str) -> list[dict[str, Any]]:
    return [event for event in SHOP["timeline"] if event["kind"] not in kinds]


def test_the_story_is_in_order_and_tells_each_mitigation_once() -> None:
    told = [(row.number, row.kind, row.pointer, row.mitigation) for row in story(incident())]
    assert told == [
        (1, "impact-start", "/timeline/1", None),
        (2, "detected", "/timeline/2", None),
        (3, "mitigation", "/mitigations/0", 0),
        (4, "identified", "/timeline/3", None),
        (5, "mitigation", "/timeline/4", 1),
        (6, "recovered", "/timeline/0", None),
    ]


def test_two_mitigations_at_one_time_take_two_events() -> None:
    step = {"what": "Rollback.", "kind": "rollback", "at": "10:29", "worked": "yes"}
    found = incident(mitigations=[step, step])
    assert [row.mitigation for row in story(found) if row.kind == "mitigation"] == [0, 1]


def test_markers_carry_plain_words_outcomes_and_links() -> None:
    markers = drawn(incident()).markers
    assert [marker.label for marker in markers[:4]] == [
        "Errors rise.",
        "An alert fires.",
        "Restart.",
        "The cause is known (https://a.example).",
    ]
    assert [marker.outcome for marker in markers] == ["", "", "no", "", "yes", ""]
    assert markers[0].href == "#event-1"


def test_rows_are_the_products_with_their_durations() -> None:
    (row,) = drawn(incident()).rows
    assert (row.name, row.duration) == ("shop", "40 min")
    assert [canonical(phase.end) for phase in row.phases] == [
        "2024-05-02 10:31 UTC",
        "2024-05-02 10:42 UTC",
    ]


def test_the_catalog_names_products() -> None:
    names = names_of(Catalog.model_validate({"products": {"shop": {"name": "The Shop"}}}))
    found = incident()
    assert recovery_data(found, milestones(found), names).rows[0].name == "The Shop"


def test_in_another_language() -> None:
    data = drawn(incident(), "zh")
    assert data.title == "商店中断"
    assert data.rows[0].duration == "40 分钟"
    assert [(marker.label, marker.language) for marker in data.markers[:2]] == [
        ("Errors rise.", "en"),
        ("告警触发。", ""),
    ]


def test_the_response_is_cut_by_the_milestones() -> None:
    assert stages(incident()) == [
        ("undetected", "10:02", "10:07", False),
        ("detected", "10:07", "10:24", False),
        ("identified", "10:24", "10:29", False),
        ("mitigating", "10:29", "10:31", False),
        ("recovering", "10:31", "10:42", False),
    ]


def test_a_missing_milestone_is_marked_where_it_should_cut() -> None:
    assert stages(incident(timeline=without("identified"))) == [
        ("undetected", "10:02", "10:07", False),
        ("identified", "10:07", "10:29", True),
        ("mitigating", "10:29", "10:31", False),
        ("recovering", "10:31", "10:42", False),
    ]


def test_an_alert_before_the_impact_leaves_nothing_undetected() -> None:
    early = {"at": "09:59", "kind": "detected", "what": "An alert fires."}
    found = stages(incident(timeline=[*without("detected"), early]))
    assert found[0] == ("detected", "09:59", "10:24", False)


def test_a_cause_found_after_the_repair_has_no_stretch() -> None:
    late = {"at": "11:30", "kind": "identified", "what": "The cause is known."}
    found = stages(incident(timeline=[*without("identified"), late]))
    assert [stage for stage, *_ in found] == ["undetected", "detected", "mitigating", "recovering"]


def test_a_draft_of_a_title_can_be_drawn() -> None:
    found = Incident.model_validate({"id": "x", "title": "X"}, context=CONTEXT)
    assert build(drawn(found)).spec == {}


def test_an_incident_can_be_drawn() -> None:
    drawing = build(drawn(incident()))
    assert drawing.sentence == "1 product, 2024-05-02 10:02 to 10:42 (UTC): shop 40 min; 6 events."
