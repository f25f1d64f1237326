/**
 * The payouts shown, spread over the values of a dimension of the facts, as Breakdowns.BySales in C#:
 * a row's own value has it, the rest follows orders.
 */

import { Share } from "./allocation.js";
import { absent } from "./prepared.js";

export class Spread {
  #result;
  #column;
  #own;

  /**
   * @param {object} result
   * @param {Int32Array} column the value of each fact
   * @param {Int32Array} own the value that each payout row has of its own; absent where it has none
   * @param {number} count how many values there are
   * @param {number} [influencer] whose payouts; without, those of everybody shown, and of nobody
   */
  constructor(result, column, own, count, influencer) {
    this.#result = result;
    this.#column = column;
    this.#own = own;
    /** The payout of each value in units of the data. */
    this.sums = new Float64Array(count);
    /** What no value can have a part of, in units of the data. */
    this.notAllocated = 0;
    const add = (payout) => this.#add(payout);
    if (influencer === undefined) {
      result.eachShownPayout(add);
    } else {
      result.prepared.payoutPlaces(influencer).forEach(add);
    }
  }

  #add(payout) {
    const { paid, allocation, prepared } = this.#result;
    const kind = paid.kindOf(payout);
    if (kind === absent || kind === Share.outside || kind === Share.notAllocated) {
      return;
    }

    if (this.#own[payout] !== absent) {
      this.sums[this.#own[payout]] += Number(allocation.unitsOf(payout, kind));
    } else if (this.#canFollowFacts(payout)) {
      this.#follow(payout, Number(prepared.payouts.wholeOrders[payout]) > 0);
    } else {
      this.notAllocated += Number(prepared.payouts.amount[payout]);
    }
  }

  #canFollowFacts(payout) {
    const { payouts, keys } = this.#result.prepared;
    const hasOwn = payouts.campaign[payout] !== absent || payouts.time[payout] !== absent;
    return payouts.influencer[payout] >= 0
      && (!hasOwn || keys.ofPayout[payout] !== absent)
      && (payouts.wholeOrders[payout] > 0 || payouts.wholeRevenue[payout] > 0);
  }

  #follow(payout, byOrders) {
    const { payouts, facts } = this.#result.prepared;
    const amount = Number(payouts.amount[payout]);
    const whole = Number(byOrders ? payouts.wholeOrders[payout] : payouts.wholeRevenue[payout]);
    const part = byOrders ? facts.orders : facts.revenue;
    this.#result.eachFactOf(payouts.influencer[payout], (fact) => {
      if (this.#matches(payout, fact)) {
        this.sums[this.#column[fact]] += (amount * Number(part[fact])) / whole;
      }
    });
  }

  #matches(payout, fact) {
    const { payouts, facts, isDaily } = this.#result.prepared;
    const [campaign, time] = [payouts.campaign[payout], payouts.time[payout]];
    return (campaign === absent || facts.campaign[fact] === campaign) && (time === absent || !isDaily || facts.time[fact] === time);
  }
}
