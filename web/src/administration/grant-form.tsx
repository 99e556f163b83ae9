import type { Role } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { roleName } from '../shell/role-name.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { offeredRoles } from './granting.ts';
import { PersonFinder } from './person-finder.tsx';
import type { Department, Place } from './place.ts';
import { useGranting } from './use-granting.ts';
import type { Granting } from './use-granting.ts';

interface Props {
  readonly place: Place;
  /** With the sentence that says what was done. */
  readonly granted: (sentence: string) => void;
  readonly cancel: () => void;
}

/** Who, as what, where, and for how long. */
export function GrantForm({ place, granted, cancel }: Props) {
  const granting = useGranting(place, granted);
  const { wish, change, isPending, trouble, mistakes, mistakeOf, send } = granting;
  const { person } = wish;
  return (
    <Form
      {...{ isPending, mistakes, send, cancel }}
      title={t('roles.grant')}
      doWords={person ? t('roles.doGrant', { name: person.name }) : t('roles.grant')}
    >
      <PersonFinder place={place} chosen={person} choose={one => change({ person: one })} error={mistakeOf('person')} />
      <div class="fields">
        <RoleAndPlace granting={granting} departments={place.memberId === null ? null : place.departments} />
        <TextField
          id="eerste-dag"
          type="date"
          min={localDate(new Date())}
          label={t('roles.firstDay')}
          error={mistakeOf('startsOn')}
          value={wish.startsOn}
          change={startsOn => change({ startsOn })}
        />
        <TextField
          id="laatste-dag"
          type="date"
          min={wish.startsOn}
          label={t('roles.lastDay')}
          error={mistakeOf('endsOn')}
          value={wish.endsOn}
          change={endsOn => change({ endsOn })}
        />
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('roles.kept')} />}
    </Form>
  );
}

interface PlaceProps {
  readonly granting: Granting;
  /** Null for the whole region, which has none. */
  readonly departments: readonly Department[] | null;
}

function RoleAndPlace({ granting: { wish, change, mistakeOf }, departments }: PlaceProps) {
  const isOfRegion = departments === null;
  return (
    <>
      <SelectField
        id="rol"
        label={t('roles.role')}
        error={mistakeOf('role')}
        chosen={wish.role}
        options={offeredRoles(isOfRegion).map(role => [role, roleName(role, isOfRegion)])}
        choose={role => change({ role: role as Role })}
      />
      {departments && (
        <SelectField
          id="afdeling"
          label={t('roles.department')}
          error={mistakeOf('department')}
          chosen={wish.departmentId}
          options={[['', t('roles.wholeMember')], ...departments.map(({ id, name }) => [id, name] as const)]}
          choose={departmentId => change({ departmentId })}
        />
      )}
    </>
  );
}
