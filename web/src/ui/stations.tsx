import type { ComponentChildren } from 'preact';
import { t } from '../language/language.ts';
import { Icon } from './icon.tsx';

export interface Station {
  readonly id: string;
  readonly title: string;
  /** Null when nobody is on the line. */
  readonly progress: 'DONE' | 'NOW' | 'LATER' | null;
  readonly content: ComponentChildren;
}

/** A line with stations: done, now, next; an ordered list for those who listen. */
export function Stations({ stations }: { readonly stations: readonly Station[] }) {
  return (
    <ol class="stations">
      {stations.map(({ id, title, progress, content }, index) => (
        <li
          key={id}
          class="station"
          data-progress={progress ?? 'NONE'}
          aria-current={progress === 'NOW' ? 'step' : undefined}
        >
          <span class="station__stop">{progress === 'DONE' ? <Icon name="check" /> : index + 1}</span>
          <div class="station__text">
            <h2 class="utrecht-heading-3" lang="nl">
              {title}
            </h2>
            {progress && <p class="station__progress">{t(`progress.${progress}`)}</p>}
            {content}
          </div>
        </li>
      ))}
    </ol>
  );
}
