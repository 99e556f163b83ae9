import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { RosterDelivery } from './roster-delivery.entity.ts';
import type { RosterLink } from './roster-link.entity.ts';
import { sameWanted, wantedAssignment, wantedHours, type Told } from './wanted.rules.ts';

/**
 * Brings the outbox of a link to what its sign-ups say now. Looks at states, not at events: what was missed is found, what
 * changed twice is told once.
 */
export async function collectDeliveries(em: EntityManager, link: RosterLink, now: Date): Promise<void> {
  await em.transactional(
    async tx => {
      const told = await signUpsOf(tx, link.id, now);
      const known = await tx.find(RosterDelivery, { linkId: link.id, signUpId: { $in: told.map(({ id }) => id) } });
      const byKey = new Map(known.map(one => [`${one.signUpId} ${one.kind}`, one]));
      for (const one of told) {
        if (link.pushesConfirmed) want(tx, link, one, 'ASSIGNMENT', byKey);
        if (link.pushesHours) want(tx, link, one, 'HOURS', byKey);
      }
    },
    { clear: true },
  );
}

type SignUpRow = Told & { readonly id: string };

function want(
  tx: EntityManager,
  { id: linkId, regionId, memberId }: RosterLink,
  one: SignUpRow,
  kind: RosterDelivery['kind'],
  byKey: ReadonlyMap<string, RosterDelivery>,
): void {
  const wanted = kind === 'HOURS' ? wantedHours(one) : wantedAssignment(one);
  const known = byKey.get(`${one.id} ${kind}`);
  const isGone = wanted === null;
  const isOther = known && (known.isGone !== isGone || (wanted && !sameWanted(known.wanted, wanted)));
  if (isOther)
    Object.assign(known, {
      isGone,
      wanted: wanted ?? known.wanted,
      wantedVersion: known.wantedVersion + 1,
      endsAt: one.endsAt,
    });
  if (!known && wanted !== null)
    tx.create(RosterDelivery, {
      regionId,
      memberId,
      linkId,
      signUpId: one.id,
      kind,
      wanted,
      wantedVersion: 1,
      endsAt: one.endsAt,
    });
}

/** Of shifts that are not over for longer than a fortnight, in the order of the sign-ups. */
async function signUpsOf(tx: EntityManager, linkId: string, now: Date): Promise<SignUpRow[]> {
  const found = await rows<Omit<SignUpRow, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }>(
    tx,
    `select sign_up.id, sign_up.status, shift.external_id as "externalId", professional_id as "professionalId",
       coalesce(profession.name, '') as profession, coalesce(department.name, '') as department,
       shift.starts_at as "startsAt", shift.ends_at as "endsAt", shift.break_minutes as "breakMinutes"
     from sign_up join open_shift shift on shift.id = shift_id
     left join borrowed_profession profession on profession.id = shift.profession_id
     left join borrowed_department department on department.id = shift.department_id
     where shift.roster_link_id = ? and shift.external_id is not null and shift.ends_at > ?
     order by sign_up.id`,
    [linkId, new Date(now.getTime() - 14 * 86_400_000)],
  );
  return found.map(one => ({ ...one, startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }));
}
