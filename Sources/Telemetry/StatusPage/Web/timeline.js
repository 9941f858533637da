// One update from its arrival to its answer: every line with its correlation id, and when it came.

let timelineID = null;
/** When one of its lines was written, in milliseconds since 1970; null when nobody knows. */
let timelineAt = null;
const timelineLimit = 1000;

async function openTimeline(id, at = null) {
  timelineID = id;
  timelineAt = at;
  byID('timeline-summary').textContent = id;
  byID('timeline-lines').replaceChildren();
  if (!byID('timeline').open) byID('timeline').showModal();
  writeURL();
  try {
    // Not through all that is kept: an update is over within the hour, and the newest stretch of the log is enough to look at.
    const query = new URLSearchParams({ correlation_id: id, limit: timelineLimit, search: 4 * searchStep });
    if (at !== null) query.set('since', new Date(at - 3600e3).toISOString());
    const response = await ask(`/logs?${query}`);
    if (!response.ok) throw new Error(await problem(response));
    const lines = (await response.text()).split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter((line) => line.ts);
    if (timelineID === id) drawTimeline(id, lines, response.headers.get('X-Searched-From'));
  } catch (error) {
    if (timelineID === id) byID('timeline-summary').textContent = `The lines of ${id} could not be read. ${sentence(error)}`;
  }
}

/** Milliseconds since 1970; Date has no more than three digits of the second's six. */
const moment = (ts) => Date.parse(`${ts.slice(0, 19)}Z`) + Number(`0${ts.slice(19, -1)}`) * 1000;

function drawTimeline(id, lines, from) {
  if (lines.length === 0) {
    byID('timeline-summary').textContent = from ? `${id}: there are no lines of it since ${whenText(from)}.`
      : `${id}: there are no lines of it any more.`;
    return;
  }
  const steps = lines.map((line) => {
    const duration = Number(line.fields?.duration_ms) || 0;
    const end = moment(line.ts);
    return { line, end, duration, start: end - duration };
  }).sort((left, right) => left.end - right.end);
  // It came before its first line: the line that closes it says how long it took.
  const arrival = Math.min(...steps.map((step) => step.start));
  const total = Math.max(...steps.map((step) => step.end)) - arrival;
  const handled = lines.find((line) => line.message === 'update handled')?.fields;
  byID('timeline-summary').textContent = [
    id, lines.length === timelineLimit && `the last ${plural(timelineLimit, 'line')}`, `arrived ${whenText(new Date(arrival).toISOString())}`, `${milliseconds(total)} in all`,
    handled && `${handled.update_type} → ${handled.handler}: ${handled.outcome}`,
    handled && `${plural(Number(handled.db_queries), 'query').replace('querys', 'queries')} in ${milliseconds(Number(handled.db_ms))}`,
  ].filter(Boolean).join(' · ');
  byID('timeline-lines').replaceChildren(...steps.map((step) => drawStep(step, arrival, total)));
}

const milliseconds = (value) => `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ms`;

function drawStep({ line, start, end, duration }, arrival, total) {
  const bar = make('i');
  const share = (time) => (total > 0 ? (100 * time) / total : 0);
  bar.style.left = `min(${share(start - arrival)}%, 100% - 3px)`;
  bar.style.width = `${share(end - start)}%`;
  return make('div', { class: `step ${line.level}` },
    make('span', { class: 'offset' }, `+${milliseconds(end - arrival)}`),
    make('span', { class: 'track', 'aria-hidden': 'true' }, bar),
    make('div', null,
      make('strong', null, line.message ?? ''), duration > 0 ? `  took ${milliseconds(duration)}` : '',
      make('div', { class: 'fields' }, `${line.level} ${line.logger}${fieldsText(line)}`),
      stackBlock(line.error?.stack)));
}

byID('timeline').addEventListener('close', () => { timelineID = null; timelineAt = null; writeURL(); });
byID('timeline-filter').addEventListener('click', () => {
  readFilters(new URLSearchParams({ correlation_id: timelineID }));
  byID('timeline').close();
  show('logs');
  restartLog();
});
