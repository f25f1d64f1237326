import { button, element } from "./dom.js";
import { fieldsOf, ofKind } from "../model/fields.js";
import { shownValue } from "./filters.js";
import { count, day, money, ratio } from "./numerals.js";
import { stateToHash } from "../model/state.js";
import { oneLine } from "../model/text.js";

/** What is always in sight: how many of how many, what is hidden, and the filters that are set, each with its way out. */
export class StatusBar {
  #data;
  #words;
  #choose;
  #count = element("span", { class: "hk-status-count" });
  #hidden = element("span", { class: "hk-status-hidden" });
  #chips = element("ul", { class: "hk-chips" });
  #reset;

  constructor(data, words, choose, reset) {
    this.#data = data;
    this.#words = words;
    this.#choose = choose;
    this.#chips.setAttribute("aria-label", words.say("filters.active"));
    this.#reset = button({ class: "hk-quiet" }, reset, words.say("filters.reset"));
    this.node = element("div", { class: "hk-status" },
      element("p", { class: "hk-status-line", role: "status", "aria-live": "polite", "aria-atomic": "true" },
        this.#count, " ", this.#hidden),
      this.#chips, this.#reset);
  }

  show(state, result) {
    this.#count.textContent = this.#words.say("status.shown", {
      shown: count(result.rows.length), all: this.#words.counted("count.influencer", result.ofInfluencers),
    });
    this.#hidden.textContent = this.#apart(result).map((part) => `· ${part}`).join(" ");
    const chips = this.#chipsOf(state);
    this.#keepFocus(() => {
      this.#chips.replaceChildren(...chips);
      this.#chips.hidden = chips.length === 0;
      this.#reset.hidden = stateToHash(this.#data, state) === "";
    });
  }

  #apart({ hidden, notAllocated, unattributed }) {
    return [
      hidden.influencers > 0
        ? this.#words.counted("status.hidden", hidden.influencers, { revenue: money(hidden.revenue), payout: money(hidden.payout) })
        : null,
      notAllocated ? this.#words.say("status.notAllocated", { payout: money(notAllocated) }) : null,
      unattributed.revenue ? this.#words.say("status.unattributed", { revenue: money(unattributed.revenue) }) : null,
    ].filter((part) => part !== null);
  }

  // A button that goes when it is pressed must not throw who uses the keyboard to the top of the page.
  #keepFocus(change) {
    const focused = document.activeElement;
    const isHere = this.node.contains(focused);
    const place = [...this.#chips.querySelectorAll("button")].indexOf(focused);
    change();
    if (isHere && (!focused.isConnected || focused.hidden)) {
      const left = this.#chips.querySelectorAll("button");
      (left[Math.min(place, left.length - 1)] ?? this.node.closest(".hk-dashboard-live"))?.focus({ preventScroll: true });
    }
  }

  #chipsOf(state) {
    const say = (name, values) => this.#words.say(name, values);
    const texts = ofKind(this.#data, "text").filter(({ key }) => state[key].trim() !== "")
      .map(({ name, key }) => this.#chip(say("filters.chip.text", { name, value: oneLine(state[key]) }), { [key]: "" }));
    const minimums = ofKind(this.#data, "minimum").filter(({ key }) => state[key] !== 0)
      .map((field) => this.#chip(this.#minimum(field, state[field.key]), { [field.key]: 0 }));
    const values = fieldsOf(this.#data).flatMap((field) => {
      const chosen = state[field.key];
      return chosen.map((value) => this.#chip(
        say("filters.chip", { name: field.title, value: shownValue(field, value) }),
        { [field.key]: chosen.filter((other) => other !== value) }));
    });
    const days = ofKind(this.#data, "day").filter(({ key }) => state[key] !== "")
      .map(({ key, title }) => this.#chip(say("filters.chip", { name: title, value: day(state[key]) }), { [key]: "" }));
    return [...texts, ...minimums, ...days, ...values];
  }

  #minimum({ figure, thing }, value) {
    return thing === undefined
      ? this.#words.say("filters.chip.ratio", { name: this.#words.say(`table.${figure}`), value: ratio(value) })
      : this.#words.say("filters.chip.count", { value: this.#words.counted(`count.${thing}`, value) });
  }

  #chip(text, change) {
    return element("li", {}, button(
      { class: "hk-chip", "aria-label": this.#words.say("filters.remove", { value: text }) }, () => this.#choose(change),
      element("bdi", {}, text), element("span", { class: "hk-chip-cross", "aria-hidden": "true" }, "✕")));
  }
}
