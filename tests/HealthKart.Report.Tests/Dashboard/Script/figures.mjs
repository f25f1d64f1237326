// Writes what the page's charts say: node figures.mjs in.json out.json, in.json being a list of { data, states }.
import { readFileSync, writeFileSync } from "node:fs";
import { basisFigure } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/basis.js";
import { concentrationFigure } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/concentration.js";
import { heatFigure } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/heat.js";
import { Influencers } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/influencers.js";
import { isWide, spreadFigure } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/spread.js";
import { timeFigure } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/time.js";
import { topFigure } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/top.js";
import { evaluate } from "../../../../src/HealthKart.Report/Dashboard/Script/model/model.js";
import { Words } from "../../../../src/HealthKart.Report/Dashboard/Script/view/words.js";

const [input, output] = process.argv.slice(2);

function figuresOf(data, state) {
  const words = new Words(data.texts);
  const dashboard = { data, words, influencers: new Influencers(data, words) };
  const result = evaluate(data, state);
  const said = ({ data: traces, layout }) => ({ title: layout.meta.title, howToRead: layout.meta.howToRead, traces, layout });
  return {
    top: said(topFigure(dashboard, result)),
    spread: said(spreadFigure(dashboard, result, isWide(data, result))),
    heat: said(heatFigure(dashboard, result)),
    time: said(timeFigure(dashboard, result)),
    basis: said(basisFigure(dashboard, result)),
    concentration: said(concentrationFigure(dashboard, result)),
  };
}

const pages = JSON.parse(readFileSync(input, "utf8"));
writeFileSync(output, JSON.stringify(pages.map(({ data, states }) => states.map((state) => figuresOf(data, state)))));
