import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { randomBytes } from 'node:crypto';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { hashOf } from './hash-of.ts';
import { costAnnexOf, dutchDay, renderText, templateOn, type Template } from './template.rules.ts';

const title = 'Detacheringsovereenkomst, versie {{number}}\n{{professional}}, van {{home}} naar {{host}}';

/** What the text is made from. */
export type Source = Pick<
  DetachmentAgreement,
  | 'number'
  | 'homeMemberId'
  | 'hostMemberId'
  | 'departmentId'
  | 'professionId'
  | 'startsOn'
  | 'endsOn'
  | 'legalBasis'
  | 'costPerHourCents'
> & { readonly professionalName: string };

export type Written = Pick<DetachmentAgreement, 'text' | 'textHash' | 'costAnnex' | 'templateVersion'>;

/** The text of an agreement, by the template that holds on the day of drafting, with the parties' names filled in. */
export async function writeText(tx: EntityManager, source: Source, today: string): Promise<Written> {
  const template = templateOn(await templates(tx), today);
  const names = await namesOf(tx, source);
  const mark = randomBytes(16).toString('hex');
  const costAnnex = costAnnexOf(names.home, names.host, source.costPerHourCents, mark);
  const text = renderText(title, template, source.legalBasis, {
    ...names,
    number: String(source.number),
    professional: source.professionalName,
    startsOn: dutchDay(source.startsOn),
    endsOn: dutchDay(source.endsOn),
    annexHash: hashOf(costAnnex),
  });
  return { text, textHash: hashOf(text), costAnnex, templateVersion: template.number };
}

const templates = (em: EntityManager): Promise<Template[]> =>
  rows<Template & object>(
    em,
    'select number, valid_from::text as "validFrom", clauses from detachment_template order by valid_from',
  );

async function namesOf(tx: EntityManager, source: Source) {
  const [home, host] = [source.homeMemberId, source.hostMemberId].map(id => tx.findOneOrFail(BorrowedMember, id));
  const profession = await tx.findOneOrFail(BorrowedProfession, source.professionId);
  const department = source.departmentId && (await tx.findOneOrFail(BorrowedDepartment, source.departmentId));
  return {
    home: (await home!).name,
    host: (await host!).name,
    profession: profession.name,
    department: department ? `de afdeling ${department.name}` : 'alle afdelingen',
  };
}
