"""Shape: what a newcomer writes, and what is said to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

CASES: dict[str, tuple[str, Told]] = {
    "a misspelt key": (
        "sumary: A.\n",
        Told(4, 1, "SCH001", "`sumary` is not a key", "`summary`"),
    ),
    "a key like no other": (
        "dependencies:\n  - {from: ledger, on: card-network, kind: runtime, mood: bad}\n",
        Told(5, 53, "SCH001", "`mood`", "Known here: "),
    ),
    "a misspelt key that is required": (
        "timeline:\n  - {at: 09:14, kind: note, waht: A.}\n",
        Told(5, 29, "SCH001", "`waht`", "`what`"),
    ),
    "a key of an inner list, too far left": (
        (
            "impact:\n  - product: checkout\n    phases:\n      - {state: outage, from: 09:12}\n"
            "    to: 09:47\n"
        ),
        Told(8, 5, "SCH001", "`to`", "items of `phases`"),
    ),
    "a key of an outer item, too far right": (
        (
            "impact:\n  - product: checkout\n    phases:\n      - state: outage\n"
            "        from: 09:12\n        extent: full\n"
        ),
        Told(9, 9, "SCH001", "`extent`", "`impact[1]`: is it indented too far?"),
    ),
    "a key of the file in an item": (
        "impact:\n  - product: checkout\n    severity: sev1\n",
        Told(6, 5, "SCH001", "`severity`", "at the top of the file"),
    ),
    "a key that is missing": (
        "causes:\n  - id: a\n    role: root\n    category: load\n",
        Told(5, 5, "SCH002", "`what` is missing", "Add `what: …` (what it was)"),
    ),
    "text for a list": (
        "tags: payments\n",
        Told(4, 7, "SCH003", "a list, not `payments`", "`tags: [payments]`"),
    ),
    "a map for a list": (
        "impact:\n  product: checkout\n",
        Told(5, 3, "SCH003", "a list, not a map", "`- `"),
    ),
    "a list for a map": (
        "sources:\n  - {title: A, kind: data}\n",
        Told(5, 3, "SCH003", "a map (`key: value` lines), not a list", "a key of its own"),
    ),
    "text for an item with keys": (
        "timeline:\n  - An alert fires.\n",
        Told(5, 5, "SCH003", "not `An alert fires.`", "`at: …`, `kind: …`, `what: …`"),
    ),
    "text with a colon for an item with keys": (
        "timeline:\n  - 09:14: An alert fires.\n",
        Told(5, 5, "SCH003", "none of the keys", "`at: …`, `kind: …`, `what: …`"),
    ),
    "an id for an item with one key": (
        "related: [2024-01-01-a]\n",
        Told(4, 11, "SCH003", "should be a map", "`incident: 2024-01-01-a`"),
    ),
    "a list for an id": (
        "organization: [acme]\n",
        Told(4, 15, "SCH003", "an id, not a list", "Write one id"),
    ),
    "a list for a language": (
        "language: [en, zh]\n",
        Told(4, 11, "SCH003", "a language tag, not a list", "en, zh"),
    ),
    "a list for a word": (
        "status: [draft]\n",
        Told(4, 9, "SCH003", "one word, not a list", "draft, in-review, final"),
    ),
    "a map for a time": (
        "timeline:\n  - {at: {day: 2}, kind: note, what: A.}\n",
        Told(5, 10, "SCH003", "a time", "2024-12-11 15:16"),
    ),
    "a misspelt word": (
        "status: Final\n",
        Told(4, 9, "SCH004", "`Final` is not one of the words", "Did you mean `final`?"),
    ),
    "a word that may be one's own": (
        "timeline:\n  - {at: 09:14, kind: freeze, what: A.}\n",
        Told(5, 23, "SCH004", "event kind", "begins with `x-`"),
    ),
    "text for a map of known keys": (
        "lessons: We learned.\n",
        Told(4, 10, "SCH003", "a map (`key: value` lines)", "`went_well: …`"),
    ),
    "an item for a map of required keys": (
        "sources:\n  review: https://example.com\n",
        Told(5, 11, "SCH003", "not `https://example.com`", "Write `title: …`, `kind: …`"),
    ),
    "bullets for dashes": (
        "tags:\n  • a\n  • b\n",
        Told(5, 3, "SCH003", "a list, not `• a • b`", "a hyphen and a space"),
    ),
    "ids with full-width commas": (
        "tags: [a，b]\n",
        Told(4, 8, "SCH005", "`a，b` is not an id", "part them with `, `"),
    ),
    "a key with a full-width colon": (
        "timeline:\n  - {at：09:14, kind: note, what: A.}\n",
        Told(5, 6, "SCH001", "`at：09:14`", "full-width"),
    ),
    "a key with a capital": (
        "timeline:\n  - {At: 09:14, kind: note, what: A.}\n",
        Told(5, 6, "SCH001", "`At`", "`at`"),
    ),
    "a key with a space that cannot be seen": (
        "sever\u200bity: sev1\n",
        Told(4, 1, "SCH001", "`sever\u200bity`", "cannot be seen (U+200B)"),
    ),
    "an id with capitals and blanks": (
        "impact:\n  - product: Check Out!\n",
        Told(5, 14, "SCH005", "`Check Out!` is not an id", "Write `check-out`: ids are"),
    ),
    "an id with letters of elsewhere": (
        "tags: [Störung]\n",
        Told(4, 8, "SCH005", "`Störung`", "Write `storung`"),
    ),
    "an id as a key": (
        "sources:\n  The Review: {title: A, kind: data}\n",
        Told(5, 3, "SCH005", "The key `The Review`", "Write `the-review`"),
    ),
    "an empty text": (
        "summary:\n",
        Told(4, 9, "SCH006", "`summary` is empty", "or leave the key out"),
    ),
    "a blank text": (
        'summary: "  "\n',
        Told(4, 10, "SCH006", "`summary` is blank", "Give it a value"),
    ),
    "an empty item": (
        "lessons:\n  learned:\n    -\n",
        Told(6, 6, "SCH006", "`learned[1]` is empty", "delete the dash"),
    ),
    "an empty item of a list of maps": (
        "timeline:\n  -\n",
        Told(5, 4, "SCH006", "`timeline[1]` is empty", "delete it"),
    ),
    "an empty list": ("tags:\n", Told(4, 6, "SCH006", "`tags` is empty", "Give it a list")),
    "an empty word": ("status:\n", Told(4, 8, "SCH006", "`status` is empty", "draft")),
    "a list for text": (
        "summary: [a, b]\n",
        Told(4, 10, "SCH006", "text, not a list", "one text"),
    ),
    "a text with a colon": (
        "lessons:\n  went_well:\n    - The alert: it came first.\n",
        Told(6, 7, "SCH006", "`went_well[1]` is read as a map", "quotes"),
    ),
    "a text with a colon below its key": (
        "summary:\n  Note: we were down.\n",
        Told(5, 3, "SCH006", "`summary` is read as a map", "quotes"),
    ),
    "a map for text": (
        "summary:\n  short: we were down.\n",
        Told(5, 3, "SCH006", "text, not a map", "{en: …, zh: …}"),
    ),
    "a language without text": (
        "summary: {en: We were down., zh: }\n",
        Told(4, 34, "SCH006", "empty in `zh`", "leave this language out"),
    ),
    "a language that is none": (
        "summary: {en: We were down., Chinese: 服务中断}\n",
        Told(4, 30, "SCH006", "`Chinese` is not a language tag", "zh"),
    ),
    "an address of another kind": (
        "sources:\n  a: {title: A, kind: data, url: javascript:alert(1)}\n",
        Told(5, 34, "SCH007", "not an address", "https://"),
    ),
    "a language by name": (
        "language: Chinese\n",
        Told(4, 11, "SCH008", "`Chinese` is not a language tag", "zh"),
    ),
    "a number with its unit": (
        (
            "impact:\n  - product: checkout\n    figures:\n"
            "      - {name: refused, value: 12%, unit: payments}\n"
        ),
        Told(7, 32, "SCH009", "`12%` is not a number", "the unit has its own key"),
    ),
    "a range of numbers that runs backwards": (
        (
            "impact:\n  - product: checkout\n    figures:\n"
            "      - {name: refused, value: 9..5, unit: payments}\n"
        ),
        Told(7, 32, "SCH009", "`9..5` runs backwards", "smaller number first"),
    ),
    "a dispute without sides": (
        "disputes:\n  - question: When?\n    claims: []\n",
        Told(6, 13, "SCH010", "`claims` has 0 items", "Add what is missing"),
    ),
    "a word of one's own that nothing explains": (
        "timeline:\n  - {at: 09:14, kind: x-moon, what: A.}\n",
        Told(5, 23, "SCH011", "`x-moon`", "[words.event-kinds]"),
    ),
    "a severity that is not defined": (
        "severity: high\n",
        Told(4, 11, "SCH012", "`high`", "sev1, sev2"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_shape(name: str, tmp_path: Path) -> None:
    text, told = CASES[name]
    assert_told(found_in(HEAD + text, tmp_path), told)


def test_a_word_of_one_s_own_that_is_explained(tmp_path: Path) -> None:
    text = HEAD + "timeline:\n  - {at: 09:14, kind: x-freeze, what: A.}\n"
    assert found_in(text, tmp_path) == []


def test_no_title_is_told_at_the_top(tmp_path: Path) -> None:
    found = found_in("# A comment.\nstatus: draft\n", tmp_path)
    assert_told(found, Told(2, 1, "SCH002", "`title` is missing", "Add `title: …`"))


def test_a_misspelt_date_is_told_once(tmp_path: Path) -> None:
    text = "title: A\ndaet: 2026-03-02\ntimeline:\n  - {at: 09:14, kind: note, what: A.}\n"
    assert_told(found_in(text, tmp_path), Told(2, 1, "SCH001", "`daet`", "Did you mean `date`?"))


def test_what_a_file_that_was_cut_short_misses_is_told_at_its_end(tmp_path: Path) -> None:
    text = HEAD + "causes:\n  - id: a\n    role: root\n    category: load"
    found = found_in(text, tmp_path)
    assert_told(found, Told(7, 19, "SCH002", "`what` is missing: the file breaks off here", "Add"))


def test_a_title_is_missing_at_the_top_of_a_file_that_was_cut_short(tmp_path: Path) -> None:
    found = found_in("status: draft\nseverity: sev1", tmp_path)
    assert_told(found, Told(1, 1, "SCH002", "`title` is missing", "Add `title: …`"))


def test_an_empty_title_cannot_be_left_out(tmp_path: Path) -> None:
    found = found_in("title:\n", tmp_path)
    assert_told(found, Told(1, 7, "SCH006", "`title` is empty", "Give it a value"))
    assert "leave" not in found[0].hint


def test_a_file_name_that_is_no_id(tmp_path: Path) -> None:
    found = found_in(HEAD, tmp_path, "incidents/DNS is down.yaml")
    assert_told(found, Told(1, 1, "SCH005", "`DNS is down`", "`dns-is-down.yaml`"))


def test_a_list_for_a_zone(tmp_path: Path) -> None:
    found = found_in("title: A\ntimezone: [UTC]\n", tmp_path)
    assert_told(found, Told(2, 11, "SCH003", "`timezone` should be one text, not a list", "one"))


def test_one_fault_hides_no_other(tmp_path: Path) -> None:
    text = HEAD + (
        "status: done\n"
        "timeline:\n"
        "  - {at: soon, kind: note, what: A., sources: [gone]}\n"
        "  - {at: 09:14, what: B.}\n"
        "impact:\n"
        "  - product: chekout\n"
        "    phases:\n"
        "      - {state: outage, from: 09:47, to: 09:12}\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(4, 9, "SCH004", "`done`", "final"),
        Told(6, 10, "TIM001", "`soon`", "15:16"),
        Told(7, 5, "SCH002", "`kind`", "Add"),
        Told(9, 14, "REF001", "`chekout`", "`checkout`"),
        Told(11, 42, "TIM020", "09:12", "Correct"),
    )


def test_a_file_s_day_without_a_date_is_told(tmp_path: Path) -> None:
    found = found_in("title: A\ndate: 15:16..15:10\n", tmp_path)
    assert_told(found, Told(2, 7, "TIM007", "`15:16` has no date", "Write the date"))
