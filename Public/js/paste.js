// Pasting into a text: invisible characters are removed, and spreadsheet cells can become a table. A line below reports it.
import { replace, tableOf } from "./typing.js";

// Soft hyphens, zero-width spaces, bidirectional controls, and control characters. Emoji joiners stay.
const unseen = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const breaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

addEventListener("paste", (event) => {
  const field = event.target;
  const line = field.id && document.getElementById(`${field.id}-pasted`);
  if (!line || field.localName !== "textarea") return;
  const given = event.clipboardData?.getData("text/plain") ?? "";
  const text = given.replace(breaks, "\n").replace(unseen, "");
  const removed = given.match(unseen)?.length ?? 0;
  line.textContent = "";
  if (removed > 0) {
    event.preventDefault();
    replace(field, field.selectionStart, field.selectionEnd, text);
    line.append(line.dataset.cleaned.replace("{n}", removed));
  }
  const rows = rowsOf(text) ?? tableRows(event.clipboardData?.getData("text/html"));
  if (rows) offer(line, field, field.selectionStart - (removed > 0 ? text.length : 0), text, rows);
  say(line);
});

/** Announced to screen readers in the page's live region. */
function say(line) {
  const said = document.getElementById("said");
  if (said && line.textContent) said.textContent = line.textContent;
}

/** At least two columns and two rows: a single tab is no table. */
function rowsOf(text) {
  const rows = text.replace(/\n+$/, "").split("\n").map((row) => row.split("\t"));
  return rows.length > 1 && rows[0].length > 1 && rows.every((row) => row.length === rows[0].length) ? rows : null;
}

/** From a table copied from a page or a mail. The parsed document is inert: nothing in it loads or runs. */
function tableRows(html) {
  if (!html?.includes("<table")) return null;
  const tables = new DOMParser().parseFromString(html, "text/html").querySelectorAll("table");
  if (tables.length !== 1) return null;
  const rows = [...tables[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(unseen, "")));
  return rows.length > 1 && rows[0].length > 1 ? rows : null;
}

function offer(line, field, start, text, rows) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-s";
  button.textContent = line.dataset.do;
  button.addEventListener("click", () => {
    // Its current position: text may have been typed before it. Line ends are normalised as in the field.
    const kept = text.replace(/\n+$/, "");
    const near = field.value.startsWith(kept, start) ? start : field.value.indexOf(kept);
    line.textContent = "";
    if (near < 0) return;
    const before = field.value.slice(0, near);
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    replace(field, near, near + kept.length, `${gap}${tableOf(rows)}\n`);
    line.textContent = line.dataset.done;
    say(line);
  });
  line.append(line.dataset.table, " ", button);
}
