/** Fills templates and shortens texts: every sentence comes from the data, only numbers and names are put into it here. */

/**
 * Fills a template: `{name}` is replaced by the value of that name. What is put in is never looked at for placeholders.
 * @param {string} template
 * @param {Record<string, unknown>} values
 * @throws {Error} a placeholder has no value
 */
export function fill(template, values = {}) {
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) {
      throw new Error(`No value for {${name}} in: ${template}`);
    }

    return String(values[name]);
  });
}

/** The text without white space at its ends, as .NET trims it: U+0085 goes, the byte order mark stays. */
export const trimmed = (text) => text.replace(/^[\p{Z}\t-\r\x85]+|[\p{Z}\t-\r\x85]+$/gu, "");

/** A text of the files on one line, without what turns the direction of letters, and not longer than some: Sentences.OneLine in C#. */
export function oneLine(text, most = 80) {
  const line = trimmed(text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "").replace(/[\p{Cc}\u2028\u2029]/gu, " "));
  // Half a surrogate pair is no character.
  return line.length <= most ? line : line.slice(0, /[\uD800-\uDBFF]/.test(line[most - 1]) ? most - 1 : most) + "…";
}

/** A text in upper case, letter by letter, as .NET compares without case: ß stays ß, and the dotless ı is no I. */
export const upperCase = (text) => Array.from(text, upperLetter).join("");

// To compare without case, .NET leaves ſ as it is; it alone is another letter at the beginning of a sentence.
const upperLetter = (letter) => (letter === "ſ" ? letter : capitalLetter(letter));

function capitalLetter(letter) {
  const upper = letter.toUpperCase();
  return upper.length === letter.length && letter !== "ı" ? upper : letter;
}

/** The first letter as a sentence begins. */
export const capital = (text) => capitalLetter(text[0]) + text.slice(1);
