"""What a site is told of files that have something wrong in them."""

from __future__ import annotations

from pathlib import Path

from tests.site.bases import site_of, write_base


def test_a_broken_file_is_still_there_for_those_that_refer_to_it(tmp_path: Path) -> None:
    folder = write_base(
        tmp_path,
        broken="title: [\n",
        whole="title: A\nrelated:\n  - {incident: broken, why: The same switch.}\n",
    )
    told = {
        trouble.path: [found.code for found in trouble.diagnostics]
        for trouble in site_of(folder).troubles
    }
    assert [path for path in told if path.endswith("whole.yaml")] == []
    assert [codes for path, codes in told.items() if path.endswith("broken.yaml")] == [["YML001"]]
