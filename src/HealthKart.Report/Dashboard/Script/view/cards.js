import { stateToHash } from "../model/state.js";
import { element } from "./dom.js";
import { count, money, percent, ratio, shortMoney } from "./numerals.js";

/** The headline: each number over every payout, and beside it over influencers with sales only where that differs. */
export class Cards {
  #data;
  #words;
  #terms;

  /** @param {Map<string, string>} terms where the page explains the names of the cards */
  constructor(data, words, terms) {
    this.#data = data;
    this.#words = words;
    this.#terms = terms;
    /** The cards of the first screen. */
    this.lead = element("div", { class: "hk-cards" });
    this.others = element("div", { class: "hk-cards" });
    this.notices = element("div", { class: "hk-notices" });
    this.node = element("div", { class: "hk-more" },
      element("details", { class: "hk-fold" }, element("summary", {}, words.say("cards.more")), this.others), this.notices);
  }

  show(result) {
    const cards = this.#cardsOf(result);
    this.lead.replaceChildren(...cards.filter(({ isLead }) => isLead).map((each) => this.#card(each)));
    this.others.replaceChildren(...cards.filter(({ isLead }) => !isLead).map((each) => this.#card(each)));
    this.notices.replaceChildren(...this.#noticesOf(result).map(notice));
  }

  #cardsOf(result) {
    const { totals } = result;
    const { breakEvenRoas } = this.#data;
    const tone = totals.roas === null || isEmpty(result) ? "" : totals.roas < breakEvenRoas ? " hk-card-bad" : " hk-card-lead";
    return this.#data.cards.map((card) => ({
      metric: card.name,
      isLead: card.isLead,
      label: this.#words.say(`cards.${card.name}`),
      value: this.#format(card.format)(isEmpty(result) && card.figure !== "influencers" ? null : totals[card.figure]),
      lines: card.lines.map((line) => this.#line(line, card, result)),
      tone: card.name === "roas" ? tone : "",
    }));
  }

  #format(name) {
    // To the paisa as long as a card has room for it.
    const price = (amount) => Math.abs(amount ?? 0) < this.#data.limits.roomForDecimals ? money(amount) : shortMoney(amount);
    return { count, percent, price, ratio, shortMoney }[name];
  }

  /** What stands below the number; null where there is nothing to say. */
  #line(line, card, result) {
    const { totals, withSales } = result;
    const say = (name, values) => this.#words.say(`cards.${name}`, values);
    const withStatus = (status) => result.rows.reduce((sum, row) => sum + (row.status === status ? 1 : 0), 0);
    const ofWhichOpen = (amount) => amount !== 0 ? say("ofWhichOpen", { money: money(amount) }) : null;
    // What is shortened is compared, and said, in full.
    const inFull = (sums) => (card.format === "shortMoney" ? money : this.#format(card.format))(sums[card.figure]);
    const exactly = money(totals[card.figure]);
    switch (line) {
      case "change": return stateToHash(this.#data, result.state) === "" ? card.change ?? null : null;
      case "exactly": return exactly === shortMoney(totals[card.figure]) ? null : exactly;
      case "inSales": return !this.#data.hasSales || isEmpty(result) || inFull(withSales) === inFull(totals) ? null
        : say("withSalesOnly", { value: inFull(withSales) });
      case "withPayout": return this.#withPayout(result);
      case "breakEven": return say("breakEven", { roas: ratio(this.#data.breakEvenRoas) });
      case "openRevenue": return ofWhichOpen(totals.openRevenue);
      case "openPayout": return ofWhichOpen(totals.openPayout);
      case "allocated": return result.payoutAllocated ? say("allocated") : null;
      case "formula": return say(`${card.name}Formula`);
      case "paid": return this.#data.hasPayouts ? say("paid", { n: count(withStatus("Paid")) }) : null;
      case "open": return withStatus("Open") > 0 ? say("open", { n: count(withStatus("Open")) }) : null;
      default: return this.#data.hasSales ? say("withSales", { n: count(withSales.influencers) }) : null;
    }
  }

  /** The ROAS of those who were paid, where hardly anybody was. */
  #withPayout({ withSales, withPayout }) {
    const values = () => ({ sellers: count(withSales.influencers), roas: ratio(withPayout.roas) });
    return withPayout === null
      ? null
      : this.#words.counted("cards.withPayoutOnly", withSales.influencers - withPayout.influencers, values());
  }

  #card({ metric, label, value, lines, tone = "" }) {
    const name = this.#terms.has(label) ? element("a", { class: "hk-term", href: this.#terms.get(label) }, label) : label;
    return element("div", { class: `hk-card${tone}`, "data-hk-card": metric },
      element("div", { class: "hk-card-label" }, name),
      element("div", { class: "hk-card-value" }, value),
      ...lines.filter((line) => line !== null).map((line) => element("div", { class: "hk-card-sub" }, line)));
  }

  // What is hidden stands in the line above the cards.
  #noticesOf(result) {
    const { rows, hidden, notAllocated, notPlaced, payoutAllocated, unattributed } = result;
    return [
      ...(rows.length > 0
        ? []
        : [{ tone: "hk-warning", text: this.#words.say(hidden.influencers > 0 ? "notice.nobodyHidden" : "notice.nobody") }]),
      ...(payoutAllocated ? [{ tone: "hk-note", text: this.#words.say("notice.allocated") + this.#onWhole(result) }] : []),
      ...(notAllocated ? [{ tone: "hk-warning", text: this.#words.say("notice.notAllocated", { payout: money(notAllocated) }) }] : []),
      ...(notPlaced ? [{ tone: "hk-warning", text: this.#words.say("notice.notPlaced", { payout: money(notPlaced) }) }] : []),
      ...this.#unattributed(unattributed),
      ...(this.#data.report.account ?? []).map((text) => ({ tone: "hk-warning", text })),
    ];
  }

  // What the payouts come to before any was allocated: of new customers, what one cost.
  #onWhole({ totals, wholePayout }) {
    if (!(wholePayout > 0) || wholePayout === totals.payout) {
      return "";
    }

    const values = {
      payout: money(wholePayout), roas: ratio(totals.revenue / wholePayout),
      cost: money(totals.orders > 0 ? wholePayout / totals.orders : null),
    };
    return ` ${this.#words.say("notice.onWhole", values)}`;
  }

  #unattributed({ rows, revenue, orders, payout }) {
    const hasSales = revenue !== 0 || orders !== 0;
    const name = hasSales ? (payout ? "unattributed" : "unattributedSales") : payout ? "unattributedPayouts" : "unattributedRows";
    const values = {
      revenue: money(revenue),
      payout: money(payout),
      orders: this.#words.counted("count.order", orders),
      rows: this.#words.counted("count.row", rows),
    };
    return rows === 0 ? [] : [{ tone: "hk-note", text: this.#words.say(`notice.${name}`, values) }];
  }
}

// Of nobody there is nothing to say, and a ROAS of 0 would be said of somebody.
const isEmpty = ({ totals }) => totals.influencers === 0 && !totals.payout;

const notice = ({ tone, text }) => element("div", { class: tone }, element("p", {}, text));
