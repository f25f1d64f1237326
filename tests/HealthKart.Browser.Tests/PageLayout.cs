namespace HealthKart.Browser.Tests;

/// <summary>What a browser measures of a page as it stands: each script gives what is wrong, in words.</summary>
internal static class PageLayout
{
    /// <summary>How far the page is wider than its window.</summary>
    public const string Sideways = """
        () => document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} pixels wide`] : []
        """;

    /// <summary>
    /// The words and numbers with a line's end inside: those whose boxes stand at two heights. Ids longer than a column may be broken.
    /// </summary>
    public const string BrokenWords = """
        () => {
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const holder = node.parentElement;
            if (!holder.checkVisibility() || holder.closest("svg, script, style, pre, code, .hk-unseen")) continue;
            for (const { 0: word, index } of node.data.matchAll(/[₹−]?[\p{L}\p{M}\p{N}]+(?:[.,'’_][\p{L}\p{M}\p{N}]+)*[%×]?/gu)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              const heights = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
              if (heights.size > 1 && word.length < 25) found.push(`${word} in ${holder.closest("[class]").className}`);
            }
          }
          return found;
        }
        """;

    /// <summary>The boxes that hold more than they show to the right, and do not say so.</summary>
    public const string HiddenColumns = """
        () => Array.from(document.querySelectorAll("main *, .sidebar *"))
          .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.checkVisibility() && !box.closest("svg, pre, .hk-unseen"))
          .filter((box) => !["visible", "clip"].includes(getComputedStyle(box).overflowX) && !box.matches("input, select"))
          .filter((box) => !getComputedStyle(box, "::before").content.includes("More columns: scroll right")
            && !getComputedStyle(box.querySelector(":scope > h4") ?? box, "::after").content.includes("More columns: scroll right"))
          .map((box) => `${box.localName}.${box.className}: ${box.textContent.trim().slice(0, 60)}`)
        """;

    /// <summary>The texts of a chart that overlap, or stand out of it; turned ones are compared as they stand.</summary>
    public const string ChartTexts = """
        () => {
          const letters = 0.7;
          const corners = (text) => {
            const { x, y, width, height } = text.getBBox();
            const [top, bottom] = [y + height * (1 - letters) / 2, y + height * (1 + letters) / 2];
            const { a, b, c, d, e, f } = text.getScreenCTM();
            return [[x, top], [x + width, top], [x + width, bottom], [x, bottom]].map(([u, v]) => [a * u + c * v + e, b * u + d * v + f]);
          };
          // Two rectangles are apart where a side of one has all of the other beyond it.
          const isApart = (one, other) => one.some(([x, y], i) => {
            const [u, v] = one[(i + 1) % 4];
            const along = (points) => points.map(([p, q]) => (p * (v - y) + q * (x - u)) / Math.hypot(u - x, v - y));
            const [its, others] = [along(one), along(other)];
            return Math.max(...its) < Math.min(...others) + 1 || Math.max(...others) < Math.min(...its) + 1;
          });
          const textsOf = (chart) => Array.from(chart.querySelectorAll("svg text"))
            .filter((text) => text.textContent.trim() !== "" && text.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
            .map((text) => ({ words: text.textContent, at: corners(text) }));
          const wrongIn = (chart) => {
            const { left, right, top, bottom } = chart.getBoundingClientRect();
            const texts = textsOf(chart);
            const isOut = ([x, y]) => x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1;
            const cut = texts.filter(({ at }) => at.some(isOut)).map(({ words }) => `${words} is out of it`);
            return [...cut, ...texts.flatMap((one, i) => texts.slice(i + 1)
              .filter((other) => !isApart(one.at, other.at) && !isApart(other.at, one.at))
              .map((other) => `${one.words} on ${other.words}`))];
          };
          return Array.from(document.querySelectorAll(".hk-chart"))
            .filter((chart) => chart.checkVisibility())
            .flatMap((chart) => wrongIn(chart).map((what) => `${what} (${chart.getAttribute("aria-label").slice(0, 40)})`));
        }
        """;

    /// <summary>Where the answer ends below what a reader sees first: one screen on a desk, two on a phone.</summary>
    public const string AnswerEnd = """
        () => {
          const limits = { 390: 1600, 768: 1600, 1024: 1100 };
          const end = document.querySelector(".hk-dashboard-live .hk-answer").getBoundingClientRect().bottom + scrollY;
          return end > 0 && end <= (limits[innerWidth] ?? 900) ? [] : [`The answer ends at ${end}`];
        }
        """;
}
