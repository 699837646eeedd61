// Keeps the complaint wizard at hand while the line is gone: its pages, what they ask, and what somebody types.
//
// Here: what is kept in the browser, for how long, and when the kept copy may answer. Never here: saving a complaint; that
// stays between page and server, and answers to posts are never kept. Registered for the scope /complaint.
// Start at `route` for requests and at `heard` for what pages say.
//
// Pages and their data say "private, no-cache", so that no forgotten copy lies about. They are kept here nonetheless, on
// purpose: only so does a reload in a tunnel show the complaint instead of nothing. Hence everything personal, addresses
// included, lies sealed under a key that no script can read out, and goes when the complaint is filed.
'use strict';

const BASE = 'complaint'; // the database: all that is personal, sealed
const SHELL = 'complaint-shell'; // the cache: script, style and font, the same for everybody, in the clear
const PERSONAL = ['pages', 'data', 'drafts'];
const STORES = [...PERSONAL, 'keys'];
const RING = 'ring';
const DAY = 24 * 60 * 60 * 1000;
const KEPT_FOR = 30 * DAY; // as long as the server keeps an untouched draft
const PATIENCE = 6000; // how long a page that is kept waits for a slow line
const LIMIT = 3000; // a database that does not open by then is none: browsers have been seen to hang there
const REST = 1500; // several saves shortly after one another fetch the step anew once
const MOST = 512 * 1024; // letters of one form: more was never typed by hand
const PACKED = 'application/vnd.beslecht.packed'; // how our pages ask for data; the app's `wire` names it
const SEARCHES = 'Shop'; // the one step whose answer depends on what was searched for
const DATA = ['/api/complaint', '/api/complaint-workings', '/api/position'];
const ENDINGS = ['/api/complaint-file', '/api/sign-out'];
const BUILD = /\/pkg\/([\w-]+\.[0-9a-f]{16})/; // names of built files begin with the digest of the build
const FILE = /^\/(pkg|fonts|style)\/|^\/style[\w.-]*\.css$|^\/[\w-]+\.(svg|png|ico|webmanifest|woff2)$/;

const wait = (time) => new Promise((done) => setTimeout(done, time));
const bytes = (text) => new TextEncoder().encode(text);
const isOld = (row) => Math.abs(Date.now() - row.at) > KEPT_FOR; // a clock that was wrong keeps nothing for ever
const isFit = (answer) => answer.status === 200 && answer.type === 'basic' && !answer.redirected;
const isStep = (url) => url.origin === self.location.origin && /^\/complaint(\/|$)/.test(url.pathname);
// Keeping is a comfort: when it fails, the page goes on as if there were no worker.
const comfort = (promise) => promise.catch(() => null);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(comfort(begin())));
self.addEventListener('fetch', (event) => {
  daily(event);
  route(event);
});
self.addEventListener('message', (event) => {
  daily(event);
  // Null says that it could not be done.
  event.waitUntil(comfort(inTurn(() => heard(event))).then((answer) => event.ports[0]?.postMessage(answer)));
});

/** Takes over the pages that are open. They came without the worker, so it fetches them once more to keep them. */
async function begin() {
  await self.clients.claim();
  await comfort(sweep());
  // Not awaited: requests wait until the worker has begun.
  for (const page of await self.clients.matchAll({ type: 'window' })) hold(new URL(page.url));
}

// Requests: the network first, the kept copy when it does not answer.

/** Sorts the requests; whatever is not named here goes its way as if there were no worker. */
function route(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && ENDINGS.includes(url.pathname)) event.respondWith(watched(event, url));
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (request.mode === 'navigate') {
    if (isStep(url)) event.respondWith(networkFirst(event, 'pages', url));
  } else if (DATA.includes(url.pathname)) {
    event.respondWith(networkFirst(event, 'data', url));
  } else if (FILE.test(url.pathname)) {
    event.respondWith(file(event, url).catch(() => fetch(request)));
  }
}

/** Gives the network's answer and keeps it; a page that is kept waits for a slow line only so long. */
function networkFirst(event, store, url) {
  const begun = Date.now();
  const net = fetch(event.request);
  const keys = comfort(ring()); // taken before the answer: after a wipe in between nothing is kept
  let settled = false;
  const answered = (answer) => {
    settled = true;
    noticed(true);
    return isFit(answer) && keep(store, url, answer.clone(), begun, keys);
  };
  const lost = (trouble) => {
    settled = true;
    if (trouble.name !== 'AbortError') noticed(false); // somebody who clicks on has not lost the line
  };
  event.waitUntil(comfort(net.then(answered, lost).then((kept) => kept && otherHalf(store, url))));
  const late = store === 'pages' ? wait(PATIENCE).then(() => (settled ? net : tooSlow(url, net))) : net;
  return Promise.race([net, late]).catch(() => offline(event.request, store, url, net));
}

/** Answers a page for which the line is too slow; the answer that comes later is kept all the same. */
async function tooSlow(url, net) {
  const copy = await comfort(recalled('pages', url));
  if (copy) noticed(false);
  return copy ?? net;
}

/** Answers when the network did not; `net` fails once more when nothing is kept, as it would without a worker. */
async function offline(request, store, url, net) {
  const copy = await comfort(recalled(store, url));
  if (copy || store !== 'pages') return copy ?? net;
  // The same step opened from the last page differs only in where its button leads.
  const plain = url.searchParams.has('then') && new URL(url.pathname, url);
  if (plain && (await comfort(recalled('pages', plain)))) return Response.redirect(plain);
  return (await comfort(notKept(request, url))) ?? net;
}

/** Files whose name carries their digest never change: they need no network once they are here. */
async function file(event, url) {
  const shell = await caches.open(SHELL);
  const hit = await shell.match(url.href, { ignoreVary: true });
  if (hit && BUILD.test(url.pathname)) return hit;
  const answer = await comfort(fetch(event.request));
  if (answer && isFit(answer)) event.waitUntil(comfort(shell.put(url.href, answer.clone())));
  return answer ?? hit ?? Response.error();
}

/** Looks on while somebody files or signs out: after that nothing of them stays here. */
async function watched(event, url) {
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(comfort(ended(url, answer.clone())));
  return answer;
}

async function ended(url, answer) {
  // A refusal is an answer too; only a complaint that was filed leads to its case.
  if (url.pathname === '/api/sign-out' || /\/cases\/|\?filed=/.test(await answer.text())) await wipe();
}

// A step is kept twice: as a page for a reload, and as data for the way there by a link inside the page.

/** The data that a page asks when one comes to it by a link; named as in the app's `calls/complaint.rs`. */
function dataOf(page) {
  const slug = /^\/complaint\/([a-z]+)$/.exec(page.pathname)?.[1];
  if (!slug) return null;
  const asked = { step: slug[0].toUpperCase() + slug.slice(1), query: page.searchParams.get('q') ?? '' };
  return new URL(`/api/complaint?${new URLSearchParams(asked)}`, page);
}

/** The page that asks these data. */
function pageOf(data) {
  if (data.pathname !== '/api/complaint') return null;
  const { step = '', query } = Object.fromEntries(data.searchParams);
  const page = new URL(`/complaint/${step.toLowerCase()}`, data);
  if (query && step === SEARCHES) page.searchParams.set('q', query);
  return page;
}

/** Fetches the half of a step that did not come by itself. */
const otherHalf = (store, url) => (store === 'pages' ? refetch('data', dataOf(url)) : refetch('pages', pageOf(url)));

/** Fetches both halves of a step anew: it was saved, or it was opened before there was a worker. */
const hold = (page) => isStep(page) && Promise.all([refetch('pages', page), refetch('data', dataOf(page))]);

const wishes = new Map(); // the latest wish for each address; earlier ones give way
async function refetch(store, url) {
  if (!url) return;
  const mine = Symbol(store);
  wishes.set(url.href, mine);
  const keys = await comfort(ring());
  await wait(REST);
  if (!keys || wishes.get(url.href) !== mine) return;
  wishes.delete(url.href);
  const begun = Date.now();
  const headers = { accept: store === 'pages' ? 'text/html' : PACKED };
  const answer = await comfort(fetch(url, { headers, redirect: 'manual', cache: 'no-store' }));
  noticed(answer !== null);
  if (answer && isFit(answer)) await comfort(keep(store, url, answer, begun, keys));
}

/** Keeps an answer, and with a page the files that it names. Tells whether it did. */
async function keep(store, url, answer, begun, keys) {
  // The body is unpacked already; cookies never show here.
  const headers = [...answer.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding)$/.test(name));
  const text = await answer.text();
  const build = (store === 'pages' && BUILD.exec(text)?.[1]) || null;
  const kept = await put(await keys, store, nameOf(url), begun, { address: url.pathname + url.search, headers, text }, build);
  if (kept && build) await stock(text, build, begun);
  return kept;
}

/** Lays in the files of a page, then throws out other builds: files, and pages and data that only those could read. */
async function stock(html, build, begun) {
  const shell = await caches.open(SHELL);
  for (const [, path] of html.matchAll(/href="(\/(?:pkg|fonts)\/[\w.-]+|\/favicon\.svg)"/g)) {
    if (await shell.match(path, { ignoreVary: true })) continue;
    const answer = await fetch(path);
    if (isFit(answer)) await shell.put(path, answer);
  }
  const foreign = (path) => path.startsWith('/pkg/') && !path.startsWith(`/pkg/${build}`);
  const gone = (await shell.keys()).filter((request) => foreign(new URL(request.url).pathname));
  await Promise.all(gone.map((request) => shell.delete(request)));
  const pages = await remove('pages', (row) => row.build !== build);
  if (pages > 0) await remove('data', (row) => row.at < begun);
}

/** Gives a kept answer with its headers as they came: the policy of a page fits the page. */
async function recalled(store, url) {
  const found = await find(store, nameOf(url));
  return found && new Response(found.text, { headers: [...found.headers, ['x-kept', new Date(found.at).toISOString()]] });
}

/** One name for an address, in whatever order it is asked; other steps carry along what was searched for on the first. */
function nameOf(url) {
  const asked = new URLSearchParams(url.search);
  if ((asked.get('step') ?? SEARCHES) !== SEARCHES) asked.delete('query');
  asked.sort();
  return `${url.pathname}?${asked}`;
}

// The page for a step that is not here.

const WORDS = {
  nl: {
    title: 'Geen verbinding',
    lead: 'De verbinding is weg, en deze pagina staat nog niet op dit apparaat.',
    here: 'Deze stappen staan er wel. U kunt ze lezen en invullen:',
    none: 'Van uw klacht staat nog niets op dit apparaat.',
    typed: 'Wat u typte en nog niet kon versturen, staat ook nog op dit apparaat.',
    later: 'Wat u eerder opsloeg, staat bij ons. Probeer het opnieuw als de verbinding terug is.',
    again: 'Opnieuw proberen',
    on: 'Verder met de laatste stap',
  },
  en: {
    title: 'No connection',
    lead: 'The connection is gone, and this page is not on this device yet.',
    here: 'These steps are on it. You can read them and fill them in:',
    none: 'Nothing of your complaint is on this device yet.',
    typed: 'What you typed and could not send yet is still on this device as well.',
    later: 'What you saved before is with us. Try again when the connection is back.',
    again: 'Try again',
    on: 'Go on with the last step',
  },
};

/** Says what is kept and leads there, in the language of the page that was read last: cookies do not show here. */
async function notKept(request, url) {
  const found = await Promise.all([all('pages'), all('drafts'), styleName()].map(comfort));
  const [kept, drafts, style] = [found[0] ?? [], found[1] ?? [], found[2]];
  const path = (page) => page.address.split('?')[0];
  const pages = kept.filter((page, at) => kept.findIndex((other) => path(other) === path(page)) === at);
  const spoken = /<html lang="(nl|en)"/.exec(pages[0]?.text)?.[1];
  const lang = spoken ?? /\b(nl|en)\b/.exec(request.headers.get('accept-language') ?? navigator.languages.join())?.[1] ?? 'nl';
  const l = WORDS[lang];
  const link = (href, text, look = '') => `<a href="${escaped(href)}"${look && ` class="${look}"`}>${text}</a>`;
  // The titles come out of our own pages, where they are escaped already.
  const title = (page) => /<title>([^<]*?)( · [^<·]*)?<\/title>/.exec(page.text)?.[1] ?? escaped(page.address);
  const steps = pages.map((page) => `<li>${link(page.address, title(page))}</li>`).join('');
  const html = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${l.title} · Beslecht</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg" type="image/svg+xml">
${style ? `<link rel="stylesheet" href="${style}">` : ''}</head>
<body><main id="content"><div class="center page stack" data-width="read"><div class="page-head"><h1>${l.title}</h1>
<p class="lead">${l.lead}</p></div><div class="prose stack"><p>${steps ? l.here : l.none}</p>${steps && `<ul>${steps}</ul>`}
${drafts.length ? `<p>${l.typed}</p>` : ''}<p>${l.later}</p></div><p class="cluster">
${steps && link(pages[0].address, l.on, 'button')} ${link(url.pathname + url.search, l.again, 'button button--quiet')}
</p></div></main></body></html>`;
  return new Response(html, { status: 503, headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  } });
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The style sheet of the build that was seen last. */
async function styleName() {
  const files = await (await caches.open(SHELL)).keys();
  return files.map((file) => new URL(file.url).pathname).find((path) => path.endsWith('.css'));
}

// What pages say.

let last = Promise.resolve();
/** Does one thing after the other: what is asked for after a word was kept finds that word. */
function inTurn(work) {
  const done = last.then(work);
  last = comfort(done);
  return done;
}

/** Does what a page says, and gives the answer for its port. */
async function heard(event) {
  const { do: what, path, form, fields, line: now } = event.data ?? {};
  const draft = `${path}\n${form}`;
  switch (what) {
    case 'keep': {
      const isWhole = fields.every(([name, text]) => typeof name === 'string' && typeof text === 'string');
      if (!isWhole || JSON.stringify(fields).length > MOST) return null;
      const kept = Date.now();
      return (await put(await ring(), 'drafts', draft, kept, { fields })) ? { kept } : null;
    }
    case 'ask': {
      const found = await find('drafts', draft);
      return found && { fields: found.fields, kept: found.at };
    }
    case 'forget': {
      const keys = await row('keys', RING);
      const id = keys && (await idOf(keys, 'drafts', draft));
      await remove('drafts', (row) => row.id === id);
      return { forgotten: true };
    }
    case 'hold':
      event.waitUntil(Promise.resolve(hold(new URL(path, self.location.origin))));
      return { holding: true };
    case 'line':
      if (typeof now === 'boolean') noticed(now);
      return { line: line ?? navigator.onLine };
    case 'wipe':
      await wipe();
      await caches.delete(SHELL);
      return { wiped: true };
    default:
      return null;
  }
}

let line; // unknown until the network was asked
/** Tells the pages when the line goes or comes back. */
function noticed(now) {
  if (line !== now) comfort(tell({ line: (line = now) }));
}

async function tell(word) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.forEach((page) => page.postMessage(word));
}

// The sealed store.

let base = null;
/** Opens the database, and again after the browser closed it. What does not open is left alone until the worker wakes anew. */
function database() {
  const opened = () => new Promise((done, failed) => {
    const asked = indexedDB.open(BASE, 1);
    asked.onupgradeneeded = () => STORES.forEach((store) => asked.result.createObjectStore(store, { keyPath: 'id' }));
    asked.onsuccess = () => {
      asked.result.onclose = () => (base = null);
      asked.result.onversionchange = () => (asked.result.close(), (base = null));
      done(asked.result);
    };
    asked.onerror = asked.onblocked = () => failed(asked.error);
    wait(LIMIT).then(() => failed(new Error('the database does not open')));
  });
  return (base ??= opened());
}

/** Runs one transaction; `work` gets its stores in order and gives a function that reads the outcome. */
async function turn(stores, mode, work) {
  const step = (await database()).transaction(stores, mode);
  const outcome = work(...stores.map((store) => step.objectStore(store)));
  return new Promise((done, failed) => {
    step.oncomplete = () => done(outcome?.());
    step.onabort = () => failed(step.error);
  });
}

/** Reads what `ask` asks of a store. */
const read = (store, ask) => turn([store], 'readonly', (shelf) => {
  const asked = ask(shelf);
  return () => asked.result ?? null;
});
const row = (store, id) => read(store, (shelf) => shelf.get(id));

/** The two keys of this browser: one seals, one turns names into numbers. No script can take them out of it. */
async function ring() {
  const found = await row('keys', RING);
  if (found) return found;
  const made = {
    id: RING,
    stamp: crypto.randomUUID(),
    seal: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    name: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  };
  // Whoever was faster made the keys.
  await comfort(turn(['keys'], 'readwrite', (keys) => void keys.add(made)));
  return row('keys', RING);
}

/** Where something lies: an address may hold what was searched for, so it is no address that anybody can read. */
async function idOf(keys, store, name) {
  const mark = new Uint8Array(await crypto.subtle.sign('HMAC', keys.name, bytes(`${store}\n${name}`)));
  return Array.from(mark, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const lock = (store, id, iv) => ({ name: 'AES-GCM', iv, additionalData: bytes(`${store}\n${id}`) });

/** Seals and writes a value, unless a newer one lies there or the keys were wiped meanwhile. Tells whether it did. */
async function put(keys, store, name, at, value, build = null) {
  const id = await idOf(keys, store, name);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt(lock(store, id, iv), keys.seal, bytes(JSON.stringify(value)));
  return turn(['keys', store], 'readwrite', (held, shelf) => {
    const now = held.get(RING);
    const before = shelf.get(id);
    let kept = false;
    before.onsuccess = () => {
      const newer = before.result?.at > at && before.result.at <= Date.now();
      kept = now.result?.stamp === keys.stamp && !newer;
      if (kept) shelf.put({ id, at, build, iv, box });
    };
    return () => kept;
  });
}

async function unsealed(keys, store, { id, at, iv, box }) {
  const plain = await crypto.subtle.decrypt(lock(store, id, iv), keys.seal, box);
  return { ...JSON.parse(new TextDecoder().decode(plain)), at };
}

/** Finds one value, or nothing. */
async function find(store, name) {
  const keys = await row('keys', RING);
  const found = keys && (await row(store, await idOf(keys, store, name)));
  return found && !isOld(found) ? unsealed(keys, store, found) : null;
}

/** All values of a store, the latest first. */
async function all(store) {
  const keys = await row('keys', RING);
  const rows = keys ? await read(store, (shelf) => shelf.getAll()) : [];
  const values = await Promise.all(rows.map((row) => isOld(row) || comfort(unsealed(keys, store, row))));
  return values.filter((value) => value?.at).sort((a, b) => b.at - a.at);
}

/** Deletes the rows that `which` picks, and counts them. */
const remove = (store, which) => turn([store], 'readwrite', (shelf) => {
  let count = 0;
  shelf.openCursor().onsuccess = ({ target: { result: at } }) => {
    if (!at) return;
    if (which(at.value)) (at.delete(), (count += 1));
    at.continue();
  };
  return () => count;
});

/** Deletes what is too old. */
const sweep = () => Promise.all(PERSONAL.map((store) => remove(store, isOld)));

let swept = 0;
/** Sweeps once a day, when something happens anyway. */
function daily(event) {
  if (Date.now() - swept < DAY) return;
  swept = Date.now();
  event.waitUntil(comfort(sweep()));
}

/** Deletes all that is personal and the keys with it, in one step: what the disk may still hold of it cannot be opened. */
async function wipe() {
  wishes.clear();
  await turn(STORES, 'readwrite', (...shelves) => shelves.forEach((shelf) => shelf.clear()));
  comfort(tell({ wiped: true }));
}
