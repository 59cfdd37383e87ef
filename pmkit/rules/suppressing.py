"""Taking out what comments suppress, and telling of comments that are wrong or hide nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pmkit.rules.registry import BASE_RULES, all_rules, rules
from pmkit.rules.rule import Rule
from pmkit.rules.selection import Selection
from pmkit.rules.sup import incomplete_suppression, unused_suppression
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.suppressions import Suppression, suppressions
from pmkit.text.nearest import nearest

UNUSED, INCOMPLETE = unused_suppression.RULE, incomplete_suppression.RULE


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The suppressing comments of one file, and which of their codes hid something so far."""

    path: str = ""
    comments: tuple[Suppression, ...] = ()
    used: set[tuple[int, str]] = field(default_factory=set)

    def kept(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """``diagnostics`` without those that a comment hides.

        What makes a file unreadable cannot be hidden: there would be no incident to show.
        """
        return [found for found in diagnostics if not self._hides(found)]

    def _hides(self, found: Diagnostic) -> bool:
        hidden = False
        for number, comment in enumerate(self.comments):
            if comment.hides(found.span.line, found.code, found.name):
                code = found.code if found.code in comment.codes else found.name
                self.used.add((number, code))
                hidden = True
        return hidden


def suppressed_in(document: Document) -> Suppressed | None:
    """The suppressing comments of ``document``; ``None`` when, as in most files, there are none."""
    found = suppressions(document)
    return Suppressed(document.path, found) if found else None


def told_of_comments(
    comments: Suppressed, selection: Selection, *, base_rules: bool, whole: bool = True
) -> list[Diagnostic]:
    """What is wrong with the comments themselves.

    ``base_rules`` asks for codes of rules about the whole base, which are known to be unused only
    when those have run, instead of for everything else. Of a file that is not ``whole`` nobody
    knows what its comments would hide: some rules were not asked.
    """
    about_base = _words(rules(BASE_RULES))
    known = _words((*selection.file, *selection.base))
    if any(code not in known for comment in comments.comments for code in comment.codes):
        known = _words(all_rules())  # Most are never imported otherwise.
    found: list[Diagnostic] = []
    for number, comment in enumerate(comments.comments):
        if not base_rules and (lack := _lack(comment, known)):
            found.append(_told(comments.path, comment, INCOMPLETE, *lack))
        for code in comment.codes if comment.verb in ("ignore", "ignore-file") else ():
            asked = code in known and (code in about_base) == base_rules
            if asked and whole and (number, code) not in comments.used:
                message = f"There is no {code} here to suppress"
                hint = f"Take `{code}` out of the comment, or the comment away"
                found.append(_told(comments.path, comment, UNUSED, message, hint))
    return settled(found, selection)


def _words(them: Iterable[Rule]) -> set[str]:
    return {word for rule in them for word in (rule.code, rule.name)}


def settled(diagnostics: Iterable[Diagnostic], selection: Selection) -> list[Diagnostic]:
    """``diagnostics`` as the settings want them: without the quiet ones, with their severities."""
    return [
        replace(found, severity=selection.severities.get(found.code, found.severity))
        if selection.severities
        else found
        for found in diagnostics
        if found.code not in selection.quiet
    ]


def _lack(comment: Suppression, known: set[str]) -> tuple[str, str] | None:
    wanted = "Write `# pmkit: ignore[CODE] reason`, or ignore-file for the whole file"
    if comment.verb not in ("ignore", "ignore-file"):
        said = f"`{comment.verb}` is" if comment.verb else "This is"
        return f"{said} nothing that pmkit can be told in a comment", wanted
    if not comment.codes:
        return "The comment does not say which codes it suppresses", wanted
    unknown: Sequence[str] = [code for code in comment.codes if code not in known]
    if unknown:
        close = nearest(unknown[0], sorted(known), 1)
        hint = f"Did you mean `{close[0]}`?" if close else "`pmkit rules` lists the codes"
        return f"No rule is called `{unknown[0]}`", hint
    if not comment.reason:
        return "The comment does not say why this is right here", "Write the reason behind the `]`"
    return None


def _told(path: str, comment: Suppression, rule: Rule, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path, comment.span, rule.code, rule.name, rule.severity, message, hint)
