/** The data as typed columns with the indexes that every filter uses: made once for each dashboard. */

import { ofKind } from "./fields.js";
import { amounts } from "./numbers.js";
import { unpack } from "./packed.js";
import { upperCase } from "./text.js";

/** The place of nothing: no influencer, no own campaign, no own day. */
export const absent = -1;

const known = new WeakMap();

/** The columns and indexes of the data; the same data are prepared once. */
export function prepare(data) {
  let prepared = known.get(data);
  if (!prepared) {
    unpack(data, ["influencers", "facts", "payouts", "posts"]);
    prepared = new Prepared(data);
    known.set(data, prepared);
  }

  return prepared;
}

const places = (column) => (column ? new Int32Array(column) : null);

class Prepared {
  #upperCased = new Map();

  constructor(data) {
    this.data = data;
    this.count = data.influencers.id.length;
    this.moneyUnit = 10 ** data.moneyDecimals;
    this.orderUnit = 10 ** data.orderDecimals;
    this.isDaily = data.facts.day !== undefined;
    this.monthOfTime = monthsOf(data, this.isDaily);
    this.facts = factsOf(data, this.isDaily);
    this.factsOf = new Places(this.facts.influencer, this.count);
    this.payouts = payoutsOf(data, this.isDaily);
    this.payoutsOf = new Places(this.payouts.influencer, this.count);
    this.keys = keysOf(this);
  }

  /** A column of the influencers' texts in upper case: to look for a part of them without case. */
  upperCased(column) {
    if (!this.#upperCased.has(column)) {
      this.#upperCased.set(column, this.data.influencers[column].map(upperCase));
    }

    return this.#upperCased.get(column);
  }

  /** The payout rows of an influencer, as places. */
  payoutPlaces(influencer) {
    return this.payoutsOf.of(influencer);
  }

  /** The facts of an influencer, as places. */
  factPlaces(influencer) {
    return this.factsOf.of(influencer);
  }
}

/** The places at which a column holds each value. */
class Places {
  #starts;
  #places;

  constructor(column, count) {
    this.#starts = new Int32Array(count + 1);
    for (const value of column) {
      if (value >= 0) {
        this.#starts[value + 1]++;
      }
    }

    for (let value = 0; value < count; value++) {
      this.#starts[value + 1] += this.#starts[value];
    }

    const next = this.#starts.slice();
    this.#places = new Int32Array(this.#starts[count]);
    column.forEach((value, place) => {
      if (value >= 0) {
        this.#places[next[value]++] = place;
      }
    });
  }

  of(value) {
    return this.#places.subarray(this.#starts[value], this.#starts[value + 1]);
  }
}

/** For each day or month of the facts the place of its month. */
function monthsOf(data, isDaily) {
  const months = data.values.month ?? [];
  if (!isDaily) {
    return Int32Array.from(months.keys());
  }

  const placeOf = new Map(months.map((name, place) => [name, place]));
  return Int32Array.from(data.values.day, (day) => placeOf.get(/^\d{4}-\d\d-\d\d$/.test(day) ? day.slice(0, 7) : day));
}

function factsOf(data, isDaily) {
  const { facts } = data;
  return {
    ...Object.fromEntries(ofKind(data, "sale").map(({ name }) => [name, places(facts[name])])),
    count: facts.influencer.length,
    influencer: places(facts.influencer),
    time: places(isDaily ? facts.day : facts.month),
    rows: new Float64Array(facts.rows),
    orders: amounts(facts.orders),
    revenue: amounts(facts.revenue),
    open: facts.open ? amounts(facts.open) : null,
  };
}

function payoutsOf({ payouts }, isDaily) {
  const count = payouts.influencer.length;
  return {
    count,
    influencer: places(payouts.influencer),
    campaign: places(payouts.campaign) ?? new Int32Array(count).fill(absent),
    time: places(isDaily ? payouts.day : payouts.month) ?? new Int32Array(count).fill(absent),
    basis: places(payouts.basis),
    rows: new Float64Array(payouts.rows),
    amount: amounts(payouts.amount),
    isOpen: payouts.open ? Uint8Array.from(payouts.open) : new Uint8Array(count),
    hasAmount: Uint8Array.from(payouts.amount, (amount) => (amount === null ? 0 : 1)),
    // Where no filter cuts the sales, no payout is allocated by them.
    wholeOrders: amounts(payouts.wholeOrders ?? []),
    wholeRevenue: amounts(payouts.wholeRevenue ?? []),
    partOrders: partsOf(payouts.partOrders),
    partRevenue: partsOf(payouts.partRevenue),
  };
}

/** The part of a payout row's sales that the facts cannot tell, but C# could; `null` where they can. */
const partsOf = (column) => column?.map((part) => (part === null ? null : BigInt(part)));

/**
 * The keys of payout rows that are for a part of their influencer's sales: numbered, with the facts that match each.
 * A fact can match three: its campaign, its day, and both.
 */
function keysOf({ data, facts, payouts, isDaily, count }) {
  const keys = new Keys(data.values.campaign?.length ?? 0, facts.time ? (isDaily ? data.values.day : data.values.month).length : 0, count);
  const ofPayout = new Int32Array(payouts.count).fill(absent);
  for (let payout = 0; payout < payouts.count; payout++) {
    const [influencer, campaign, time] = [payouts.influencer[payout], payouts.campaign[payout], payouts.time[payout]];
    const isOfFacts = (campaign === absent || facts.campaign) && (time === absent || facts.time);
    if (influencer >= 0 && isOfFacts && (campaign !== absent || time !== absent)) {
      ofPayout[payout] = keys.add(influencer, campaign, time);
    }
  }

  return { count: keys.count, ofPayout, ofFacts: keys.count === 0 ? [] : keysOfFacts(facts, keys) };
}

/** Numbers for an influencer's own campaigns and days. */
class Keys {
  #numbers = new Map();
  #campaigns;
  #times;
  #has;

  constructor(campaigns, times, influencers) {
    this.#campaigns = campaigns + 1;
    this.#times = times + 1;
    this.#has = new Uint8Array(influencers);
  }

  get count() {
    return this.#numbers.size;
  }

  add(influencer, campaign, time) {
    const key = this.#keyOf(influencer, campaign, time);
    this.#has[influencer] = 1;
    if (!this.#numbers.has(key)) {
      this.#numbers.set(key, this.#numbers.size);
    }

    return this.#numbers.get(key);
  }

  find(influencer, campaign, time) {
    return this.#has[influencer] ? this.#numbers.get(this.#keyOf(influencer, campaign, time)) ?? absent : absent;
  }

  // One number, because there may be as many keys as sales.
  #keyOf(influencer, campaign, time) {
    return (influencer * this.#campaigns + campaign + 1) * this.#times + time + 1;
  }
}

function keysOfFacts(facts, keys) {
  const [campaigns, times] = [facts.campaign, facts.time];
  // A fact is of no key that asks for what it does not have: else it would count for a shorter one twice.
  const lacks = (column, fact) => column !== null && column[fact] === absent;
  const columnOf = ([campaign, time]) => facts.influencer.map((influencer, fact) =>
    influencer < 0 || lacks(campaign, fact) || lacks(time, fact)
      ? absent
      : keys.find(influencer, campaign?.[fact] ?? absent, time?.[fact] ?? absent));
  return [
    ...(campaigns ? [[campaigns, null]] : []),
    ...(times ? [[null, times]] : []),
    ...(campaigns && times ? [[campaigns, times]] : []),
  ].map(columnOf).filter((column) => column.some((number) => number !== absent));
}
