import type { Context } from '@naober/kit/context';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { hasRole } from '@naober/kit/viewer';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { ExchangePlacement } from '../placement/exchange-placement.entity.ts';
import { isOffice } from '../placement/placement-access.rules.ts';
import { partiesIn } from '../placement/visible-placement.ts';
import { ExchangeProgramme } from '../programme/exchange-programme.entity.ts';
import { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { wavesOf } from '../programme/programme.batches.ts';
import { MemberRef } from '../references/member.ts';
import { askedOf, isRemembered, lastDayOf } from './evaluation.rules.ts';
import { EvaluationSummary, OwnEvaluation } from './evaluation.view.ts';
import { ownAnswersOf, summaryOf, groupsOfMember, groupsOfWave } from './evaluation.batches.ts';
import { questionnaireOn } from './questionnaire-on.ts';

@Resolver(() => ProgrammeWave)
export class WaveEvaluationResolver {
  @FieldResolver(() => [EvaluationSummary], {
    nullable: true,
    description: 'How its placements were; empty below five answers, null for all but the office.',
  })
  async evaluation(@Root() { id }: ProgrammeWave, @Ctx() context: Context): Promise<EvaluationSummary[] | null> {
    return isOffice(context.viewer) ? summaryOf(context, await groupsOfWave(context).load(id)) : null;
  }
}

@Resolver(() => ExchangeProgramme)
export class ProgrammeEvaluationResolver {
  @FieldResolver(() => [EvaluationSummary], {
    nullable: true,
    description: 'How the placements of all its waves were; empty below five answers, null for all but the office.',
  })
  async evaluation(@Root() { id }: ExchangeProgramme, @Ctx() context: Context): Promise<EvaluationSummary[] | null> {
    if (!isOffice(context.viewer)) return null;
    const waves = await wavesOf(context).load(id);
    const groups = await Promise.all(waves.map(wave => groupsOfWave(context).load(wave.id)));
    return summaryOf(context, groups.flat());
  }
}

@Resolver(() => MemberRef)
export class MemberEvaluationResolver {
  @FieldResolver(() => [EvaluationSummary], {
    nullable: true,
    description:
      'How placements at the member were, and how its own leads found them; empty below five answers, null for all but its team leads, HR and administrators.',
  })
  async placementEvaluation(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<EvaluationSummary[] | null> {
    const isTheirs = ['TEAM_LEAD', 'HR_ADVISOR', 'MEMBER_ADMIN'].some(role => hasRole(context.viewer, role, id));
    if (!isTheirs || !(await visibleMember(id, context))) return null;
    return summaryOf(context, await groupsOfMember(context).load(id));
  }
}

@Resolver(() => ExchangePlacement)
export class OwnEvaluationResolver {
  @FieldResolver(() => OwnEvaluation, {
    nullable: true,
    description:
      'What who asks is asked of it, and what she answered; null before it is over, and for who had no part.',
  })
  async ownEvaluation(@Root() placement: ExchangePlacement, @Ctx() context: Context): Promise<OwnEvaluation | null> {
    const { em, viewer, now } = context;
    const asked = askedOf(placement, partiesIn(context, placement));
    if (!asked) return null;
    const given = (await ownAnswersOf(context).load(placement.id)).find(({ kind }) => kind === asked.kind);
    const within = (await ruleNumbers(em, now))('PL-3.evaluating');
    const questionnaire = await questionnaireOn(em, {
      regionId: placement.regionId,
      kind: asked.kind,
      day: lastDayOf(placement),
    });
    const isCounted = given?.groupId != null;
    return {
      questionnaire,
      agreed: Object.entries(given?.answers ?? {}).flatMap(([code, agrees]) => (agrees ? [code] : [])),
      isAnswered: given !== undefined,
      isCounted,
      isOpen: viewer.mayWrite && !isCounted && isRemembered(placement, now, within),
    };
  }
}
