/** An item of a list whose order never changes, with its place as its key. */
export interface KeyedItem<Item> {
  readonly key: string;
  readonly item: Item;
}

/** Keys for what has no name of its own: published notes stay as they are. */
export function keyByOrder<Item>(items: readonly Item[]): KeyedItem<Item>[] {
  return items.map((item, index) => ({ key: String(index), item }));
}
