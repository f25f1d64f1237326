import { count, money, ratio } from "../numerals.js";
import { byName } from "../../model/breakdowns.js";
import { oneLine } from "../../model/text.js";
import { label, lines } from "./labels.js";
import { labels, nothing, redrawn } from "./layout.js";

/** ROAS of each platform and category, sums over sums, with the number of influencers. */
export function heatFigure({ data, words }, result) {
  const { mostPlatforms, mostCategories, fewestInfluencers } = data.limits;
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
  const title = titleOf(words, titled, data.breakEvenRoas, fewestInfluencers);
  return redrawn(data, "heat", {
    title,
    howToRead: [
      words.say("heat.how"),
      ...(leavesAside(titled, fewestInfluencers) ? [words.say("heat.howAside")] : []),
      ...(leftOut > 0 ? [words.counted("heat.howLeft", leftOut)] : []),
    ].join(" "),
    alt: words.say("heat.alt", { title }),
    rows: rowsOf(all),
    series: seriesOf(data, words, columns, rows, shown),
    x: labels(columns.map((name) => label(oneLine(name)))),
    y: labels(rows.map((name) => label(oneLine(name))), true),
    places: rows.length,
  });
}

/** From where to where the colours go. One cell that outshines all must not darken the others. */
function scaleOf(roas, { outshines, leastTurns }, turn) {
  const sorted = [...roas].sort((a, b) => b - a);
  const low = Math.min(0, ...sorted);
  const high = sorted.length === 0 ? 1 : sorted.length > 2 ? Math.min(sorted[0], Math.max(0, outshines * sorted[1])) : sorted[0];
  return [low, Math.max(high, leastTurns * turn)];
}

function seriesOf({ figures, limits, palette, breakEvenRoas }, words, columns, rows, shown) {
  const [colours, texts] = figures.heat.data;
  const [zmin, zmax] = scaleOf(shown.map(({ cell }) => cell.roas), limits, breakEvenRoas);
  const turned = (breakEvenRoas - zmin) / (zmax - zmin);
  const bright = turned + (1 - turned) * limits.bright;
  const stops = [0, turned, turned, bright, bright, 1];
  const matrix = (value, empty) => {
    const filled = rows.map(() => columns.map(() => empty));
    shown.forEach((at) => { filled[at.y][at.x] = value(at); });
    return filled;
  };
  const places = rows.flatMap((_, y) => columns.map((__, x) => ({ x, y })));
  const isBright = matrix(({ cell }) => (cell.roas - breakEvenRoas) / (zmax - breakEvenRoas) >= limits.bright, false);
  const text = matrix(({ cell }) => lines(words.say("heat.cell", { roas: ratio(cell.roas), n: count(cell.influencers) })), "");
  return [
    {
      ...colours,
      x: columns.map((_, place) => place),
      y: rows.map((_, place) => place),
      z: matrix(({ cell }) => cell.roas, null),
      zmin,
      zmax,
      colorscale: colours.colorscale.map(([, colour], stop) => [stops[stop], colour]),
      hovertext: matrix((at) => hover(words, at), ""),
    },
    {
      ...texts,
      x: places.map(({ x }) => x),
      y: places.map(({ y }) => y),
      text: places.map(({ x, y }) => text[y][x]),
      textfont: { color: places.map(({ x, y }) => isBright[y][x] ? palette.background : palette.text) },
    },
  ];
}

const hover = (words, { platform, category, cell }) => lines(words.say("hover.heat", {
  platform: oneLine(platform),
  category: oneLine(category),
  roas: ratio(cell.roas),
  influencers: words.counted("count.influencer", cell.influencers),
  orders: words.counted("count.order", cell.orders ?? 0),
  revenue: money(cell.revenue),
  payout: money(cell.payout),
}));

/** Whether the title is of the larger groups alone, since there are both. */
const leavesAside = (known, fewestInfluencers) => new Set(known.map(({ cell }) => cell.influencers >= fewestInfluencers)).size > 1;

function titleOf(words, known, breakEven, fewestInfluencers) {
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

const rowsOf = (all) => all
  .sort((a, b) => (b.cell.revenue ?? 0) - (a.cell.revenue ?? 0) || byName(a.platform, b.platform) || byName(a.category, b.category))
  .map(({ platform, category, cell }) => [
    oneLine(platform), oneLine(category), count(cell.influencers), count(cell.orders), money(cell.revenue), money(cell.payout),
    ratio(cell.roas),
  ]);
