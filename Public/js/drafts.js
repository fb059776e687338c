// Unsent text, stored in this browser under the form's key: <form data-draft="m1:reply:xyz">.
// It is restored into an empty field, together with the choices beside it - above all the voice -, and deleted after sending.
import { attempt, contentOf, emptySlot, forget, forgetAll, forgetOld, keep, slotsOf, wordsOf } from "./kept.js";

const pending = "yoriai.sent";
// The slot of a form's text, and its content as known by this page: two pages with one form have a slot each.
const slots = new WeakMap();
const isKept = (field) => field.name && (field.localName === "textarea" || field.type === "text");
const keptFields = (form) => [...form.elements].filter(isKept);
const textsOf = (form) => keptFields(form).map((field) => [field.name, field.value]);
const isChoice = (field) => field.name && (field.localName === "select" || field.type === "radio");
const choices = (form) => [...form.elements].filter(isChoice);
const waiting = new Map();

addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset?.draft || !(isKept(event.target) || isChoice(event.target))) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(save, 300, form));
});

// Leaving the page does not wait.
addEventListener("pagehide", () => { for (const form of waiting.keys()) save(form); });

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-forget]")) { drop(); forgetAll(); }
  // A preview sends nothing.
  if (!form.matches("[data-draft]:not([data-fragment])") || event.submitter?.matches("[data-fragment]")) return;
  save(form);
  attempt(() => sessionStorage.setItem(pending, JSON.stringify({ draft: form.dataset.draft, ...slots.get(form) })));
});

addEventListener("reset", (event) => {
  const form = event.target;
  if (!form.matches("[data-draft]")) return;
  drop(form);
  forget(slots.get(form));
  for (const note of form.querySelectorAll("[data-draft-note]")) note.hidden = true;
});

/** Cancels storing the text typed last. */
function drop(form) {
  for (const known of form ? [form] : [...waiting.keys()]) { clearTimeout(waiting.get(known)); waiting.delete(known); }
}

function save(form) {
  drop(form);
  const slot = slots.get(form) ?? emptySlot(form.dataset.draft);
  const texts = textsOf(form);
  if (texts.every(([, text]) => text.trim() === "")) return forget(slot);
  const chosen = choices(form).filter((field) => field.type !== "radio" || field.checked).map((field) => [field.name, field.value]);
  slots.set(form, keep(form.dataset.draft, slot, { texts, chosen }));
}

/**
 * The page's default is not the choice made for this text. If that is unknown or no longer offered, nothing is selected: the server
 * then asks, so that a text meant to be anonymous is never sent with a name.
 */
function restoreChoices(form, chosen = []) {
  const known = new Map(chosen);
  for (const field of choices(form)) {
    const value = known.get(field.name);
    if (field.type === "radio") field.checked = field.value === value;
    else if ([...field.options].some((option) => option.value === value)) field.value = value;
    else field.selectedIndex = -1;
  }
}

/**
 * Restores the newest stored text of this form. Not directly after sending: another page may still be writing it. Text
 * already in the field, returned by the server or by going back, belongs to its slot.
 */
function restore(form, isSent) {
  const left = slotsOf(form.dataset.draft);
  const own = left.find((slot) => wordsOf(contentOf(slot)?.texts) === wordsOf(textsOf(form)));
  if (own) slots.set(form, own);
  if (own || isSent || left.length === 0) return;
  const draft = contentOf(left[0]);
  let restored = false;
  for (const [name, text] of draft?.texts ?? []) {
    const field = form.elements.namedItem(name);
    if (!field || !isKept(field) || field.value !== "" || text === "") continue;
    field.value = text;
    restored = true;
  }
  if (!restored) return;
  slots.set(form, left[0]);
  restoreChoices(form, draft.chosen);
  for (const note of form.querySelectorAll("[data-draft-note]")) note.hidden = false;
  form.dispatchEvent(new Event("drafts:restored", { bubbles: true }));
}

/**
 * A successful post redirects to a page that shows the form again or a flash message. The first
 * page after sending decides; after an error page, a sign-in page or a lost connection the text is kept.
 */
function settle() {
  const sent = attempt(() => JSON.parse(sessionStorage.getItem(pending)));
  // This page still has the unsaved text: the next one decides.
  if (!sent || document.querySelector("form[data-unsaved]")) return false;
  attempt(() => sessionStorage.removeItem(pending));
  const [arrival] = performance.getEntriesByType("navigation");
  const redirected = arrival?.type === "navigate" && arrival.redirectCount > 0;
  const back = document.querySelector(`form[data-draft="${CSS.escape(sent.draft)}"], .toast`);
  const isSent = redirected && back !== null && !document.querySelector(".errors, .fail");
  // Also when a second page had restored the text and changed nothing.
  const words = wordsOf(contentOf(sent)?.texts);
  if (isSent) slotsOf(sent.draft).filter((slot) => wordsOf(contentOf(slot)?.texts) === words).forEach(forget);
  return isSent;
}

forgetOld();
const isSent = settle();
document.querySelectorAll("form[data-draft]").forEach((form) => restore(form, isSent));
