// Storage of unsent texts in this browser: several for one form ("m1:reply:xyz", "m1:reply:xyz~2f"), each with its time.

const prefix = "yoriai.draft.";
const month = 30 * 24 * 60 * 60 * 1000;

export function read(key) {
  return attempt(() => localStorage.getItem(prefix + key));
}

/** A new slot for a page that stores nothing yet: two pages that begin simultaneously do not see each other's text in time. */
export function emptySlot(draft) {
  return { key: `${draft}~${Math.random().toString(36).slice(2, 8)}`, known: null };
}

/**
 * Stores a text in the page's slot, and returns the slot. If another page wrote there meanwhile, its
 * text stays and this one is stored in a new slot.
 */
export function keep(draft, slot, content) {
  const present = read(slot.key);
  const key = present === null || present === slot.known ? slot.key : emptySlot(draft).key;
  const known = JSON.stringify({ at: Date.now(), ...content });
  attempt(() => localStorage.setItem(prefix + key, known));
  return { key, known };
}

/** Deletes a text, unless another page has written there since. */
export function forget(slot) {
  if (slot?.known && read(slot.key) === slot.known) attempt(() => localStorage.removeItem(prefix + slot.key));
}

/** The stored texts of a form, newest first. */
export function slotsOf(draft) {
  const slots = keys().filter((key) => key === draft || key.startsWith(`${draft}~`)).map((key) => ({ key, known: read(key) }));
  return slots.sort((a, b) => (contentOf(b)?.at ?? 0) - (contentOf(a)?.at ?? 0));
}

export function contentOf(slot) {
  return attempt(() => JSON.parse(slot.known));
}

export function wordsOf(texts) {
  return JSON.stringify((texts ?? []).map(([name, text]) => [name, text.replace(/\r\n?/g, "\n")]));
}

/** Signing out on a shared computer must not leave text behind. */
export function forgetAll() {
  for (const key of keys()) attempt(() => localStorage.removeItem(prefix + key));
}

export function forgetOld() {
  for (const key of keys()) {
    const slot = { key, known: read(key) };
    const content = contentOf(slot);
    if (!content || Date.now() - content.at > month) forget(slot);
  }
}

function keys() {
  const all = attempt(() => Object.keys(localStorage)) ?? [];
  return all.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** Storage may be full, or disabled by policy; writing must continue, and the server returns a refused form's text anyway. */
export function attempt(action) {
  try { return action(); } catch { return null; }
}
