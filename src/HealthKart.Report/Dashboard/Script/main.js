// Brings the dashboards of a page to life. Every output brings this script, so it may run many times: a dashboard starts once.
import { Dashboard } from "./dashboard.js";

// The dashboards that started, and the place that is taken. The document itself does not say it:
// a browser may save it as it stands now, and what was saved has to start again.
const started = (window.healthKartDashboards ??= new WeakSet());

/** The place of the page for filters: for its first dashboard alone. */
function takeSlot() {
  const slot = document.querySelector(".hk-page-filters");
  if (slot === null || started.has(slot)) {
    return null;
  }
  started.add(slot);
  return slot;
}

/** The links of the cards that stand there before: the library knows what is explained where. */
const termsOf = (still) => new Map(
  Array.from(still?.querySelectorAll("a.hk-term") ?? [], (link) => [link.textContent, link.getAttribute("href")]));

// What stands without a script stays where the dashboard does not start.
function start(section) {
  if (started.has(section)) {
    return;
  }
  started.add(section);
  try {
    const data = JSON.parse(section.querySelector("script.hk-dashboard-data").textContent);
    const still = section.querySelector(".hk-dashboard-static, .hk-dashboard-live");
    const { node } = new Dashboard(data, takeSlot(), termsOf(still));
    still ? still.replaceWith(node) : section.append(node);
  } catch (error) {
    console.error("The dashboard could not be started.", error);
  }
}

function startAll() {
  document.querySelectorAll("section.hk-dashboard").forEach(start);
}

// At once, before a browser lays out what stands without a script; where the script that draws comes later, with it.
if (window.healthKartFigures) {
  startAll();
} else {
  window.addEventListener("healthkart-figures", startAll, { once: true });
}
