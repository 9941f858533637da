// Which view is shown, what its URL is, and which streams run for it: none for what nobody sees.

let currentView = 'status';
const viewNames = ['status', 'logs', 'chat', 'metrics'];

function show(view) {
  currentView = viewNames.includes(view) ? view : 'status';
  for (const name of viewNames) byID(name).hidden = name !== currentView;
  for (const link of document.querySelectorAll('#views a')) {
    if (link.dataset.view === currentView) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  writeURL();
  connect();
}

/** A browser has few connections for one server: a page in the background holds none. */
function connect() {
  const isSeen = !document.hidden;
  if (isSeen) status.stream.start(); else status.stream.stop();
  if (isSeen && currentView === 'logs') log.stream.start(); else log.stream.stop();
  if (isSeen && currentView === 'chat') { if (!chat.stream.isRunning) openChat(); } else chat.stream.stop();
  if (isSeen && currentView === 'metrics') openMetrics(); else closeMetrics();
}

function writeURL() {
  const query = new URLSearchParams();
  if (currentView !== 'status') query.set('view', currentView);
  if (currentView === 'logs') {
    const form = new FormData(byID('log-filters'));
    for (const name of logFilters) if (form.get(name)) query.set(name, form.get(name));
  }
  const metric = byID('metric-filter').elements.metric.value.trim();
  if (currentView === 'metrics' && metric) query.set('metric', metric);
  if (timelineID !== null) query.set('timeline', timelineID);
  const text = query.toString();
  history.replaceState(null, '', text ? `?${text}` : location.pathname);
}

const parameters = new URLSearchParams(location.search);
byID('main').dataset.service = document.querySelector('h1').textContent;
byID('views').hidden = false;
readFilters(parameters);
byID('metric-filter').elements.metric.value = parameters.get('metric') ?? '';
byID('views').addEventListener('click', (event) => {
  if (!event.target.dataset.view || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  show(event.target.dataset.view);
});
document.addEventListener('visibilitychange', connect);
setInterval(() => {
  if (document.hidden) return;
  refreshAges();
  // A minute passes without an event too.
  if (currentView === 'status' && status.bot !== null) renderers.bot(status.bot);
}, 1000);
show(parameters.get('view'));
if (parameters.get('timeline')) openTimeline(parameters.get('timeline'));
