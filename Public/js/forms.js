// Submits forms once, and in place if the server can answer with a fragment.
import { fragmentType, merge } from "./fragments.js";

const sending = new WeakSet();

addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (form.method === "dialog" || event.defaultPrevented) return;
  // The idempotency key already makes a second submit harmless; this avoids the wait.
  if (sending.has(form)) { event.preventDefault(); return; }
  sending.add(form);
  submitter?.setAttribute("aria-disabled", "true");
  if (form.matches("[data-fragment]") || submitter?.matches("[data-fragment]")) {
    event.preventDefault();
    sendForFragment(form, submitter);
  } else if (form.method === "get" || form.matches("[data-again]")) {
    release(form); // a search or a download leaves the page as it is
  } else {
    setTimeout(release, 15_000, form); // the person stopped the page, and may try again
  }
});

// After the back button, forms must be usable again.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) release(form);
});

async function sendForFragment(form, submitter) {
  const said = document.getElementById("said");
  // A repeated message must not be announced again.
  if (said) said.textContent = "";
  const menu = submitter?.closest("details.pop");
  let answer;
  try {
    answer = await fetch(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", {
      method: "POST",
      body: fieldsOf(form, submitter),
      headers: { Accept: fragmentType },
      credentials: "same-origin",
    });
    // The server answered as for a browser without script: follow its redirect.
    if (answer.redirected) { location.assign(answer.url); return; }
    if (!answer.headers.get("Content-Type")?.startsWith(fragmentType)) throw new Error(`answered ${answer.status} without a fragment`);
    merge(await answer.text());
    release(form);
    if (menu) menu.open = false;
    if (submitter) follow(submitter, form);
    // Scrolls to the fragment shown by a button: <button data-fragment="preview">.
    if (submitter?.dataset.fragment) document.getElementById(submitter.dataset.fragment)?.scrollIntoView({ block: "nearest" });
  } catch {
    sendAsPage(form, submitter);
  }
}

/** Keeps the focus on the pressed button when the response moved it; in a closed menu, on what opens the menu. */
function follow(pressed, form) {
  const sendsSame = `[id="${CSS.escape(form.id)}"] button[value="${CSS.escape(pressed.value)}"]`;
  const now = pressed.isConnected ? pressed : document.querySelector(pressed.id ? `#${CSS.escape(pressed.id)}` : sendsSame);
  if (!now || (document.activeElement !== document.body && document.activeElement !== pressed)) return;
  (now.closest("details:not([open])")?.querySelector("summary") ?? now).focus({ preventScroll: true });
}

/** Some browsers on closed networks do not support FormData with a submitter. */
function fieldsOf(form, submitter) {
  const fields = new URLSearchParams(new FormData(form));
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  return fields;
}

function sendAsPage(form, submitter) {
  release(form);
  delete form.dataset.fragment;
  if (submitter) delete submitter.dataset.fragment;
  form.requestSubmit(submitter?.isConnected ? submitter : null);
}

function release(form) {
  sending.delete(form);
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
}
