/** Fills templates: every sentence comes from the data, only numbers and names are put into it here. */

import * as numerals from './numerals.js';

const FORMATS = {
  count: numerals.count,
  money: numerals.money,
  exact: numerals.exactMoney,
  short: numerals.shortMoney,
  whole: numerals.wholeMoney,
  ratio: numerals.ratio,
  percent: numerals.percent,
  day: numerals.day,
  month: numerals.month,
  shortMonth: numerals.shortMonth,
};

/**
 * Fills a template. `{name}` is the text as given, `{n:count}` a number as Numerals writes it, `{n:influencer|influencers}` the word
 * for one or for many, `{{` and `}}` are braces. What is put in is never looked at for placeholders.
 * @param {string} template
 * @param {Record<string, unknown>} values
 * @throws {Error} a placeholder has no value, or a format is not known
 */
export function fill(template, values = {}) {
  return template.replace(/\{\{|\}\}|\{([^{}:]+)(?::([^{}]*))?\}/g, (match, name, format) =>
    name === undefined ? match[0] : written(valueOf(values, name, template), format));
}

function valueOf(values, name, template) {
  if (!Object.hasOwn(values, name)) {
    throw new Error(`No value for {${name}} in: ${template}`);
  }

  return values[name];
}

function written(value, format) {
  if (format === undefined) {
    return String(value);
  }

  if (format.includes('|')) {
    const [one, many] = format.split('|');
    return Number(value) === 1 ? one : many;
  }

  if (!Object.hasOwn(FORMATS, format)) {
    throw new Error(`Unknown format: ${format}`);
  }

  return FORMATS[format](value);
}
