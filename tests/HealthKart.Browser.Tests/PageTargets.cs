namespace HealthKart.Browser.Tests;

/// <summary>What a finger is to meet, measured by WCAG 2.2, 2.5.8: 24 × 24 pixels, or so much room around.</summary>
internal static class PageTargets
{
    /// <summary>
    /// The targets that are too small and too near to another; links within a sentence are exempt. What lies over the page, as the
    /// sidebar of a phone, is measured alone.
    /// </summary>
    public const string Crowded = """
        () => {
          const [least, hair] = [24, 0.05];
          const root = document.querySelector(".sidebar[data-open], .hk-columns[open]") ?? document.body;
          const isInSentence = (each) => each.localName === "a" && getComputedStyle(each).display === "inline"
            && each.parentElement.textContent.trim() !== each.textContent.trim();
          // What is scrolled out of a box is no target.
          const isInSight = ({ each, box }) => {
            const [x, y] = centre(box);
            for (let outer = each.parentElement; outer !== document.body; outer = outer.parentElement) {
              const { left, right, top, bottom } = outer.getBoundingClientRect();
              if (getComputedStyle(outer).overflowY !== "visible" && (x < left || x > right || y < top || y > bottom)) return false;
            }
            return true;
          };
          const centre = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
          const isSmall = ({ box }) => box.width < least - hair || box.height < least - hair;
          // A circle around the middle of a small one must touch no other, nor the circle of another small one.
          const isNear = (one, other) => {
            const [[x, y], [u, v]] = [centre(one.box), centre(other.box)];
            const { left, right, top, bottom } = other.box;
            return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < least / 2 - hair
              || (isSmall(other) && Math.hypot(x - u, y - v) < least - hair);
          };
          const targets = Array.from(root.querySelectorAll("a[href], button, input, select, summary, [role=button]"))
            .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".hk-unseen") && !isInSentence(each))
            // A label around its box is a target with it.
            .map((each) => ({ each, box: (each.closest("label") ?? each).getBoundingClientRect() })).filter(isInSight);
          const name = ({ each, box }) => `${each.localName}.${each.className} ${each.textContent.trim().slice(0, 20)} `
            + `(${box.width.toFixed(1)} × ${box.height.toFixed(1)})`;
          return targets.filter(isSmall).flatMap((one) => targets
            .filter((other) => !one.each.contains(other.each) && !other.each.contains(one.each) && isNear(one, other)).slice(0, 1)
            .map((other) => `${name(one)} is near ${name(other)}`));
        }
        """;
}
