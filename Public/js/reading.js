// A page in view for five seconds counts as read up to its cursor: <main data-reading="/channels/x/reading">.
import { fragmentType, merge } from "./fragments.js";

const place = document.querySelector("[data-reading]");
const enough = 5000;
// The state at load time: a post that arrives in the fifth second has not been read.
const upto = place?.dataset.cursor;
let timer;

async function mark() {
  document.removeEventListener("visibilitychange", watch);
  try {
    const answer = await fetch(place.dataset.reading, {
      method: "POST",
      body: new URLSearchParams({ upto }),
      headers: { Accept: fragmentType },
      credentials: "same-origin",
      keepalive: true,
    });
    // The response may contain the navigation's new counts.
    if (answer.ok && answer.headers.get("Content-Type")?.startsWith(fragmentType)) merge(await answer.text());
  } catch { /* nothing is lost: the next visit marks it, and the page has a button for it */ }
}

function watch() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") timer = setTimeout(mark, enough);
}

if (place) {
  document.addEventListener("visibilitychange", watch);
  watch();
}
