// Every page works without script; these modules only save time. The one script tag of a page loads this file.
import "./menus.js";
import "./keys.js";
import "./fields.js";
import "./drafts.js";
import "./forms.js";
import "./print.js";
import "./reading.js";
import "./live.js";

// Only some pages need these. If loading fails, the page works without them, like one without script.
const optional = (path) => import(path).catch(() => {});
if (document.querySelector("form[data-ask]")) optional("./ask.js");
if (document.querySelector("[data-lookup]")) optional("./lookup.js");
if (document.querySelector("[data-copy], [data-select]")) optional("./copy.js");

// Writing tools are loaded when somebody begins to write. A button pressed too early is handled after loading.
let tools;
const page = document.documentElement;
const needed = () => tools ??= Promise.all(["./marks.js", "./paste.js", "./suggest.js"].map(optional)).then(() => page.dataset.tools = "on");
const isWriting = (event) => event.target.closest?.("textarea, [data-mark], [data-suggest]");
for (const sign of ["focusin", "pointerdown"]) addEventListener(sign, (event) => { if (isWriting(event)) needed(); });
addEventListener("click", (event) => {
  const mark = event.target.closest?.("[data-mark]");
  if (mark && !page.dataset.tools) needed().then(() => mark.click());
});

// Shows the controls (.needs-script) that do not work without script.
page.dataset.script = "on";
