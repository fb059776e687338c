// Putting text into a field the way typing does: what was there comes back by Ctrl+Z.

/** Replaces what stands between two places and marks the new text, or the part of it that is to be typed over. */
export function replace(field, start, end, text, [from, to] = [text.length, text.length]) {
  field.focus();
  field.setSelectionRange(start, end);
  // setRangeText empties the list of what can be undone; the old command, where it is known, does not.
  const typed = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!typed) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
  }
  field.setSelectionRange(start + from, start + to);
}

/** The whole lines that a selection touches. */
export function linesOf(field) {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  // A selection that ends at the beginning of a line does not touch it.
  const last = selectionEnd > selectionStart && value[selectionEnd - 1] === "\n" ? selectionEnd - 1 : selectionEnd;
  const end = value.indexOf("\n", last);
  return { start, end: end < 0 ? value.length : end };
}

/** Rows of cells as a table of Markdown. What would end a cell is written so that it does not. */
export function tableOf(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text = "") => text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");
  const line = (row) => `| ${Array.from({ length: width }, (_, at) => cell(row[at])).join(" | ")} |`;
  return [line(rows[0]), `|${"---|".repeat(width)}`, ...rows.slice(1).map(line)].join("\n");
}
