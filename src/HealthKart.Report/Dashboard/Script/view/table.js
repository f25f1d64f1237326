import { saveCsv } from "../../../../HealthKart.Notebooks/Html/csv.js";
import { ColumnChooser } from "./columns.js";
import { detailOf } from "./detail.js";
import { button, element, newId } from "./dom.js";
import { flagsOf } from "../model/flags.js";
import { csv, months, monthlyRevenue } from "../model/model.js";
import { count, exactMoney, exactPercent, money, percent, ratio, wholeMoney } from "./numerals.js";
import { sparkline } from "./sparkline.js";
import { oneLine } from "../model/text.js";

const pageSizes = [15, 25, 50, 100, 250];
const longestValue = 40;
const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** All influencers of the filter: sorted by any column, a page at a time, each with its details. */
export class InfluencerTable {
  #data;
  #words;
  #columns;
  #shown;
  #formats = new Map();
  #rows = [];
  #result = null;
  #sort = { column: "roas", direction: "descending" };
  #page = 0;
  #size = pageSizes[0];
  #open = new Set();
  #ranks = new Map();
  #headRow = element("tr");
  #body = element("tbody");
  #totals = element("tr", { class: "hk-totals" });
  #caption = element("caption", { class: "hk-unseen" });
  #place = element("span", { class: "hk-pages-place" });
  #hint = element("span", { class: "hk-muted" });
  #empty;
  #scroll;
  #heads = new Map();
  #steps;

  constructor(data, words) {
    this.#data = data;
    this.#words = words;
    this.#columns = this.#columnsOf();
    this.#columns.forEach((column) => this.#heads.set(column.name, this.#head(column)));
    const chooser = new ColumnChooser(words, this.#columns.slice(1), (names) => this.#choose(names));
    this.#choose(chooser.names);
    const heading = newId();
    this.#empty = element("p", { class: "hk-note", hidden: true }, words.say("table.empty"));
    this.#scroll = element("div", { class: "hk-scroll hk-dashboard-scroll", tabindex: 0, role: "region", "aria-labelledby": heading },
      element("table", { class: "hk-table hk-dense hk-influencers" },
        this.#caption, element("thead", {}, this.#headRow), this.#body, element("tfoot", {}, this.#totals)));
    const widths = new ResizeObserver(() => this.#markWidth());
    [this.#scroll, this.#scroll.firstChild].forEach((each) => widths.observe(each));
    this.node = element("section", { class: "hk-dashboard-table", "aria-labelledby": heading },
      element("div", { class: "hk-table-head" },
        element("h3", { class: "hk-dashboard-heading", id: heading }, words.say("table.title")),
        element("div", { class: "hk-table-tools" }, this.#hint, chooser.node,
          button({ class: "hk-button", "data-hk-download": "csv" }, () => this.#download(), words.say("table.download")))),
      this.#scroll, this.#empty, this.#pages());
  }

  /** Keeps the heads of the columns below what stays in sight above them. */
  standBelow(height) {
    this.#headRow.style.setProperty("--hk-above", `${height}px`);
  }

  show(result) {
    this.#result = result;
    this.#page = 0;
    this.#formats.clear();
    this.#hint.textContent = this.#words.counted("table.downloadHint", result.rows.length);
    this.#sorted();
  }

  #columnsOf() {
    const { influencers, values } = this.#data;
    // Tiers stand in the order of their sizes already.
    const text = (name) => ({
      key: ({ index }) => (name === "tier" ? influencers.tier[index] : this.#rank(name)[influencers[name][index]]),
      text: ({ index }) => oneLine(values[name][influencers[name][index]], longestValue),
    });
    const number = (figure, format) => {
      const written = (value) => this.#format(figure, format)(value);
      const total = ({ totals }) => written(totals[figure]);
      return { key: (row) => row[figure], text: (row) => written(row[figure]), total, isNumber: true };
    };
    const interval = { key: (row) => row.interval?.low ?? null, text: ({ interval: ends }) => this.#interval(ends), isNumber: true };
    const basis = {
      key: ({ basisGroup }) => this.#rank("basis")[this.#data.values.basis.indexOf(basisGroup)], text: (row) => oneLine(row.basisGroup),
    };
    const cells = (name, format, figure) =>
      format === "text" ? text(name) : format === "interval" ? interval : format === "basis" ? basis : number(figure, format);
    return [
      { name: "name", key: ({ index }) => this.#rank("name")[index] },
      ...this.#data.columns.map(({ name, format, figure, isShown }) => ({ name, isShown, ...cells(name, format, figure) })),
      // By what the line ends with.
      {
        name: "months", isShown: true, isNumber: true,
        key: ({ index }) => monthlyRevenue(this.#data, this.#result, index)?.at(-1) ?? null,
      },
      { name: "flags", isShown: true, isNumber: true, key: (row) => flagsOf(row).length || null },
    ];
  }

  // As CellFormat in C#: the numbers of a column have the same decimals.
  #format(figure, format) {
    if (!this.#formats.has(figure)) {
      this.#formats.set(figure, this.#formatOf(figure, format));
    }
    return this.#formats.get(figure);
  }

  #formatOf(figure, format) {
    const has = (isMeant) => this.#result.rows.some((row) => row[figure] && isMeant(row[figure]));
    switch (format) {
      case "money": return has((value) => Math.abs(value) < this.#data.limits.leastWholeMoney) ? exactMoney : wholeMoney;
      case "percent": return has((value) => percent(value).includes(".")) ? exactPercent : percent;
      default: return { count, ratio, wholeMoney }[format];
    }
  }

  #interval(ends) {
    return ends === null ? ratio(null) : this.#words.say("interval", { low: ratio(ends.low), high: ratio(ends.high) });
  }

  // A sign that columns are out of sight; where all are in sight, the head stays in that of the page.
  #markWidth() {
    const isWider = this.#scroll.scrollWidth > this.#scroll.clientWidth;
    this.#scroll.toggleAttribute("data-hk-more", isWider);
    this.#scroll.toggleAttribute("data-hk-fits", !isWider);
  }

  #choose(names) {
    this.#shown = this.#columns.filter(({ name }, place) => place === 0 || names.includes(name));
    this.#headRow.replaceChildren(...this.#shown.map(({ name }) => this.#heads.get(name)));
    if (this.#result) {
      this.#draw();
    }
  }

  // The places of texts in the alphabet, equal ones alike: comparing the texts themselves thousands of times is slow.
  #rank(name) {
    if (!this.#ranks.has(name)) {
      const texts = name === "name" ? this.#data.influencers.name : this.#data.values[name];
      const sorted = texts.map((_, place) => place).sort((a, b) => order.compare(texts[a], texts[b]));
      const ranks = [];
      sorted.forEach((place, i) => {
        ranks[place] = i > 0 && order.compare(texts[sorted[i - 1]], texts[place]) === 0 ? ranks[sorted[i - 1]] : i;
      });
      this.#ranks.set(name, ranks);
    }
    return this.#ranks.get(name);
  }

  #head(column) {
    const isOfNumbers = column.isNumber && column.name !== "months" && column.name !== "flags";
    return element("th", { scope: "col", class: isOfNumbers ? "hk-num" : null, "data-hk-column": column.name },
      button({ class: "hk-sort" }, () => this.#sortBy(column), this.#words.say(`table.${column.name}`)));
  }

  // Numbers are asked for from the top, names from A.
  #sortBy({ name, isNumber }) {
    const first = isNumber ? "descending" : "ascending";
    const other = isNumber ? "ascending" : "descending";
    this.#sort = { column: name, direction: this.#sort.column === name && this.#sort.direction === first ? other : first };
    this.#page = 0;
    this.#sorted();
  }

  // The result's own order decides between equals; who has no value stands last both ways.
  #sorted() {
    const { column, direction } = this.#sort;
    this.#heads.forEach((head, name) => name === column ? head.setAttribute("aria-sort", direction) : head.removeAttribute("aria-sort"));
    const isOwnOrder = column === "roas" && direction === "descending";
    const { key } = this.#columns.find(({ name }) => name === column);
    this.#rows = isOwnOrder ? this.#result.rows : this.#byKey(key, direction === "ascending" ? 1 : -1);
    this.#draw();
  }

  #byKey(key, sign) {
    const keyed = this.#result.rows.map((row) => ({ row, key: key(row) }));
    const known = keyed.filter((each) => each.key !== null && each.key !== undefined).sort((a, b) => sign * (a.key - b.key));
    const unknown = keyed.filter((each) => each.key === null || each.key === undefined);
    return [...known, ...unknown].map(({ row }) => row);
  }

  #draw() {
    const all = this.#rows.length;
    const [first, last] = [this.#page * this.#size, Math.min(all, (this.#page + 1) * this.#size)];
    this.#body.replaceChildren(...this.#rows.slice(first, last).flatMap((row) => this.#lines(row)));
    this.#totals.replaceChildren(...this.#totalCells());
    this.#caption.textContent = this.#words.say("table.caption", {
      influencers: this.#words.counted("count.influencer", all), column: this.#words.say(`table.${this.#sort.column}`),
      direction: this.#words.say(`table.${this.#sort.direction}`),
    });
    this.#empty.hidden = all > 0;
    this.#scroll.hidden = all === 0;
    this.#steps.node.hidden = all <= pageSizes[0];
    this.#place.textContent = this.#words.say("table.page", { first: count(first + 1), last: count(last), all: count(all) });
    this.#steps.previous.disabled = first === 0;
    this.#steps.next.disabled = last === all;
  }

  #lines(row) {
    const isOpen = this.#open.has(row.index);
    const id = newId();
    return [
      element("tr", { class: isOpen ? "hk-row-open" : null },
        this.#nameCell(row, isOpen, id), ...this.#shown.slice(1).map((column) => this.#cell(column, row))),
      ...(isOpen ? [this.#detailRow(row, id)] : []),
    ];
  }

  #nameCell(row, isOpen, id) {
    const { influencers } = this.#data;
    const name = oneLine(influencers.name[row.index]);
    const toggle = button(
      {
        class: "hk-open", "aria-expanded": String(isOpen), "aria-controls": isOpen ? id : null,
        "aria-label": this.#words.say("table.details", { name }),
      },
      () => this.#toggle(row), element("bdi", {}, name));
    return element("th", { scope: "row" },
      toggle, element("bdi", { class: "hk-muted hk-influencer-id" }, oneLine(influencers.id[row.index])));
  }

  #toggle(row) {
    this.#open[this.#open.has(row.index) ? "delete" : "add"](row.index);
    const place = this.#rows.slice(this.#page * this.#size, (this.#page + 1) * this.#size).indexOf(row);
    this.#draw();
    this.#body.querySelectorAll(".hk-open")[place]?.focus({ preventScroll: true });
  }

  #cell(column, row) {
    if (column.name === "months") {
      return element("td", {},
        sparkline(this.#words, months(this.#data, this.#result), monthlyRevenue(this.#data, this.#result, row.index)));
    }
    if (column.name === "flags") {
      return element("td", { class: "hk-flags" }, ...flagsOf(row).flatMap(({ name, why, tone }) => [
        element("span", { class: `hk-pill ${tone}` }, this.#words.say(name)),
        why ? element("span", { class: "hk-muted hk-flag-why" }, this.#words.say(why)) : null,
      ]));
    }
    const isAllocated = column.name === "payout" && row.allocated;
    const open = { revenue: row.openRevenue, payout: row.openPayout }[column.name] ?? 0;
    return element("td", { class: column.isNumber ? "hk-num" : null, dir: column.isNumber ? null : "auto" }, column.text(row),
      isAllocated ? element("span", { class: "hk-muted hk-allocated" }, this.#words.say("table.allocated")) : null,
      open === 0 ? null : element("span", { class: "hk-muted hk-allocated" }, this.#words.say("table.open", { money: money(open) })));
  }

  /** The numbers of the cards, below those that they are of. */
  #totalCells() {
    const { rows, unattributed } = this.#result;
    const small = (text) => element("span", { class: "hk-muted hk-allocated" }, text);
    return [
      element("th", { scope: "row" }, this.#words.say("table.total"), small(this.#words.counted("count.influencer", rows.length)),
        ...(unattributed.payout ? [small(this.#words.say("table.totalRest", { payout: money(unattributed.payout) }))] : [])),
      ...this.#shown.slice(1).map(({ total, isNumber }) =>
        element("td", { class: isNumber ? "hk-num" : null }, total ? total(this.#result) : "")),
    ];
  }

  #detailRow(row, id) {
    return element("tr", { class: "hk-detail", id },
      element("td", { colspan: this.#shown.length }, detailOf(this.#data, this.#words, this.#result, row)));
  }

  #pages() {
    const size = newId();
    const choice = element("select", { class: "hk-input", id: size },
      ...pageSizes.map((each) => element("option", { value: each, selected: each === this.#size }, count(each))));
    choice.addEventListener("change", () => {
      this.#page = Math.floor(this.#page * this.#size / Number(choice.value));
      this.#size = Number(choice.value);
      this.#draw();
    });
    const step = (by) => {
      this.#page += by;
      this.#draw();
      this.#scroll.scrollIntoView({ block: "nearest" });
      // A button that can do no more loses the focus: the other one takes it.
      (by > 0 && next.disabled ? previous : by < 0 && previous.disabled ? next : null)?.focus({ preventScroll: true });
    };
    const previous = button({ class: "hk-button" }, () => step(-1), this.#words.say("table.previous"));
    const next = button({ class: "hk-button" }, () => step(1), this.#words.say("table.next"));
    const place = element("span", { role: "status" }, this.#place);
    const node = element("div", { class: "hk-pages" },
      previous, place, next, element("label", { class: "hk-muted", for: size }, this.#words.say("table.pageSize")), choice);
    this.#steps = { node, previous, next };
    return node;
  }

  #download() {
    saveCsv(csv(this.#data, this.#result), this.#data.csv.fileName);
  }
}
