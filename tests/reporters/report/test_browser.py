"""The page in a real browser: it can be searched, sorted and filtered, asks for nothing, and everybody can read it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.hostile import HOSTILE, hostile
from linter.finding import Severity
from linter.reporters import Checked
from linter.reporters.report.earlier import Earlier, Past
from tests.reporters.findings import SAFE, UNSAFE, checked, failed, finding
from tests.reporters.report.pages import facts, measured
from tests.rules.transcripts import collection, exchange, person, section

pytest.importorskip("jinja2", reason="needs the extra report")

from linter.reporters.report.page import page

pytestmark = pytest.mark.slow
webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium")

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
if not (CHROMIUM and DRIVER):
    pytest.skip("needs chromium and chromedriver", allow_module_level=True)

OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
WIDTHS = (360, 1280)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in (*OPTIONS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


def files() -> list[Checked]:
    """Two hundred and fifty findings of three rules in three folders."""
    codes = (("SEP001", Severity.ERROR), ("CON001", Severity.WARNING), ("QNA011", Severity.INFO))
    found = []
    for number in range(250):
        code, severity = codes[number % 3]
        fix = (SAFE, UNSAFE, None)[number % 3]
        place = (number + 1, 2, number + 1, 5)
        each = finding(f"batch-{number % 3}/{number:03}.txt", place, code, severity, f"message {number}", fix)
        text = {number + 1: f"the line {number} <b>"}
        found.append(checked(each._replace(fingerprint=str(number)), lines=text))
    return [*found, failed("gone.txt", "missing", "no such file or directory")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a page with everything on it is."""
    weak = [exchange(each, score=f"0.{each}00 [STRUGGLED]") for each in range(1, 5)]
    rest = [exchange(each, score="0.000") for each in range(1, 9)]
    text = collection(section("WEAK", person("Kim Abara", *weak)), section("STRONG", person("Ann Lee", *rest)))
    lost = text.replace("Relevance Score: 0.000\n", "", 1)
    many = collection(section("WEAK", person("Kim Abara", *list(map(exchange, range(1, 9))) * 30)))
    measures = {f"{number}.txt": measured("a.txt", each) for number, each in enumerate((text, lost, many))}
    gone = Past("batch-0/gone.txt", 9, 1, "SEP002", "separator-characters", "error", "was there", "ff")
    still = (
        gone._replace(fingerprint=str(number), path=f"batch-{number % 3}/{number:03}.txt") for number in range(240)
    )
    given = facts(
        files(),
        measures,
        earlier=Earlier("last.json", (gone, *still)),
        settings=[("transcript-lint.toml", 'fail-on = "error"\n')],
        idle=("XFL001",),
        shows_text=True,
        made="now",
    )
    place = tmp_path_factory.mktemp("page") / "report.html"
    place.write_text(page(given)[0], encoding="utf-8")
    return place.as_uri()


def visit(browser: Any, address: str, width: int = 1280, scheme: str = "light") -> None:
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
    features = [{"name": name, "value": value} for name, value in wishes.items()]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.get_log("browser"), browser.get_log("performance")
    browser.get(address)


def rows(browser: Any) -> list[str]:
    """The rows that are shown: rule, place and message."""
    script = "return [...document.querySelectorAll('#table tbody tr')].map(row => row.innerText)"
    shown: list[str] = browser.execute_script(script)
    return shown


def put(browser: Any, name: str, value: str) -> None:
    script = (
        "const e = document.getElementById(arguments[0]); e.value = arguments[1];"
        "e.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    browser.execute_script(script, name, value)


def said(browser: Any) -> str:
    return str(browser.find_element("id", "shown").text)


def requests(browser: Any) -> list[str]:
    """The addresses that were asked for since the page was called, itself left aside."""
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [each["params"]["request"]["url"] for each in events if each["method"] == "Network.requestWillBeSent"]
    return [url for url in sent if not url.startswith(("file:", "data:"))]


def test_search_filters_and_sorting(browser: Any, address: str) -> None:
    visit(browser, address)
    assert said(browser) == "250 findings of 251" and len(rows(browser)) == 100
    assert all("error" in row for row in rows(browser)[:84]) and "warning" in rows(browser)[84]
    put(browser, "search", "con001 MESSAGE batch-1")
    assert said(browser) == "83 findings of 251" and all("CON001" in row for row in rows(browser))
    put(browser, "search", "004 con001")
    assert said(browser) == "1 finding of 251" and "message 4" in rows(browser)[0]
    put(browser, "search", "nothing like it")
    assert (said(browser), rows(browser)) == ("No finding matches", [])
    for name, value, number in (
        ("rule", "SEP001", 84),
        ("rule", "SEP*", 84),
        ("severity", "info", 83),
        ("state", "new", 10),
        ("state", "gone", 1),
        ("fix", "unsafe", 83),
        ("fix", "none", 83),
        ("path", "batch-2/", 83),
        ("path", "batch-2/002", 1),
    ):
        browser.find_element("css selector", "#filters [type=reset]").click()
        browser.execute_async_script("setTimeout(arguments[0], 5)")
        assert said(browser) == "250 findings of 251"
        put(browser, name, value)
        assert said(browser).startswith(f"{number} finding"), (name, value)
    put(browser, "path", "")
    heads = {head.text.strip(" ↑↓"): head for head in browser.find_elements("css selector", "#table thead button")}
    heads["Place"].click()
    assert "batch-0/000.txt:1:2" in rows(browser)[0]
    heads["Place"].click()
    assert "batch-2/248.txt:249:2" in rows(browser)[0]
    assert browser.find_element("css selector", "[aria-sort]").get_attribute("aria-sort") == "descending"
    heads["Finding"].click()
    assert "message 0" in rows(browser)[0] and "message 2" in rows(browser)[2]
    browser.find_element("id", "next").click()
    assert browser.find_element("id", "pages").text == "Page 2 of 3"
    assert "message 100" in rows(browser)[0] and browser.get_log("browser") == []


def test_a_bar_leads_to_its_findings_and_a_finding_to_its_rule_and_line(browser: Any, address: str) -> None:
    visit(browser, address)
    for words, number in (("CON Consistency", 83), ("Error", 84), ("batch-1", 83), ("QNA011", 83)):
        links = browser.find_elements("css selector", "a[data-filter]")
        next(each for each in links if each.text.startswith(words)).click()
        browser.execute_async_script("setTimeout(arguments[0], 5)")
        assert said(browser).startswith(f"{number} finding"), words
    browser.find_element("css selector", "#table tbody a").click()
    assert browser.current_url.endswith("#QNA011")
    assert browser.find_element("css selector", "article:target h3").text == "QNA011 repeated-question"
    browser.execute_script("document.querySelector('#table tbody summary').click()")
    text = browser.find_element("css selector", "#table tbody pre").text
    assert text.startswith("the line 2 <b>\n") and "^^^" in text


def test_the_keyboard_reaches_and_moves_everything(browser: Any, address: str) -> None:
    from selenium.webdriver.common.keys import Keys

    visit(browser, address)
    browser.switch_to.active_element.send_keys(Keys.TAB)
    assert browser.switch_to.active_element.text == "Skip to content"
    head = browser.find_element("css selector", "#table thead [data-sort=rule] button")
    head.send_keys(Keys.ENTER)
    assert "CON001" in rows(browser)[0]
    browser.find_element("id", "severity").send_keys("Info")
    assert said(browser).startswith("83 findings")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_asks_for_nothing_and_has_no_errors(browser: Any, address: str, width: int, scheme: str) -> None:
    visit(browser, address, width, scheme)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    color = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (color == "rgb(20, 23, 26)") == (scheme == "dark")
    for details in browser.find_elements("css selector", "main details:not(.text) > summary"):
        browser.execute_script("arguments[0].click()", details)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert requests(browser) == [] and browser.get_log("browser") == []
    attempt = "fetch('https://example.org/').catch(() => {}); new Image().src = 'https://example.org/x.png'"
    browser.execute_script(attempt)
    refused = browser.get_log("browser")
    assert len(refused) >= 2 and all("Content Security Policy" in each["message"] for each in refused)


def test_paper_gets_what_is_shown(browser: Any, address: str) -> None:
    visit(browser, address)
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert len(rows(browser)) == 250 and not browser.find_elements("css selector", "details:not([open]):not(.text)")
    browser.execute_script("dispatchEvent(new Event('afterprint'))")
    assert len(rows(browser)) == 100 and not browser.find_elements("css selector", "main details[open]")


def test_hostile_text_runs_nothing(browser: Any, tmp_path: Path) -> None:
    attacks = (
        *HOSTILE,
        "</script><script>document.title = 'owned'</script>",
        "<!--<script>",
        "<img src=x onerror=\"document.title = 'owned'\">",
        '"><svg onload="document.title = \'owned\'">',
        "javascript:document.title='owned'",
        "__proto__",
        "{{ 7 * 7 }}",
    )
    found = [hostile(text) for text in attacks]
    past = [Past(text, 1, 1, text, text, "error", text, text) for text in attacks]
    settings = [(text, text) for text in attacks]
    given = facts(found, {}, earlier=Earlier(attacks[-5], tuple(past)), settings=settings, shows_text=True)
    place = tmp_path / "report.html"
    place.write_text(page(given)[0], encoding="utf-8")
    visit(browser, place.as_uri())
    assert browser.get_log("browser") == [] and requests(browser) == []
    assert browser.title.startswith("Transcript report") and "owned" not in browser.title
    assert len(rows(browser)) == len(attacks)
    put(browser, "state", "gone")
    assert len(rows(browser)) == len(attacks) and browser.title.startswith("Transcript report")
    put(browser, "state", "new")
    assert any("onerror=" in row for row in rows(browser)) and any("{{ 7 * 7 }}" in row for row in rows(browser))
    assert not browser.find_elements("css selector", "img, iframe, svg[onload], [onerror]")


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of axe-core, from npm."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--no-save", "--ignore-scripts", "--prefix", str(folder), "axe-core@4"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if ran.returncode:
        pytest.skip(f"npm cannot install axe-core: {ran.stderr[:200]}")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser: Any, address: str, axe: str, width: int, scheme: str) -> None:
    visit(browser, address, width, scheme)
    for details in browser.find_elements("css selector", "main details > summary"):
        browser.execute_script("arguments[0].click()", details)
    browser.execute_script(axe)
    script = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations))"
    violations = browser.execute_async_script(script)
    assert [(each["impact"], each["id"], each["nodes"][0]["html"][:100]) for each in violations] == []


def test_axe_finds_what_is_wrong(browser: Any, address: str, axe: str) -> None:
    visit(browser, address)
    browser.execute_script("document.querySelector('label[for=search]').remove(); search.placeholder = ''")
    browser.execute_script(axe)
    script = "const done = arguments[0]; axe.run().then(r => done(r.violations.map(v => v.id)))"
    assert "label" in browser.execute_async_script(script)
