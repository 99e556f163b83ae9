import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GraphQLEnumType, buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { enumWords } from './enum-words.ts';

const source = new URL('../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, source), 'utf8');
const nl: Record<string, string> = JSON.parse(read('messages/nl.json'));
const en: Record<string, string> = JSON.parse(read('messages/en.json'));
const code = globSync('**/*.{ts,tsx}', { cwd: source.pathname })
  .filter(file => !file.startsWith('generated/') && !file.endsWith('.test.ts'))
  .map(read)
  .join('\n');

/** Keys written out, and the starts of keys whose end is a code of the graph; tsc checks that each of those exists. */
const written = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key));
const started = new Set([...code.matchAll(/`(\w+)\.\$\{/g)].map(([, start]) => start));

const schema = buildSchema(read('../../schema/api.graphql'));

function isCodeOfTheGraph(key: string): boolean {
  const [start = '', code = ''] = key.split('.');
  const type = schema.getType(enumWords[start] ?? '');
  return !enumWords[start] || (type instanceof GraphQLEnumType && type.getValue(code) !== undefined);
}

/** The variables of a message: what one language uses, the other may not miss. */
function variables(text: string): string[] {
  const found = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      found.add(String(token[0]));
      const forms: unknown = token[2];
      if (typeof forms === 'object' && forms !== null) Object.values(forms).forEach(walk);
    }
  };
  walk(compileMessage(text));
  return [...found].filter(name => name !== '#').toSorted();
}

/** What is logged when it is shown, changed or forgotten. */
const logged = `AccessKey AgreementReaction ArrivalCard ArrivalCardReading AuditLog AvailabilitySlot CheckAcceptance Consent ConsultationRequest
  CooperationAgreement Credential DetachmentAgreement CredentialShare CredentialVerification DataExport Employment EpaEntrustment EpaPassport
  ErasureRequest Identity OpenShift ParticipationPreference Pool PoolMembership Professional Registration RetentionRun
  RequirementSet RequirementSetVersion RoleGrant RosterConflict RosterDelivery RosterImport RosterLink RosterMapping
  SavedFilter SettlementBatch SettlementDifference SettlementLine TravelCost VatExemption Session ShiftSwap SignIn SignUp Story SyncRun`;

/** What a mutation names by an id: a refusal is logged by that name. */
function namedInMutations(): string[] {
  const inputs = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) => args);
  const fields = inputs.map(({ type }) => getNamedType(type)).flatMap(type => (isInputObjectType(type) ? [type] : []));
  const names = fields.flatMap(type => Object.keys(type.getFields()));
  const ids = names.filter(name => name.endsWith('Id')).map(name => name.slice(0, -2));
  return [...new Set(ids.map(name => name[0]!.toUpperCase() + name.slice(1)))];
}

describe('the message catalogues', () => {
  it('have the same keys in Dutch and English', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
  });
  it('have words for every key', () => {
    expect([...Object.entries(nl), ...Object.entries(en)].filter(([, words]) => !words.trim())).toEqual([]);
  });
  it('have no key that no page uses', () => {
    const isUsed = (key: string) => written.has(key) || started.has(key.split('.')[0]);
    expect(Object.keys(nl).filter(key => !isUsed(key))).toEqual([]);
  });
  it('have words for no code that the graph does not know', () => {
    expect(Object.keys(nl).filter(key => !isCodeOfTheGraph(key))).toEqual([]);
  });
  it('have words for every record in the log', () => {
    expect([...logged.split(/\s+/), ...namedInMutations()].filter(name => !nl[`logRecord.${name}`])).toEqual([]);
  });
  it('use the same variables in both languages', () => {
    const differing = Object.keys(nl).filter(
      key => variables(nl[key] ?? '').join() !== variables(en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
  it('shout in neither language', () => {
    expect([...Object.values(nl), ...Object.values(en)].filter(words => words.includes('!'))).toEqual([]);
  });
});
