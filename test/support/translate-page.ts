/**
 * Does to a page what a browser's translation does: each text becomes `<font><font>text</font></font>`
 * with other words, those that come later too. Runs in a page as well: it uses nothing from outside.
 * Returns what ends it.
 */
export function translatePage(): () => void {
  const translate = (text: Text): void => {
    const isLeftAlone =
      text.data.trim() === "" || text.parentElement?.closest("font, script, style");
    if (isLeftAlone) return;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    inner.textContent = `«${text.data}»`;
    text.replaceWith(outer);
  };
  const translateAll = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node);
    }
    texts.forEach(translate);
  };
  const translateAdded = (node: Node): void => {
    if (node instanceof Text) translate(node);
    else translateAll(node);
  };
  translateAll(document.body);
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "characterData") translateAdded(target);
      else addedNodes.forEach(translateAdded);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}
