import { count, money, percent, ratio } from "../numerals.js";
import { oneLine } from "../text.js";
import { label, shortened } from "./labels.js";
import { axis, figureJson, marks, nothing, referenceLine, tableRows } from "./layout.js";
import * as ticks from "./ticks.js";

const mostPoints = 1_000;
const spreadForLog = 100;
const named = 2;
const longestName = 22;
const nearEdge = 0.7;
const sum = (rows, value) => rows.reduce((total, row) => total + value(row), 0);
const payoutOf = ({ payout }) => payout;
const revenueOf = ({ revenue }) => revenue ?? 0;

const paidOf = (result) => result.rows.filter(({ payout }) => payout > 0);

/** Whether equal steps would press most of the points into a corner. */
export function isWide(result) {
  const paid = paidOf(result);
  return [payoutOf, revenueOf].some((value) => {
    const positive = paid.map(value).filter((amount) => amount > 0);
    return positive.length > 0 && greatest(positive) / least(positive) > spreadForLog;
  });
}

/** Revenue against payout, a point for each influencer who was paid. */
export function spreadFigure({ data, words, influencers }, result, isLog) {
  const { palette, breakEvenRoas } = data;
  const paid = paidOf(result);
  const drawn = paid.filter(({ revenue }) => !isLog || revenue > 0)
    .sort((a, b) => b.payout - a.payout || revenueOf(b) - revenueOf(a)).slice(0, mostPoints);
  if (!data.hasSales || drawn.length === 0) {
    return nothing(words.say("spread.none"), words.say("spread.needs"));
  }
  const title = titleOf(words, paid, breakEvenRoas);
  const extent = { x: range(drawn, payoutOf, isLog), y: range(drawn, revenueOf, isLog) };
  return figureJson(palette, {
    title,
    howToRead: howToRead(words, isLog, isLog ? paid.filter(({ revenue }) => !(revenue > 0)).length : 0, drawn.length === mostPoints),
    alt: words.say("spread.alt", { influencers: words.counted("count.influencer", drawn.length), title }),
    table: {
      columns: ["influencer", "platform", "payout", "revenue", "roas"].map((name) => words.say(`column.${name}`)),
      numbers: [false, false, true, true, true],
      rowCount: drawn.length,
      rows: drawn.slice(0, tableRows).map((row) => [oneLine(row.name), oneLine(row.platform), money(row.payout), money(row.revenue), ratio(row.roas)]),
    },
    traces: [...points(palette, influencers, drawn), ...lines(words, palette, extent, breakEvenRoas)],
    x: moneyAxis(palette, words.say("axis.payout"), extent.x, isLog),
    y: moneyAxis(palette, words.say("axis.revenue"), extent.y, isLog),
    annotations: notes(words, palette, influencers, drawn, isLog),
    height: 480,
    zoom: true,
  });
}

function greatest(values) { return values.reduce((a, b) => Math.max(a, b), -Infinity); }

function least(values) { return values.reduce((a, b) => Math.min(a, b), Infinity); }

function range(rows, value, isLog) {
  const values = rows.map(value);
  return [isLog ? least(values) : Math.min(0, least(values)), greatest(values)];
}

function moneyAxis(palette, title, [low, high], isLog) {
  return axis(palette, { title, type: isLog ? "log" : "linear", ...marks(isLog ? ticks.logarithmic(low, high) : ticks.linear(low, high)) });
}

function points(palette, influencers, drawn) {
  return [...byPlatform(influencers, drawn)].sort(([, a], [, b]) => b.length - a.length).map(([platform, rows]) => ({
    type: "scatter",
    mode: "markers",
    name: label(oneLine(platform)),
    showlegend: true,
    x: rows.map(payoutOf),
    y: rows.map(({ revenue }) => revenue),
    opacity: 0.85,
    marker: { color: influencers.color(platform), symbol: influencers.shape(platform), size: 8, line: { color: palette.background, width: 1 } },
    hovertext: rows.map((row) => influencers.hover(row)),
    hoverinfo: "text",
  }));
}

function byPlatform(influencers, rows) {
  const groups = new Map();
  for (const row of rows) {
    const platform = row.platform;
    groups.set(platform, groups.get(platform) ?? []);
    groups.get(platform).push(row);
  }
  return groups;
}

function lines(words, palette, extent, breakEven) {
  const isOne = breakEven === 1;
  return [
    line(extent, 1, words.say(isOne ? "spread.roasOneIsBreakEven" : "spread.roasOne"), isOne ? palette.warning : palette.muted),
    isOne ? null : line(extent, breakEven, words.say("cards.breakEven", { roas: ratio(breakEven) }), palette.warning),
  ].filter((each) => each !== null);
}

// As far as there are points; nothing where all of them are far from it.
function line({ x: [x0, x1], y: [y0, y1] }, roas, text, color) {
  const [start, end] = [Math.max(x0, y0 / roas), Math.min(x1, y1 / roas)];
  return start < end ? referenceLine([start, end], [start * roas, end * roas], text, color) : null;
}

function notes(words, palette, influencers, drawn, isLog) {
  const ranked = drawn.filter(({ isRanked, tooFewOrders }) => isRanked && !tooFewOrders).sort((a, b) => b.roas - a.roas || b.revenue - a.revenue);
  const [best, worst] = ranked.length >= 2 * named ? [ranked.slice(0, named), ranked.slice(-named)] : [ranked, []];
  const place = isLog ? Math.log10 : (value) => value;
  const [low, high] = drawn.reduce(([a, b], { payout }) => [Math.min(a, place(payout)), Math.max(b, place(payout))], [Infinity, -Infinity]);
  // Away from the edges, and two neighbours to two sides.
  const sideOf = (row, step) => {
    const across = (place(row.payout) - low) / (high - low || 1);
    return across > nearEdge ? -1 : across < 1 - nearEdge ? 1 : step === 0 ? -1 : 1;
  };
  const note = (row, isBest, step) => ({
    text: label(words.say("spread.note", { name: shortened(oneLine(row.name), longestName), roas: ratio(row.roas) }), 60),
    x: place(row.payout),
    y: place(row.revenue),
    showarrow: true,
    arrowhead: 0,
    arrowwidth: 1,
    arrowcolor: palette.muted,
    ax: sideOf(row, step) * 40,
    ay: (isBest ? -1 : 1) * (26 + 22 * step),
    xanchor: sideOf(row, step) < 0 ? "right" : "left",
    font: { color: isBest ? palette.text : palette.warning, size: 12 },
    bgcolor: palette.background,
  });
  return [...best.map((row, step) => note(row, true, step)), ...worst.map((row, step) => note(row, false, step))];
}

function titleOf(words, paid, breakEven) {
  const below = paid.filter(({ roas }) => roas < breakEven);
  const values = { breakEven: ratio(breakEven) };
  if (below.length === 0) {
    return paid.length === 1 ? words.say("spread.title.oneReaches", values) : words.say("spread.title.allReach", { ...values, n: count(paid.length) });
  }
  return paid.length === 1 ? words.say("spread.title.oneBelow", values) : words.counted("spread.title.below", below.length, {
    ...values, paid: words.counted("count.paid", paid.length), share: percent(sum(below, payoutOf) / sum(paid, payoutOf)),
  });
}

const howToRead = (words, isLog, withoutRevenue, isCut) => [
  words.say("spread.how"),
  isLog ? words.say("spread.howLog") : null,
  withoutRevenue > 0 ? words.counted("spread.howLeft", withoutRevenue) : null,
  isCut ? words.say("spread.howMost", { n: count(mostPoints) }) : null,
].filter((part) => part !== null).join(" ");
