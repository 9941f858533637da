"""What the page leaves out, cannot draw, or has from another day, it says. The server keeps four messages of a chat."""

import sys

from browser import Page

# A family with very many series, and values that no chart has a place for; a search of the log that ended long ago.
OTHER_ANSWERS = """
const really = window.fetch;
const families = `# HELP wide Many series.
# TYPE wide gauge
${[...Array(1234).keys()].map((number) => `wide{number="${number}"} ${number}`).join('\\n')}
# TYPE odd gauge
odd{kind="even"} 2
odd{kind="none"} NaN
odd{kind="much"} +Inf
`;
window.fetch = (path, options) => {
  if (path === '/metrics') return Promise.resolve(new Response(families));
  if (!String(path).startsWith('/logs?')) return really(path, options);
  const isSearch = String(path).includes('correlation_id=old') || String(path).includes('grep=old');
  if (!isSearch) return really(path, options);
  const from = path.includes('today') ? `${new Date().toISOString().slice(0, 10)}T00:00:00.000000Z` : '2020-01-02T03:04:05.678901Z';
  const body = path.includes('follow') ? new ReadableStream() : '';
  return Promise.resolve(new Response(body, { headers: { 'X-Searched-From': from } }));
};
"""

with Page(sys.argv[1], early=OTHER_ANSWERS) as page:
    page.open("?view=metrics")
    page.click("#families summary", "wide")
    page.wait_text("#families", "The first 200 of 1,234 series.")
    assert len(page.all("#families tr")) == 200
    page.click("#families summary", "odd")
    page.wait_text("#families", 'odd{kind="none"}')
    assert [one.text for one in page.all("#families .more") if one.is_displayed()] == ["The first 200 of 1,234 series."]
    page.click("#families summary", "wide")
    page.wait("no more of them", lambda: "The first" not in page.text("#families"))
    page.click("#families td button", "even")
    page.wait_text("#chart", "The next values draw the chart.")
    for kind in ["none", "much"]:
        page.click("#families td button", kind)
        page.wait_text("#chart-title", f'odd{{kind="{kind}"}}')
        assert page.text("#chart") == "This value cannot be drawn.", page.text("#chart")

    page.open("?view=logs&grep=old")
    page.wait_text("#log-count", "No lines yet, searched back to 2020-01-02 03:04:05.678 UTC")
    page.open("?view=logs&grep=old+today")
    page.wait_text("#log-count", "No lines yet, searched back to 00:00:00.000 UTC")
    page.open("?timeline=old")
    page.wait_text("#timeline-summary", "old: there are no lines of it since 2020-01-02 03:04:05.678 UTC.")

    page.open("?view=chat")
    for number in range(4):
        page.say("/help")
        page.wait("an answer", lambda: page.run(
            "return document.querySelectorAll('.message:last-child:not(.mine)').length === 1 && Number(document.querySelector('.message:last-child').dataset.id)")
            >= 2 * number + 1)
    page.wait("no more than the server keeps", lambda: len(page.all(".message")) == 4)
    page.check()
