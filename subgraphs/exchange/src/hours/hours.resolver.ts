import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { stringify } from 'csv-stringify/sync';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { employersOf, rowOf, yearsOf } from './hours.rules.ts';
import { workedBy } from './worked.ts';

@ObjectType({ description: 'What somebody worked in a year in one profession, as far as it is known here.' })
export class WorkedYear {
  @Field(() => Int, { description: 'The year; a shift is of the day on which it begins.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'The profession in Dutch; null when not known.' })
  profession!: string | null;

  @Field(() => Float, { description: 'Hours of work, without breaks and without being on call.' })
  hours!: number;

  @Field(() => Int, { description: 'How many shifts.' })
  shifts!: number;
}

@ObjectType({ description: 'What somebody worked in a year at one employer, as far as it is known here (WT-20).' })
export class WorkedAtEmployer {
  @Field(() => Int, { description: 'The year; a shift is of the day on which it begins.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'The name of the organisation; null when not known.' })
  employer!: string | null;

  @Field(() => Float, { description: 'Hours of work, without breaks and without being on call.' })
  hours!: number;

  @Field(() => Int, { description: 'How many shifts and calls.' })
  shifts!: number;
}

const header = [
  'dag',
  'begin',
  'einde',
  'pauze_min',
  'uren',
  'organisatie',
  'afdeling',
  'functie',
  'soort',
  'herkomst',
];

/** Her own hours: to be re-registered (PR-4), and to be shown to who asks after her working time (WT-20). */
@Resolver(() => ProfessionalRef)
export class HoursResolver {
  @FieldResolver(() => [WorkedYear], {
    nullable: true,
    description:
      'What she worked by year and profession, newest first: shifts by Naober as long as they are kept, work at home for 400 days, days of a combination job as planned where no roster tells them. Null for all but herself.',
  })
  async workedYears(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<readonly WorkedYear[] | null> {
    if (context.viewer.personId !== id) return null;
    const worked = await workedBy(context.platform, id, context.now);
    return yearsOf(worked, await ruleParameters(context.platform));
  }

  @FieldResolver(() => [WorkedAtEmployer], {
    nullable: true,
    description:
      'The same by year and where it was worked, newest first: as both sides agreed on the hours, as planned while they did not. Null for all but herself.',
  })
  async workedAtEmployers(
    @Root() { id }: ProfessionalRef,
    @Ctx() context: Context,
  ): Promise<readonly WorkedAtEmployer[] | null> {
    if (context.viewer.personId !== id) return null;
    const worked = await workedBy(context.platform, id, context.now);
    return employersOf(worked, await ruleParameters(context.platform));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The same shift by shift, as CSV with semicolons: day, begin and end with offset, break, hours, where and as what. Cells that a spreadsheet would take for a formula begin with an apostrophe. Null for all but herself.',
  })
  async workedHoursCsv(
    @Root() { id }: ProfessionalRef,
    @Arg('from', () => LocalDate, { nullable: true, description: 'First day; null for the first that is known.' })
    from: string | null,
    @Arg('until', () => LocalDate, { nullable: true, description: 'Last day; null for today.' })
    until: string | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (context.viewer.personId !== id) return null;
    const parameters = await ruleParameters(context.platform);
    const worked = (await workedBy(context.platform, id, context.now)).filter(({ startsAt }) => {
      const day = localDateOf(startsAt);
      return day >= (from ?? '') && day <= (until ?? '9999');
    });
    const rows = worked.map(one => rowOf(one, parameters));
    return stringify([header, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
  }
}
