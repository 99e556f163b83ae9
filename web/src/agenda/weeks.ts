export interface Week<Item> {
  readonly week: string;
  readonly items: readonly Item[];
}

/** Items in the order given, under the week that each falls in. */
export function byWeek<Item>(items: readonly Item[], weekOf: (item: Item) => string): Week<Item>[] {
  return [...Map.groupBy(items, weekOf)].map(([week, its]) => ({ week, items: its }));
}
