// The image of each figure of a drawn page, in the order of the page; null where there is none.
async () => {
  const plotly = window.HealthKartPlotly ?? window.Plotly;
  const images = [];
  for (const figure of document.querySelectorAll("figure.hk-figure")) {
    const chart = figure.querySelector(".hk-chart:not([hidden])");
    images.push(chart?.querySelector("svg.main-svg") ? await plotly.toImage(chart, { format: "png", scale: 1.5 }) : null);
  }
  return images;
}
