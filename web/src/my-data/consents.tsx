import { useState } from 'preact/hooks';
import { GiveConsentDocument, WithdrawConsentDocument } from '../generated/my-data.ts';
import type { ConsentGivenFragment, ConsentPurpose } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import '../ui/rows.css';

const purposes: readonly ConsentPurpose[] = ['SHARE_EPA_PASSPORT', 'NEWS_AND_INVITATIONS', 'AMBASSADOR', 'RESEARCH'];

interface Props {
  readonly consents: readonly ConsentGivenFragment[];
  readonly changed: () => void;
}

/** One switch per purpose; nothing else depends on them than what is said beside them. */
export function Consents({ consents, changed }: Props) {
  return (
    <section class="stack" aria-labelledby="toestemmingen">
      <h2 class="utrecht-heading-2" id="toestemmingen">
        {t('consent.title')}
      </h2>
      <p class="measure">{t('consent.why')}</p>
      <ul class="rows">
        {purposes.map(purpose => (
          <ConsentRow
            key={purpose}
            purpose={purpose}
            consent={consents.find(one => one.purpose === purpose) ?? null}
            changed={changed}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly purpose: ConsentPurpose;
  /** The newest; null when she never agreed. */
  readonly consent: ConsentGivenFragment | null;
  readonly changed: () => void;
}

function ConsentRow({ purpose, consent, changed }: RowProps) {
  const giving = useMutation(GiveConsentDocument);
  const withdrawing = useMutation(WithdrawConsentDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const isGiven = consent !== null && consent.withdrawnAt === null;
  const trouble = giving.trouble ?? withdrawing.trouble;
  const flip = async () => {
    const input = { input: { purpose } };
    const code = isGiven
      ? firstCode((await withdrawing.act(input))?.withdrawConsent, 'withdrawConsent')
      : firstCode((await giving.act(input))?.giveConsent, 'giveConsent');
    if (code === undefined) return;
    const words = code ?? t(isGiven ? 'consent.withdrawn' : 'consent.given');
    setMistake(code);
    announce(words);
    changed();
  };
  return (
    <li>
      <div>
        <Switch
          words={t(`consentPurpose.${purpose}`)}
          isOn={isGiven}
          isPending={giving.isPending || withdrawing.isPending}
          flip={() => void flip()}
          describedBy={`toestemming-${purpose}`}
        />
        <p class="small muted measure" id={`toestemming-${purpose}`}>
          {t(`consentMeaning.${purpose}`)} {sinceText(consent)}
        </p>
      </div>
      {mistake && (
        <Notice tone="info">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('consent.kept')} />}
    </li>
  );
}

function sinceText(consent: ConsentGivenFragment | null): string {
  if (consent === null) return t('consent.never');
  const { givenAt, withdrawnAt } = consent;
  const day = dateText(localDate(withdrawnAt ?? givenAt));
  return t(withdrawnAt === null ? 'consent.since' : 'consent.until', { day });
}

type Payload = { readonly userErrors: readonly { readonly code: string }[] };

/** Why it was refused, in words; null when it was done, undefined when no answer came. */
function firstCode(
  payload: Payload | null | undefined,
  mutation: 'giveConsent' | 'withdrawConsent',
): string | null | undefined {
  if (!payload) return undefined;
  if (payload.userErrors.length === 0) return null;
  return t(mutation === 'giveConsent' ? 'giveConsent.ALREADY_GIVEN' : 'withdrawConsent.NOT_GIVEN');
}
