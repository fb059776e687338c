// Unsent text, kept in this browser under the key that the form names: <form data-draft="m1:reply:xyz">.
// It comes back when the field is empty, together with what was chosen beside it - above all in whose name -, and goes when it was sent.

const prefix = "yoriai.draft.";
const pending = "yoriai.sent";
const month = 30 * 24 * 60 * 60 * 1000;
const isKept = (field) => field.name && (field.localName === "textarea" || field.type === "text");
const keptFields = (form) => [...form.elements].filter(isKept);
const isChoice = (field) => field.name && (field.localName === "select" || field.type === "radio");
const choices = (form) => [...form.elements].filter(isChoice);
let timer;

addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset?.draft || !(isKept(event.target) || isChoice(event.target))) return;
  clearTimeout(timer);
  timer = setTimeout(() => save(form), 300);
});

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-forget]")) forgetAll();
  if (!form.matches("[data-draft]:not([data-fragment])")) return;
  clearTimeout(timer);
  save(form);
  attempt(() => sessionStorage.setItem(pending, form.dataset.draft));
});

addEventListener("reset", (event) => {
  const form = event.target;
  if (!form.matches("[data-draft]")) return;
  forget(form.dataset.draft);
  for (const note of form.querySelectorAll("[data-draft-note]")) note.hidden = true;
});

function save(form) {
  const texts = keptFields(form).map((field) => [field.name, field.value]);
  if (texts.every(([, text]) => text.trim() === "")) return forget(form.dataset.draft);
  const chosen = choices(form).filter((field) => field.type !== "radio" || field.checked).map((field) => [field.name, field.value]);
  attempt(() => localStorage.setItem(prefix + form.dataset.draft, JSON.stringify({ at: Date.now(), texts, chosen })));
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

function restore(form) {
  const draft = attempt(() => JSON.parse(localStorage.getItem(prefix + form.dataset.draft)));
  let restored = false;
  for (const [name, text] of draft?.texts ?? []) {
    const field = form.elements.namedItem(name);
    if (!field || !isKept(field) || field.value !== "" || text === "") continue;
    field.value = text;
    restored = true;
  }
  if (!restored) return;
  restoreChoices(form, draft.chosen);
  for (const note of form.querySelectorAll("[data-draft-note]")) note.hidden = false;
  form.dispatchEvent(new Event("drafts:restored", { bubbles: true }));
}

/**
 * A post that succeeded is answered by a redirect to a page that shows the form again or says what was done. The first
 * page after sending decides; an error page, a sign-in page and a dropped connection keep the text.
 */
function settle() {
  const draft = attempt(() => sessionStorage.getItem(pending));
  // A page that holds the words still unsaved: the one after it decides.
  if (!draft || document.querySelector("form[data-unsaved]")) return;
  attempt(() => sessionStorage.removeItem(pending));
  const [arrival] = performance.getEntriesByType("navigation");
  const redirected = arrival?.type === "navigate" && arrival.redirectCount > 0;
  const back = document.querySelector(`form[data-draft="${CSS.escape(draft)}"], .toast`);
  if (redirected && back && !document.querySelector(".errors, .fail")) forget(draft);
}

function forget(draft) {
  attempt(() => localStorage.removeItem(prefix + draft));
}

/** Signing out on a shared desk must not leave words behind. */
function forgetAll() {
  for (const draft of known()) forget(draft);
}

function forgetOld() {
  for (const draft of known()) {
    const kept = attempt(() => JSON.parse(localStorage.getItem(prefix + draft)));
    if (!kept || Date.now() - kept.at > month) forget(draft);
  }
}

function known() {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** Storage may be full, or closed by policy; writing must go on, and the server keeps a refused form's text anyway. */
function attempt(action) {
  try { return action(); } catch { return null; }
}

forgetOld();
settle();
document.querySelectorAll("form[data-draft]").forEach(restore);
