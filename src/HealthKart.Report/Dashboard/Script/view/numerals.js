/** How numbers and dates are written for people: the texts of Numerals in C#. Numbers may be doubles, Decimals or `null`. */

import { Decimal } from "../model/numbers.js";

/** What stands for an undefined value. */
const undefinedText = "–";

const minusSign = "−";
const lakh = Decimal.parse("100000");
const crore = Decimal.parse("10000000");
const shortFromCrore = Decimal.parse("9999500");
const shortFromLakh = Decimal.parse("99999.5");
const hundred = Decimal.parse("100");
const tenth = Decimal.parse("0.1");
const ten = Decimal.parse("10");
const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** Those of rupees: the sign before amounts, and the sizes of the groups from the last on, of which the last repeats. */
const rupees = { sign: "₹", groups: [3, 2] };
let current = rupees;

/** Whether digits stand in groups of lakh and crore, which large amounts are then called by. */
const hasLakhs = () => current.groups.length > 1;

/** Lets every number be written as those of a currency are, from now on. */
export function writeIn(currency = rupees) {
  current = currency;
}

const exact = (value) => (value instanceof Decimal ? value : Decimal.ofNumber(value));

const unlessUndefined = (write) => (value) => (value === null || value === undefined ? undefinedText : write(exact(value)));

/** Lakh and crore groups, 12,34,567, or groups of three, 1,234,567. */
const grouped = (digits) => digits.replace(hasLakhs() ? /(\d)(?=(\d\d)*\d{3}$)/g : /(\d)(?=(\d{3})+$)/g, "$1,");

/** The size of a number, half away from zero, with at least and at most so many decimals. */
function size(value, least, most) {
  const [whole, fraction = ""] = value.abs().toFixed(most).split(".");
  const shown = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  return grouped(whole) + (shown === "" ? "" : "." + shown);
}

const signed = (value, minus, text) => (value.sign < 0 ? minus + text : text);

/** A count without decimals, unless it has some: `1,234`. */
export const count = unlessUndefined((value) => signed(value.round(2), "-", size(value, 0, 2)));

/** Money with its sign and, unless they are zero, its paise: `₹1,234.50`, `−₹20`. */
export const money = unlessUndefined((value) => {
  const rounded = value.round(2);
  const isWhole = rounded.compareTo(rounded.round(0)) === 0;
  return signed(rounded, minusSign, current.sign + size(rounded, isWhole ? 0 : 2, 2));
});

/** Money in whole rupees, for places with little room. */
export const wholeMoney = unlessUndefined((value) => money(value.round(0)));

/** Money to the paisa, zeros included, for columns that add up: `₹1,234.00`. */
export const exactMoney = unlessUndefined((value) => {
  const rounded = value.round(2);
  return signed(rounded, minusSign, current.sign + size(rounded, 2, 2));
});

/** Rupees in crore or lakh with two decimals, other amounts whole: `₹1.25 crore`, `₹63.77 lakh`, `₹69,000`, `£1,250,000`. */
export const shortMoney = unlessUndefined((value) => {
  const amount = value.abs();
  return hasLakhs() && amount.compareTo(shortFromCrore) >= 0 ? money(value.over(crore)) + " crore"
    : hasLakhs() && amount.compareTo(shortFromLakh) >= 0 ? money(value.over(lakh)) + " lakh"
    : amount.compareTo(hundred) >= 0 ? wholeMoney(value)
    : money(value);
});

/** A ratio such as ROAS: two decimals and ×; small ones keep two significant digits: `0.000047×`. */
export const ratio = unlessUndefined((value) => {
  let decimals = 2;
  for (let left = value.abs(); left.sign !== 0 && left.compareTo(tenth) < 0 && decimals < 10; left = left.times(ten)) {
    decimals++;
  }

  const rounded = value.round(decimals);
  return signed(rounded, "-", size(rounded, 2, 10)) + "×";
});

/** A share as a percentage with at most one decimal; more where something would be called nothing, or a part the whole: `99.98 %`. */
export const percent = unlessUndefined((value) => percentWith(value, 0));

/** The same with one decimal at least, for a column of them. */
export const exactPercent = unlessUndefined((value) => percentWith(value, 1));

function percentWith(value, least) {
  const share = value.times(hundred);
  let decimals = 1;
  while (decimals < 10 && seemsWhole(share, decimals)) {
    decimals++;
  }

  const rounded = share.round(decimals);
  return signed(rounded, minusSign, size(rounded, least, 10)) + " %";
}

function seemsWhole(share, decimals) {
  const rounded = share.round(decimals);
  return rounded.compareTo(share) !== 0 && (rounded.sign === 0 || rounded.abs().compareTo(hundred) === 0);
}

/** A day for people: 2025-01-05 is `5 Jan 2025`; what is no day stays as it is. */
export function day(iso) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return parts ? `${Number(parts[3])} ${monthNames[parts[2] - 1].slice(0, 3)} ${parts[1]}` : iso;
}

/** A month for people: 2025-01 is `January 2025`; what is no month stays as it is. */
export function month(iso) {
  const parts = /^(\d{4})-(\d\d)$/.exec(iso);
  return parts ? `${monthNames[parts[2] - 1]} ${parts[1]}` : iso;
}

/** A month where there is little room: 2025-01 is `Jan 2025`. */
export function shortMonth(iso) {
  const parts = /^(\d{4})-(\d\d)$/.exec(iso);
  return parts ? `${monthNames[parts[2] - 1].slice(0, 3)} ${parts[1]}` : iso;
}
