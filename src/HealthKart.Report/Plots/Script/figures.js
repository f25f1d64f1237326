// Draws the figures of a page: each <figure class="hk-figure"> that holds its data as JSON and has no drawing yet, and those that
// show() is given. A notebook's setup may be shown again, so it may run many times; the first run stays in charge.
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
  const paperScaleOfTwoLines = 0.74;
  const paperLetters = 0.8;
  // As wide as its title needs, and sharp where it is shown large.
  const imageWidth = 1000;
  const imageScale = 2;
  const paperColours = PAPER_COLOURS;
  const words = FIGURE_WORDS;
  const drawings = new WeakMap();
  const started = new Set();
  let rests = [];
  let wasLight = null;
  let onPaper = window.matchMedia("print").matches;

  const plotly = () => window.HealthKartPlotly ?? window.Plotly;
  // As the ground of the figure is: the page's own theme decides, or the host's.
  const isLight = (node) => getComputedStyle(node).colorScheme === "light";

  function turned(value, name, letters) {
    if (typeof value === "string") {
      return Object.hasOwn(paperColours, value) ? paperColours[value] : value;
    }
    if (Array.isArray(value)) {
      return value.map((item) => turned(item, undefined, letters));
    }
    if (value !== null && typeof value === "object") {
      const members = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, turned(member, key, letters)]));
      return /font$/.test(name) && typeof value.size === "number" ? { ...members, size: letters * value.size } : members;
    }
    return value;
  }

  // For plotly, which writes into what it is given, but not into columns of numbers and texts: those may be long.
  function copied(value) {
    if (Array.isArray(value)) {
      return value.length > 0 && value[0] !== null && typeof value[0] === "object" ? value.map(copied) : value;
    }
    return value !== null && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copied(member)]))
      : value;
  }

  // A figure has the colours of the screen; white ground has others.
  const coloured = (spec, chart, paper) =>
    paper ? turned(spec, undefined, paperLetters) : isLight(chart) ? turned(spec, undefined, 1) : copied(spec);

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

  // A button below the figure makes the picture, with the title in it.
  function withoutCamera(config) {
    const buttons = (config.modeBarButtons ?? [])
      .map((group) => group.filter((button) => button !== "toImage"))
      .filter((group) => group.length > 0);
    return buttons.length > 0 ? { ...config, modeBarButtons: buttons } : { ...config, modeBarButtons: undefined, displayModeBar: false };
  }

  function escaped(text) {
    const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "%": "&#37;", "$": "&#36;" };
    return text.replace(/[\u2028\u2029\p{Cc}]/gu, " ")
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
      .replace(/[&<>%$]/g, (character) => entities[character]);
  }

  function lines(text, width) {
    const all = [""];
    for (const word of (text ?? "").split(" ").filter((each) => each !== "")) {
      const last = all[all.length - 1];
      if (last !== "" && last.length + 1 + word.length > width) {
        all.push(word);
      } else {
        all[all.length - 1] = last === "" ? word : `${last} ${word}`;
      }
    }
    return all.map(escaped);
  }

  // The title within the drawing, as a notebook has it, for a figure that came without.
  function withTitle(layout) {
    if (layout.title?.text || !layout.meta?.title) {
      return layout;
    }
    const title = lines(layout.meta.title, 80);
    const how = lines(layout.meta.howToRead, 110);
    const top = layout.meta.top ?? layout.margin?.t ?? 30;
    const space = 26 + 21 * (title.length + how.length) + top;
    return {
      ...layout,
      title: {
        text: `<b>${title.join("<br>")}</b><br><span style="font-size:12px">${how.join("<br>")}</span>`,
        x: 0.01, xanchor: "left", y: 1, yref: "container", yanchor: "top", pad: { t: 26 }, font: { size: 16, color: layout.font?.color },
      },
      height: (layout.height ?? 400) - (layout.margin?.t ?? top) + space,
      margin: { ...layout.margin, t: space },
    };
  }

  // Labels of two lines beside bars that come closer on paper would run into each other.
  const hasTwoLines = ({ yaxis }) => (yaxis?.ticktext ?? []).some((text) => String(text).includes("<br>"));

  function present({ chart, json }) {
    const spec = { data: json.data ?? [], layout: withoutTitle(json.layout ?? {}), config: withoutCamera(json.config ?? {}) };
    const { data, layout, config } = coloured(spec, chart, onPaper);
    if (!onPaper && chart.clientWidth < 480) {
      layout.font = { ...layout.font, size: 11 };
      // The numbers beside bars are smaller, too.
      layout.margin = { ...layout.margin, r: 0.75 * (layout.margin?.r ?? 0) };
    }
    if (onPaper) {
      const scale = hasTwoLines(layout) ? paperScaleOfTwoLines : paperScale;
      Object.assign(layout, { width: paperWidth, height: scale * (layout.height ?? 400), autosize: false });
    }
    if (window.matchMedia("(pointer: coarse)").matches) {
      // A finger on a chart scrolls the page.
      layout.dragmode = false;
    }
    // Drawn a second time, plotly would else take the height from the box, which has none of its own, when the window is resized.
    chart.style.height = layout.height ? `${layout.height}px` : "";
    // A picture holds nothing to operate.
    chart.setAttribute("role", config.displayModeBar === false ? "img" : "group");
    return plotly().react(chart, data, layout, { responsive: true, displaylogo: false, ...config });
  }

  function fileName(title) {
    const slug = (title ?? "").normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
    return Array.from(slug).slice(0, 60).join("").replace(/^-+|-+$/g, "") || "chart";
  }

  function download({ chart, json }) {
    const { data, layout, config } = coloured(
      { data: json.data ?? [], layout: withTitle(json.layout ?? {}), config: json.config ?? {} }, chart, false);
    const height = layout.height ?? 450;
    return plotly().downloadImage(
      { data, layout: { ...layout, width: imageWidth, height, autosize: false }, config },
      { format: "png", width: imageWidth, height, scale: imageScale, filename: fileName(layout.meta?.title) });
  }

  function element(name, cssClass, text) {
    const made = document.createElement(name);
    made.className = cssClass;
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function addImageButton(figure, drawing) {
    const button = element("button", "hk-image", words.saveAsImage);
    button.type = "button";
    button.addEventListener("click", () => download(drawing).catch((error) => console.error("The image could not be made.", error)));
    const data = figure.querySelector(":scope > .hk-figure-data");
    data ? data.before(button) : figure.append(button);
  }

  // A figure that cannot be drawn keeps its table, and the others are drawn all the same.
  async function drawFigure(figure, json) {
    const chart = figure.querySelector(".hk-chart");
    const drawing = drawings.get(chart) ?? { chart };
    figure.dataset.hkDrawn = "true";
    chart.removeAttribute("hidden");
    try {
      drawing.json = json ?? JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
      await present(drawing);
      if (!drawings.has(chart)) {
        drawings.set(chart, drawing);
        figure.querySelector(":scope > .hk-still")?.remove();
        addImageButton(figure, drawing);
        figure.querySelector(".hk-figure-data")?.removeAttribute("open");
      }
    } catch (error) {
      chart.setAttribute("hidden", "hidden");
      figure.dataset.hkDrawn = "failed";
      figure.querySelector(".hk-figure-data")?.setAttribute("open", "open");
      console.error("A figure could not be drawn.", error);
    }
  }

  function start(figure, json) {
    const drawn = drawFigure(figure, json).finally(() => started.delete(drawn));
    started.add(drawn);
    return drawn;
  }

  function drawAll() {
    if (plotly()) {
      document.querySelectorAll("figure.hk-figure:not([data-hk-drawn])").forEach((figure) => {
        if (figure.querySelector('.hk-chart ~ script[type="application/json"]')) {
          start(figure);
        }
      });
      waiting.splice(0).forEach(({ figure, json, done }) => start(figure, json).then(done));
    }
  }

  // What stands in an output only until a later script of the output has replaced it is not drawn first. The page's text comes before its
  // figures, one frame.
  function draw() {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => setTimeout(drawAll), { once: true });
    } else {
      setTimeout(drawAll);
    }
  }

  function row(name, cells, numbers) {
    const made = document.createElement("tr");
    cells.forEach((text, index) => {
      const cell = element(name, numbers[index] ? "hk-num" : "", String(text ?? ""));
      if (name === "th") {
        cell.scope = "col";
      }
      made.append(cell);
    });
    return made;
  }

  // What scrolls is reached by the keyboard.
  function reachable(scroll, label) {
    new ResizeObserver(() => {
      const attributes = { tabindex: "0", role: "group", "aria-label": label };
      const isScrolled = scroll.scrollWidth > scroll.clientWidth || scroll.scrollHeight > scroll.clientHeight;
      scroll.toggleAttribute("data-hk-more", scroll.scrollWidth > scroll.clientWidth);
      Object.entries(attributes).forEach(([name, value]) => isScrolled ? scroll.setAttribute(name, value) : scroll.removeAttribute(name));
    }).observe(scroll);
    return scroll;
  }

  function restOf(shown, all) {
    const texts = { shown: shown.toLocaleString("en"), all: all.toLocaleString("en") };
    return words.rest.replace(/\{(\w+)\}/g, (_, name) => texts[name]);
  }

  function tableOf({ columns, numbers = [], rows, rowCount }, title) {
    const table = element("table", "hk-table");
    const scroll = reachable(element("div", "hk-scroll"), title ?? words.table);
    const head = table.createTHead();
    const body = table.createTBody();
    head.append(row("th", columns, numbers));
    body.append(...rows.map((cells) => row("td", cells, numbers)));
    scroll.append(table);
    const rest = rowCount > rows.length ? [element("p", "hk-muted", restOf(rows.length, rowCount))] : [];
    return [scroll, ...rest];
  }

  // The one child of a class, made where it is missing, after those that come before it; null takes it away.
  function part(figure, name, cssClass, content) {
    let found = figure.querySelector(`:scope > .${cssClass}`);
    if (content === null) {
      found?.remove();
      return null;
    }
    if (!found) {
      found = element(name, cssClass);
      figure.append(found);
    }
    found.replaceChildren(...content);
    return found;
  }

  function describe(figure, meta) {
    part(figure, "figcaption", "hk-figure-title", meta.title ? [meta.title] : null);
    const label = document.createElement("b");
    label.textContent = words.howToRead;
    part(figure, "p", "hk-how", meta.howToRead ? [label, ` ${meta.howToRead}`] : null);
    let chart = figure.querySelector(".hk-chart");
    if (!chart) {
      chart = element("div", "hk-chart");
      chart.setAttribute("role", "img");
      figure.append(chart);
    }
    chart.setAttribute("aria-label", meta.alt ?? meta.title ?? words.chart);
    if (meta.table?.columns && meta.table.rows?.length > 0) {
      const open = figure.querySelector(":scope > .hk-figure-data")?.open === true;
      const summary = document.createElement("summary");
      summary.textContent = words.showAsTable;
      const details = part(figure, "details", "hk-figure-data", [summary, ...(open ? tableOf(meta.table, meta.title) : [])]);
      details.open = open;
      // A table that nobody has opened is not made, for a figure may change with every key.
      details.ontoggle = () => details.open && details.childElementCount === 1 && details.append(...tableOf(meta.table, meta.title));
    } else {
      part(figure, "details", "hk-figure-data", null);
    }
    return chart;
  }

  const waiting = [];

  // (Re)draws a figure with new data, its words and its table with it; resolves when it stands. Without plotly.js it waits for it.
  function show(figure, json) {
    const chart = describe(figure, json.layout?.meta ?? {});
    figure.querySelector(':scope > script[type="application/json"]')?.remove();
    const isEmpty = (json.data ?? []).length === 0;
    figure.classList.toggle("hk-figure-empty", isEmpty);
    if (isEmpty) {
      chart.setAttribute("hidden", "hidden");
      figure.dataset.hkDrawn = "nothing";
      return Promise.resolve();
    }
    return plotly() ? start(figure, json) : new Promise((done) => waiting.push({ figure, json, done }));
  }

  function presentAll() {
    const charts = Array.from(document.querySelectorAll(".hk-chart:not([hidden])")).filter((chart) => drawings.has(chart));
    return Promise.all(charts.map((chart) => present(drawings.get(chart))));
  }

  // A host changes its theme without a word to its outputs.
  function followHost() {
    const chart = document.querySelector(".hk-chart:not([hidden])");
    if (chart && isLight(chart) !== wasLight) {
      wasLight = isLight(chart);
      if (!onPaper) {
        presentAll();
      }
    }
  }

  function turn(paper) {
    const isTurned = paper !== onPaper;
    onPaper = paper;
    return isTurned ? presentAll() : Promise.resolve();
  }

  // What draws only what is in sight draws the rest before the page is printed. An output that is gone is forgotten.
  function beforePaper(node, drawRest) {
    rests = [...rests.filter((rest) => rest.node.isConnected), { node, drawRest }];
  }

  function drawRests() {
    return Promise.all(rests.map(({ drawRest }) => drawRest()));
  }

  // For who prints the page: drawn for paper when it resolves.
  async function forPaper() {
    drawAll();
    await drawRests();
    await Promise.all(started);
    await turn(true);
  }

  window.healthKartFigures = { beforePaper, draw, forPaper, reachable, show };
  window.addEventListener("healthkart-plotly", draw);
  window.addEventListener("healthkart-theme", () => onPaper || presentAll());
  const watchHost = () =>
    new MutationObserver(followHost).observe(document.body, { attributes: true, attributeFilter: ["class", "data-jp-theme-light"] });
  if (document.body) {
    watchHost();
  } else {
    window.addEventListener("DOMContentLoaded", watchHost);
  }
  window.addEventListener("beforeprint", () => {
    turn(true);
    drawRests();
  });
  window.addEventListener("afterprint", () => turn(false));
  window.matchMedia("print").addEventListener("change", (media) => turn(media.matches));
  window.dispatchEvent(new Event("healthkart-figures"));
  draw();
})();
