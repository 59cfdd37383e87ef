"""Heights of the recovery chart in pixels: the same on every screen; only widths stretch."""

from __future__ import annotations

from dataclasses import dataclass

EVENTS, RESPONSE, FIRST_PRODUCT = 0, 1, 2
"""Lines of the drawing: the events' spans, the response band, then the products."""

TRACK = (3, 8)
BAND = (12, 26)
BAND_TEXT = 24
PITCH = 46
BAR_TOP, BAR_HEIGHT = 20, 18
FOOT = 10


@dataclass(frozen=True, slots=True)
class Layout:
    """``rows`` products, with a response band above them or without."""

    rows: int
    response: bool

    @property
    def first(self) -> int:
        """Where the first product's line begins."""
        return BAND[1] + BAND_TEXT if self.response else BAND[0]

    @property
    def height(self) -> int:
        """The drawing's height."""
        return self.first + self.rows * PITCH + FOOT

    def line(self, line: int) -> int:
        """Where a product's line begins: its name on narrow screens, free space on wide ones."""
        return self.first + (line - FIRST_PRODUCT) * PITCH

    def top(self, line: int) -> int:
        """The upper edge of what is drawn on ``line``."""
        if line < FIRST_PRODUCT:
            return (TRACK, BAND)[line][0]
        return self.line(line) + BAR_TOP

    def bottom(self, line: int) -> int:
        """The lower edge of what is drawn on ``line``."""
        if line < FIRST_PRODUCT:
            return (TRACK, BAND)[line][1]
        return self.line(line) + BAR_TOP + BAR_HEIGHT
