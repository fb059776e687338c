// Merges fragments rendered by the server into the open page.

export const fragmentType = "text/vnd.yoriai.fragment";

/** The elements in a piece of HTML. A template's content is inert: nothing in it loads or runs before it is inserted. */
export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

/** Merges each element of a response into the element of the page with the same id. */
export function merge(html) {
  for (const fresh of parse(html)) {
    const old = fresh.id && document.getElementById(fresh.id);
    if (old) morph(old, fresh);
  }
}

/**
 * Makes `old` equal to `fresh` and keeps every common node, with its state that is not in the HTML:
 * focus, selection, unsent text, open folds, an IME composition.
 */
export function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) { old.data = fresh.data; return; }
  if (!alike(old, fresh)) { old.replaceWith(fresh); return; }
  copyAttributes(old, fresh);
  // A field's typed text is kept; only its default is updated.
  if (old.localName === "textarea" && old.value !== old.defaultValue) return;
  mergeChildren(old, [...fresh.childNodes]);
}

function copyAttributes(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const name of old.getAttributeNames()) {
    const ofThePerson = name === "open" || name === "tabindex";
    if (!ofThePerson && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
}

function mergeChildren(parent, wanted) {
  const left = new Set(parent.childNodes);
  let place = parent.firstChild;
  for (const node of wanted) {
    const match = [...left].find((child) => alike(child, node));
    if (!match) { parent.insertBefore(node, place); continue; }
    left.delete(match);
    // Moving a node would lose its focus, so the nodes in between are moved behind it instead.
    if (match !== place) {
      if (match.contains(document.activeElement)) while (place !== match) place = setAside(parent, place);
      else parent.insertBefore(match, place);
    }
    if (match === place) place = match.nextSibling;
    morph(match, node);
  }
  for (const child of left) child.remove();
}

function setAside(parent, node) {
  const next = node.nextSibling;
  parent.append(node);
  return next;
}

/** Whether two nodes correspond: by id, else by form field or option, else by element type. */
function alike(a, b) {
  if (a.nodeName !== b.nodeName) return false;
  if (a.nodeType !== Node.ELEMENT_NODE) return true;
  if (a.id || b.id) return a.id === b.id;
  // An option that became another would be chosen in its place.
  const sends = ["button", "input", "option"].includes(a.localName);
  return !sends || (a.name === b.name && (a.type === "hidden" || a.getAttribute("value") === b.getAttribute("value")));
}
