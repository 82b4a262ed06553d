// How far an import has come, without asking for the page again; without this it refreshes itself.
"use strict";

const running = document.getElementById("running");
if (running) {
  const bar = document.getElementById("running-bar");
  const text = document.getElementById("running-text");
  const source = new EventSource(running.dataset.stream);
  const again = () => {
    source.close();
    location.reload();
  };
  source.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    text.textContent = now.text;
    if (now.max) {
      bar.max = now.max;
      bar.value = now.value;
    } else {
      bar.removeAttribute("value");
    }
  });
  source.addEventListener("done", again);
  source.addEventListener("error", () => {
    // The browser connects again by itself, unless the answer was no.
    if (source.readyState === EventSource.CLOSED) {
      again();
    }
  });
  addEventListener("pagehide", () => source.close());
}

// A file that is too large is not worth the wait.
document.getElementById("fil")?.addEventListener("change", (event) => {
  const file = event.target.files[0];
  const fault = file && file.size > Number(event.target.dataset.most) ? event.target.dataset.tooLarge : "";
  event.target.setCustomValidity(fault);
  event.target.reportValidity();
});
