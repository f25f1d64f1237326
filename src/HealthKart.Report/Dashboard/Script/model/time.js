/** Revenue and payout over time, as OverTimeFigure in C#: every day or month from the first to the last, those without a sale being 0. */

import { Spread } from "./spread.js";

const daysOfAWeek = 7;
const millisecondsOfADay = 86_400_000;

/**
 * Revenue, payouts and unattributed revenue along the calendar: by day where the facts have days, and not too many of them, else by month.
 * `null` where the facts have neither, or nothing has a date.
 */
export function overTime(result) {
  const { prepared } = result;
  if (!prepared.facts.time) {
    return null;
  }

  const sums = sumsOf(result);
  const months = prepared.data.values.month;
  const days = prepared.isDaily ? alongCalendar(sums, prepared.data.values.day, /^\d{4}-\d\d-\d\d$/, dayNumber, dayOf) : null;
  const isByDay = days !== null && days.length <= prepared.data.limits.mostDays;
  const points = isByDay
    ? withMeans(days)
    : alongCalendar(regrouped(sums, prepared.monthOfTime, months.length), months, /^\d{4}-\d\d$/, monthNumber, monthOf);
  return points && {
    unit: isByDay ? "day" : "month",
    points,
    hasUnattributed: points.some(({ unattributed }) => unattributed !== 0),
    notAllocated: sums.notAllocated,
  };
}

const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / millisecondsOfADay;
const dayOf = (number) => new Date(number * millisecondsOfADay).toISOString().slice(0, 10);
const monthNumber = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5)) - 1;
const monthOf = (number) => `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** All months from one to another. */
export function calendar(first, last) {
  const start = monthNumber(first);
  return Array.from({ length: monthNumber(last) - start + 1 }, (_, i) => monthOf(start + i));
}

const columnsOf = (count) => ({
  rows: new Float64Array(count), revenue: new Float64Array(count), unattributed: new Float64Array(count), payout: new Float64Array(count),
});

/** The sums of the influencers shown at each time of the data, in its units. */
function sumsOf(result) {
  const { data, facts, payouts, monthOfTime, moneyUnit } = result.prepared;
  const columns = columnsOf(monthOfTime.length);
  result.eachShownFact((fact, influencer) => {
    const time = facts.time[fact];
    columns.rows[time] += facts.rows[fact];
    (influencer < 0 ? columns.unattributed : columns.revenue)[time] += Number(facts.revenue[fact]);
  });

  const spread = new Spread(result, facts.time, payouts.time, monthOfTime.length);
  columns.payout.set(spread.sums);
  return { columns, moneyUnit, hasPayouts: data.hasPayouts, notAllocated: spread.notAllocated / moneyUnit };
}

/** The same sums at other places. */
function regrouped({ columns, ...others }, placeOf, count) {
  const sums = columnsOf(count);
  for (const [name, column] of Object.entries(columns)) {
    column.forEach((value, place) => (sums[name][placeOf[place]] += value));
  }

  return { ...others, columns: sums };
}

/** A point for each day or month from the first with sales or payouts to the last; `null` where nothing has a date. */
function alongCalendar({ columns, moneyUnit, hasPayouts }, names, shape, numberOf, nameOf) {
  const used = names.flatMap((name, place) =>
    (shape.test(name) && (columns.rows[place] > 0 || columns.payout[place] !== 0) ? [[place, numberOf(name)]] : []));
  if (used.length === 0) {
    return null;
  }

  const [first, last] = ends(used.map(([, number]) => number));
  const points = Array.from(
    { length: last - first + 1 },
    (_, i) => ({ key: nameOf(first + i), revenue: 0, payout: hasPayouts ? 0 : null, unattributed: 0 }));
  for (const [place, number] of used) {
    const point = points[number - first];
    point.revenue = columns.revenue[place] / moneyUnit;
    point.payout = hasPayouts ? columns.payout[place] / moneyUnit : null;
    point.unattributed = columns.unattributed[place] / moneyUnit;
  }

  return points;
}

const ends = (numbers) =>
  numbers.reduce(([least, most], number) => [Math.min(least, number), Math.max(most, number)], [Infinity, -Infinity]);

function withMeans(points) {
  const [revenue, payout, unattributed] =
    ["revenue", "payout", "unattributed"].map((name) => weeklyMean(points.map((point) => point[name])));
  return points.map((point, i) => ({ ...point, revenueMean: revenue[i], payoutMean: payout[i], unattributedMean: unattributed[i] }));
}

/** The mean of each day and the six before; `null` on the first six. */
export const weeklyMean = (values) =>
  values.map((_, i) => (i < daysOfAWeek - 1 || values[i] === null
    ? null
    : values.slice(i - daysOfAWeek + 1, i + 1).reduce((sum, value) => sum + value) / daysOfAWeek));
