import type { EntityManager } from '@mikro-orm/postgresql';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { patternFindings, type PatternFinding } from './pattern-findings.rules.ts';
import type { Pattern } from './weeks.rules.ts';

/** What the law, and the cao of either employer where it is stricter, say of a pattern by itself. */
export async function findingsOf(
  em: EntityManager,
  pattern: Pattern,
  memberIds: readonly string[],
  now: Date,
): Promise<PatternFinding[]> {
  const members = await em.find(BorrowedMember, { id: { $in: [...memberIds] } });
  const employments = members.map(({ id, collectiveAgreement }) => {
    return { memberId: id, professionId: '', collectiveAgreement, startsOn: '1900-01-01', endsOn: null };
  });
  return patternFindings(pattern, { parameters: await ruleParameters(em), employments, now });
}
