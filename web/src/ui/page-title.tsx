import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The first page keeps the focus where the browser put it; every page after it starts at its title. */
let isFirstPage = true;

interface Props {
  readonly children: ComponentChildren;
  /** As it stands in the tab. */
  readonly tab: string;
}

export function PageTitle({ children, tab }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = `${tab} · Naober`;
  }, [tab]);
  return (
    <h1 class="utrecht-heading-1" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
