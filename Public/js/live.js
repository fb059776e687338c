// Live updates of an open page: <main data-live="/live?channel=x" data-cursor="123">.
// The page was rendered at its cursor and requests later events, so nothing is missed between loading and listening.
import { arrive } from "./arrivals.js";

const place = document.querySelector("[data-live]");
const tries = 3;
const hiddenFor = 10_000;
const pollFor = 10 * 60_000;
let source = null;
let polling = null;
let failures = 0;
let timer = null;
let silence = null;

function start() {
  if (source || polling || timer) return;
  if (failures < tries) listen(); else poll();
}

function stop() {
  source?.close();
  polling?.abort();
  clearTimeout(timer);
  clearTimeout(silence);
  source = polling = timer = null;
}

function listen() {
  timer = null;
  source = new EventSource(address());
  source.onopen = () => { failures = 0; heard(); };
  source.onmessage = ({ data, lastEventId }) => { heard(); take(JSON.parse(data), lastEventId); };
  source.addEventListener("beat", heard);
  source.onerror = failed;
  heard();
}

/** EventSource reconnects by itself with Last-Event-ID, unless the response was an error. */
function failed() {
  failures += 1;
  const gaveUp = source.readyState === EventSource.CLOSED;
  if (failures < tries && !gaveUp) return;
  stop();
  if (failures < tries) timer = setTimeout(listen, jitter(1000 * 2 ** failures)); else poll();
}

/** Detects a proxy that buffers the stream: the server sends a heartbeat every data-live-beat seconds. */
function heard() {
  clearTimeout(silence);
  const beat = Number(place.dataset.liveBeat);
  if (beat) silence = setTimeout(() => { failures = tries; stop(); poll(); }, 2500 * beat);
}

async function poll() {
  const { signal } = polling = new AbortController();
  const since = Date.now();
  let pause = 250;
  while (Date.now() - since < pollFor) {
    try {
      const answer = await fetch(address({ wait: 25 }), { headers: { Accept: "application/json" }, credentials: "same-origin", signal });
      // Signed out, or access lost: retrying would not help.
      if ([401, 403, 404, 410].includes(answer.status)) { arrive({ reload: true }); return; }
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      const { cursor, messages } = await answer.json();
      for (const message of messages) take(message);
      place.dataset.cursor = cursor;
      pause = 250;
    } catch {
      pause = Math.min(pause * 2, 60_000);
    }
    if (signal.aborted) return;
    await new Promise((done) => setTimeout(done, jitter(pause)));
    if (signal.aborted) return;
  }
  // Tries streaming again. One failure returns to polling.
  stop();
  failures = tries - 1;
  start();
}

function take(message, id) {
  if (id) place.dataset.cursor = id;
  arrive(message);
}

function address(more = {}) {
  const url = new URL(place.dataset.live, location.href);
  for (const [name, value] of Object.entries({ after: place.dataset.cursor, ...more })) url.searchParams.set(name, value);
  return url;
}

/** Jitter of ±50 %: a thousand pages must not reconnect in the same second. */
function jitter(milliseconds) {
  return milliseconds * (0.5 + Math.random());
}

if (place) {
  let rest;
  addEventListener("pagehide", stop);
  addEventListener("pageshow", start);
  // A browser limits connections per server; background pages must not use them all.
  document.addEventListener("visibilitychange", () => {
    clearTimeout(rest);
    if (document.visibilityState === "visible") start(); else rest = setTimeout(stop, hiddenFor);
  });
  start();
}
