/** How much of the revenue few influencers bring, as Concentration in C#. */

/**
 * A point for each influencer with sales, highest revenue first: what those up to there bring, and its share.
 * @param {object[]} rows the influencers shown
 * @param {{revenue: number|null, payout: number|null}} totals
 * @param {{moneyUnit: number}} prepared
 */
export function concentrationOf(rows, totals, { moneyUnit }) {
  const sellers = rows.filter((row) => row.hasSales).sort((left, right) => right.revenue - left.revenue || left.index - right.index);
  let [revenueUnits, payoutUnits] = [0, 0];
  return sellers.map((row, i) => {
    revenueUnits += Number(row.revenueUnits);
    payoutUnits += row.payoutUnits ?? 0;
    const [revenue, payout] = [revenueUnits / moneyUnit, payoutUnits / moneyUnit];
    return {
      influencers: i + 1,
      shareOfInfluencers: (i + 1) / sellers.length,
      revenue,
      shareOfRevenue: totals.revenue > 0 ? revenue / totals.revenue : null,
      payout,
      shareOfPayout: totals.payout > 0 ? payout / totals.payout : null,
    };
  });
}
