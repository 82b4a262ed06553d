// What every page needs from JavaScript; each page works without it.
"use strict";

// The token against forged requests goes with whatever htmx sends.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

// A failed request leaves the page as it is, and says so.
const connection = (text) => {
  const place = document.getElementById("connection");
  if (place) {
    place.textContent = text ?? "";
    place.hidden = !text;
  }
};
document.addEventListener("htmx:sendError", () => connection(document.body.dataset.offline));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status !== 401) {
    connection(document.body.dataset.failed);
  }
});
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (event.detail.xhr.status < 400) {
    connection(null);
  }
});
document.addEventListener("signedOut", () => connection(document.body.dataset.signedOut));

// Ctrl+Enter sends the form one is in.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest?.("form[data-ctrl-enter]");
    if (form) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-main]"));
    }
  }
});

// A choice that takes effect at once needs no button.
document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-submit-on-change]")) {
    event.target.form.requestSubmit();
  }
});

// What was kept on this device goes when the observation has been recorded.
const recorded = document.querySelector("[data-recorded]");
if (recorded) {
  localStorage.removeItem("draft-" + recorded.dataset.recorded);
}

// Leaving one's place leaves nothing behind on the device.
document.querySelector('form[action="/logga-ut"]')?.addEventListener("submit", () => {
  Object.keys(localStorage)
    .filter((key) => key.startsWith("draft-"))
    .forEach((key) => localStorage.removeItem(key));
});
