/** A day of a department in the week. */
export interface Cell {
  readonly row: number;
  readonly day: number;
}

const lastDay = 6;
const moves: Readonly<Record<string, (cell: Cell) => Cell>> = {
  ArrowLeft: ({ row, day }) => ({ row, day: day - 1 }),
  ArrowRight: ({ row, day }) => ({ row, day: day + 1 }),
  ArrowUp: ({ row, day }) => ({ row: row - 1, day }),
  ArrowDown: ({ row, day }) => ({ row: row + 1, day }),
  Home: ({ row }) => ({ row, day: 0 }),
  End: ({ row }) => ({ row, day: lastDay }),
};

/** Where a key leads in a grid of so many rows; at its edge one stays. Null for a key that moves nothing. */
export function nextCell(key: string, from: Cell, rows: number): Cell | null {
  const to = moves[key]?.(from);
  if (!to) return null;
  const within = (at: number, last: number) => Math.min(Math.max(at, 0), last);
  return { row: within(to.row, rows - 1), day: within(to.day, lastDay) };
}
