// Unsent text, kept in this browser under the key that the form names: <form data-draft="m1:reply:xyz">.
// It comes back when the field is empty, together with what was chosen beside it - above all in whose name -, and goes when it was sent.
import { attempt, contentOf, emptySlot, forget, forgetAll, forgetOld, keep, slotsOf, wordsOf } from "./kept.js";

const pending = "yoriai.sent";
// Where the text of a form is kept, and what this page knows to stand there: two pages with one form keep a text each.
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

// Who leaves does not wait.
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

/** What was typed in the last moments is not to be kept any more. */
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
 * What the page proposes is not what was chosen with these words. Where that is not known or no longer offered, nothing is chosen: the server
 * asks for it then, instead of sending words with a name that were to go without.
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
 * Puts the newest text that was left in this form into it. Right after sending none: another page may still be writing what is there. Words that
 * stand in the field already, come back from the server or by going back, are those of their slot.
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
 * A post that succeeded is answered by a redirect to a page that shows the form again or says what was done. The first
 * page after sending decides; an error page, a sign-in page and a dropped connection keep the text.
 */
function settle() {
  const sent = attempt(() => JSON.parse(sessionStorage.getItem(pending)));
  // A page that holds the words still unsaved: the one after it decides.
  if (!sent || document.querySelector("form[data-unsaved]")) return false;
  attempt(() => sessionStorage.removeItem(pending));
  const [arrival] = performance.getEntriesByType("navigation");
  const redirected = arrival?.type === "navigate" && arrival.redirectCount > 0;
  const back = document.querySelector(`form[data-draft="${CSS.escape(sent.draft)}"], .toast`);
  const isSent = redirected && back !== null && !document.querySelector(".errors, .fail");
  // Also where a second page had taken the text up and changed nothing.
  const words = wordsOf(contentOf(sent)?.texts);
  if (isSent) slotsOf(sent.draft).filter((slot) => wordsOf(contentOf(slot)?.texts) === words).forEach(forget);
  return isSent;
}

forgetOld();
const isSent = settle();
document.querySelectorAll("form[data-draft]").forEach((form) => restore(form, isSent));
