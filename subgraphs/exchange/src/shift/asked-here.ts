import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { supervisorsOf } from '../sign-up/may-supervise.ts';
import type { Asked } from './asked.rules.ts';
import { shiftProblem as problem, type ShiftProblem } from './shift-problem.rules.ts';

/** What of a plan only the host's own records can tell: whether its requirement set is there, and its supervisor may. */
export async function askedHere(
  tx: EntityManager,
  memberId: string,
  asked: Asked,
  spans: readonly { readonly startsAt: Date }[],
): Promise<ShiftProblem[]> {
  const days = spans.map(({ startsAt }) => localDateOf(startsAt)).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const { supervisorId, requirementSetId } = asked;
  const isSetThere = requirementSetId === null || (await isInForce(tx, memberId, requirementSetId, first));
  const maySupervise =
    supervisorId === null ||
    ((await mayOn(tx, memberId, asked, first)) && (first === last || (await mayOn(tx, memberId, asked, last))));
  return [
    ...(isSetThere ? [] : [problem('UNKNOWN_REQUIREMENT_SET', 'requirementSetId')]),
    ...(maySupervise ? [] : [problem('SUPERVISOR_NOT_VALID', 'supervisorId')]),
  ];
}

const isInForce = async (tx: EntityManager, memberId: string, setId: string, day: string): Promise<boolean> =>
  isUuid(setId) &&
  (
    await rows(
      tx,
      `select asks.id from requirement_set asks join requirement_set_version on set_id = asks.id
       where asks.id = ? and member_id = ? and valid_from <= ? limit 1`,
      [setId, memberId, day],
    )
  ).length > 0;

const mayOn = async (tx: EntityManager, memberId: string, asked: Asked, day: string): Promise<boolean> =>
  isUuid(asked.supervisorId!) && (await supervisorsOf(tx, memberId, asked, day, asked.supervisorId)).length > 0;
