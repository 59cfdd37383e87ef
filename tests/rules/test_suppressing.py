"""Comments that suppress, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in, found_in_files


@pytest.mark.parametrize(
    "text",
    [
        "organization: nobody  # pmkit: ignore[REF001] joins the catalog in May\n",
        "organization: nobody  # pmkit: ignore[unknown-name] joins the catalog in May\n",
        "organization: nobody  # pmkit:ignore[ REF001 ]: joins the catalog in May\n",
        "# pmkit: ignore[REF001] joins the catalog in May\norganization: nobody\n",
        "# pmkit: ignore[REF001] joins in May\n\n# Somebody new.\norganization: nobody\n",
        "# pmkit: ignore-file[REF001] 目录里还没有\n\nsummary: A.\norganization: nobody\n",
        "organization: nobody\n# pmkit: ignore-file[REF001] joins the catalog in May\n",
    ],
)
def test_a_comment_with_a_code_and_a_reason_suppresses(text: str, tmp_path: Path) -> None:
    assert found_in(HEAD + text, tmp_path) == []


def test_it_hides_its_own_line_and_code_only(tmp_path: Path) -> None:
    text = HEAD + (
        "organization: nobody\n"
        "impact:\n"
        "  - product: shop  # pmkit: ignore[TIM020] it is another one\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(4, 15, "REF001", "nobody", ""),
        Told(6, 14, "REF001", "shop", ""),
        Told(6, 20, "SUP001", "There is no TIM020 here", "Take `TIM020` out"),
    )


def test_each_of_several_codes_has_to_hide_something(tmp_path: Path) -> None:
    text = HEAD + "organization: nobody  # pmkit: ignore[REF001, REF002] joins in May\n"
    assert_told(found_in(text, tmp_path), Told(4, 23, "SUP001", "no REF002", "`REF002`"))


@pytest.mark.parametrize(
    ("comment", "message", "hint"),
    [
        ("# pmkit: ignore[REF001]", "does not say why", "Write the reason"),
        ("# pmkit: ignore[REF001] -", "does not say why", "Write the reason"),
        ("# pmkit: ignore[REF901] joins in May", "No rule is called `REF901`", "Did you mean"),
    ],
)
def test_what_a_comment_lacks_is_told(
    comment: str, message: str, hint: str, tmp_path: Path
) -> None:
    found = found_in(f"{HEAD}organization: nobody  {comment}\n", tmp_path)
    told = [one for one in found if one.code != "REF001"]
    assert_told(told, Told(4, 23, "SUP002", message, hint))


@pytest.mark.parametrize(
    "comment",
    [
        "# pmkit: ignore",
        "# pmkit: noqa",
        "# pmkit: ignore REF001 why",
        "# pmkit:",
        "#pmkit: x",
    ],
)
def test_a_comment_that_suppresses_nothing_hides_nothing(comment: str, tmp_path: Path) -> None:
    found = found_in(f"{HEAD}organization: nobody  {comment}\n", tmp_path)
    assert [one.code for one in found] == ["REF001", "SUP002"]


@pytest.mark.parametrize(
    "text",
    [
        'summary: "Write # pmkit: ignore[REF001] why"\n',
        "summary: |\n  Write\n  # pmkit: ignore[REF001] why\nstatus: draft\n",
        "summary: |\n  Write\n\n  # pmkit: ignore[REF001] why\n",
        "summary: >-\n  Write # pmkit: ignore[REF001] why\n",
    ],
)
def test_the_same_words_in_a_text_are_a_text(text: str, tmp_path: Path) -> None:
    assert found_in(HEAD + text, tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "summary: |  # pmkit: ignore[REF001] why\n  Text.\n",
        "summary: |\n  Text.\n# pmkit: ignore[REF001] why\nstatus: draft\n",
    ],
)
def test_a_comment_around_a_block_of_text_is_a_comment(text: str, tmp_path: Path) -> None:
    assert [one.code for one in found_in(HEAD + text, tmp_path)] == ["SUP001"]


def test_what_makes_a_file_unreadable_cannot_be_suppressed(tmp_path: Path) -> None:
    text = HEAD + "colour: red  # pmkit: ignore[SCH001] we like it\n"
    assert [one.code for one in found_in(text, tmp_path)] == ["SCH001"]


def test_of_a_file_with_faults_no_comment_is_called_unused(tmp_path: Path) -> None:
    """Some rules were not asked: what the comment would hide is not known."""
    text = HEAD + "colour: red\nstatus: final  # pmkit: ignore[IMP008] no impact yet\n"
    assert [one.code for one in found_in(text, tmp_path)] == ["SCH001"]


def test_rules_about_the_whole_base_are_suppressed_as_well(tmp_path: Path) -> None:
    text = "title: A\nrelated:\n  - incident: 2019-01-01-nowhere{}\n"
    reason = "  # pmkit: ignore[REF008] written in March"
    name = "incidents/a.yaml"
    assert found_in_files({name: text.format(reason).encode()}, tmp_path) == []
    found = found_in_files({name: text.format("").encode()}, tmp_path)
    assert [one.code for one in found] == ["REF008"]
    text = text.replace("2019-01-01-nowhere", "a")
    found = found_in_files({name: text.format(reason).encode()}, tmp_path)
    assert "SUP001" in [one.code for one in found]
