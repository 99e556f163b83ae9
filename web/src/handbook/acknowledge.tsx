import { useState } from 'preact/hooks';
import { AcknowledgeHandbookDocument } from '../generated/handbook.ts';
import type { HandbookQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { roleName } from '../shell/role-name.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly versionId: string;
  readonly reading: NonNullable<NonNullable<HandbookQuery['handbook']>['viewerReading']>;
  readonly changed: () => void;
}

/** Whether she must still say that she read it, and the press by which she does. */
export function Acknowledge({ versionId, reading, changed }: Props) {
  const { act, isPending, trouble } = useMutation(AcknowledgeHandbookDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const { rolesToAcknowledge: roles, acknowledgedAt, acknowledgedNumber } = reading;
  const acknowledge = async () => {
    const payload = (await act({ input: { handbookVersionId: versionId } }))?.acknowledgeHandbook;
    if (!payload) return;
    const [refusal] = payload.userErrors;
    setMistake(refusal ? t(`handbookAcknowledge.${refusal.code}`) : null);
    if (!refusal) announce(t('handbook.acknowledged.done'));
    changed();
  };
  if (roles.length === 0)
    return acknowledgedAt && acknowledgedNumber !== null ? (
      <Notice tone="good">
        <p>{t('handbook.acknowledged', { number: acknowledgedNumber, day: dateText(localDate(acknowledgedAt)) })}</p>
      </Notice>
    ) : null;
  return (
    <Notice tone="warn">
      <p>{t('handbook.must', { roles: roles.map(role => roleName(role, false)).join(', ') })}</p>
      <p>
        <Button isPending={isPending} onPress={() => void acknowledge()}>
          {t('handbook.acknowledge')}
        </Button>
      </p>
      {mistake && <p role="alert">{mistake}</p>}
      {trouble && <TroubleNotice trouble={trouble} kept={t('handbook.kept')} />}
    </Notice>
  );
}
