import { element } from "./dom.js";
import { count } from "./numerals.js";

/** Which columns a table shows, to tick; the first of them always stays. */
export class ColumnChooser {
  #words;
  #boxes;
  #chosen = element("span", { class: "hk-muted" });

  /**
   * @param {import("./words.js").Words} words
   * @param {{ name: string, isShown: boolean }[]} columns those that can be left out, in their order
   * @param {(names: string[]) => void} choose gets the columns that are ticked
   */
  constructor(words, columns, choose) {
    this.#words = words;
    this.#boxes = columns.map(({ name, isShown }) => element("input", { type: "checkbox", value: name, checked: isShown }));
    this.node = element("details", { class: "hk-columns" },
      element("summary", { class: "hk-button" }, words.say("table.columns"), " ", this.#chosen),
      element("fieldset", {}, element("legend", { class: "hk-unseen" }, words.say("table.columns")),
        ...this.#boxes.map((box) => element("label", {}, box, words.say(`table.${box.value}`)))));
    this.node.addEventListener("change", () => {
      this.#write();
      choose(this.names);
    });
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.node.open) {
        this.node.open = false;
        this.node.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (event.target.isConnected && !this.node.contains(event.target)) {
        this.node.open = false;
      }
    });
    this.#write();
  }

  /** The columns that are ticked. */
  get names() { return this.#boxes.filter(({ checked }) => checked).map(({ value }) => value); }

  #write() {
    this.#chosen.textContent = this.#words.say("filters.chosen", { n: count(this.names.length + 1), all: count(this.#boxes.length + 1) });
  }
}
