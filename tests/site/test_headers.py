"""The built site scores as promised on each host, and every address gets its record there."""

import pytest

from scripts.hosting import rule_files
from scripts.hosting.hosts import HOSTS, answers
from scripts.hosting.kinds import kind_of
from scripts.hosting.observatory import GOAL, score
from scripts.hosting.site import addresses, records
from scripts.hosting.types import unknown
from scripts.leaflets import name, pages
from scripts.leaflets.printer import PAPERS
from tests.conftest import ROOT
from tests.scripts.hosting import emulators


@pytest.mark.parametrize("host", [host for host in HOSTS if host != "github"])
def test_a_host_that_sends_headers_scores_120_or_more(each_site, host):
    points, found = score(answers(each_site)[host])
    assert points >= GOAL, f"{host} scores {points}: {found}"


def test_github_pages_loses_only_what_needs_a_header(each_site):
    points, found = score(answers(each_site)["github"])
    assert {name for name, value in found.items() if value < 0} == {"framing", "X-Content-Type-Options"}
    assert points == 75


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_each_address_gets_its_record_and_no_more(each_site, host):
    sent = records(each_site)
    text = getattr(rule_files, host)(sent, addresses(each_site))
    wrong = {
        path: got
        for path in addresses(each_site)
        if (got := getattr(emulators, host)(text, path)) != sent[kind_of(path)]
    }
    assert not wrong


def test_cloudflare_takes_the_whole_guide_with_its_leaflets_and_there_is_room(each_site):
    leaflets = [f"/{page.address}{name(page.address, size)}" for page in pages(ROOT) for size in PAPERS]
    assert leaflets
    text = rule_files.cloudflare(records(each_site), [*addresses(each_site), *leaflets])
    rules = [line for line in text.splitlines() if line.startswith("/")]
    assert len(rules) <= rule_files.CLOUDFLARE_RULES - 10, "five more figures would stop a release"


def test_no_policy_allows_anything_unsafe_and_no_file_is_without_a_type(each_site):
    for record in records(each_site).values():
        assert "unsafe" not in record.get("Content-Security-Policy", "")
    assert not unknown(addresses(each_site))
