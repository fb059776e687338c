// Field helpers: growing text areas, remaining characters, the name of a chosen file.

const growsByItself = CSS.supports("field-sizing", "content");

addEventListener("input", (event) => {
  if (event.target.localName !== "textarea") return;
  grow(event.target);
  count(event.target);
});

addEventListener("change", (event) => {
  const { type, files, nextElementSibling: words } = event.target;
  if (type === "file" && files.length > 0 && words) words.textContent = [...files].map((file) => file.name).join("、");
});

addEventListener("drafts:restored", (event) => {
  for (const field of event.target.querySelectorAll("textarea")) { grow(field); count(field); }
});

/** Rows instead of a height, because the policy allows no inline style. */
function grow(field) {
  if (growsByItself) return;
  while (field.scrollHeight > field.clientHeight + 2 && field.rows < 16) field.rows += 1;
}

/**
 * Shows the remaining characters near the limit. The texts are in the page:
 * <textarea data-limit="10000" data-limit-into="left"> and <p id="left" data-left="あと{n}字" data-over="{n}字多いです">.
 */
function count(field) {
  const limit = Number(field.dataset.limit);
  const into = limit && document.getElementById(field.dataset.limitInto);
  if (!into) return;
  into.dataset.words ??= into.textContent;
  const left = limit - lengthOf(field.value.trim(), limit);
  into.classList.toggle("error", left < 0);
  if (left > limit / 20) { into.textContent = into.dataset.words; return; }
  const words = left < 0 ? into.dataset.over : into.dataset.left;
  into.textContent = words.replace("{n}", Math.abs(left).toLocaleString("ja"));
}

/** Counts grapheme clusters, like the server: an emoji of several parts is one. Skipped far from the limit. */
function lengthOf(text, limit) {
  const isNear = text.length > limit * 0.9 && text.length < limit * 4;
  return Intl.Segmenter && isNear ? [...new Intl.Segmenter().segment(text)].length : [...text].length;
}

document.querySelectorAll("textarea").forEach((field) => { grow(field); count(field); });

// A refused form has an error summary, which gets the focus.
document.querySelector("[data-focus]")?.focus();
