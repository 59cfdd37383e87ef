"""The first files of a knowledge base: it validates and serves as soon as they are written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from pmkit.config.base_folder import CATALOG_NAME, BaseFolder
from pmkit.config.settings import Settings
from pmkit.config.settings_file import OWN, settings_in
from pmkit.scaffold.templates import template

EXAMPLE = "2025/2025-02-11-example-certificate.yaml"
"""Where the example is, below the folder of incidents."""

SCHEMAS = "schemas"
"""The folder of the schemas that editors read."""

Forge = Literal["github", "gitlab"]

_CI: dict[Forge, tuple[str, str]] = {
    "github": (".github/workflows/postmortems.yml", "github.yml"),
    "gitlab": (".gitlab-ci.yml", "gitlab.yml"),
}


class NewFile(NamedTuple):
    """A file to be written: its path below the root, with forward slashes, and its text."""

    path: str
    text: str


def first_files(
    root: Path, language: str, ci: Forge | None = None, *, pre_commit: bool = False
) -> tuple[NewFile, ...]:
    """The files of a base in ``root``: those that are there, and those to be written.

    A base that is there already is only completed: where there are incidents, or settings or a
    catalog of somebody's own, no catalog and no example is added that they might contradict; where
    MkDocs is set up in another way, no page for it.
    """
    settings, _ = settings_in(root)
    folder = BaseFolder(root, root / (settings or Settings()).incidents)
    incidents = folder.shown(folder.incidents)
    first = NewFile(OWN, template("settings.toml", language))
    catalog = NewFile(f"{incidents}/{CATALOG_NAME}", template("catalog.yaml", language))
    example = NewFile(f"{incidents}/{EXAMPLE}", template("example.yaml", language))
    site = NewFile("mkdocs.yml", template("mkdocs.yml", language))
    page = NewFile("site/how-to-write.md", template("how-to-write.md", language))
    unset = settings is None or _is(root, first)
    fresh = unset and not _is_other(root, catalog) and not _others(folder, example)
    files = [
        (first, unset),
        (catalog, fresh),
        (example, fresh),
        (site, True),
        (page, not _is_other(root, site)),
        *((file, True) for file in _schemas()),
        (NewFile(".gitignore", template("gitignore")), True),
    ]
    if ci:
        path, name = _CI[ci]
        files.append((NewFile(path, template(name)), True))
    if pre_commit:
        files.append((NewFile(".pre-commit-config.yaml", template("pre-commit.yaml")), True))
    return tuple(file for file, wanted in files if wanted or os.path.lexists(root / file.path))


def _schemas() -> Iterator[NewFile]:
    """The schemas of what people write by hand."""
    from pmkit.config.schema import settings_schema
    from pmkit.model.json_schema import catalog_schema, incident_schema, written

    schemas = {"incident": incident_schema, "catalog": catalog_schema, "config": settings_schema}
    for name, schema in schemas.items():
        yield NewFile(f"{SCHEMAS}/{name}.schema.json", written(schema()))


def _others(folder: BaseFolder, example: NewFile) -> bool:
    """Whether there are incidents besides the example."""
    if not folder.incidents.is_dir():
        return False
    return any(folder.shown(file) != example.path for file in folder.incident_files())


def _is(root: Path, file: NewFile) -> bool:
    """Whether ``file`` is there as it would be written."""
    try:
        return (root / file.path).read_bytes() == file.text.encode()
    except OSError:
        return False


def _is_other(root: Path, file: NewFile) -> bool:
    """Whether something else is there in the place of ``file``."""
    return (root / file.path).exists() and not _is(root, file)
