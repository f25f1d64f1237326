/** The influencers shown by what they are, as Breakdowns in C#: sums, and the ratios of the sums. */

/** The ratios of sums in ₹; undefined ones are `null`. Without payouts no ROAS is known. Of whole units, so that each is rounded once. */
export function ratiosOf({ revenue, orders, payout }, { data: { hasPayouts }, moneyUnit, orderUnit }) {
  const [sold, count, paid] = [inUnits(revenue, moneyUnit), inUnits(orders, orderUnit), inUnits(payout, moneyUnit)];
  const forOne = (money) => (money * orderUnit) / (count * moneyUnit);
  return {
    roas: revenue === null || !hasPayouts ? null : paid > 0 ? sold / paid : 0,
    roi: paid > 0 && revenue !== null ? (sold - paid) / paid : null,
    aov: count > 0 ? forOne(sold) : null,
    costPerOrder: count > 0 && payout !== null ? forOne(paid) : null,
  };
}

/** An amount in units of the data: whole ones, unless it was allocated. */
function inUnits(amount, unit) {
  const units = (amount ?? 0) * unit;
  const whole = Math.round(units);
  return Math.abs(units - whole) <= 4 * Number.EPSILON * Math.abs(units) ? whole : units;
}

/**
 * Orders, revenue and payout of rows; summed in whole units, so that no rounding shows. Payout is `null` where nobody has one.
 * @param {object[]} rows
 * @param {object} prepared
 */
export function sumsOf(rows, { data: { hasSales }, moneyUnit, orderUnit }) {
  let [revenue, orders, payout, isAnyPaid] = [0, 0, 0, false];
  for (const row of rows) {
    revenue += Number(row.revenueUnits);
    orders += Number(row.orderUnits);
    payout += row.payoutUnits ?? 0;
    isAnyPaid ||= row.payoutUnits !== null;
  }

  return {
    revenue: hasSales ? revenue / moneyUnit : null,
    orders: hasSales ? orders / orderUnit : null,
    payout: isAnyPaid ? payout / moneyUnit : null,
  };
}

/** The sums of rows with their ratios. */
function partOf(rows, prepared) {
  const sums = sumsOf(rows, prepared);
  return { influencers: rows.length, allocated: rows.some((row) => row.allocated), ...sums, ...ratiosOf(sums, prepared) };
}

/** By what the influencers are paid for, highest payout first; the payouts of nobody are a part of their own. */
export function byBasis(result) {
  const parts = [...grouped(result.rows, (row) => row.basisGroup)].map(([basis, rows]) => ({ basis, ...partOf(rows, result.prepared) }));
  const rest = result.unattributed.payout;
  return [...parts, ...(rest === 0 ? [] : [restOf(result.prepared, rest)])].sort(byPayout);
}

function restOf(prepared, payout) {
  const { names, hasSales } = prepared.data;
  const sums = { orders: hasSales ? 0 : null, revenue: hasSales ? 0 : null, payout };
  return { basis: names.unattributed, influencers: 0, allocated: false, ...sums, ...ratiosOf(sums, prepared) };
}

const byPayout = (left, right) =>
  (right.payout ?? -Infinity) - (left.payout ?? -Infinity) || (right.revenue ?? -Infinity) - (left.revenue ?? -Infinity)
  || byName(left.basis, right.basis);

/** By platform and category, both with the most revenue first; a cell is `null` where nobody has both. */
export function byPlatformAndCategory({ rows, prepared }) {
  const { influencers, values } = prepared.data;
  const platforms = placesByRevenue(rows, ({ index }) => influencers.platform[index], values.platform);
  const categories = placesByRevenue(rows, ({ index }) => influencers.category[index], values.category);
  const groups = grouped(rows, ({ index }) => `${influencers.platform[index]} ${influencers.category[index]}`);
  const cell = (group) => (group ? partOf(group, prepared) : null);
  return {
    platforms: platforms.map((place) => values.platform[place]),
    categories: categories.map((place) => values.category[place]),
    cells: platforms.map((platform) => categories.map((category) => cell(groups.get(`${platform} ${category}`)))),
  };
}

/** By the letters' numbers, as the library orders names. */
export const byName = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

function placesByRevenue(rows, placeOf, names) {
  const revenue = new Map();
  for (const row of rows) {
    revenue.set(placeOf(row), (revenue.get(placeOf(row)) ?? 0) + (row.revenue ?? 0));
  }

  return [...revenue.keys()].sort((left, right) => revenue.get(right) - revenue.get(left) || byName(names[left], names[right]));
}

/** The rows by a key of theirs. */
export function grouped(rows, keyOf) {
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
