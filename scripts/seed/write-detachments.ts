import type { Calendar } from './calendar.ts';
import {
  cooperationOf,
  documentRow,
  hasBegun,
  isAgreed,
  sentDay,
  signedAt,
  signerOf,
  textOf,
  type Party,
} from './detachment-text.ts';
import { idOf, named } from './detachment-ids.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { placementAgreements } from './placement-agreements.ts';
import { idOf as placementId } from './placement-rows.ts';
import { departmentOf } from './reference/departments.ts';
import { detachments as standalone, parties, type DemoDetachment } from './reference/detachments.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

const detachments = [...standalone, ...placementAgreements];

/** Agreements in every state, with their signatures, history and proofs. */
export async function writeDetachments(write: Writer, calendar: Calendar): Promise<void> {
  const rows = detachments.map(one => agreementRow(one, calendar));
  await write('exchange.detachment_agreement', rows);
  const of = (one: DemoDetachment) => ({ region_id: regionId('noord'), detachment_id: idOf(one) });
  const sent = detachments.filter(({ status }) => status !== 'DRAFT');
  await write(
    'exchange.detachment_party',
    sent.flatMap(one => parties.map(party => ({ ...of(one), ...partyRow(one, party, calendar) }))),
  );
  await write(
    'exchange.detachment_signature',
    sent.flatMap(one => one.signed.map(party => ({ ...of(one), ...signatureRow(one, party, calendar) }))),
  );
  await write(
    'exchange.detachment_event',
    detachments.flatMap(one => eventsOf(one, calendar).map(event => ({ ...of(one), ...event }))),
  );
  await write(
    'exchange.detachment_coverage',
    rowsOf(sent, one => ({ ...of(one), ...coverageRow(one, calendar) })),
  );
  const held = detachments.filter(({ status }) => status === 'SUSPENDED');
  await write(
    'exchange.detachment_suspension',
    rowsOf(held, one => ({ ...of(one), id: named('held', one), from_day: calendar.date(-3), reason: 'LEAVE' })),
  );
  const documents: Parameters<Writer>[1] = await Promise.all(
    detachments.filter(isAgreed).map(async one => ({ ...of(one), ...(await documentRow(one, calendar)) })),
  );
  await write('exchange.detachment_document', documents);
  // Of the members that the stories of shifts are about, no missing agreement is told.
  const practice = { home_member_id: memberId('martini'), host_member_id: memberId('nijsmellinghe') };
  await write('exchange.detachment_practice', [{ ...practice, since: calendar.at(-60, 600) }]);
  await write('exchange.lending_record', lendingRows(calendar));
}

function agreementRow(one: DemoDetachment, calendar: Calendar) {
  const { id: professional_id, name, job } = personOf(one.who);
  const { text, textHash, costAnnex } = textOf(one, calendar);
  const isDraft = one.status === 'DRAFT';
  return {
    id: idOf(one),
    region_id: regionId('noord'),
    series_id: namedId('detachment-series', `${one.who}/${one.series}`),
    number: one.number,
    professional_id,
    home_member_id: memberId(job!.member),
    host_member_id: memberId(one.host),
    department_id: departmentOf(one.host, one.department).id,
    profession_id: professionId(job!.profession),
    placement_id: one.placement ? placementId(one.placement) : null,
    cooperation_agreement_id: isDraft ? null : cooperationOf(one),
    starts_on: calendar.date(one.from),
    ends_on: calendar.date(one.until),
    status: one.status,
    legal_basis: 'NON_PROFIT_ASSISTANCE',
    cost_per_hour_cents: one.costPerHourCents,
    gross_wage_cost_cents: one.costPerHourCents + 80,
    professional_name: name,
    template_version: 1,
    text,
    text_hash: textHash,
    cost_annex: costAnnex,
    round: isDraft ? 0 : 1,
    drafted_by: signerOf(one, 'HOME').id,
    drafted_at: calendar.at(sentDay(one), 540),
    sent_at: isDraft ? null : calendar.at(sentDay(one), 600),
    signed_at: isAgreed(one) ? calendar.at(sentDay(one) + 1, 660) : null,
    in_force_from: hasBegun(one) ? calendar.date(one.from) : null,
    ...endOf(one, calendar),
  };
}

function endOf(one: DemoDetachment, calendar: Calendar) {
  const reason = one.status === 'TERMINATED' ? 'NOTICE' : one.placement ? 'PLACEMENT_ENDED' : 'MUTUAL';
  const isEnded = one.status === 'ENDED' || one.status === 'TERMINATED';
  return {
    ended_on: one.ended === null ? null : calendar.date(one.ended),
    end_status: one.ended === null ? null : one.status,
    end_party: one.status === 'TERMINATED' ? 'PROFESSIONAL' : null,
    end_reason: isEnded ? reason : null,
  };
}

function partyRow(one: DemoDetachment, party: Party, calendar: Calendar) {
  const signer = signerOf(one, party);
  return {
    id: named(`party-${party}`, one),
    party,
    turn: 1,
    person_id: party === 'PROFESSIONAL' ? signer.id : null,
    asked_at: calendar.at(sentDay(one), 600),
    signed_name: one.signed.includes(party) ? signer.name : null,
  };
}

function signatureRow(one: DemoDetachment, party: Party, calendar: Calendar) {
  return {
    id: named(`signature-${party}`, one),
    round: 1,
    party,
    signed_by: signerOf(one, party).id,
    signed_at: signedAt(one, party, calendar),
    sign_in_service: 'demo',
    signed_in_at: signedAt(one, party, calendar),
    assurance: '0', // the demo's service asks for no proof
    strength: 'FRESH_SIGN_IN',
    text_hash: textOf(one, calendar).textHash,
  };
}

function eventsOf(one: DemoDetachment, calendar: Calendar) {
  const by = signerOf(one, 'HOME').id;
  const event = (kind: string, at: Date, by_person: string | null, party: string | null) => ({
    id: named(`event-${kind}-${party}`, one),
    kind,
    at,
    by_person,
    party,
  });
  const drafted = event('DRAFTED', calendar.at(sentDay(one), 540), by, null);
  if (one.status === 'DRAFT') return [drafted];
  const sent = event('SENT', calendar.at(sentDay(one), 600), by, null);
  const signed = one.signed.map(party =>
    event('SIGNED', signedAt(one, party, calendar), signerOf(one, party).id, party),
  );
  const begun = hasBegun(one) ? [event('ACTIVATED', calendar.at(one.from, 5), null, null)] : [];
  return [drafted, sent, ...signed, ...begun];
}

function coverageRow(one: DemoDetachment, calendar: Calendar) {
  const days = { from: calendar.date(one.from), until: calendar.date(one.ended ?? one.until) };
  const spans = JSON.stringify([{ ...days, kind: 'IN_FORCE', cooperationAgreementId: cooperationOf(one) }]);
  return { id: named('coverage', one), noted_at: calendar.at(sentDay(one), 600), spans };
}

function lendingRows(calendar: Calendar) {
  const row = (member: string, kind: string, value: string) => ({
    id: namedId('lending-record', `${member}/${kind}`),
    region_id: regionId('noord'),
    member_id: memberId(member),
    kind,
    value,
    checked_on: calendar.date(-30),
    recorded_at: calendar.at(-30, 600),
  });
  const groups = ['umcg', 'ozg', 'umcgambu'].map(member => row(member, 'ECONOMIC_GROUP', 'UMCG'));
  return [...groups, row('martini', 'WAADI_REGISTRATION', '01000000')];
}
