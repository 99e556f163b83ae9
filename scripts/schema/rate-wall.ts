import { createHash } from 'node:crypto';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLSchema } from 'graphql';

/**
 * The ACM wall, first part (ACM-3, ACM-6, ACM-10): what host and professional agree for an hour is reached by these two
 * ways alone, of their own engagement, and by nothing that filters, sorts, pages, counts or adds up. A list of all that
 * is allowed: what is new in the graph is a breach until somebody has thought about it and written it here.
 */
const steps = ['Propose', 'Counter', 'Accept', 'Withdraw'];
const deals = ['Draft', 'Accept', 'Assess', 'End'];

/** What one version says, and nothing about two of them. */
const fieldsOfRate =
  'id number proposedBySide proposedAt centsPerHour startsOn status answeredAt isInForce viewerCanAnswer viewerCanWithdraw'.split(
    ' ',
  );

/** Every field that leads to a type, with the arguments that it may take. */
const ways: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  RateAgreement: {
    'Engagement.rateAgreements': [],
    ...Object.fromEntries(steps.map(step => [`${step}RateAgreementPayload.rateAgreement`, []])),
  },
  Engagement: {
    'Professional.engagements': [],
    'EngagementConnection.nodes': [],
    'EngagementEdge.node': [],
    ...Object.fromEntries(deals.map(deal => [`${deal}EngagementPayload.engagement`, []])),
  },
  EngagementEdge: { 'EngagementConnection.edges': [] },
  EngagementConnection: { 'Member.engagements': ['after', 'first'] },
};

/** Where an amount for an hour of a professional may be said. */
const saidAt = [
  'RateAgreement.centsPerHour',
  'ProposeRateAgreementInput.centsPerHour',
  'CounterRateAgreementInput.centsPerHour',
];

const ofStep = new RegExp(`^(${steps.join('|')})RateAgreement(Input|Payload|Error|ErrorCode)(\\.|$)`);
const asked = new RegExp(`^Mutation\\.(${steps.map(one => one.toLowerCase()).join('|')})RateAgreement(\\(input\\))?$`);

/** Whether a place of the graph belongs to the talk of the two parties, whose words are about a rate by nature. */
export const isOfTwoParties = (at: string): boolean =>
  /^(RateAgreement|RateAgreementStatus)(\.|$)/.test(at) ||
  at === 'Engagement.rateAgreements' ||
  ofStep.test(at) ||
  asked.test(at);

/** What was looked at, and what was found. */
export interface WallProof {
  /** Of the whole graph as clients see it. */
  readonly sha256: string;
  readonly counted: Readonly<
    Record<'types' | 'fields' | 'arguments' | 'inputFields' | 'enumValues' | 'descriptions', number>
  >;
  /** Every way to what two parties agree, as it stands in the graph. */
  readonly ways: readonly string[];
  readonly breaches: readonly string[];
}

interface Place {
  readonly at: string;
  readonly part: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;
}

/** `api` is the graph as clients see it, `supergraph` how it is put together. */
export function wallProof(api: string, supergraph: string): WallProof {
  const schema = buildSchema(api);
  const [fields, inputs, args] = [fieldsIn(schema), inputsIn(schema), argumentsIn(schema)];
  const found = fields.flatMap(({ at, part }) => (getNamedType(part.type).name in ways ? [{ at, part }] : []));
  const breaches = [
    ...found.flatMap(strangeWay),
    ...[...fields, ...inputs, ...args].flatMap(({ at }) =>
      isAmount(at) && !saidAt.includes(at) ? [`${at} says an amount for an hour of two others`] : [],
    ),
    ...fields.flatMap(({ at }) => unknownField(at)),
    ...Object.values(ways)
      .flatMap(known => Object.keys(known).filter(at => !fields.some(one => one.at === at)))
      .map(at => `${at} is gone: take it from the list`),
    ...amongOthers(schema),
    ...keyed(supergraph),
  ];
  return {
    sha256: createHash('sha256').update(api).digest('hex'),
    counted: countsOf(schema, { fields, inputs, args }),
    ways: found.map(({ at }) => at).sort(),
    breaches,
  };
}

const isAmount = (at: string): boolean => /(cents|euros?|amount)perhour/i.test(at);

function strangeWay({ at, part }: Place): string[] {
  const type = getNamedType(part.type).name;
  const allowed = ways[type]![at];
  if (!allowed) return [`${at} leads to ${type}`];
  const taken = 'args' in part ? part.args.map(({ name }) => name) : [];
  return taken.filter(name => !allowed.includes(name)).map(name => `${at} takes ${name}`);
}

const unknownField = (at: string): string[] => {
  const [type, field] = at.split('.');
  return type === 'RateAgreement' && !fieldsOfRate.includes(field!) ? [`${at} says more than one version does`] : [];
};

/** A union or an interface would be a second way to it. */
const amongOthers = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap(type => {
    if (!isUnionType(type) && !isInterfaceType(type)) return [];
    const within = schema.getPossibleTypes(type).filter(({ name }) => name in ways);
    return within.map(({ name }) => `${type.name} holds ${name}`);
  });

/** By a key of the federation it could be asked for by its id. */
const keyed = (supergraph: string): string[] =>
  /type RateAgreement\b[^{]*@join__type\([^)]*key:/.test(supergraph) ? ['RateAgreement has a key'] : [];

const typesIn = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const fieldsIn = (schema: GraphQLSchema) =>
  typesIn(schema)
    .filter(type => isObjectType(type) || isInterfaceType(type))
    .flatMap(type => Object.values(type.getFields()).map(part => ({ at: `${type.name}.${part.name}`, part })));

const inputsIn = (schema: GraphQLSchema) =>
  typesIn(schema)
    .filter(isInputObjectType)
    .flatMap(type => Object.values(type.getFields()).map(part => ({ at: `${type.name}.${part.name}`, part })));

const argumentsIn = (schema: GraphQLSchema) =>
  fieldsIn(schema).flatMap(({ at, part }) => part.args.map(one => ({ at: `${at}(${one.name})`, part: one })));

type Parts = Record<'fields' | 'inputs' | 'args', readonly Place[]>;

function countsOf(schema: GraphQLSchema, { fields, inputs, args }: Parts): WallProof['counted'] {
  const types = typesIn(schema);
  const values = types.filter(isEnumType).flatMap(type => type.getValues());
  const described = [...types, ...values, ...[...fields, ...inputs, ...args].map(({ part }) => part)];
  const descriptions = described.filter(one => Boolean(one.description)).length;
  const [of, to, by] = [fields.length, inputs.length, args.length];
  return { types: types.length, fields: of, arguments: by, inputFields: to, enumValues: values.length, descriptions };
}

/** For people: what was checked, over which graph, and what came of it. */
export function wallText({ sha256, counted, ways: found, breaches }: WallProof): string {
  const looked = Object.entries(counted).map(
    ([what, count]) => `${count} ${what.replace(/([A-Z])/g, ' $1').toLowerCase()}`,
  );
  return [
    `ACM wall, first part: what host and professional agree for an hour`,
    `  graph      sha256 ${sha256}`,
    `  looked at  ${looked.join(', ')}`,
    `  reached    by ${found.join(', ')}`,
    `  not        by a root field, a key, a union, a filter, an order, a cursor, a count or a sum`,
    breaches.length === 0 ? '  holds' : breaches.map(one => `  BREACH     ${one}`).join('\n'),
  ].join('\n');
}
