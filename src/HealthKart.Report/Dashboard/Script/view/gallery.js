import { element, newId } from "./dom.js";
import { basisFigure } from "./charts/basis.js";
import { concentrationFigure } from "./charts/concentration.js";
import { heatFigure } from "./charts/heat.js";
import { Influencers } from "./charts/influencers.js";
import { isWide, spreadFigure } from "./charts/spread.js";
import { timeFigure } from "./charts/time.js";
import { topFigure } from "./charts/top.js";

// While a slider is pulled, changes come faster than charts are drawn: then they wait until it rests.
const quiet = 120;
const nearby = "400px 0px";

/** One chart: drawn when it comes near the sight of its reader, and again when its numbers have changed. */
class Chart {
  #make;
  #control;
  #isDue = false;
  isNear = false;
  isInSight = false;

  constructor(name, make, control = null) {
    this.#make = make;
    this.#control = control;
    this.figure = element("figure", { class: "hk-figure", "data-hk-drawn": "later" });
    this.node = element("div", { class: "hk-dashboard-chart", "data-hk-chart": name }, this.figure);
  }

  get isDue() { return this.#isDue; }

  changed() {
    this.#isDue = true;
    this.figure.setAttribute("aria-busy", "true");
  }

  async draw() {
    this.#isDue = false;
    const shown = window.healthKartFigures.show(this.figure, this.#make());
    if (this.#control !== null && !this.#control.isConnected) {
      this.figure.querySelector(".hk-chart").before(this.#control);
    }
    await shown;
    if (!this.#isDue) {
      this.figure.removeAttribute("aria-busy");
    }
  }
}

/** The six charts. */
export class Gallery {
  #charts;
  #timer = null;
  #changed = -Infinity;
  #result = null;
  #isLog = null;
  #log;
  #data;

  constructor(data, words) {
    this.#data = data;
    const dashboard = { data, words, influencers: new Influencers(data, words) };
    this.#log = this.#logSwitch(words);
    const of = (figure) => () => figure(dashboard, this.#result);
    this.#charts = [
      new Chart("top", of(topFigure)),
      new Chart("spread", () => spreadFigure(dashboard, this.#result, this.#log.box.checked), this.#log.node),
      new Chart("heat", of(heatFigure)),
      new Chart("time", of(timeFigure)),
      new Chart("basis", of(basisFigure)),
      new Chart("concentration", of(concentrationFigure)),
    ];
    /** The charts of each chapter. */
    this.nodes = new Map(data.chapters.map(({ name, figures }) => [
      name,
      element("div", { class: "hk-dashboard-charts" },
        ...figures.map((figure) => this.#charts.find(({ node }) => node.dataset.hkChart === figure).node)),
    ]));
    this.#observe("isNear", nearby);
    this.#observe("isInSight", "0px");
    // Paper shows what a reader did not scroll to as well.
    window.healthKartFigures.beforePaper(this.#charts[0].node, () => this.#drawAll());
  }

  show(result) {
    this.#result = result;
    if (this.#isLog === null) {
      this.#log.box.checked = isWide(this.#data, result);
    }
    this.#redraw(this.#charts);
  }

  // The numbers answer first: what is seen of the charts follows once they are painted.
  #redraw(charts) {
    const before = this.#changed;
    this.#changed = performance.now();
    charts.forEach((chart) => chart.changed());
    if (this.#changed - before > quiet) {
      requestAnimationFrame(() => this.#later(0));
    } else {
      this.#later(quiet);
    }
  }

  #logSwitch(words) {
    const id = newId();
    const box = element("input", { type: "checkbox", id });
    box.addEventListener("change", () => {
      this.#isLog = box.checked;
      this.#redraw([this.#charts[1]]);
    });
    return { box, node: element("div", { class: "hk-chart-control" }, box, element("label", { for: id }, words.say("spread.log"))) };
  }

  #observe(flag, rootMargin) {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        this.#charts.find(({ node }) => node === target)[flag] = isIntersecting;
      }
      this.#later(quiet);
    }, { rootMargin });
    this.#charts.forEach(({ node }) => observer.observe(node));
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#drawNext(), milliseconds);
  }

  // One at a time, so that a key or a click in between is answered.
  async #drawNext() {
    const next = this.#charts.find(({ isDue, isInSight }) => isDue && isInSight)
      ?? this.#charts.find(({ isDue, isNear }) => isDue && isNear);
    if (next && this.#result) {
      await draw(next);
      this.#later(0);
    }
  }

  #drawAll() {
    return Promise.all(this.#charts.filter(({ isDue }) => isDue && this.#result).map(draw));
  }
}

// A chart that cannot be drawn leaves the others alone.
async function draw(chart) {
  try {
    await chart.draw();
  } catch (error) {
    console.error("A chart could not be drawn.", error);
  }
}
