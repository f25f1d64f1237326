/** Columns of whole numbers as the library packs them: PackedNumbers writes them. */

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const digits = new Uint8Array(128);
for (let digit = 0; digit < alphabet.length; digit++) {
  digits[alphabet.charCodeAt(digit)] = digit;
}

const base = 32;
const blank = ".".charCodeAt(0);

/** The numbers of a packed column; `null` for each that is not there. Other columns are what they are. */
export function unpacked(column) {
  if (typeof column !== "string") {
    return column;
  }

  const areDifferences = column[0] === "~";
  const numbers = [];
  let [number, unit, before] = [0, 1, 0];
  for (let place = 1; place < column.length; place++) {
    const code = column.charCodeAt(place);
    if (code === blank) {
      numbers.push(null);
      continue;
    }

    const digit = digits[code];
    number += (digit % base) * unit;
    unit *= base;
    if (digit < base) {
      const size = Math.floor(number / 2);
      const value = number % 2 === 1 ? -size : size;
      before = areDifferences ? before + value : value;
      numbers.push(before);
      [number, unit] = [0, 1];
    }
  }

  return numbers;
}

/** Unpacks the columns of some parts of the data, in their place. */
export function unpack(data, parts) {
  for (const part of parts) {
    for (const [name, column] of Object.entries(data[part] ?? {})) {
      data[part][name] = unpacked(column);
    }
  }
}
