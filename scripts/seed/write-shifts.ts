import { Colleagues } from './colleagues.ts';
import type { Row } from './copy.ts';
import type { Demo } from './demo.ts';
import type { Inhabitant } from './population.ts';
import { shiftsOf } from './shifts.ts';
import { SignUps } from './sign-ups.ts';
import { type StaffedShift, storyShiftsOf } from './stories.ts';
import { commitmentRow, isHeldAhead, shiftRow, signUpRow } from './shift-rows.ts';
import { rowsOf, type Writer } from './writer.ts';

/** So many shifts are held in memory at once. */
const batchSize = 20_000;

export async function writeShifts(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  for (const batch of batches(demo, population)) {
    await write(
      'exchange.open_shift',
      rowsOf(batch, staffed => shiftRow(staffed, demo.calendar)),
    );
    await write('exchange.sign_up', signUpRows(batch, demo));
    await write('governance.borrowed_commitment', commitmentRows(batch, demo));
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

function* signUpRows(batch: readonly StaffedShift[], { calendar }: Demo): Generator<Row> {
  for (const { shift, signUps } of batch) for (const one of signUps) yield signUpRow(one, shift, calendar);
}

/** Who is counted on in what is to come; what is over holds nobody. */
function* commitmentRows(batch: readonly StaffedShift[], { calendar }: Demo): Generator<Row> {
  for (const { shift, signUps } of batch) {
    for (const one of signUps) if (isHeldAhead(one, shift, calendar)) yield commitmentRow(one, shift, calendar);
  }
}
