// A meeting by keys, and with others in it. Every key is a button or a field on the page too.
"use strict";

(() => {
  const live = document.getElementById("live");
  if (!live) {
    return;
  }

  // What others do comes by itself: the agenda and what is decided, never a field one writes in.
  let source;
  const follow = () => {
    source = new EventSource(live.dataset.stream);
    source.addEventListener("changed", (event) => {
      if (event.data !== live.dataset.stamp) {
        live.dataset.stamp = event.data;
        window.htmx.trigger(live, "meeting-changed");
      }
    });
    source.addEventListener("error", () => {
      // The browser connects again by itself, unless the answer was no.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(follow, 10_000);
      }
    });
  };
  if (live.dataset.stream) {
    follow();
    addEventListener("pagehide", () => source.close());
  }

  const current = document.querySelector("#agenda-rows [aria-current]");
  const rows = document.getElementById("agenda-rows");
  if (current && rows.scrollHeight > rows.clientHeight) {
    rows.scrollTop = current.offsetTop - rows.offsetTop - rows.clientHeight / 3;
  }

  // Single keys can be turned off, for those whose speech or tools would press them.
  const use = document.getElementById("use-keys");
  const chosen = use.querySelector("input");
  use.hidden = false;
  chosen.checked = localStorage.getItem("meeting-keys") !== "off";
  chosen.addEventListener("change", () => localStorage.setItem("meeting-keys", chosen.checked ? "on" : "off"));

  const larger = document.getElementById("larger");
  const room = document.documentElement.classList;
  larger.hidden = false;
  room.toggle("for-the-room", localStorage.getItem("meeting-larger") === "on");
  larger.setAttribute("aria-pressed", room.contains("for-the-room"));
  larger.addEventListener("click", () => {
    const on = room.toggle("for-the-room");
    larger.setAttribute("aria-pressed", on);
    localStorage.setItem("meeting-larger", on ? "on" : "off");
  });

  const writes = (element) => element.matches?.("textarea, select, input:not([type=radio], [type=checkbox])");
  const open = (summary) => {
    summary.parentElement.open = true;
    (summary.parentElement.querySelector("a.button, textarea, select, input:not([type=hidden])") ?? summary).focus();
  };
  const same = { j: "n", k: "p" };

  document.addEventListener("keydown", (event) => {
    if (!chosen.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      document.activeElement.blur();
      return;
    }
    if (writes(event.target)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "d") {
      const field = document.querySelector("#decision input:checked, #decision input");
      field?.focus();
      field?.closest("fieldset").scrollIntoView({ block: "nearest" });
      event.preventDefault();
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(same[key] ?? key)}"]`);
    if (!target) {
      return;
    }
    event.preventDefault();
    if (target.matches("summary")) {
      open(target);
    } else if (target.matches("textarea")) {
      target.focus();
    } else if (target.matches("input")) {
      target.checked = true;
      target.focus();
    } else {
      target.click();
    }
  });
})();
