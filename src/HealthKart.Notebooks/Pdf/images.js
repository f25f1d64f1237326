// Draws every figure of a loaded page as on paper. Its answer is the image of each, in the order of the page; null where there is none.
(async () => {
  "use strict";

  if (document.readyState !== "complete") {
    await new Promise((loaded) => window.addEventListener("load", loaded, { once: true }));
  }
  await document.fonts.ready;
  await window.healthKartFigures?.forPaper?.();
  const plotly = window.HealthKartPlotly ?? window.Plotly;
  const images = [];
  for (const figure of document.querySelectorAll("figure.hk-figure")) {
    const chart = figure.querySelector(".hk-chart:not([hidden])");
    images.push(chart?.querySelector("svg.main-svg") ? await plotly.toImage(chart, { format: "png", scale: 1.5 }) : null);
  }
  return images;
})()
