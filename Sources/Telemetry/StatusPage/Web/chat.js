// The chat with the bot, where Telegram is off: what is written here goes the way of Telegram's updates.

const chat = {
  stream: null,
  people: null,
  person: null,
  messages: new Map(),
  /** Messages on the page at the most: as many as the server keeps. */
  most: 200,
};

chat.stream = new Stream(() => `/page/chat/events?as=${chat.person}`, ({ data }) => takeChat(JSON.parse(data)), (state, detail, code) => {
  // Each connection brings the whole chat, which is another one after a restart of the process.
  if (state === 'live') {
    forgetMessages();
    chat.most = Number(detail.headers.get('X-Max-Messages')) || chat.most;
  } else if (state === 'lost' && detail) byID('chat-note').textContent = detail;
  // There is no such person any more.
  if (code === 404) forgetChat();
});

async function openChat() {
  if (chat.people === null) {
    try {
      const response = await ask('/page/chat/people');
      if (!response.ok) throw new Error(await problem(response));
      chat.people = await response.json();
    } catch (error) {
      byID('chat-frame').hidden = true;
      byID('chat-off').hidden = false;
      byID('chat-off').textContent = `The chat is not open. ${sentence(error)}`;
      return;
    }
    byID('chat-off').textContent = 'The chat is for bots that are not on Telegram: this one is talked to elsewhere.';
    byID('chat-off').hidden = chat.people.length > 0;
    byID('chat-frame').hidden = chat.people.length === 0;
    byID('person').replaceChildren(...chat.people.map(({ id, name }) => make('option', { value: id }, name)));
    chat.person = (chat.people.find(({ id }) => id === chat.person) ?? chat.people[0])?.id ?? null;
    if (chat.person !== null) byID('person').value = chat.person;
  }
  if (chat.person !== null && currentView === 'chat' && !document.hidden) chat.stream.start();
}

/** Another process may have other people, or none. */
function forgetChat() {
  chat.people = null;
  chat.stream.stop();
  forgetMessages();
  if (currentView === 'chat') openChat();
}

function forgetMessages() {
  chat.messages.clear();
  byID('messages').replaceChildren();
  byID('chat-note').textContent = '';
}

function takeChat(event) {
  if (event.note) { byID('chat-note').textContent = event.note; return; }
  const old = chat.messages.get(event.id);
  if (event.deleted) {
    old?.remove();
    chat.messages.delete(event.id);
    return;
  }
  const [oldest] = chat.messages.keys();
  // A change of one that is no longer shown.
  if (!old && chat.messages.size >= chat.most && event.id < oldest) return;
  const element = drawMessage(event);
  chat.messages.set(event.id, element);
  if (old) old.replaceWith(element);
  else byID('messages').append(element);
  if (chat.messages.size > chat.most) {
    chat.messages.get(oldest).remove();
    chat.messages.delete(oldest);
  }
  byID('messages').scrollTop = byID('messages').scrollHeight;
}

function drawMessage({ id, mine, text, photo, files, markup, correlation_id: correlation, at }) {
  const time = new Date(at * 1000).toISOString().slice(11, 19);
  return make('div', { class: mine ? 'message mine' : 'message', 'data-id': id },
    photo && drawPhoto(photo),
    ...(files ?? []).map((name) => make('p', { class: 'quiet' }, name)),
    text && make('p', null, text), drawKeys(id, markup),
    make('div', { class: 'meta' }, make('span', { class: 'unseen' }, mine ? 'You, ' : 'The bot, '), `${time} UTC `,
      correlation && make('button', {
        type: 'button', class: 'plain', click: () => openTimeline(correlation, at * 1000), 'aria-label': `Timeline of ${correlation}`,
      }, correlation.slice(0, 8))));
}

/** A picture is asked for with the token, which an img element could not send. */
function drawPhoto(name) {
  const image = make('img', { alt: 'A photo' });
  ask(`/page/chat/photo/${encodeURIComponent(name)}`).then(async (response) => {
    if (!response.ok) return;
    image.src = URL.createObjectURL(await response.blob());
    image.onload = () => URL.revokeObjectURL(image.src);
  }).catch(() => {});
  return image;
}

/** Buttons below a message: those of a keyboard write their text. */
function drawKeys(id, markup) {
  const rows = markup?.inline_keyboard ?? markup?.keyboard;
  if (!Array.isArray(rows) || rows.length === 0) return null;
  return make('div', { class: 'keys' }, ...rows.map((row) => make('div', null, ...row.map((key) => {
    const label = typeof key === 'string' ? key : key.text;
    const click = async () => {
      if (key.callback_data) await sendChat(`press?message=${id}&`, key.callback_data);
      else if (markup.keyboard) await sendChat('text?', label);
      else byID('chat-note').textContent = key.url ? `This button opens ${key.url}` : 'This button works on Telegram only.';
    };
    return make('button', { type: 'button', click }, label);
  }))));
}

async function sendChat(path, body) {
  byID('chat-note').textContent = '';
  try {
    const response = await ask(`/page/chat/${path}as=${chat.person}`, { method: 'POST', body });
    if (response.ok) return true;
    byID('chat-note').textContent = await problem(response);
  } catch (error) {
    byID('chat-note').textContent = `It was not sent. ${sentence(error)}`;
  }
  return false;
}

byID('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const field = byID('message');
  const text = field.value.trim();
  if (text && (await sendChat('text?', text))) field.value = '';
  field.focus();
});
byID('photo').addEventListener('change', async () => {
  const file = byID('photo').files[0];
  byID('photo').value = '';
  if (!file) return;
  const size = await createImageBitmap(file).catch(() => null);
  const query = new URLSearchParams({ width: size?.width ?? 0, height: size?.height ?? 0, caption: byID('message').value.trim() });
  if (await sendChat(`photo?${query}&`, file)) byID('message').value = '';
});
byID('person').addEventListener('change', () => {
  chat.person = byID('person').value;
  chat.stream.stop();
  forgetMessages();
  openChat();
});
