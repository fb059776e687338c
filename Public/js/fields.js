// Small help inside fields: growing text, the room that is left, the name of a chosen file.

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

/** Rows instead of a height: the policy knows no inline style. */
function grow(field) {
  if (growsByItself) return;
  while (field.scrollHeight > field.clientHeight + 2 && field.rows < 16) field.rows += 1;
}

/**
 * Says near the limit how much room is left. The words are in the page:
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

/** Characters as a reader counts them, and as the server does: an emoji of several parts is one. Far from the limit nobody needs to know. */
function lengthOf(text, limit) {
  const isNear = text.length > limit * 0.9 && text.length < limit * 4;
  return Intl.Segmenter && isNear ? [...new Intl.Segmenter().segment(text)].length : [...text].length;
}

document.querySelectorAll("textarea").forEach((field) => { grow(field); count(field); });

// A refused form comes back with the list of what to do: that is where reading goes on.
document.querySelector("[data-focus]")?.focus();
