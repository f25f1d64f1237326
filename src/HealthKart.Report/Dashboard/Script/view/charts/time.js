import { count, day, money, month, shortMoney, shortMonth } from "../numerals.js";
import { label, lines } from "./labels.js";
import { labels, marks, nothing, redrawn } from "./layout.js";
import * as ticks from "./ticks.js";

const dayInMilliseconds = 86_400_000;
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
    months.set(name, {
      key: name, revenue: sums.revenue + revenue, payout: plus(sums.payout, payout),
      unattributed: sums.unattributed + (unattributed ?? 0),
    });
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
  return average > 0 && best > average
    ? words.say("time.timesMean", { times: count(Math.round(best / average * 10) / 10), mean: shortMoney(average) })
    : "";
}

const rowsOf = (points, hasUnattributed) => points.map(({ key, revenue, payout, unattributed }) =>
  [month(key), money(revenue), money(payout), ...(hasUnattributed ? [money(unattributed)] : [])]);

function moneyMarks(limits, series) {
  const known = series.flatMap(({ y }) => y).filter((amount) => amount !== null && amount !== undefined);
  const [low, high] = known.reduce(([a, b], amount) => [Math.min(a, amount), Math.max(b, amount)], [0, 0]);
  return marks(ticks.linear(limits, low, high));
}

/** The figure without the column of unattributed revenue where there is none. */
function drawn(data, name, hasUnattributed, content) {
  const figure = redrawn(data, name, content);
  const { table } = figure.layout.meta;
  table.columns = hasUnattributed ? table.columns : table.columns.slice(0, -1);
  return figure;
}

/** The series that there is something to draw of, each with its numbers at the points and what the pointer shows there. */
const seriesOf = (words, all, points, x, dateOf) => all.filter(({ isThere }) => isThere).map(({ look, value }) => ({
  ...look,
  x,
  y: points.map(value),
  hovertext: points.map((point) =>
    lines(words.say("hover.time", { date: dateOf(point.key), name: look.name, money: money(value(point)) }))),
}));

function byMonth({ data, words }, points, hasUnattributed) {
  const [revenue, payout, unattributed] = data.figures.months.data;
  const series = seriesOf(words, [
    { look: revenue, isThere: true, value: (point) => point.revenue },
    { look: payout, isThere: hasPayout(points), value: (point) => point.payout },
    { look: unattributed, isThere: hasUnattributed, value: (point) => point.unattributed },
  ], points, points.map((_, place) => place), month);
  const best = bestOf(points, (point) => point.revenue);
  const title = !(best.revenue > 0) ? words.say("time.title.noMonth")
    : words.say("time.title.month", { month: month(best.key), revenue: shortMoney(best.revenue) })
      + timesTheMean(words, best.revenue, mean(points.map((point) => point.revenue)));
  return drawn(data, "months", hasUnattributed, {
    title,
    howToRead: howToRead(words, "time.how.month", points, hasUnattributed),
    alt: words.say("time.alt", { title }),
    rows: rowsOf(points, hasUnattributed),
    series,
    x: someLabels(labels(points.map(({ key }) => label(shortMonth(key))))),
    y: moneyMarks(data.limits, series),
  });
}

// Of many months every second, third or so carries its name.
function someLabels(axisOfAll) {
  const step = Math.ceil(axisOfAll.tickvals.length / mostLabels);
  const some = (list) => list.filter((_, place) => place % step === 0);
  return { ...axisOfAll, tickvals: some(axisOfAll.tickvals), ticktext: some(axisOfAll.ticktext) };
}

function byDay(dashboard, points, hasUnattributed) {
  const { data, words } = dashboard;
  const isShort = points.length < data.limits.fewestDaysForMeans;
  const looks = data.figures[isShort ? "days" : "weeks"].data;
  const unattributed = looks.at(-1);
  const [revenue, payout, revenueMean, payoutMean] = looks.slice(0, -1);
  const payouts = hasPayout(points);
  const series = seriesOf(words, [
    { look: revenue, isThere: true, value: (point) => point.revenue },
    { look: payout, isThere: payouts, value: (point) => point.payout },
    { look: revenueMean, isThere: !isShort, value: (point) => point.revenueMean },
    { look: payoutMean, isThere: !isShort && payouts, value: (point) => point.payoutMean },
    { look: unattributed, isThere: hasUnattributed, value: (point) => isShort ? point.unattributed : point.unattributedMean },
  ], points, points.map(({ key }) => key), day);
  const title = isShort ? dayTitle(words, points) : weekTitle(words, points);
  return drawn(data, isShort ? "days" : "weeks", hasUnattributed, {
    title,
    howToRead: howToRead(words, isShort ? "time.how.day" : "time.how.week", points, hasUnattributed),
    alt: words.say("time.alt", { title }),
    rows: rowsOf(monthsOf(points), hasUnattributed),
    series,
    // Few days have a mark each, which would else repeat a day.
    x: points.length <= data.limits.fewDays ? { dtick: dayInMilliseconds } : {},
    y: moneyMarks(data.limits, series),
  });
}

function dayTitle(words, points) {
  const best = bestOf(points, ({ revenue }) => revenue);
  return best.revenue > 0
    ? words.say("time.title.day", { day: day(best.key), revenue: money(best.revenue) })
    : words.say("time.title.noDay");
}

function weekTitle(words, points) {
  const best = bestOf(points, ({ revenueMean }) => revenueMean);
  return !(best.revenueMean > 0)
    ? words.say("time.title.noWeek")
    : words.say("time.title.week", { day: day(best.key), revenue: shortMoney(best.revenueMean) })
      + timesTheMean(words, best.revenueMean, mean(points.map(({ revenue }) => revenue)));
}
