// Marks of an axis of rupees at round amounts in lakh and crore, as MoneyTicks in C#.

import { shortMoney } from "../numerals.js";

const tick = (value) => ({ value, text: shortMoney(value) });

// 0.1 + 0.2: what floating point leaves must not reach a label.
const clean = (value) => Number(value.toPrecision(12));

function stepOf(least) {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 0.01)));
  return [1, 2, 5, 10].map((times) => clean(times * power)).find((step) => step >= least) ?? 10 * power;
}

/** At equal steps from the least to the greatest amount, 0 among them. */
export function linear({ steps }, least, greatest) {
  const step = stepOf((Math.max(greatest, 0) - Math.min(least, 0)) / steps);
  const first = Math.floor(Math.min(least, 0) / step);
  const last = Math.ceil(Math.max(greatest, 0) / step);
  return Array.from({ length: last - first + 1 }, (_, place) => tick(clean((first + place) * step)));
}

/** At powers of ten; where there are few, with 2 and 5 of each. */
export function logarithmic({ mostDecades }, least, greatest) {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(greatest))];
  const every = 1 + Math.floor((last - first) / mostDecades);
  const within = last - first <= 2 ? [1, 2, 5] : [1];
  return Array.from({ length: last - first + 1 }, (_, place) => place).filter((place) => place % every === 0)
    .flatMap((place) => within.map((times) => tick(clean(times * 10 ** (first + place)))));
}
