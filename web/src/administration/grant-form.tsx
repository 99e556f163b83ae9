import { useEffect, useRef, useState } from 'preact/hooks';
import type { GrantRoleErrorCode, Role } from '../generated/operations.ts';
import { GrantRoleDocument } from '../generated/roles.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { roleName } from '../shell/role-name.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { mistakeFields, offeredRoles } from './granting.ts';
import { PersonFinder } from './person-finder.tsx';
import type { Person } from './person-finder.tsx';
import type { Place } from './place.ts';
import type { Department } from './roles.tsx';

interface Props {
  readonly place: Place;
  readonly departments: readonly Department[];
  /** With the sentence that says what was done. */
  readonly granted: (sentence: string) => void;
  readonly cancel: () => void;
}

/** Who, as what, where, and for how long. */
export function GrantForm({ place, departments, granted, cancel }: Props) {
  const { act, isPending, trouble } = useMutation(GrantRoleDocument);
  const isOfRegion = place.memberId === null;
  const roles = offeredRoles(isOfRegion);
  const [person, setPerson] = useState<Person | null>(null);
  const [wish, setWish] = useState({ role: roles[0]!, departmentId: '', startsOn: localDate(new Date()), endsOn: '' });
  const [mistakes, setMistakes] = useState<readonly GrantRoleErrorCode[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [mistakes]);
  const mistakeOf = (field: keyof typeof mistakeFields) => {
    const code = mistakes.find(one => mistakeFields[field].includes(one));
    return code ? t(`grantRole.${code}`) : null;
  };

  const send = async () => {
    if (!person) return setMistakes(['UNKNOWN_PERSON']);
    const { role, departmentId, startsOn, endsOn } = wish;
    const where = { memberId: place.memberId, departmentId: departmentId || null };
    const when = { startsOn: startsOn || null, endsOn: endsOn || null };
    const payload = (await act({ input: { professionalId: person.id, role, ...where, ...when } }))?.grantRole;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (!payload.roleGrant) return;
    const sentence = t('roles.granted', { name: person.name, role: roleName(role, isOfRegion) });
    announce(sentence);
    granted(sentence);
  };

  return (
    <form
      class="card stack"
      ref={form}
      noValidate
      aria-labelledby="rol-geven"
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      <h2 class="utrecht-heading-2" id="rol-geven">
        {t('roles.grant')}
      </h2>
      <PersonFinder place={place} chosen={person} choose={setPerson} error={mistakeOf('person')} />
      <div class="fields">
        <SelectField
          id="rol"
          label={t('roles.role')}
          error={mistakeOf('role')}
          chosen={wish.role}
          options={roles.map(role => [role, roleName(role, isOfRegion)])}
          choose={role => setWish({ ...wish, role: role as Role })}
        />
        {!isOfRegion && (
          <SelectField
            id="afdeling"
            label={t('roles.department')}
            error={mistakeOf('department')}
            chosen={wish.departmentId}
            options={[['', t('roles.wholeMember')], ...departments.map(({ id, name }) => [id, name] as const)]}
            choose={departmentId => setWish({ ...wish, departmentId })}
          />
        )}
        <TextField
          id="eerste-dag"
          type="date"
          min={localDate(new Date())}
          label={t('roles.firstDay')}
          error={mistakeOf('startsOn')}
          value={wish.startsOn}
          change={startsOn => setWish({ ...wish, startsOn })}
        />
        <TextField
          id="laatste-dag"
          type="date"
          min={wish.startsOn}
          label={t('roles.lastDay')}
          error={mistakeOf('endsOn')}
          value={wish.endsOn}
          change={endsOn => setWish({ ...wish, endsOn })}
        />
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('roles.kept')} />}
      <p class="row">
        <Button type="submit" isPending={isPending}>
          {person ? t('roles.doGrant', { name: person.name }) : t('roles.grant')}
        </Button>
        <Button kind="subtle" onPress={cancel}>
          {t('confirm.not')}
        </Button>
      </p>
    </form>
  );
}
