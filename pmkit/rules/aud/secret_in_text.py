"""A key, token or private key stands in the file.

What it does
    Reports what has the certain shape of a secret, anywhere in the file: in texts of any audience,
    in addresses and in comments. Known are AWS, Alibaba Cloud and Tencent Cloud access keys, AWS
    secret keys, private keys, tokens of GitHub, GitLab, Slack, npm, PyPI, Hugging Face,
    DigitalOcean, Anthropic and OpenAI, Google API keys and client secrets, Stripe and SendGrid
    keys, Azure storage keys, JSON Web Tokens and bearer tokens. What is told shows the first
    letters only.

Why it matters
    Incident files are copied to every reader's machine and kept in the history for good; a secret
    in one is known to everybody from then on. For an example, write a shape that is none:
    `AKIA…`.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:30, kind: mitigation, what: The job runs again with AKIAIOSFODNN7EXAMPLE.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:30, kind: mitigation, what: The job runs again with a new key.}

Source
    Each issuer's own description of its prefixes, as collected in the rules of gitleaks
    (https://github.com/gitleaks/gitleaks) and in GitHub's list of supported secret scanning
    patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import texts

_BEGINNINGS = (
    r"AKIA|ASIA[A-Z0-9]{16}|LTAI|AKID|aws_secret|SecretAccessKey|PRIVATE KEY|gh[opusr]_|github_pat_"
    r"|\bgl(?:pat|ptt|dt|rt|cbt|soat|agent|imt|oas)-|xox[a-z]|xapp-|hooks\.slack\.com|AIza|GOCSPX-"
    r"|_live_|eyJ|[Bb]earer [A-Za-z0-9_+/]{20}|\bsk-[A-Za-z0-9_-]{16}|npm_|pypi-A|\bSG\.|hf_"
    r"|do[opr]_v1_|AccountKey="
)
"""What every secret begins with, for :func:`occurs`."""

_SHAPES: tuple[tuple[str, str], ...] = (
    ("A private key", r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    ("An AWS access key", r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"),
    (
        "An AWS secret key",
        r"(?:aws_secret_access_key|SecretAccessKey)[\"'`]?\s*[=:]\s*[\"'`]?[A-Za-z0-9/+]{40}\b",
    ),
    ("An Alibaba Cloud access key", r"\bLTAI[A-Za-z0-9]{12,20}\b"),
    ("A Tencent Cloud access key", r"\bAKID[A-Za-z0-9]{32}\b"),
    ("A GitHub token", r"\b(?:gh[opusr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{40,})"),
    ("A GitLab token", r"\bgl(?:pat|ptt|dt|rt|cbt|soat|agent|imt|oas)-[A-Za-z0-9_-]{20,}"),
    ("A Slack token", r"\bxox[abeoprs](?:\.xox[bp])?-\d+-[A-Za-z0-9-]{10,}"),
    ("A Slack token", r"\bxapp-\d-[A-Z0-9]+-\d+-[A-Za-z0-9]{20,}"),
    (
        "A Slack webhook",
        r"hooks\.slack\.com/(?:services|workflows)/T[A-Z0-9]{6,}/[AB][A-Z0-9]{6,}/[A-Za-z0-9/]{16,}",
    ),
    ("A Google API key", r"\bAIza[A-Za-z0-9_-]{35}"),
    ("A Google client secret", r"\bGOCSPX-[A-Za-z0-9_-]{24,}"),
    ("A Stripe key", r"\b[rs]k_live_[A-Za-z0-9]{16,}"),
    ("An Anthropic key", r"\bsk-ant-[a-z]+\d+-[A-Za-z0-9_-]{32,}"),
    ("An OpenAI key", r"\bsk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{16,}T3BlbkFJ[\w-]{16,}"),
    ("An npm token", r"\bnpm_[A-Za-z0-9]{36}\b"),
    ("A PyPI token", r"\bpypi-AgE[A-Za-z0-9_-]{40,}"),
    ("A SendGrid key", r"\bSG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{40,46}"),
    ("A Hugging Face token", r"\bhf_[A-Za-z0-9]{34}\b"),
    ("A DigitalOcean token", r"\bdo[opr]_v1_[a-f0-9]{64}\b"),
    ("An Azure storage key", r"\bAccountKey=[A-Za-z0-9+/]{80,}={0,2}"),
    ("A JSON Web Token", r"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{10,}"),
    ("A bearer token", r"\b[Bb]earer (?=[A-Za-z_]*\d)(?=[\d_]*[A-Za-z])[A-Za-z0-9_+/]{20,}"),
)
_LEAST_DIFFERENT = 8
"""Different letters in a secret; `ghp_xxxxxxxx…` is none."""


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each secret: at its text, else (in a comment) at the whole file."""
    if not occurs(_BEGINNINGS)(context.text):
        return
    told: set[str] = set()
    for text in texts(incident):
        for kind, secret in _secrets(text.text):
            told.add(secret)
            yield _problem(text.pointer, kind, secret, "stands here")
    for kind, secret in _secrets(context.text):
        if secret not in told:
            told.add(secret)
            line = context.text.count("\n", 0, context.text.index(secret)) + 1
            yield _problem("", kind, secret, f"stands in line {line}")


def _problem(pointer: str, kind: str, secret: str, where: str) -> Problem:
    shown = "" if secret.startswith("-----") else f" (`{secret[:8]}…`)"
    return Problem(
        pointer,
        f"{kind}{shown} {where}",
        "Make it invalid where it was issued: it is in the history already; then take it out here",
    )


def _secrets(text: str) -> Iterator[tuple[str, str]]:
    """The secrets in ``text``, each once: what kind it is, and the secret."""
    if not occurs(_BEGINNINGS)(text):
        return
    found: list[tuple[int, int]] = []
    for kind, shape in _shapes():
        for match in shape.finditer(text):
            start, end = match.span()
            if any(start < last and first < end for first, last in found):
                continue
            if kind == "A private key":
                if text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES:
                    continue  # The line that begins one, and no key: somebody tells of it.
            elif len(set(match[0])) < _LEAST_DIFFERENT:
                continue
            found.append((start, end))
            yield kind, match[0]


_QUOTES = frozenset("`\"'“”‘’「」")


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(shape, re.ASCII)) for kind, shape in _SHAPES)


RULE = Rule("AUD006", "secret-in-text", "file", "error", "0.1.0", check_file=check)
