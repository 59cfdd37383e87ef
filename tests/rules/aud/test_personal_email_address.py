from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.aud.told_of_summary import told_of
from tests.rules.checking import HEAD, found_in


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


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_inside_readers_may_know(audience: str, tmp_path: Path) -> None:
    item = (
        "timeline:\n  - at: 09:14\n    kind: note\n    audience: internal\n"
        "    what: 'Ask jane.doe@acme.io.'\n"
    )
    assert found_in(f"{HEAD}audience: {audience}\n{item}", tmp_path) == []
