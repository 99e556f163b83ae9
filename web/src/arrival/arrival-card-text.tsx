import { AcknowledgeArrivalCardDocument } from '../generated/arrival.ts';
import type { ArrivalTextFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import '../shift/shift-page.css';

interface Props {
  readonly card: ArrivalTextFragment;
  /** Whether she is the one who is to read it. */
  readonly isReader: boolean;
  readonly changed: () => void;
}

export function ArrivalCardText({ card, isReader, changed }: Props) {
  const facts = [
    [t('arrivalField.receivedBy'), card.receivedBy],
    [t('arrivalField.reportAt'), card.reportAt],
    [t('arrivalField.login'), card.login, t('arrival.lead', { owner: card.loginOwner, days: card.loginDays })],
    [
      t('arrivalField.badge'),
      card.badge,
      card.badgeOwner !== null &&
        card.badgeDays !== null &&
        t('arrival.lead', { owner: card.badgeOwner, days: card.badgeDays }),
    ],
    [
      t('arrivalField.medication'),
      card.medication,
      t('arrival.lead', { owner: card.medicationOwner, days: card.medicationDays }),
    ],
    [t('arrivalField.qualificationAsked'), card.qualificationAsked],
    [t('arrivalField.safety'), card.safety],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, text, more]) => (
          <div key={String(name)}>
            <dt>{name}</dt>
            <dd>
              {text}
              {more && <span class="muted"> {more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <section class="card stack" aria-labelledby="afdelingskaart">
        <h2 class="utrecht-heading-2" id="afdelingskaart">
          {t('arrivalField.wardSheet')}
        </h2>
        {card.wardSheet.split(/\n{2,}/).map(part => (
          <p class="measure" key={part}>
            {part}
          </p>
        ))}
      </section>
      {isReader && <Reading card={card} changed={changed} />}
    </>
  );
}

function Reading({ card: { id, viewerReadAt }, changed }: Omit<Props, 'isReader'>) {
  const { act, isPending, trouble } = useMutation(AcknowledgeArrivalCardDocument);
  const press = async () => {
    const payload = (await act({ input: { arrivalCardId: id } }))?.acknowledgeArrivalCard;
    const code = payload?.userErrors[0]?.code;
    if (payload) announce(code ? t(`acknowledgeArrivalCard.${code}`) : t('arrival.read'));
    changed();
  };
  if (viewerReadAt)
    return (
      <Notice tone="good">
        <p>{t('arrival.readAt', { moment: momentText(viewerReadAt) })}</p>
      </Notice>
    );
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button isPending={isPending} onPress={() => void press()}>
          {t('arrival.doRead')}
        </Button>
      </p>
    </>
  );
}
