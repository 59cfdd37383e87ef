"""What is wrong with a time, with a code, a message and a way to mend it."""

from __future__ import annotations

NOT_A_TIME = "TIM001"
UNKNOWN_ZONE = "TIM002"
NONEXISTENT = "TIM003"
AMBIGUOUS = "TIM004"
IMPOSSIBLE = "TIM005"
REVERSED = "TIM006"
NO_DATE = "TIM007"

CODES: dict[str, str] = {
    NOT_A_TIME: "not-a-time",
    UNKNOWN_ZONE: "unknown-zone",
    NONEXISTENT: "nonexistent-local-time",
    AMBIGUOUS: "ambiguous-local-time",
    IMPOSSIBLE: "impossible-date-or-clock",
    REVERSED: "reversed-range",
    NO_DATE: "time-without-date",
}
"""Each code with the name of what is wrong."""


class TimeError(ValueError):
    """A text that cannot be read as a time.

    ``code`` is one of :data:`CODES`, ``message`` says what is wrong, ``hint`` how to mend it.
    """

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    @property
    def name(self) -> str:
        """The name of what is wrong, such as ``unknown-zone``."""
        return CODES[self.code]

    def __reduce__(self) -> tuple[type[TimeError], tuple[str, str, str]]:
        # The default would call the class with the message alone when another process reports.
        return type(self), (self.code, self.message, self.hint)


def quoted(text: str, limit: int = 60) -> str:
    """``text`` between backticks, on one line, cut to ``limit`` characters, for a message."""
    flat = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return f"`{flat if len(flat) <= limit else flat[: limit - 1] + '…'}`"
