import { useEffect, useState } from 'preact/hooks';
import { SubscribeToPushDocument, UnsubscribeFromPushDocument } from '../generated/message-settings.ts';
import type { PushDeviceFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { canPush, endpointHere, subscribeHere, unsubscribeHere } from './this-browser.ts';
import '../ui/rows.css';

interface Props {
  readonly devices: readonly PushDeviceFragment[];
  readonly pushKey: string;
  readonly changed: () => void;
}

/** The browsers that show when there is a message, and whether this is one of them. */
export function PushHere({ devices, pushKey, changed }: Props) {
  const [here, setHere] = useState<string | null>(null);
  const look = () => void endpointHere().then(setHere);
  useEffect(look, [devices]);
  const isHere = devices.some(({ endpoint }) => endpoint === here);
  return (
    <section class="stack" aria-labelledby="push">
      <h2 class="utrecht-heading-2" id="push">
        {t('push.title')}
      </h2>
      <p class="measure">{t('push.why')}</p>
      {canPush() ? (
        !isHere && <TurnOn pushKey={pushKey} changed={changed} />
      ) : (
        <Notice tone="info">
          <p>{t('push.cannot')}</p>
        </Notice>
      )}
      {devices.length > 0 && (
        <ul class="rows">
          {devices.map(device => (
            <Device key={device.id} device={device} isHere={device.endpoint === here} changed={changed} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TurnOn({ pushKey, changed }: Pick<Props, 'pushKey' | 'changed'>) {
  const { act, isPending, trouble } = useMutation(SubscribeToPushDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const turnOn = async () => {
    const input = await subscribeHere(pushKey);
    if (!input) return setMistake(t('push.notAllowed'));
    const payload = (await act({ input }))?.subscribeToPush;
    if (!payload) return;
    const [first] = payload.userErrors;
    setMistake(first ? t(`subscribeToPush.${first.code}`) : null);
    if (first) return unsubscribeHere();
    announce(t('push.isOn'));
    changed();
  };
  return (
    <>
      <p>
        <Button kind="secondary-action" isPending={isPending} onPress={() => void turnOn()}>
          {t('push.turnOn')}
        </Button>
      </p>
      {mistake && (
        <Notice tone="warn">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('messages.kept')} />}
    </>
  );
}

interface DeviceProps {
  readonly device: PushDeviceFragment;
  readonly isHere: boolean;
  readonly changed: () => void;
}

function Device({ device: { id, device, createdAt }, isHere, changed }: DeviceProps) {
  const { act, isPending, trouble } = useMutation(UnsubscribeFromPushDocument);
  const turnOff = async () => {
    const payload = (await act({ input: { pushSubscriptionId: id } }))?.unsubscribeFromPush;
    if (!payload) return;
    if (isHere) await unsubscribeHere();
    announce(t(payload.userErrors.length > 0 ? 'unsubscribeFromPush.NOT_SUBSCRIBED' : 'push.isOff'));
    changed();
  };
  return (
    <Row>
      <p class="rows__title">{isHere ? t('push.here', { device }) : device}</p>
      <p class="small muted">{t('push.since', { day: dateText(localDate(createdAt)) })}</p>
      {trouble && <TroubleNotice trouble={trouble} kept={t('messages.kept')} />}
      <p class="rows__end">
        <Button kind="secondary-action" isPending={isPending} onPress={() => void turnOff()}>
          {t('push.turnOff')}
          <span class="for-listeners"> {device}</span>
        </Button>
      </p>
    </Row>
  );
}
