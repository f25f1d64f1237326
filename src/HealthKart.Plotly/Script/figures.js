// Draws the figures of a page: each <figure class="hk-figure"> that holds its data as JSON and has no drawing yet.
// Every output of a notebook brings this script, so it may run many times; the first run stays in charge.
(() => {
  "use strict";

  if (window.healthKartFigures) {
    window.healthKartFigures.draw();
    return;
  }

  // The width of an A4 page between its margins, in CSS pixels.
  const paperWidth = 680;
  // Two figures with their titles fill a page; their letters are those of the tables.
  const paperScale = 0.64;
  const paperLetters = 0.8;
  const paperColours = PAPER_COLOURS;
  const drawings = [];
  const started = [];
  let onPaper = window.matchMedia("print").matches;

  const plotly = () => window.HealthKartPlotly ?? window.Plotly;

  function printed(value, name) {
    if (typeof value === "string") {
      return paperColours[value] ?? value;
    }
    if (Array.isArray(value)) {
      return value.map((item) => printed(item));
    }
    if (value !== null && typeof value === "object") {
      const members = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printed(member, key)]));
      return /font$/.test(name) && typeof value.size === "number" ? { ...members, size: paperLetters * value.size } : members;
    }
    return value;
  }

  // The figure's HTML shows the title, so the drawing gives its place back.
  function withoutTitle(layout) {
    if (!layout.meta?.title || !layout.title) {
      return layout;
    }
    const { title, ...rest } = layout;
    const top = layout.meta.top ?? 30;
    const height = layout.height ? layout.height - (layout.margin?.t ?? top) + top : undefined;
    return { ...rest, height, margin: { ...layout.margin, t: top } };
  }

  function present(drawing) {
    const { chart, spec } = drawing;
    const { data, layout } = structuredClone(onPaper ? printed(spec) : spec);
    if (!onPaper && chart.clientWidth < 480) {
      layout.font = { ...layout.font, size: 11 };
      // The numbers beside bars are smaller, too.
      layout.margin = { ...layout.margin, r: 0.75 * (layout.margin?.r ?? 0) };
    }
    if (onPaper) {
      Object.assign(layout, { width: paperWidth, height: paperScale * (layout.height ?? 400), autosize: false });
    }
    if (window.matchMedia("(pointer: coarse)").matches) {
      // A finger on a chart scrolls the page.
      layout.dragmode = false;
    }
    return plotly().react(chart, data, layout, { responsive: true, displaylogo: false, ...spec.config });
  }

  function read(figure) {
    const { data = [], layout = {}, config = {} } = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    return { data, layout: withoutTitle(layout), config };
  }

  // A figure that cannot be drawn keeps its table, and the others are drawn all the same.
  async function drawFigure(figure) {
    const chart = figure.querySelector(".hk-chart");
    figure.dataset.hkDrawn = "true";
    chart.removeAttribute("hidden");
    try {
      const drawing = { chart, spec: read(figure) };
      await present(drawing);
      drawings.push(drawing);
      figure.querySelector(".hk-figure-data")?.removeAttribute("open");
    } catch (error) {
      chart.setAttribute("hidden", "hidden");
      figure.dataset.hkDrawn = "failed";
      console.error("A figure could not be drawn.", error);
    }
  }

  function draw() {
    if (plotly()) {
      document.querySelectorAll("figure.hk-figure:not([data-hk-drawn])").forEach((figure) => started.push(drawFigure(figure)));
    }
  }

  function turn(paper) {
    const turned = paper === onPaper ? [] : drawings.filter(({ chart }) => chart.isConnected);
    onPaper = paper;
    return Promise.all(turned.map(present));
  }

  // For who prints the page: drawn for paper when it resolves.
  async function forPaper() {
    await Promise.all(started);
    await turn(true);
  }

  window.healthKartFigures = { draw, forPaper };
  window.addEventListener("healthkart-plotly", draw);
  window.addEventListener("beforeprint", () => turn(true));
  window.addEventListener("afterprint", () => turn(false));
  window.matchMedia("print").addEventListener("change", (media) => turn(media.matches));
  draw();
})();
