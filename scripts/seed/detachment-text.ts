import { firstClauses } from '@naober/exchange/detachment/first-clauses';
import { hashOf } from '@naober/exchange/detachment/hash-of';
import { pdfOf } from '@naober/exchange/detachment/pdf';
import { costAnnexOf, dutchDay, renderText } from '@naober/exchange/detachment/template.rules';
import type { Calendar } from './calendar.ts';
import { idOf, named } from './detachment-ids.ts';
import { namedId } from './ids.ts';
import { people, personOf } from './people.ts';
import { departmentOf } from './reference/departments.ts';
import { parties, type DemoDetachment } from './reference/detachments.ts';
import { members } from './reference/members.ts';
import { professions } from './reference/professions.ts';

export type Party = DemoDetachment['signed'][number];
export const isAgreed = ({ signed }: DemoDetachment): boolean => signed.length === parties.length;
export const nameOf = (slug: string) => members.find(one => one.slug === slug)!.name;

/** By which members of RUN may lend people of such a department. */
export const cooperationOf = ({ department }: DemoDetachment): string =>
  namedId(
    'cooperation-agreement',
    ['OK', 'REC'].includes(department) ? 'RUN OK: uitwisseling op de operatiekamer' : 'RUN SEH, IC, CCU en radiologie',
  );

export const sentDay = ({ from, sent }: DemoDetachment) => sent ?? Math.min(from - 14, -2);

/** Agreed, and its first day has come. */
export const hasBegun = (one: DemoDetachment) => isAgreed(one) && one.from <= 0;

/** Who signs for a member: its HR. */
export function signerOf(one: DemoDetachment, party: Party): { readonly id: string; readonly name: string } {
  const person = personOf(one.who);
  if (party === 'PROFESSIONAL') return person;
  const member = party === 'HOME' ? person.job!.member : one.host;
  return people.find(({ roles }) => roles.some(held => held.role === 'HR_ADVISOR' && held.member === member))!;
}

export function textOf(one: DemoDetachment, calendar: Calendar) {
  const { name, job } = personOf(one.who);
  const [home, host] = [nameOf(job!.member), nameOf(one.host)];
  const costAnnex = costAnnexOf(home, host, one.costPerHourCents, idOf(one));
  const text = renderText(
    'Detacheringsovereenkomst, versie {{number}}\n{{professional}}, van {{home}} naar {{host}}',
    { number: 1, validFrom: '2026-01-01', clauses: firstClauses },
    'NON_PROFIT_ASSISTANCE' as Parameters<typeof renderText>[2],
    {
      number: String(one.number),
      home,
      host,
      professional: name,
      profession: professions.find(({ code }) => code === job!.profession)!.name,
      department: `de afdeling ${departmentOf(one.host, one.department).name}`,
      startsOn: dutchDay(calendar.date(one.from)),
      endsOn: dutchDay(calendar.date(one.until)),
      annexHash: hashOf(costAnnex),
    },
  );
  return { text, textHash: hashOf(text), costAnnex };
}

/** Each an hour after the other, a day after it was sent. */
export const signedAt = (one: DemoDetachment, party: Party, calendar: Calendar) =>
  calendar.at(sentDay(one) + 1, 540 + parties.indexOf(party) * 60);

export async function documentRow(one: DemoDetachment, calendar: Calendar) {
  const { text, textHash } = textOf(one, calendar);
  const madeAt = signedAt(one, 'PROFESSIONAL', calendar);
  const signatures = one.signed.map(party => ({
    party,
    name: signerOf(one, party).name,
    signedAt: dutchDay(calendar.date(sentDay(one) + 1)),
    identified: 'Aangemeld bij demo, zonder bewijs (0), kort voor het tekenen.',
  }));
  const bytes = await pdfOf({ text, textHash, signatures, remark: null, madeAt });
  return { id: named('document', one), made_at: madeAt, sha256: hashOf(bytes), bytes: `\\x${bytes.toString('hex')}` };
}
