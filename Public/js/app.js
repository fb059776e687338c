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
import "./reading.js";
import "./live.js";

// Only where one asks, and where one calls somebody.
if (document.querySelector("form[data-ask]")) import("./ask.js");
if (document.querySelector("[data-suggest]")) import("./suggest.js");

// Shows the controls (.needs-script) that would be dead without us.
document.documentElement.dataset.script = "on";
