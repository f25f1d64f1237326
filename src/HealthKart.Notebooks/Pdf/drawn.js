// Resolves when a loaded page is drawn as on paper, every figure of it.
async () => {
  if (document.readyState !== "complete") {
    await new Promise((loaded) => window.addEventListener("load", loaded, { once: true }));
  }
  await document.fonts.ready;
  await window.healthKartFigures?.forPaper?.();
}
