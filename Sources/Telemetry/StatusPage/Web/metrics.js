// The metrics, read from /metrics while somebody looks at them: families, their series, and a chart of one.

/** Series of a family on the page at the most: more than a person reads would only make it slow. */
const MOST_SERIES = 200;
const metrics = { families: new Map(), readAt: 0, timer: null, chart: null, isReading: false };

/** The text format 0.0.4 as families: name → { name, help, type, series: Map(text → value) }. */
function parseMetrics(text) {
  const families = new Map();
  const family = (name) => {
    if (!families.has(name)) families.set(name, { name, help: '', type: 'untyped', series: new Map() });
    return families.get(name);
  };
  let current = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) {
      const [, kind, name, rest] = line.match(/^# (HELP|TYPE) (\S+) ?(.*)$/) ?? [];
      if (!kind) continue;
      current = family(name);
      if (kind === 'HELP') current.help = rest.replaceAll('\\n', '\n').replaceAll('\\\\', '\\');
      else current.type = rest;
    } else if (line) {
      const end = line.lastIndexOf('}') + 1 || line.indexOf(' ');
      const series = line.slice(0, end);
      const name = series.split('{', 1)[0];
      const owner = current && (name === current.name || name.startsWith(`${current.name}_`)) ? current : family(name);
      owner.series.set(series, Number(line.slice(end).trim().split(' ')[0].replace('Inf', 'Infinity')));
    }
  }
  return families;
}

async function readMetrics() {
  if (metrics.isReading) return;
  metrics.isReading = true;
  try {
    const response = await ask('/metrics', { headers: { Accept: 'text/plain; version=0.0.4' } });
    if (!response.ok) throw new Error(await problem(response));
    [metrics.families, metrics.readAt] = [parseMetrics(await response.text()), performance.now() / 1000];
    drawFamilies();
    drawChart();
  } catch (error) {
    setText(byID('metric-count'), `The metrics were not read. ${sentence(error)}`);
  } finally {
    metrics.isReading = false;
  }
}

function openMetrics() {
  readMetrics();
  metrics.timer ??= setInterval(readMetrics, 5000);
}

function closeMetrics() {
  clearInterval(metrics.timer);
  metrics.timer = null;
}

function drawFamilies() {
  const wanted = byID('metric-filter').elements.metric.value.trim().toLowerCase();
  const list = byID('families');
  const shown = [...metrics.families.values()].filter((family) => family.name.toLowerCase().includes(wanted));
  const known = new Map([...list.children].map((element) => [element.dataset.name, element]));
  const elements = shown.map((family) => updateFamily(known.get(family.name) ?? makeFamily(family), family));
  if (elements.length !== list.children.length || elements.some((element, index) => element !== list.children[index])) {
    list.replaceChildren(...elements);
  }
  const series = shown.reduce((sum, family) => sum + family.series.size, 0);
  const text = `${shown.length.toLocaleString('en')} families, ${series.toLocaleString('en')} series`;
  if (byID('metric-count').textContent !== text) byID('metric-count').textContent = text;
}

function makeFamily(family) {
  const element = make('details', { 'data-name': family.name },
    make('summary', null, make('span', { class: 'name' }, family.name), make('span', { class: 'kind' }),
      make('span', { class: 'series' }), make('span', { class: 'value' }), make('span', { class: 'help' })));
  element.addEventListener('toggle', () => updateFamily(element, metrics.families.get(family.name)));
  return element;
}

/** Values in place: what one reads or has the focus on stays where it is. */
function updateFamily(element, family) {
  if (!family) return element;
  const [, kind, series, value, help] = element.firstChild.children;
  setText(kind, family.type);
  setText(series, `${family.series.size} series`);
  setText(value, family.series.size === 1 ? numberText(family.series.values().next().value) : '');
  setText(help, family.help);
  if (!element.open) {
    element.querySelectorAll('table, .more').forEach((part) => part.remove());
    return element;
  }
  let body = element.querySelector('tbody');
  if (!body) {
    body = make('tbody');
    element.append(make('table', null, body), make('p', { class: 'more quiet' }));
  }
  const rows = [...family.series].slice(0, MOST_SERIES);
  const isCut = family.series.size > rows.length;
  setText(element.lastChild, isCut ? `The first ${rows.length} of ${family.series.size.toLocaleString('en')} series.` : '');
  element.lastChild.hidden = !isCut;
  while (body.children.length > rows.length) body.lastChild.remove();
  rows.forEach(([name, number], index) => {
    const row = body.children[index] ?? body.appendChild(make('tr', null,
      make('td', null, make('button', { type: 'button', class: 'plain', click: (event) => chartSeries(family.name, event.currentTarget.textContent) })),
      make('td', { class: 'number' })));
    setText(row.firstChild.firstChild, name);
    setText(row.lastChild, numberText(number));
  });
  return element;
}

function setText(element, text) { if (element.textContent !== text) element.textContent = text; }

// The chart

function chartSeries(family, series) {
  metrics.chart = { family, series, points: [] };
  byID('chart-card').hidden = false;
  drawChart();
  byID('chart-card').scrollIntoView({ block: 'nearest' });
}

function drawChart() {
  const { chart } = metrics;
  const family = metrics.families.get(chart?.family);
  const value = family?.series.get(chart.series);
  if (value === undefined) return;
  const isCounter = family.type === 'counter' || /_(bucket|count|sum)(\{|$)/.test(chart.series);
  byID('chart-title').textContent = chart.series + (isCounter ? ', per second' : '');
  if (!Number.isFinite(value)) {
    byID('chart').replaceChildren(make('p', null, 'This value cannot be drawn.'));
    return;
  }
  // The value is of the last reading, not of the moment in which somebody chose its series.
  if (chart.points.at(-1)?.at !== metrics.readAt) chart.points = [...chart.points, { at: metrics.readAt, value }].slice(-61);
  const points = isCounter
    ? chart.points.slice(1).map((point, index) => {
      const before = chart.points[index];
      return { at: point.at, value: Math.max(0, point.value - before.value) / Math.max(0.001, point.at - before.at) };
    })
    : chart.points;
  byID('chart').replaceChildren(...chartElements(points, isCounter));
}

function chartElements(points, isCounter) {
  if (points.length < 2) return [make('p', null, 'The next values draw the chart.')];
  const values = points.map((point) => point.value);
  const [low, high] = [isCounter ? 0 : Math.min(...values), Math.max(...values)];
  const range = high - low || 1;
  const [from, to] = [points[0].at, points.at(-1).at];
  const path = points.map((point, index) =>
    `${index === 0 ? 'M' : 'L'}${(1000 * (point.at - from)) / (to - from)},${134 - (126 * (point.value - low)) / range}`).join('');
  const label = `The last ${secondsText(to - from)}: from ${numberText(low)} to ${numberText(high)}, now ${numberText(values.at(-1))}`;
  return [
    makeSVG('svg', { viewBox: '0 0 1000 140', preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, makeSVG('path', { d: path })),
    make('p', null, make('span', null, `${numberText(low)} – ${numberText(high)}`), make('span', null, `now ${numberText(values.at(-1))}`)),
  ];
}

byID('metric-filter').addEventListener('input', () => { writeURL(); drawFamilies(); });
byID('metric-filter').addEventListener('submit', (event) => event.preventDefault());
