/** What one influencer sold and was paid within a slice, as InfluencerPerformance in C#. Money in ₹. */

import { contribution } from "./contribution.js";
import { roasInterval } from "./interval.js";
import { Decimal, quotient } from "./numbers.js";
import { mixed } from "./payouts.js";
import { absent } from "./prepared.js";

// Below this the sum of allocated parts may be nothing but the rounding of doubles.
const hardlyAPayout = 1e-3;

export class InfluencerRow {
  #result;
  #roasExact;

  constructor(result, index) {
    const { prepared, sums, paid } = result;
    const { data, moneyUnit, orderUnit } = prepared;
    const hasSales = data.hasSales;
    const [revenue, orders, payout] = [sums.revenue[index], sums.orders[index], payoutUnits(paid, index)];
    this.#result = result;
    this.index = index;
    /** The place in the library's order, from 0; the ranking sets it. */
    this.rank = absent;
    this.salesRows = sums.rows[index];
    this.hasSales = this.salesRows > 0;
    this.revenue = hasSales ? quotient(revenue, moneyUnit) : null;
    this.orders = hasSales ? quotient(orders, orderUnit) : null;
    /** The payout in units of the data; as a double, whole unless it is allocated. */
    this.payoutUnits = payout;
    this.payout = payout === null ? null : payout / moneyUnit;
    this.allocated = paid.isAllocated[index] === 1;
    this.status = payout === null ? "NoPayout" : payout <= 0 ? "ZeroPayout" : paid.areAllOpen(index) ? "Open" : "Paid";
    /** The part of the revenue that may still not happen. */
    this.openRevenue = sums.open[index] / moneyUnit;
    /** The part of the payout that is still open. */
    this.openPayout = paid.openOf(index) / moneyUnit;
    const isPaid = payout !== null && payout > 0;
    this.roas = !hasSales || !data.hasPayouts ? null : isPaid ? quotient(revenue, payout) : 0;
    this.tooFewOrders = hasSales && this.orders < data.tooFewOrders;
    this.isRanked = this.orders > 0 && isPaid;
  }

  get roi() {
    return this.payout > 0 && this.revenue !== null ? (Number(this.revenueUnits) - this.payoutUnits) / this.payoutUnits : null;
  }

  get aov() {
    const { moneyUnit, orderUnit } = this.#result.prepared;
    return this.orders > 0 ? (Number(this.revenueUnits) * orderUnit) / (Number(this.orderUnits) * moneyUnit) : null;
  }

  get costPerOrder() {
    const { moneyUnit, orderUnit } = this.#result.prepared;
    return this.orders > 0 && this.payout !== null ? (this.payoutUnits * orderUnit) / (Number(this.orderUnits) * moneyUnit) : null;
  }

  /** What is left after the goods and the payout; `null` without a gross margin. */
  get contribution() {
    const { hasMargin, hasSales, hasPayouts } = this.#data;
    return hasMargin && hasSales && hasPayouts ? contribution({ revenue: this.revenue, payout: this.payout ?? 0 }, this.#data) : null;
  }

  get id() {
    return this.#data.influencers.id[this.index];
  }

  get name() {
    return this.#data.influencers.name[this.index];
  }

  get platform() {
    return this.#valueOf("platform");
  }

  get category() {
    return this.#valueOf("category");
  }

  get gender() {
    return this.#valueOf("gender");
  }

  get tier() {
    return this.#valueOf("tier");
  }

  get followers() {
    return this.#data.influencers.followers[this.index];
  }

  /** What the payouts are for; empty without a payout row or a basis. */
  get basis() {
    const place = this.#result.paid.basisOf(this.index);
    return place === absent ? "" : place === mixed ? this.#data.names.mixed : this.#data.values.basis[place];
  }

  /** The basis under which the influencer is grouped: never empty. */
  get basisGroup() {
    const { names } = this.#data;
    return this.basis !== "" ? this.basis : this.status === "NoPayout" ? names.noPayout : names.unknown;
  }

  /** The 90 % interval of ROAS; `null` without orders or a payout. */
  get interval() {
    return roasInterval(this.revenue, this.orders, this.payout);
  }

  /** Why a ROAS that can be ranked is below break-even, by the medians of the influencers shown that have sales; `null` where it is not. */
  get poor() {
    return this.isRanked && this.roas < this.#data.breakEvenRoas ? reasonOf(this, this.#result.medians) : null;
  }

  get revenueUnits() {
    return this.#result.sums.revenue[this.index];
  }

  get orderUnits() {
    return this.#result.sums.orders[this.index];
  }

  /** @returns {Decimal|null} */
  get revenueExact() {
    return this.#data.hasSales ? Decimal.ofUnits(this.revenueUnits, this.#data.moneyDecimals) : null;
  }

  /** @returns {Decimal|null} */
  get ordersExact() {
    return this.#data.hasSales ? Decimal.ofUnits(this.orderUnits, this.#data.orderDecimals) : null;
  }

  /** @returns {Decimal|null} */
  get payoutExact() {
    return this.#result.paid.exactOf(this.index);
  }

  /** @returns {Decimal|null} */
  get roasExact() {
    this.#roasExact ??= this.roas === null ? null : exactRoas(this.revenueExact, this.payoutExact);
    return this.#roasExact;
  }

  get #data() {
    return this.#result.prepared.data;
  }

  #valueOf(column) {
    const { influencers, values } = this.#data;
    return influencers.spelled?.[column]?.[this.index] ?? values[column][influencers[column][this.index]];
  }
}

function payoutUnits(paid, index) {
  const units = paid.unitsOf(index);
  return paid.isAllocated[index] && Math.abs(units) < hardlyAPayout && paid.exactOf(index).sign <= 0 ? Math.min(units, 0) : units;
}

const exactRoas = (revenue, payout) => (payout !== null && payout.sign > 0 ? revenue.over(payout) : Decimal.zero);

function reasonOf(row, medians) {
  const isDear = row.payout > medians.payout;
  const sellsLittle = row.orders < medians.orders;
  return isDear && sellsLittle ? "highPayoutAndFewOrders"
    : isDear ? "highPayout"
    : sellsLittle ? "fewOrders"
    : row.aov !== null && row.aov < medians.aov ? "lowBasket"
    : "nothingStandsOut";
}
