"""``pmkit validate``: check incident files, the catalog and the settings with them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace

from pmkit.cli.asked import Asked, add_selection, asked, standard_input
from pmkit.cli.opened import today
from pmkit.cli.progress import Progress
from pmkit.cli.reporting import add_reporting, report
from pmkit.cli.terminal import CannotRunError, say
from pmkit.rules.check import check_base, check_document, outlines_of
from pmkit.rules.many import Options, check_files
from pmkit.rules.report import Report
from pmkit.source.diagnostic import Diagnostic

_EPILOG = """\
exit status: 0 nothing is wrong (notes may be told); 1 something is; 2 could not run

examples:
  pmkit validate                      everything in the knowledge base
  pmkit validate incidents/2024       a folder, or files
  pmkit validate --extend-select WRD  wording too, which is off by default
  pmkit validate --fix                mend what can be mended for certain; --diff shows it
  pmkit validate --format github      annotations on a pull request
  pmkit validate --format sarif --output-file pmkit.sarif
  pmkit validate --statistics         how often each rule found something
  pmkit validate - --stdin-filename incidents/2024/x.yaml < draft.yaml"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = _EPILOG
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; '-' is standard input"
    )
    parser.add_argument(
        "--stdin-filename", metavar="PATH", help="the name under which '-' is checked and told"
    )
    add_reporting(parser)
    add_selection(parser)
    group = parser.add_argument_group("fixing")
    group.add_argument(
        "--fix", action="store_true", help="make the safe fixes; '-' goes to standard output"
    )
    group.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and write nothing"
    )
    running = parser.add_argument_group("running")
    running.add_argument(
        "--jobs",
        type=_jobs,
        default=None,
        metavar="N",
        help="processes; 0 takes all processors (default: as many as help)",
    )
    running.add_argument(
        "--no-cache", action="store_true", help="check every file anew, and keep nothing"
    )
    running.add_argument(
        "--scheduler", metavar="ADDRESS", help="check on the Dask cluster at tcp://HOST:PORT"
    )
    running.add_argument(
        "--today", metavar="DAY", help="the day to go by (default: SOURCE_DATE_EPOCH, then now)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what was asked for and report it."""
    question = asked(options, today(options.today))
    fixed = 0
    if options.fix or options.diff:
        from pmkit.cli.fixing import fix

        fixed, code = fix(question, options, _reports(replace(question, stdin=False), options))
        if code is not None:
            return code
        question = asked(options, question.base.today)
    diagnostics: list[Diagnostic] = list(question.told)
    checked: list[Report] = []
    with Progress() as progress:
        for one in _reports(question, options):
            diagnostics.extend(one.diagnostics)
            checked.append(one)
            progress.step()
    everything = question.outlines(outlines_of(checked), (one.path for one in checked))
    diagnostics.extend(check_base(checked, everything, question.base))
    if options.fix:
        say(f"{fixed} fixed, {len(diagnostics)} left.")
    return report(question, options, diagnostics, [one.path for one in checked])


def _reports(question: Asked, options: argparse.Namespace) -> Iterator[Report]:
    """A report for each file, one after the other."""
    if question.stdin:
        yield _standard_input(question)
    folder = question.base.folder
    cache = None
    if folder is not None and not options.no_cache:
        from pmkit.rules.many import CACHE

        cache = folder.root / CACHE
    how = Options(options.jobs, cache, options.scheduler)
    try:
        yield from check_files(question.files(), question.base, how)
    except Exception as error:
        if type(error).__name__ != "ClusterError":
            raise
        raise CannotRunError(str(error)) from None


def _standard_input(question: Asked) -> Report:
    from pmkit.source.reader import read

    data, shown = standard_input(question)
    document = read(data, shown)
    question.texts[shown] = document.text
    name = question.stdin_filename
    report = check_document(document, question.base, question.here / name if name else None)
    if not name and report.outline is not None:
        # It may be a file of the base, come by another way: its id is taken by nobody else.
        report = report._replace(outline=replace(report.outline, id=""))
    return report


def _jobs(text: str) -> int:
    try:
        jobs = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if jobs < 0:
        raise argparse.ArgumentTypeError("there cannot be fewer than 0 processes")
    return jobs or os.cpu_count() or 1
