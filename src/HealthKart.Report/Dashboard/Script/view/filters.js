import { button, element, newId } from "./dom.js";
import { daysOf, fieldsOf, isDay, ofKind } from "../model/fields.js";
import { facetOf } from "../model/facets.js";
import { count, month } from "./numerals.js";
import { isRange, longestText } from "../model/state.js";
import { oneLine } from "../model/text.js";

const fewValues = 12;
const mostListed = 200;
const roomInSidebar = 6;
const nearlyAll = 0.98;
const shortSlider = 3;
const countDelay = 60;
const monthKey = /^\d{4}-\d{2}$/;

/** How a value of a filter is shown. */
export const shownValue = (field, value) => field.kind === "month" && monthKey.test(value) ? month(value) : oneLine(value);

/** A list of values to tick, with how many influencers each would leave; filled when it is opened, for there may be many. */
class ValueFilter {
  #field;
  #values;
  #countsOf = null;
  #counts = null;
  #chosen = new Set();
  #list = element("div", { class: "hk-filter-list" });
  #chosenText = element("span", { class: "hk-filter-chosen" });
  #search = null;
  #words;
  #choose;

  constructor(data, field, words, choose) {
    this.#field = field;
    this.#values = data.values[field.name];
    this.#words = words;
    this.#choose = choose;
    this.node = this.#node();
    this.#list.addEventListener("change", (event) => this.#tick(event.target));
  }

  get length() { return this.#values.length; }

  open() {
    this.node.open = true;
  }

  show(state) {
    this.#chosen = new Set(state[this.#field.key]);
    this.#chosenText.textContent = this.#chosen.size === 0
      ? this.#words.say("filters.all")
      : this.#words.say("filters.chosen", { n: count(this.#chosen.size), all: count(this.#values.length) });
    this.node.classList.toggle("hk-filter-set", this.#chosen.size > 0);
    for (const box of this.#list.querySelectorAll("input")) {
      box.checked = this.#chosen.has(this.#values[box.value]);
    }
  }

  /**
   * Counts anew, where the counts are in sight.
   * @param {(field: object) => ArrayLike<number>} countsOf how many influencers each value of a filter would leave
   */
  recount(countsOf) {
    this.#countsOf = countsOf;
    this.#counts = null;
    if (this.node.open) {
      for (const label of this.#list.querySelectorAll("label")) {
        this.#writeCount(label, label.querySelector("input").value);
      }
    }
  }

  #node() {
    const name = this.#field.title;
    const hint = this.#words.find(`filters.hint.${this.#field.name}`);
    const parts = [
      element("legend", { class: "hk-unseen" }, name),
      hint === null ? null : element("p", { class: "hk-muted hk-filter-hint" }, hint),
    ];
    if (this.#values.length > fewValues) {
      this.#search = element("input", {
        type: "search", class: "hk-input", autocomplete: "off", placeholder: this.#words.say("filters.searchHint"),
        "aria-label": this.#words.say("filters.search", { name }),
      });
      this.#search.addEventListener("input", () => this.#fill());
      parts.push(this.#search);
    }
    const details = element("details", { class: "hk-filter", "data-hk-filter": this.#field.name },
      element("summary", {}, element("span", { class: "hk-filter-name" }, name), this.#chosenText),
      element("fieldset", {}, ...parts, this.#list));
    details.addEventListener("toggle", () => {
      if (details.open && this.#list.childElementCount === 0) {
        this.#fill();
      } else {
        this.recount(this.#countsOf);
      }
    });
    return details;
  }

  // What is ticked comes first, so that it is in sight however long the list is.
  #fill() {
    const wanted = (this.#search?.value ?? "").trim().toLowerCase();
    const places = this.#values.map((_, place) => place)
      .filter((place) => wanted === "" || shownValue(this.#field, this.#values[place]).toLowerCase().includes(wanted));
    if (places.length > mostListed) {
      places.sort((a, b) => this.#chosen.has(this.#values[b]) - this.#chosen.has(this.#values[a]));
    }
    const rest = places.length - mostListed;
    this.#list.replaceChildren(
      ...places.slice(0, mostListed).map((place) => this.#box(place)),
      ...(places.length === 0 ? [element("p", { class: "hk-muted" }, this.#words.say("filters.noneFound"))] : []),
      ...(rest > 0 ? [element("p", { class: "hk-muted" }, this.#words.say("filters.more", { n: count(rest) }))] : []));
  }

  #box(place) {
    const box = element("input", { type: "checkbox", value: place });
    box.checked = this.#chosen.has(this.#values[place]);
    const label = element("label", {}, box,
      element("bdi", { class: "hk-filter-value" }, shownValue(this.#field, this.#values[place])),
      element("span", { class: "hk-filter-count", "aria-hidden": "true" }), element("span", { class: "hk-unseen hk-filter-words" }));
    this.#writeCount(label, place);
    return label;
  }

  // Whoever opens the page is shown its numbers before anybody is counted.
  #writeCount(label, place) {
    if (this.#countsOf === null) {
      return;
    }
    this.#counts ??= this.#countsOf(this.#field);
    const influencers = this.#counts[place];
    const inWords = this.#words.counted("filters.counts", influencers);
    const shown = label.querySelector(".hk-filter-count");
    shown.textContent = count(influencers);
    shown.title = inWords;
    label.querySelector(".hk-filter-words").textContent = ` ${inWords}`;
    label.classList.toggle("hk-filter-leaves-nobody", influencers === 0);
  }

  #tick(box) {
    const chosen = new Set(this.#chosen);
    chosen[box.checked ? "add" : "delete"](this.#values[box.value]);
    this.#choose({ [this.#field.key]: this.#values.filter((value) => chosen.has(value)) });
  }
}

/** A part of a text to look for. */
class TextFilter {
  #key;
  #input;

  constructor({ name, key, title }, words, choose) {
    this.#key = key;
    const id = newId();
    this.#input = element("input", {
      type: "search", class: "hk-input", id, autocomplete: "off", maxlength: longestText, placeholder: words.find(`filters.hint.${name}`),
    });
    this.#input.addEventListener("input", () => choose({ [key]: this.#input.value }));
    this.node = element("div", { class: "hk-filter-text", "data-hk-filter": name }, element("label", { for: id }, title), this.#input);
  }

  show(state) {
    const text = state[this.#key];
    if (this.#input.value.trim() !== text.trim()) {
      this.#input.value = text;
    }
  }
}

/** A number from 0 on, with a slider beside it where it is a ratio. */
class MinimumFilter {
  #key;
  #number;
  #slider = null;
  #value = 0;

  constructor({ name, key, title, thing }, choose, greatest) {
    this.#key = key;
    const id = newId();
    const isRatio = thing === undefined;
    this.#number = element("input", { type: "number", class: "hk-input", id, min: 0, step: "any", inputmode: "decimal", placeholder: 0 });
    this.#number.addEventListener("input", () => this.#chosen(this.#number, choose));
    this.#number.addEventListener("change", () => this.show({ [key]: this.#value }));
    if (isRatio) {
      this.#slider = element("input", { type: "range", min: 0, max: greatest, step: 0.1, value: 0, "aria-label": title });
      this.#slider.addEventListener("input", () => this.#chosen(this.#slider, choose));
    }
    this.node = element("div", { class: "hk-filter-minimum", "data-hk-filter": name },
      element("label", { for: id }, title), element("div", { class: "hk-filter-pair" }, this.#slider, this.#number));
  }

  /** Both follow the state, except the one that is being typed into. */
  show(state) {
    const value = state[this.#key];
    this.#value = value;
    if (valueOf(this.#number) !== value) {
      this.#number.value = value === 0 ? "" : String(value);
      this.#number.setAttribute("aria-invalid", "false");
    }
    if (this.#slider) {
      this.#slider.value = String(value);
      this.#slider.setAttribute("aria-valuetext", String(value));
    }
  }

  #chosen(input, choose) {
    const value = valueOf(input);
    this.#number.setAttribute("aria-invalid", String(value === null));
    if (value !== null) {
      choose({ [this.#key]: value });
    }
  }
}

function valueOf(input) {
  const value = input.value === "" && !input.validity.badInput ? 0 : input.valueAsNumber;
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** The first and the last day of the sales that count: both, either or none. */
class DayFilter {
  #fields;
  #inputs;
  #words;
  #choose;
  #known = [];
  #error = element("p", { class: "hk-filter-error", hidden: true, id: newId() });

  constructor(fields, days, words, choose) {
    this.#fields = fields;
    this.#words = words;
    this.#choose = choose;
    this.#inputs = fields.map(({ name }) => element("input", {
      type: "date", class: "hk-input", id: newId(), min: days.first, max: days.last, "data-hk-filter": name,
      "aria-describedby": this.#error.id,
    }));
    this.#inputs.forEach((input) => {
      input.addEventListener("input", () => this.#chosen());
      input.addEventListener("blur", () => this.#chosen());
    });
    this.node = element("div", { class: "hk-filter-days" },
      ...fields.map(({ title }, i) => element("div", {}, element("label", { for: this.#inputs[i].id }, title), this.#inputs[i])),
      this.#error);
  }

  show(state) {
    this.#inputs.forEach((input, i) => {
      const value = state[this.#fields[i].key];
      if (input !== document.activeElement || value !== this.#known[i]) {
        input.value = value;
      }
      this.#known[i] = value;
    });
    this.#mark();
  }

  // A day that is being typed is none yet, and changes nothing.
  #chosen() {
    this.#mark();
    if (this.#inputs.every((_, i) => !this.#isWrong(i)) && isRange(this.#values)) {
      this.#known = this.#values;
      this.#choose(Object.fromEntries(this.#fields.map(({ key }, i) => [key, this.#inputs[i].value])));
    }
  }

  #mark() {
    const isTurned = !isRange(this.#values);
    this.#error.textContent = isTurned ? this.#words.say("filters.daysTurned") : "";
    this.#error.hidden = !isTurned;
    this.#inputs.forEach((input, i) => input.setAttribute("aria-invalid", String(isTurned || this.#isWrong(i))));
  }

  get #values() { return this.#inputs.map(({ value }) => value); }

  #isWrong(i) {
    const { value, validity } = this.#inputs[i];
    return validity.badInput || (value !== "" && !isDay(value));
  }
}

/** The form of all filters, and below it what cannot be filtered and why. */
export class FilterForm {
  #parts;
  #values;
  #reach;
  #data;
  #frame = 0;
  #counting = 0;

  /**
   * @param {object} data
   * @param {import("./words.js").Words} words
   * @param {object} all what there is without any filter
   * @param {(change: object) => void} choose gets the members of the state that change
   * @param {() => void} reset
   */
  constructor(data, words, all, choose, reset) {
    const texts = ofKind(data, "text").map((field) => new TextFilter(field, words, choose));
    // Without its files a figure is known of nobody.
    const minimums = ofKind(data, "minimum").filter(({ figure }) => all.totals[figure] !== null)
      .map((field) => new MinimumFilter(field, choose, sliderEnd(all, data, field)));
    const values = fieldsOf(data).map((field) => new ValueFilter(data, field, words, choose));
    this.#data = data;
    const days = daysOf(data);
    const others = [...texts, ...minimums, ...(days === null ? [] : [new DayFilter(ofKind(data, "day"), days, words, choose)])];
    this.#parts = [...others, ...values];
    const heading = newId();
    this.#reach = element("p", { class: "hk-filters-reach" }, words.say("filters.reach"));
    this.node = element("form", { class: "hk-filters", "aria-labelledby": heading },
      element("div", { class: "hk-filters-head" },
        element("h2", { class: "hk-filters-title", id: heading }, words.say("filters.title")),
        button({ class: "hk-quiet" }, reset, words.say("filters.reset"))),
      this.#reach,
      ...others.map(({ node }) => node),
      element("div", { class: "hk-filters-values" }, ...values.map(({ node }) => node), leftOut(data, words)));
    this.node.addEventListener("submit", (event) => event.preventDefault());
    this.#values = values;
  }

  /** Opens the lists that leave room: below the form, the contents of the page shall be in sight too. */
  openInSidebar() {
    let room = roomInSidebar;
    for (const value of this.#values) {
      if (value.length <= room) {
        room -= value.length;
        value.open();
      }
    }
  }

  /**
   * @param {object} state
   * @param {object} result what it leaves
   * @param {boolean} isSet whether any filter differs from the report's own
   */
  show(state, result, isSet) {
    this.#reach.hidden = !isSet;
    this.#parts.forEach((part) => part.show(state));
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#counting);
    // The numbers of the report come first, and are painted before anybody is counted.
    this.#frame = requestAnimationFrame(() => {
      this.#counting = setTimeout(() => this.#count(state, result), countDelay);
    });
  }

  #count(state, result) {
    this.#values.forEach((value) => value.recount((field) => facetOf(this.#data, state, result, field)));
  }
}

// As far as nearly all influencers reach: one with a ROAS of 400 must not take the slider from the others.
function sliderEnd(all, { breakEvenRoas }, { figure }) {
  const reached = all.rows.map((row) => row[figure] ?? 0).sort((a, b) => a - b);
  const reach = reached[Math.floor((reached.length - 1) * nearlyAll)] ?? 0;
  return Math.ceil(Math.max(reach, shortSlider, 2 * breakEvenRoas));
}

function leftOut(data, words) {
  return data.leftOut.length === 0 ? null : element("details", { class: "hk-filter hk-left-out" },
    element("summary", {},
      element("span", { class: "hk-filter-name" }, words.say("filters.leftOut")),
      element("span", { class: "hk-filter-chosen" }, count(data.leftOut.length))),
    element("ul", {}, ...[...new Set(data.leftOut.map(({ why }) => why))].map((why) => element("li", {}, why))));
}
