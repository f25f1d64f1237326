import { count, money, percent, ratio } from "../numerals.js";
import { oneLine } from "../../model/text.js";
import { label, shortened } from "./labels.js";
import { axis, figureJson, marks, nothing, referenceLine, tableRows } from "./layout.js";
import { offsetsOf } from "./notes.js";
import * as ticks from "./ticks.js";

const mostPoints = 1_000;
const spreadForLog = 100;
const named = 2;
const longestName = 22;
const sum = (rows, value) => rows.reduce((total, row) => total + value(row), 0);
const payoutOf = ({ payout }) => payout;
const revenueOf = ({ revenue }) => revenue ?? 0;

// Nobody is called paid whose payouts are all open.
const kindOf = (paid) => paid.some(({ status }) => status === "Open") ? "payout" : "paid";

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
  const drawable = paid.filter(({ revenue }) => !isLog || revenue > 0).sort((a, b) => b.payout - a.payout || revenueOf(b) - revenueOf(a));
  const drawn = drawable.slice(0, mostPoints);
  if (!data.hasSales || drawn.length === 0) {
    return nothing(words.say("spread.none"), words.say("spread.needs"));
  }
  const title = titleOf(words, paid, breakEvenRoas);
  const extent = { x: range(drawn, payoutOf, isLog), y: range(drawn, revenueOf, isLog) };
  return figureJson(palette, {
    title,
    howToRead: howToRead(words, isLog, kindOf(paid), paid.length - drawable.length, drawable.length > mostPoints),
    alt: words.say("spread.alt", { influencers: words.counted("count.influencer", drawn.length), title }),
    table: {
      columns: ["influencer", "platform", "payout", "revenue", "roas"].map((name) => words.say(`column.${name}`)),
      numbers: [false, false, true, true, true],
      rowCount: drawn.length,
      rows: drawn.slice(0, tableRows).map((row) => [oneLine(row.name), oneLine(influencers.platform(row)), money(row.payout), money(row.revenue), ratio(row.roas)]),
    },
    traces: [...points(palette, influencers, drawn), ...lines(words, palette, extent, breakEvenRoas)],
    x: moneyAxis(palette, words.say("axis.payout"), extent.x, isLog),
    y: moneyAxis(palette, words.say("axis.revenue"), extent.y, isLog),
    annotations: notes(words, palette, influencers, drawn, extent, isLog),
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
    const platform = influencers.platform(row);
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

function notes(words, palette, influencers, drawn, extent, isLog) {
  const ranked = drawn.filter(({ isRanked, tooFewOrders }) => isRanked && !tooFewOrders).sort((a, b) => b.roas - a.roas || b.revenue - a.revenue);
  const place = isLog ? Math.log10 : (value) => value;
  const share = (value, [low, high]) => (place(value) - place(low)) / (place(high) - place(low) || 1);
  const worst = ranked.length >= 2 * named ? ranked.slice(-named) : [];
  const marked = (worst.length > 0 ? [...ranked.slice(0, named), ...worst] : ranked).map((row) => ({
    row, isAbove: !worst.includes(row), x: share(row.payout, extent.x), y: share(row.revenue, extent.y),
    text: words.say("spread.note", { name: shortened(influencers.who(row), longestName), roas: ratio(row.roas) }),
  }));
  const offsets = offsetsOf(marked);
  return marked.map(({ row, isAbove, text }, i) => ({
    text: label(text, 60),
    x: place(row.payout),
    y: place(row.revenue),
    showarrow: true,
    arrowhead: 0,
    arrowwidth: 1,
    arrowcolor: palette.muted,
    ...offsets[i],
    xanchor: ["right", "center", "left"][Math.sign(offsets[i].ax) + 1],
    font: { color: isAbove ? palette.text : palette.warning, size: 12 },
    bgcolor: palette.background,
  }));
}

function titleOf(words, paid, breakEven) {
  const below = paid.filter(({ roas }) => roas < breakEven);
  const kind = kindOf(paid);
  const values = { breakEven: ratio(breakEven), paid: words.counted(`count.${kind}`, paid.length), one: words.say(`spread.one.${kind}`) };
  if (below.length === 0 || below.length === paid.length) {
    const [one, all] = below.length === 0 ? ["oneReaches", "allReach"] : ["oneBelow", "allBelow"];
    return words.say(`spread.title.${paid.length === 1 ? one : all}`, values);
  }
  return words.counted("spread.title.below", below.length, {
    ...values, share: percent(sum(below, payoutOf) / sum(paid, payoutOf)),
  });
}

const howToRead = (words, isLog, kind, withoutRevenue, isCut) => [
  words.say("spread.how", { point: words.say(`spread.how.${kind}`) }),
  isLog ? words.say("spread.howLog") : null,
  withoutRevenue > 0 ? words.counted("spread.howLeft", withoutRevenue, { paid: words.counted(`count.${kind}`, withoutRevenue) }) : null,
  isCut ? words.say("spread.howMost", { n: count(mostPoints) }) : null,
  words.say("spread.howNamed"),
].filter((part) => part !== null).join(" ");
