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
  readonly requirementSets:
    | readonly { readonly department: { readonly id: string; readonly name: string } | null }[]
    | null;
}

/** The places that ask something of their own, one after the other; a member without any is one place. */
const placesOf = (members: readonly Member[]) =>
  members.flatMap(member => {
    const departments = (member.requirementSets ?? []).flatMap(({ department }) => (department ? [department] : []));
    const whole = { key: member.id, member, departmentId: null as string | null, words: member.name };
    const own = departments.map(({ id, name }) => ({
      key: id,
      member,
      departmentId: id as string | null,
      words: `${member.name}, ${name}`,
    }));
    return [whole, ...own];
  });

interface Props {
  readonly credentials: readonly MyCredentialFragment[];
  readonly members: readonly Member[];
  readonly changed: () => void;
}

/** What one host still misses, and nothing else. */
export function Readiness({ credentials, members, changed }: Props) {
  const places = placesOf(members);
  const [chosen, choose] = useState(places.find(({ departmentId }) => departmentId !== null)?.key ?? places[0]?.key);
  const place = places.find(({ key }) => key === chosen);
  const asked = { memberId: place?.member.id ?? '', departmentId: place?.departmentId ?? null };
  const query = useQuery(MyReadinessDocument, asked, { isPaused: !place });
  const again = () => {
    query.askAgain();
    changed();
  };
  if (!place) return null;
  return (
    <section class="stack" aria-labelledby="klaar-voor">
      <h2 class="utrecht-heading-2" id="klaar-voor">
        {t('readiness.title')}
      </h2>
      <SelectField
        id="klaar-bij"
        label={t('readiness.at')}
        chosen={place.key}
        options={places.map(({ key, words }) => [key, words])}
        choose={choose}
      />
      <Answer of={query} part="me" cards={1}>
        {({ me }) =>
          me?.readiness && (
            <Found found={me.readiness} member={place.member} credentials={credentials} changed={again} />
          )
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
