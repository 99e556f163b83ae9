import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { runsProgrammes } from './programme-access.rules.ts';
import { kept, keptChecks, kindsOf, longestName, wavePlanRefusals, type WavePlanRefusal } from './programme.rules.ts';
import { WaveCheck } from './wave-check.entity.ts';

@InputType({ description: 'A point of the go/no-go list.' })
export class WaveCheckInput {
  @Field(() => String, { description: 'What must be arranged, in Dutch, 1 to 200 characters.' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;
}

@InputType({ description: 'A wave to plan.' })
export class PlanWaveInput {
  @Field(() => ID, { description: 'Of which programme.' })
  programmeId!: string;

  @Field(() => String, { description: `Name in Dutch, 1 to ${longestName} characters.` })
  name!: string;

  @Field(() => String, { description: `Name in English, 1 to ${longestName} characters.` })
  nameEn!: string;

  @Field(() => [String], { description: 'Codes of the kinds of department, such as `SEH`.' })
  departmentKinds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'For which professions; empty for all.' })
  professionIds!: string[];

  @Field(() => Boolean, { description: 'Whether it is a pilot.' })
  isPilot!: boolean;

  @Field(() => LocalDate, { description: 'First day of placements.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which a placement may begin; null for no end.' })
  endsOn?: string | null;

  @Field(() => [WaveCheckInput], { description: 'The go/no-go list in order, 1 to 30 points.' })
  checks!: WaveCheckInput[];
}

const PlanWaveError = userErrorOf<WavePlanRefusal>('PlanWave', wavePlanRefusals);

@ObjectType({ description: 'What became of a planWave.' })
export class PlanWavePayload {
  @Field(() => ProgrammeWave, { nullable: true, description: 'The wave; null when refused.' })
  wave!: ProgrammeWave | null;

  @Field(() => [PlanWaveError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<WavePlanRefusal>[];
}

@Resolver()
export class PlanWaveMutation {
  @Mutation(() => PlanWavePayload, {
    description:
      'Plans a wave with its go/no-go list, as the office of the region; members offer places when they like.',
  })
  async planWave(
    @Arg('input', () => PlanWaveInput, { description: 'The wave.' }) input: PlanWaveInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<PlanWavePayload> {
    const { programmeId: id } = input;
    return em.transactional(
      async tx => {
        const lock = { lockMode: LockMode.PESSIMISTIC_READ };
        const programme = isUuid(id) ? await tx.findOne(ExchangeProgramme, id, lock) : null;
        if (!programme || programme.regionId !== viewer.tenantId || !runsProgrammes(viewer))
          throw fail('NOT_FOUND', `You run no programme ${id}.`);
        if (programme.closedAt !== null) return refused('PROGRAMME_CLOSED', 'programmeId');
        return planned(tx, programme, input);
      },
      { clear: true },
    );
  }
}

async function planned(
  tx: EntityManager,
  programme: ExchangeProgramme,
  input: PlanWaveInput,
): Promise<PlanWavePayload> {
  const { startsOn, endsOn = null, isPilot } = input;
  const [name, nameEn] = [kept(input.name, longestName), kept(input.nameEn, longestName)];
  if (!name || !nameEn) return refused('INVALID_NAME', name ? 'nameEn' : 'name');
  if (endsOn !== null && endsOn < startsOn) return refused('INVALID_PERIOD', 'endsOn');
  const departmentKinds = kindsOf(input.departmentKinds);
  if (departmentKinds.length === 0) return refused('KINDS_NEEDED', 'departmentKinds');
  const professionIds = [...new Set(input.professionIds)];
  const known = await tx.count(BorrowedProfession, { id: { $in: professionIds.filter(isUuid) } });
  if (known < professionIds.length) return refused('UNKNOWN_PROFESSION', 'professionIds');
  const checks = keptChecks(input.checks);
  if (!checks) return refused('INVALID_CHECKS', 'checks');
  const { id: programmeId, regionId } = programme;
  const what = { name, nameEn, departmentKinds, professionIds, isPilot, startsOn, endsOn };
  const wave = tx.create(ProgrammeWave, { regionId, programmeId, ...what });
  await tx.flush(); // before the points that name it
  checks.forEach((check, at) => tx.create(WaveCheck, { regionId, waveId: wave.id, place: at + 1, ...check }));
  return { wave, userErrors: [] };
}

const refused = (code: WavePlanRefusal, field: string): PlanWavePayload => ({
  wave: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
