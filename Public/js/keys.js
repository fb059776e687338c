// Keyboard shortcuts. They are declared in the page: data-key="g h" on a link, button or field.
// A shortcut activates a link or button, or focuses a field, so that every shortcut has a visible control.

const root = document.documentElement;
const fields = "input, textarea, select, [contenteditable]";
const items = ".topic, .thread > .reply, .hit, .item, li.card";
let first = "";
let firstAt = 0;

addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.(fields)) return;
  // Single-character shortcuts interfere with speech input, so they can be turned off (WCAG 2.1.4).
  if (root.dataset.keys === "off" || event.key.length !== 1) return;
  const chord = event.timeStamp - firstAt < 1000 ? `${first} ${event.key}` : event.key;
  if (press(chord) || press(event.key)) { event.preventDefault(); first = ""; return; }
  first = event.key;
  firstAt = event.timeStamp;
});

addEventListener("click", (event) => {
  if (event.target.closest?.('[data-key="?"]') && showHelp()) event.preventDefault();
});

function send(event) {
  const form = event.target.closest?.("form");
  if (!form || !event.target.matches("textarea, input")) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("button.btn-main"));
}

function press(key) {
  if (key === "?") return showHelp() || follow(key);
  if (key === "j") return step(1);
  if (key === "k") return step(-1);
  if (key === "u") return goTo(document.getElementById("unread"));
  return follow(key);
}

function follow(key) {
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  // 返信する belongs to the focused topic, else to the page.
  const here = document.activeElement?.closest(items);
  const control = here?.querySelector(wanted) ?? document.querySelector(wanted);
  if (!control) return false;
  // A link to a field focuses the field, so that typing can begin at once.
  const field = control.hash?.length > 1 && control.pathname === location.pathname && document.getElementById(control.hash.slice(1));
  if (field && field.matches(fields)) goTo(field); else if (control.matches(fields)) control.focus(); else control.click();
  return true;
}

/** Moves to the next (1) or previous (-1) visible topic or reply. */
function step(direction) {
  const list = [...document.querySelectorAll(items)].filter((item) => item.getClientRects().length > 0);
  if (list.length === 0) return false;
  const from = document.activeElement;
  const main = document.getElementById("main");
  const at = list.findIndex((item) => item.contains(from));
  let next = at + direction;
  if (at < 0) {
    const isAhead = from !== main && main?.contains(from)
      ? (item) => from.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING
      : (item) => item.getBoundingClientRect().top >= 0;
    const ahead = list.findIndex(isAhead);
    next = ahead < 0 ? list.length - 1 : direction > 0 ? ahead : ahead - 1;
  }
  const item = list[Math.min(Math.max(next, 0), list.length - 1)];
  // On the title Enter opens the topic; a reply has no title and takes the focus itself.
  return goTo(item.querySelector("h3 a") ?? item, item);
}

function goTo(target, whole = target) {
  if (!target) return false;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  whole.scrollIntoView({ block: whole.clientHeight > innerHeight / 2 ? "start" : "nearest" });
  return true;
}

/** Whether a shortcut of the list works on this page. */
function works(key) {
  if (key === "j" || key === "k") return document.querySelector(items);
  if (key === "u") return document.getElementById("unread");
  if (key === "Ctrl + Enter") return document.querySelector("form textarea");
  return key === "?" || key === "Esc" || document.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

/** Opens the list of shortcuts, restricted to those that work on this page. */
function showHelp() {
  const template = document.getElementById("keys-help");
  if (!template) return false;
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.append(template.content.cloneNode(true));
  for (const term of dialog.querySelectorAll("dt")) if (!works(term.textContent)) { term.nextElementSibling.remove(); term.remove(); }
  const heading = dialog.querySelector("h2");
  if (heading) { heading.id = "keys-help-title"; dialog.setAttribute("aria-labelledby", heading.id); }
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
