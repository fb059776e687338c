// Suggestions while a question is typed: <form data-ask="/ask/look">. The response's fragments replace those of the page.
import { fragmentType, merge } from "./fragments.js";

const pause = 450;
const form = document.querySelector("form[data-ask]");
const field = form?.querySelector("textarea");
// The page's initial input: text typed or restored before this module was loaded is searched too.
let asked = key(field?.defaultValue ?? "");
let timer;
let stop;

form?.addEventListener("input", (event) => { if (!event.isComposing) later(); });
// Text in IME composition is not searched yet.
form?.addEventListener("compositionend", later);
addEventListener("drafts:restored", (event) => { if (event.target === form) later(); });

if (field && key(field.value) !== asked) later();

/** What the response depends on: the text and the voice. */
function key(text) { return `${form?.querySelector("input[name=voice]:checked")?.value} ${text.trim()}`; }

function later() {
  clearTimeout(timer);
  timer = setTimeout(look, pause);
}

/** Follows the suggested channel while the selection is the page's default. */
function choosePlace() {
  const place = document.getElementById("found")?.dataset.place;
  const { channel, default: proposed } = form.elements;
  if (!place || channel.value !== proposed?.value || !channel.querySelector(`option[value="${place}"]`)) return;
  channel.value = proposed.value = place;
}

async function look() {
  const now = key(field.value);
  if (now === asked) return;
  asked = now;
  stop?.abort();
  stop = new AbortController();
  const { signal } = stop;
  try {
    const answer = await fetch(form.dataset.ask, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: fragmentType },
      credentials: "same-origin",
      signal,
    });
    if (answer.ok && answer.headers.get("Content-Type")?.startsWith(fragmentType)) {
      merge(await answer.text());
      choosePlace();
    }
  } catch {
    if (!signal.aborted) asked = ""; // no answer: the next change asks again, and sending looks first anyway
  }
}
