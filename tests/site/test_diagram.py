from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pmkit.site.diagram import BOX_HEIGHT, BOX_WIDTH, Arrow, Box, draw

EDGES = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=16)


def drawn(edges: list[tuple[int, int]], count: int = 7) -> str:
    boxes = [Box(str(number), Markup(number)) for number in range(count)]
    arrows = [Arrow(str(a), str(b)) for a, b in edges if a != b]
    return str(draw(boxes, arrows, "graph"))


def corners(html: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"left:(\d+)px;top:(\d+)px", html)]


def test_nothing_to_draw() -> None:
    assert draw([], [], "graph") == ""


def test_a_chain_goes_from_left_to_right() -> None:
    lefts = [x for x, _ in corners(drawn([(0, 1), (1, 2)], 3))]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 3


def test_a_cycle_runs_back_below() -> None:
    html = drawn([(0, 1), (1, 0)], 2)
    height = int(re.search(r"height:(\d+)px\"", html).group(1))  # type: ignore[union-attr]
    assert html.count("pm-head") == 2
    assert height > BOX_HEIGHT + 24


def test_labels_are_escaped() -> None:
    html = draw([Box("a", Markup("a")), Box("b", Markup("b"))], [Arrow("a", "b", "<b>")], '"<i>')
    assert "<b>" not in html
    assert "<i>" not in html


@given(EDGES)
def test_no_two_boxes_touch_whatever_the_edges(edges: list[tuple[int, int]]) -> None:
    places = corners(drawn(edges))
    assert len(places) == 7
    for index, (x, y) in enumerate(places):
        for other_x, other_y in places[index + 1 :]:
            assert abs(x - other_x) >= BOX_WIDTH or abs(y - other_y) >= BOX_HEIGHT
