// Stands before everything that is drawn: the page is dark for everybody who has not chosen the light theme by its switch.
(() => {
  "use strict";

  let chosen = null;
  try {
    chosen = localStorage.getItem("healthkart-theme");
  } catch {
    // A page from a file may have no storage.
  }
  document.documentElement.dataset.hkTheme = chosen === "light" ? "light" : "dark";
})();
