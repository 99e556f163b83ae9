import type { EntityManager } from '@mikro-orm/postgresql';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import type { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { WaveStatus } from '../programme/wave-status.ts';
import { EvaluationGroup } from './evaluation-group.entity.ts';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import { agreedOf, fullGroups } from './grouping.rules.ts';
import { PlacementEvaluation } from './placement-evaluation.entity.ts';

/**
 * Counts, once and for all, the answers of a wave that fill a group. The caller's transaction holds the lock of the
 * wave's answers, or that of the wave and takes the other here: of two who answer at once one is first.
 */
export async function closeGroups(tx: EntityManager, wave: ProgrammeWave, now: Date): Promise<void> {
  await lockAnswers(tx, wave.id);
  const fewest = (await ruleNumbers(tx, now))('PL-5.fewest');
  const order = { orderBy: { givenAt: 'asc', id: 'asc' } } as const;
  const waiting = await tx.find(PlacementEvaluation, { waveId: wave.id, groupId: null }, order);
  // Of each version of each questionnaire by itself: other sentences are other answers.
  for (const [questionnaireId, answers] of Map.groupBy(waiting, one => one.questionnaireId)) {
    const { kind, questions } = await tx.findOneOrFail(EvaluationQuestionnaire, questionnaireId);
    const codes = questions.map(({ code }) => code);
    for (const { memberId, of } of fullGroups(answers, fewest, wave.status === WaveStatus.CLOSED)) {
      const what = { regionId: wave.regionId, waveId: wave.id, kind, questionnaireId, memberId, people: of.length };
      const agreed = agreedOf(
        of.map(one => one.answers),
        codes,
      );
      const group = tx.create(EvaluationGroup, { ...what, agreed, closedAt: now });
      await tx.flush(); // before the answers that name it
      for (const one of of) one.groupId = group.id;
    }
  }
}

export const lockAnswers = (tx: EntityManager, waveId: string) =>
  tx.execute(`select pg_advisory_xact_lock(hashtextextended('answers of ' || ?, 0))`, [waveId]);
