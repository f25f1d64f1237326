/** The payouts of a slice, by influencer, as PayoutSums in C#. */

import { Share } from "./allocation.js";
import { Decimal, zeroLike, zerosLike } from "./numbers.js";
import { absent } from "./prepared.js";

/** The place of a basis that is several. */
export const mixed = -2;

export class PayoutSums {
  #prepared;
  #slice;
  #allocation;
  #kinds;
  #whole;
  #allocated;
  #hasAmount;
  #basis;
  #open;
  #hasOpen;
  #hasSettled;

  /** Whether an influencer's payout holds allocated money. */
  isAllocated;
  unattributedRows = 0;

  /** The payouts of nobody that are still open, in units of the data. */
  unattributedOpen = 0;

  constructor(prepared, slice, allocation) {
    const { payouts, count } = prepared;
    this.#prepared = prepared;
    this.#slice = slice;
    this.#allocation = allocation;
    this.#kinds = new Int8Array(payouts.count).fill(absent);
    this.#whole = zerosLike(payouts.amount, count);
    this.#allocated = new Float64Array(count);
    this.#hasAmount = new Uint8Array(count);
    this.#basis = new Int32Array(count).fill(absent);
    this.#open = new Float64Array(count);
    this.#hasOpen = new Uint8Array(count);
    this.#hasSettled = new Uint8Array(count);
    this.isAllocated = new Uint8Array(count);
    this.unattributedUnits = zeroLike(payouts.amount);
    for (let payout = 0; payout < payouts.count; payout++) {
      const influencer = payouts.influencer[payout];
      if (influencer < 0 ? slice.includesUnattributed : slice.chosen[influencer]) {
        this.#add(payout, influencer);
      }
    }
  }

  /** The payouts of the influencers chosen that nobody can tell how much of belongs to the slice, in units of the data. */
  get notAllocatedUnits() {
    const { payouts } = this.#prepared;
    let sum = zeroLike(payouts.amount);
    payouts.influencer.forEach((influencer, payout) => {
      if (this.#kinds[payout] === Share.notAllocated && (influencer < 0 || this.#slice.chosen[influencer])) {
        sum += payouts.amount[payout];
      }
    });
    return sum;
  }

  /** How a payout row belongs to the slice; absent where its influencer does not. */
  kindOf(payout) {
    return this.#kinds[payout];
  }

  /**
   * The payout of an influencer in units of the data as a double;
   * `null` without a payout row in the slice, or when every amount is blank.
   */
  unitsOf(influencer) {
    return this.#hasAmount[influencer] ? Number(this.#whole[influencer]) + this.#allocated[influencer] : null;
  }

  /** The same in ₹, exact. */
  exactOf(influencer) {
    if (!this.#hasAmount[influencer]) {
      return null;
    }

    if (!this.isAllocated[influencer]) {
      return Decimal.ofUnits(this.#whole[influencer], this.#prepared.data.moneyDecimals);
    }

    let sum = Decimal.zero;
    for (const payout of this.#prepared.payoutPlaces(influencer)) {
      sum = sum.plus(this.#allocation.exactOf(payout, this.#kinds[payout]));
    }

    return sum;
  }

  /** The part of an influencer's payout whose payment is still open, in units of the data. */
  openOf(influencer) {
    return this.#open[influencer];
  }

  /** Whether an influencer's payouts are all still open, so that nothing was paid yet. */
  areAllOpen(influencer) {
    return this.#hasOpen[influencer] === 1 && this.#hasSettled[influencer] === 0;
  }

  /** The place of what an influencer is paid for; mixed for several, absent without any. */
  basisOf(influencer) {
    return this.#basis[influencer];
  }

  #add(payout, influencer) {
    const { payouts } = this.#prepared;
    const kind = this.#allocation.kindOf(payout);
    this.#kinds[payout] = kind;
    if (kind !== Share.notAllocated && kind !== Share.outside) {
      this.#addPart(payout, influencer, kind);
    }
  }

  #addPart(payout, influencer, kind) {
    const { payouts } = this.#prepared;
    if (influencer < 0) {
      this.unattributedUnits += payouts.amount[payout];
      this.unattributedOpen += payouts.isOpen[payout] ? Number(payouts.amount[payout]) : 0;
      this.unattributedRows += payouts.rows[payout];
      return;
    }

    const units = this.#allocation.unitsOf(payout, kind);
    if (kind === Share.whole) {
      this.#whole[influencer] += units;
    } else {
      this.#allocated[influencer] += units;
      this.isAllocated[influencer] |= units !== 0 ? 1 : 0;
    }

    this.#hasAmount[influencer] |= payouts.hasAmount[payout];
    if (payouts.isOpen[payout]) {
      this.#open[influencer] += Number(units);
      this.#hasOpen[influencer] = 1;
    } else if (Number(units) !== 0) {
      this.#hasSettled[influencer] = 1;
    }

    this.#addBasis(influencer, payouts.basis[payout]);
  }

  // A blank basis is not another basis.
  #addBasis(influencer, place) {
    if (place === absent) {
      return;
    }

    const before = this.#basis[influencer];
    this.#basis[influencer] = before === absent || before === place ? place : mixed;
  }
}
