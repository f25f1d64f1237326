/**
 * What the dashboard shows of the data under a state of the filters: the numbers of CampaignPerformance in C#.
 * Money in ₹ as doubles, for display.
 */

import { Allocation, Share, SliceSums } from "./allocation.js";
import { contribution } from "./contribution.js";
import { byBasis, byPlatformAndCategory, ratiosOf, sumsOf } from "./breakdowns.js";
import { concentrationOf } from "./concentration.js";
import { ofKind } from "./fields.js";
import { InfluencerRow } from "./influencer.js";
import { Decimal, median, quotient, zeroLike } from "./numbers.js";
import { PayoutSums } from "./payouts.js";
import { absent, prepare } from "./prepared.js";
import { profileOf } from "./profile.js";
import { bottom, byRoas, reaches, top } from "./ranking.js";
import { Slice } from "./slice.js";
import { calendar, overTime } from "./time.js";

export { csv } from "./csv.js";
export { prepare };

/**
 * What the state of the filters leaves of the data.
 * @param {object} data the dashboard's JSON, parsed; prepared once
 * @param {object} state as data.start: lists of names, empty for all
 */
export const evaluate = (data, state) => new Result(prepare(data), state);

/** One influencer by the row's index: campaigns, payouts, posts, months. */
export const detail = (_, result, index) => profileOf(result, index);

/**
 * The months of the calendar from the first sale shown to the last, as 2025-01;
 * `null` where the facts have no time, or no sale has a date.
 */
export const months = (_, result) => result.calendarMonths;

/** The revenue of an influencer in each of these months. */
export const monthlyRevenue = (_, result, index) => result.calendarMonths && result.salesByMonth(index).map(({ revenue }) => revenue);

class Result {
  #slice;
  #isShown;
  #lazy = new Map();

  constructor(prepared, state) {
    this.prepared = prepared;
    this.state = state;
    this.#slice = new Slice(prepared, state);
    this.sums = new SliceSums(prepared, this.#slice);
    this.allocation = new Allocation(prepared, this.#slice, this.sums);
    this.paid = new PayoutSums(prepared, this.#slice, this.allocation);
    const [shown, hidden, absent] = this.#rows(state);
    this.rows = byRoas(shown);
    this.rows.forEach((row, place) => (row.rank = place));
    this.#isShown = flags(prepared.count, [...this.rows, ...absent]);
    this.ofInfluencers = prepared.count;
    this.payoutAllocated = shown.some((row) => row.allocated);
    this.unattributed = this.#unattributed();
    this.notAllocated = quotient(this.paid.notAllocatedUnits, prepared.moneyUnit);
    this.wholePayout = this.#sumOfPayouts((payout) => this.paid.kindOf(payout) !== Share.outside);
    this.notPlaced = this.#sumOfPayouts((payout) => this.#isNotPlaced(payout));
    this.hidden = hiddenOf(hidden, prepared);
    this.totals = this.#totals(this.rows, this.unattributed.payout, this.paid.unattributedOpen / prepared.moneyUnit);
    this.withSales = this.#totals(this.rows.filter((row) => row.hasSales), 0, 0);
    this.withPayout = this.#totalsWithPayout();
    this.by = this.#breakdowns();
  }

  /** The medians of the influencers with sales: payout of those who have one, orders, AOV of those with orders. */
  get medians() {
    return this.#once("medians", () => {
      const sellers = this.rows.filter((row) => row.hasSales);
      const medianOf = (name) => median(sellers.map((row) => row[name]).filter((value) => value !== null));
      return { payout: medianOf("payout"), orders: medianOf("orders"), aov: medianOf("aov") };
    });
  }

  /** The months of the calendar from the first sale shown to the last; `null` where there is no dated sale. */
  get calendarMonths() {
    return this.#once("months", () => this.#monthsOfSales());
  }

  /** Orders and revenue of an influencer in each of the calendar's months. */
  salesByMonth(influencer) {
    const { facts, monthOfTime, data, moneyUnit, orderUnit } = this.prepared;
    const sums = this.calendarMonths.map(() => ({ orders: 0, revenue: 0 }));
    const placeOf = this.#once("placeOfMonth", () => new Map(this.calendarMonths.map((month, place) => [month, place])));
    this.eachFactOf(influencer, (fact) => {
      const sum = sums[placeOf.get(data.values.month[monthOfTime[facts.time[fact]]])];
      if (sum) {
        sum.orders += Number(facts.orders[fact]);
        sum.revenue += Number(facts.revenue[fact]);
      }
    });
    return sums.map(({ orders, revenue }) => ({ orders: orders / orderUnit, revenue: revenue / moneyUnit }));
  }

  /** Calls with each fact of the influencers shown, and of nobody (−1) where that counts. */
  eachShownFact(visit) {
    const { facts } = this.prepared;
    for (let fact = 0; fact < facts.count; fact++) {
      const influencer = facts.influencer[fact];
      if (this.#slice.passes[fact] && (influencer < 0 || this.#isShown[influencer])) {
        visit(fact, influencer);
      }
    }
  }

  /** Calls with each fact of an influencer in the slice. */
  eachFactOf(influencer, visit) {
    for (const fact of this.prepared.factPlaces(influencer)) {
      if (this.#slice.passes[fact]) {
        visit(fact);
      }
    }
  }

  /** Calls with each payout row of the influencers shown, and of nobody where that counts. */
  eachShownPayout(visit) {
    this.prepared.payouts.influencer.forEach((influencer, payout) => {
      if (influencer < 0 ? this.#slice.includesUnattributed : this.#isShown[influencer]) {
        visit(payout);
      }
    });
  }

  #rows(state) {
    const [shown, hidden, absent] = [[], [], []];
    const isEnough = minimum(this.prepared.data, state);
    for (let index = 0; index < this.prepared.count; index++) {
      if (this.#slice.chosen[index]) {
        const row = new InfluencerRow(this, index);
        if (this.#slice.keeps(row)) {
          const isThere = !this.#slice.cutsAnything || row.hasSales || row.payout;
          (isThere ? isEnough(row) ? shown : hidden : isEnough(row) ? absent : []).push(row);
        }
      }
    }

    return [shown, hidden, absent];
  }

  #sumOfPayouts(counts) {
    let sum = zeroLike(this.prepared.payouts.amount);
    this.eachShownPayout((payout) => {
      if (counts(payout)) {
        sum += this.prepared.payouts.amount[payout];
      }
    });
    return quotient(sum, this.prepared.moneyUnit);
  }

  /** Whether the page's filter by campaign leaves a payout out whose own campaign no sale has: of another one's, nobody can tell. */
  #isNotPlaced(payout) {
    const { payouts, data } = this.prepared;
    const [campaign, own, { wanted, time }] = [payouts.campaign[payout], payouts.time[payout], this.#slice];
    return wanted.campaign !== null && (data.unsoldCampaigns ?? []).includes(campaign)
      && !wanted.campaign[campaign] && !(own !== absent && time !== null && !time[own]);
  }

  #unattributed() {
    if (!this.#slice.includesUnattributed) {
      return { rows: 0, revenue: 0, orders: 0, payout: 0 };
    }

    const { rows, revenue, orders } = this.sums.unattributed;
    const { moneyUnit, orderUnit } = this.prepared;
    return {
      rows: rows + this.paid.unattributedRows,
      revenue: quotient(revenue, moneyUnit),
      orders: quotient(orders, orderUnit),
      payout: quotient(this.paid.unattributedUnits, moneyUnit),
    };
  }

  #totals(rows, unattributedPayout, unattributedOpen) {
    const { hasSales, hasPayouts, hasMargin } = this.prepared.data;
    const hasRatios = hasSales && hasPayouts && rows.length > 0;
    const ofRows = sumsOf(rows, this.prepared);
    const sums = { ...ofRows, payout: hasPayouts ? (ofRows.payout ?? 0) + unattributedPayout : null };
    return {
      influencers: rows.length,
      ...sums,
      ...ratiosOf(sums, this.prepared),
      contribution: hasMargin && hasSales && hasPayouts ? contribution(sums, this.prepared.data) : null,
      openRevenue: rows.reduce((sum, row) => sum + row.openRevenue, 0),
      openPayout: rows.reduce((sum, row) => sum + row.openPayout, unattributedOpen),
      meanInfluencerRoas: hasRatios ? rows.reduce((sum, row) => sum + row.roas, 0) / rows.length : null,
      medianInfluencerRoas: hasRatios ? (rows[(rows.length - 1) >> 1].roas + rows[rows.length >> 1].roas) / 2 : null,
    };
  }

  /** Those with sales and a payout, where half of those with sales, or of their revenue, have none; else `null`. */
  #totalsWithPayout() {
    const { hasSales, hasPayouts } = this.prepared.data;
    const paid = this.rows.filter((row) => row.hasSales && row.payout > 0);
    const totals = this.#totals(paid, 0, 0);
    const isMostlyUnpaid = paid.length * 2 <= this.withSales.influencers || (totals.revenue ?? 0) * 2 <= this.withSales.revenue;
    return hasSales && hasPayouts && paid.length < this.withSales.influencers && isMostlyUnpaid ? totals : null;
  }

  #monthsOfSales() {
    const { facts, monthOfTime, data } = this.prepared;
    const has = new Set();
    this.eachShownFact((fact) => facts.time && has.add(data.values.month[monthOfTime[facts.time[fact]]]));
    const dated = [...has].filter((month) => /^\d{4}-\d\d$/.test(month)).sort();
    return dated.length === 0 ? null : calendar(dated[0], dated[dated.length - 1]);
  }

  /** Each computed when it is asked for. */
  #breakdowns() {
    return lazily({
      top: () => top(this.rows).slice(0, this.prepared.data.limits.listed),
      bottom: () => bottom(this.rows).slice(0, this.prepared.data.limits.listed),
      platformCategory: () => byPlatformAndCategory(this),
      basis: () => byBasis(this),
      time: () => overTime(this),
      concentration: () => concentrationOf(this.rows, this.totals, this.prepared),
    });
  }

  #once(name, make) {
    return remembered(this.#lazy, name, make);
  }
}

function remembered(known, key, make) {
  if (!known.has(key)) {
    known.set(key, make());
  }

  return known.get(key);
}

function lazily(makers) {
  const known = new Map();
  const values = {};
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(values, name, { enumerable: true, get: () => remembered(known, name, make) });
  }

  return values;
}

// A minimum of 0 is no minimum: returns can make a ROAS or orders negative, and their money must stay in the sum.
function minimum(data, state) {
  const asked = ofKind(data, "minimum").filter(({ key }) => state[key] !== 0)
    .map(({ key, figure }) => ({ figure, exact: `${figure}Exact`, least: state[key], leastExact: Decimal.ofNumber(state[key]) }));
  return (row) => asked.every(({ figure, exact, least, leastExact }) =>
    reaches(row[figure] ?? 0, () => row[exact] ?? Decimal.zero, least, leastExact));
}

function flags(count, rows) {
  const isShown = new Uint8Array(count);
  rows.forEach(({ index }) => (isShown[index] = 1));
  return isShown;
}

function hiddenOf(rows, prepared) {
  const { revenue, payout } = sumsOf(rows, prepared);
  return { influencers: rows.length, revenue: revenue ?? 0, payout: payout ?? 0 };
}
