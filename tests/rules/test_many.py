"""Many files: the same reports, however they are checked and whatever was kept."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.config.settings import Lint
from pmkit.rules import chunk
from pmkit.rules.cache import ReportCache, keys_of, report_of, salt_of, written
from pmkit.rules.check import check_document
from pmkit.rules.chunk import in_order
from pmkit.rules.many import CACHE, WORTH_A_CACHE, Options, check_files
from pmkit.rules.report import Report
from pmkit.rules.rule import OpenAction, Outline
from pmkit.rules.suppressing import Suppressed
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.edit import Edit, Fix
from pmkit.source.span import Span
from pmkit.source.suppressions import Suppression
from tests.knowledge.real import FILES
from tests.rules.checking import base_in

NONSENSE = ("", "null", "[1]", "[[],[],[]]", "[null,[[1]],null]", "[1,2,3]")
FAULTS = ("organization: nobody\n", "colour: red\n", "title: [\n", "# pmkit: ignore[REF001]\n", "")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Real incidents many times over, some of them spoilt."""
    folder = tmp_path_factory.mktemp("many")
    found = []
    for number in range(3 * WORTH_A_CACHE):
        file = folder / "incidents" / f"{number:03}-{FILES[number % len(FILES)].name}"
        file.parent.mkdir(exist_ok=True)
        text = FILES[number % len(FILES)].read_text(encoding="utf-8")
        file.write_text(text + FAULTS[number % len(FAULTS)], encoding="utf-8")
        found.append(file)
    (folder / "incidents" / "folder.yaml").mkdir()
    return [*found, folder / "incidents" / "folder.yaml", folder / "incidents" / "gone.yaml"]


def checked(files: list[Path], options: Options, lint: Lint | None = None) -> list[Report]:
    return list(check_files(files, base_in(files[0].parent.parent, lint), options))


@pytest.fixture(scope="module")
def wanted(files: list[Path]) -> list[Report]:
    return checked(files, Options())


def cache_of(files: list[Path]) -> Path:
    return files[0].parent.parent / CACHE


@pytest.fixture
def cache(files: list[Path]) -> Iterator[Path]:
    yield cache_of(files)
    shutil.rmtree(cache_of(files).parent, ignore_errors=True)


def test_the_files_have_faults_of_every_kind(wanted: list[Report]) -> None:
    codes = {one.code for report in wanted for one in report.diagnostics}
    assert {"REF001", "SCH001", "YML001", "YML016", "SUP002"} <= codes


def test_what_is_kept_is_what_was_found(
    files: list[Path], wanted: list[Report], cache: Path
) -> None:
    assert checked(files, Options(cache=cache)) == wanted
    assert cache.exists()
    assert checked(files, Options(cache=cache)) == wanted


def test_what_is_kept_is_not_checked_again(
    files: list[Path], wanted: list[Report], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(files, Options(cache=cache))
    read: list[str] = []
    whole = check_document

    def counted(document: Document, *more: Any) -> Report:
        read.append(document.path)
        return whole(document, *more)

    monkeypatch.setattr(chunk, "check_document", counted)
    assert checked(files, Options(cache=cache)) == wanted
    with_attachments = [report.path for report in wanted if report.looked_around]
    assert read == with_attachments


def test_a_changed_file_is_checked_again(files: list[Path], cache: Path) -> None:
    checked(files, Options(cache=cache))
    text = files[0].read_text()
    try:
        files[0].write_text(text + "colour: blue\n")
        codes = {one.code for one in checked(files, Options(cache=cache))[0].diagnostics}
    finally:
        files[0].write_text(text)
    assert "SCH001" in codes


def test_other_settings_find_other_things(
    files: list[Path], wanted: list[Report], cache: Path
) -> None:
    checked(files, Options(cache=cache))
    lint = Lint(ignore=("REF",))
    assert checked(files, Options(cache=cache), lint) == checked(files, Options(), lint) != wanted


@pytest.mark.parametrize("data", [b"", b"nonsense" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_cache_is_ignored_and_made_anew(
    data: bytes, files: list[Path], wanted: list[Report], cache: Path
) -> None:
    cache.parent.mkdir(parents=True)
    cache.write_bytes(data)
    assert checked(files, Options(cache=cache)) == wanted
    connection = sqlite3.connect(cache)
    assert connection.execute("select count(*) from reports").fetchone()[0] > 50
    connection.close()


def test_reports_that_make_no_sense_are_not_believed(
    files: list[Path], wanted: list[Report], cache: Path
) -> None:
    checked(files, Options(cache=cache))
    connection = sqlite3.connect(cache)
    for number, text in enumerate(NONSENSE):
        with connection:
            connection.execute(
                "update reports set report = ? where key in "
                "(select key from reports order by key limit 10 offset ?)",
                (text, 10 * number),
            )
    connection.close()
    assert checked(files, Options(cache=cache)) == wanted


def test_a_cache_that_somebody_else_writes_is_waited_for_or_done_without(
    files: list[Path], wanted: list[Report], cache: Path
) -> None:
    checked(files, Options(cache=cache))
    other = sqlite3.connect(cache, isolation_level=None)
    other.execute("begin immediate")
    assert checked(files, Options(cache=cache)) == wanted
    other.execute("rollback")
    other.close()


def test_a_cache_that_cannot_be_written_is_done_without(
    files: list[Path], wanted: list[Report], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    assert checked(files, Options(cache=tmp_path / "file" / "reports.sqlite")) == wanted


def test_processes_find_the_same(files: list[Path], wanted: list[Report], cache: Path) -> None:
    many = files * 6
    assert checked(many, Options(jobs=2)) == wanted * 6
    assert checked(many, Options(jobs=2, cache=cache)) == wanted * 6
    assert checked(many, Options(jobs=2, cache=cache)) == wanted * 6


SPANS = st.builds(Span, *[st.integers(1, 99)] * 4)
TEXTS = st.text(max_size=8)
FIXES = st.builds(
    Fix,
    TEXTS,
    st.lists(st.builds(Edit, st.sampled_from(["set", "add"]), TEXTS, TEXTS), max_size=2).map(tuple),
    st.booleans(),
)
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.just("a.yaml"),
    SPANS,
    st.just("TIM020"),
    TEXTS,
    st.sampled_from(["error", "note"]),
    TEXTS,
    TEXTS,
    TEXTS,
    st.one_of(st.none(), FIXES),
)
DAYS = st.one_of(st.none(), st.dates(min_value=date(1, 1, 1)))
ACTIONS = st.builds(
    OpenAction, TEXTS, TEXTS, st.one_of(st.none(), TEXTS), DAYS, DAYS, st.booleans()
)
OUTLINES = st.builds(
    Outline,
    st.just("a.yaml"),
    TEXTS,
    st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple),
    TEXTS,
    TEXTS,
    st.lists(ACTIONS, max_size=2).map(tuple),
)
COMMENTS = st.builds(
    Suppressed,
    st.just("a.yaml"),
    st.lists(
        st.builds(Suppression, SPANS, st.integers(0, 9), TEXTS, st.tuples(TEXTS), TEXTS), max_size=2
    ).map(tuple),
    st.sets(st.tuples(st.integers(0, 9), TEXTS), max_size=2),
)
REPORTS = st.builds(
    Report,
    st.just("a.yaml"),
    st.lists(DIAGNOSTICS, max_size=2).map(tuple),
    st.one_of(st.none(), OUTLINES),
    st.one_of(st.none(), COMMENTS),
    st.just(False),
)


@given(REPORTS)
def test_a_report_comes_back_as_it_was_written(report: Report) -> None:
    assert report_of("a.yaml", written(report)) == report


@given(st.lists(st.binary(max_size=4), min_size=2, max_size=2, unique=True), st.binary(max_size=4))
def test_keys_differ_with_content_name_and_salt(parts: list[bytes], data: bytes) -> None:
    one, other = parts
    names = [one.hex(), other.hex()]
    keys = keys_of(data, ["a", "a"], parts) + keys_of(data, names, [data, data])
    keys += keys_of(one, ["b"], [data]) + keys_of(other, ["b"], [data])
    assert len(set(keys)) == len(keys)
    assert keys_of(data, ["a"], [None]) == [b""]


def test_the_salt_changes_with_the_settings_and_the_catalog(tmp_path: Path) -> None:
    plain = salt_of(base_in(tmp_path))
    assert plain == salt_of(base_in(tmp_path))
    assert plain != salt_of(base_in(tmp_path, Lint(ignore=("ACT",))))
    assert plain != salt_of(base_in(tmp_path, catalog=b"organizations: {}\n"))


def test_a_cache_is_emptied_when_much_more_is_kept_than_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pmkit.rules.cache._SPARE", 10)
    cache = ReportCache(tmp_path / "reports.sqlite")
    cache.put((bytes([number]), "[]") for number in range(30))
    cache.trim(10)
    assert len(cache.get([bytes([number]) for number in range(30)])) == 30
    cache.trim(9)
    assert cache.get([bytes([number]) for number in range(30)]) == {}
    cache.close()


@given(st.integers(0, 20), st.integers(1, 5))
def test_results_come_in_order_with_few_under_way(count: int, ahead: int) -> None:
    under_way: list[int] = []
    most = 0

    class Later:
        def __init__(self, number: int) -> None:
            nonlocal most
            self.number = number
            under_way.append(number)
            most = max(most, len(under_way))

        def result(self) -> int:
            under_way.remove(self.number)
            return self.number

    came: list[Any] = list(in_order(iter(range(count)), Later, ahead))  # type: ignore[arg-type]
    assert came == list(range(count))
    assert most <= ahead
