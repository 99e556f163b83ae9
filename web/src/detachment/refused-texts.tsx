import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import type { Agreement } from './detachment-page.tsx';

/** What parties did not sign, word for word: the text above may say something else by now. */
export function RefusedTexts({ one }: { readonly one: Agreement }) {
  if (one.refusals.length === 0) return null;
  return (
    <details>
      <summary>{t('detachment.refusals', { count: one.refusals.length })}</summary>
      <ul class="stack">
        {one.refusals.map(refusal => (
          <li key={refusal.refusedAt} class="stack stack--tight">
            <Refusal refusal={refusal} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Refusal({ refusal }: { readonly refusal: Agreement['refusals'][number] }) {
  const { party, reason, note, sentAt, refusedAt, text, textHash, costAnnex, by, signatures } = refusal;
  const signed = signatures.map(each => t(`detachmentParty.${each.party}`)).join(', ');
  return (
    <>
      <p>
        <span class="muted">{momentText(refusedAt)}</span> {t(`detachmentParty.${party}`)}
        {by?.name && `, ${by.name}`}: {t(`detachmentRefusal.${reason}`)}
        {note && ` (${note})`}
      </p>
      <p class="muted">
        {t('detachment.sentAt', { moment: momentText(sentAt) })}{' '}
        {signed && t('detachment.signedThen', { parties: signed })}
      </p>
      {text ? (
        <details>
          <summary>{t('detachment.refusedText')}</summary>
          <p class="detachment-text" lang="nl">
            {text}
          </p>
          {costAnnex && (
            <p class="detachment-text" lang="nl">
              {costAnnex}
            </p>
          )}
        </details>
      ) : (
        <p>{t('detachment.textGone')}</p>
      )}
      <p class="muted detachment-hash">{t('detachment.hash', { hash: textHash })}</p>
    </>
  );
}
