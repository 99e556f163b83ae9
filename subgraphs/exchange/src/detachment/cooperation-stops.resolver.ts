import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { rows } from '@naober/kit/sql';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BorrowedCooperationAgreement } from '../borrowed/cooperation-agreement.entity.ts';
import { ExchangePlacement } from '../placement/exchange-placement.entity.ts';
import { PlacementStatus } from '../placement/placement.enums.ts';
import { CooperationAgreementRef } from '../references/cooperation-agreement.ts';
import { lastDayOf } from './coverage.rules.ts';
import { isOffice } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { StopsWhenItEnds } from './detachment.views.ts';

@Resolver(() => CooperationAgreementRef)
export class CooperationStopsResolver {
  @FieldResolver(() => StopsWhenItEnds, {
    nullable: true,
    description:
      'What stops, or runs off, when it ends; null for all but the office, and when it has no last day and none is asked about.',
  })
  async stopsWhenItEnds(
    @Root() { id }: CooperationAgreementRef,
    @Arg('lastDay', () => LocalDate, {
      nullable: true,
      description: 'As if it ended on this day; null: its own last day.',
    })
    asked: string | null,
    @Ctx() context: Context,
  ): Promise<StopsWhenItEnds | null> {
    const { viewer, guarded, platform } = context;
    const agreement = await context.byId(BorrowedCooperationAgreement).load(id);
    if (!isOffice(viewer) || agreement?.regionId !== viewer.tenantId) return null;
    const lastDay = asked ?? lastDayOf(agreement);
    if (lastDay === null) return null;
    const where =
      "cooperation_agreement_id = ? and status in ('PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED') and coalesce(ended_on, ends_on) > ?::date";
    const running = await rows<{ id: string }>(
      guarded,
      `select id from detachment_agreement where ${where} order by coalesce(ended_on, ends_on), id`,
      [id, lastDay],
    );
    const first = running.slice(0, 50).map(one => one.id);
    const detachments = await guarded.find(
      DetachmentAgreement,
      { id: { $in: first } },
      { orderBy: { endsOn: 'asc', id: 'asc' } },
    );
    const [signUps] = await rows<{ count: number }>(platform, signUpsSql, [id, lastDay]);
    const over = [PlacementStatus.COMPLETED, PlacementStatus.ENDED_EARLY];
    const placementCount = await platform.count(ExchangePlacement, {
      detachmentAgreementId: { $in: running.map(one => one.id) },
      status: { $nin: over },
    });
    const detachmentCount = running.length;
    return { lastDay, detachmentCount, detachments, placementCount, confirmedSignUpCount: signUps!.count };
  }
}

/** Parameters: the agreement, its last day. */
const signUpsSql = `
  select count(*)::int as count
  from borrowed_cooperation_agreement agreement
  join open_shift shift on shift.member_id = any(agreement.member_ids)
    and (agreement.profession_ids = '{}' or shift.profession_id = any(agreement.profession_ids))
  join borrowed_department department on department.id = shift.department_id
    and (agreement.department_kinds = '{}' or department.kind = any(agreement.department_kinds))
  join sign_up on sign_up.shift_id = shift.id and sign_up.status in ('CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD')
  where agreement.id = ? and sign_up.starts_at >= ((?::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    and exists (select from borrowed_employment job where job.professional_id = sign_up.professional_id
      and job.member_id = any(agreement.member_ids) and job.member_id <> shift.member_id
      and daterange(job.starts_on, job.ends_on, '[]') @> (sign_up.starts_at at time zone 'Europe/Amsterdam')::date)`;
