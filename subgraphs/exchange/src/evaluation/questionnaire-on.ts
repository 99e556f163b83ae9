import type { EntityManager } from '@mikro-orm/postgresql';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import type { QuestionnaireKind } from './evaluation.enums.ts';

interface Asked {
  readonly regionId: string;
  readonly kind: QuestionnaireKind;
  readonly day: string;
}

/**
 * The version that is asked of a placement that ended on that day: a new one changes nothing for what ended before it.
 * What the region set itself comes before what all regions have.
 */
export async function questionnaireOn(
  em: EntityManager,
  { regionId, kind, day }: Asked,
): Promise<EvaluationQuestionnaire> {
  const found = await em.find(
    EvaluationQuestionnaire,
    { kind, validFrom: { $lte: day }, $or: [{ regionId }, { regionId: null }] },
    { orderBy: { validFrom: 'desc', number: 'desc' } },
  );
  return found.find(one => one.regionId === regionId) ?? found[0]!;
}
