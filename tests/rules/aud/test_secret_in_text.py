"""Secrets are made up of parts here, so that no scanner takes these lines for a leak."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LETTERS = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0fGxR"
HEX = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

SECRETS = {
    "An AWS access key": "AKIA" + "Q3EXAMPLEKEY7Z2B",
    "An AWS secret key": "aws_secret_access_key = " + LETTERS + "a1B2c3",
    "An Alibaba Cloud access key": "LTAI" + LETTERS[:20],
    "A Tencent Cloud access key": "AKID" + LETTERS[:32],
    "A GitHub token": "ghp_" + LETTERS + "a1",
    "A GitLab token": "glpat-" + LETTERS[:20],
    "A Slack token": "xoxb-" + "123456789012-" + LETTERS[:24],
    "A Slack webhook": "https://hooks.slack.com/services/" + "T0AB1CD2E/B3FG4HI5J/" + LETTERS[:24],
    "A Google API key": "AIza" + LETTERS + "-",
    "A Google client secret": "GOCSPX-" + LETTERS[:28],
    "A Stripe key": "sk_live_" + LETTERS[:24],
    "An Anthropic key": "sk-ant-" + "api03-" + LETTERS + LETTERS,
    "An OpenAI key": "sk-proj-" + LETTERS[:20] + "T3BlbkFJ" + LETTERS[:20],
    "An npm token": "npm_" + LETTERS + "a1",
    "A PyPI token": "pypi-" + "AgEIcHlwaS5vcmc" + LETTERS,
    "A SendGrid key": "SG." + LETTERS[:22] + "." + LETTERS + "a1B2c3d4E",
    "A Hugging Face token": "hf_" + LETTERS,
    "A DigitalOcean token": "dop_v1_" + HEX,
    "An Azure storage key": "AccountKey=" + (LETTERS * 3)[:86] + "==",
    "A JSON Web Token": "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0." + LETTERS,
    "A bearer token": "Authorization: Bearer " + HEX[:32],
    "A private key": "-----BEGIN RSA " + "PRIVATE KEY----- MIIEpAIBAAKCAQEA7",
}


@pytest.mark.parametrize("kind", SECRETS)
@pytest.mark.parametrize("audience", ["public", "internal"])
def test_secrets(kind: str, audience: str, tmp_path: Path) -> None:
    secret = SECRETS[kind]
    text = f"{HEAD}audience: {audience}\nsummary: >-\n  The job used {secret} again.\n"
    found = found_in(text, tmp_path)
    assert_told(found, Told(5, 10, "AUD006", f"{kind} ", "Make it invalid"))
    assert LETTERS[:12] not in found[0].message
    assert HEX[:12] not in found[0].message


def test_a_key_in_a_block_a_comment_and_a_map_of_languages(tmp_path: Path) -> None:
    key = SECRETS["An AWS access key"]
    other = SECRETS["A GitHub token"]
    text = HEAD + (
        f"# Tried with {key}\n"
        "narrative: |\n  The key was\n\n  ```\n"
        f"  {SECRETS['A private key'].replace(' MII', chr(10) + '  MII')}\n  ```\n"
        "lessons:\n  went_wrong:\n"
        f"    - what: {{en: Fine., zh: 令牌{other}被提交}}\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(1, 1, "AUD006", "(`AKIAQ3EX…`) stands in line 4", "take it out here"),
        Told(5, 12, "AUD006", "A private key stands here", "take it out here"),
        Told(14, 29, "AUD006", "A GitHub token (`ghp_aB3d…`) stands here", "take it out here"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Keys such as `AKIA…` and ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx were looked for.",
        "The scanner looks for `-----BEGIN PRIVATE KEY-----` only.",
        "A public key, -----BEGIN PUBLIC KEY----- MIIBIjANBgkqhkiG9w0B, was expected.",
        "The commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b was reverted.",
        "Bearer authentication of the service failed for Bearer tokens_of_service_accounts.",
        "ASIA-PACIFIC-SOUTHEAST-1 and the AKIA prefix, npm_config_registry and hf_transfer.",
        "The header began with eyJ and was no token; sk-learn and sk-SK were installed.",
        "Pod checkout-7d4b9c6f5d-x2x7q restarted; request 01HZX3K8M2N5P7Q9R1S3T5V7W9 was lost.",
    ],
)
def test_what_looks_a_little_like_one(text: str, tmp_path: Path) -> None:
    assert found_in(f"{HEAD}summary: >-\n  {text}\n", tmp_path) == []
