import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, Query, Resolver } from 'type-graphql';
import { isOffice } from '../placement/placement-access.rules.ts';
import { QuestionnaireKind } from './evaluation.enums.ts';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import { questionnaireOn } from './questionnaire-on.ts';

@Resolver()
export class EvaluationQuestionnairesResolver {
  @Query(() => [EvaluationQuestionnaire], {
    nullable: true,
    description:
      'What is asked in the region of placements that end today, and what will be, by who is asked; null for all but the office.',
  })
  async evaluationQuestionnaires(@Ctx() { em, viewer, now }: Context): Promise<EvaluationQuestionnaire[] | null> {
    if (!isOffice(viewer)) return null;
    const [regionId, day] = [viewer.tenantId, localDateOf(now)];
    const kinds = [QuestionnaireKind.RUNNER, QuestionnaireKind.MANAGER];
    const today = await Promise.all(kinds.map(kind => questionnaireOn(em, { regionId, kind, day })));
    const later = { regionId, validFrom: { $gt: day } };
    const toCome = await em.find(EvaluationQuestionnaire, later, { orderBy: { validFrom: 'asc', id: 'asc' } });
    return today.flatMap(one => [one, ...toCome.filter(({ kind }) => kind === one.kind)]);
  }
}
