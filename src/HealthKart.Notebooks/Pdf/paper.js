// Makes a drawn page ready for paper: nothing is wider than the sheet. Its answer is whether the page is still there.
() => {
  // The browser would print the whole page smaller for one thing that is too wide; instead that thing shrinks.
  const main = document.querySelector("main");
  if (main === null) {
    return false;
  }
  const { left, width } = main.getBoundingClientRect();
  for (const element of main.querySelectorAll("table, svg, img, canvas, .hk-out > *")) {
    const box = element.getBoundingClientRect();
    if (box.right > left + width + 1) {
      element.style.zoom = (left + width - box.left) / box.width;
    }
  }
  return true;
}
