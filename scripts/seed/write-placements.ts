import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { checks, evaluated, laterMembers, pilotMembers, placements, waves, type DemoWave } from './placements.ts';
import { goalRows, itemRows, placementRow, stepRows } from './placement-rows.ts';
import { departmentOf } from './reference/departments.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

const programmeId = namedId('programme', 'run');
export const waveId = (slug: string) => namedId('programme-wave', slug);
const region = () => ({ region_id: regionId('noord') });

/** RUN in the north: the pilot on operating rooms, what it was extended to, and somebody in every state. */
export async function writePlacements(write: Writer, calendar: Calendar): Promise<void> {
  await write('exchange.exchange_programme', [programmeRow()]);
  await write('exchange.programme_participation', [...pilotMembers, ...laterMembers].map(participationRow));
  await write('exchange.programme_wave', rowsOf(waves, waveRow));
  await write('exchange.wave_check', waves.flatMap(checkRows));
  await write('exchange.wave_place', waves.flatMap(placeRows));
  await write(
    'exchange.exchange_placement',
    rowsOf(placements, one => placementRow(one, calendar)),
  );
  await write(
    'exchange.placement_step',
    placements.flatMap(one => stepRows(one, calendar)),
  );
  await write(
    'exchange.placement_goal',
    placements.flatMap(one => goalRows(one, calendar)),
  );
  await write(
    'exchange.onboarding_item',
    placements.flatMap(one => itemRows(one, calendar)),
  );
  await write('exchange.evaluation_group', evaluated.map(groupRow));
}

const programmeRow = () => ({
  id: programmeId,
  ...region(),
  name: 'Regionale Uitwisseling Noord (RUN)',
  name_en: 'Regional exchange in the north (RUN)',
  description:
    'Ziekenhuizen en ambulancediensten in het noorden laten elkaars mensen een tijd meewerken. Zo blijf je leren, en blijf je in de zorg en in het noorden.',
  description_en:
    "Hospitals and ambulance services in the north let each other's people work with them for a while. So you keep learning, and stay in care and in the north.",
  opened_at: new Date('2024-11-01T09:00:00Z'),
});

const participationRow = (member: string) => ({
  id: namedId('programme-participation', member),
  ...region(),
  programme_id: programmeId,
  member_id: memberId(member),
  joined_at: new Date(pilotMembers.includes(member) ? '2024-11-20T09:00:00Z' : '2025-09-10T09:00:00Z'),
});

function waveRow(wave: DemoWave) {
  const { slug, status, startsOn } = wave;
  const at = new Date(`${startsOn}T08:00:00Z`);
  return {
    id: waveId(slug),
    ...region(),
    programme_id: programmeId,
    name: wave.name,
    name_en: wave.nameEn,
    department_kinds: wave.kinds.split(' '),
    profession_ids: wave.professions.split(' ').map(professionId),
    is_pilot: wave.isPilot,
    starts_on: startsOn,
    ends_on: wave.endsOn,
    status,
    live_at: status === 'PLANNED' ? null : at,
    live_by: status === 'PLANNED' ? null : office(),
    override_reason: wave.overrideReason ?? null,
    closed_at: status === 'CLOSED' ? new Date('2025-07-01T08:00:00Z') : null,
  };
}

const office = () => personOf('marit-feenstra').id;

const checkRows = ({ slug, startsOn, ticked }: DemoWave) =>
  checks.map(([text, textEn], at) => ({
    id: namedId('wave-check', `${slug}/${at}`),
    ...region(),
    wave_id: waveId(slug),
    place: at + 1,
    text,
    text_en: textEn,
    ticked_at: at < ticked ? new Date(Date.parse(`${startsOn}T09:00:00Z`) - (40 - at) * 86_400_000) : null,
    ticked_by: at < ticked ? office() : null,
  }));

const placeRows = ({ slug, startsOn, places }: DemoWave) =>
  places.map(line => {
    const [member, kind, count] = line.split(' ') as [string, string, string];
    return {
      id: namedId('wave-place', `${slug}/${member}/${kind}`),
      ...region(),
      wave_id: waveId(slug),
      member_id: memberId(member),
      department_id: departmentOf(member, kind).id,
      places: Number(count),
      offered_at: new Date(Date.parse(`${startsOn}T09:00:00Z`) - 14 * 86_400_000),
    };
  });

const questionnaires = {
  RUNNER: '0190f000-0000-7000-8000-000000000011',
  MANAGER: '0190f000-0000-7000-8000-000000000012',
} as const;

/** The answers themselves are forgotten after a year; the figures of full groups name nobody and stay. */
const groupRow = ({ kind, member, people, agreed }: (typeof evaluated)[number], at: number) => ({
  id: namedId('evaluation-group', String(at)),
  ...region(),
  wave_id: waveId('pilot-ok'),
  kind,
  questionnaire_id: questionnaires[kind],
  member_id: member && memberId(member),
  people,
  agreed: JSON.stringify(agreed),
  closed_at: new Date('2025-06-20T10:00:00Z'),
});
