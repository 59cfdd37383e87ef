"""What is said about a file with faults of shape, and where. The codes by kind are in
tests/model/variants.py.
"""

from __future__ import annotations

import pytest

from pmkit.knowledge.decode import decode_catalog, decode_incident
from pmkit.source.diagnostic import Diagnostic
from tests.knowledge.written import decoded, document


def only(text: str) -> Diagnostic:
    found = decoded(text)
    assert found.value is None
    assert len(found.diagnostics) == 1, found.diagnostics
    return found.diagnostics[0]


def place(found: Diagnostic) -> tuple[int, int]:
    return found.span.line, found.span.column


def test_a_misspelt_key_is_marked_and_the_right_one_named() -> None:
    found = only("title: X\norganisation: openai\n")
    assert (found.code, found.name, found.severity) == ("SCH001", "unknown-key", "error")
    assert place(found) == (2, 1)
    assert found.pointer == "/organisation"
    assert found.hint == "Did you mean `organization`?"


def test_a_key_that_is_like_no_other_gets_the_list() -> None:
    found = only("title: X\nrelated:\n  - {incident: a, zzz: b}\n")
    assert found.hint == "Known here: `incident`, `why`"


def test_a_claim_knows_its_keys_too() -> None:
    found = only(
        "title: X\ntimeline:\n  - at: [{time: 2024, nota: A.}, {time: 2025}]\n    kind: note\n"
        "    what: A.\n"
    )
    assert found.pointer == "/timeline/0/at/0/nota"
    assert found.hint == "Did you mean `note`?"


def test_what_is_missing_is_told_at_the_item_that_misses_it() -> None:
    found = only("title: X\ntimeline:\n  - at: 2024-12-11\n    what: Alerts fire.\n")
    assert found.code == "SCH002"
    assert found.message == "`kind` is missing"
    assert found.hint == "Add `kind: …` (what kind of thing happened)"
    assert found.span.line == 3


def test_an_unknown_word_gets_the_list_and_a_guess() -> None:
    found = only("title: X\nstatus: finall\n")
    assert found.message == "`finall` is not one of the words for incident status"
    assert found.hint == "Did you mean `final`? One of: draft, in-review, final"
    assert place(found) == (2, 9)


def test_a_vocabulary_that_takes_own_words_says_so() -> None:
    found = only("title: X\ntimeline: [{at: 2024, kind: drill, what: A.}]\n")
    assert found.hint.endswith("or a word of your own that begins with `x-`")


def test_text_with_a_colon_that_became_a_map() -> None:
    found = only("title: {Outage: DNS failed}\n")
    assert found.code == "SCH006"
    assert "quotes" in found.hint


def test_one_thing_where_a_list_belongs() -> None:
    found = only("title: X\ntags: checkout\n")
    assert found.message == "`tags` should be a list, not `checkout`"
    assert found.hint == "Write `tags: [checkout]`"


def test_an_item_of_a_list_is_counted_from_one() -> None:
    found = only("title: X\ntags: [a, B]\ntimeline: []\n")
    assert found.message == "`B` is not an id"
    found = only("title: X\ntimeline:\n  - {at: 2024, kind: note, what: A.}\n  - 15:16 down\n")
    assert found.message == "`timeline[2]` should be a map (`key: value` lines), not `15:16 down`"


def test_a_key_that_is_no_id_is_marked_itself() -> None:
    found = only("title: X\nsources:\n  The Review: {title: Review, kind: official}\n")
    assert (found.code, place(found)) == ("SCH005", (3, 3))
    assert found.message == "The key `The Review` is not an id"


def test_the_file_s_name_gives_the_id() -> None:
    whole = decode_incident(document("title: X", "incidents/2024/2024-12-11.dns.yml")).value
    assert whole is not None
    assert whole.id == "2024-12-11.dns"


def test_a_file_s_name_that_is_no_id() -> None:
    found = decode_incident(document("title: X", "incidents/DNS is down.yaml")).diagnostics
    assert [one.code for one in found] == ["SCH005"]
    assert found[0].message == "The file's name gives the id `DNS is down`, which is not one"
    assert found[0].hint.startswith("Name the file `dns-is-down.yaml`")


def test_all_faults_are_told_in_the_order_of_the_file() -> None:
    found = decoded(
        """
        titel: X
        title: ""
        status: done
        timeline:
          - {at: yesterday, kind: note, what: A., who: B}
        impact: none
        """
    ).diagnostics
    assert [one.code for one in found] == [
        "SCH001",
        "SCH006",
        "SCH004",
        "TIM001",
        "SCH001",
        "SCH003",
    ]
    assert [place(one) for one in found] == sorted(place(one) for one in found)


def test_a_day_at_fault_is_told_once() -> None:
    timeline = "timeline: [{at: '15:16', kind: note, what: A.}]\n"
    assert only(f"title: X\ndate: 11.12.2024\n{timeline}").pointer == "/date"
    assert only(f"title: X\ndate: 2024-12\n{timeline}").message == "`2024-12` is not one day"
    assert only(f"title: X\n{timeline}").code == "TIM007"


def test_a_zone_at_fault_lets_times_be_read() -> None:
    found = only("title: X\ntimezone: PST\ntimeline: [{at: 2024, kind: note, what: A.}]\n")
    assert (found.code, found.pointer) == ("TIM002", "/timezone")
    assert "America/Los_Angeles" in found.hint


def test_a_short_list_of_claims_that_are_wrong_is_not_too_short_as_well() -> None:
    found = decoded("timeline: [{at: [2024, 2025], kind: note, what: A.}]").diagnostics
    assert [one.code for one in found] == ["SCH003", "SCH003"]


def test_a_file_that_cannot_be_read_says_only_that() -> None:
    found = decoded("title: [X\n")
    assert found.value is None
    assert found.rest is None
    assert [one.code for one in found.diagnostics] == ["YML001"]


def test_a_warning_breaks_nothing() -> None:
    found = decoded("title: &unused X\n")
    assert found.value is not None
    assert [one.severity for one in found.diagnostics] == ["warning"]


def test_a_doubled_key_does() -> None:
    found = decoded("title: X\ntitle: Y\n")
    assert found.value is None
    assert [one.code for one in found.diagnostics] == ["YML002"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("components: {dns: {name: DNS, role: names}}", "SCH004"),
        ("components: {DNS: {name: DNS}}", "SCH005"),
        ("components: {dns: {}}", "SCH002"),
        ("components: {dns: {name: DNS, alias: [a]}}", "SCH001"),
        ("components: [dns]", "SCH003"),
        ("organizations: {openai: {name: OpenAI, url: openai.com}}", "SCH007"),
    ],
)
def test_a_catalog_is_decoded_the_same_way(text: str, code: str) -> None:
    found = decode_catalog(document(text, "incidents/catalog.yaml"))
    assert found.value is None
    assert [one.code for one in found.diagnostics] == [code]
