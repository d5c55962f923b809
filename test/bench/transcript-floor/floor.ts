// The least a page can do: plain paragraphs, one text node each, no framework, no checks, and
// data in the form in which it is used. What this costs nobody can save.

async function openFloor(): Promise<void> {
  const folder = new URL(location.search.slice(1), location.href);
  const [text, times] = await Promise.all([
    fetch(new URL("floor.json", folder)).then((response) => response.json()),
    fetch(new URL("floor.bin", folder)).then((response) => response.arrayBuffer()),
  ]);
  const paragraphs: readonly string[] = text;
  const columns = new Uint32Array(times);
  const count = columns.length / 5;
  const [starts, ends, places, offsets, lengths] = [0, 1, 2, 3, 4].map((column) =>
    columns.subarray(column * count, (column + 1) * count),
  );
  if (!starts || !ends || !places || !offsets || !lengths) throw new Error("no times");

  const main = document.querySelector("main");
  const nodes: Text[] = [];
  for (const paragraph of paragraphs) {
    const element = document.createElement("p");
    const node = document.createTextNode(paragraph);
    element.append(node);
    main?.append(element);
    nodes.push(node);
  }

  const audio = document.createElement("audio");
  audio.preload = "metadata";
  audio.src = new URL("audio.wav", folder).href;
  document.body.append(audio);
  audio.addEventListener(
    "loadedmetadata",
    () => {
      audio.currentTime = Number(location.hash.slice(3));
    },
    { once: true },
  );
  document.querySelector("button")?.addEventListener("click", () => void audio.play());

  let shown = -1;
  let place = -1;
  function paint(): void {
    if (!starts || !ends || !places || !offsets || !lengths) return;
    const nowMs = audio.currentTime * 1000;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? Infinity) <= nowMs) low = middle + 1;
      else high = middle;
    }
    const word = low > 0 && (ends[low - 1] ?? 0) > nowMs ? low - 1 : -1;
    if (word !== shown) {
      shown = word;
      const node = nodes[places[word] ?? -1];
      if (node) {
        const range = document.createRange();
        const offset = offsets[word] ?? 0;
        range.setStart(node, offset);
        range.setEnd(node, offset + (lengths[word] ?? 0));
        CSS.highlights.set("spoken-word", new Highlight(range));
        if (place !== places[word]) {
          place = places[word] ?? -1;
          const { top } = range.getBoundingClientRect();
          if (top < 0 || top > innerHeight * 0.7) scrollBy(0, top - innerHeight * 0.3);
        }
      } else CSS.highlights.delete("spoken-word");
    }
    requestAnimationFrame(paint);
  }
  requestAnimationFrame(paint);

  document.addEventListener("click", ({ clientX, clientY, target }) => {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    if (!(target instanceof HTMLParagraphElement) || !caret) return;
    const clicked = nodes.findIndex((node) => node === caret.offsetNode);
    let word = places.indexOf(clicked);
    while (places[word + 1] === clicked && (offsets[word + 1] ?? 0) <= caret.offset) word += 1;
    audio.currentTime = (starts[word] ?? 0) / 1000;
  });
}

void openFloor();
