/** The influencers shown by something that each has one of, as Breakdowns in C#: sums, and the ratios of the sums. */

import { roasInterval } from './interval.js';

/** The ratios of sums in ₹; undefined ones are `null`. */
export function ratiosOf({ revenue, orders, payout }) {
  return {
    roas: revenue === null ? null : payout > 0 ? revenue / payout : 0,
    roi: payout > 0 && revenue !== null ? (revenue - payout) / payout : null,
    aov: orders > 0 ? revenue / orders : null,
    costPerOrder: orders > 0 && payout !== null ? payout / orders : null,
  };
}

/** The sums of rows with their ratios and the interval. */
function partOf(rows, hasSales) {
  const sums = { influencers: rows.length, withSales: 0, orders: 0, revenue: 0, payout: null, allocated: false };
  for (const row of rows) {
    sums.withSales += row.hasSales ? 1 : 0;
    sums.orders += row.orders ?? 0;
    sums.revenue += row.revenue ?? 0;
    sums.payout = row.payout === null ? sums.payout : (sums.payout ?? 0) + row.payout;
    sums.allocated ||= row.allocated;
  }

  const known = hasSales ? sums : { ...sums, orders: null, revenue: null };
  return { ...known, ...ratiosOf(known), interval: roasInterval(known.revenue, known.orders, known.payout) };
}

/** By a text of the influencers, most revenue first; the payouts of nobody are a part of their own. */
export function byInfluencer(result, valueOf) {
  const { data } = result.prepared;
  const parts = [...grouped(result.rows, valueOf)].map(([value, rows]) => ({ value, ...partOf(rows, data.hasSales) }));
  const rest = result.unattributed.payout;
  if (rest !== 0) {
    parts.push(restOf(data, rest));
  }

  return parts.sort(byRevenue);
}

function restOf({ names, hasSales }, payout) {
  const sums = { orders: hasSales ? 0 : null, revenue: hasSales ? 0 : null, payout };
  return { value: names.unattributed, influencers: 0, withSales: 0, allocated: false, ...sums, ...ratiosOf(sums), interval: null };
}

/** By platform and category: the places of both, and the sums. */
export function byPlatformAndCategory({ rows, prepared }) {
  const { influencers, hasSales } = prepared.data;
  const groups = grouped(rows, ({ index }) => `${influencers.platform[index]} ${influencers.category[index]}`);
  return [...groups].map(([key, group]) => {
    const [platform, category] = key.split(' ').map(Number);
    return { platform, category, ...partOf(group, hasSales) };
  }).sort((left, right) => left.platform - right.platform || left.category - right.category);
}

function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }

  return groups;
}

const byRevenue = (left, right) =>
  (right.revenue ?? -Infinity) - (left.revenue ?? -Infinity) || (right.payout ?? -Infinity) - (left.payout ?? -Infinity)
  || (left.value < right.value ? -1 : 1);
