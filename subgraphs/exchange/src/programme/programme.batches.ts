import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { ProgrammeParticipation } from './programme-participation.entity.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WaveCheck } from './wave-check.entity.ts';
import { WavePlace } from './wave-place.entity.ts';

/** By programme: its waves, in the order of time. */
export const wavesOf = (context: Context) =>
  context.batched<ProgrammeWave[]>(wavesOf, async ids => {
    const where = { programmeId: { $in: [...ids] } };
    const found = await context.em.find(ProgrammeWave, where, { orderBy: { startsOn: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ programmeId }) => programmeId === id));
  });

/** By programme: the members that take part. */
export const participationsOf = (context: Context) =>
  context.batched<ProgrammeParticipation[]>(participationsOf, async ids => {
    const where = { programmeId: { $in: [...ids] }, leftAt: null };
    const found = await context.em.find(ProgrammeParticipation, where, { orderBy: { joinedAt: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ programmeId }) => programmeId === id));
  });

/** By wave: its go/no-go list. */
export const checksOf = (context: Context) =>
  context.batched<WaveCheck[]>(checksOf, async ids => {
    const found = await context.em.find(WaveCheck, { waveId: { $in: [...ids] } }, { orderBy: { place: 'asc' } });
    return ids.map(id => found.filter(({ waveId }) => waveId === id));
  });

/** By wave: the places on offer, in the order in which they were offered. */
export const placesOf = (context: Context) =>
  context.batched<WavePlace[]>(placesOf, async ids => {
    const where = { waveId: { $in: [...ids] }, places: { $gt: 0 } };
    const found = await context.em.find(WavePlace, where, { orderBy: { departmentId: 'asc' } });
    return ids.map(id => found.filter(({ waveId }) => waveId === id));
  });

/** By offer: how many are placed there today, or promised a place from a day to come. */
export const takenOf = (context: Context) =>
  context.batched<number>(takenOf, async ids => {
    const found = await rows<{ id: string; taken: number }>(
      context.platform,
      `select place.id, count(*)::int as taken from wave_place place
       join exchange_placement placed on placed.wave_id = place.wave_id and placed.department_id = place.department_id
       where place.id = any(?)
         and status in ('HOST_ACCEPTED', 'AGREEMENT_PENDING', 'ONBOARDING', 'ACTIVE', 'PAUSED') group by place.id`,
      [`{${ids.join(',')}}`],
    );
    return ids.map(id => found.find(one => one.id === id)?.taken ?? 0);
  });
