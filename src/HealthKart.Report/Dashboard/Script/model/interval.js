/** The 90 % interval of a ROAS: exact Poisson limits of the orders × AOV ÷ payout, as RoasInterval in C#. */

const tail = 0.05;

// The upper 5 % point of the normal distribution.
const normalQuantile = 1.6448536269514722;
const manyOrders = 10_000;
const mostSteps = 100;

/** ln Γ(a) by Lanczos' approximation (g = 7, n = 9), right to 15 digits. */
function logGamma(a) {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (a < 0.5) {
    return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a);
  }

  const sum = coefficients.slice(1).reduce((total, coefficient, i) => total + coefficient / (a + i), coefficients[0]);
  const t = a + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (a - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** x^a e^−x ÷ Γ(a), without the loss of digits that its factors would bring for great a. */
function densityTerm(a, x) {
  if (a < 20) {
    return Math.exp(a * Math.log(x) - x - logGamma(a));
  }

  const stirling = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5) - 1 / (1680 * a ** 7);
  const distance = (x - a) / a;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * (Math.log1p(distance) - distance) - stirling);
}

/** P(a, x), the regularized lower incomplete gamma function: by its series, or by the continued fraction of its complement (Lentz). */
export function gammaLower(a, x) {
  if (x <= 0) {
    return 0;
  }

  return x < a + 1 ? densityTerm(a, x) * seriesOf(a, x) : 1 - densityTerm(a, x) * fractionOf(a, x);
}

function seriesOf(a, x) {
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n;
    sum += term;
  }

  return sum;
}

function fractionOf(a, x) {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1, change = 0; Math.abs(change - 1) > 1e-16 && i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / nonZero(an * d + b, tiny);
    c = nonZero(b + an / c, tiny);
    change = d * c;
    fraction *= change;
  }

  return fraction;
}

const nonZero = (value, tiny) => (Math.abs(value) < tiny ? tiny : value);

/**
 * The x at which P(a, x) = p: Newton's method from Wilson and Hilferty's approximation, kept between limits that close in.
 * @param {number} normal the normal quantile of p, for the start
 */
function gammaLowerInverse(a, p, normal) {
  let [low, high] = [0, Infinity];
  let x = Math.max(a * wilsonHilferty(2 * a, normal), Number.MIN_VALUE);
  for (let step = 0; step < mostSteps; step++) {
    const error = gammaLower(a, x) - p;
    [low, high] = error > 0 ? [low, x] : [x, high];
    const next = within(x - (error * x) / densityTerm(a, x), low, high);
    if (Math.abs(next - x) <= 1e-15 * x) {
      return next;
    }

    x = next;
  }

  return x;
}

const within = (x, low, high) => (x > low && x < high ? x : high === Infinity ? low * 2 : (low + high) / 2);

/** What the freedom is multiplied by for the quantile of χ² (Wilson and Hilferty 1931). */
function wilsonHilferty(freedom, normal) {
  const variance = 2 / (9 * freedom);
  return (1 - variance + normal * Math.sqrt(variance)) ** 3;
}

/** Half the quantile of χ²; of many orders Wilson and Hilferty's, as in C#, which is right to seven digits there. */
function halfQuantile(half, normal) {
  return 2 * half <= 2 * manyOrders + 2
    ? gammaLowerInverse(half, normal < 0 ? tail : 1 - tail, normal)
    : half * wilsonHilferty(2 * half, normal);
}

const known = new Map();

/**
 * Exact 90 % limits of a Poisson count: χ²(0.05; 2n) ÷ 2 and χ²(0.95; 2n + 2) ÷ 2 (Garwood 1936).
 * @param {number} orders above 0
 * @returns {{low: number, high: number}}
 */
export function poissonLimits(orders) {
  let limits = known.get(orders);
  if (!limits) {
    limits = { low: halfQuantile(orders, -normalQuantile), high: halfQuantile(orders + 1, normalQuantile) };
    known.set(orders, limits);
  }

  return limits;
}

/**
 * The interval of a ROAS.
 * @returns {{low: number, high: number}|null} `null` without orders or without a payout above 0
 */
export function roasInterval(revenue, orders, payout) {
  if (revenue === null || !(orders > 0) || !(payout > 0)) {
    return null;
  }

  const roasOfAnOrder = revenue / orders / payout;
  const limits = poissonLimits(orders);
  const ends = [limits.low * roasOfAnOrder, limits.high * roasOfAnOrder];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
