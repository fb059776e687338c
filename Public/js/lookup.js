// Shows the server's lookup of a field beside it: <input data-lookup="/join/body" data-lookup-into="mail-r">.
import { fragmentType, parse } from "./fragments.js";

const asked = new WeakMap();

addEventListener("change", (event) => look(event.target));
addEventListener("focusout", (event) => look(event.target));

async function look(field) {
  if (!field.matches?.("input[data-lookup]")) return;
  const into = document.getElementById(field.dataset.lookupInto);
  const before = asked.get(field);
  if (!into || before?.value === field.value) return;
  before?.stop.abort();
  const stop = new AbortController();
  asked.set(field, { value: field.value, stop });
  if (!field.value || !field.validity.valid) { into.replaceChildren(); return; }
  const address = new URL(field.dataset.lookup, location.href);
  address.searchParams.set(field.name, field.value);
  try {
    const answer = await fetch(address, { headers: { Accept: fragmentType }, credentials: "same-origin", signal: stop.signal });
    if (answer.ok) into.replaceChildren(...parse(await answer.text()));
  } catch {
    // No response: the form shows the same after submitting, and the next change retries.
    if (asked.get(field)?.stop === stop) asked.delete(field);
  }
}

// Handles a field filled while this module was loading, or restored by the back button.
for (const field of document.querySelectorAll("input[data-lookup]")) {
  if (field.value !== field.defaultValue && field !== document.activeElement) look(field);
}
