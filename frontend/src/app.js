// Everything works without this file. It adds four comforts: "/" goes to the
// search, a refused form shows its errors, Esc closes open menus, and the
// filter folds on a phone.
import "htmx.org/dist/htmx.esm.min.js";

const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector("[data-slash]");
    if (search && !typing(event.target)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  if (event.key === "Escape") {
    const menu = document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A new error summary takes the focus once: after a page load and after a swap.
const seen = new WeakSet();
const showErrors = () => {
  const summary = document.querySelector("[data-error-summary]");
  if (!summary || seen.has(summary)) return;
  seen.add(summary);
  summary.focus();
};
document.addEventListener("htmx:after:swap", showErrors);
showErrors();

// Open in the markup, so that it is there without script; folded on a phone.
const narrow = window.matchMedia("(max-width: 39.99rem)");
const fold = () => {
  for (const filter of document.querySelectorAll("details.filter")) {
    filter.open = !narrow.matches || filter.hasAttribute("data-active");
  }
};
narrow.addEventListener("change", fold);
fold();
