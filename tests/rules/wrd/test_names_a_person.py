from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint, Policies
from tests.rules.checking import HEAD, Told, assert_told, found_in
from tests.rules.wrd.wording_cases import said_of

PEOPLE = Policies(people=("Jo Doe", " ", "王小明", "O'Neil"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The engineer John Smith pushed it.", "engineer John Smith"),
        ("An on-call engineer, Priya Raman-Nair, looked.", "engineer, Priya Raman-Nair"),
        ("Then @jsmith rolled back.", "@jsmith"),
        ("Rolled back (@maria_k, 09:20).", "@maria_k"),
        ("值班工程师王某执行了命令。", "工程师王某"),
        ("工程师张三执行了命令。", "工程师张三"),
        ("由运维人员李小明，陈五处理。", "运维人员李小明"),
        ("Then Mr. Miller approved it.", "Mr. Miller"),
        ("The SRE Alice Johnson restarted it.", "SRE Alice Johnson"),
    ],
)
def test_names_that_nobody_lists(text: str, name: str, tmp_path: Path) -> None:
    assert said_of("WRD002", text, tmp_path) == [(5, "WRD002", f'"{name}" names a person')]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Jo\n  Doe rolled back.", "Jo Doe"),
        ("JO DOE was paged.", "JO DOE"),
        ("O'Neil looked.", "O'Neil"),
        ("由王小明执行。", "王小明"),
    ],
)
def test_names_that_the_settings_list(text: str, name: str, tmp_path: Path) -> None:
    found = said_of("WRD002", text, tmp_path, policies=PEOPLE)
    assert found == [(5, "WRD002", f'"{name}" names a person')]


def test_owners_and_those_who_acted(tmp_path: Path) -> None:
    text = HEAD + (
        "timeline:\n"
        "  - {at: 09:02, kind: change, what: A flag., by: Jo Doe}\n"
        "actions:\n"
        "  - {id: a, what: Ask first., kind: prevent, owner: '@jsmith'}\n"
    )
    found = found_in(text, tmp_path, lint=Lint(select=("WRD002",)), policies=PEOPLE)
    # What stands in quotation marks of the file itself is no quotation.
    assert_told(
        found,
        Told(5, 50, "WRD002", '"Jo Doe" names a person', "'the on-call engineer'"),
        Told(7, 53, "WRD002", '"@jsmith" names a person', "Write the role or the team"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "The on-call engineer rolled back.",
        "Posted in @here and @payments-team; @oncall answered.",
        "Acme wrote as @acme and @AcmeStatus.",
        "Write to noc@example.com or ssh ops@host.example.",
        "The package @babel/core and left-pad@latest were old.",
        "The manager Secrets Manager and the operator Prometheus Operator ran.",
        "A rule of `@jsmith` in the file.",
        "The engineer said John Smith's law holds.",
        "The profile is at https://a.example/@jsmith today.",
        "工程师马上回滚，同事高度重视。",
        "工程师周一上线，管理员任意删除，员工常在，工程师张贴了公告后离开。",
        "It took 300 Ms of traffic; the SRE Book and the SRE Weekly say so.",
        "Joanna Doerr Street is not Jo Doering.",
    ],
)
def test_near_misses(text: str, tmp_path: Path) -> None:
    assert said_of("WRD002", text, tmp_path, policies=PEOPLE) == []


def test_authors_of_sources_are_named_by_right(tmp_path: Path) -> None:
    more = "sources:\n  a: {title: 'Jo Doe: what we learned', kind: official, author: Jo Doe}\n"
    assert said_of("WRD002", "An alert fires.", tmp_path, more=more, policies=PEOPLE) == []
