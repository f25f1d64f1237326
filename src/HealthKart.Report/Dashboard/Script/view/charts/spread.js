import { count, money, percent, ratio } from "../numerals.js";
import { oneLine } from "../../model/text.js";
import { label, shortened } from "./labels.js";
import { marks, nothing, redrawn } from "./layout.js";
import { offsetsOf } from "./notes.js";
import * as ticks from "./ticks.js";

const named = 2;
const room = 0.07;
const longestName = 22;
const sum = (rows, value) => rows.reduce((total, row) => total + value(row), 0);
const payoutOf = ({ payout }) => payout;
const revenueOf = ({ revenue }) => revenue ?? 0;

// Nobody is called paid whose payouts are all open.
const kindOf = (paid) => paid.some(({ status }) => status === "Open") ? "payout" : "paid";

const paidOf = (result) => result.rows.filter(({ payout }) => payout > 0);

/** Whether equal steps would press most of the points into a corner. */
export function isWide({ limits }, result) {
  const paid = paidOf(result);
  return [payoutOf, revenueOf].some((value) => {
    const positive = paid.map(value).filter((amount) => amount > 0);
    return positive.length > 0 && greatest(positive) / least(positive) > limits.spreadForLog;
  });
}

/** Revenue against payout, a point for each influencer who was paid. */
export function spreadFigure({ data, words, influencers }, result, isLog) {
  const { palette, breakEvenRoas } = data;
  const paid = paidOf(result);
  const drawable = paid.filter(({ revenue }) => !isLog || revenue > 0).sort((a, b) => b.payout - a.payout || revenueOf(b) - revenueOf(a));
  const drawn = drawable.slice(0, data.limits.mostPaid);
  if (!data.hasSales || drawn.length === 0) {
    return nothing(words.say("spread.none"), words.say("spread.needs"));
  }
  const title = titleOf(words, paid, breakEvenRoas);
  const extent = { x: range(drawn, payoutOf, isLog), y: range(drawn, revenueOf, isLog) };
  return redrawn(data, "spread", {
    title,
    howToRead: howToRead(words, isLog, kindOf(paid), paid.length - drawable.length, drawable.length > drawn.length ? drawn.length : null),
    alt: words.say("spread.alt", { influencers: words.counted("count.influencer", drawn.length), title }),
    rowCount: drawn.length,
    rows: drawn.slice(0, data.limits.tableRows)
      .map((row) => [oneLine(row.name), oneLine(influencers.platform(row)), money(row.payout), money(row.revenue), ratio(row.roas)]),
    series: [...points(data.figures.spread, influencers, drawn), ...lines(data.figures.spread, extent, breakEvenRoas)],
    x: moneyAxis(data.limits, extent.x, isLog),
    y: moneyAxis(data.limits, extent.y, isLog),
    annotations: notes(words, palette, influencers, drawn, extent, isLog),
  });
}

function greatest(values) { return values.reduce((a, b) => Math.max(a, b), -Infinity); }

function least(values) { return values.reduce((a, b) => Math.min(a, b), Infinity); }

function range(rows, value, isLog) {
  const values = rows.map(value);
  return [isLog ? least(values) : Math.min(0, least(values)), greatest(values)];
}

// The points fill the chart: left to itself, plotly makes room for the names too, half of a phone's width.
function moneyAxis(limits, [low, high], isLog) {
  const [first, last] = isLog ? [Math.log10(low), Math.log10(high)] : [low, high];
  const padding = room * (last > first ? last - first : Math.max(1, Math.abs(last)));
  return {
    type: isLog ? "log" : "linear", range: [first - padding, last + padding],
    ...marks(isLog ? ticks.logarithmic(limits, low, high) : ticks.linear(limits, low, high)),
  };
}

function points({ data: [marked] }, influencers, drawn) {
  return [...byPlatform(influencers, drawn)].sort(([, a], [, b]) => b.length - a.length).map(([platform, rows]) => ({
    ...marked,
    name: label(oneLine(platform)),
    x: rows.map(payoutOf),
    y: rows.map(({ revenue }) => revenue),
    marker: { ...marked.marker, color: influencers.color(platform), symbol: influencers.symbol(platform) },
    hovertext: rows.map((row) => influencers.hover(row)),
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

// The figure has a line of ROAS 1, and one of break-even where that is another.
const lines = ({ data: [, ...drawn] }, extent, breakEven) =>
  drawn.map((each, place) => line(each, extent, place === 0 ? 1 : breakEven)).filter((each) => each !== null);

// As far as there are points; nothing where all of them are far from it.
function line(drawn, { x: [x0, x1], y: [y0, y1] }, roas) {
  const [start, end] = [Math.max(x0, y0 / roas), Math.min(x1, y1 / roas)];
  return start < end ? { ...drawn, x: [start, end], y: [start * roas, end * roas] } : null;
}

function notes(words, palette, influencers, drawn, extent, isLog) {
  const ranked = drawn.filter(({ isRanked, tooFewOrders }) => isRanked && !tooFewOrders)
    .sort((a, b) => b.roas - a.roas || b.revenue - a.revenue);
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

const howToRead = (words, isLog, kind, withoutRevenue, most) => [
  words.say("spread.how", { point: words.say(`spread.how.${kind}`) }),
  isLog ? words.say("spread.howLog") : null,
  withoutRevenue > 0 ? words.counted("spread.howLeft", withoutRevenue, { paid: words.counted(`count.${kind}`, withoutRevenue) }) : null,
  most === null ? null : words.say("spread.howMost", { n: count(most) }),
  words.say("spread.howNamed"),
].filter((part) => part !== null).join(" ");
