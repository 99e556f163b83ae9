import type { EntityManager } from '@mikro-orm/postgresql';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import type { QuestionnaireKind } from './evaluation.enums.ts';

/** The version that is asked of a placement that ended on that day: a new one changes nothing for what ended before it. */
export const questionnaireOn = (
  em: EntityManager,
  kind: QuestionnaireKind,
  day: string,
): Promise<EvaluationQuestionnaire> =>
  em.findOneOrFail(
    EvaluationQuestionnaire,
    { kind, validFrom: { $lte: day } },
    { orderBy: { validFrom: 'desc', number: 'desc' } },
  );
