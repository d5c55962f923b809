/** Makes an element with attributes and children; text stays text. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Makes an element of a drawing. */
export function createSvg(
  name: "svg" | "path",
  attributes: Readonly<Record<string, string>>,
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Outlines on a field of 24: lucide's, drawn anew because its package brings React. */
const iconPaths = {
  play: "M7 4.5v15l12-7.500z",
  pause: "M7 4.500h3.500v15H7zM13.500 4.500H17v15h-3.500z",
  open: "M8 8h8v8M16 8 7 17",
  back: "M3 12a9 9 0 1 0 3-6.700L3 8M3 3v5h5",
  forward: "M21 12a9 9 0 1 1-3-6.700L21 8M21 3v5h-5",
  link: "M10 13a5 5 0 0 0 7.500.500l3-3a5 5 0 0 0-7-7l-1.700 1.700M14 11a5 5 0 0 0-7.500-.500l-3 3a5 5 0 0 0 7 7l1.700-1.700",
};

/** Draws an icon. */
export function createIcon(name: keyof typeof iconPaths): SVGElement {
  const isFilled = name === "play" || name === "pause";
  const svg = createSvg("svg", {
    viewBox: "0 0 24 24",
    "aria-hidden": "true",
    class: isFilled ? "filled" : "drawn",
  });
  svg.append(createSvg("path", { d: iconPaths[name] }));
  return svg;
}
