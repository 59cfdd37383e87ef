"""A person's e-mail address stands where the public reads it.

What it does
    Reports e-mail addresses in public texts, except those of roles and teams (`support@`,
    `oncall-payments@`), of machines (`noreply@`, `git@`, what follows `ssh`), and those under
    names that are kept for examples (`example.com`, `.test`).

Why it matters
    The page is copied and searched for ever, and it says what went wrong beside somebody's name.
    Privacy law counts an address as personal data.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: escalated, what: Mail goes to jane.doe@acme-cards.com.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: escalated, what: Mail goes to the on-call of payments.}

Source
    Names for examples: RFC 2606 and RFC 6761. Mailboxes of roles: RFC 2142.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.hidden import INTERNAL
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import texts

_GATE = r"[A-Za-z0-9_]@[A-Za-z0-9-]+\.[A-Za-z0-9]"


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each person's address that the public may read."""
    if incident.audience == INTERNAL or "@" not in context.text or not occurs(_GATE)(context.text):
        return
    for text in texts(incident):
        if text.internal or "@" not in text.text or text.key in ("url", "file"):
            continue
        for match in _address().finditer(text.text):
            name, host = match.groups()
            if not _is_role(name.lower()) and not _is_example(host.lower()):
                yield Problem(
                    text.pointer,
                    f"The e-mail address {match[0]} is public here",
                    "Write the role or team instead, or mark the item `audience: internal`",
                )


@cache
def _address() -> re.Pattern[str]:
    # Not within an address with a path or a password, and not what a command logs in to.
    return re.compile(
        r"(?<![\w.+%/:@=~-])(?<!ssh )(?<!scp )(?<!rsync )(?<!sftp )"
        r"([A-Za-z0-9][\w.+%-]*)@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?!\.?[\w:/-])",
        re.ASCII,
    )


def _is_example(host: str) -> bool:
    last = host.rpartition(".")[2]
    return last in _set(_KEPT) or bool(re.search(r"(?:^|\.)example\.[a-z]+$", host))


def _is_role(name: str) -> bool:
    return any(part in _set(_ROLES) for part in re.split(r"[.+_%-]|\d+", name))


_KEPT = """
    example test invalid localhost local internal lan corp arpa
    conf gif gz jpeg jpg json log mount pdf png scope service slice socket svg tar target timer webp
    yaml yml zip
"""
"""Last parts of what is no address: names kept for examples and for use inside, and of files and
units, such as `logo@2x.png` and `getty@tty1.service`."""
_ROLES = """
    abuse accounts accounting admin admins administrator alert alerting alerts announce api app ask
    backup billing board bot bounce bounces build builds call careers ci client clients cloud
    command community compliance contact core cron customer customers data database db dba deploy
    desk dev developer developers devops director dns docs donotreply duty ec2 editor editorial
    email emergency eng engineering engineers enquiries escalation escalations events exec feedback
    finance ftp git gitlab group hello help helpdesk hostmaster hotline hr http hub incident
    incidents info infra infrastructure inquiries invoices issues it itsupport jenkins jobs kube
    leads legal list lists login mail mailer mailman maintenance manager managers marketing me media
    monitor monitoring name network news newsletter nobody noc noreply no reply notification
    notifications notify office oncall operations operator ops order orders outage owner owners page
    pager partner partners payments people platform po postgres postmaster postmortem postmortems
    pr press privacy production products project public query questions recruiting registrar
    release reliability report reporting reports request requests response root sales sec security
    server service servicedesk services shop site social someone sos spam sre staff status storage
    store subscribe support sys sysadmin sysop system systems team teams tech technical test ticket
    tickets training trust ubuntu unsubscribe updates user username users vagrant web webmaster
    website welcome www you your
"""
"""Words in the addresses of roles, teams, lists and logins."""


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


RULE = Rule("AUD008", "personal-email-address", "file", "warning", "0.1.0", check_file=check)
