/** What is known of one influencer within a result: campaigns, payout rows, posts, months. Money in ₹. */

import { Share } from "./allocation.js";
import { ratiosOf } from "./breakdowns.js";
import { absent } from "./prepared.js";
import { Spread } from "./spread.js";

const kinds = {
  [Share.whole]: "whole", [Share.byOrders]: "allocated", [Share.byRevenue]: "allocated", [Share.outside]: "outside",
  [Share.notAllocated]: "notAllocated",
};

/** Campaigns (most revenue first) and months: `null` where the facts lack them; payout rows with what of them counts; sums of the posts. */
export function profileOf(result, influencer) {
  return {
    campaigns: campaignsOf(result, influencer),
    payouts: Array.from(result.prepared.payoutPlaces(influencer), (payout) => payoutOf(result, payout)),
    posts: postsOf(result.prepared.data, influencer),
    months: monthsOf(result, influencer),
  };
}

/** Revenue and orders of an influencer in each month of the calendar that has sales shown. */
function monthsOf(result, influencer) {
  const months = result.calendarMonths;
  return months && result.salesByMonth(influencer).map((sums, i) => ({ key: months[i], ...sums }));
}

function campaignsOf(result, influencer) {
  const { data, facts, payouts, moneyUnit, orderUnit } = result.prepared;
  if (!facts.campaign) {
    return null;
  }

  const sums = new Map();
  const sumsAt = (place) => sums.get(place) ?? sums.set(place, { name: data.values.campaign[place], orders: 0, revenue: 0 }).get(place);
  result.eachFactOf(influencer, (fact) => {
    const sum = sumsAt(facts.campaign[fact]);
    sum.orders += Number(facts.orders[fact]);
    sum.revenue += Number(facts.revenue[fact]);
  });
  const spread = new Spread(result, facts.campaign, payouts.campaign, data.values.campaign.length, influencer).sums;
  spread.forEach((units, place) => units !== 0 && sumsAt(place));
  const isPaid = result.paid.unitsOf(influencer) !== null;
  return [...sums]
    .map(([place, { name, orders, revenue }]) => ({
      name, orders: orders / orderUnit, revenue: revenue / moneyUnit, payout: isPaid ? spread[place] / moneyUnit : null,
    }))
    .map((sum) => ({ ...sum, roas: ratiosOf(sum, result.prepared).roas }))
    .sort((left, right) => right.revenue - left.revenue || right.payout - left.payout || (left.name < right.name ? -1 : 1));
}

function postsOf({ posts }, influencer) {
  if (!posts) {
    return null;
  }

  const at = (column) => column[influencer];
  const reach = at(posts.reach);
  return {
    posts: at(posts.posts), reach, likes: at(posts.likes), comments: at(posts.comments),
    rate: reach > 0 ? at(posts.engagedWithReach) / reach : null,
  };
}

/** A payout row: what it is for, its amount, and what of it counts in the slice. */
function payoutOf(result, payout) {
  const { paid, allocation, prepared } = result;
  const { payouts, data, isDaily, moneyUnit } = prepared;
  const kind = paid.kindOf(payout);
  const hasAmount = payouts.hasAmount[payout] === 1;
  const nameOf = (values, place) => (place === absent ? null : values[place]);
  return {
    campaign: nameOf(data.values.campaign, payouts.campaign[payout]),
    date: nameOf(isDaily ? data.values.day : data.values.month, payouts.time[payout]),
    basis: nameOf(data.values.basis, payouts.basis[payout]) ?? "",
    amount: hasAmount ? Number(payouts.amount[payout]) / moneyUnit : null,
    counted: hasAmount ? Number(allocation.unitsOf(payout, kind)) / moneyUnit : null,
    kind: kinds[kind],
    isOpen: payouts.isOpen[payout] === 1,
  };
}
