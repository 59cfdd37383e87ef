"""The MkDocs plugin: hands the pages of a knowledge base to MkDocs as virtual files.

The only module that knows MkDocs. The pages' HTML is finished before MkDocs sees it: their Markdown
is empty, and the HTML is put in where MkDocs would have put what it made of the Markdown; before
that, the search reads a simpler one.
"""

from __future__ import annotations

import html
import logging
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents

from pmkit.config.base_folder import BaseFolder, NoBaseError, find_base
from pmkit.config.settings import Settings, SettingsError
from pmkit.config.settings_file import read_settings
from pmkit.site import assets, opened
from pmkit.site.address import HOME
from pmkit.site.cache import PageCache
from pmkit.site.page import Page
from pmkit.site.pages import pages
from pmkit.site.site import Trouble, for_public
from pmkit.times.days import day_asked

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.plugins.pmkit")

_LEVELS = {"note": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


class PmkitConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in ``mkdocs.yml``."""

    base = options.Optional(options.Type(str))
    """The folder of the knowledge base, relative to ``mkdocs.yml``, which is where it is looked
    for otherwise."""
    audience = options.Choice(("public", "internal"), default="public")
    """Who the site is for: with ``public``, everything internal is left out."""
    today = options.Optional(options.Type((str, date)))
    """The day by which things are overdue; else ``SOURCE_DATE_EPOCH``, else today."""
    rules = options.Type(bool, default=True)
    """Whether the site has a page for each rule, where a diagnostic's code is looked up."""


class PmkitPlugin(BasePlugin[PmkitConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of a knowledge base to a MkDocs site."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.folder: BaseFolder | None = None
        self.published = True

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether the site is for its author alone, who mends what is broken."""
        del dirty
        self.published = command != "serve"
        # The search cuts Chinese with it, and it tells of its dictionary at each start.
        logging.getLogger("jieba").setLevel(logging.WARNING)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the knowledge base; add the style sheets and scripts of its pages.

        The theme speaks the language of the base's settings, unless it was told another.
        """
        home = Path(config.config_file_path or ".").parent
        try:
            self.folder = find_base(home / (self.config.base or ""))
            settings = read_settings(self.folder.root) or Settings()
        except (NoBaseError, SettingsError) as error:
            raise PluginError(f"pmkit: {error}") from None
        if settings.language != "en" and config.theme.get("language", "en") == "en":
            config.theme["language"] = settings.language
        for asset in assets.STYLES:
            if asset not in config.extra_css:
                config.extra_css.append(asset)
        for asset in assets.SCRIPTS:
            if asset not in config.extra_javascript:
                config.extra_javascript.append(asset)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the pages and add them."""
        assert self.folder is not None
        try:
            site = opened.site(
                self.folder,
                self.config.audience,
                _day(self.config.today),  # type: ignore[arg-type]
                directories=config.use_directory_urls,
                edit=_edit(config, self.folder),
            )
        except SettingsError as error:
            raise PluginError(f"pmkit: {error}") from None
        site = replace(site, rules=self.config.rules)
        for trouble in site.troubles:
            _tell(trouble)
        if self.published and self.config.audience == "public":
            site = replace(site, troubles=tuple(filter(for_public, site.troubles)))
        self.pages = {}
        with PageCache(self.folder.root) as cache:
            for page in pages(site, config.site_name, cache):
                self._add(page, files, config)
        for path, file in assets.files().items():
            files.append(File.generated(config, path, abs_src_path=str(file)))
        for shown, target in site.pictures.items():
            files.append(File.generated(config, target, abs_src_path=str(self.folder.root / shown)))
        if config.nav is None:
            config.nav = _navigation(self.pages, files)
        return files

    def _add(self, page: Page, files: Files, config: MkDocsConfig) -> None:
        """Add a page and its files; a page written by hand at the same place comes first."""
        source = f"{page.path}.md"
        if source in files.src_uris:
            return
        self.pages[source] = page
        level = InclusionLevel.INCLUDED if page.listed else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, source, content="", inclusion=level))
        for path, text in page.files.items():
            files.append(File.generated(config, path, content=text))

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page of ours its title and description."""
        del config, files
        ours = self.pages.get(page.file.src_uri)
        if ours is None:
            return markdown
        page.meta["title"] = html.escape(ours.title)
        if ours.description:
            page.meta["description"] = html.escape(ours.description)
        # Our pages are found through lists and search: the side is theirs.
        page.meta["hide"] = ["navigation"] if ours.headings else ["navigation", "toc"]
        if not ours.searched:
            page.meta["search"] = {"exclude": True}
        return ""

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put in what is searched, and the page's headings into the table of contents."""
        del config, files
        ours = self.pages.get(page.file.src_uri)
        if ours is None:
            return html
        page.toc = _contents(ours)
        return ours.searched

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Put the page's HTML in, after the search has read the simpler one."""
        del config, nav
        ours = self.pages.get(page.file.src_uri)
        if ours is not None:
            page.content = ours.html
        return context

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watch what the pages are made from."""
        del config, builder
        assert self.folder is not None
        if self.folder.incidents.is_dir():
            server.watch(str(self.folder.incidents))
        settings = self.folder.root / "pmkit.toml"
        if settings.exists():
            server.watch(str(settings))
        return server


def _day(option: str | date | None) -> date:
    """The day that the site is built for."""
    if isinstance(option, date):
        return option
    try:
        asked = day_asked(option, os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise PluginError(f"pmkit: today: {error}") from None
    return asked or datetime.now(UTC).date()


def _edit(config: MkDocsConfig, folder: BaseFolder) -> str:
    """The address before a file's path where the repository says how to edit files, else "".

    ``edit_uri`` leads to the folder of hand-written pages; incidents are counted from the base.
    """
    if not config.repo_url or not config.edit_uri:
        return ""
    edit = config.edit_uri.strip("/")
    for docs in (folder.shown(Path(config.docs_dir)), "docs"):
        if edit.endswith("/" + docs):
            edit = edit.removesuffix("/" + docs)
            break
    separator = "" if edit.startswith(("?", "#")) else "/"
    return f"{config.repo_url.rstrip('/')}{separator}{edit}/"


def _tell(trouble: Trouble) -> None:
    """Say what is wrong.

    MkDocs fails a strict build for what is told as a warning or an error; with ``--quiet`` it hears
    errors alone, which therefore must not be told as warnings.
    """
    for found in trouble.diagnostics:
        place = f"{found.path}:{found.span.line}:{found.span.column}"
        log.log(_LEVELS[found.severity], "%s: %s %s", place, found.code, found.message)


def _navigation(ours: dict[str, Page], files: Files) -> list[Any]:
    """The listed pages, home first; then what was written by hand."""
    listed = [{page.title: source} for source, page in ours.items() if page.listed]
    written = [
        file.src_uri
        for file in files.documentation_pages()
        if file.src_uri not in ours and file.inclusion is not InclusionLevel.NOT_IN_NAV
    ]
    first = [source for source in written if source == f"{HOME}.md"]
    return [*first, *listed, *(source for source in written if source not in first)]


def _contents(page: Page) -> TableOfContents:
    links: list[AnchorLink] = []
    for heading in page.headings:
        link = AnchorLink(html.escape(heading.text), heading.anchor, heading.level)
        if heading.level > 2 and links:
            links[-1].children.append(link)
        else:
            links.append(link)
    return TableOfContents(links)
