// The status view: one stream brings everything first and then what has changed, section by section.

const status = { stream: null, cpu: [], memory: [], bot: null, updates: [], omitted: new Set(), version: null, isOther: false, wasLost: false };

const renderers = {
  headline({ state, reasons }) {
    const items = reasons.map(({ what, why, detail }) => make('li', null, make('strong', null, what), ` ${why}`,
      detail && make('span', { class: 'quiet' }, ` – ${detail}`)));
    byID('headline').className = `headline ${state.replaceAll(' ', '-')}`;
    // Only what differs is read out.
    if (byID('state').textContent !== state) byID('state').textContent = state;
    if (byID('reasons').textContent !== items.map((item) => item.textContent).join('')) {
      byID('reasons').replaceChildren(...items);
    }
    document.title = `${state} · ${byID('main').dataset.service}`;
    paintIcon(state);
  },

  modules(modules) {
    byID('modules').replaceChildren(...modules.flatMap((module) => {
      const restarts = Object.entries(module.restarts).filter(([, count]) => count > 0);
      const total = restarts.reduce((sum, [, count]) => sum + count, 0);
      const why = restarts.map(([reason, count]) => `${reason} ${count}`).join(', ');
      return [
        make('tr', null, make('th', { scope: 'row' }, module.name),
          make('td', { class: module.ok ? 'good' : 'bad' }, module.state),
          make('td', { class: 'number' }, why ? `${total} (${why})` : String(total)),
          make('td', { class: 'number' }, module.beat ? age(module.beat) : '–')),
        errorRow(module.ok && total === 0 ? null : module.error, 4, module.ok),
      ];
    }).filter(Boolean));
  },

  checks(checks) {
    byID('no-checks').hidden = checks.length > 0;
    byID('checks').closest('table').hidden = checks.length === 0;
    byID('checks').replaceChildren(...checks.flatMap((check) => [
      make('tr', null,
        make('th', { scope: 'row' }, check.name, check.critical && make('span', { class: 'critical' }, ' critical')),
        make('td', { class: check.ok ? 'good' : 'bad' }, check.word),
        make('td', { class: 'history-column' }, historyChart(check)),
        make('td', { class: 'number took' }, check.ms === undefined ? '–' : `${check.ms} ms`),
        make('td', { class: 'number' }, check.at ? age(check.at) : '–')),
      errorRow(check.error, 5),
    ]).filter(Boolean));
  },

  pools(pools) {
    byID('pools').replaceChildren(...pools.map((pool) => {
      const fill = make('i');
      fill.style.width = `${pool.max > 0 ? Math.min(100, (100 * pool.in_use) / pool.max) : 0}%`;
      return make('tr', null, make('th', { scope: 'row' }, pool.name),
        make('td', null, make('span', { class: 'meter', 'aria-hidden': 'true' }, fill), `${pool.in_use} of ${pool.max}`),
        make('td', { class: 'number' }, String(pool.idle)),
        make('td', { class: `number${pool.waiters > 0 ? ' warn' : ''}` },
          pool.timeouts > 0 ? `${pool.waiters} (${plural(pool.timeouts, 'timeout')})` : String(pool.waiters)));
    }));
  },

  log(log) {
    const { warning = 0, error = 0, critical = 0 } = log.levels;
    figures('log-figures', [
      ['Spool', !log.spool ? 'off' : `${bytesText(log.spool_bytes)} in ${plural(log.segments, 'segment')}`,
        log.blocked && 'bad'],
      ['Warnings', numberText(warning), warning > 0 && 'warn'],
      ['Errors', numberText(error + critical), error + critical > 0 && 'bad'],
      ['Followers', numberText(log.followers)],
    ]);
    byID('sinks-table').hidden = log.sinks.length === 0;
    byID('sinks').replaceChildren(...log.sinks.flatMap((sink) => [
      make('tr', null, make('th', { scope: 'row' }, sink.name),
        make('td', { class: sink.ok ? 'good' : 'bad' }, sink.ok ? 'takes lines' : 'fails'),
        make('td', { class: `number${sink.dropped > 0 ? ' warn' : ''}` },
          sink.dropped > 0 ? `${numberText(sink.buffered)} (${numberText(sink.dropped)} dropped)` : numberText(sink.buffered)),
        make('td', { class: 'number' }, sink.oldest ? age(sink.oldest) : 'none')),
      // What a sink that takes lines again has dropped, it dropped for its last error.
      errorRow(sink.ok && !sink.dropped ? null : sink.error, 4, sink.ok),
    ]).filter(Boolean));
  },

  bot(bot) {
    byID('bot-card').hidden = bot === null;
    if (bot === null) return;
    status.bot = bot;
    const minute = lastMinute(bot);
    const queued = Object.entries(bot.queued).filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
    const isOnTelegram = bot.mode !== 'off';
    // Every replica takes webhooks; the lead is over what they share.
    const leads = bot.leader ? ', leads' : bot.mode === 'webhook' ? '' : ', stands by';
    figures('bot', [
      ['Telegram', isOnTelegram ? bot.mode + leads : 'off: use the chat'],
      ['Updates handled', `${numberText(bot.updates)}${minute.updates > 0 ? `, ${numberText(minute.updates)} in the last minute` : ''}`],
      ['In flight', numberText(bot.in_flight)],
      isOnTelegram && ['Waiting at Telegram', numberText(bot.pending)],
      ['Replies to send', queued.join(', ') || '0'],
      ['Mean lag', minute.lag === null ? '–' : secondsText(minute.lag)],
      isOnTelegram && ['Told to slow down (429)', bot.floods > 0 ? `${bot.floods}, ${secondsText(bot.retry_after)} in all` : '0',
        bot.floods > 0 && 'warn'],
      ['Failed handlers', numberText(bot.errors), bot.errors > 0 && 'bad'],
    ]);
  },

  process(process) {
    let last = status.cpu.at(-1);
    // Another process answers now, whose time begins anew.
    if (last && (process.cpu < last.total || process.t < last.t)) [last, status.cpu, status.memory] = [undefined, [], []];
    // The first answer of a new connection may be one that was there already.
    if (!last || process.t > last.t) {
      const value = last ? (100 * (process.cpu - last.total)) / (process.t - last.t) : 0;
      status.cpu = [...status.cpu, { t: process.t, total: process.cpu, value }].slice(-60);
      status.memory = [...status.memory, { value: process.rss }].slice(-60);
    }
    const share = status.cpu.at(-1).value;
    figures('process', [
      ['CPU', `${share.toFixed(share < 10 ? 1 : 0)} %`, null, area(status.cpu.slice(1), 100)],
      ['Memory', bytesText(process.rss), null, area(status.memory, 0)],
      ['Open files', `${numberText(process.fds)}${process.max_fds ? ` of ${numberText(process.max_fds)}` : ''}`,
        process.max_fds && process.fds > 0.8 * process.max_fds && 'warn'],
    ]);
  },

  build(build) {
    figures('build', [
      ['Version', build.version], ['Commit', build.commit.slice(0, 12)], ['Swift', build.swift],
      ['Environment', build.environment], ['Started', age(build.started)],
    ]);
    status.version ??= build.version + build.commit;
    drawNote(status.version !== build.version + build.commit);
  },

  configuration({ warnings, restart, problems }) {
    const state = [
      problems.length > 0 && 'not reloaded', warnings.length > 0 ? plural(warnings.length, 'warning') : 'no warnings',
      restart.length > 0 && `${plural(restart.length, 'key')} waiting for a restart`,
    ].filter(Boolean).join(', ');
    figures('configuration', [['Configuration', state, (problems.length > 0 && 'bad') || (warnings.length + restart.length > 0 && 'warn')]]);
    byID('warnings').replaceChildren(...[...problems, ...warnings, ...restart.map((key) => `${key} takes effect with a restart`)]
      .map((text) => make('li', null, text)));
  },
};

/** Seconds after which a sample says nothing of the last minute: it is from before a sleep of the machine. */
const oldestSample = 90;

/** What came in the last minute, and how late: the mean of that, or of all when nothing came. */
function lastMinute({ updates, lag_sum: sum, lag_count: count }) {
  const now = performance.now() / 1000;
  // Of a process that began anew nothing older counts.
  if (status.updates.at(-1)?.updates > updates) status.updates = [];
  status.updates.push({ at: now, updates, sum, count });
  // The newest one that is a minute old is where the minute began.
  while (status.updates.length > 1 && now - status.updates[1].at >= 60) status.updates.shift();
  if (now - status.updates[0].at >= oldestSample) status.updates.shift();
  const [start] = status.updates;
  const came = count - start.count;
  const lag = came > 0 ? (sum - start.sum) / came : count > 0 ? sum / count : null;
  return { updates: updates - start.updates, lag };
}

function errorRow(text, columns, isOver = false) {
  return text ? make('tr', { class: isOver ? 'error over' : 'error' }, make('td', { colspan: columns }, text)) : null;
}

/** Rows of [name, value, class, chart]. */
function figures(id, rows) {
  byID(id).replaceChildren(...rows.filter(Boolean).flatMap(([name, value, className, chart]) => [
    make('dt', null, name), make('dd', { class: className || null }, value),
    chart && make('dd', { class: 'chart' }, chart),
  ]).filter(Boolean));
}

/** Five minutes of a check, a bar for every five seconds: as high as it took long, red where it failed. */
function historyChart({ name, history: steps }) {
  const longest = Math.max(1, ...steps);
  const paths = { none: 'M0 19h180', passed: '', failed: '' };
  steps.forEach((step, index) => {
    if (step === null) return;
    const [kind, height] = step < 0 ? ['failed', 20] : ['passed', 4 + 14 * Math.sqrt(step / longest)];
    paths[kind] += `M${(60 - steps.length + index) * 3 + 1} 20v-${Math.floor(height)}`;
  });
  const failures = steps.filter((step) => step === -1).length;
  const label = `${name}, last five minutes: ${failures === 0 ? 'no failure' : `failures in ${failures} of 60 steps`}`;
  return makeSVG('svg', { class: 'history', viewBox: '0 0 180 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    ...Object.entries(paths).filter(([, d]) => d).map(([kind, d]) => makeSVG('path', { class: kind, d })));
}

/** The last values as a line; from 0 to `top` or to the highest. */
function area(points, top) {
  const highest = Math.max(top ? top / 10 : 0, ...points.map((point) => point.value)) || 1;
  const path = points.map((point, index) =>
    `${index === 0 ? 'M' : 'L'}${(59 - points.length + index + 1) * (300 / 59)},${29 - (27 * point.value) / highest}`).join('');
  if (points.length < 2) return null;
  const svg = makeSVG('svg', { class: 'area', viewBox: '0 0 300 30', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const left = (60 - points.length) * (300 / 59);
  svg.append(makeSVG('path', { class: 'fill', d: `${path}L300,30L${left},30Z` }), makeSVG('path', { d: path }));
  return svg;
}

function paintIcon(state) {
  const colour = { ready: '1a7136', degraded: 'c98a12', draining: 'c98a12' }[state] ?? 'b8212b';
  byID('icon').href = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='7' fill='%23${colour}'/></svg>`;
}

function takeStatus({ data }) {
  const { omitted = [], ...sections } = JSON.parse(data);
  for (const [name, section] of Object.entries(sections)) {
    renderers[name]?.(section);
    status.omitted.delete(name);
  }
  for (const name of omitted) status.omitted.add(name);
  drawNote();
}

function drawNote(isOther = status.isOther) {
  status.isOther = isOther;
  const text = [
    isOther && 'The server runs another version than this page: load it again.',
    status.omitted.size > 0 && `Larger than page.max_frame and not up to date: ${[...status.omitted].join(', ')}.`,
  ].filter(Boolean).join(' ');
  setText(byID('page-note'), text);
  byID('page-note').hidden = text === '';
}

function showLink(state, detail) {
  if (state === 'live') {
    status.omitted.clear();
    // What came while nobody listened is not of the last minute.
    [status.bot, status.updates] = [null, []];
    // Another process may answer now, with another chat.
    if (status.wasLost && chat.people !== null) forgetChat();
  }
  status.wasLost = state === 'lost';
  const link = byID('link');
  link.className = `link ${state}`;
  const text = { live: 'Live', lost: detail ?? 'Connection lost, trying again', refused: 'Not allowed' }[state];
  if (link.textContent !== text) link.textContent = text;
  byID('locked').hidden = state !== 'refused';
  byID('unlock').hidden = detail !== 401;
  byID('locked-text').textContent = detail === 403
    ? 'This is the state as of loading. More is shown on the same machine, or with http.token_file, to the bearer of the token.'
    : 'This is the state as of loading. The rest needs the token.';
}

status.stream = new Stream(() => '/page/status', takeStatus, showLink);
byID('unlock').addEventListener('click', () => connect());
