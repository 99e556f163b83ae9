import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The title that was shown last; the first page keeps the focus where the browser put it. */
let last: { readonly page: string; readonly hadFocus: boolean } | null = null;

interface Props {
  readonly children: ComponentChildren;
  /** As it stands in the tab. */
  readonly tab: string;
}

/** Every page after the first starts at its title; a page that changes its mind about its title is no new page. */
export function PageTitle({ children, tab }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const title = heading.current;
    const page = location.pathname;
    if (last && (last.page !== page || last.hadFocus)) title?.focus();
    last = { page, hadFocus: false };
    return () => {
      last = { page, hadFocus: document.activeElement === title };
    };
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
