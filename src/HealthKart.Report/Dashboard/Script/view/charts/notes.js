// Places the names beside points so that none lies on another, whatever the width of the page.

// The ground of a drawing on a phone and on a desk, in pixels: what fits in both fits between them.
const grounds = [{ width: 250, height: 340 }, { width: 820, height: 400 }];
const across = 40;
const steps = [26, 48, 70, 92];
const letterWidth = 6.8;
const lineHeight = 20;
const nearEdge = 0.7;

/**
 * The offsets of the names from their points.
 * @param {{ x: number, y: number, text: string, isAbove: boolean }[]} points x from 0 (left) to 1, y from 0 (bottom) to 1,
 *   the most important first; isAbove: where the name is wanted
 * @returns {{ ax: number, ay: number }[]} in pixels, as plotly counts them: down is positive
 */
export function offsetsOf(points) {
  const taken = grounds.map(() => []);
  return points.map((point) => {
    const offsets = wishes(point);
    const offset = offsets.find((wish) => grounds.every((ground, i) => isFree(boxOf(point, wish, ground), ground, taken[i]))) ?? offsets[0];
    grounds.forEach((ground, i) => taken[i].push(boxOf(point, offset, ground)));
    return offset;
  });
}

// Away from the edges, and rather farther off than on the other side of the point.
function wishes({ x, isAbove }) {
  const sides = x > nearEdge ? [-1, 1, 0] : [1, -1, 0];
  const heights = isAbove ? [-1, 1] : [1, -1];
  return heights.flatMap((up) => steps.flatMap((step) => sides.map((side) => ({ ax: side * across, ay: up * step }))));
}

function boxOf({ x, y, text }, { ax, ay }, { width, height }) {
  const length = letterWidth * text.length;
  const [start, middle] = [x * width + ax, (1 - y) * height + ay];
  const left = start - length * (1 - Math.sign(ax)) / 2;
  return { left, right: left + length, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
}

const isFree = (box, { width, height }, others) =>
  box.left >= -across && box.right <= width + lineHeight && box.top >= -lineHeight && box.bottom <= height + lineHeight
  && others.every((other) => box.right < other.left || box.left > other.right || box.bottom <= other.top || box.top >= other.bottom);
