import { makeExecutableSchema } from '@graphql-tools/schema';
import { expect, test } from '@jest/globals';
import {
  asyncProperty,
  assert,
  array,
  boolean,
  constantFrom,
  integer,
  oneof,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { GraphQLError, parse, type ExecutionResult } from 'graphql';
import { ReadDocument } from './document.ts';

const typeDefs = `
  scalar _Any
  enum Size { SMALL LARGE }
  input Filter { size: Size! = SMALL, least: Int! = 1, names: [String!] }
  interface Named { name: String! }
  type Shop implements Named { name: String! things(filter: Filter, first: Int! = 2): [Thing!] open: Boolean! late: String! broken: Int! }
  type Tool implements Named { name: String! weight: Float size: Size! maker: Shop }
  type Toy implements Named { name: String! age: Int! friends: [Toy] parts: [[String!]]! }
  union Thing = Tool | Toy
  type Query { shop(id: ID): Shop shops: [Shop!]! named: [Named]! thing(size: Size): Thing anything(of: _Any): _Any }
  type Mutation { count: Int! }
`;

type Node = Record<string, unknown>;
const shop = (id: unknown): Node => ({ type: 'Shop', id, name: `shop ${String(id)}`, open: true });
const toy = (age: number): Node => ({ type: 'Toy', name: `toy ${age}`, age, parts: [['a', 'b'], null, []] });
const tool = (size: string): Node => ({ type: 'Tool', name: 'tool', weight: 1.5, size });
const typeOf = { __resolveType: ({ type }: Node) => type as string };
let counted = 0;

const resolvers = {
  Named: typeOf,
  Thing: typeOf,
  Query: {
    shop: (_root: unknown, { id }: Node) => (id === undefined ? null : shop(id)),
    shops: async () => [shop(1), shop(2)],
    named: () => [shop(3), Promise.resolve(toy(4)), null, tool('LARGE')],
    thing: (_root: unknown, { size }: Node) => (size === undefined ? toy(1) : tool(size as string)),
    anything: (_root: unknown, args: Node) => args,
  },
  Mutation: { count: () => ++counted },
  Shop: {
    things: (_shop: Node, { filter, first }: { filter?: Node | null; first: number }) =>
      filter === null ? null : [tool((filter?.['size'] as string) ?? 'SMALL'), toy(first)],
    late: ({ id }: Node) => Promise.resolve(id === 2 ? null : 'late'),
    broken: ({ id }: Node) => {
      if (id === 1) throw new GraphQLError('not today', { extensions: { code: 'CONFLICT' } });
      return 7;
    },
  },
  Tool: { maker: async ({ size }: Node) => (size === 'LARGE' ? Promise.reject(new TypeError('no maker')) : shop(5)) },
  Toy: { friends: ({ age }: Node) => ((age as number) > 2 ? [toy(0), null] : null) },
};
const schema = makeExecutableSchema({ typeDefs, resolvers });

const shown = ({ data, errors }: ExecutionResult) => ({
  data: JSON.stringify(data),
  errors: (errors ?? [])
    .map(error => JSON.stringify([error.message, error.path, error.extensions ?? {}, error.originalError?.message]))
    .sort(),
});

/** Asks three times: read, compiled, and compiled again. */
async function threeTimes(source: string, variables: Record<string, unknown> = {}, name?: string) {
  const document = new ReadDocument(schema, parse(source, { noLocation: true }));
  const answers = [];
  for (let time = 0; time < 3; time++) answers.push(shown(await document.execute({}, variables, name)));
  return answers;
}

const fieldsOf = {
  Shop: ['name', 'open', 'late', 'broken', '__typename', 'again: name'],
  Tool: ['name', 'weight', 'size', '__typename'],
  Toy: ['name', 'age', 'friends { name age }', 'parts'],
};
const condition = constantFrom(
  '',
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@include(if: true)',
  '@skip(if: $no)',
  '@include(if: $no)',
);
const leaf = (type: keyof typeof fieldsOf) =>
  tuple(constantFrom(...fieldsOf[type]), condition).map(([field, when]) =>
    field.includes('{') ? field.replace('{', `${when} {`) : `${field} ${when}`,
  );
const some = (one: Arbitrary<string>) => array(one, { minLength: 1, maxLength: 4 }).map(all => all.join(' '));
const onType = oneof(
  ...(['Shop', 'Tool', 'Toy'] as const).map(type =>
    tuple(condition, some(leaf(type))).map(([when, fields]) => `... on ${type} ${when} { ${fields} }`),
  ),
);
const thingField = oneof(
  onType.filter(text => !text.startsWith('... on Shop')),
  constantFrom(
    '__typename',
    '... on Tool { maker { name late } }',
    '...T',
    '...T @include(if: $yes)',
    '...T @skip(if: $yes)',
  ),
);
const shopField = oneof(
  leaf('Shop'),
  tuple(
    constantFrom('', '(first: $first)', '(filter: $filter)', '(filter: { least: 3 })', '(filter: null)'),
    some(thingField),
  ).map(([args, fields]) => `things${args} { ${fields} }`),
);
const rootField = oneof(
  tuple(constantFrom('shop(id: 1)', 'shop(id: $id)', 'shop', 'shops', 'other: shops'), condition, some(shopField)).map(
    ([field, when, fields]) => `${field} ${when} { ${fields} }`,
  ),
  tuple(constantFrom('thing', 'thing(size: LARGE)', 'thing(size: $size)'), some(thingField)).map(
    ([field, fields]) => `${field} { ${fields} }`,
  ),
  some(oneof(constantFrom('name', '__typename'), onType)).map(fields => `named { ${fields} }`),
  constantFrom('anything(of: $any)', 'anything(of: [1, { a: 2 }])'),
);
const variables = record(
  {
    yes: boolean(),
    first: integer({ min: 0, max: 3 }),
    id: constantFrom<unknown>(1, '2', null),
    size: constantFrom('SMALL', 'LARGE', 'HUGE', null),
    filter: constantFrom<unknown>({}, null, { size: 'LARGE', names: ['a'] }, { least: 'many' }, { strange: 1 }),
    any: constantFrom<unknown>(null, 1, { deep: [1, 'x'] }),
  },
  { requiredKeys: ['yes'] },
);
const head =
  'query Ask($yes: Boolean!, $no: Boolean! = false, $first: Int! = 1, $id: ID, $size: Size = SMALL, $filter: Filter, $any: _Any)';

test('compiled, a document answers as it does read by graphql-js, whatever is asked', async () => {
  await assert(
    asyncProperty(array(rootField, { minLength: 1, maxLength: 3 }), variables, async (fields, given) => {
      const aliased = fields.map((field, at) => `f${at}: ${field.replace(/^other: /, '')}`).join(' ');
      const used =
        '_: anything(of: [$yes, $no, $first, $id, $size, $any]) __: shops { things(filter: $filter) { __typename } }';
      const source = `${head} { ${aliased} ${used} t: thing { ...T } } fragment T on Toy { name age }`;
      const [read, compiled, again] = await threeTimes(source, given);
      expect(compiled).toEqual(read);
      expect(again).toEqual(read);
    }),
    { numRuns: 300 },
  );
});

test('an input field with a default may be left out, and a wrong variable is a mistake each time', async () => {
  const source =
    'query($filter: Filter) { shop(id: 1) { things(filter: $filter) { __typename ... on Tool { size } } } }';
  const [, compiled] = await threeTimes(source, { filter: {} });
  expect(compiled!.data).toBe('{"shop":{"things":[{"__typename":"Tool","size":"SMALL"},{"__typename":"Toy"}]}}');
  const wrong = await threeTimes(source, { filter: { least: 'x' } });
  expect(wrong.map(({ data, errors }) => [data, errors.length])).toEqual([1, 1, 1].map(count => [undefined, count]));
});

test('a variable inside a literal of a scalar of our own is not lost', async () => {
  const answers = await threeTimes('query($id: ID) { anything(of: [{ a: $id }]) }', { id: 'x' });
  expect(new Set(answers.map(({ data }) => data))).toEqual(new Set(['{"anything":{"of":[{"a":"x"}]}}']));
});

test('a mutation is done once each time it is asked', async () => {
  counted = 0;
  const answers = await threeTimes('mutation { count again: count }');
  expect(answers.map(({ data }) => data)).toEqual([2, 4, 6].map(n => `{"count":${n - 1},"again":${n}}`));
});

test('of several operations the one that is named is run', async () => {
  const answers = await threeTimes('query A { shop { name } } query B { shops { name } }', {}, 'B');
  expect(new Set(answers.map(({ data }) => data))).toEqual(
    new Set(['{"shops":[{"name":"shop 1"},{"name":"shop 2"}]}']),
  );
});
