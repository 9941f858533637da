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
  if (isSeen && currentView === 'logs') followLog(); else log.stream.stop();
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
  if (timelineAt !== null) query.set('at', timelineAt);
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

/** What is guarded is asked for with the token, which a link could not carry. */
async function showRaw(path) {
  byID('raw-title').textContent = path;
  byID('raw-text').textContent = '';
  try {
    const response = await ask(path);
    byID('raw-text').textContent = response.ok ? await response.text() : await problem(response);
  } catch (error) {
    byID('raw-text').textContent = sentence(error);
  }
  byID('raw').showModal();
}
for (const link of document.querySelectorAll('a[data-guarded]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    showRaw(link.getAttribute('href'));
  });
}
setInterval(() => {
  if (document.hidden) return;
  refreshAges();
  // A minute passes without an event too, whatever is looked at.
  if (status.bot !== null) renderers.bot(status.bot);
}, 1000);
show(parameters.get('view'));
if (parameters.get('timeline')) openTimeline(parameters.get('timeline'), Number(parameters.get('at')) || null);
