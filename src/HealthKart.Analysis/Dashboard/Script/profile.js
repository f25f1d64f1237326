/** What is known of one influencer within a result: campaigns, products, posts, payout rows, months. Money in ₹. */

import { Share } from './allocation.js';
import { NONE } from './prepared.js';
import { ratiosOf } from './breakdowns.js';
import { Spread } from './spread.js';

const KINDS = Object.fromEntries(Object.entries(Share).map(([name, kind]) => [kind, name]));

/** The revenue of an influencer in each month of the data. */
export function monthsOf(result, influencer) {
  const { facts, monthOfTime, moneyUnit, data } = result.prepared;
  const months = new Array((data.values.month ?? []).length).fill(0);
  if (facts.time) {
    result.eachFactOf(influencer, (fact) => (months[monthOfTime[facts.time[fact]]] += Number(facts.revenue[fact]) / moneyUnit));
  }

  return months;
}

export function profileOf(result, influencer) {
  const { prepared } = result;
  const { facts, payouts, data } = prepared;
  const months = facts.time && monthly(prepared, facts.time);
  return {
    campaigns: salesBy(result, influencer, 'campaign', facts.campaign, payouts.campaign),
    products: salesBy(result, influencer, 'product', facts.product, new Int32Array(payouts.count).fill(NONE)),
    months: salesBy(result, influencer, 'month', months, monthly(prepared, payouts.time)),
    posts: postsOf(data, influencer),
    payouts: Array.from(prepared.payoutPlaces(influencer), (payout) => payoutOf(result, payout)),
  };
}

const monthly = ({ monthOfTime }, column) => column.map((time) => (time === NONE ? NONE : monthOfTime[time]));

/** The sales by a dimension, most revenue first (months: oldest first); `null` where the facts lack it. */
function salesBy(result, influencer, name, column, own) {
  if (!column) {
    return null;
  }

  const { data, facts, moneyUnit, orderUnit } = result.prepared;
  const values = data.values[name];
  const sums = values.map((value) => ({ value, orders: 0, revenue: 0 }));
  result.eachFactOf(influencer, (fact) => {
    sums[column[fact]].orders += Number(facts.orders[fact]) / orderUnit;
    sums[column[fact]].revenue += Number(facts.revenue[fact]) / moneyUnit;
  });
  const payouts = new Spread(result, column, own, values.length, influencer).sums;
  const parts = sums
    .map((part, place) => ({ ...part, payout: payouts[place] / moneyUnit }))
    .filter((part) => part.orders !== 0 || part.revenue !== 0 || part.payout !== 0)
    .map((part) => ({ ...part, ...ratiosOf(part) }));
  return name === 'month' ? parts : parts.sort((left, right) => right.revenue - left.revenue || right.payout - left.payout);
}

function postsOf({ posts }, influencer) {
  if (!posts) {
    return null;
  }

  const [count, reach, likes, comments, engaged] = [posts.posts, posts.reach, posts.likes, posts.comments, posts.engagedWithReach].map((column) => column[influencer]);
  return { posts: count, reach, likes, comments, engagementRate: reach > 0 ? engaged / reach : null };
}

/** A payout row: what it is for, its amount, and what of it belongs to the slice. */
function payoutOf(result, payout) {
  const { paid, allocation, prepared } = result;
  const { payouts, data, isDaily, moneyUnit } = prepared;
  const kind = paid.kindOf(payout);
  const nameOf = (values, place) => (place === NONE ? null : values[place]);
  return {
    campaign: nameOf(data.values.campaign, payouts.campaign[payout]),
    date: nameOf(isDaily ? data.values.day : data.values.month, payouts.time[payout]),
    basis: data.values.basis[payouts.basis[payout]] ?? '',
    rows: payouts.rows[payout],
    amount: payouts.hasAmount[payout] ? Number(payouts.amount[payout]) / moneyUnit : null,
    counted: Number(allocation.unitsOf(payout, kind)) / moneyUnit,
    share: KINDS[kind],
  };
}
