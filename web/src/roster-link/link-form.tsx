import { useState } from 'preact/hooks';
import type { LinkRosterErrorCode, RosterLinkKind } from '../generated/operations.ts';
import { LinkRosterDocument } from '../generated/roster-link.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Check } from '../ui/check.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly memberId: string;
  readonly done: () => void;
  readonly cancel: () => void;
}

const kinds: readonly RosterLinkKind[] = ['HTTP_JSON', 'ICAL'];
const ofName: readonly LinkRosterErrorCode[] = ['NAME_TAKEN', 'NO_NAME'];

/** What is filled in, and sent. */
function useLinking(memberId: string, done: () => void) {
  const { act, isPending, trouble } = useMutation(LinkRosterDocument);
  const [filled, setFilled] = useState({ name: '', address: '', secretName: '', isTold: true, isHome: true });
  const [kind, setKind] = useState<RosterLinkKind>('HTTP_JSON');
  const [code, setCode] = useState<LinkRosterErrorCode | null>(null);
  const tells = kind === 'HTTP_JSON' && filled.isTold;
  const send = async () => {
    const { name, address, secretName } = filled;
    const told = { pushesConfirmed: tells, pushesHours: tells, pullsHomeRoster: kind === 'HTTP_JSON' && filled.isHome };
    const input = { memberId, name, kind, address: address.trim(), secretName: secretName.trim() || null, ...told };
    const payload = (await act({ input }))?.linkRoster;
    const refusal = payload?.userErrors[0]?.code ?? null;
    setCode(refusal);
    if (refusal) announce(t(`linkRoster.${refusal}`));
    else if (payload?.rosterLink) done();
  };
  const fill = (what: Partial<typeof filled>) => setFilled(last => ({ ...last, ...what }));
  return { filled, fill, kind, setKind, code, send, isPending, trouble };
}

/** Where a roster is and what goes which way; the secret itself is the operator's, here is only its name. */
export function LinkForm({ memberId, done, cancel }: Props) {
  const { filled, fill, kind, setKind, code, send, isPending, trouble } = useLinking(memberId, done);
  const errorOf = (...codes: readonly LinkRosterErrorCode[]) =>
    code && codes.includes(code) ? t(`linkRoster.${code}`) : null;
  const isElsewhere = code && ![...ofName, 'ADDRESS_NOT_ALLOWED', 'INVALID_SECRET_NAME'].includes(code);
  const text = (what: 'name' | 'address' | 'secretName') => ({
    id: `koppeling-${what}`,
    label: t(`rosterLink.${what}`),
    value: filled[what],
  });
  return (
    <Form
      title={t('rosterLink.add')}
      doWords={t('rosterLink.link')}
      isPending={isPending}
      mistakes={code ? [code] : []}
      send={send}
      cancel={cancel}
    >
      <TextField {...text('name')} change={name => fill({ name })} error={errorOf(...ofName)} />
      <SelectField
        id="koppeling-soort"
        label={t('rosterLink.kind')}
        chosen={kind}
        options={kinds.map(one => [one, t(`rosterLinkKind.${one}`)] as const)}
        choose={value => setKind(value as RosterLinkKind)}
      />
      <TextField
        {...text('address')}
        hint={t('rosterLink.addressHint')}
        change={address => fill({ address })}
        error={errorOf('ADDRESS_NOT_ALLOWED')}
      />
      <TextField
        {...text('secretName')}
        hint={t('rosterLink.secretHint')}
        change={value => fill({ secretName: value.toUpperCase() })}
        error={errorOf('INVALID_SECRET_NAME')}
      />
      {kind === 'HTTP_JSON' && <Ways filled={filled} fill={fill} />}
      {isElsewhere && (
        <Notice tone="bad">
          <p>{t(`linkRoster.${code}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

type Filling = Pick<ReturnType<typeof useLinking>, 'filled' | 'fill'>;

/** What goes which way besides open shifts; a calendar only tells. */
const Ways = ({ filled, fill }: Filling) => (
  <>
    <Check
      words={t('rosterLink.tell')}
      hint={t('rosterLink.tellHint')}
      isChosen={filled.isTold}
      toggle={() => fill({ isTold: !filled.isTold })}
    />
    <Check
      words={t('rosterLink.home')}
      hint={t('rosterLink.homeHint')}
      isChosen={filled.isHome}
      toggle={() => fill({ isHome: !filled.isHome })}
    />
  </>
);
