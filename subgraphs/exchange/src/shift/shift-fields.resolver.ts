import type { Context } from '@naober/kit/context';
import { elapsedMinutes } from '@naober/kit/local-time';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { DepartmentRef } from '../references/department.ts';
import { EntrustmentLevel } from '../references/entrustment-level.ts';
import { EpaDefinitionRef } from '../references/epa-definition.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { OpenShiftStatus } from './open-shift.enums.ts';
import { OpenShift } from './open-shift.entity.ts';
import { seesAsPlanner } from './shift-access.rules.ts';
import { shiftStatus } from './shift-status.rules.ts';

@ObjectType({ description: 'An EPA that a shift asks, with the level it asks.' })
export class RequiredEpa {
  @Field(() => EpaDefinitionRef, { nullable: true, description: 'The EPA; null while learning does not answer.' })
  epa!: EpaDefinitionRef;

  @Field(() => EntrustmentLevel, { description: 'The lowest level that is enough.' })
  minimumLevel!: EntrustmentLevel;
}

@Resolver(() => OpenShift)
export class ShiftFieldsResolver {
  @FieldResolver(() => OpenShiftStatus, { description: 'Where the shift stands now.' })
  status(@Root() shift: OpenShift, @Ctx() { now }: Context): OpenShiftStatus {
    return shiftStatus(shift, now);
  }

  @FieldResolver(() => Int, {
    description: 'Minutes of work: elapsed time, also when the clocks change, without the break.',
  })
  workMinutes(@Root() { startsAt, endsAt, breakMinutes }: OpenShift): number {
    return elapsedMinutes(startsAt, endsAt) - breakMinutes;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The number in the host's own roster; null when none, and for all but its planners and keys that read its shifts.",
  })
  externalId(@Root() { externalId, memberId, departmentId }: OpenShift, @Ctx() { viewer }: Context): string | null {
    return seesAsPlanner(viewer, memberId, departmentId) ? externalId : null;
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'Where it is worked; null while governance does not answer.',
  })
  department(@Root() { departmentId }: OpenShift): DepartmentRef {
    return { id: departmentId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The host; null while governance does not answer.' })
  member(@Root() { memberId }: OpenShift): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => ProfessionRef, {
    nullable: true,
    description: 'The profession asked; null while governance does not answer.',
  })
  profession(@Root() { professionId }: OpenShift): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => [RequiredEpa], { description: 'The EPAs asked, in the order of the roster; empty when none.' })
  requiredEpas(@Root() { requiredEpas }: OpenShift): RequiredEpa[] {
    return requiredEpas.map(({ epaId, minimumLevel }) => ({ epa: { id: epaId }, minimumLevel }));
  }
}
