// Adds the date of printing to printed pages: <span data-printed="印刷した日：" hidden>.
const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "Asia/Tokyo" });

addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll("[data-printed]")) {
    place.textContent = place.dataset.printed + day.format(new Date());
    place.hidden = false;
  }
});
