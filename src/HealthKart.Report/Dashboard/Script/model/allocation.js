/** The part of each payout that belongs to a slice, as PayoutAllocation in C#, and the sums of the slice that it needs. */

import { Decimal, zeroLike, zerosLike } from "./numbers.js";
import { absent } from "./prepared.js";

/** How a payout row belongs to a slice. */
export const Share = Object.freeze({ whole: 0, byOrders: 1, byRevenue: 2, outside: 3, notAllocated: 4 });

/** The sums of a slice: of each influencer, of each payout's own key, and of nobody. */
export class SliceSums {
  constructor({ facts, count, keys }, slice) {
    this.rows = new Float64Array(count);
    this.orders = zerosLike(facts.orders, count);
    this.revenue = zerosLike(facts.revenue, count);
    this.open = new Float64Array(count);
    this.keyOrders = zerosLike(facts.orders, keys.count);
    this.keyRevenue = zerosLike(facts.revenue, keys.count);
    this.unattributed = { rows: 0, orders: zeroLike(facts.orders), revenue: zeroLike(facts.revenue) };
    for (let fact = 0; fact < facts.count; fact++) {
      if (slice.passes[fact]) {
        this.#add(facts, fact);
      }
    }

    for (const column of keys.ofFacts) {
      this.#addToKeys(facts, slice, column);
    }
  }

  #add(facts, fact) {
    const influencer = facts.influencer[fact];
    if (influencer < 0) {
      this.unattributed.rows += facts.rows[fact];
      this.unattributed.orders += facts.orders[fact];
      this.unattributed.revenue += facts.revenue[fact];
      return;
    }

    this.rows[influencer] += facts.rows[fact];
    this.orders[influencer] += facts.orders[fact];
    this.revenue[influencer] += facts.revenue[fact];
    this.open[influencer] += facts.open === null ? 0 : Number(facts.open[fact]);
  }

  #addToKeys(facts, { passes }, column) {
    for (let fact = 0; fact < facts.count; fact++) {
      if (passes[fact] && column[fact] !== absent) {
        this.keyOrders[column[fact]] += facts.orders[fact];
        this.keyRevenue[column[fact]] += facts.revenue[fact];
      }
    }
  }
}

export class Allocation {
  #prepared;
  #slice;
  #sums;

  constructor(prepared, slice, sums) {
    this.#prepared = prepared;
    this.#slice = slice;
    this.#sums = sums;
  }

  /** How a payout row belongs to the slice. */
  kindOf(payout) {
    const { payouts } = this.#prepared;
    return !this.#slice.cutsAnything ? Share.whole
      : this.#isOutside(payout) ? Share.outside
      : this.#isWhole(payout) ? Share.whole
      : payouts.influencer[payout] < 0 ? Share.notAllocated
      : payouts.wholeOrders[payout] > 0 ? Share.byOrders
      : payouts.wholeRevenue[payout] > 0 ? Share.byRevenue
      : Share.notAllocated;
  }

  /** The part of a payout that belongs to the slice, in units of the data: exact when it is whole, else the nearest double. */
  unitsOf(payout, kind) {
    const { payouts } = this.#prepared;
    const amount = payouts.amount[payout];
    return kind === Share.whole ? amount
      : kind === Share.outside || kind === Share.notAllocated ? zeroLike(payouts.amount)
      : (Number(amount) * Number(this.#partOf(payout, kind))) / Number(this.#wholeOf(payout, kind));
  }

  /** The same in ₹, with the digits that System.Decimal gives it. */
  exactOf(payout, kind) {
    const { payouts, data } = this.#prepared;
    const amount = Decimal.ofUnits(payouts.amount[payout], data.moneyDecimals);
    if (kind === Share.whole) {
      return amount;
    }

    if (kind === Share.outside || kind === Share.notAllocated) {
      return Decimal.zero;
    }

    const decimals = kind === Share.byOrders ? data.orderDecimals : data.moneyDecimals;
    return amount
      .times(Decimal.ofUnits(this.#partOf(payout, kind), decimals))
      .over(Decimal.ofUnits(this.#wholeOf(payout, kind), decimals));
  }

  #wholeOf(payout, kind) {
    const { payouts } = this.#prepared;
    return kind === Share.byOrders ? payouts.wholeOrders[payout] : payouts.wholeRevenue[payout];
  }

  #partOf(payout, kind) {
    const { payouts, keys } = this.#prepared;
    const isByOrders = kind === Share.byOrders;
    const known = (isByOrders ? payouts.partOrders : payouts.partRevenue)?.[payout] ?? null;
    if (known !== null) {
      return known;
    }

    const key = keys.ofPayout[payout];
    if (key !== absent) {
      return isByOrders ? this.#sums.keyOrders[key] : this.#sums.keyRevenue[key];
    }

    if (payouts.campaign[payout] !== absent || payouts.time[payout] !== absent) {
      throw new Error("The facts cannot tell the part of a payout under this filter.");
    }

    const influencer = payouts.influencer[payout];
    return isByOrders ? this.#sums.orders[influencer] : this.#sums.revenue[influencer];
  }

  #isOutside(payout) {
    const { payouts } = this.#prepared;
    const { wanted, time } = this.#slice;
    const [campaign, own] = [payouts.campaign[payout], payouts.time[payout]];
    return (campaign !== absent && wanted.campaign !== null && !wanted.campaign[campaign])
      || (own !== absent && time !== null && !time[own]);
  }

  /** Whether the row's own campaign and day say all that the slice asks. */
  #isWhole(payout) {
    const { payouts } = this.#prepared;
    const { cuts, cutsWhatNoPayoutSays } = this.#slice;
    return !cutsWhatNoPayoutSays
      && (!cuts.campaign || payouts.campaign[payout] !== absent)
      && (!cuts.dates || payouts.time[payout] !== absent);
  }
}
