import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { nextCell, type Cell } from './grid-moves.ts';

export interface Grid {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The one cell that Tab comes to. */
  readonly here: Cell;
  readonly setHere: (cell: Cell) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** The keyboard in a grid of so many rows; `make` makes something new in a cell, `first` is where one goes on. */
export function useGrid(rows: number, first: Cell | null, make: (cell: Cell) => void): Grid {
  const table = useRef<HTMLTableElement>(null);
  const [here, setHere] = useState<Cell>({ row: 0, day: 0 });
  const focusOn = (cell: Cell) => {
    setHere(cell);
    cellOf(table.current, cell)?.focus();
  };
  useEffect(() => {
    if (!first) return;
    // After the title, which takes the focus of a new page.
    const timer = setTimeout(() => focusOn(first));
    return () => clearTimeout(timer);
  }, [first?.row, first?.day]);
  const press = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at || event.ctrlKey || event.altKey || event.metaKey) return;
    const cell = cellOf(table.current, at);
    const next = nextCell(event.key, at, rows);
    if (next) focusOn(next);
    else if (event.key.toLowerCase() === 'n') make(at);
    else if (event.key === 'Escape') cell?.focus();
    else if (event.key === 'Enter' && cell && event.target === cell) enter(cell, () => make(at));
    else return;
    event.preventDefault();
  };
  return { table, here: { ...here, row: Math.min(here.row, Math.max(rows - 1, 0)) }, setHere, press };
}

/** To what is in the cell; where nothing is, something new. */
function enter(cell: HTMLElement, make: () => void): void {
  const first = cell.querySelector('a');
  if (first) first.focus();
  else make();
}

const cellOf = (table: HTMLTableElement | null, { row, day }: Cell): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`td[data-row="${row}"][data-day="${day}"]`) ?? null;

/** The cell in which something is. */
function placeOf(target: EventTarget | null): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), day: Number(cell.dataset['day']) } : null;
}
