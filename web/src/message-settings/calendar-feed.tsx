import { useState } from 'preact/hooks';
import { CreateCalendarFeedDocument, RevokeCalendarFeedDocument } from '../generated/message-settings.ts';
import type { MessageSettingsQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { SecretBox } from '../keys/secret-box.tsx';
import { currentLocale, t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly feed: NonNullable<MessageSettingsQuery['viewer']>['calendarFeed'];
  readonly changed: () => void;
}

/** Her shifts in her own calendar, by a secret address. */
export function CalendarFeed({ feed, changed }: Props) {
  const making = useMutation(CreateCalendarFeedDocument);
  const revoking = useMutation(RevokeCalendarFeedDocument);
  const [address, setAddress] = useState<string | null>(null);
  const make = async () => {
    const payload = (await making.act({}))?.createCalendarFeed;
    if (!payload) return;
    setAddress(`${location.origin}${payload.path}${currentLocale() === 'en' ? '?taal=en' : ''}`);
    changed();
  };
  const revoke = async () => {
    if (!(await revoking.act({}))) return;
    setAddress(null);
    announce(t('calendar.revoked'));
    changed();
  };
  const trouble = making.trouble ?? revoking.trouble;
  return (
    <section class="stack" aria-labelledby="kalender">
      <h2 class="utrecht-heading-2" id="kalender">
        {t('calendar.title')}
      </h2>
      <p class="measure">{t('calendar.why')}</p>
      {address && <SecretBox key={address} title={t('calendar.made')} secret={address} done={() => setAddress(null)} />}
      {feed && <p>{t('calendar.since', { moment: momentText(feed.createdAt) })}</p>}
      {feed ? (
        <div class="row">
          <ConfirmPress
            words={t('calendar.renew')}
            consequence={t('calendar.renewWhy')}
            doWords={t('calendar.doRenew')}
            isPending={making.isPending}
            act={make}
          />
          <ConfirmPress
            words={t('calendar.revoke')}
            consequence={t('calendar.revokeWhy')}
            doWords={t('calendar.doRevoke')}
            isPending={revoking.isPending}
            act={revoke}
          />
        </div>
      ) : (
        <p>
          <Button kind="secondary-action" isPending={making.isPending} onPress={() => void make()}>
            {t('calendar.make')}
          </Button>
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('messages.kept')} />}
    </section>
  );
}
