// Inserts text into a field like typing, so that Ctrl+Z undoes it.

/** Replaces a range and selects the new text, or the part of it to type over. */
export function replace(field, start, end, text, [from, to] = [text.length, text.length]) {
  field.focus();
  field.setSelectionRange(start, end);
  // setRangeText clears the undo history; the deprecated execCommand, if supported, does not.
  const typed = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!typed) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
  }
  field.setSelectionRange(start + from, start + to);
}

/** The range of whole lines of a selection. */
export function linesOf(field) {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  // A selection that ends at the start of a line does not include it.
  const last = selectionEnd > selectionStart && value[selectionEnd - 1] === "\n" ? selectionEnd - 1 : selectionEnd;
  const end = value.indexOf("\n", last);
  return { start, end: end < 0 ? value.length : end };
}

/** Rows of cells as a Markdown table, with bars escaped. */
export function tableOf(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text = "") => text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");
  const line = (row) => `| ${Array.from({ length: width }, (_, at) => cell(row[at])).join(" | ")} |`;
  return [line(rows[0]), `|${"---|".repeat(width)}`, ...rows.slice(1).map(line)].join("\n");
}
