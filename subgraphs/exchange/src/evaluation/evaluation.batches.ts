import type { Context } from '@naober/kit/context';
import { EvaluationGroup } from './evaluation-group.entity.ts';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import type { EvaluationSummary } from './evaluation.view.ts';
import { PlacementEvaluation } from './placement-evaluation.entity.ts';

/** By wave: its full groups, of one member or of several. */
export const groupsOfWave = (context: Context) =>
  context.batched<EvaluationGroup[]>(groupsOfWave, async ids => {
    const where = { waveId: { $in: [...ids] }, regionId: context.viewer.tenantId };
    const found = await context.em.find(EvaluationGroup, where, { orderBy: { id: 'asc' } });
    return ids.map(id => found.filter(({ waveId }) => waveId === id));
  });

/** By member: the full groups that are of it alone. */
export const groupsOfMember = (context: Context) =>
  context.batched<EvaluationGroup[]>(groupsOfMember, async ids => {
    const where = { memberId: { $in: [...ids] }, regionId: context.viewer.tenantId };
    const found = await context.em.find(EvaluationGroup, where, { orderBy: { id: 'asc' } });
    return ids.map(id => found.filter(({ memberId }) => memberId === id));
  });

/** By placement: what who asks answered. */
export const ownAnswersOf = (context: Context) =>
  context.batched<PlacementEvaluation[]>(ownAnswersOf, async ids => {
    const where = { placementId: { $in: [...ids] }, respondentId: context.viewer.personId };
    const found = await context.guarded.find(PlacementEvaluation, where as object);
    return ids.map(id => found.filter(({ placementId }) => placementId === id));
  });

/** Groups added up, by version of each questionnaire. */
export async function summaryOf(context: Context, groups: readonly EvaluationGroup[]): Promise<EvaluationSummary[]> {
  const byVersion = Map.groupBy(groups, ({ questionnaireId }) => questionnaireId);
  const versions = await Promise.all([...byVersion.keys()].map(id => context.byId(EvaluationQuestionnaire).load(id)));
  return versions
    .filter(version => version !== null)
    .toSorted((one, other) => other.kind.localeCompare(one.kind) || one.number - other.number)
    .map(({ id, kind, number, questions }) => {
      const of = byVersion.get(id)!;
      const answered = of.reduce((sum, { people }) => sum + people, 0);
      const agreed = (code: string) => of.reduce((sum, group) => sum + (group.agreed[code] ?? 0), 0);
      return { kind, number, figures: questions.map(one => ({ ...one, agreed: agreed(one.code), answered })) };
    });
}
