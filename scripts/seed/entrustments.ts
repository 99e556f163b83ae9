import type { Demo } from './demo.ts';
import { Ids, namedId } from './ids.ts';
import { levelOf, people } from './people.ts';
import type { Inhabitant } from './population.ts';
import { Random } from './random.ts';
import { epas, rosterEpas } from './reference/epas.ts';
import { staffOf } from './staff.ts';
import { epaId } from './write-epas.ts';
import { regionId } from './write-regions.ts';

export interface DemoEntrustment {
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  readonly epaId: string;
  readonly level: number;
  readonly decidedOn: string;
  readonly validUntil: string | null;
  readonly decidedBy: string;
}

const fiveYears = 1826;

/** Of the people whom the demo names: all EPAs of their profession, save what they are said to lack. */
export function namedEntrustments({ calendar }: Demo): DemoEntrustment[] {
  return people.flatMap(person =>
    epas.flatMap((epa, index) => {
      const level = levelOf(person, epa);
      if (level === null) return [];
      const day = -120 - ((index * 37) % 900);
      return [
        {
          id: namedId('epa-entrustment', `${person.slug}/${epa.code}`),
          regionId: regionId(person.region),
          professionalId: person.id,
          epaId: epaId(epa.code),
          level,
          decidedOn: calendar.date(day),
          validUntil: calendar.date(day + fiveYears),
          decidedBy: assessorOf(person.job!.member, person.id),
        },
      ];
    }),
  );
}

/** Of the many: those of the common EPAs that are within reach, and the next one under supervision. */
export function* entrustmentsOf(
  { seed, calendar }: Demo,
  population: readonly Inhabitant[],
): Generator<DemoEntrustment> {
  const random = Random.of(seed, 'entrustments');
  const ids = new Ids(seed, 'epa-entrustment', calendar.at(-400, 0));
  for (const { id, post, reach } of population) {
    const held = (rosterEpas[post.profession] ?? []).slice(0, reach + 1);
    for (const [index, code] of held.entries()) {
      const day = -random.between(30, 1500);
      yield {
        id: ids.next(),
        regionId: regionId(post.member.region),
        professionalId: id,
        epaId: epaId(code),
        level: index === reach ? 3 : random.chance(0.2) ? 5 : 4,
        decidedOn: calendar.date(day),
        validUntil: random.chance(0.6) ? calendar.date(day + fiveYears) : null,
        decidedBy: staffOf(post.member.slug, 'ASSESSOR'),
      };
    }
  }
}

/** Nobody decides about herself. */
function assessorOf(member: string, professionalId: string): string {
  const assessor = staffOf(member, 'ASSESSOR');
  return assessor === professionalId ? staffOf('umcg', 'ASSESSOR') : assessor;
}
