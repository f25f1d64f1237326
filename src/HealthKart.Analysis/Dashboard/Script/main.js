// Brings the dashboards of a page to life. Every output brings this script, so it may run many times: a dashboard starts once.
import { Dashboard } from "./dashboard.js";

/** The place of the page for filters: for its first dashboard alone. */
function takeSlot() {
  const slot = document.querySelector(".hk-page-filters:not([data-hk-taken])");
  slot?.setAttribute("data-hk-taken", "true");
  return slot;
}

/** The links of the cards that stand without a script: the library knows what is explained where. */
const termsOf = (still) => new Map(Array.from(still?.querySelectorAll("a.hk-term") ?? [], (link) => [link.textContent, link.getAttribute("href")]));

// What stands without a script stays where the dashboard does not start.
function start(section) {
  section.dataset.hkStarted = "true";
  try {
    const data = JSON.parse(section.querySelector("script.hk-dashboard-data").textContent);
    const still = section.querySelector(".hk-dashboard-static");
    const { node } = new Dashboard(data, takeSlot(), termsOf(still));
    still ? still.replaceWith(node) : section.append(node);
  } catch (error) {
    section.dataset.hkStarted = "failed";
    console.error("The dashboard could not be started.", error);
  }
}

function startAll() {
  document.querySelectorAll("section.hk-dashboard:not([data-hk-started])").forEach(start);
}

// At once, before a browser lays out what stands without a script; where the script that draws comes later, with it.
if (document.readyState === "loading" && !window.healthKartFigures) {
  document.addEventListener("DOMContentLoaded", startAll, { once: true });
} else {
  startAll();
}
