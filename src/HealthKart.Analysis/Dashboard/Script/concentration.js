/** How much of the revenue few influencers bring, as Concentration in C#. */

export class Concentration {
  /**
   * @param {object[]} rows the influencers shown
   * @param {{revenue: number|null, payout: number|null}} totals
   */
  constructor(rows, totals) {
    const sellers = rows.filter((row) => row.hasSales).sort((left, right) => right.revenue - left.revenue || left.index - right.index);
    let [revenue, payout] = [0, 0];
    /** A point for each influencer with sales, highest revenue first: what those up to there bring. */
    this.points = sellers.map((row, i) => {
      revenue += row.revenue;
      payout += row.payout ?? 0;
      return {
        influencers: i + 1,
        shareOfInfluencers: (i + 1) / sellers.length,
        revenue,
        shareOfRevenue: totals.revenue > 0 ? revenue / totals.revenue : null,
        payout,
        shareOfPayout: totals.payout > 0 ? payout / totals.payout : null,
        roas: payout > 0 ? revenue / payout : 0,
      };
    });
  }

  /** What so many with the most revenue bring; `null` where fewer have sales. */
  top(count) {
    return this.points[count - 1] ?? null;
  }

  /** The same of a part of those with sales, such as 0.1; rounded down to whole influencers, at least one. */
  topPart(part) {
    return this.top(Math.max(1, Math.floor(this.points.length * part)));
  }
}
