/** One family: 20 px, strokes of 1.75, drawn on a grid of 24. */
const shapes = {
  agenda: 'M4 6.5h16v13H4zM4 10.5h16M8.5 4v4M15.5 4v4',
  alert: 'M12 4 21 19.5H3zM12 10v4.2M12 16.8v.2',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  book: 'M4.5 5.5C7 4.5 9.5 4.7 12 6.4c2.5-1.7 5-1.9 7.5-.9V18c-2.5-1-5-.8-7.5.9-2.5-1.7-5-1.9-7.5-.9zM12 6.4v12.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  desk: 'M4 5h16v14H4zM4 9.5h16M9.5 9.5V19M14.8 9.5V19',
  event: 'M12 4.2 14.4 9l5.3.8-3.8 3.7.9 5.3L12 16.3l-4.8 2.5.9-5.3-3.8-3.7L9.6 9z',
  eye: 'M2.8 12c2.3-4.2 5.4-6.3 9.2-6.3s6.9 2.1 9.2 6.3c-2.3 4.2-5.4 6.3-9.2 6.3S5.1 16.2 2.8 12zM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z',
  filter: 'M4 7h16M7 12h10M10 17h4',
  home: 'M4.5 11.5 12 5l7.5 6.5V19.5h-5v-5h-5v5h-5z',
  key: 'M8.5 11.5a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM11.3 12.5 19.5 4.3M15.2 8.6l2.9 2.9',
  info: 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM12 11v5M12 8v.2',
  mail: 'M4 6h16v12H4zM4 7.5l8 6 8-6',
  moon: 'M19.5 14.2A7.8 7.8 0 0 1 9.8 4.5a7.8 7.8 0 1 0 9.7 9.7z',
  more: 'M5 7h14M5 12h14M5 17h14',
  pen: 'M5 19l.8-3.8L16.2 4.8l3 3L8.8 18.2zM13.8 7.2l3 3',
  people:
    'M9 11.2a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8zM3 19.5c.4-3.6 2.6-5.4 6-5.4s5.6 1.8 6 5.4M15.5 4.8a3.4 3.4 0 0 1 0 6M17.5 14.6c2 .7 3.2 2.3 3.5 4.9',
  person: 'M12 11.8a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.8 20c.5-4 3-6 7.2-6s6.7 2 7.2 6',
  pin: 'M12 20.5c4.3-4.6 6.5-8 6.5-10.6a6.5 6.5 0 1 0-13 0c0 2.6 2.2 6 6.5 10.6zM12 12.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  shift: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2',
  upload: 'M12 15.5V5M7.5 9.3 12 4.8l4.5 4.5M4.5 15.5v4h15v-4',
} as const;

export type IconName = keyof typeof shapes;

/** Decoration beside a word, which carries the meaning; never alone. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
