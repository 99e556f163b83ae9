import type { ComponentChildren } from 'preact';

interface Props {
  /** One sentence why there is nothing. */
  readonly why: string;
  /** One action. */
  readonly children?: ComponentChildren;
}

export function Empty({ why, children }: Props) {
  return (
    <div class="empty">
      <p>{why}</p>
      {children}
    </div>
  );
}
