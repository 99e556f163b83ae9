import { useState } from 'preact/hooks';
import type { SettlementHoldReason, SettlementLinesQuery } from '../generated/operations.ts';
import { HoldSettlementLineDocument, SettlementLinesDocument } from '../generated/settlement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { usePages } from '../graph/use-pages.ts';
import { t, tIfKnown } from '../language/language.ts';
import { dateText, hoursText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { More } from '../ui/more.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Batch } from './batch-page.tsx';
import { euroText, percentText } from './money.ts';

interface Props {
  readonly batch: Batch;
  readonly changed: () => void;
}

type Line = NonNullable<SettlementLinesQuery['settlementBatch']>['lines']['nodes'][number];

/** The lines of a batch, each with why it is what it is. */
export function BatchLines({ batch, changed }: Props) {
  const pages = usePages(SettlementLinesDocument, { id: batch.id }, data => data.settlementBatch?.lines ?? null, false);
  const held = () => {
    pages.first.askAgain();
    changed();
  };
  return (
    <section class="stack" aria-labelledby="regels">
      <h2 class="utrecht-heading-2" id="regels">
        {t('settlement.linesTitle')}
      </h2>
      {pages.nodes.length === 0 && !pages.first.isWaiting ? (
        <Empty why={t('settlement.noLines')} />
      ) : (
        <ul class="rows">
          {pages.nodes.map(line => (
            <LineRow key={line.id} line={line} held={held} />
          ))}
        </ul>
      )}
      <More pages={pages} words={t('settlement.moreLines')} />
    </section>
  );
}

function LineRow({ line, held }: { readonly line: Line; readonly held: () => void }) {
  const what =
    line.kind === 'TRAVEL'
      ? t('settlement.km', { count: line.kilometres ?? 0 })
      : t('settlement.hours', { hours: hoursText(line.minutes) });
  return (
    <Row>
      <p class="rows__title">
        {dateText(line.day)} · {what}
        {line.department && ` · ${line.department.name}`}
        {line.profession && ` · ${line.profession.name}`}
      </p>
      <p class="small muted">{t('settlement.reference', { reference: line.personReference })}</p>
      <p class="rows__end settlement__end">
        <strong class="settlement__sum">{euroText(line.netCents ?? 0)}</strong>
        {line.credits && <Status tone="info">{t('settlement.isCredit')}</Status>}
        {line.isCredited && <Status tone="info">{t('settlement.isCredited')}</Status>}
      </p>
      <details class="rows__whole small">
        <summary>{t('settlement.why')}</summary>
        <Why line={line} />
      </details>
      {line.viewerCanHold && <Hold lineId={line.id} held={held} />}
    </Row>
  );
}

/** Hours by band, cost, VAT with its basis and evidence. */
function Why({ line }: { readonly line: Line }) {
  return (
    <ul>
      {line.bands.map(({ band, minutes, weight, cents }) => (
        <li key={band}>
          {t('settlement.band', {
            band: tIfKnown(`settlementBand.${band}`, band),
            hours: hoursText(minutes),
            cost: euroText(line.costPerHourCents ?? 0),
            weight: percentText(weight ?? 0),
            sum: euroText(cents ?? 0),
          })}
        </li>
      ))}
      <li>
        {t('settlement.vatWhy', { percent: percentText(line.vatHundredths ?? 0) })}{' '}
        {line.vatBasis && t(`settlementVat.${line.vatBasis}`)}
      </li>
      {line.vatExemption && (
        <li>
          {t('settlement.evidence', {
            evidence: line.vatExemption.evidence,
            day: dateText(line.vatExemption.validUntil),
          })}
        </li>
      )}
      {line.legalBasis && <li>{t(`settlementLegal.${line.legalBasis}`)}</li>}
    </ul>
  );
}

const reasons: readonly SettlementHoldReason[] = ['HOURS', 'COST', 'VAT', 'PERSON', 'OTHER'];

function Hold({ lineId, held }: { readonly lineId: string; readonly held: () => void }) {
  const { act, isPending, trouble } = useMutation(HoldSettlementLineDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<SettlementHoldReason>('HOURS');
  const [mistake, setMistake] = useState<'SETTLED_FOR_GOOD' | null>(null);
  const opener = useOpener(isOpen);
  if (!isOpen)
    return (
      <p class="rows__whole">
        <Button kind="subtle" opener={opener} onPress={() => setOpen(true)}>
          {t('settlement.hold')}
        </Button>
      </p>
    );
  const send = async () => {
    const done = (await act({ input: { settlementLineId: lineId, reason } }))?.holdSettlementLine;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlement.held'));
    held();
  };
  return (
    <div class="rows__whole">
      <Form
        doWords={t('settlement.holdNow')}
        mistakes={mistake ? [mistake] : []}
        cancel={() => setOpen(false)}
        {...{ isPending, send }}
      >
        <SelectField
          id={`reden-${lineId}`}
          label={t('settlement.holdWhy')}
          error={mistake && t(`holdSettlementLine.${mistake}`)}
          chosen={reason}
          options={reasons.map(one => [one, t(`settlementHold.${one}`)] as const)}
          choose={value => setReason(value as SettlementHoldReason)}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
      </Form>
    </div>
  );
}
