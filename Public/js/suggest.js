// Mention suggestions: <textarea data-suggest="/channels/…/mentions">. The server returns who can be mentioned there; the list (role=listbox)
// belongs to the field, which keeps the focus and announces the selected option.
import { fragmentType, parse } from "./fragments.js";

// From the @ to the caret: letters, and one space, as between family name and given name.
const name = /(^|[^A-Za-z0-9/._%+-])([@＠])([^\s@＠、。，．！？!?「」『』:;]{1,24}(?:[ \u3000][^\s@＠、。，．！？!?「」『』:;]{1,12})?)$/u;
const pause = 150;
let field, list, timer, asking;

addEventListener("input", (event) => {
  if (event.target.dataset?.suggest && !event.isComposing) wait(event.target);
});

// A finished IME conversion is ordinary text; until then its keys belong to the IME.
addEventListener("compositionend", (event) => {
  if (event.target.dataset?.suggest) wait(event.target);
});

addEventListener("keydown", (event) => {
  if (!list || event.target !== field || event.isComposing || event.keyCode === 229) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) move(step);
  else if (event.key === "Escape") close();
  else if ((event.key === "Enter" || event.key === "Tab") && plain(event)) choose(list.querySelector("[aria-selected=true]"));
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

addEventListener("focusout", (event) => {
  if (event.target === field) close();
});

const plain = (event) => !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);

/** The text after the @ before the caret, and its position; nothing while text is selected. */
function typed(area) {
  if (area.selectionStart !== area.selectionEnd) return null;
  const before = area.value.slice(0, area.selectionStart).split("\n").pop();
  const found = name.exec(before);
  return found && { text: found[3], start: area.selectionStart - found[3].length };
}

function wait(area) {
  clearTimeout(timer);
  if (typed(area)) timer = setTimeout(ask, pause, area);
  else close();
}

async function ask(area) {
  const now = typed(area);
  if (!now) return close();
  asking?.abort();
  asking = new AbortController();
  const address = new URL(area.dataset.suggest, location.href);
  address.searchParams.set("q", now.text);
  try {
    const answer = await fetch(address, { headers: { Accept: fragmentType }, credentials: "same-origin", signal: asking.signal });
    if (!answer.ok) return close();
    const [found] = parse(await answer.text());
    // The text or the focus changed meanwhile: the response is outdated.
    if (typed(area)?.text !== now.text || document.activeElement !== area) return;
    show(area, found);
  } catch {
    close(); // no answer: a name can be written without help
  }
}

function show(area, found) {
  close();
  if (!found?.firstElementChild) return;
  [field, list] = [area, found];
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => choose(event.target.closest("[role=option]")));
  area.parentElement.classList.add("suggest-host");
  area.parentElement.append(list);
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", list.id);
  select(list.firstElementChild);
  const said = document.getElementById("said");
  if (said) said.textContent = list.dataset.said;
}

function move(step) {
  const options = [...list.children];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  select(options[(at + step + options.length) % options.length]);
}

function select(option) {
  for (const other of list.children) other.setAttribute("aria-selected", String(other === option));
  field.setAttribute("aria-activedescendant", option.id);
}

function choose(option) {
  const now = typed(field);
  const area = field;
  const text = option?.dataset.text;
  close();
  if (!text || !now) return;
  area.focus();
  area.setRangeText(text, now.start, area.selectionStart, "end");
  // Notifies drafts and the character count; the list does not reopen for a complete name.
  area.dispatchEvent(new Event("input", { bubbles: true }));
  clearTimeout(timer);
}

function close() {
  asking?.abort();
  clearTimeout(timer);
  list?.remove();
  for (const attribute of ["aria-autocomplete", "aria-controls", "aria-activedescendant"]) field?.removeAttribute(attribute);
  list = field = undefined;
}

// Handles text typed while this module was loading.
if (document.activeElement?.dataset?.suggest) wait(document.activeElement);
