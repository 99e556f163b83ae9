import { useState } from 'preact/hooks';
import { MyReadinessDocument, ShareCredentialDocument } from '../generated/credentials.ts';
import type { GapFragment, MyCredentialFragment, MyReadinessQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { credentialName } from './credential-words.ts';

interface Member {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly credentials: readonly MyCredentialFragment[];
  readonly members: readonly Member[];
  readonly changed: () => void;
}

/** What one host still misses, and nothing else. */
export function Readiness({ credentials, members, changed }: Props) {
  const [memberId, setMember] = useState(members[0]?.id ?? '');
  const query = useQuery(MyReadinessDocument, { memberId }, { isPaused: memberId === '' });
  const member = members.find(({ id }) => id === memberId);
  const again = () => {
    query.askAgain();
    changed();
  };
  if (!member) return null;
  return (
    <section class="stack" aria-labelledby="klaar-voor">
      <h2 class="utrecht-heading-2" id="klaar-voor">
        {t('readiness.title')}
      </h2>
      <SelectField
        id="klaar-bij"
        label={t('readiness.at')}
        chosen={memberId}
        options={members.map(({ id, name }) => [id, name])}
        choose={setMember}
      />
      <Answer of={query} part="me" cards={1}>
        {({ me }) =>
          me?.readiness && <Found found={me.readiness} member={member} credentials={credentials} changed={again} />
        }
      </Answer>
    </section>
  );
}

type Found = NonNullable<NonNullable<MyReadinessQuery['me']>['readiness']>;

function Found({
  found,
  member,
  credentials,
  changed,
}: Omit<Props, 'members'> & { readonly found: Found; readonly member: Member }) {
  const { missing, accepted, reusedCredentials } = found;
  return (
    <>
      {missing?.length === 0 && (
        <Notice tone="good">
          <p>{t('readiness.ready', { member: member.name })}</p>
        </Notice>
      )}
      {missing && missing.length > 0 && (
        <ul class="rows">
          {missing.map(gap => (
            <Missing
              key={`${gap.kind} ${gap.about}`}
              gap={gap}
              member={member}
              credentials={credentials}
              changed={changed}
            />
          ))}
        </ul>
      )}
      {accepted && accepted.length > 0 && (
        <p class="small muted">
          {t('readiness.accepted', { names: accepted.map(credentialName).join(', '), count: reusedCredentials ?? 0 })}
        </p>
      )}
    </>
  );
}

interface MissingProps {
  readonly gap: GapFragment;
  readonly member: Member;
  readonly credentials: readonly MyCredentialFragment[];
  readonly changed: () => void;
}

function Missing({ gap, member, credentials, changed }: MissingProps) {
  const { act, isPending } = useMutation(ShareCredentialDocument);
  const { code, kind, about, owner, usualDays } = gap;
  const shareable = code === 'CREDENTIAL_UNVERIFIED' || code === 'CREDENTIAL_RESTRICTED';
  const mine = credentials.find(
    one =>
      one.kind === kind && (about === null || one.about === about) && !one.shownTo.some(({ id }) => id === member.id),
  );
  const share = async () => {
    const payload = (await act({ input: { credentialId: mine!.id, memberId: member.id } }))?.shareCredential;
    const mistake = payload?.userErrors[0]?.code;
    if (payload) announce(mistake ? t(`shareCredential.${mistake}`) : t('readiness.shown', { member: member.name }));
    changed();
  };
  return (
    <Row>
      <p class="rows__title">{credentialName(gap)}</p>
      <p>{t(`credentialGap.${code}`, { months: gap.maxAgeMonths ?? 0 })}</p>
      <p class="small muted">
        {t(`credentialOwner.${owner}`, { member: member.name })}{' '}
        {usualDays !== null && t('readiness.days', { days: usualDays })}
      </p>
      {owner === 'YOU' && shareable && mine && (
        <p>
          <Button kind="secondary-action" isPending={isPending} onPress={() => void share()}>
            {t('readiness.share', { member: member.name })}
          </Button>
        </p>
      )}
      <p class="rows__end">
        <Status tone={owner === 'YOU' ? 'bad' : 'warn'}>
          {t(owner === 'YOU' ? 'readiness.yourTurn' : 'readiness.waits')}
        </Status>
      </p>
    </Row>
  );
}
