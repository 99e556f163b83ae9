import { describe, expect, test } from '@jest/globals';
import { countedGateways } from '../../testing/counted-gateways.ts';
import { hidden } from '../../testing/supergraphs/hidden.ts';
import { keys } from '../../testing/supergraphs/keys.ts';
import { mutations } from '../../testing/supergraphs/mutations.ts';
import { names } from '../../testing/supergraphs/names.ts';
import type { SupergraphSource } from '../../testing/supergraphs/source.ts';
import type { Question } from '../../testing/two-gateways.ts';

/** Names as JSON brings them, `__proto__` too. */
const sent = (text: string) => JSON.parse(text) as Record<string, unknown>;

type Case = readonly [says: string, question: Question];

function describeAlike(says: string, source: SupergraphSource, runsHere: boolean, cases: readonly Case[]): void {
  describe(says, () => {
    const counted = countedGateways(source);

    test.each(cases)('%s', async (_says, question) => {
      Object.assign(counted, { compiled: [], unusual: 0 });
      for (let seed = 0; seed < 8; seed++) {
        const { apollo, ours } = (await counted.gateways.answers(question, seed))!;
        expect(ours).toEqual(apollo);
        if (seed === 0 && source !== hidden) expect(counted.unusual).toBe(0);
      }
      expect(counted.compiled.filter(isCompiled => isCompiled !== runsHere)).toEqual([]);
    });
  });
}

const chooses = `query($a: Boolean!, $b: Boolean = true, $c: Boolean! = false) {
  me @include(if: $a) { name rank @skip(if: $c) owns @include(if: $b) { sku made @skip(if: $a) @include(if: $b) } }
  ... @skip(if: $b) { users { id rank } }
  ...Makers @include(if: $c)
}
fragment Makers on Query { makers { head { name } code @skip(if: $a) } }`;

describeAlike('conditions and variables', keys, true, [
  ['all conditions by variables', { query: chooses, variables: { a: true, b: true, c: true } }],
  ['none of them', { query: chooses, variables: { a: false, b: false, c: false } }],
  ['with what they are by default', { query: chooses, variables: { a: true } }],
  ['a variable is left out', { query: 'query($s: Boolean) { me { nick(short: $s) } }', variables: {} }],
  ['a variable is null', { query: 'query($s: Boolean) { me { nick(short: $s) } }', variables: { s: null } }],
  ['a variable has a default', { query: 'query($i: ID! = "id-4") { user(id: $i) { name rank } }' }],
  [
    'a variable is for an entity',
    { query: 'query($s: Boolean!) { makers { head { nick(short: $s) } } }', variables: { s: false } },
  ],
  ['a variable that nobody declared', { query: '{ me { name rank } }', variables: { more: [1] } }],
  [
    'a variable is called as every object is',
    {
      query:
        'query($__proto__: ID!, $toString: String) { user(id: $__proto__) { rank } product(sku: $toString) { sku } }',
      variables: sent('{"__proto__":"id-2","toString":"sku-1"}'),
    },
  ],
  [
    'such a variable is left out',
    {
      query:
        'query($__proto__: Int, $constructor: Boolean = true) { products(first: $__proto__) { sku } me { name @include(if: $constructor) } }',
      variables: {},
    },
  ],
  ['one of several operations', { query: 'query A { me { name } } query B { users { rank } }', operationName: 'B' }],
  ['the only operation, by its name', { query: 'query A { me { name rank } }', operationName: 'A' }],
]);

describeAlike('inputs', hidden, true, [
  [
    'an input is a variable',
    { query: 'query($f: TicketFilter) { tickets(filter: $f) { id } }', variables: { f: { of: {}, any: [{}] } } },
  ],
  [
    'a variable in an input',
    {
      query: 'query($t: String, $n: [Int!]) { tickets(filter: { text: $t, of: { list: $n } }) { id } }',
      variables: { n: 4 },
    },
  ],
  [
    'a variable for any value',
    {
      query: 'query($a: Anything) { tickets { notes(like: $a) { text } } }',
      variables: { a: sent('{"__proto__":[1]}') },
    },
  ],
]);

describeAlike('mistakes of who asks', hidden, true, [
  [
    'a variable does not fit',
    { query: 'query($f: TicketFilter) { tickets(filter: $f) { id } }', variables: { f: { state: 'SECRET' } } },
  ],
  ['a variable is missing', { query: 'query($i: ID!) { ticket(id: $i) { id } }' }],
  ['a condition is null', { query: 'query($c: Boolean!) { states @include(if: $c) }', variables: { c: null } }],
  ['a field that clients may not see', { query: '{ secret }' }],
  ['a value that clients may not see', { query: '{ echo(one: SECRET) }' }],
  ['which of two operations is not said', { query: 'query A { states } query B { state }' }],
  ['an operation that there is not', { query: 'query A { states }', operationName: 'C' }],
  ['none of two operations', { query: 'query A { states } query B { state }', operationName: 'C' }],
  ['no operation', { query: 'fragment F on Query { states }' }],
  ['no document', { query: 'query {' }],
]);

describeAlike('what Apollo runs', keys, false, [
  ['the schema beside data', { query: '{ me { name rank } __schema { queryType { name } } }' }],
  [
    'a type, by a variable',
    {
      query: 'query($n: String!) { t: __type(name: $n) { kind fields { name } } users { id } }',
      variables: { n: 'User' },
    },
  ],
  ['only the schema', { query: '{ __type(name: "Nobody") { name } }' }],
  [
    'an alias that every object has',
    { query: '{ me { __proto__: name constructor: rank toString: owns { valueOf: sku } } }' },
  ],
  ['such an alias at the root', { query: '{ __proto__: users { rank } hasOwnProperty: __typename }' }],
]);

describeAlike('keys that every object has', names, false, [
  ['such a key leads to another subgraph', { query: '{ plain { colour } other { size } }' }],
  ['a field needs one with such a name', { query: '{ other { a: toLocaleString } }' }],
]);

describeAlike('mutations', mutations, true, [
  [
    'a mutation with variables',
    {
      query: 'mutation($v: Int!, $b: Float) { push(value: $v) { label } turn(by: $b) { value } }',
      variables: { v: 3, b: 0.5 },
    },
  ],
  [
    'a mutation is left out',
    { query: 'mutation($no: Boolean!) { leftCount @skip(if: $no) rightCount a: leftCount }', variables: { no: true } },
  ],
]);
