"""The file of a new incident: what is known of it now, and comments that say what belongs where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pmkit.scaffold.templates import LANGUAGES, template
from pmkit.source.scalars import scalar

TEMPLATES = ("full", "short", "bilingual")
"""The templates that there are."""

UNTITLED = {"en": "[title to be written]", "zh": "[标题待写]"}
"""What stands for a title that nobody has given yet, by language."""


@dataclass(frozen=True, slots=True)
class NewIncident:
    """What is known of a new incident.

    ``language`` is one of :data:`LANGUAGES`: of the comments, and of ``title`` (plain text on one
    line; ``None`` when there is none yet). ``organization`` is filled in, ``severity``,
    ``product`` and ``components`` (two) stand in examples. ``schema`` is the schema's address as
    the file names it; empty when there is none.
    """

    id: str
    day: date
    title: str | None = None
    language: str = "en"
    organization: str = ""
    severity: str = "sev2"
    product: str = "checkout"
    components: tuple[str, str] = ("checkout-api", "payment-certificate")
    schema: str = ""


def incident_text(new: NewIncident, name: str = "full") -> str:
    """The text of the incident's file, by the template called ``name``."""
    component, other = new.components
    lines = {
        "@schema@": f"# yaml-language-server: $schema={new.schema}" if new.schema else "",
        "@organization@": f"organization: {new.organization}" if new.organization else "",
        "@title@": _titles(new),
    }
    words = {
        "@id@": scalar(new.id),
        "@date@": new.day.isoformat(),
        "@due@": _later(new.day, 30).isoformat(),
        "@language@": new.language,
        "@severity@": new.severity,
        "@product@": new.product,
        "@component@": component,
        "@other@": other,
    }
    written = []
    for line in template(f"{name}.yaml", new.language).splitlines():
        if line in lines:
            line = lines[line]
            if not line:
                continue
        elif line == "title: @title@":
            line = f"title: {_title(new, new.language)}"
        else:
            for mark, word in words.items():
                line = line.replace(mark, word)
        written.append(line)
    return "\n".join(written) + "\n"


def _titles(new: NewIncident) -> str:
    """The title in each language, the file's own first."""
    ordered = sorted(LANGUAGES, key=lambda language: language != new.language)
    return "\n".join(f"  {language}: {_title(new, language)}" for language in ordered)


def _title(new: NewIncident, language: str) -> str:
    given = new.title if language == new.language else None
    return scalar(given or UNTITLED[language])


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max
