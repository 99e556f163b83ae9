import type { Calendar } from './calendar.ts';
import { Colleagues } from './colleagues.ts';
import type { Value } from './copy.ts';
import type { Demo } from './demo.ts';
import type { Inhabitant } from './population.ts';
import { shiftsOf } from './shifts.ts';
import { SignUps } from './sign-ups.ts';
import { type StaffedShift, storyShiftsOf } from './stories.ts';
import { epaId } from './write-epas.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

/** So many shifts are held in memory at once. */
const batchSize = 20_000;

export async function writeShifts(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  for (const batch of batches(demo, population)) {
    await write(
      'exchange.open_shift',
      'id region_id member_id department_id profession_id external_id status starts_at ends_at break_minutes is_night places places_taken places_confirmed required_epas other_requirements remarks',
      shiftRows(batch, demo.calendar),
    );
    await write(
      'exchange.sign_up',
      'id region_id shift_id member_id professional_id status starts_at ends_at submitted_at queue_number outcome checks checked_at decided_at decided_by decline_reason decline_note',
      signUpRows(batch, demo.calendar),
    );
  }
}

function* batches(demo: Demo, population: readonly Inhabitant[]): Generator<StaffedShift[]> {
  const signUps = new SignUps(demo, new Colleagues(population));
  let batch = storyShiftsOf(demo);
  for (const shift of shiftsOf(demo)) {
    batch.push({ shift, signUps: signUps.of(shift) });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const holding = ['SUBMITTED', 'PENDING_CHECK', 'CONFIRMED'];

function* shiftRows(batch: StaffedShift[], calendar: Calendar): Generator<Value[]> {
  for (const { shift, signUps } of batch) {
    const { id, post, day, pattern } = shift;
    yield [
      id, regionId(post.member.region), memberId(post.member.slug), post.department.id, professionId(post.profession),
      shift.externalId, shift.status, calendar.at(day, pattern.from), calendar.at(day, pattern.until),
      pattern.breakMinutes, pattern.isNight, shift.places,
      signUps.filter(({ status }) => holding.includes(status)).length,
      signUps.filter(({ status }) => status === 'CONFIRMED').length,
      JSON.stringify(shift.epas.map(code => ({ epaId: epaId(code), minimumLevel: 4 }))),
      shift.otherRequirements, shift.remarks,
    ];
  }
}

function* signUpRows(batch: StaffedShift[], calendar: Calendar): Generator<Value[]> {
  for (const { shift, signUps } of batch) {
    const { id, post, day, pattern } = shift;
    for (const one of signUps) {
      yield [
        one.id, regionId(post.member.region), id, memberId(post.member.slug), one.professionalId, one.status,
        calendar.at(day, pattern.from), calendar.at(day, pattern.until), one.submittedAt, one.queueNumber,
        one.outcome, one.checks, one.submittedAt, one.decidedAt, one.decidedBy, one.declineReason, one.declineNote,
      ];
    }
  }
}
