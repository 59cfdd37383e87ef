from __future__ import annotations

from pathlib import Path

import pytest

import pmkit
from pmkit.config.base_folder import NoBaseError
from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.knowledge.milestones import milestones
from tests.knowledge.real import NAMES, OPENAI, kb


def made(root: Path, files: dict[str, str | bytes]) -> KnowledgeBase:
    for name, text in files.items():
        path = root / "incidents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return pmkit.load(root)


def broken(base: KnowledgeBase) -> dict[str, list[str]]:
    return {file.path: [one.code for one in file.diagnostics] for file in base.broken}


def test_the_real_base_is_whole() -> None:
    base = kb()
    assert not base.broken
    assert [one.id for one in base] == sorted(NAMES)
    assert len(base) == len(NAMES)
    assert base.names.present
    assert base.paths == {name: f"incidents/{name[:4]}/{name}.yaml" for name in NAMES}


def test_it_can_be_asked_for_from_inside(tmp_path: Path) -> None:
    made(tmp_path, {"2024/a.yaml": "title: A"})
    for place in ("incidents", "incidents/2024", "incidents/2024/a.yaml"):
        assert [one.id for one in pmkit.load(tmp_path / place)] == ["a"]


def test_incidents_are_found_by_id(tmp_path: Path) -> None:
    base = made(tmp_path, {"b.yaml": "title: B", "a.yml": "title: A"})
    assert [one.id for one in base.incidents] == ["a", "b"]
    assert base["b"].title == "B"
    assert "a" in base.by_id
    with pytest.raises(KeyError):
        base["c"]


def test_milestones_and_days_are_at_hand_by_id() -> None:
    base = kb()
    assert list(base.milestones) == list(base.days) == [one.id for one in base]
    assert str(base.days[OPENAI]) == "2024-12-11"
    assert base.milestones[OPENAI] == milestones(base[OPENAI])


def test_broken_files_are_listed_and_hide_no_others(tmp_path: Path) -> None:
    base = made(
        tmp_path,
        {
            "a.yaml": "title: A",
            "b.yaml": "title: [B",
            "c.yaml": "titel: C",
            "d.yaml": b"title: \xff",
            "e.yaml": "",
            "f.yaml": "- title: F",
            "g.yaml": "title: G\ntitle: H\n",
            "h.yaml/x.txt": "A folder by the name of a file.",
        },
    )
    (tmp_path / "incidents" / "i.yaml").symlink_to(tmp_path / "nowhere")
    base = pmkit.load(tmp_path)
    assert [one.id for one in base] == ["a"]
    assert broken(base) == {
        "incidents/b.yaml": ["YML001"],
        "incidents/c.yaml": ["SCH001"],
        "incidents/d.yaml": ["YML004"],
        "incidents/e.yaml": ["YML011"],
        "incidents/f.yaml": ["YML015"],
        "incidents/g.yaml": ["YML002"],
        "incidents/h.yaml": ["YML016"],
        "incidents/i.yaml": ["YML016"],
    }
    assert base.broken[1].text == "titel: C"


def test_an_id_that_two_files_have_is_the_first_one_s(tmp_path: Path) -> None:
    base = made(
        tmp_path,
        {
            "2024/a.yaml": "title: First",
            "2025/a.yaml": "title: Second",
            "b.yaml": "id: a\ntitle: B",
        },
    )
    assert base["a"].title == "First"
    assert broken(base) == {"incidents/2025/a.yaml": ["REF006"], "incidents/b.yaml": ["REF006"]}
    assert "incidents/2024/a.yaml" in base.broken[0].diagnostics[0].message
    assert base.broken[1].diagnostics[0].span[:2] == (1, 5)


def test_hidden_files_are_not_read_and_link_loops_end(tmp_path: Path) -> None:
    made(tmp_path, {"2024/a.yaml": "title: A", ".b.yaml": "broken: [", ".c/d.yaml": "title: D"})
    (tmp_path / "incidents" / "2024" / "up").symlink_to(tmp_path / "incidents")
    base = pmkit.load(tmp_path)
    assert [one.id for one in base] == ["a"]
    assert not base.broken


def test_a_base_works_without_a_catalog(tmp_path: Path) -> None:
    base = made(tmp_path, {"a.yaml": "title: A\norganization: anybody"})
    assert not base.names.present
    assert base.names.id("organization", "anybody") == "anybody"


def test_a_broken_catalog_counts_as_none_and_is_listed(tmp_path: Path) -> None:
    base = made(tmp_path, {"a.yaml": "title: A", "catalog.yaml": "componets: {}"})
    assert broken(base) == {"incidents/catalog.yaml": ["SCH001"]}
    assert not base.names.present
    assert [one.id for one in base] == ["a"]


def test_warnings_break_nothing(tmp_path: Path) -> None:
    base = made(tmp_path, {"a.yaml": "title: &unused A", "catalog.yaml": "products: &x {}"})
    assert not base.broken
    assert base.names.present


def test_the_public_part_of_a_base_names_nothing_else(tmp_path: Path) -> None:
    made(
        tmp_path,
        {
            "a.yaml": "title: A\nrelated: [{incident: b}]\nnarrative: Told.\n"
            "timeline: [{at: 2024, kind: note, what: Secret., audience: internal}]",
            "b.yaml": "title: B\naudience: internal",
        },
    )
    assert [one.id for one in pmkit.load(tmp_path)] == ["a", "b"]
    base = pmkit.load(tmp_path, audience="public")
    assert [one.id for one in base] == ["a"]
    assert base["a"].timeline == ()
    assert base["a"].related == ()
    assert list(base.paths) == ["a"]


def test_no_base_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoBaseError):
        pmkit.load(tmp_path)


def test_a_base_whose_folder_is_missing_says_so(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").touch()
    assert broken(pmkit.load(tmp_path)) == {"incidents": ["YML016"]}


def test_an_empty_base_is_a_base(tmp_path: Path) -> None:
    (tmp_path / "incidents").mkdir()
    assert len(pmkit.load(tmp_path)) == 0
    assert not pmkit.load(tmp_path).broken


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    base = made(tmp_path, {"b.yaml": "title: B", "a.yaml": "title: A", "c.yaml": "titel: C"})
    again = pmkit.load(tmp_path)
    assert again.incidents == base.incidents
    assert again.broken == base.broken
