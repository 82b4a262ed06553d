// The last words before one leaves: at once when the tab goes to the back, by a beacon when it closes.
"use strict";

(() => {
  const form = document.getElementById("report");
  if (!form) {
    return;
  }
  const unsaved = new Set();
  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) {
      unsaved.add(event.target);
    }
  });
  document.addEventListener("htmx:beforeRequest", (event) => unsaved.delete(event.target));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      unsaved.forEach((it) => window.htmx.trigger(it, "save-now"));
    }
  });
  window.addEventListener("pagehide", () => {
    for (const it of unsaved) {
      navigator.sendBeacon(it.getAttribute("hx-post"), new FormData(form));
    }
  });
  form.addEventListener("submit", () => unsaved.clear());
})();
