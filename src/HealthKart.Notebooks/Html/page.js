// The page's own script: sortable tables, the contents, the button that shows the code.
(() => {
  "use strict";

  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  // A cell sorts by its data-value where it has one, else by its text; nothing, or a dash, is unknown and goes last.
  function keyOf(cell) {
    const text = (cell?.dataset.value ?? cell?.textContent ?? "").trim();
    if (text === "" || text === "–" || text === "-") {
      return null;
    }
    const number = Number(text);
    return Number.isNaN(number) ? text : number;
  }

  function compare(a, b) {
    return typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));
  }

  function sort(table, column, direction) {
    const rows = Array.from(table.tBodies[0].rows, (row) => ({ row, key: keyOf(row.cells[column]) }));
    const known = rows.filter(({ key }) => key !== null);
    const unknown = rows.filter(({ key }) => key === null);
    known.sort((a, b) => direction * compare(a.key, b.key));
    const sorted = document.createDocumentFragment();
    known.concat(unknown).forEach(({ row }) => sorted.append(row));
    table.tBodies[0].replaceChildren(sorted);
  }

  function makeSortable(table) {
    const headers = Array.from(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? []);
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "hk-sort";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        // Numbers are asked for from the top, names from A.
        const first = header.classList.contains("hk-num") ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        const next = header.getAttribute("aria-sort") === first ? other : first;
        headers.forEach((each) => each.removeAttribute("aria-sort"));
        header.setAttribute("aria-sort", next);
        sort(table, column, next === "ascending" ? 1 : -1);
      });
    });
  }

  function showCode(button) {
    const code = Array.from(document.querySelectorAll("details.code"));
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = code.some((details) => !details.open);
      code.forEach((details) => { details.open = open; });
      button.textContent = open ? "Hide the code" : "Show the code";
    });
  }

  function markPlace(links) {
    const targets = new Map(links.map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry) {
        links.forEach((link) => link.removeAttribute("aria-current"));
        targets.get(entry.target).setAttribute("aria-current", "true");
      }
    }, { rootMargin: "0px 0px -75% 0px" });
    targets.forEach((_, target) => target && observer.observe(target));
  }

  document.querySelectorAll("table.hk-sortable").forEach(makeSortable);
  document.querySelectorAll(".show-code").forEach(showCode);

  const contents = document.querySelector(".contents > details");
  if (contents) {
    if (window.matchMedia("(max-width: 75rem)").matches) {
      contents.open = false;
    }
    markPlace(Array.from(contents.querySelectorAll("a")));
  }
})();
