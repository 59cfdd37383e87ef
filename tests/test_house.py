"""The rules of the house that no other tool keeps.

Each is written down in CONTRIBUTING.md; a failure names the file and what to do.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

import pmkit

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "pmkit").rglob("*.py"))
ROOMS = sorted(place.parent.name for place in (ROOT / "pmkit").glob("*/__init__.py"))

LONGEST_MODULE = 400
VAGUE_NAMES = {"utils", "util", "helpers", "common", "manager", "base", "misc"}
# What takes long to import, and the rooms that may pay for it as soon as they are entered.
HEAVY = {"altair", "jinja2", "jsonschema", "markdown_it", "mkdocs", "networkx", "numpy", "pandas"}
HEAVY_ROOMS = {"analysis", "charts", "patterns", "exporters", "site"}


def tracked() -> list[Path]:
    """The files of the project: those git knows, or all but ignored ones where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        return sorted(walk(ROOT, ignored_names()))
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def ignored_names() -> set[str]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return {line.strip("/") for line in lines if line and not line.startswith("#")} | {".git"}


def walk(folder: Path, ignored: set[str]) -> Iterator[Path]:
    for place in folder.iterdir():
        if any(place.match(pattern) for pattern in ignored):
            continue
        if place.is_dir():
            yield from walk(place, ignored)
        else:
            yield place


def own_texts() -> Iterator[tuple[Path, str]]:
    """Each text file we wrote, with its text; this one left out, as it spells what is forbidden."""
    vendored = ROOT / "pmkit" / "charts" / "assets" / "vendor"
    for place in tracked():
        if place == Path(__file__) or place.is_relative_to(vendored):
            continue
        data = place.read_bytes()
        if b"\0" not in data:
            yield place, data.decode("utf-8", errors="replace")


def places_of(pattern: str, texts: Iterator[tuple[Path, str]]) -> list[str]:
    found = re.compile(pattern, re.IGNORECASE)
    return [
        f"{place.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:120]}"
        for place, text in texts
        for number, line in enumerate(text.splitlines(), 1)
        if found.search(line)
    ]


def test_imports_go_down_only(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)
    assert code == 0, capsys.readouterr().out


def test_no_module_imports_itself_in_the_end() -> None:
    graph = grimp.build_graph("pmkit", cache_dir=None)
    # The public names on top lead everywhere, for typing only.
    modules = graph.modules - {"pmkit"}
    below = {name: graph.find_modules_directly_imported_by(name) & modules for name in modules}
    TopologicalSorter(below).prepare()  # raises CycleError, which names the cycle


def test_inside_nobody_goes_through_the_public_names() -> None:
    """They are for those who use pmkit; within, they would lead from any floor to any other."""
    public = set(pmkit.__all__) - {"__version__"}
    wrong = []
    for place in MODULES:
        for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "pmkit":
                taken = public & {alias.name for alias in node.names}
            elif isinstance(node, ast.Import):
                taken = {"pmkit"} & {alias.name for alias in node.names}
            else:
                continue
            wrong += [f"{place.relative_to(ROOT)}:{node.lineno}: {name}" for name in taken]
    assert wrong == []


def test_modules_can_be_read_in_a_minute_or_two() -> None:
    lengths = {place: len(place.read_text(encoding="utf-8").splitlines()) for place in MODULES}
    long = [str(place.relative_to(ROOT)) for place, n in lengths.items() if n > LONGEST_MODULE]
    assert long == [], f"over {LONGEST_MODULE} lines: these have two purposes"


def test_init_files_are_a_docstring_only() -> None:
    wrong = []
    for place in MODULES:
        if place.name == "__init__.py" and place.parent.name != "pmkit":
            tree = ast.parse(place.read_text(encoding="utf-8"))
            if len(tree.body) != 1 or not ast.get_docstring(tree):
                wrong.append(str(place.relative_to(ROOT)))
    assert wrong == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {place.parent for place in MODULES}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_module_names_say_what_is_inside() -> None:
    vague = [str(place.relative_to(ROOT)) for place in MODULES if place.stem in VAGUE_NAMES]
    assert vague == []


def test_tests_mirror_the_rooms() -> None:
    folders = {place.parent.relative_to(ROOT / "tests") for place in (ROOT / "tests").rglob("*.py")}
    rooms = {folder.parts[0] for folder in folders if folder.parts}
    assert rooms - {"browser", "integrations"} <= set(ROOMS)


@pytest.mark.parametrize("room", [room for room in ROOMS if room not in HEAVY_ROOMS])
def test_light_rooms_import_nothing_heavy(room: str) -> None:
    names = [
        ".".join(place.relative_to(ROOT).with_suffix("").parts)
        for place in MODULES
        if place.is_relative_to(ROOT / "pmkit" / room) and place.name != "__init__.py"
    ]
    script = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        f"print(*sorted({HEAVY!r} & set(sys.modules)))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == [], f"pmkit/{room} imports these before they are used"


def test_no_place_of_somebodys_machine() -> None:
    assert (
        places_of(
            r"(?<![\w.:/-])/(?:home|root|users|work|opt)/\w|\b[a-z]:\\{1,2}users", own_texts()
        )
        == []
    )


def test_no_package_index_or_content_network() -> None:
    hosts = (
        r"pypi\.org|pythonhosted\.org|npmjs\.org|index-url|find-links|unpkg\.com|jsdelivr\.net"
        r"|cdnjs\.|fonts\.(?:googleapis|gstatic)\.com"
    )
    # Incidents quote the world, which has outages of its own.
    ours = ((p, text) for p, text in own_texts() if not p.is_relative_to(ROOT / "incidents"))
    assert places_of(hosts, ours) == []


INSTALLERS = r"\b(?:pip3?|pipx|uv|uvx|poetry|pdm|conda|hatch)\b"
FOREIGN_PACKAGE = rf"{INSTALLERS}[^#;&|]*?(?<![\w./-])pmkit(?![\w./-])|dependencies:\s*\[\W*pmkit\b"


def test_no_line_installs_the_other_pmkit() -> None:
    """The name pmkit belongs to somebody else's distribution; ours is postmortem-kit."""
    assert places_of(FOREIGN_PACKAGE, own_texts()) == []


@pytest.mark.parametrize(
    ("line", "foreign"),
    [
        ("pip install pmkit", True),
        ("python -m pip install -U 'pmkit[dev]'", True),
        ("uvx pmkit validate", True),
        ("additional_dependencies: [pmkit]", True),
        ("pip install postmortem-kit  # the command is pmkit", False),
        ("uvx --from postmortem-kit; pmkit validate", False),
        ("pip install -e ./pmkit", False),
    ],
)
def test_foreign_package_is_told_from_ours(line: str, foreign: bool) -> None:
    assert bool(re.search(FOREIGN_PACKAGE, line)) is foreign


def test_no_check_is_switched_off() -> None:
    python = ((place, text) for place, text in own_texts() if place.suffix == ".py")
    off = (
        r"\b(?:skip|skipif|xfail|importorskip)\(|mark\.(?:skip|xfail)|pragma: no cover|mypy: ignore"
    )
    assert places_of(off, python) == []


def test_nothing_is_left_to_do_later() -> None:
    assert places_of(r"\b(?:TODO|FIXME|XXX|HACK)\b(?!\w)", own_texts_without_prose()) == []


def own_texts_without_prose() -> Iterator[tuple[Path, str]]:
    prose = {".md", ".toml", ".json", ".xsd"}
    for place, text in own_texts():
        if place.suffix not in prose and not place.is_relative_to(ROOT / "incidents"):
            yield place, text
