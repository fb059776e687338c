// Where unsent texts are kept in this browser: several for one form ("m1:reply:xyz", "m1:reply:xyz~2f"), each with the time it was written.

const prefix = "yoriai.draft.";
const month = 30 * 24 * 60 * 60 * 1000;

export function read(key) {
  return attempt(() => localStorage.getItem(prefix + key));
}

/** A slot of its own for a page that keeps nothing yet: two pages that begin at the same moment do not see each other's words in time. */
export function emptySlot(draft) {
  return { key: `${draft}~${Math.random().toString(36).slice(2, 8)}`, known: null };
}

/**
 * Keeps a text in its slot, the one that the page knows, and gives back the slot as it is now. Where another page wrote there meanwhile, its
 * words stay and these go beside them.
 */
export function keep(draft, slot, content) {
  const present = read(slot.key);
  const key = present === null || present === slot.known ? slot.key : emptySlot(draft).key;
  const known = JSON.stringify({ at: Date.now(), ...content });
  attempt(() => localStorage.setItem(prefix + key, known));
  return { key, known };
}

/** Takes a text away, unless another page has written there since. */
export function forget(slot) {
  if (slot?.known && read(slot.key) === slot.known) attempt(() => localStorage.removeItem(prefix + slot.key));
}

/** The texts that were left in a form, newest first. */
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

/** Signing out on a shared desk must not leave words behind. */
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

/** Storage may be full, or closed by policy; writing must go on, and the server keeps a refused form's text anyway. */
export function attempt(action) {
  try { return action(); } catch { return null; }
}
