// While a question is typed, what is there already appears beside it: <form data-ask="/ask/look">. The answer's parts replace those of the page.
import { fragmentType, merge } from "./fragments.js";

const pause = 450;
const form = document.querySelector("form[data-ask]");
const field = form?.querySelector("textarea");
// What the page was made with: words that were typed or restored before this was here are looked at too.
let asked = key(field?.defaultValue ?? "");
let timer;
let stop;

form?.addEventListener("input", (event) => { if (!event.isComposing) later(); });
// Kana that are still being turned into kanji are no words yet.
form?.addEventListener("compositionend", later);
addEventListener("drafts:restored", (event) => { if (event.target === form) later(); });

if (field && key(field.value) !== asked) later();

/** What the answer depends on: the words, and in whose name they are written. */
function key(text) { return `${form?.querySelector("input[name=voice]:checked")?.value} ${text.trim()}`; }

function later() {
  clearTimeout(timer);
  timer = setTimeout(look, pause);
}

/** Follows what was found as long as the place is the one that the page proposed. */
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
