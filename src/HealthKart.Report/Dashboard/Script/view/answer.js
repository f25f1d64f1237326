import { element } from "./dom.js";
import { answerOf } from "../model/answer.js";
import { contribution } from "../model/contribution.js";
import { count, money, percent, ratio, shortMoney } from "./numerals.js";
import { oneLine } from "../model/text.js";

/** The first screen: verdict, where money is lost and made, whom to stop and whom to pay more, and what no filter cuts. */
export class Answer {
  #data;
  #words;
  #isWhole = true;

  #cards;

  /** @param {HTMLElement} cards the numbers beside the verdict */
  constructor(data, words, cards) {
    this.#cards = cards;
    this.#data = data;
    this.#words = words;
    this.node = element("section", { class: "hk-answer", "aria-label": words.say("answer.label") });
  }

  /** @param {boolean} isSet whether a filter is set, beside which experiments and data stay whole */
  show(result, isSet) {
    this.#isWhole = !isSet;
    const answer = answerOf(result);
    this.node.replaceChildren(
      answer === null ? this.#missing(result) : this.#verdict(answer, result),
      this.#cards,
      ...(answer === null ? [] : this.#parts(answer, result)),
      this.#rest());
  }

  #say(name, values) {
    return this.#words.say(`answer.${name}`, values);
  }

  #missing({ rows, hidden, totals, withSales }) {
    const { hasSales, hasPayouts } = this.#data;
    const text = rows.length === 0 ? this.#words.say(hidden.influencers > 0 ? "notice.nobodyHidden" : "notice.nobody")
      : !hasSales ? this.#say("noSales", { payout: shortMoney(totals.payout ?? 0) })
      : hasPayouts && withSales.influencers === 0 ? this.#say("noUsableSale", { payout: shortMoney(totals.payout ?? 0) })
      : this.#say(hasPayouts ? "nothingPaid" : "noPayouts", { revenue: shortMoney(totals.revenue ?? 0) });
    return element("div", { class: "hk-verdict" }, element("p", { class: "hk-verdict-line" }, text));
  }

  #verdict({ verdict, interval }, { totals }) {
    const { breakEvenRoas, margin, hasMargin } = this.#data;
    const tone = { pays: " hk-verdict-good", loses: " hk-verdict-bad", open: "" }[verdict];
    return element("div", { class: `hk-verdict${tone}` },
      element("p", { class: "hk-verdict-line" },
        this.#say(verdict, { one: money(1), back: money(totals.roas), need: money(breakEvenRoas) })),
      element("p", { class: "hk-verdict-evidence" }, this.#say("evidence", {
        roas: ratio(totals.roas), interval: this.#interval(interval), revenue: shortMoney(totals.revenue),
        orders: this.#words.counted("count.order", totals.orders), payout: shortMoney(totals.payout),
        margin: hasMargin ? this.#say("margin", { margin: percent(margin) }) : this.#say("noMargin"),
      })));
  }

  #interval(interval) {
    return interval === null ? ratio(null) : this.#words.say("interval", { low: ratio(interval.low), high: ratio(interval.high) });
  }

  #parts(answer, { totals }) {
    const pair = (...boxes) => element("div", { class: "hk-answer-pair" }, ...boxes);
    return [
      pair(this.#part("lost", answer, totals), this.#part("made", answer, totals)),
      pair(this.#steps("stop", answer.stop, "nobodyToStop"), this.#steps("scale", answer.scale, "nobodyToScale")),
    ];
  }

  #part(name, answer, totals) {
    const part = answer[name];
    const [tone, nothing] = name === "lost" ? [" hk-verdict-bad", "nothingLost"] : [" hk-verdict-good", "nothingMade"];
    const title = element("h3", {}, this.#say(name));
    if (part === null) {
      return element("div", { class: "hk-answer-part" }, title, element("p", {}, this.#say(nothing)));
    }

    const left = contribution(part, this.#data);
    return element("div", { class: `hk-answer-part${tone}` }, title,
      element("p", { class: "hk-answer-gap" }, this.#say(left < 0 ? "short" : "above", { gap: shortMoney(Math.abs(left)) })),
      element("p", {}, this.#say("part", {
        who: this.#who(name, part, answer), payout: shortMoney(part.payout), share: percent(part.payout / totals.payout),
        revenue: shortMoney(part.revenue), roas: ratio(part.roas),
      })));
  }

  #who(name, part, { by, paid }) {
    switch (by) {
      case "basis": return this.#say("whoBasis", { paid: this.#data.paidFor[this.#data.values.basis.indexOf(part.name)] });
      case "platform": return this.#say("whoPlatform", { name: oneLine(part.name) });
      case "category": return this.#say("whoCategory", { name: oneLine(part.name) });
      default: return this.#say(this.#sideOf(name, part, paid), {
        n: count(part.influencers), all: this.#words.counted("count.payout", paid),
      });
    }
  }

  #sideOf(name, { influencers }, paid) {
    return influencers < paid ? (name === "lost" ? "whoBelow" : "whoAbove") : paid === 1 ? "whoOne" : "whoAll";
  }

  #steps(name, rows, nobody) {
    const title = element("h3", {}, this.#say(name));
    return element("div", { class: "hk-answer-steps" }, title, rows.length === 0
      ? element("p", {}, this.#say(nobody))
      : element("ol", {}, ...rows.map((row) => this.#step(name, row))));
  }

  #step(name, row) {
    return element("li", {}, element("b", { dir: "auto" }, oneLine(row.name)), " ",
      element("span", { class: "hk-answer-who" }, this.#say("whoIs", { platform: oneLine(row.platform), category: oneLine(row.category) })),
      " ",
      element("span", {}, this.#reason(name, row)));
  }

  #reason(name, row) {
    const sums = { revenue: shortMoney(row.revenue), payout: shortMoney(row.payout), roas: ratio(row.roas) };
    return name === "scale" ? this.#say("stepScale", { ...sums, low: ratio(row.interval.low) })
      : !row.hasSales ? this.#say("stepNoSale", sums)
      : this.#say("stepStop", {
        ...sums, reason: this.#words.say(`flag.poor.${row.poor}`),
        fair: this.#data.hasMargin ? this.#say("stepFair", { fair: shortMoney(row.revenue * this.#data.margin) }) : "",
      });
  }

  #rest() {
    const { experiments, completeness } = this.#data.report;
    const whole = () => (this.#isWhole ? [] : [" ", element("span", { class: "hk-pill" }, this.#say("whole"))]);
    return element("ul", { class: "hk-answer-rest" },
      element("li", { class: experiments.isWarning ? "hk-answer-warning" : "hk-answer-plain" }, experiments.text, ...whole()),
      element("li", { class: "hk-answer-plain" }, completeness, ...whole()));
  }
}
