// A draft also on the device, for those who say so; and an address that leads back to the draft.
"use strict";

(() => {
  const form = document.getElementById("record");
  if (!form) {
    return;
  }
  const key = "draft-" + form.dataset.id;
  const chosen = document.getElementById("keep-on-device");
  const fields = () => new FormData(form);

  const keep = () => {
    if (chosen.checked) {
      const written = [...fields()].filter(([name]) => name !== "_csrf" && name !== "version");
      localStorage.setItem(key, JSON.stringify(written));
    }
  };

  // What was kept and is not on the page: the text of the same name, where the page has none.
  const restore = () => {
    const kept = localStorage.getItem(key);
    if (!kept) {
      return;
    }
    chosen.checked = true;
    for (const [name, value] of JSON.parse(kept)) {
      const field = form.elements[name];
      if (field && "value" in field && !field.value && field.type !== "checkbox") {
        field.value = value;
      }
    }
  };

  document.getElementById("on-device").hidden = false;
  chosen.addEventListener("change", () => (chosen.checked ? keep() : localStorage.removeItem(key)));
  form.addEventListener("input", keep);
  restore();

  // From the first saving on, going back or reloading comes to the draft and not to an empty form.
  document.addEventListener("htmx:afterSwap", () => {
    if (document.querySelector("#saved span") && location.pathname === "/ny") {
      history.replaceState(null, "", form.dataset.address);
    }
  });

  // The last words before one leaves: at once when the tab goes to the back, by a beacon when it closes.
  let unsaved = false;
  form.addEventListener("input", () => (unsaved = true));
  document.addEventListener("htmx:beforeRequest", () => (unsaved = false));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && unsaved) {
      window.htmx.trigger(form, "save-now");
    }
  });
  window.addEventListener("pagehide", () => {
    if (unsaved) {
      navigator.sendBeacon(form.getAttribute("hx-post"), fields());
    }
  });

  // Recorded or thrown away: nothing stays here. If it fails, the page comes back with what was written.
  form.addEventListener("submit", (event) => {
    unsaved = false;
    if (event.submitter?.hasAttribute("data-discard")) {
      localStorage.removeItem(key);
    }
  });
})();
