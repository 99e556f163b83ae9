import type { ComponentChildren } from 'preact';
import { useFocusUp } from './focus.ts';
import './rows.css';

/** One of some `.rows`. */
export function Row({ children }: { readonly children: ComponentChildren }) {
  return <li ref={useFocusUp<HTMLLIElement>()}>{children}</li>;
}
