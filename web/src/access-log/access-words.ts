import type { AccessLineFragment } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';
import type { MessageKey } from '../language/language.ts';

type Actor = Pick<AccessLineFragment, 'client' | 'person' | 'organisations'>;

/** Who was at it: a person with where she acts, and with what; or what stands for one without a name. */
export function whoText({ client, person, organisations }: Actor): string {
  const places = organisations.map(({ name }) => name).join(', ');
  if (!person) return t(namelessKey(client, places !== ''), { places });
  const name = places ? t('accessWho.personAt', { name: person.name, places }) : person.name;
  return client === 'TOKEN' ? t('accessWho.token', { name }) : name;
}

/** An organisation's key, the platform itself, a visitor, or who is erased: her name is gone, where she acted is not. */
export function namelessKey(client: Actor['client'], hasPlaces: boolean): MessageKey {
  if (client === 'KEY') return hasPlaces ? 'accessWho.keyOf' : 'accessWho.key';
  if (client === 'WIDGET') return 'accessWho.widget';
  if (client === 'SYSTEM') return 'accessWho.system';
  return hasPlaces ? 'accessWho.someoneOf' : 'accessWho.someone';
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
