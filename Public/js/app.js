// Every page works without script; these modules only save time. The one script tag of a page loads this file.
import "./menus.js";
import "./keys.js";
import "./fields.js";
import "./drafts.js";
import "./marks.js";
import "./paste.js";
import "./forms.js";
import "./lookup.js";
import "./copy.js";
import "./print.js";
import "./reading.js";
import "./live.js";

// Only where one asks, and where one calls somebody.
// Only some pages need these. A page that loses its network meanwhile goes on without them, as one without script does.
const optional = (path) => import(path).catch(() => {});
if (document.querySelector("form[data-ask]")) optional("./ask.js");
if (document.querySelector("[data-suggest]")) optional("./suggest.js");

// Shows the controls (.needs-script) that would be dead without us.
document.documentElement.dataset.script = "on";
