import { useState } from 'preact/hooks';
import { SetMessagePreferenceDocument } from '../generated/message-settings.ts';
import type { MessageTiming, PreferenceFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import '../ui/field.css';
import './preferences.css';

interface Props {
  readonly preferences: readonly PreferenceFragment[];
  readonly changed: () => void;
}

/** What she hears of by which way: a table of groups and ways. */
export function Preferences({ preferences, changed }: Props) {
  return (
    <section class="stack" aria-labelledby="waarover">
      <h2 class="utrecht-heading-2" id="waarover">
        {t('messages.preferences')}
      </h2>
      <p class="measure">{t('messages.preferencesWhy')}</p>
      <table class="preferences">
        <thead>
          <tr>
            <th scope="col">{t('messages.group')}</th>
            <th scope="col">{t('messages.byMail')}</th>
            <th scope="col">{t('messages.byPush')}</th>
          </tr>
        </thead>
        <tbody>
          {preferences.map(one => (
            <PreferenceRow key={one.group} preference={one} changed={changed} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly preference: PreferenceFragment;
  readonly changed: () => void;
}

function PreferenceRow({ preference: { group, urgency, mail, push }, changed }: RowProps) {
  const { act, trouble } = useMutation(SetMessagePreferenceDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const choose = async (chosen: { mail?: MessageTiming; push?: MessageTiming }) => {
    const payload = (await act({ input: { group, mail, push, ...chosen } }))?.setMessagePreference;
    if (!payload) return;
    const [first] = payload.userErrors;
    setMistake(first ? t(`setMessagePreference.${first.code}`) : null);
    announce(first ? t(`setMessagePreference.${first.code}`) : t('messages.saved'));
    changed();
  };
  const timings: MessageTiming[] = urgency === 'NEEDED' ? ['AT_ONCE', 'OFF'] : ['AT_ONCE', 'DIGEST', 'OFF'];
  const name = t(`messageGroup.${group}`);
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <span class="preferences__way" aria-hidden="true">
            {t('messages.byMail')}
          </span>
          <Timing
            label={`${name}: ${t('messages.byMail')}`}
            chosen={mail}
            timings={timings}
            choose={timing => void choose({ mail: timing })}
          />
        </td>
        <td>
          <span class="preferences__way" aria-hidden="true">
            {t('messages.byPush')}
          </span>
          <Timing
            label={`${name}: ${t('messages.byPush')}`}
            chosen={push}
            timings={['AT_ONCE', 'OFF']}
            choose={timing => void choose({ push: timing })}
          />
        </td>
      </tr>
      {(mistake || trouble) && (
        <tr>
          <td colSpan={3}>
            {mistake && (
              <Notice tone="warn">
                <p>{mistake}</p>
              </Notice>
            )}
            {trouble && <TroubleNotice trouble={trouble} kept={t('messages.kept')} />}
          </td>
        </tr>
      )}
    </>
  );
}

interface TimingProps {
  readonly label: string;
  readonly chosen: MessageTiming;
  readonly timings: readonly MessageTiming[];
  readonly choose: (timing: MessageTiming) => void;
}

function Timing({ label, chosen, timings, choose }: TimingProps) {
  return (
    <select
      class="utrecht-select utrecht-select--html-select"
      aria-label={label}
      value={chosen}
      onChange={event => {
        const timing = event.currentTarget.value as MessageTiming;
        event.currentTarget.value = chosen; // what holds is what the graph says
        choose(timing);
      }}
    >
      {timings.map(timing => (
        <option key={timing} value={timing}>
          {t(`messageTiming.${timing}`)}
        </option>
      ))}
    </select>
  );
}
