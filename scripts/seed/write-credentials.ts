import { type DemoCredential, credentialsOf, namedCredentials } from './credentials.ts';
import type { Demo } from './demo.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import type { Inhabitant } from './population.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

export async function writeCredentials(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  const lookedAt = demo.calendar.at(-7, 600);
  await write(
    'exchange.credential',
    rowsOf(all(demo, population), one => credentialRow(one, demo, lookedAt)),
  );
  await write('exchange.credential_verification', looks(demo, population, lookedAt));
  await write('exchange.credential_share', [shown(demo)]);
}

/** Made twice rather than kept: there are many, and the same seed makes the same ones. */
function* all(demo: Demo, population: readonly Inhabitant[]): Generator<DemoCredential> {
  yield* namedCredentials();
  yield* credentialsOf(demo, population);
}

function credentialRow(one: DemoCredential, { calendar }: Demo, lookedAt: Date) {
  const since = calendar.at(-30, 600);
  return {
    id: one.id,
    region_id: one.regionId,
    professional_id: one.professionalId,
    kind: one.kind,
    about: one.about,
    number: one.number,
    specialisms: one.specialisms,
    dated_on: one.dated === null ? null : calendar.date(one.dated),
    valid_until: one.ends === null ? null : calendar.date(one.ends),
    is_cleared: one.isCleared,
    status: one.status,
    submitted_at: since,
    status_since: since,
    checked_at: one.lookedAt === null ? null : lookedAt,
  };
}

function* looks(demo: Demo, population: readonly Inhabitant[], at: Date) {
  for (const { id, lookId, regionId, lookedAt } of all(demo, population)) {
    if (lookedAt === null) continue;
    const look = { at, outcome: 'VERIFIED', by_register: false, member_id: lookedAt };
    yield { id: lookId, credential_id: id, region_id: regionId, ...look };
  }
}

/** Femke showed her certificate of conduct to Treant, instead of handing it in again. */
const shown = ({ calendar }: Demo) => ({
  id: namedId('share', 'femke-hoekstra/treant'),
  region_id: regionId('noord'),
  credential_id: namedId('credential', 'femke-hoekstra/CONDUCT_CERTIFICATE/null'),
  member_id: memberId('treant'),
  professional_id: personOf('femke-hoekstra').id,
  shared_at: calendar.at(-3, 600),
});
