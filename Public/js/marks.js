// Markdown toolbar buttons: <button data-mark="bold" data-words="…"> in a toolbar whose aria-controls names the field.
import { linesOf, replace, tableOf } from "./typing.js";

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-mark]");
  const field = button && fieldOf(button);
  if (field) acts[button.dataset.mark]?.(field, button.dataset.words);
});

// One tab stop, arrow keys within, as in any toolbar.
addEventListener("keydown", (event) => {
  const bar = event.target.closest?.("[role=toolbar]");
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  if (!bar || !(event.key in steps) || event.isComposing) return;
  const buttons = [...bar.querySelectorAll("[data-mark]")];
  const at = buttons.indexOf(event.target);
  if (at < 0) return;
  event.preventDefault();
  const step = steps[event.key];
  const next = Number.isFinite(step) ? (at + step + buttons.length) % buttons.length : step < 0 ? 0 : buttons.length - 1;
  for (const button of buttons) button.tabIndex = button === buttons[next] ? 0 : -1;
  buttons[next].focus();
});

// Ctrl+B is the usual shortcut.
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "b" || event.isComposing) return;
  const button = document.querySelector(`[aria-controls="${CSS.escape(event.target.id ?? "")}"] [data-mark=bold]`);
  if (!button || event.target.localName !== "textarea") return;
  event.preventDefault();
  acts.bold(event.target, button.dataset.words);
});

function fieldOf(button) {
  return document.getElementById(button.closest("[aria-controls]")?.getAttribute("aria-controls"));
}

const acts = {
  /** Line by line, because bold does not span a blank line, and must not include a list mark. */
  bold(field, words) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const chosen = value.slice(start, end);
    if (chosen.trim() === "") return replace(field, start, end, `**${words}**`, [2, 2 + words.length]);
    if (value.slice(start - 2, start) === "**" && value.slice(end, end + 2) === "**") {
      return replace(field, start - 2, end + 2, chosen, [0, chosen.length]);
    }
    const isBold = chosen.split("\n").every((line) => line.trim() === "" || /\*\*.+\*\*\s*$/.test(line));
    const text = chosen.split("\n").map((line) => {
      const [, before, inner, after] = line.match(/^(\s*(?:[-*+] |> |\d+[.)] )?)(.*?)(\s*)$/);
      if (inner === "") return line;
      return before + (isBold ? inner.replace(/^\*\*(.+)\*\*$/, "$1") : `**${inner}**`) + after;
    }).join("\n");
    replace(field, start, end, text, [0, text.length]);
  },

  list(field) { prefix(field, "- "); },

  quote(field) { prefix(field, "> "); },

  link(field, words) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const chosen = value.slice(start, end).trim();
    // Known parts are kept, missing ones are selected for typing.
    if (/^https?:\/\/\S+$/.test(chosen)) return replace(field, start, end, `[${words}](${chosen})`, [1, 1 + words.length]);
    const text = chosen === "" ? words : chosen.replace(/\s*\n\s*/g, " ");
    const part = chosen === "" ? [1, 1 + text.length] : [text.length + 3, text.length + 11];
    replace(field, start, end, `[${text}](https://)`, part);
  },

  table(field, words) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const chosen = value.slice(start, end);
    const rows = chosen.includes("\t") ? chosen.replace(/\n$/, "").split("\n").map((line) => line.split("\t")) : [[words, words], ["", ""]];
    const where = chosen.includes("\t") ? { start, end } : { start: end, end };
    const before = value.slice(0, where.start);
    const text = apart(before) + tableOf(rows) + "\n" + (value[where.end] === "\n" || where.end === value.length ? "" : "\n");
    const at = apart(before).length + 2;
    replace(field, where.start, where.end, text, chosen.includes("\t") ? undefined : [at, at + words.length]);
  },
};

/** Adds the mark to each selected line, or removes it when all have it. */
function prefix(field, sign) {
  const { start, end } = linesOf(field);
  const lines = field.value.slice(start, end).split("\n");
  const written = lines.filter((line) => line.trim() !== "");
  const isDone = written.length > 0 && written.every((line) => line.startsWith(sign));
  const changed = lines.map((line) => isDone ? line.replace(sign, "") : line.trim() === "" && lines.length > 1 ? line : sign + line);
  // A line directly after a quote would be part of it.
  const isCut = !isDone && sign === "> " && /^\n[^\n]/.test(field.value.slice(end));
  const text = changed.join("\n");
  replace(field, start, end, text + (isCut ? "\n" : ""), [lines.length > 1 ? 0 : text.length, text.length]);
}

/** The separator between text and a table: a blank line. */
function apart(before) {
  return before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
}
