import type { ReceivedFeedbackFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';

/** What people of the department wrote to her. */
export function ReceivedWords({ words }: { readonly words: readonly ReceivedFeedbackFragment[] }) {
  return (
    <section class="card stack" aria-labelledby="voor-jou">
      <h2 class="utrecht-heading-2" id="voor-jou">
        {t('lookBack.forYou')}
      </h2>
      <p class="small muted measure">{t('lookBack.forYouWho')}</p>
      {words.map(({ text, writtenAt }) => (
        <div key={`${writtenAt} ${text}`}>
          <p class="measure">{text}</p>
          <p class="small muted">{momentText(writtenAt)}</p>
        </div>
      ))}
    </section>
  );
}
