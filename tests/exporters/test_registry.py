from __future__ import annotations

from pathlib import Path

from pmkit import exporters
from pmkit.exporters.registry import ACTION_EXPORTERS, export_actions
from tests.exporters.hostile import TODAY, real_items


def test_every_exporter_of_the_folder_is_in_the_list_and_the_other_way_round() -> None:
    folder = Path(exporters.__path__[0])
    files = {f"pmkit.exporters.{file.stem}" for file in folder.glob("actions_*.py")}
    assert set(ACTION_EXPORTERS.values()) == files


def test_every_format_is_called_by_the_name_of_its_file() -> None:
    assert all(module.endswith(f"actions_{name}") for name, module in ACTION_EXPORTERS.items())


def test_the_same_register_gives_the_same_bytes() -> None:
    for name in ACTION_EXPORTERS:
        first = export_actions(name, real_items(), TODAY, "en")
        assert first == export_actions(name, real_items(), TODAY, "en")
        assert first.endswith("\n")
