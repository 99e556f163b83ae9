import type { ComponentChildren, Ref } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly kind?: 'primary-action' | 'secondary-action' | 'subtle';
  readonly type?: 'button' | 'submit';
  /** Under way: shown as busy, and a second press does nothing. */
  readonly isPending?: boolean;
  readonly isExpanded?: boolean;
  /** Where the focus comes back to; see `useOpener`. */
  readonly opener?: Ref<HTMLButtonElement>;
  readonly onPress?: () => void;
}

/** Stays focusable while pending, so that the keyboard does not lose its place. */
export function Button({
  children,
  kind = 'primary-action',
  type = 'button',
  isPending = false,
  isExpanded,
  opener = null,
  onPress,
}: Props) {
  return (
    <button
      ref={opener}
      class={`utrecht-button utrecht-button--${kind}`}
      type={type}
      aria-disabled={isPending}
      aria-expanded={isExpanded}
      data-pending={isPending}
      onClick={event => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}

interface LinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly kind?: 'primary-action' | 'secondary-action';
  /** Name of the file that is there; left out: a page. */
  readonly file?: string;
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ href, children, kind = 'primary-action', file }: LinkProps) {
  return (
    <a class={`utrecht-button utrecht-button--${kind} button-link`} href={href} download={file}>
      {children}
    </a>
  );
}
