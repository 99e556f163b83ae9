import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type Tone = 'good' | 'warn' | 'bad' | 'info';

export const iconOfTone: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'alert',
  bad: 'close',
  info: 'info',
};

interface Props {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}

export function Notice({ tone, children }: Props) {
  return (
    <div class={`notice tone-${tone}`}>
      <Icon name={iconOfTone[tone]} />
      <div class="notice__text">{children}</div>
    </div>
  );
}

/** One status: an icon and a word, never colour alone. */
export function Status({ tone, icon = iconOfTone[tone], children }: Props & { readonly icon?: IconName }) {
  return (
    <span class={`status tone-${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
