"""What a command that checks files was asked about: the base around them, the files, their text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from pmkit.cli.terminal import CannotRunError, say
from pmkit.config.base_folder import CATALOG_NAME, BaseFolder, NoBaseError, find_base
from pmkit.config.settings import Lint, Settings
from pmkit.config.settings_file import OWN, PROJECT, settings_in
from pmkit.knowledge.load import load_names
from pmkit.knowledge.names import names_of
from pmkit.rules.report import Base
from pmkit.rules.rule import Outline
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.real_path import real_path

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked about.

    ``paths`` as they were named (none: the whole base), ``told`` what is wrong with the settings
    and, where that is asked, with the catalog. ``texts``: what came by standard input, by path.
    """

    here: Path
    paths: tuple[Path, ...]
    base: Base
    told: tuple[Diagnostic, ...]
    stdin: bool
    stdin_filename: str | None
    catalog_too: bool
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether the whole base is asked about."""
        return not self.paths and not self.stdin

    def files(self) -> Iterable[Path | str]:
        """The incident files that were asked about; of a whole base one after the other."""
        if self.whole:
            assert self.base.folder is not None
            return self.base.folder.incident_paths()
        return _files(self.paths, self.base)

    def outlines(self, found: Sequence[Outline], checked: Iterable[str]) -> list[Outline]:
        """Outlines of the whole base, as far as the rules about it need them.

        When only some files were asked about, the others count by their names: they are not read.
        """
        outlines = list(found)
        if self.whole or self.base.folder is None:
            return outlines
        have = set(checked)
        for path in self.base.folder.incident_files():
            shown = self.base.shown(path)
            if shown not in have:
                outlines.append(Outline(shown, path.name.rpartition(".")[0]))
        return outlines

    def lines(self) -> Callable[[str], list[str]]:
        """A function that gives the lines of a file that diagnostics name."""
        # Diagnostics come file by file: the lines of one file are enough to keep.
        return lru_cache(maxsize=1)(self._lines)

    def _lines(self, path: str) -> list[str]:
        from pmkit.source.characters import LINE_BREAK
        from pmkit.source.reader import load

        text = self.texts.get(path)
        if text is None:
            folder = self.base.folder
            text = load(folder.root / path if folder is not None else Path(path), path).text
        return LINE_BREAK.split(text) if "\r" in text else text.split("\n")


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose rules."""
    group = parser.add_argument_group("rules", "codes, beginnings of codes, names, or ALL")
    for name, about in (
        ("select", "only these rules (besides what makes a file unreadable)"),
        ("extend-select", "these rules as well, such as WRD"),
        ("ignore", "not these rules"),
    ):
        group.add_argument(
            f"--{name}", metavar="CODES", type=_codes, action="extend", default=None, help=about
        )


def asked(options: argparse.Namespace, today: date | None) -> Asked:
    """What ``options`` ask about; raises :class:`CannotRunError` for rules that do not exist."""
    here = Path(options.folder)
    named = tuple(here / path for path in options.paths if path != STDIN)
    stdin = STDIN in options.paths
    stdin_filename: str | None = options.stdin_filename
    start = named[0] if named else here / stdin_filename if stdin_filename else here
    try:
        folder = find_base(start if start.exists() else here)
    except NoBaseError:
        if not options.paths:
            raise
        lint = _with_options(Lint(), options)
        base = Base(None, names_of(None), Settings(lint=lint), today)
        return Asked(here, named, base, (), stdin, stdin_filename, catalog_too=False)
    found, told = settings_in(folder.root)
    settings = found or Settings()
    if settings.lint != Lint() and not named:
        from pmkit.rules.selection import told_of_selectors

        told = (*told, *told_of_selectors(settings.lint, folder.root))
    settings = replace(settings, lint=_with_options(settings.lint, options))
    names, broken = load_names(folder)
    base = Base(folder, names, settings, today)
    catalog_too = not stdin and _is_among(folder.catalog, named)
    if catalog_too:
        told = (*told, *_told_of_catalog(base, folder))
    elif broken:
        say(f"pmkit: {folder.shown(folder.catalog)} is broken, so names are not checked")
    return Asked(here, named, base, told, stdin, stdin_filename, catalog_too)


def standard_input(question: Asked) -> tuple[bytes, str]:
    """What came by standard input, and the path under which it is told."""
    name = question.stdin_filename
    shown = question.base.shown(question.here / name) if name else "stdin.yaml"
    return sys.stdin.buffer.read(), shown


def _codes(text: str) -> list[str]:
    codes = [code.strip() for code in text.split(",")]
    if not all(codes):
        raise argparse.ArgumentTypeError("write codes with a comma between them: TIM020,ACT")
    return codes


def _with_options(lint: Lint, options: argparse.Namespace) -> Lint:
    select, extend, ignore = options.select, options.extend_select, options.ignore
    given = [*(select or ()), *(extend or ()), *(ignore or ())]
    if not given:
        return lint
    from pmkit.rules.selection import unknown_selectors

    for selector, hint in unknown_selectors(given):
        raise CannotRunError(f"no rule is meant by {selector!r}. {hint}")
    return replace(
        lint,
        select=tuple(select) if select else lint.select,
        extend_select=(*lint.extend_select, *(extend or ())),
        ignore=(*lint.ignore, *(ignore or ())),
    )


def _told_of_catalog(base: Base, folder: BaseFolder) -> tuple[Diagnostic, ...]:
    from pmkit.rules.check import check_catalog
    from pmkit.source.reader import load

    return check_catalog(load(folder.catalog, folder.shown(folder.catalog)), base)


def _is_among(catalog: Path, paths: Sequence[Path]) -> bool:
    """Whether the catalog is among what was asked about."""
    if not catalog.exists():
        return False
    real = real_path(catalog)
    return not paths or any(real.is_relative_to(real_path(path)) for path in paths)


def _files(paths: Sequence[Path], base: Base) -> list[Path]:
    """The incident files below ``paths``, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = list(_inside(path, base))
            if not inside:
                raise CannotRunError(f"there are no incident files (*.yaml) in {path}")
            found |= dict.fromkeys(inside)
        elif not _is_other(path, base):
            found[path] = None
    if len(paths) == 1:
        return list(found)
    # One file may have been named in several ways.
    return list({real_path(path): path for path in reversed(found)}.values())[::-1]


def _inside(path: Path, base: Base) -> Iterator[Path]:
    if base.folder is not None and real_path(path) == real_path(base.folder.root):
        return base.folder.incident_files()
    return BaseFolder(path, path).incident_files()


def _is_other(path: Path, base: Base) -> bool:
    """Whether this is the catalog, or the settings: checked, but no incident."""
    if base.folder is None:
        return path.name == CATALOG_NAME
    root = base.folder.root
    return real_path(path) in {
        real_path(p) for p in (base.folder.catalog, root / OWN, root / PROJECT)
    }
