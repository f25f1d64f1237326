/** Exact numbers with the results of System.Decimal, so that the page and the library never differ in a digit. */

const tooGreat = 2n ** 96n;
const mostDecimals = 28;

const powerOfTen = (() => {
  const powers = [1n];
  return (exponent) => {
    while (powers.length <= exponent) {
      powers.push(powers[powers.length - 1] * 10n);
    }

    return powers[exponent];
  };
})();

const absolute = (digits) => (digits < 0n ? -digits : digits);

/** The quotient, rounded to the nearest, half to even, as System.Decimal rounds what does not fit. */
function nearestEven(dividend, divisor) {
  const quotient = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** The quotient with as many decimals as System.Decimal can hold. */
function quotientOf(dividend, divisor, naturalDecimals) {
  for (let decimals = mostDecimals; decimals >= 0; decimals--) {
    const shift = decimals - naturalDecimals;
    const [upper, lower] = shift >= 0 ? [dividend * powerOfTen(shift), divisor] : [dividend, divisor * powerOfTen(-shift)];
    const quotient = nearestEven(upper, lower);
    if (quotient < tooGreat) {
      return [quotient, decimals];
    }
  }

  throw new RangeError("Number too large.");
}

/** A decimal number: digits ÷ 10^decimals. Values do not change. */
export class Decimal {
  /**
   * @param {bigint} digits
   * @param {number} decimals from 0 to 28
   */
  constructor(digits, decimals) {
    this.digits = digits;
    this.decimals = decimals;
  }

  static zero = new Decimal(0n, 0);

  /**
   * An amount of the data: whole units of 10^−decimals.
   * @param {number|bigint|string} units
   * @param {number} decimals
   */
  static ofUnits(units, decimals) {
    return new Decimal(BigInt(units), decimals);
  }

  /** The number that a double is written as: 1.005 is 1.005, although the double itself is a little less. */
  static ofNumber(number) {
    return Decimal.parse(String(number));
  }

  /** @param {string} text such as `-12.5` or `1e-7` */
  static parse(text) {
    const parts = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
    if (!parts || parts[2] + parts[3] === "") {
      throw new RangeError(`No number: ${text}`);
    }

    const [, sign, whole, fraction, exponent = "0"] = parts;
    const digits = BigInt(sign + whole + fraction);
    const decimals = fraction.length - Number(exponent);
    return decimals < 0 ? new Decimal(digits * powerOfTen(-decimals), 0) : Decimal.#fitting(digits, decimals);
  }

  static #fitting(digits, decimals) {
    const size = absolute(digits);
    if (size < tooGreat && decimals <= mostDecimals) {
      return new Decimal(digits, decimals);
    }

    const [fitting, kept] = quotientOf(size, 1n, decimals);
    return new Decimal(digits < 0n ? -fitting : fitting, kept);
  }

  /** @param {Decimal} other */
  plus(other) {
    const decimals = Math.max(this.decimals, other.decimals);
    return Decimal.#fitting(this.#digitsWith(decimals) + other.#digitsWith(decimals), decimals);
  }

  /** @param {Decimal} other */
  minus(other) {
    return this.plus(new Decimal(-other.digits, other.decimals));
  }

  /** @param {Decimal} other */
  times(other) {
    return Decimal.#fitting(this.digits * other.digits, this.decimals + other.decimals);
  }

  /** @param {Decimal} other not 0 */
  over(other) {
    const [size, decimals] = quotientOf(absolute(this.digits), absolute(other.digits), this.decimals - other.decimals);
    return new Decimal(this.digits < 0n !== other.digits < 0n ? -size : size, decimals);
  }

  /** Below 0 where this is less, above 0 where it is greater. */
  compareTo(other) {
    const decimals = Math.max(this.decimals, other.decimals);
    const difference = this.#digitsWith(decimals) - other.#digitsWith(decimals);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get sign() {
    return this.digits < 0n ? -1 : this.digits > 0n ? 1 : 0;
  }

  abs() {
    return new Decimal(absolute(this.digits), this.decimals);
  }

  /** Rounded half away from zero; numbers with fewer decimals stay as they are. */
  round(decimals) {
    if (decimals >= this.decimals) {
      return this;
    }

    const unit = powerOfTen(this.decimals - decimals);
    const size = absolute(this.digits);
    const rounded = size / unit + ((size % unit) * 2n >= unit ? 1n : 0n);
    return new Decimal(this.digits < 0n ? -rounded : rounded, decimals);
  }

  /** As text with so many decimals, half away from zero; a zero has no sign. */
  toFixed(decimals) {
    const digits = this.round(decimals).#digitsWith(decimals);
    const text = absolute(digits).toString().padStart(decimals + 1, "0");
    const point = text.length - decimals;
    return (digits < 0n ? "-" : "") + text.slice(0, point) + (decimals > 0 ? "." + text.slice(point) : "");
  }

  /** As text with at most so many decimals, half away from zero. */
  toText(mostDecimals) {
    const text = this.toFixed(mostDecimals);
    return mostDecimals > 0 ? text.replace(/\.?0+$/, "") : text;
  }

  toNumber() {
    return Number(`${this.digits}e-${this.decimals}`);
  }

  #digitsWith(decimals) {
    return this.digits * powerOfTen(decimals - this.decimals);
  }
}

/**
 * A column of whole amounts that can be summed without losing any: doubles where every sum of them is exact, else big integers.
 * A blank is 0.
 * @param {(number|string|null)[]} values strings of digits stand for what no double holds exactly
 * @returns {Float64Array|bigint[]}
 */
export function amounts(values) {
  let size = 0;
  for (const value of values) {
    size += Math.abs(Number(value));
  }

  return size <= Number.MAX_SAFE_INTEGER ? new Float64Array(values) : values.map((value) => BigInt(value ?? 0));
}

/** Zeros to which amounts of the same kind as these are added. */
export const zerosLike = (column, count) => (Array.isArray(column) ? new Array(count).fill(0n) : new Float64Array(count));

/** The 0 of the same kind as these amounts. */
export const zeroLike = (column) => (Array.isArray(column) ? 0n : 0);

/** The quotient of two amounts as a double; one division, so that equal quotients are equal doubles. */
export const quotient = (dividend, divisor) => Number(dividend) / Number(divisor);

/** The median; of an even number of values the mean of the middle two; `null` of nothing. */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  return sorted.length === 0 ? null : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
