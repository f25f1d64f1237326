// Brings the dashboards of a page to life. Every output brings this script, so it may run many times: a dashboard starts once.
import { Dashboard } from "./dashboard.js";

/** The place of the page for filters: for its first dashboard alone. */
function takeSlot() {
  const slot = document.querySelector(".hk-page-filters:not([data-hk-taken])");
  slot?.setAttribute("data-hk-taken", "true");
  return slot;
}

// What stands without a script stays where the dashboard does not start.
function start(section) {
  section.dataset.hkStarted = "true";
  try {
    const data = JSON.parse(section.querySelector("script.hk-dashboard-data").textContent);
    const { node } = new Dashboard(data, takeSlot());
    const still = section.querySelector(".hk-dashboard-static");
    still ? still.replaceWith(node) : section.append(node);
  } catch (error) {
    section.dataset.hkStarted = "failed";
    console.error("The dashboard could not be started.", error);
  }
}

function startAll() {
  document.querySelectorAll("section.hk-dashboard:not([data-hk-started])").forEach(start);
}

// An exported page has the script that draws at its end.
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startAll, { once: true });
} else {
  startAll();
}
