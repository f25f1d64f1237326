// Stands before everything that is drawn: the theme that the reader chose for this page, else the one that he prefers everywhere.
(() => {
  "use strict";

  let chosen = null;
  try {
    chosen = localStorage.getItem("healthkart-theme");
  } catch {
    // A page from a file may have no storage.
  }
  const isChosen = chosen === "dark" || chosen === "light";
  document.documentElement.dataset.hkTheme = isChosen ? chosen : window.matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
})();
