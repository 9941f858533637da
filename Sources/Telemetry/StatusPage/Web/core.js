// What the views share: making elements, asking the server, following its streams.

const byID = (id) => document.getElementById(id);

/** An element. Whatever comes from the process is only ever set as text. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

function makeSVG(tag, properties, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const pad = (number, width) => String(number).padStart(width, '0');
const plural = (count, word) => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

function bytesText(bytes) {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) { value /= 1024; unit += 1; }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

function secondsText(seconds) {
  if (seconds < 0.0995) return `${Number((seconds * 1000).toPrecision(3))} ms`;
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 86400) return `${(seconds / 3600).toFixed(1)} h`;
  return `${(seconds / 86400).toFixed(1)} d`;
}

function numberText(value) {
  if (!Number.isFinite(value)) return String(value);
  // Times in seconds since 1970, too, are read as they are.
  const size = Math.abs(value);
  if (Number.isInteger(value) || (size >= 1e6 && size < 1e15)) return value.toLocaleString('en', { maximumFractionDigits: 0 });
  return size >= 1e6 || size < 1e-3 ? value.toExponential(3) : String(Number(value.toPrecision(6)));
}

/** A time of the log, with its date when that is not today's in UTC. */
function whenText(ts) {
  const isToday = ts.slice(0, 10) === new Date().toISOString().slice(0, 10);
  return `${isToday ? '' : `${ts.slice(0, 10)} `}${ts.slice(11, 23)} UTC`;
}

/** How long ago something was, kept up to date by `refreshAges`. */
function age(seconds, className) {
  const element = make('span', { 'data-since': seconds, class: className });
  element.textContent = ageText(seconds);
  return element;
}
const ageText = (since) => {
  const seconds = Math.max(0, Math.round(Date.now() / 1000 - since));
  return seconds < 60 ? `${seconds} s ago` : `${secondsText(seconds)} ago`;
};
function refreshAges() {
  for (const element of document.querySelectorAll('[data-since]')) {
    const text = ageText(Number(element.dataset.since));
    if (element.textContent !== text) element.textContent = text;
  }
}

async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Without TLS on another machine there is no clipboard to write to.
  const area = make('textarea', { class: 'unseen' });
  area.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

// Access

/** The server does not let us: by a token that is not given, or for good. */
class Refused extends Error {
  constructor(status) { super(String(status)); this.status = status; }
}

// In memory only: gone with the page.
let token = null;
let question = null;

/** Asks the person for the token, once for all who need it. */
function askForToken(wasWrong) {
  question ??= new Promise((resolve, reject) => {
    const dialog = byID('access');
    byID('access-error').textContent = wasWrong ? 'This token was not accepted.' : '';
    byID('token').value = '';
    const finish = (result) => { question = null; dialog.onclose = null; dialog.close(); result(); };
    byID('access-form').onsubmit = (event) => {
      event.preventDefault();
      token = byID('token').value.trim();
      byID('token').value = '';
      finish(resolve);
    };
    dialog.onclose = () => finish(() => reject(new Refused(401)));
    byID('access-cancel').onclick = () => dialog.close();
    dialog.showModal();
  });
  return question;
}

/** A request to our own server. */
async function ask(path, options = {}) {
  for (;;) {
    const sent = token;
    const headers = { ...options.headers };
    if (sent !== null) headers.Authorization = `Bearer ${sent}`;
    const response = await fetch(path, { ...options, headers, cache: 'no-store', redirect: 'error' });
    if (response.status !== 401) {
      if (response.status === 403) throw new Refused(403);
      return response;
    }
    // Somebody else may have asked meanwhile.
    if (token === sent) await askForToken(sent !== null);
  }
}

/** What the server says was wrong. */
const problem = (response) => response.json().then((body) => body.error.message).catch(() => `The server answered ${response.status}.`);
const sentence = (error) => (error instanceof Refused ? 'This is not allowed from here.' : error.message);

const pause = (milliseconds, signal) => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal?.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});

/**
 * A stream of server-sent events that comes back by itself. EventSource could not send a token.
 * `path` is asked for each attempt; `onEvent` gets { name, id, data }, `onState` what became of the connection and why.
 */
class Stream {
  static silence = 40000;

  constructor(path, onEvent, onState = () => {}) {
    this.path = path;
    this.onEvent = onEvent;
    this.onState = onState;
    this.abort = null;
  }

  get isRunning() { return this.abort !== null; }

  start() {
    if (this.abort) return;
    this.abort = new AbortController();
    this.run(this.abort.signal);
  }

  stop() {
    this.abort?.abort();
    this.abort = null;
  }

  async run(signal) {
    let delay = 500;
    while (!signal.aborted) {
      try {
        const response = await ask(this.path(), { headers: { Accept: 'text/event-stream' }, signal });
        if (!response.ok) this.onState('lost', await problem(response), response.status);
        else {
          this.onState('live', response);
          delay = 500;
          await this.read(response.body.getReader(), signal);
          if (!signal.aborted) this.onState('lost');
        }
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof Refused) {
          this.abort = null;
          this.onState('refused', error.status);
          return;
        }
        this.onState('lost');
      }
      if (signal.aborted) return;
      await pause(delay * (0.75 + Math.random() / 2), signal);
      delay = Math.min(delay * 2, 10000);
    }
  }

  async read(reader, signal) {
    const decoder = new TextDecoder();
    let rest = '';
    signal.addEventListener('abort', () => reader.cancel().catch(() => {}), { once: true });
    for (;;) {
      // The server says something every fifteen seconds; a connection that is silent is a dead one.
      const timer = setTimeout(() => reader.cancel().catch(() => {}), Stream.silence);
      const { done, value } = await reader.read();
      clearTimeout(timer);
      if (done || signal.aborted) return;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = parts.pop();
      for (const part of parts) {
        this.take(part);
        // What is not taken comes again, from the cursor on.
        if (signal.aborted) return;
      }
    }
  }

  take(part) {
    const event = { name: 'message', id: null, data: null };
    for (const line of part.split('\n')) {
      if (line.startsWith('data: ')) event.data = line.slice(6);
      else if (line.startsWith('id: ')) event.id = line.slice(4);
      else if (line.startsWith('event: ')) event.name = line.slice(7);
    }
    if (event.data !== null) this.onEvent(event);
  }
}
