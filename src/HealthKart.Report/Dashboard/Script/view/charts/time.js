import { count, day, money, month, shortMoney, shortMonth } from "../numerals.js";
import { label, lines } from "./labels.js";
import { axis, figureJson, labelledAxis, marks, nothing } from "./layout.js";
import * as ticks from "./ticks.js";

// So few days have a mark each, which would else repeat a day.
const fewDays = 8;
const dayInMilliseconds = 86_400_000;
const fewestDaysForMeans = 14;
const mostLabels = 24;
const monthLength = "2025-01".length;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const plus = (a, b) => a === null || b === null ? null : a + b;

/** Revenue and payout over time: each day and the mean of seven days, or months. */
export function timeFigure(dashboard, result) {
  const { data, words } = dashboard;
  const { time } = result.by;
  const leftOut = data.leftOut.find(({ filter }) => filter === "month");
  if (leftOut) {
    return nothing(words.say("time.leftOut"), leftOut.why);
  }
  if (!time) {
    return nothing(words.say("time.none"), words.say("time.needs"));
  }
  return (time.unit === "month" ? byMonth : byDay)(dashboard, time.points, time.hasUnattributed);
}

function monthsOf(points) {
  const months = new Map();
  for (const { key, revenue, payout, unattributed } of points) {
    const name = key.slice(0, monthLength);
    const sums = months.get(name) ?? { key: name, revenue: 0, payout: 0, unattributed: 0 };
    months.set(name, { key: name, revenue: sums.revenue + revenue, payout: plus(sums.payout, payout), unattributed: sums.unattributed + (unattributed ?? 0) });
  }
  return [...months.values()];
}

const hasPayout = (points) => points.some(({ payout }) => payout !== null);

const howToRead = (words, name, points, hasUnattributed) => [
  words.say(name),
  hasPayout(points) ? null : words.say("time.how.noPayout"),
  hasUnattributed ? words.say("time.how.unattributed") : null,
].filter((part) => part !== null).join(" ");

function bestOf(points, value) {
  return points.reduce((best, point) => (value(point) ?? -Infinity) > (value(best) ?? -Infinity) ? point : best);
}

function timesTheMean(words, best, average) {
  return average > 0 && best > average ? words.say("time.timesMean", { times: count(Math.round(best / average * 10) / 10), mean: shortMoney(average) }) : "";
}

const tableOf = (words, points, hasUnattributed) => ({
  columns: ["month", "revenue", "payout", ...(hasUnattributed ? ["unattributed"] : [])].map((name) => words.say(`column.${name}`)),
  numbers: [false, true, true, true],
  rows: points.map((point) => [month(point.key), money(point.revenue), money(point.payout), ...(hasUnattributed ? [money(point.unattributed)] : [])]),
});

function moneyAxis(palette, title, amounts) {
  const known = amounts.filter((amount) => amount !== null && amount !== undefined);
  const [low, high] = known.reduce(([a, b], amount) => [Math.min(a, amount), Math.max(b, amount)], [0, 0]);
  return axis(palette, { title, ...marks(ticks.linear(low, high)), rangemode: "tozero" });
}

function byMonth({ data, words }, points, hasUnattributed) {
  const { palette } = data;
  const series = [
    { name: words.say("axis.revenue"), value: ({ revenue }) => revenue, marker: { color: palette["accent-deep"] } },
    ...(hasPayout(points) ? [{
      name: words.say("axis.payout"), value: ({ payout }) => payout,
      marker: { color: palette["series-3"], pattern: { shape: "/", bgcolor: palette.background, fgcolor: palette["series-3"], size: 6 }, line: { color: palette["series-3"], width: 1 } },
    }] : []),
    ...(hasUnattributed ? [{ name: words.say("time.unattributed"), value: ({ unattributed }) => unattributed, marker: { color: palette["series-2"] } }] : []),
  ];
  const best = bestOf(points, ({ revenue }) => revenue);
  const title = !(best.revenue > 0) ? words.say("time.title.noMonth")
    : words.say("time.title.month", { month: month(best.key), revenue: shortMoney(best.revenue) })
      + timesTheMean(words, best.revenue, mean(points.map(({ revenue }) => revenue)));
  return figureJson(palette, {
    title,
    howToRead: howToRead(words, "time.how.month", points, hasUnattributed),
    alt: words.say("time.alt", { title }),
    table: tableOf(words, points, hasUnattributed),
    traces: series.map(({ name, value, marker }) => ({
      type: "bar", orientation: "v", name: label(name), showlegend: true, x: points.map((_, place) => place), y: points.map(value), marker,
      hovertext: points.map((point) => lines(words.say("hover.time", { date: month(point.key), name, money: money(value(point)) }))), hoverinfo: "text",
    })),
    x: someLabels(labelledAxis(palette, points.map(({ key }) => label(shortMonth(key))))),
    y: moneyAxis(palette, words.say("axis.moneyMonth"), series.flatMap(({ value }) => points.map(value))),
    height: 360,
  });
}

// Of many months every second, third or so carries its name.
function someLabels(axisOfAll) {
  const step = Math.ceil(axisOfAll.tickvals.length / mostLabels);
  const some = (list) => list.filter((_, place) => place % step === 0);
  return { ...axisOfAll, tickvals: some(axisOfAll.tickvals), ticktext: some(axisOfAll.ticktext) };
}

function byDay({ data, words }, points, hasUnattributed) {
  const { palette } = data;
  const isShort = points.length < fewestDaysForMeans;
  const line = (name, value, color, look) => ({
    type: "scatter", mode: "lines", name: label(name), showlegend: true, x: points.map(({ key }) => key), y: points.map(value), line: { color, ...look.line }, opacity: look.opacity,
    hovertext: points.map((point) => lines(words.say("hover.time", { date: day(point.key), name, money: money(value(point)) }))), hoverinfo: "text",
  });
  const thin = (dash) => ({ line: { width: 1, dash }, opacity: 0.5 });
  const thick = (dash) => ({ line: { width: 2.5, dash }, opacity: 1 });
  const look = isShort ? thick : thin;
  const payouts = hasPayout(points);
  const traces = [
    line(words.say("time.revenueDaily"), ({ revenue }) => revenue, isShort ? palette.accent : palette.neutral, look("solid")),
    ...(payouts ? [line(words.say("time.payoutDaily"), ({ payout }) => payout, palette["series-3"], look(isShort ? "dash" : "dot"))] : []),
    ...(isShort ? [] : [line(words.say("time.revenueMean"), ({ revenueMean }) => revenueMean, palette.accent, thick("solid"))]),
    ...(isShort || !payouts ? [] : [line(words.say("time.payoutMean"), ({ payoutMean }) => payoutMean, palette["series-3"], thick("dash"))]),
    ...(hasUnattributed ? [line(words.say("time.unattributed"), isShort ? ({ unattributed }) => unattributed : ({ unattributedMean }) => unattributedMean, palette["series-2"], thick("dashdot"))] : []),
  ];
  const title = isShort ? dayTitle(words, points) : weekTitle(words, points);
  return figureJson(palette, {
    title,
    howToRead: howToRead(words, isShort ? "time.how.day" : "time.how.week", points, hasUnattributed),
    alt: words.say("time.alt", { title }),
    table: tableOf(words, monthsOf(points), hasUnattributed),
    traces,
    x: axis(palette, { type: "date", tickformat: "%-d %b\n%Y", showgrid: false, ...(points.length <= fewDays ? { dtick: dayInMilliseconds } : {}) }),
    y: moneyAxis(palette, words.say("axis.money"), traces.flatMap(({ y }) => y)),
    height: 380,
  });
}

function dayTitle(words, points) {
  const best = bestOf(points, ({ revenue }) => revenue);
  return best.revenue > 0 ? words.say("time.title.day", { day: day(best.key), revenue: money(best.revenue) }) : words.say("time.title.noDay");
}

function weekTitle(words, points) {
  const best = bestOf(points, ({ revenueMean }) => revenueMean);
  return !(best.revenueMean > 0) ? words.say("time.title.noWeek") : words.say("time.title.week", { day: day(best.key), revenue: shortMoney(best.revenueMean) })
    + timesTheMean(words, best.revenueMean, mean(points.map(({ revenue }) => revenue)));
}
