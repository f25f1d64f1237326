/** The one order in which influencers are listed: by ROAS, ties by revenue descending, then by id, as Ranking in C#. */

// Doubles nearer to each other than this are compared exactly.
const nearly = 1e-12;

/** All of them, highest ROAS first. */
export const byRoas = (rows) => rows.slice().sort(highestFirst);

/** Those with orders and a payout, highest ROAS first; those with too few orders after the others. */
export const top = (rows) => rows.filter((row) => row.isRanked).sort((left, right) => byTrust(left, right) || highestFirst(left, right));

/** Those with orders and a payout, lowest ROAS first; those with too few orders after the others. */
export const bottom = (rows) =>
  rows.filter((row) => row.isRanked).sort((left, right) => byTrust(left, right) || compareRoas(left, right) || byTies(left, right));

/** Whether a ROAS reaches a minimum, compared exactly. */
export function reaches(value, exactValue, minimum, exactMinimum) {
  return isNear(value, minimum) ? exactValue().compareTo(exactMinimum) >= 0 : value >= minimum;
}

const isNear = (left, right) => Math.abs(left - right) <= nearly * Math.max(Math.abs(left), Math.abs(right));

const byTrust = (left, right) => Number(left.tooFewOrders) - Number(right.tooFewOrders);

const highestFirst = (left, right) => compareRoas(right, left) || byTies(left, right);

function compareRoas(left, right) {
  return !left.roas && !right.roas ? 0
    : isNear(left.roas, right.roas) ? left.roasExact.compareTo(right.roasExact)
    : left.roas - right.roas;
}

function byTies(left, right) {
  const [less, more] = [right.revenueUnits, left.revenueUnits];
  return less < more ? -1 : less > more ? 1 : left.index - right.index;
}
