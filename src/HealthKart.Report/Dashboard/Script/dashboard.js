import { Answer } from "./view/answer.js";
import { Cards } from "./view/cards.js";
import { element } from "./view/dom.js";
import { FilterForm } from "./view/filters.js";
import { Gallery } from "./view/gallery.js";
import { evaluate } from "./model/model.js";
import { hashToState, stateToHash } from "./model/state.js";
import { writeIn } from "./view/numerals.js";
import { StatusBar } from "./view/status.js";
import { InfluencerTable } from "./view/table.js";
import { Words } from "./view/words.js";

// Browsers refuse an address that changes with every step of a slider.
const addressDelay = 200;

/** One live dashboard: a state, and everything else that follows from it. */
export class Dashboard {
  #data;
  #state;
  #parts;
  #form;
  #status;
  #rest;
  #answer;
  #writesAddress;
  #addressTimer = null;
  #whole;

  /**
   * @param {object} data
   * @param {HTMLElement|null} slot the page's place for the filters; without one they stand above the cards
   * @param {Map<string, string>} terms where the page explains the names of metrics: addresses by names
   */
  constructor(data, slot, terms) {
    // Before anything of it is written: another dashboard of the page may have another currency.
    const writes = () => writeIn(data.currency);
    writes();
    const words = new Words(data.texts);
    this.#data = data;
    this.#writesAddress = slot !== null;
    this.#state = this.#fromAddress() ?? data.start;
    const choose = (change) => this.#change({ ...this.#state, ...change });
    const reset = () => this.#change(data.start);
    const all = evaluate(data, data.start);
    this.#form = new FilterForm(data, words, all, choose, reset);
    this.#status = new StatusBar(data, words, choose, reset);
    const [cards, gallery, table] = [new Cards(data, words, terms), new Gallery(data, words), new InfluencerTable(data, words)];
    this.#whole = words.say("answer.whole");
    this.#answer = new Answer(data, words, cards.lead);
    this.#parts = [cards, gallery, table];
    this.#rest = element("p", { class: "hk-note hk-dashboard-rest" }, words.say("notice.rest", { scope: data.report.scope }));
    this.node = element("div", { class: "hk-dashboard-live", tabindex: -1 },
      element("p", { class: "hk-scope" }, data.report.scope), slot === null ? this.#form.node : null, this.#status.node,
      this.#answer.node, cards.node,
      ...data.chapters.flatMap(({ name, hasTable }) => [
        element("h2", { id: slot === null ? null : name }, words.say(`chapter.${name}`)), gallery.nodes.get(name),
        hasTable ? table.node : null,
      ]),
      this.#rest);
    // What stays in sight below it has to know how high it is.
    new ResizeObserver(() => table.standBelow(this.#status.node.offsetHeight)).observe(this.#status.node);
    for (const event of ["input", "change", "click", "keydown", "focusin", "pointerover"]) {
      this.node.addEventListener(event, writes, { capture: true });
      this.#form.node.addEventListener(event, writes, { capture: true });
    }
    // First, so that a page whose dashboard cannot start gets no filters either.
    this.#show();
    if (slot !== null) {
      slot.replaceChildren(this.#form.node);
      slot.removeAttribute("hidden");
      this.#form.openInSidebar();
      window.addEventListener("hashchange", () => this.#follow());
    }
  }

  #change(state) {
    this.#state = state;
    this.#show();
    clearTimeout(this.#addressTimer);
    this.#addressTimer = setTimeout(() => this.#toAddress(), addressDelay);
  }

  // The chapters that no filter cuts say so while one is set.
  #markWhole(isSet) {
    if (!this.#writesAddress) {
      return;
    }
    for (const heading of document.querySelectorAll("main h2")) {
      if (!this.node.contains(heading)) {
        heading.querySelector(".hk-whole")?.remove();
        heading.append(...(isSet ? [element("span", { class: "hk-pill hk-whole" }, this.#whole)] : []));
      }
    }
  }

  #show() {
    writeIn(this.#data.currency);
    const result = evaluate(this.#data, this.#state);
    const isSet = stateToHash(this.#data, this.#state) !== "";
    this.#form.show(this.#state, result, isSet);
    this.#rest.hidden = !isSet;
    this.#markWhole(isSet);
    this.#status.show(this.#state, result);
    this.#answer.show(result, isSet);
    this.#parts.forEach((part) => part.show(result));
  }

  #follow() {
    const state = window.location.hash === "" ? this.#data.start : this.#fromAddress();
    if (state) {
      clearTimeout(this.#addressTimer);
      this.#state = state;
      this.#show();
    }
  }

  // An address may also name a heading of the page: that is no state.
  #fromAddress() {
    return this.#writesAddress ? hashToState(this.#data, window.location.hash.slice(1)) : null;
  }

  #toAddress() {
    const hash = stateToHash(this.#data, this.#state);
    if (this.#writesAddress && (hash !== "" || this.#fromAddress() !== null)) {
      window.history.replaceState(null, "", hash === "" ? window.location.href.split("#")[0] : `#${hash}`);
    }
  }
}
