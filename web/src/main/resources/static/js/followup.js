// Keys in the list of follow-ups. They only work while one of them has the focus, and nothing is being written.
"use strict";

const list = document.querySelector("[data-follow-ups]");
if (list) {
  const items = [...list.children];
  document.querySelector("[data-keys]").hidden = false;
  items[0].tabIndex = 0;
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("textarea, input")) {
      return;
    }
    const at = items.indexOf(event.target.closest("li"));
    const next = { n: at + 1, j: at + 1, p: at - 1, k: at - 1 }[event.key];
    if (next !== undefined && items[next]) {
      items[next].focus();
      event.preventDefault();
    } else if (event.key === "x") {
      const done = items[at].querySelector("form[data-done]");
      if (done) {
        event.preventDefault();
        done.requestSubmit();
      }
    }
  });
}
