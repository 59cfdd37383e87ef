"""People's addresses (AUD008) and telephone numbers (AUD009)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in


def told_of(text: str, folder: Path, more: str = "") -> list[str]:
    found = found_in(f"{HEAD}{more}summary: >-\n  {text}\n", folder)
    assert all(one.pointer == "/summary" for one in found)
    return [f"{one.code} {one.message}" for one in found]


@pytest.mark.parametrize(
    "address",
    [
        "jane.doe@acme-cards.com",
        "jdoe@acme.io",
        "wei.zhang@mail.acme.com.cn",
        "18600001111@163.com",
        "j.r.smith+oncle@gmail.com",
    ],
)
@pytest.mark.parametrize("text", ["Ask {}.", "请联系{}。", "[{}](mailto:{})", "(<{}>)"])
def test_addresses_of_people(address: str, text: str, tmp_path: Path) -> None:
    told = told_of(text.replace("{}", address, 1).replace("{}", "x"), tmp_path)
    assert told == [f"AUD008 The e-mail address {address} is public here"]


@pytest.mark.parametrize(
    "text",
    [
        "Mail to support@acme.io, security@acme.io and no-reply@acme.io bounced.",
        "aws-support@acme.io, oncall-payments@acme.io, sre2@acme.io were told.",
        "jane.doe@example.com, jane@example.org and jane@a.example bought nothing.",
        "jane@cards.test, jane@db.internal, jane@localhost, @jane.doe and jane@home did not.",
        "git@github.com:acme/flags.git and https://jane@builds.acme.io/job were called.",
        "`ssh jane@bastion.acme.io` hung, and `scp jane@bastion.acme.io:/x` too.",
        "Packages lodash@4.17.21 and @babel/core@7.1.0, image app@sha256.abc:1 and k@v.io/x.",
        "https://a.example/~jane@acme.io was read.",
        "The unit wireguard@wg0.service and the picture logo@2x.png were missing.",
        "The prompt said jane@db1.prod.acme.io:~$ and jane@db1.prod.acme.io/etc.",
        "[root@db1.cluster.gitlab.com]# `rm -Rvf` ran as team-member@db1.cluster.gitlab.com.",
    ],
)
def test_other_addresses(text: str, tmp_path: Path) -> None:
    assert told_of(text, tmp_path) == []


@pytest.mark.parametrize(
    "number",
    ["+49 30 901820-11", "+1 (415) 555-0134", "+8613800138000", "+44 20 7946 0958", "+1-555-0134"],
)
def test_telephone_numbers(number: str, tmp_path: Path) -> None:
    told = told_of(f"Somebody called {number}, then hung up.", tmp_path)
    assert told == [f"AUD009 The telephone number {number} is public here"]


def test_a_chinese_mobile_number(tmp_path: Path) -> None:
    text = f"{HEAD}summary: {{en: Called., zh: 拨打值班电话：13800138000 无人接听}}\n"
    assert_told(
        found_in(text, tmp_path),
        Told(4, 28, "AUD009", "The telephone number 13800138000", "by role or team"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Traffic went up by +12 000 000 requests, to +1 200 300 400 and +15000000 in all.",
        "At 09:14 +0100 and 2026-03-02T09:14:00+01:00 it was fine; UTC+8, GMT+1.",
        "Call +1 800 555 0199 or +1-888-555-0199, free of charge.",
        "The error +1.23456789e+10 and a+12345678901 were logged, 2+12345678901 too.",
        "Order 13800138000 was refused, at 1700000000000.",
        "The gap was +30 50 percent; +2025-10-20 10:30 was logged.",
    ],
)
def test_other_numbers(text: str, tmp_path: Path) -> None:
    assert told_of(text, tmp_path) == []


@pytest.mark.parametrize("text", ["Ask jane.doe@acme.io.", "Call +49 30 901820-11."])
def test_inside_readers_may_know(text: str, tmp_path: Path) -> None:
    assert told_of(text, tmp_path, "audience: internal\n") == []
    item = f"timeline:\n  - at: 09:14\n    kind: note\n    audience: internal\n    what: '{text}'\n"
    assert found_in(HEAD + item, tmp_path) == []
