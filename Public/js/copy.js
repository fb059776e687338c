// Buttons that copy a field: <button data-copy="id of the field" data-copied="写しました">. A field with data-select is selected whole.

addEventListener("focusin", (event) => {
  if (event.target.matches?.("input[data-select]")) event.target.select();
});

addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) return;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Without https pages have no clipboard access; the field stays selected for Ctrl+C.
    if (!document.execCommand("copy")) return;
  }
  button.textContent = button.dataset.copied;
});
