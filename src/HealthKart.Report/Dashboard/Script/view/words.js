import { count } from "./numerals.js";
import { fill } from "../model/text.js";

/** The sentences of the data: every word that a reader sees is among them. */
export class Words {
  #texts;

  constructor(texts) {
    this.#texts = texts;
  }

  /** A sentence with its gaps filled. */
  say(name, values = {}) {
    const template = this.#texts[name];
    if (template === undefined) {
      throw new Error(`The dashboard's data have no text "${name}".`);
    }
    return fill(template, values);
  }

  /** A sentence that not everything has; `null` without one. */
  find(name) {
    return this.#texts[name] ?? null;
  }

  /** The sentence for one, or that for several; {n} is the number. */
  counted(name, number, values = {}) {
    return this.say(`${name}.${number === 1 ? "one" : "other"}`, { n: count(number), ...values });
  }

  /** A small number in words. */
  number(value) {
    return this.#texts[`number.${value}`] ?? count(value);
  }
}
