import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { agreedId } from './placement-agreements.ts';
import { daysSince, isRefused, stepsOf, wishDay } from './placement-steps.ts';
import type { DemoPlacement } from './placements.ts';
import { departmentOf } from './reference/departments.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';

type Named = Pick<DemoPlacement, 'who' | 'host' | 'status'>;

const nameOf = ({ who, host, status }: Named) => `${who}/${host}/${status}`;

/** The id of a placement of somebody whom the demo names. */
export const idOf = (one: Named) => namedId('exchange-placement', nameOf(one));

const whoseOf = (one: DemoPlacement) => ({
  region_id: regionId('noord'),
  placement_id: idOf(one),
  professional_id: personOf(one.who).id,
});

export function placementRow(one: DemoPlacement, calendar: Calendar): Row {
  const { id, job } = personOf(one.who);
  const [host, kind] = one.host.split(' ') as [string, string];
  const at = (act: string) => {
    const ago = daysSince(one, act);
    return ago === null ? null : calendar.at(-ago, 600);
  };
  const isIdea = one.status === 'IDEA';
  const isEnded = one.status === 'ENDED_EARLY';
  return {
    id: idOf(one),
    region_id: regionId('noord'),
    professional_id: id,
    home_member_id: isIdea && !isRefused(one) ? null : memberId(job!.member),
    home_department_id: isIdea && !isRefused(one) ? null : departmentOf(job!.member, job!.department).id,
    profession_id: isIdea && !isRefused(one) ? null : professionId(job!.profession),
    host_member_id: memberId(host),
    department_id: departmentOf(host, kind).id,
    wave_id: isIdea ? null : namedId('programme-wave', one.wave),
    starts_on: calendar.date(one.from),
    ends_on: calendar.date(one.until),
    hours_per_week: one.hours,
    learning: one.learning,
    status: one.status,
    status_since: calendar.at(-one.since, 600),
    created_at: calendar.at(wishDay(one), 540),
    requested_at: at('REQUEST'),
    lead_approved_at: at('APPROVE'),
    host_accepted_at: at('ACCEPT'),
    refused_by: isRefused(one) ? 'HOME_LEAD' : null,
    refuse_reason: isRefused(one) ? 'OTHER_PERIOD' : null,
    refuse_note: isRefused(one) ? 'Na de zomer denken we graag mee.' : null,
    refused_at: at('REFUSE'),
    ended_by: isEnded ? 'PROFESSIONAL' : null,
    end_reason: isEnded ? 'CIRCUMSTANCES' : null,
    ended_on: isEnded ? calendar.date(-one.since) : null,
    detachment_agreement_id: agreedId(one),
  };
}

export const stepRows = (one: DemoPlacement, calendar: Calendar): Row[] =>
  stepsOf(one).map(({ act, party, status, daysAgo }) => ({
    id: namedId('placement-step', `${nameOf(one)}/${act}`),
    ...whoseOf(one),
    act,
    status,
    party,
    reason: act === 'REFUSE' ? 'OTHER_PERIOD' : act === 'END_EARLY' ? 'CIRCUMSTANCES' : null,
    at: calendar.at(-daysAgo, 600),
    taken_by: party === 'PROFESSIONAL' ? personOf(one.who).id : null,
  }));

export const goalRows = (one: DemoPlacement, calendar: Calendar): Row[] =>
  (one.goals ?? []).map(([text, isReached], at) => ({
    id: namedId('placement-goal', `${nameOf(one)}/${at}`),
    ...whoseOf(one),
    text,
    is_reached: isReached,
    said_at: isReached === null ? null : calendar.at(-one.since, 660),
    added_at: calendar.at(wishDay(one), 545 + at),
  }));

const points = [
  ['HOST', 'Toegangspas en kleding liggen klaar', 'Access card and clothes are ready'],
  ['HOST', 'Account voor het patiëntendossier werkt', 'Account for the patient record works'],
  ['HOST', 'Vaste begeleider is genoemd', 'A buddy is named'],
  ['PROFESSIONAL', 'Aankomstkaart van de afdeling gelezen', 'Arrival card of the department read'],
] as const;

const withList = new Set(['ONBOARDING', 'ACTIVE', 'PAUSED', 'EVALUATING', 'COMPLETED']);

/** Of who begins soon two points are open; all else is done. */
export const itemRows = (one: DemoPlacement, calendar: Calendar): Row[] =>
  (withList.has(one.status) ? points : []).map(([party, text, textEn], at) => {
    const isOpen = one.status === 'ONBOARDING' && at % 2 === 1;
    return {
      id: namedId('onboarding-item', `${nameOf(one)}/${at}`),
      ...whoseOf(one),
      place: at + 1,
      text,
      text_en: textEn,
      party,
      done_at: isOpen ? null : calendar.at(-one.since - 1, 600 + at),
    };
  });
