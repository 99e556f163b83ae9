import type { AccessLineFragment } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';

type Actor = Pick<AccessLineFragment, 'client' | 'person' | 'organisations'>;

/** Who was at it: a person with where she acts, an organisation's key, or the platform itself. */
export function whoText({ client, person, organisations }: Actor): string {
  const places = organisations.map(({ name }) => name).join(', ');
  if (person) {
    const name = places ? t('accessWho.personAt', { name: person.name, places }) : person.name;
    return client === 'TOKEN' ? t('accessWho.token', { name }) : name;
  }
  if (client === 'KEY') return places ? t('accessWho.keyOf', { places }) : t('accessWho.key');
  if (client === 'WIDGET') return t('accessWho.widget', { places });
  return t(client === 'SYSTEM' ? 'accessWho.system' : 'accessWho.someone');
}

/** What a record is called; what has no name of its own is something in her file. */
export function recordText(recordType: string | null): string {
  return tIfKnown(`record.${recordType}`, t('record.other'));
}

/** One sentence: who did what with what. What is known by name says it in its own words. */
export function accessText(line: AccessLineFragment): string {
  const values = { who: whoText(line), record: recordText(line.recordType) };
  const known = `accessDeed.${line.action}`;
  const plain = t(`accessKind.${line.kind}`, values);
  return line.kind === 'WRITE' ? tIfKnown(known, plain, values) : plain;
}
