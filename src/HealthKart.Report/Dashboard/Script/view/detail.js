import { cell, element, head, reachable, svg } from "./dom.js";
import { detail } from "../model/model.js";
import { count, day, money, month, percent, ratio, shortMoney, shortMonth } from "./numerals.js";
import { oneLine } from "../model/text.js";

const dayLength = "2025-01-31".length;
const dateText = (key) => key === null ? "–" : key.length === dayLength ? day(key) : month(key);

/** One influencer: who it is, campaigns, payouts, posts and months. */
export function detailOf(data, words, result, row) {
  const found = detail(data, result, row.index);
  return element("div", { class: "hk-detail-parts" },
    element("p", { class: "hk-muted hk-detail-person", dir: "auto" }, person(data, words, row.index)),
    found.campaigns === null ? null : part(words.say("detail.campaigns"), campaigns(words, found.campaigns)),
    data.hasPayouts ? part(words.say("detail.payouts"), payouts(words, found.payouts)) : null,
    data.hasPosts ? part(words.say("detail.posts"), posts(words, found.posts)) : null,
    found.months === null || found.months.length < 2 ? null : part(words.say("detail.months"), monthBars(found.months)));
}

function person({ influencers, values }, words, index) {
  const followers = influencers.followers[index];
  return words.say("detail.person", {
    id: oneLine(influencers.id[index]), gender: oneLine(values.gender[influencers.gender[index]]),
    tier: [
      oneLine(values.tier[influencers.tier[index]]),
      ...(followers === null ? [] : [words.counted("detail.followers", followers)]),
    ].join(", "),
  });
}

const part = (title, content) => reachable(element("div", { class: "hk-detail-part" }, element("h4", {}, title), content), title);

function table(heads, rows) {
  const numbers = heads.map(({ isNumber }) => isNumber);
  return element("table", { class: "hk-table hk-dense" },
    element("thead", {}, element("tr", {}, ...heads.map(({ text, isNumber }) => head(text, isNumber)))),
    element("tbody", {}, ...rows.map((texts) => element("tr", {}, ...texts.map((text, i) => cell(numbers[i], text))))));
}

const heads = (words, texts, numbers) => [
  ...texts.map((name) => ({ text: words.say(name), isNumber: false })),
  ...numbers.map((name) => ({ text: words.say(name), isNumber: true })),
];

function campaigns(words, list) {
  return list.length === 0 ? element("p", { class: "hk-muted" }, words.say("detail.noCampaigns")) : table(
    heads(words, ["detail.campaign"], ["table.orders", "table.revenue", "table.payout", "table.roas"]),
    list.map(({ name, orders, revenue, payout, roas }) => [oneLine(name), count(orders), money(revenue), money(payout), ratio(roas)]));
}

function payouts(words, list) {
  const counted = ({ kind, counted: amount }) => kind === "whole"
    ? money(amount)
    : kind === "allocated"
      ? [money(amount), element("span", { class: "hk-muted hk-allocated" }, words.say("detail.kind.allocated"))]
      : words.say(`detail.kind.${kind}`);
  return list.length === 0 ? element("p", { class: "hk-muted" }, words.say("detail.noPayouts")) : table(
    heads(words, ["detail.campaign", "detail.date", "detail.basis"], ["detail.amount", "detail.counted"]),
    list.map((row) => [
      row.campaign === null ? words.say("detail.noCampaignOfItsOwn") : oneLine(row.campaign), dateText(row.date), oneLine(row.basis),
      amountOf(words, row), counted(row),
    ]));
}

const amountOf = (words, { amount, isOpen }) => isOpen
  ? [money(amount), element("span", { class: "hk-muted hk-allocated" }, words.say("detail.open"))]
  : money(amount);

function posts(words, sums) {
  return sums === null || sums.posts === 0 ? element("p", { class: "hk-muted" }, words.say("detail.noPosts")) : table(
    heads(words, [], ["detail.postCount", "detail.reach", "detail.likes", "detail.comments", "detail.rate"]),
    [[count(sums.posts), count(sums.reach), count(sums.likes), count(sums.comments), percent(sums.rate)]]);
}

// The amounts stand beside the bars, so the bars are for the eye alone.
function monthBars(months) {
  const most = Math.max(...months.map(({ revenue }) => revenue), 1);
  return element("div", { class: "hk-months" }, ...months.flatMap(({ key, revenue }) => [
    element("span", { class: "hk-muted" }, shortMonth(key)),
    svg("svg", { "aria-hidden": "true", viewBox: "0 0 100 1", preserveAspectRatio: "none" },
      svg("rect", { width: 100 * Math.max(0, revenue) / most, height: 1 })),
    element("span", { class: "hk-num" }, shortMoney(revenue)),
  ]));
}
