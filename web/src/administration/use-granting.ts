import { useState } from 'preact/hooks';
import type { GrantRoleErrorCode, Role } from '../generated/operations.ts';
import { GrantRoleDocument } from '../generated/roles.ts';
import type { Trouble } from '../graph/trouble.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { roleName } from '../shell/role-name.ts';
import { announce } from '../ui/announce.tsx';
import { mistakeFields, offeredRoles } from './granting.ts';
import type { Person } from './person-finder.tsx';
import type { Place } from './place.ts';

/** As it is filled in; empty text for what is left open. */
export interface RoleWish {
  readonly person: Person | null;
  readonly role: Role;
  readonly departmentId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface Granting {
  readonly wish: RoleWish;
  readonly change: (part: Partial<RoleWish>) => void;
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  readonly mistakes: readonly GrantRoleErrorCode[];
  /** What is wrong with one field, in words; null when nothing is. */
  readonly mistakeOf: (field: keyof typeof mistakeFields) => string | null;
  readonly send: () => Promise<void>;
}

/** Giving a role; `granted` hears the sentence that says what was done. */
export function useGranting({ memberId }: Place, granted: (sentence: string) => void): Granting {
  const { act, isPending, trouble } = useMutation(GrantRoleDocument);
  const isOfRegion = memberId === null;
  const [wish, setWish] = useState<RoleWish>({
    person: null,
    role: offeredRoles(isOfRegion)[0]!,
    departmentId: '',
    startsOn: localDate(new Date()),
    endsOn: '',
  });
  const [mistakes, setMistakes] = useState<readonly GrantRoleErrorCode[]>([]);

  async function send(): Promise<void> {
    const { person, role, departmentId, startsOn, endsOn } = wish;
    if (!person) return setMistakes(['UNKNOWN_PERSON']);
    const where = { memberId, departmentId: departmentId || null };
    const when = { startsOn: startsOn || null, endsOn: endsOn || null };
    const payload = (await act({ input: { professionalId: person.id, role, ...where, ...when } }))?.grantRole;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (!payload.roleGrant) return;
    const sentence = sentenceOf(person.name, roleName(role, isOfRegion), startsOn);
    announce(sentence);
    granted(sentence);
  }

  return {
    wish,
    change: part => setWish(last => ({ ...last, ...part })),
    isPending,
    trouble,
    mistakes,
    mistakeOf: field => {
      const code = mistakes.find(one => mistakeFields[field].includes(one));
      return code ? t(`grantRole.${code}`) : null;
    },
    send,
  };
}

/** What was done, and when it begins to count. */
function sentenceOf(name: string, role: string, startsOn: string): string {
  const isLater = startsOn > localDate(new Date());
  return isLater
    ? t('roles.grantedLater', { name, role, day: dateText(startsOn) })
    : t('roles.granted', { name, role });
}
