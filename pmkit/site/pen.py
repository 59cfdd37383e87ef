"""What templates write with: text in one language or several, times, names, links, all escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from pmkit.model.fields import LocalizedText
from pmkit.model.incident import Incident
from pmkit.model.quantity import Quantity
from pmkit.model.when import DisputedTime, preferred
from pmkit.site.address import Here, address
from pmkit.site.site import Site
from pmkit.text.escape import safe_url
from pmkit.text.localized import pick, variants
from pmkit.text.prose import to_html, to_plain
from pmkit.times.format import show
from pmkit.times.uncertain import Form, Precision, UncertainTime

MOST_LANGUAGES = 6
"""Languages that a page's switch offers; the style sheet has a rule for each."""

LANGUAGE_NAMES = {
    "en": "English", "zh": "中文", "ja": "日本語", "ko": "한국어", "de": "Deutsch",
    "fr": "Français", "es": "Español", "pt": "Português", "ru": "Русский", "it": "Italiano",
}  # fmt: skip
"""Languages by their own names."""

SIGNS = (
    (">=", "at-least"),
    ("<=", "at-most"),
    (">", "more-than"),
    ("<", "less-than"),
    ("~", "about"),
)
"""What a quantity may begin with, and the words for it."""

Kind = Literal["organization", "product", "component"]


def primary(tag: str) -> str:
    """The language of a tag: ``zh`` of ``zh-Hans``."""
    return tag.casefold().partition("-")[0]


@dataclass(frozen=True)
class Pen:
    """Writes for one page.

    ``languages`` are those that the page's switch offers, the one shown first in front; ``default``
    is the language of text that names none; ``zone`` the one that times are told in.
    """

    site: Site
    here: Here
    languages: tuple[str, ...]
    default: str
    zone: str = "UTC"

    def w(self, key: str, /, **parts: object) -> str:
        """Words of the interface."""
        return self.site.words(key, **parts)

    def n(self, key: str, n: int) -> str:
        """A number of things in words."""
        return self.site.words.count(key, n)

    def age(self, days: int) -> str:
        """An age in words: days up to two years, then whole years."""
        return self.n("n-days", days) if days < 730 else self.n("n-years", days * 100 // 36525)

    def term(self, word: str) -> str:
        """A word of a vocabulary."""
        return self.site.words.term(word)

    def plain(self, text: LocalizedText | None, default: str = "") -> str:
        """A text in the page's first language, not escaped."""
        if text is None:
            return ""
        return pick(text, self.languages, default or self.default)[0].strip()

    def plain_prose(self, text: LocalizedText | None) -> str:
        """The words of a prose text in the page's first language, on one line, not escaped."""
        return " ".join(to_plain(self.plain(text)).split())

    def said(self, text: LocalizedText | None, default: str = "") -> Markup:
        """A plain text, in every language that the page's switch can choose."""
        return self._written(text, default, block=False)

    def prose(self, text: LocalizedText | None, default: str = "") -> Markup:
        """A prose text as paragraphs, in every language that the page's switch can choose."""
        return self._written(text, default, block=True)

    def _written(self, text: LocalizedText | None, default: str, *, block: bool) -> Markup:
        if text is None:
            return Markup("")
        given = variants(text, default or self.default)
        if len(given) == 1 or len(self.languages) < 2:
            string, language = pick(text, self.languages, default or self.default)
            attribute = self._lang(language)
            if block:
                return Markup('<div class="pm-prose"{}>{}</div>').format(attribute, prose(string))
            if not attribute:
                return escape(string.strip())
            return Markup("<span{}>{}</span>").format(attribute, string.strip())
        shown: dict[str, list[str]] = {}
        for index, language in enumerate(self.languages):
            _, found = pick(text, [language, *self.languages], default or self.default)
            shown.setdefault(found, []).append(str(index))
        parts = []
        for language, places in shown.items():
            where, string = " ".join(places), given[language]
            parts.append(
                Markup('<div class="pm-v pm-prose" data-l="{}" lang="{}">{}</div>').format(
                    where, language, prose(string)
                )
                if block
                else Markup('<span class="pm-v" data-l="{}" lang="{}">{}</span>').format(
                    where, language, string.strip()
                )
            )
        return Markup("").join(parts)

    def _lang(self, language: str) -> Markup:
        if primary(language) == primary(self.site.language):
            return Markup("")
        return Markup(' lang="{}"').format(language)

    def name(self, kind: Kind, id_: str) -> Markup:
        """The name of a shared thing; its id where the catalog has none."""
        entry = self.site.kb.names.entries(kind).get(self.site.kb.names.id(kind, id_))
        return self.said(entry.name, "en") if entry else escape(id_)

    def plain_name(self, kind: Kind, id_: str) -> str:
        """The same in the page's first language, not escaped."""
        entry = self.site.kb.names.entries(kind).get(self.site.kb.names.id(kind, id_))
        return pick(entry.name, self.languages, "en")[0] if entry else id_

    def named(self, kind: Kind, id_: str) -> Markup:
        """The name of a shared thing as a link to its page."""
        to = self.to(kind, self.site.kb.names.id(kind, id_))
        return Markup('<a href="{}">{}</a>').format(to, self.name(kind, id_))

    def to(self, kind: str, id_: str, anchor: str = "") -> str:
        """The address of the page of a thing."""
        return self.here.link(address(kind, id_), anchor)

    def link(self, path: str, anchor: str = "") -> str:
        """The address of another page."""
        return self.here.link(path, anchor)

    def incident(self, id_: str, anchor: str = "") -> Markup:
        """An incident's title as a link; its id where there is no such incident to be shown."""
        incident = self.site.kb.by_id.get(id_)
        if incident is None:
            return Markup("<code>{}</code>").format(id_)
        return Markup('<a href="{}">{}</a>').format(
            self.to("incident", id_, anchor), self.said(incident.title, incident.language)
        )

    def incident_title(self, id_: str) -> Markup:
        """An incident's title, without a link."""
        incident = self.site.kb.by_id[id_]
        return self.said(incident.title, incident.language)

    def action(self, identity: str) -> Markup:
        """An action item's name as a link to its row."""
        incident, _, name = identity.partition("/")
        to = self.to("incident", incident, f"action-{name}")
        return Markup('<a href="{}"><code>{}</code></a>').format(to, name)

    def url(self, address_: str | None, words: object) -> Markup:
        """``words`` as a link to another site where ``address_`` is safe, else as they are."""
        safe = safe_url(address_) if address_ else None
        if safe is None:
            return escape(words)
        return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(safe, words)

    def when(self, time: UncertainTime | DisputedTime | None, *, date: bool = True) -> Markup:
        """A time as exact as it is known, in the page's zone."""
        if time is None:
            return Markup("")
        time = preferred(time)
        text = show(time, self.zone, self.site.language, date)
        exact = time.form is Form.POINT and not time.about
        if exact and time.nominal and time.precision in (Precision.MINUTE, Precision.SECOND):
            stamp = time.nominal.strftime("%Y-%m-%dT%H:%M:%SZ")
            second = ":%S" if time.precision is Precision.SECOND else ""
            universal = time.nominal.strftime(f"%Y-%m-%d %H:%M{second} UTC")
            return Markup('<time datetime="{}" title="{}">{}</time>').format(stamp, universal, text)
        return escape(text)

    def claims(self, when: UncertainTime | DisputedTime) -> Markup:
        """A time; where sources differ about it, all that they say."""
        if not isinstance(when, DisputedTime):
            return self.when(when)
        told = [self.when(claim.time) for claim in when.claims]
        return Markup('{} <span class="pm-small">({} {})</span>').format(
            told[0], self.w("also-said"), self.joined(told[1:])
        )

    def quantity(self, quantity: Quantity) -> str:
        """A number as exact as its source, in words."""
        text = quantity.text.replace("_", ",")
        for sign, key in SIGNS:
            if text.startswith(sign):
                return self.w(key, n=text.removeprefix(sign).strip())
        low, dots, high = text.partition("..")
        if dots:
            return self.w("range", a=low.strip().strip("~ "), b=high.strip().strip("~ "))
        return text

    def language_name(self, tag: str) -> str:
        """A language by its own name, where it is known here."""
        return LANGUAGE_NAMES.get(primary(tag), tag)

    def joined_terms(self, terms: Iterable[str]) -> Markup:
        """Words of a vocabulary as a list in words."""
        return self.joined(self.term(term) for term in terms)

    def part(self, incident: Incident, id_: str) -> str:
        """The anchor of the part of ``incident`` that has that id."""
        for kind, parts in (
            ("cause", incident.causes),
            ("dependency", incident.dependencies),
            ("mitigation", incident.mitigations),
            ("event", incident.timeline),
            ("action", incident.actions),
        ):
            if any(part.id == id_ for part in parts):
                return f"{kind}-{id_}"
        numbers = [n for n, impact in enumerate(incident.impact, start=1) if impact.id == id_]
        return f"impact-{numbers[0]}" if numbers else "facts"

    def joined(self, parts: Iterable[object]) -> Markup:
        """Parts separated as a list in words."""
        return escape(self.w("comma")).join(escape(part) for part in parts)


def prose(string: str) -> Markup:
    """Prose as HTML: its renderer lets no raw HTML through."""
    return Markup(to_html(string))  # noqa: S704


def in_its_language(text: LocalizedText, language: str) -> LocalizedText:
    """``text`` with its language named, for a page on which others name none."""
    return {language: text} if isinstance(text, str) else text


def languages_of(texts: Iterable[LocalizedText], site_language: str, own: str) -> tuple[str, ...]:
    """The languages that a page of ``texts`` can be read in, the one to be shown first in front.

    That is the site's, where the texts have it, else ``own``, the language of text that names none.
    """
    found: dict[str, None] = {}
    for text in texts:
        for tag in (own,) if isinstance(text, str) else text:
            found.setdefault(primary(tag), None)
    order: Sequence[str] = list(found) or [primary(own)]
    for first in (primary(own), primary(site_language)):
        if first in found:
            order = [first, *(tag for tag in order if tag != first)]
    return tuple(order[:MOST_LANGUAGES])
