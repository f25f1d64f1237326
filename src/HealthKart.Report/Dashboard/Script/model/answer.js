/** What the filters leave comes to, as Answers in C#: where money is lost and made, whom to pay more and whom to stop. */

import { byName, grouped, ratiosOf, sumsOf } from "./breakdowns.js";
import { contribution } from "./contribution.js";
import { roasInterval } from "./interval.js";

/**
 * @param {object} result
 * @returns {object|null} `null` where no return is known
 */
export function answerOf(result) {
  const { totals, rows, prepared: { data } } = result;
  if (!(totals.payout > 0) || !rows.some(({ hasSales }) => hasSales)) {
    return null;
  }

  const interval = roasInterval(totals.revenue, totals.orders, totals.payout);
  return { interval, verdict: verdictOf(totals.roas, interval, data.breakEvenRoas), ...lossAndGain(result), ...nextSteps(result) };
}

function verdictOf(roas, interval, needed) {
  return interval?.low >= needed ? "pays" : roas < needed && !(interval?.high >= needed) ? "loses" : "open";
}

/** The group that loses most and the one that makes most, by the first that parts those who earn their payout back from the others. */
function lossAndGain(result) {
  const { rows, prepared } = result;
  const { data } = prepared;
  const { influencers, values, names, breakEvenRoas } = data;
  const paid = rows.filter(({ payout }) => payout > 0);
  const unnamed = [names.mixed, names.noPayout, names.unknown];
  const placesOf = (name) => ({ index }) => values[name][influencers[name][index]];
  const dimensions = [["basis", (row) => row.basisGroup], ["platform", placesOf("platform")], ["category", placesOf("category")]];
  for (const [by, valueOf] of dimensions) {
    const groups = [...grouped(rows, valueOf)].filter(([name]) => !unnamed.includes(name))
      .map(([name, members]) => sumOf(name, members, prepared)).filter((group) => isEnough(group, data));
    const lost = mostOf(groups.filter(({ roas }) => roas < breakEvenRoas), -1, data);
    const made = mostOf(groups.filter(({ roas }) => roas >= breakEvenRoas), 1, data);
    if (lost && made) {
      return { by, lost, made, paid: paid.length };
    }
  }

  const whole = (members) => (members.length === 0 ? null : sumOf("", members, prepared));
  return {
    by: "breakEven", paid: paid.length,
    lost: whole(paid.filter(({ roas }) => roas < breakEvenRoas)), made: whole(paid.filter(({ roas }) => roas >= breakEvenRoas)),
  };
}

function sumOf(name, members, prepared) {
  const sums = sumsOf(members, prepared);
  return { name, influencers: members.length, ...sums, ...ratiosOf(sums, prepared) };
}

const isEnough = ({ influencers, payout, orders }, { limits, tooFewOrders }) =>
  influencers >= limits.fewestInfluencers && payout > 0 && orders > 0 && orders >= tooFewOrders;

const mostOf = (groups, sign, data) =>
  groups.sort((a, b) => sign * (contribution(b, data) - contribution(a, data)) || byName(a.name, b.name))[0] ?? null;

/** Only those of whom it is certain, most money first. */
function nextSteps({ rows, prepared: { data } }) {
  const { breakEvenRoas, limits } = data;
  const by = (sign) => (a, b) => sign * (contribution(b, data) - contribution(a, data)) || a.rank - b.rank;
  const isStop = (row) => row.payout > 0 && (!row.hasSales || row.interval?.high < breakEvenRoas);
  return {
    scale: rows.filter((row) => row.isRanked && !row.tooFewOrders && row.interval?.low >= breakEvenRoas).sort(by(1))
      .slice(0, limits.mostSteps),
    stop: rows.filter(isStop).sort(by(-1)).slice(0, limits.mostSteps),
  };
}
