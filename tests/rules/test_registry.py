"""What holds for every rule: its place, name and documentation, and that its example is one."""

from __future__ import annotations

import re
import textwrap
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import pmkit.rules
from pmkit.config.settings import Lint
from pmkit.config.settings_file import CODES as SETTINGS_CODES
from pmkit.knowledge.shape import SHAPE_CODES
from pmkit.rules.registry import (
    BASE_RULES,
    CATALOG_RULES,
    FILE_RULES,
    OPTIONAL_RULES,
    READING_RULES,
    READING_WARNINGS,
    all_rules,
)
from pmkit.rules.rule import Rule
from pmkit.rules.selection import SELECTOR
from pmkit.rules.suppressing import INCOMPLETE, UNUSED
from pmkit.source.codes import CODES as READING_CODES
from pmkit.times.errors import CODES as TIME_CODES
from tests.rules.checking import found_in_files

SCOPES = {
    **dict.fromkeys(READING_RULES, "reading"),
    **dict.fromkeys((*FILE_RULES, *OPTIONAL_RULES), "file"),
    **dict.fromkeys(CATALOG_RULES, "catalog"),
    **dict.fromkeys(BASE_RULES, "base"),
}
MODULES = tuple(SCOPES)
HEADINGS = ("What it does", "Why it matters", "Example:", "Use instead")
MORE = ("Options", "Source")
FILE_NAME = re.compile(r"^# (incidents/\S+\.yaml|pmkit\.toml)\n", re.MULTILINE)


def sections(module: ModuleType) -> dict[str, str]:
    """The sections of a rule's documentation, by heading; the summary has the heading ""."""
    parts = re.split(rf"^({'|'.join(HEADINGS + MORE)})\n", module.__doc__ or "", flags=re.MULTILINE)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def files(module: ModuleType, heading: str) -> dict[str, bytes | None]:
    """The files that an example consists of: most often one, without a name."""
    if heading == "Example:" and hasattr(module, "EXAMPLE"):
        return {"incidents/example.yaml": module.EXAMPLE}
    text = textwrap.dedent(sections(module)[heading].split("::\n", 1)[1]).strip("\n") + "\n"
    parts = FILE_NAME.split(text)
    if len(parts) == 1:
        return {"incidents/example.yaml": text.encode()}
    assert parts[0] == ""
    return {name: part.encode() for name, part in zip(parts[1::2], parts[2::2], strict=True)}


def chosen(module: ModuleType) -> Lint:
    """Settings under which this rule applies: by itself, or because it is chosen."""
    rule: Rule = module.RULE
    return Lint() if rule.default else Lint(extend_select=(rule.code,))


def test_the_registry_is_the_folder() -> None:
    folder = Path(pmkit.rules.__file__).parent
    in_folder = {
        f"pmkit.rules.{place.parent.name}.{place.stem}"
        for place in folder.glob("*/*.py")
        if place.name != "__init__.py"
    }
    assert set(MODULES) == in_folder
    assert len(set(MODULES)) == len(MODULES)


def test_warnings_of_reading_are_listed_as_such() -> None:
    found = [name for name in READING_RULES if import_module(name).RULE.severity != "error"]
    assert sorted(found) == sorted(READING_WARNINGS)


def test_codes_and_names_are_used_once_and_in_order() -> None:
    codes = [rule.code for rule in all_rules()]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in all_rules()}) == len(codes)


def test_what_reading_finds_is_documented_under_the_names_it_uses() -> None:
    used = {code.code: code.name for code in READING_CODES} | SHAPE_CODES | TIME_CODES
    used |= {rule.code: rule.name for rule in (UNUSED, INCOMPLETE, SELECTOR)}
    used |= SETTINGS_CODES
    documented = {rule.code: rule.name for rule in all_rules() if rule.scope == "reading"}
    assert documented == used


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_is_where_its_code_and_name_say(name: str) -> None:
    rule: Rule = import_module(name).RULE
    *_, family, stem = name.split(".")
    assert re.fullmatch(family.upper() + "[0-9]{3}", rule.code)
    assert rule.name == stem.replace("_", "-")
    scope = SCOPES[name]
    assert rule.scope == scope
    if scope != "base":
        assert rule.default == (name not in OPTIONAL_RULES)
    assert (rule.check_catalog is not None) == (scope == "catalog")
    assert (rule.check_file is not None) == (scope == "file")
    assert (rule.check_base is not None) == (scope == "base")


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_is_documented_under_the_four_headings(name: str) -> None:
    found = sections(import_module(name))
    assert [heading for heading in found if heading not in MORE] == ["", *HEADINGS]
    assert list(found)[len(HEADINGS) + 1 :] == [heading for heading in MORE if heading in found]
    assert re.fullmatch(r"[A-Z].{10,80}\.\n\n", found[""])
    assert all(len(text.strip()) >= 12 for text in found.values())


@pytest.mark.parametrize("name", MODULES)
def test_the_example_raises_this_rule_alone(name: str, tmp_path: Path) -> None:
    module = import_module(name)
    found = found_in_files(files(module, "Example:"), tmp_path, chosen(module))
    assert [(one.code, one.name, one.severity) for one in found] == [
        (module.RULE.code, module.RULE.name, module.RULE.severity)
    ], found


@pytest.mark.parametrize("name", MODULES)
def test_what_to_use_instead_raises_nothing(name: str, tmp_path: Path) -> None:
    module = import_module(name)
    found = found_in_files(files(module, "Use instead"), tmp_path, chosen(module))
    assert found == []
