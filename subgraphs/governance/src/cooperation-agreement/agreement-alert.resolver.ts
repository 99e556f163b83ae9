import type { Context } from '@naober/kit/context';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { alertsOf } from './agreements-of.ts';
import { AgreementAlertAbout } from './alert.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { mayKeepAgreements, speaksFor } from './cooperation-agreement.rules.ts';

@ObjectType({ description: 'That the office and the parties were warned, once.' })
export class AgreementAlert {
  @Field(() => AgreementAlertAbout, { description: 'Of what.' })
  about!: AgreementAlertAbout;

  @Field(() => LocalDate, { description: 'The day that it warned of.' })
  onDay!: string;

  @Field(() => Int, { description: 'So many days before that day, or fewer.' })
  days!: number;

  @Field(() => DateTime, { description: 'When it was said.' })
  saidAt!: Date;
}

/** What those who keep an agreement, or speak for a party, know of it besides. */
@Resolver(() => CooperationAgreement)
export class AgreementAlertResolver {
  @FieldResolver(() => [AgreementAlert], {
    nullable: true,
    description: 'What was warned of, the last first; for the office and for who speaks for a party, null for others.',
  })
  async alerts(@Root() agreement: CooperationAgreement, @Ctx() context: Context): Promise<AgreementAlert[] | null> {
    if (!isOfParty(agreement, context)) return null;
    return (await alertsOf(context, agreement.id)).map(({ about, on_day, days, said_at }) => ({
      about: AgreementAlertAbout[about],
      onDay: on_day,
      days,
      saidAt: new Date(said_at),
    }));
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The party that gave notice; null when none did.' })
  noticeMember(@Root() agreement: CooperationAgreement, @Ctx() context: Context): Promise<Member | null> {
    return context.related(Member, agreement.noticeMember);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why notice was given; for the office and for who speaks for a party, null for others and when none was.',
  })
  noticeReason(@Root() agreement: CooperationAgreement, @Ctx() context: Context): string | null {
    return isOfParty(agreement, context) ? agreement.noticeReason : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it was terminated; for the office and for who speaks for a party, null for others and when it was not.',
  })
  terminationReason(@Root() agreement: CooperationAgreement, @Ctx() context: Context): string | null {
    return isOfParty(agreement, context) ? agreement.terminationReason : null;
  }
}

const isOfParty = (agreement: CooperationAgreement, { viewer }: Context): boolean =>
  mayKeepAgreements(viewer, agreement) || agreement.scope.memberIds.some(memberId => speaksFor(viewer, memberId));
