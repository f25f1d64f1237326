/** Revenue and payout over time, as OverTimeFigure in C#: every day or month from the first to the last, those without a sale being 0. */

import { Spread } from './spread.js';

const WEEK = 7;
const DAY = 86_400_000;
const isoOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** Revenue, payouts and unattributed revenue by day (where the facts have days) and by month. */
export function overTime(result) {
  const { prepared } = result;
  if (!prepared.facts.time) {
    return null;
  }

  const sums = new TimeSums(result);
  const months = prepared.data.values.month;
  return {
    days: prepared.isDaily ? withMeans(series(sums, prepared.data.values.day, /^\d{4}-\d\d-\d\d$/, dayNumber, isoOf)) : null,
    months: series(sums.by(prepared.monthOfTime, months.length), months, /^\d{4}-\d\d$/, monthNumber, monthOf),
    undated: sums.undated(prepared.isDaily ? prepared.data.values.day : months),
    notAllocated: sums.notAllocated,
  };
}

const monthNumber = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5)) - 1;
const monthOf = (number) => `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The sums of the influencers shown at each time of the data, in ₹. */
class TimeSums {
  constructor(result) {
    const { facts, monthOfTime } = result.prepared;
    const { moneyUnit, orderUnit } = result.prepared;
    const count = monthOfTime.length;
    this.columns = Object.fromEntries(['rows', 'revenue', 'orders', 'unattributed', 'payout'].map((name) => [name, new Float64Array(count)]));
    const { rows, revenue, orders, unattributed, payout } = this.columns;
    result.eachShownFact((fact, influencer) => {
      const amount = Number(facts.revenue[fact]);
      rows[facts.time[fact]] += facts.rows[fact];
      (influencer < 0 ? unattributed : revenue)[facts.time[fact]] += amount;
      orders[facts.time[fact]] += influencer < 0 ? 0 : Number(facts.orders[fact]);
    });

    const spread = new Spread(result, facts.time, result.prepared.payouts.time, count);
    this.notAllocated = spread.notAllocated / moneyUnit;
    spread.sums.forEach((units, place) => (payout[place] = units / moneyUnit));
    for (let place = 0; place < count; place++) {
      revenue[place] /= moneyUnit;
      unattributed[place] /= moneyUnit;
      orders[place] /= orderUnit;
    }
  }

  /** The same sums at other places. */
  by(placeOf, count) {
    const columns = Object.fromEntries(Object.entries(this.columns).map(([name, column]) => [name, regrouped(column, placeOf, count)]));
    return { columns };
  }

  /** What has no day. */
  undated(names) {
    const place = names.findIndex((name) => !/^\d/.test(name));
    return Object.fromEntries(Object.entries(this.columns).map(([name, column]) => [name, place < 0 ? 0 : column[place]]));
  }
}

function regrouped(column, placeOf, count) {
  const sums = new Float64Array(count);
  column.forEach((value, place) => (sums[placeOf[place]] += value));
  return sums;
}

/** The columns along the calendar, from the first time at which there is anything to the last; `null` where there is nothing. */
function series({ columns }, names, shape, numberOf, nameOf) {
  const used = names
    .map((name, place) => ({ place, number: shape.test(name) ? numberOf(name) : NaN }))
    .filter(({ place, number }) => !Number.isNaN(number) && Object.values(columns).some((column) => column[place] !== 0));
  if (used.length === 0) {
    return null;
  }

  const numbers = used.map(({ number }) => number);
  const first = numbers.reduce((least, number) => Math.min(least, number));
  const count = numbers.reduce((most, number) => Math.max(most, number)) - first + 1;
  const along = (column) => {
    const values = new Array(count).fill(0);
    used.forEach(({ place, number }) => (values[number - first] += column[place]));
    return values;
  };
  const [revenue, orders, payout, unattributed] = ['revenue', 'orders', 'payout', 'unattributed'].map((name) => along(columns[name]));
  return { dates: Array.from({ length: count }, (_, i) => nameOf(first + i)), revenue, orders, payout, unattributed };
}

const withMeans = (days) => days && {
  ...days,
  revenueMean: weeklyMean(days.revenue),
  payoutMean: weeklyMean(days.payout),
  unattributedMean: weeklyMean(days.unattributed),
};

/** The mean of each day and the six before; `null` on the first six. */
export function weeklyMean(values) {
  return values.map((_, i) => (i < WEEK - 1 ? null : values.slice(i - WEEK + 1, i + 1).reduce((sum, value) => sum + value) / WEEK));
}
