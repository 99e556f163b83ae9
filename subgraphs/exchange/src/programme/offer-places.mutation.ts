import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { offersPlaces, seesWave } from './programme-access.rules.ts';
import { ProgrammeParticipation } from './programme-participation.entity.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WavePlace } from './wave-place.entity.ts';
import { WaveStatus } from './wave-status.ts';

export const mostPlaces = 99;

@InputType({ description: 'How many people can be placed at a department.' })
export class OfferPlacesInput {
  @Field(() => ID, { description: 'In which wave.' })
  programmeWaveId!: string;

  @Field(() => ID, { description: 'At which department.' })
  departmentId!: string;

  @Field(() => Int, { description: `How many at once, 0 to ${mostPlaces}; 0 takes the offer back.` })
  places!: number;
}

type Code = 'WAVE_CLOSED' | 'NO_PART' | 'OTHER_KIND' | 'INVALID_PLACES';
const OfferPlacesError = userErrorOf<Code>('OfferPlaces', {
  WAVE_CLOSED: 'The wave was closed.',
  NO_PART: 'The member does not take part in the programme: join first.',
  OTHER_KIND: 'The wave is for other kinds of department.',
  INVALID_PLACES: `Places are 0 to ${mostPlaces}.`,
});

@ObjectType({ description: 'What became of an offerPlaces.' })
export class OfferPlacesPayload {
  @Field(() => WavePlace, { nullable: true, description: 'The offer as it stands now; null when refused.' })
  place!: WavePlace | null;

  @Field(() => [OfferPlacesError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class OfferPlacesMutation {
  @Mutation(() => OfferPlacesPayload, {
    description:
      'Offers places at a department, or takes them back, as who speaks for it: as many as it likes, none included. Who was promised one keeps it.',
  })
  async offerPlaces(
    @Arg('input', () => OfferPlacesInput, { description: 'Where, and how many.' }) input: OfferPlacesInput,
    @Ctx() context: Context,
  ): Promise<OfferPlacesPayload> {
    const { viewer, em } = context;
    const wave = await context.byId(ProgrammeWave).load(input.programmeWaveId);
    const department = await context.byId(BorrowedDepartment).load(input.departmentId);
    const isTheirs = department && offersPlaces(viewer, department.memberId, department.id);
    if (!wave || !seesWave(viewer, wave) || !isTheirs || department.regionId !== viewer.tenantId)
      throw fail('NOT_FOUND', `You offer nothing at ${input.departmentId} in ${input.programmeWaveId}.`);
    const { places } = input;
    if (places < 0 || places > mostPlaces) return refused('INVALID_PLACES', 'places');
    if (!wave.departmentKinds.includes(department.kind)) return refused('OTHER_KIND', 'departmentId');
    return em.transactional(tx => offered(tx, context, { wave, department, places }), { clear: true });
  }
}

interface Offer {
  readonly wave: ProgrammeWave;
  readonly department: BorrowedDepartment;
  readonly places: number;
}

/** Under the lock of the programme, by which a member joins and leaves. */
async function offered(tx: EntityManager, { now, personId }: Context, { wave, department, places }: Offer) {
  const { programmeId, regionId, id: waveId } = wave;
  const { memberId, id: departmentId } = department;
  await tx.findOneOrFail(ExchangeProgramme, programmeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { status } = await tx.findOneOrFail(ProgrammeWave, waveId, { lockMode: LockMode.PESSIMISTIC_READ });
  if (status === WaveStatus.CLOSED) return refused('WAVE_CLOSED', 'programmeWaveId');
  if ((await tx.count(ProgrammeParticipation, { programmeId, memberId, leftAt: null })) === 0)
    return refused('NO_PART', 'programmeWaveId');
  const said = { places, offeredAt: now, offeredBy: personId };
  const known = await tx.findOne(WavePlace, { waveId, departmentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const place = known
    ? Object.assign(known, said)
    : tx.create(WavePlace, { regionId, waveId, memberId, departmentId, ...said });
  return { place, userErrors: [] };
}

const refused = (code: Code, field: string): OfferPlacesPayload => ({
  place: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
