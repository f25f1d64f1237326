import { count, money, ratio } from "../numerals.js";
import { oneLine } from "../../model/text.js";
import { label, lines } from "./labels.js";
import { figureJson, labelledAxis, nothing, textTrace } from "./layout.js";

const mostCategories = 12;
const mostPlatforms = 6;
const fewestInfluencers = 3;
const heightOfARow = 46;
const heightOfTheAxis = 48;
// From this part of the scale on, dark letters are read more easily than bright ones.
const bright = 0.46;
// One cell that outshines all must not darken the others.
const outshines = 2;

/** ROAS of each platform and category, sums over sums, with the number of influencers. */
export function heatFigure({ data, words }, result) {
  const { palette } = data;
  const { platforms, categories, cells } = result.by.platformCategory;
  const all = platforms.flatMap((platform, x) => categories.map((category, y) => ({ platform, category, x, y, cell: cells[x][y] })))
    .filter(({ cell }) => cell !== null);
  const known = all.filter(({ cell }) => cell.roas !== null && cell.payout > 0);
  if (known.length === 0) {
    return nothing(words.say("heat.none"), words.say("spread.needs"));
  }
  const [columns, rows] = [platforms.slice(0, mostPlatforms), categories.slice(0, mostCategories)];
  const shown = known.filter(({ x, y }) => x < columns.length && y < rows.length);
  const leftOut = all.filter(({ x, y }) => x >= columns.length || y >= rows.length).length;
  const titled = shown.length > 0 ? shown : known;
  const title = titleOf(words, titled, data.breakEvenRoas);
  const most = scaleOf(shown.map(({ cell }) => cell.roas));
  return figureJson(palette, {
    title,
    howToRead: [words.say("heat.how"), ...(leavesAside(titled) ? [words.say("heat.howAside")] : []), ...(leftOut > 0 ? [words.counted("heat.howLeft", leftOut)] : [])].join(" "),
    alt: words.say("heat.alt", { title }),
    table: tableOf(words, all),
    traces: shown.length === 0 ? [] : [
      heatmap(palette, words, columns, rows, shown, most),
      labels(palette, words, shown, most),
    ],
    x: { ...labelledAxis(palette, columns.map((name) => label(oneLine(name), 18))), side: "top" },
    y: labelledAxis(palette, rows.map((name) => label(oneLine(name), 20)), true),
    height: heightOfTheAxis + heightOfARow * rows.length,
  });
}

function scaleOf(roas) {
  const sorted = [...roas].sort((a, b) => b - a);
  return Math.max(sorted.length > 2 && sorted[0] > outshines * sorted[1] ? outshines * sorted[1] : sorted[0], Number.EPSILON);
}

function heatmap(palette, words, columns, rows, shown, most) {
  const matrix = (value) => {
    const empty = rows.map(() => columns.map(() => null));
    shown.forEach((at) => { empty[at.y][at.x] = value(at); });
    return empty;
  };
  return {
    type: "heatmap",
    showlegend: false,
    x: columns.map((_, place) => place),
    y: rows.map((_, place) => place),
    z: matrix(({ cell }) => cell.roas),
    zmin: 0,
    zmax: most,
    colorscale: [[0, palette.surface], [bright, palette["heat-below"]], [bright, palette["heat-above"]], [1, palette.accent]],
    showscale: false,
    xgap: 3,
    ygap: 3,
    hoverongaps: false,
    hoverinfo: "text",
    hovertext: matrix(({ platform, category, cell }) => lines(words.say("hover.heat", {
      platform: oneLine(platform), category: oneLine(category), roas: ratio(cell.roas), influencers: words.counted("count.influencer", cell.influencers),
      orders: words.counted("count.order", cell.orders ?? 0), revenue: money(cell.revenue), payout: money(cell.payout),
    }))),
  };
}

// Plotly's own cell text is grey on green; this one is dark on bright cells and bright on dark ones.
const labels = (palette, words, shown, most) => textTrace(
  shown.map(({ x }) => x), shown.map(({ y }) => y),
  shown.map(({ cell }) => lines(words.say("heat.cell", { roas: ratio(cell.roas), n: count(cell.influencers) }))), "middle center",
  shown.map(({ cell }) => cell.roas / most >= bright ? palette.background : palette.text));

/** Whether the title is of the larger groups alone, since there are both. */
const leavesAside = (known) => new Set(known.map(({ cell }) => cell.influencers >= fewestInfluencers)).size > 1;

function titleOf(words, known, breakEven) {
  const enough = known.filter(({ cell }) => cell.influencers >= fewestInfluencers);
  const ranked = [...(enough.length > 0 ? enough : known)].sort((a, b) => b.cell.roas - a.cell.roas);
  const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
  const [most, least] = [ratio(best.cell.roas), ratio(worst.cell.roas)];
  const isOfLarger = enough.length > 0 && known.some(({ cell }) => cell.roas > best.cell.roas || cell.roas < worst.cell.roas);
  const alike = isOfLarger ? "heat.title.alikeLarger" : "heat.title.alike";
  const finding = words.say(ranked.length === 1 ? "heat.title.one" : most === least ? alike : "heat.title.some", {
    platform: oneLine(best.platform), category: oneLine(best.category), roas: most,
    worstPlatform: oneLine(worst.platform), worstCategory: oneLine(worst.category), worst: least,
  });
  const title = best.cell.roas < breakEven ? finding + words.say("heat.title.below", { breakEven: ratio(breakEven) }) : finding;
  return isOfLarger ? words.say("heat.title.larger", { finding: title }) : title;
}

const tableOf = (words, all) => ({
  columns: ["platform", "category", "influencers", "orders", "revenue", "payout", "roas"].map((name) => words.say(`column.${name}`)),
  numbers: [false, false, true, true, true, true, true],
  rows: all.map(({ platform, category, cell }) => [
    oneLine(platform), oneLine(category), count(cell.influencers), count(cell.orders), money(cell.revenue), money(cell.payout), ratio(cell.roas),
  ]),
});
