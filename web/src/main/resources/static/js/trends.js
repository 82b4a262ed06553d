// The page of trends works without this; it makes addresses shorter and the link easier to copy.
"use strict";

// What is left empty is no part of the question.
document.getElementById("question")?.addEventListener("submit", (event) => {
  for (const field of event.target.elements) {
    if (field.name && field.value === "") {
      field.disabled = true;
    }
  }
});
// Back again from the answer: the fields are there.
window.addEventListener("pageshow", () => {
  for (const field of document.getElementById("question")?.elements ?? []) {
    field.disabled = false;
  }
});

const copy = document.getElementById("copy");
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const said = document.getElementById("copied");
    try {
      await navigator.clipboard.writeText(document.getElementById("share").href);
      said.textContent = copy.dataset.done;
    } catch {
      said.textContent = "";
    }
  });
}
