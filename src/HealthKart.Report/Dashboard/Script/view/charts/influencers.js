// What charts say of one influencer.

import { money, ratio } from "../numerals.js";
import { oneLine } from "../../model/text.js";
import { lines } from "./labels.js";

/** Names and looks of the influencers of a dashboard. */
export class Influencers {
  #data;
  #words;

  constructor(data, words) {
    this.#data = data;
    this.#words = words;
  }

  /** The name; where that is only the id, it is called one. */
  who(row) {
    return row.name === row.id ? this.#words.say("who.id", { id: oneLine(row.id) }) : oneLine(row.name);
  }

  /** The platform as filters and legends spell it. */
  platform({ index }) { return this.#data.values.platform[this.#data.influencers.platform[index]]; }

  /** The category likewise. */
  category({ index }) { return this.#data.values.category[this.#data.influencers.category[index]]; }

  color(platform) { return this.#data.platformLooks[platform].color; }

  /** Beside the colour, for who cannot tell colours apart. */
  symbol(platform) { return this.#data.platformLooks[platform].symbol; }

  interval({ interval }) {
    return interval === null ? null : this.#words.say("interval", { low: ratio(interval.low), high: ratio(interval.high) });
  }

  hover(row) {
    const interval = this.interval(row);
    const text = this.#words.say(interval === null ? "hover.influencer" : "hover.influencerInterval", {
      name: oneLine(row.name), id: oneLine(row.id), platform: oneLine(this.platform(row)),
      category: oneLine(this.category(row)), roas: ratio(row.roas), interval,
      revenue: money(row.revenue), payout: money(row.payout), orders: this.#words.counted("count.order", row.orders ?? 0),
    });
    return lines(row.tooFewOrders && row.orders > 0 ? `${text}\n${this.#words.say("flag.tooFewOrders")}` : text);
  }
}
