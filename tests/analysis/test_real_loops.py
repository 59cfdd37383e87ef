"""The circular dependencies of real incidents come out of the data."""

from __future__ import annotations

from functools import cache

import pytest

from pmkit.analysis.loops import Cycle, Loop, find_loops, find_role_loops, loops_of, role_cycle
from pmkit.source.pointer import split
from tests.knowledge.real import ALIBABA, FACEBOOK, OPENAI, ROBLOX, kb


@cache
def loops() -> tuple[Loop, ...]:
    return find_loops(kb())


def cycle(*members: str) -> Cycle:
    """The cycle of these members, in this order."""
    found = [one for loop in loops() for one in loop.cycles if set(one.members) == set(members)]
    assert len(found) == 1, f"{len(found)} cycles of {members}"
    return found[0]


def loop_with(*members: str) -> Loop:
    (found,) = (loop for loop in loops() if set(members) <= set(loop.members))
    return found


def test_openai_dns_and_the_control_plane_need_each_other() -> None:
    found = cycle("openai-kubernetes-api", "openai-kubernetes-dns")
    assert found.kind == "runtime loop"
    assert (found.confidence, found.open) == ("stated", True)
    assert role_cycle(kb(), found) == ("control-plane", "service-discovery")


def test_openai_could_not_roll_back_through_what_was_down() -> None:
    assert cycle("openai-kubernetes-api", "openai-rollback").kind == "recovery lock-out"


def test_openai_s_loop_has_both_and_what_is_to_break_it() -> None:
    loop = loop_with("openai-kubernetes-api", "openai-kubernetes-dns", "openai-rollback")
    assert loop.incidents == (OPENAI,)
    assert set(loop.removed_by) == {f"{OPENAI}/break-glass-access", f"{OPENAI}/decouple-planes"}
    assert {"recovery lock-out", "runtime loop"} <= set(loop.kinds)


def test_alibaba_s_loop_between_keys_and_storage_is_unconfirmed() -> None:
    found = cycle("alibaba-ak-service", "alibaba-object-storage")
    assert found.confidence == "unconfirmed"
    assert found.incidents == (ALIBABA,)
    assert role_cycle(kb(), found) == ("identity", "storage")


def test_facebook_s_way_in_needed_the_network_that_was_down() -> None:
    assert cycle("facebook-backbone", "facebook-remote-access").kind == "recovery lock-out"
    assert cycle("facebook-backbone", "facebook-repair-tools", "facebook-dns").open
    badges = cycle("facebook-badge-access", "facebook-company-systems")
    assert badges.confidence == "unconfirmed"
    assert badges.incidents == (FACEBOOK,)


def test_roblox_s_telemetry_loop_is_broken_and_its_other_is_not() -> None:
    broken = cycle("roblox-consul", "roblox-telemetry")
    assert not broken.open
    assert role_cycle(kb(), broken) == ("observability", "service-discovery")
    loop = loop_with("roblox-consul", "roblox-telemetry")
    assert loop.open
    assert loop.removed_by == (f"{ROBLOX}/independent-telemetry",)


def test_aws_has_loops_in_four_incidents() -> None:
    assert cycle("aws-cloudwatch", "aws-kinesis").kind == "runtime loop"
    assert cycle("aws-kinesis-front-end", "aws-kinesis-shard-map").kind == "bootstrap loop"
    assert cycle("aws-dashboard-tool", "aws-internal-network").kind == "recovery lock-out"
    assert cycle("aws-dwfm", "aws-dwfm-work-queue").kind == "recovery lock-out"
    found = {id_ for loop in loops() if loop.organization == "aws" for id_ in loop.incidents}
    assert {id_[:10] for id_ in found} >= {"2017-02-28", "2020-11-25", "2021-12-07", "2025-10-19"}


def test_aws_incidents_share_parts_and_so_one_loop() -> None:
    assert len(loop_with("aws-kinesis", "aws-internal-network").incidents) >= 3


def test_google_repaired_the_network_over_the_network() -> None:
    assert cycle("google-repair-tools", "google-us-network").kind == "recovery lock-out"
    assert cycle("google-cloud-infrastructure", "google-cloud-status-page").open


def test_service_discovery_and_the_control_plane_meet_across_organisations() -> None:
    found = find_role_loops(kb())
    assert found
    everywhere = {organization for loop in found for organization in loop.organizations}
    assert {"openai", "roblox", "facebook", "aws", "google"} <= everywhere
    assert all(loop.organization is None for loop in found)


def test_two_organisations_had_the_same_loop_of_roles() -> None:
    seen: dict[tuple[str, ...], set[str | None]] = {}
    for loop in loops():
        for one in loop.cycles:
            roles = role_cycle(kb(), one)
            if roles is not None:
                seen.setdefault(roles, set()).add(loop.organization)
    assert {"aws", "reddit"} <= seen["network", "observability"]
    assert any(len(organizations) > 1 for organizations in seen.values())


def test_the_loops_of_one_incident() -> None:
    assert [loop.organization for loop in loops_of(loops(), OPENAI)] == ["openai"]
    assert len(loops_of(loops(), FACEBOOK)) == 2


@pytest.mark.parametrize("roles", [False, True])
def test_every_edge_of_every_cycle_has_evidence_in_a_file(roles: bool) -> None:
    for loop in find_role_loops(kb()) if roles else loops():
        assert len(loop.cycles) <= len(loop.edges)
        for edge in (edge for one in loop.cycles for edge in one.edges):
            for seen in edge.evidence:
                dependency = kb()[seen.incident].dependencies[int(split(seen.pointer)[1])]
                assert (dependency.kind, dependency.sources) == (seen.kind, seen.sources)
                assert seen.seen is not None


def test_ids_are_safe_in_a_path_and_their_own() -> None:
    ids = [loop.id for loop in (*loops(), *find_role_loops(kb()))]
    assert len(set(ids)) == len(ids)
    assert all(id_.replace("-", "").isalnum() and id_.isascii() for id_ in ids)
