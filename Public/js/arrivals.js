// Applies live updates to the page. Nothing scrolls by itself; a polite live region announces what arrived.
import { morph, parse } from "./fragments.js";

const line = document.querySelector("[data-live-line]");
let waiting = 0;
let outdated = false;
let watcher = null;

/** {fragments: [{id, into, order, html}], notice} or {reload: true} */
export function arrive({ fragments = [], notice, reload }) {
  let target = null;
  steady(() => {
    for (const fragment of fragments) target = put(fragment) ?? target;
  });
  if (!line) return;
  // Later updates cannot complete the page: the message stays.
  if (reload) { outdated = true; show(link("", line.dataset.reload)); }
  else if (notice && !outdated) announce(notice, target);
}

function put({ id, into, order, html }) {
  const old = document.getElementById(id);
  if (html === "") { old?.remove(); return null; }
  const [fresh] = parse(html);
  if (!fresh) return null;
  if (old) { morph(old, fresh); return document.getElementById(id); }
  return insert(fresh, into && document.getElementById(into), order);
}

/** Keeps a list sorted. Items older than the list's beginning belong to an earlier page. */
function insert(fresh, list, order) {
  if (!list) return null;
  // An item's id is that of its object with a prefix: t-… and p-…
  const ordered = [...list.children].filter((child) => /^[a-z]-/.test(child.id));
  if (ordered.length > 0 && list.dataset.oldest && order <= list.dataset.oldest) return null;
  const later = ordered.find((child) => child.id.slice(2) > order);
  if (later) later.before(fresh);
  else if (ordered.length > 0) ordered.at(-1).after(fresh);
  else list.append(fresh);
  document.querySelector(`[data-empty="${CSS.escape(list.id)}"]`)?.remove();
  return fresh;
}

/** The field being written in must not move when a reply appears above it. */
function steady(change) {
  const field = document.activeElement?.matches("textarea, input") ? document.activeElement : null;
  const before = field?.getBoundingClientRect().top;
  change();
  if (!field?.isConnected) return;
  const moved = field.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
}

function announce(notice, target) {
  waiting += 1;
  const many = waiting > 1 && line.dataset.many;
  const words = many ? many.replace("{n}", waiting) : notice;
  // With several, the link leads to the first, because reading goes downwards.
  const first = (many && line.querySelector("a")?.hash) || (target ? `#${target.id}` : "");
  show(first ? link(first, words) : document.createTextNode(words));
  if (target) clearWhenSeen(target);
}

function show(words) {
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = line.dataset.close;
  close.addEventListener("click", () => { clear(); document.getElementById("main")?.focus({ preventScroll: true }); });
  const box = document.createElement("p");
  box.append(words, " ", close);
  line.replaceChildren(box);
}

function link(address, words) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = words;
  if (address.startsWith("#")) anchor.addEventListener("click", () => setTimeout(clear));
  return anchor;
}

/** The message is hidden after the new post has been in view for a moment. */
function clearWhenSeen(target) {
  watcher?.disconnect();
  let seen;
  watcher = new IntersectionObserver(([entry]) => {
    clearTimeout(seen);
    if (entry.isIntersecting) seen = setTimeout(clear, 5000);
  });
  watcher.observe(target);
}

function clear() {
  watcher?.disconnect();
  waiting = 0;
  line.replaceChildren();
}
