import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { DateTime } from '@naober/kit/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { aboutReference, personReference } from '../person-reference/person-reference.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import { deputyFor, visibleTimesheet } from './asked-timesheet.ts';
import { cutOffFor } from './cut-off.rules.ts';
import { pairName } from '../settlement/lock-pairs.ts';
import { seesWords } from './timesheet-access.rules.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { bandsOf, correctionsOf, settlingOf, stepsOf } from './timesheet.batches.ts';
import { TimesheetHolder, TimesheetStatus } from './timesheet.enums.ts';
import { Timesheet } from './timesheet.entity.ts';
import { differs, holderOf, isBetweenMembers } from './timesheet.rules.ts';
import { TimesheetCall } from './timesheet.view.ts';

@Resolver(() => Timesheet)
export class TimesheetResolver {
  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who worked it; null while governance does not answer.',
  })
  async professional(@Root() { id, professionalId }: Timesheet, @Ctx() context: Context): Promise<ProfessionalRef> {
    await noteReadingOf('Timesheet', id, professionalId, context);
    return { id: professionalId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `${aboutReference} Null where nobody lends her.`,
  })
  personReference(@Root() { homeMemberId, professionalId }: Timesheet): string | null {
    return homeMemberId && personReference(homeMemberId, professionalId);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'Where it was worked.' })
  host(@Root() { hostMemberId }: Timesheet): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'Who lends her, the host itself at her own employer; null where nobody does.',
  })
  home(@Root() { homeMemberId }: Timesheet): MemberRef | null {
    return homeMemberId === null ? null : { id: homeMemberId };
  }

  @FieldResolver(() => DepartmentRef, { nullable: true, description: 'The department.' })
  department(@Root() { departmentId }: Timesheet): DepartmentRef {
    return { id: departmentId };
  }

  @FieldResolver(() => ProfessionRef, { nullable: true, description: 'As what.' })
  profession(@Root() { professionId }: Timesheet): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => [TimesheetCall], { description: 'While on call: when she worked; else empty.' })
  calls(@Root() { calls }: Timesheet): TimesheetCall[] {
    return calls.map(one => ({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }));
  }

  @FieldResolver(() => [TimesheetBand], {
    description: 'Its minutes by month and band of the home cao, together exactly its minutes. Never pay.',
  })
  bands(@Root() { id }: Timesheet, @Ctx() context: Context): Promise<TimesheetBand[]> {
    return bandsOf(context).load(id);
  }

  @FieldResolver(() => [TimesheetStep], { description: 'What was done with it, oldest first.' })
  async steps(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<TimesheetStep[]> {
    const { viewer, now } = context;
    const steps = await stepsOf(context).load(sheet.id);
    const isOfThem = seesWords(viewer, sheet, await deputyFor(context), localDateOf(now));
    return isOfThem ? steps : steps.map(step => Object.assign(new TimesheetStep(), step, { note: null }));
  }

  @FieldResolver(() => Timesheet, { nullable: true, description: 'The first sheet of that work; null for that one.' })
  corrects(@Root() { correctsId }: Timesheet, @Ctx() context: Context): Promise<Timesheet | null> | null {
    return correctsId === null ? null : visibleTimesheet(correctsId, context);
  }

  @FieldResolver(() => [Timesheet], { description: 'Its corrections, oldest first; of a correction none.' })
  corrections(@Root() { id }: Timesheet, @Ctx() context: Context): Promise<Timesheet[]> {
    return correctionsOf(context).load(id);
  }

  @FieldResolver(() => TimesheetHolder, { description: 'Who has it now.' })
  async holder(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<TimesheetHolder> {
    if (sheet.status !== TimesheetStatus.DRAFT) return holderOf(sheet);
    return holderOf(sheet, (await context.byId(BorrowedProfessional).load(sheet.professionalId))?.isErased);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when it must be confirmed to go into the coming batch, by how the two members settle; late it goes into the next one by itself. Null once it is settled, and where no two members settle.',
  })
  async cutOffAt(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<Date | null> {
    if (sheet.settledAt !== null || !isBetweenMembers(sheet)) return null;
    return cutOffFor(sheet.startsAt, context.now, await settlingOf(context).load(pairName(sheet)));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was worked otherwise than planned.' })
  differsFromPlan(@Root() sheet: Timesheet): boolean {
    return differs(sheet);
  }
}

@Resolver(() => TimesheetStep)
export class TimesheetStepResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Words with it; null when none, and for all but her and who verifies for the host.',
  })
  note(@Root() { note }: TimesheetStep): string | null {
    return note;
  }
}
