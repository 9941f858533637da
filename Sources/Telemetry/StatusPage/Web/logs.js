// The log: every line that the server has for the filters, as it comes, in a list that draws only what is seen.

const log = {
  rowHeight: 22,
  /** Lines that are kept; the oldest go first. */
  limit: 50000,
  /** Characters that are kept, for lines that are very long. */
  maxLength: 48e6,
  texts: [],
  length: 0,
  /** The number of texts[0] since the page was loaded. */
  first: 0,
  cursor: null,
  /** How many lines are shown while it is paused; null otherwise. */
  pausedAt: null,
  selected: null,
  sticks: true,
  isDue: false,
  /** Whether the stream rests, as much has come while it is paused as is kept. */
  isFull: false,
  /** Whether some were taken off the front. */
  isCut: false,
  /** How much of the log the server looks through for the filters, in bytes, and since when that was. */
  search: 0,
  searchedFrom: null,
  parsed: new Map(),
  stream: null,
};
/** What is in the memory of the server: to look through it costs little. */
const searchStep = 16 << 20;
const logFilters = ['level', 'logger', 'grep', 'correlation_id'];

function logQuery() {
  const query = new URLSearchParams({ follow: '1' });
  const form = new FormData(byID('log-filters'));
  for (const name of logFilters) if (form.get(name)) query.set(name, form.get(name));
  if (log.cursor === null) {
    query.set('limit', '2000');
    query.set('search', log.search || searchStep);
  } else query.set('cursor', log.cursor);
  return query;
}

log.stream = new Stream(() => `/logs?${logQuery()}`, (event) => {
  if (event.id !== null) log.cursor = event.id;
  addLine(event.data);
}, (state, detail) => {
  if (state === 'live' && log.cursor === null) log.searchedFrom = detail.headers.get('X-Searched-From');
  byID('log-note').textContent = state === 'lost' && detail ? detail : '';
  drawLogSoon();
});

function followLog() {
  if (currentView === 'logs' && !document.hidden && !log.isFull) log.stream.start();
}

function addLine(text) {
  log.texts.push(text);
  log.length += text.length;
  if (log.pausedAt === null) trimLog();
  // The server keeps what comes while nobody reads: from the cursor on it is read later.
  else if (log.texts.length - (log.pausedAt - log.first) >= log.limit || log.length > 2 * log.maxLength) {
    log.isFull = true;
    log.stream.stop();
  }
  drawLogSoon();
}

/** Some at a time: taking single ones off the front of a long list would cost as much. */
function trimLog() {
  while (log.texts.length > log.limit || (log.length > log.maxLength && log.texts.length > 1)) {
    const gone = log.texts.splice(0, Math.min(2000, Math.ceil(log.texts.length / 8)));
    log.length -= gone.reduce((sum, text) => sum + text.length, 0);
    log.first += gone.length;
    log.isCut = true;
    if (!log.sticks) byID('log').scrollTop -= gone.length * log.rowHeight;
  }
  if (log.selected !== null && log.selected < log.first) log.selected = null;
}

function restartLog(search = 0) {
  log.stream.stop();
  // Numbers go on, so that no row takes a new line for the old one of its number.
  Object.assign(log, { first: log.first + log.texts.length, texts: [], length: 0, cursor: null, selected: null, sticks: true, isCut: false, search, searchedFrom: null });
  log.parsed.clear();
  setPaused(false);
  closeDetail();
  drawLogSoon();
}

const shownLines = () => (log.pausedAt === null ? log.texts.length : Math.min(log.texts.length, log.pausedAt - log.first));

function parsedLine(number) {
  let line = log.parsed.get(number);
  if (line) return line;
  try { line = JSON.parse(log.texts[number - log.first]); } catch { line = { message: log.texts[number - log.first] }; }
  if (line.dropped) line = { level: 'warning', message: `${plural(line.dropped, 'line')} lost: this page read too slowly` };
  if (log.parsed.size > 1000) log.parsed.clear();
  log.parsed.set(number, line);
  return line;
}

// Drawing

function drawLogSoon() {
  if (log.isDue) return;
  log.isDue = true;
  requestAnimationFrame(() => { log.isDue = false; drawLog(); });
}

function drawLog() {
  const list = byID('log');
  const count = shownLines();
  byID('log-space').style.height = `${count * log.rowHeight}px`;
  if (log.sticks && log.pausedAt === null) list.scrollTop = count * log.rowHeight;
  const start = Math.max(0, Math.floor(list.scrollTop / log.rowHeight) - 5);
  const end = Math.min(count, start + Math.ceil(list.clientHeight / log.rowHeight) + 10);
  const rows = byID('log-rows');
  while (rows.children.length < end - start) rows.append(makeRow());
  while (rows.children.length > end - start) rows.lastChild.remove();
  rows.style.transform = `translateY(${start * log.rowHeight}px)`;
  for (let index = start; index < end; index += 1) fillRow(rows.children[index - start], log.first + index, count);
  list.setAttribute('aria-activedescendant', log.selected === null ? '' : `line-${log.selected}`);
  const waiting = log.texts.length - count;
  byID('pause').textContent = log.pausedAt === null ? 'Pause' : `Resume (${log.isFull ? 'more than ' : ''}${waiting.toLocaleString('en')} new)`;
  const text = [
    count === 0 ? 'No lines yet' : plural(count, 'line'), log.pausedAt !== null && 'paused',
    log.isFull && 'what comes now is read when you resume',
    log.searchedFrom && `searched back to ${whenText(log.searchedFrom)}`,
    log.isCut && 'older ones are left out',
  ].filter(Boolean).join(', ');
  byID('further').hidden = !log.searchedFrom;
  if (byID('log-count').textContent !== text) byID('log-count').textContent = text;
}

function makeRow() {
  const row = make('div', { role: 'option' });
  for (const name of ['time', 'level', 'logger', 'text', 'cid']) row.append(make('span', { class: name }));
  row.children[3].append('', make('span', { class: 'fields' }));
  return row;
}

function fillRow(row, number, count) {
  row.setAttribute('aria-selected', number === log.selected);
  row.setAttribute('aria-posinset', number - log.first + 1);
  row.setAttribute('aria-setsize', count);
  if (row.dataset.number === String(number)) return;
  const line = parsedLine(number);
  const [time, level, logger, text, cid] = row.children;
  row.dataset.number = number;
  row.id = `line-${number}`;
  row.className = `row ${['trace', 'debug', 'warning', 'error', 'critical'].includes(line.level) ? line.level : ''}`;
  time.textContent = timeOf(line.ts ?? '');
  level.textContent = line.level ?? '';
  logger.textContent = line.logger ?? '';
  text.firstChild.data = line.message ?? '';
  text.lastChild.textContent = fieldsText(line);
  cid.textContent = (line.correlation_id ?? '').slice(0, 8);
}

const timeOf = (ts) => ts.slice(11, 23);

function fieldsText(line) {
  const fields = Object.entries(line.fields ?? {}).map(([name, value]) =>
    `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  if (line.error?.message) fields.unshift(line.error.message);
  return fields.length > 0 ? `  ${fields.join(' ')}` : '';
}

// One line in full

function selectLine(number) {
  if (number < log.first || number >= log.first + shownLines()) return;
  log.selected = number;
  const list = byID('log');
  const top = (number - log.first) * log.rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + log.rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + log.rowHeight - list.clientHeight;
  if (!byID('detail').hidden) showDetail(number);
  drawLogSoon();
}

function closeDetail() { byID('detail').hidden = true; }

function showDetail(number) {
  const line = parsedLine(number);
  const text = log.texts[number - log.first];
  const detail = byID('detail');
  const copy = make('button', { type: 'button', click: async () => { await copyText(text); copy.textContent = 'Copied'; } }, 'Copy as JSON');
  const rows = [];
  const add = (name, value) => { if (value !== undefined && value !== '') rows.push(make('dt', null, name), make('dd', null, value)); };
  add('time', line.ts);
  add('level', line.level);
  add('logger', line.logger);
  add('module', line.module);
  if (line.correlation_id) add('correlation', timelineButton(line));
  add('update', line.update_id && String(line.update_id));
  add('error', line.error?.type);
  add('', line.error?.message);
  for (const [name, value] of Object.entries(line.fields ?? {})) add(name, typeof value === 'string' ? value : JSON.stringify(value));
  if (line.source) add('source', `${line.source.file ?? ''}:${line.source.line ?? ''} ${line.source.function ?? ''}`);
  detail.replaceChildren(...[
    make('p', { class: 'bar' }, copy, make('button', { type: 'button', click: () => { closeDetail(); byID('log').focus(); } }, 'Close')),
    make('h2', null, line.message ?? ''), make('dl', null, ...rows), stackBlock(line.error?.stack),
  ].filter(Boolean));
  detail.hidden = false;
}

function timelineButton({ correlation_id: id, ts }) {
  return make('button', { type: 'button', class: 'plain', click: () => openTimeline(id, Date.parse(ts)), 'aria-label': `Timeline of ${id}` }, id);
}

/** Folded: what one wants first is the message. */
function stackBlock(stack) {
  if (!stack) return null;
  const text = Array.isArray(stack) ? stack.join('\n') : String(stack);
  return make('details', { class: 'stack' }, make('summary', null, `Stack, ${plural(text.split('\n').length, 'line')}`), make('pre', null, text));
}

// What the person does

function setPaused(isPaused) {
  log.pausedAt = isPaused ? log.first + log.texts.length : null;
  log.isFull = false;
  byID('pause').setAttribute('aria-pressed', isPaused);
  if (isPaused) return drawLogSoon();
  trimLog();
  followLog();
  drawLogSoon();
}

function readFilters(parameters) {
  for (const name of logFilters) byID('log-filters').elements[name].value = parameters.get(name) ?? '';
}

byID('pause').addEventListener('click', () => setPaused(log.pausedAt === null));
byID('newest').addEventListener('click', () => {
  setPaused(false);
  log.sticks = true;
  drawLogSoon();
});
byID('log').addEventListener('scroll', () => {
  const list = byID('log');
  const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - log.rowHeight;
  // A new line moves the end away before the list is drawn: only a person scrolls upwards.
  if (isAtEnd) log.sticks = true;
  else if (list.scrollTop < log.lastTop) log.sticks = false;
  log.lastTop = list.scrollTop;
  drawLogSoon();
}, { passive: true });
byID('log').addEventListener('click', (event) => {
  const row = event.target.closest('.row');
  if (!row) return;
  const number = Number(row.dataset.number);
  selectLine(number);
  const { correlation_id: id, ts } = parsedLine(number);
  if (event.target.classList.contains('cid') && id) openTimeline(id, Date.parse(ts));
  else showDetail(number);
});
byID('log').addEventListener('keydown', (event) => {
  const last = log.first + shownLines() - 1;
  const page = Math.floor(byID('log').clientHeight / log.rowHeight);
  const at = log.selected ?? last + 1;
  const target = {
    ArrowUp: at - 1, ArrowDown: at + 1, PageUp: Math.max(log.first, at - page), PageDown: Math.min(last, at + page),
    Home: log.first, End: last,
  }[event.key];
  if (target !== undefined) {
    event.preventDefault();
    selectLine(target);
  } else if (event.key === 'Enter' && log.selected !== null) {
    // Or it would press the button that has the focus then.
    event.preventDefault();
    showDetail(log.selected);
    byID('detail').querySelector('button').focus();
  } else if (event.key === 'Escape') {
    closeDetail();
  }
});
byID('further').addEventListener('click', () => restartLog(8 * (log.search || searchStep)));
let filterTimer = null;
const filtersChanged = () => {
  clearTimeout(filterTimer);
  filterTimer = setTimeout(() => { writeURL(); restartLog(); }, 250);
};
byID('log-filters').addEventListener('input', filtersChanged);
byID('log-filters').addEventListener('reset', () => setTimeout(filtersChanged));
byID('log-filters').addEventListener('submit', (event) => event.preventDefault());
new ResizeObserver(drawLogSoon).observe(byID('log'));
