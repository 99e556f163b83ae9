import { useState } from 'preact/hooks';
import { DetachmentPdfDocument } from '../generated/detachment.ts';
import { forgetfulClient } from '../graph/client.ts';
import { troubleOf } from '../graph/trouble.ts';
import type { Trouble } from '../graph/trouble.ts';
import { currentLocale, t } from '../language/language.ts';
import { dateText, momentText } from '../language/time.ts';
import { bytesOf, sizeText } from '../my-data/file.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Agreement } from './detachment-page.tsx';
import { detachmentPath, euros, toneOf } from './detachment-words.ts';
import { RefusedTexts } from './refused-texts.tsx';

/** What proves it: the PDF, what covers its days, the cost between members, versions and history. */
export function DetachmentProofs({ one }: { readonly one: Agreement }) {
  return (
    <>
      {one.signedAt && <Pdf one={one} />}
      {one.coverage.length > 0 && <Coverage one={one} />}
      {(one.costPerHourCents !== null || one.costAnnex !== null) && <Cost one={one} />}
      {one.versions.length > 1 && <Versions one={one} />}
      <RefusedTexts one={one} />
      <History one={one} />
    </>
  );
}

/** The bytes travel only when somebody asks for them. */
function Pdf({ one }: { readonly one: Agreement }) {
  const [state, setState] = useState<'idle' | 'fetching' | Trouble>('idle');
  const fetchFile = async () => {
    setState('fetching');
    const { data, error } = await forgetfulClient.query(DetachmentPdfDocument, { id: one.id }).toPromise();
    setState(error && !data ? troubleOf(error) : 'idle');
    const file = data?.detachmentAgreement?.pdf;
    if (file) savePdf(`detachering-${one.number}.pdf`, file);
  };
  if (!one.document) return <p role="status">{t('detachment.pdfSoon')}</p>;
  return (
    <div class="stack stack--tight">
      <p class="row">
        <Button kind="secondary-action" isPending={state === 'fetching'} onPress={() => void fetchFile()}>
          {t('detachment.pdf')}
        </Button>
        <span class="muted small">{sizeText(one.document.sizeBytes, currentLocale())}</span>
      </p>
      <p class="muted detachment-hash">{t('detachment.hash', { hash: one.document.sha256 })}</p>
      {typeof state === 'object' && <TroubleNotice trouble={state} />}
    </div>
  );
}

function savePdf(name: string, base64: string): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/pdf' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

function Coverage({ one }: { readonly one: Agreement }) {
  return (
    <section class="stack stack--tight" aria-labelledby="dekking">
      <h2 class="utrecht-heading-2" id="dekking">
        {t('detachment.coverage')}
      </h2>
      <ul class="rows">
        {one.coverage.map(({ from, until, kind, cooperationAgreement }) => (
          <Row key={from}>
            <p class="rows__title">{t('detachment.days', { from: dateText(from), until: dateText(until) })}</p>
            {cooperationAgreement && <p lang="nl">{cooperationAgreement.title}</p>}
            <p class="rows__end">
              <Status tone={({ IN_FORCE: 'good', RUN_OFF: 'warn', NONE: 'bad' } as const)[kind]}>
                {t(`detachmentCoverage.${kind}`)}
              </Status>
            </p>
          </Row>
        ))}
      </ul>
    </section>
  );
}

function costText(cents: number | null, locale: string): string {
  if (cents === null) return t('detachment.costUnknown');
  return cents === 0 ? t('detachment.costFree') : t('detachment.costPerHour', { amount: euros(cents, locale) });
}

function Cost({ one }: { readonly one: Agreement }) {
  const locale = currentLocale();
  return (
    <section class="stack stack--tight" aria-labelledby="kosten-kop">
      <h2 class="utrecht-heading-2" id="kosten-kop">
        {t('detachment.cost')}
      </h2>
      <p>
        {costText(one.costPerHourCents ?? null, locale)}{' '}
        {one.grossWageCostCents !== null &&
          t('detachment.grossCost', { amount: euros(one.grossWageCostCents, locale) })}
      </p>
      <p class="muted small">{t('detachment.costWho')}</p>
    </section>
  );
}

function Versions({ one }: { readonly one: Agreement }) {
  return (
    <section class="stack stack--tight" aria-labelledby="versies">
      <h2 class="utrecht-heading-2" id="versies">
        {t('detachment.versions')}
      </h2>
      <ul class="rows">
        {one.versions.map(({ id, number, status, startsOn, lastDay }) => (
          <Row key={id}>
            <p class="rows__title">
              {id === one.id ? (
                t('detachment.version', { number })
              ) : (
                <a class="utrecht-link utrecht-link--html-a" href={detachmentPath(id)}>
                  {t('detachment.version', { number })}
                </a>
              )}
            </p>
            <p class="muted">{t('detachment.days', { from: dateText(startsOn), until: dateText(lastDay) })}</p>
            <p class="rows__end">
              <Status tone={toneOf[status]}>{t(`detachmentStatus.${status}`)}</Status>
            </p>
          </Row>
        ))}
      </ul>
    </section>
  );
}

function History({ one }: { readonly one: Agreement }) {
  return (
    <details>
      <summary>{t('detachment.history')}</summary>
      <ul class="stack stack--tight">
        {one.events.map(({ kind, at, party, by, to }, index) => (
          <li key={index}>
            <span class="muted">{momentText(at)}</span> {t(`detachmentEvent.${kind}`)}
            {party && ` (${t(`detachmentParty.${party}`)})`}
            {by?.name && `, ${by.name}`}
            {to?.name && ` → ${to.name}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
