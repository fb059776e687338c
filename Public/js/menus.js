// Menus made of <details class="pop">: they open without script; script closes them on Escape and outside clicks.

const openMenus = () => document.querySelectorAll("details.pop[open]");

addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  const closed = event.target.closest?.("[data-close]")?.closest(".toast");
  if (!closed) return;
  closed.remove();
  document.getElementById("main")?.focus({ preventScroll: true });
});

// A menu that would overflow the window opens to the other side of its button.
document.addEventListener("toggle", ({ target: menu }) => {
  if (!menu.matches?.("details.pop-start")) return;
  menu.classList.remove("pop-end");
  const isOutside = menu.open && menu.querySelector(".pop-body").getBoundingClientRect().right > document.documentElement.clientWidth;
  menu.classList.toggle("pop-end", isOutside);
}, true);

addEventListener("focusout", (event) => {
  const menu = event.target.closest?.("details.pop[open]");
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  for (const menu of openMenus()) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector("summary").focus();
  }
  if (location.hash === "#nav") location.hash = "#main";
});
