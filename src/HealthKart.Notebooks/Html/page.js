// The page's own script: tables that sort and can be had as CSV, the sidebar with its contents and switches, the meaning of a metric
// where its name stands.
(() => {
  "use strict";

  "CSV";

  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const root = document.documentElement;

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
      // A button without a name is none to who hears the page.
      if (header.textContent.trim() === "") {
        return;
      }
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

  // As figures.js names its images: letters of every script with their marks, and no half of a character.
  function fileNameOf(caption) {
    const slug = caption.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
    return `${Array.from(slug).slice(0, 60).join("").replace(/^-+|-+$/g, "") || "table"}.csv`;
  }

  // Numbers as they are, not as they are shown; what is unknown is blank.
  function csvCell(cell) {
    const { value } = cell.dataset;
    const text = cell.textContent.trim();
    return value !== undefined ? value : text === "–" ? "" : textCell(text, true);
  }

  function csvOf(table) {
    const rows = [table.tHead.rows[table.tHead.rows.length - 1], ...table.tBodies[0].rows];
    const text = rows.map((row) => Array.from(row.cells, csvCell).join(",") + "\r\n").join("");
    // Without the mark, Excel shows other letters wrong.
    return (/[^\x00-\x7f]/.test(text) ? "\uFEFF" : "") + text;
  }

  function makeSavable(table) {
    if (!table.tHead || table.tBodies.length !== 1) {
      return;
    }
    const caption = table.caption?.textContent ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hk-table-csv";
    button.textContent = "Table as CSV";
    button.setAttribute("aria-label", `Table as CSV: ${caption || "table"}`);
    button.addEventListener("click", () => saveCsv(csvOf(table), fileNameOf(caption)));
    (table.closest(".hk-scroll") ?? table).after(button);
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

  function switchTheme(button) {
    const name = () => { button.textContent = root.dataset.hkTheme === "light" ? "Dark theme" : "Light theme"; };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.hkTheme = root.dataset.hkTheme === "light" ? "dark" : "light";
      try {
        localStorage.setItem("healthkart-theme", root.dataset.hkTheme);
      } catch {
        // Then it holds until the page is closed.
      }
      name();
      window.dispatchEvent(new Event("healthkart-theme"));
    });
    name();
  }

  function markPlace(links) {
    const targets = new Map(links.map((link) => [placeOf(link.hash), link]));
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry) {
        links.forEach((link) => link.removeAttribute("aria-current"));
        targets.get(entry.target).setAttribute("aria-current", "true");
      }
    }, { rootMargin: "0px 0px -75% 0px" });
    targets.forEach((_, target) => target && observer.observe(target));
  }

  // On a narrow screen the sidebar is a bar with a button, which opens the rest over the page.
  function foldSidebar(sidebar) {
    const button = sidebar.querySelector(".open-sidebar");
    const body = sidebar.querySelector(".sidebar-body");
    const filters = sidebar.querySelector(".hk-page-filters");
    const narrow = window.matchMedia("(max-width: 75rem)");
    const set = (open) => {
      button.setAttribute("aria-expanded", String(open));
      sidebar.toggleAttribute("data-open", open);
    };
    const name = () => { button.textContent = filters.hidden ? "Contents" : "Filters and contents"; };
    sidebar.setAttribute("data-live", "");
    button.hidden = false;
    button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
    body.addEventListener("click", (event) => event.target.closest("a") && set(false));
    document.addEventListener("click", (event) => {
      if (narrow.matches && event.target.isConnected && !sidebar.contains(event.target)) {
        set(false);
      }
    });
    sidebar.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && narrow.matches && sidebar.hasAttribute("data-open")) {
        set(false);
        button.focus();
      }
    });
    new MutationObserver(name).observe(filters, { attributes: true, attributeFilter: ["hidden"] });
    set(false);
    name();
  }

  const placeOf = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

  // Who comes to a place stays there while what stands above it is drawn, until he moves or some seconds have gone.
  let moveOn = () => {};
  function stayAt(id) {
    moveOn();
    const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      if (!isFirst) {
        document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
      }
      isFirst = false;
    });
    const patience = setTimeout(() => moveOn(), 5000);
    moveOn = () => {
      clearTimeout(patience);
      observer.disconnect();
      moves.forEach((move) => window.removeEventListener(move, moveOn, true));
    };
    moves.forEach((move) => window.addEventListener(move, moveOn, { capture: true, passive: true }));
    observer.observe(document.body);
  }

  function stayAtPlace() {
    const target = document.querySelector(":target");
    if (target) {
      stayAt(target.id);
    }
  }

  // The address may hold the state of the filters; a link within the page goes to its place and leaves that alone.
  function keepState(event) {
    const link = event.target.closest?.("a[href^='#']");
    const target = link && location.hash.includes("=") && placeOf(link.hash);
    if (target) {
      event.preventDefault();
      target.scrollIntoView();
      stayAt(target.id);
      target.setAttribute("tabindex", "-1");
      target.focus({ preventScroll: true });
    }
  }

  // What a metric means, from the glossary's chapter, where its name stands in a card or in the head of a table.
  function explainTerms(glossary) {
    const meanings = new Map();
    glossary.querySelectorAll("[data-names]").forEach((entry) => {
      entry.dataset.names.split("|").forEach((each) => meanings.set(each.toLowerCase(), entry.querySelector("dd")));
    });
    const tip = document.createElement("div");
    tip.id = "hk-tip";
    tip.className = "hk-tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    document.body.append(tip);
    let shown = null;
    let leaving = 0;

    const termOf = (target) => target.closest?.(".hk-term, .hk-card-label, th:has(button)");
    const meaningOf = (term) => meanings.get(term.textContent.trim().toLowerCase());

    function hide() {
      clearTimeout(leaving);
      if (shown) {
        (shown.querySelector("a, button") ?? shown).removeAttribute("aria-describedby");
      }
      shown = null;
      tip.hidden = true;
    }

    function place() {
      const { left, top, bottom } = shown.getBoundingClientRect();
      const { width, height } = tip.getBoundingClientRect();
      tip.style.left = `${Math.max(8, Math.min(left, root.clientWidth - width - 8))}px`;
      tip.style.top = `${bottom + 6 + height < window.innerHeight ? bottom + 6 : Math.max(8, top - height - 6)}px`;
    }

    function show(term) {
      clearTimeout(leaving);
      const meaning = meaningOf(term);
      if (term === shown || !meaning) {
        return;
      }
      hide();
      shown = term;
      tip.replaceChildren(...Array.from(meaning.childNodes, (node) => node.cloneNode(true)));
      tip.hidden = false;
      place();
      (term.querySelector("a, button") ?? term).setAttribute("aria-describedby", tip.id);
    }

    const later = () => { leaving = setTimeout(hide, 200); };
    document.addEventListener("pointerover", (event) => {
      const term = event.pointerType === "touch" ? null : termOf(event.target);
      if (term) {
        show(term);
      }
    });
    document.addEventListener("pointerout", (event) => {
      if (shown && !shown.contains(event.relatedTarget) && !tip.contains(event.relatedTarget) && !shown.contains(document.activeElement)) {
        later();
      }
    });
    tip.addEventListener("pointerenter", () => clearTimeout(leaving));
    tip.addEventListener("pointerleave", later);
    document.addEventListener("focusin", (event) => {
      const term = event.target.matches(":focus-visible") ? termOf(event.target) : null;
      return term ? show(term) : hide();
    });
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
    document.addEventListener("scroll", () => shown && place(), { capture: true, passive: true });
  }

  // What scrolls is reached by the keyboard.
  function reachScrolled() {
    const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => {
      target.toggleAttribute("data-hk-more", target.scrollWidth > target.clientWidth);
      target.toggleAttribute("data-hk-fits", target.scrollWidth <= target.clientWidth);
      if (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight) {
        target.tabIndex = 0;
        target.setAttribute("role", "group");
        target.setAttribute("aria-label", target.querySelector("caption")?.textContent ?? "Table");
      } else {
        target.removeAttribute("tabindex");
        target.removeAttribute("role");
        target.removeAttribute("aria-label");
      }
    }));
    const scrolls = (element) => getComputedStyle(element).overflowX === "auto";
    const others = Array.from(document.querySelectorAll(".hk-out, .hk-wide, .hk-tex")).filter(scrolls);
    [...document.querySelectorAll(".hk-scroll, pre"), ...others].forEach((each) => observer.observe(each));
  }

  // On paper nobody can unfold.
  function unfoldForPaper() {
    let folded = [];
    window.addEventListener("beforeprint", () => {
      folded = Array.from(document.querySelectorAll("details.hk-fold:not([open])"));
      folded.forEach((each) => { each.open = true; });
    });
    window.addEventListener("afterprint", () => folded.forEach((each) => { each.open = false; }));
  }

  document.querySelectorAll("table.hk-sortable").forEach((table) => {
    makeSortable(table);
    makeSavable(table);
  });
  document.querySelectorAll(".show-code").forEach(showCode);
  document.querySelectorAll(".theme-switch").forEach(switchTheme);
  document.querySelectorAll(".sidebar").forEach(foldSidebar);
  document.querySelectorAll(".hk-glossary").forEach((glossary, index) => index === 0 && explainTerms(glossary));
  document.addEventListener("click", keepState);
  // The browser knows the place when it has read the page.
  ["load", "hashchange"].forEach((event) => window.addEventListener(event, stayAtPlace));
  reachScrolled();
  unfoldForPaper();
  markPlace(Array.from(document.querySelectorAll(".contents a")));
})();
