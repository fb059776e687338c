// Says beside a field what the server makes of it: <input data-lookup="/join/body" data-lookup-into="mail-r">.
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
    // No answer: the form says the same after sending, and the next change asks again.
    if (asked.get(field)?.stop === stop) asked.delete(field);
  }
}

// Whoever filled the field while this was fetched, or comes back by the back button, is answered as well.
for (const field of document.querySelectorAll("input[data-lookup]")) {
  if (field.value !== field.defaultValue && field !== document.activeElement) look(field);
}
