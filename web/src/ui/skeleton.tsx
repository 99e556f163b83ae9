import { t } from '../language/language.ts';

/** The final shape in grey; shows only after 200 ms, so that a quick answer does not flicker. */
export function Skeleton({ cards }: { readonly cards: number }) {
  return (
    <div class="skeleton stack" role="status">
      <span class="for-listeners">{t('answer.waiting')}</span>
      {Array.from({ length: cards }, (_, index) => (
        <div class="card skeleton__card" key={index}>
          <span class="skeleton__line" />
          <span class="skeleton__line" />
          <span class="skeleton__line" />
        </div>
      ))}
    </div>
  );
}
