// Writes what the page's charts and details are drawn from: node charts.mjs in.json out.json, in.json being a list of { data, states }.
import { readFileSync, writeFileSync } from "node:fs";
import { detail, evaluate } from "../../../../src/HealthKart.Report/Dashboard/Script/model/model.js";

const [input, output] = process.argv.slice(2);

function chartsOf(data, state) {
  const result = evaluate(data, state);
  const { top, bottom, basis, platformCategory, time, concentration } = result.by;
  return {
    top: top.map(({ id, interval }) => ({ id, ...interval })),
    bottom: bottom.map(({ id }) => id),
    poor: Object.fromEntries(result.rows.filter(({ poor }) => poor).map(({ id, poor }) => [id, poor])),
    basis,
    platformCategory,
    time,
    concentration,
    campaigns: Object.fromEntries(result.rows.map(({ id, index }) => [id, detail(data, result, index).campaigns])),
  };
}

const pages = JSON.parse(readFileSync(input, "utf8"));
writeFileSync(output, JSON.stringify(pages.map(({ data, states }) => states.map((state) => chartsOf(data, state)))));
