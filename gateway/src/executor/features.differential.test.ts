import { describe, expect, test } from '@jest/globals';
import { countedGateways } from '../../testing/counted-gateways.ts';
import { abstract } from '../../testing/supergraphs/abstract.ts';
import { hidden } from '../../testing/supergraphs/hidden.ts';
import { keys } from '../../testing/supergraphs/keys.ts';
import { lists } from '../../testing/supergraphs/lists.ts';
import { mutations } from '../../testing/supergraphs/mutations.ts';
import { requires } from '../../testing/supergraphs/requires.ts';
import type { SupergraphSource } from '../../testing/supergraphs/source.ts';

/** With 0 nothing goes wrong; the others have faults, each its own. */
const seeds = Array.from({ length: 14 }, (_none, seed) => seed);

const cases: readonly (readonly [SupergraphSource, readonly (readonly [says: string, query: string])[]])[] = [
  [
    keys,
    [
      ['an entity is found by each of its keys', '{ users { id email rank owns { sku } born } }'],
      ['a key has several fields, and fields inside of them', '{ products { sku made maker { head { name } } } }'],
      ['a key is fetched on the way to another', '{ me { owns { maker { head { rank nick } } } } }'],
      ['a shared field is taken where one is', '{ shared users { born address { town street } } makers { founded } }'],
      ['a field has moved to another subgraph', '{ product(sku: "sku-2") { price weight } products { price } }'],
      ['arguments are given, or not', '{ me { nick a: nick(short: false) b: nick(short: null) } }'],
      [
        'each level tells its type',
        '{ __typename t: __typename users { __typename u: __typename owns { v: __typename } } }',
      ],
      ['an alias takes the name of a key', '{ users { id: name email: id rank } products { sku: weight made } }'],
      [
        'an entity stands in itself',
        '{ products { twin { twin { made twin { sku price } } } seller { owns { made } } } }',
      ],
      [
        'a field is selected again and again',
        '{ me { name } me { owns { sku } } ... on Query { me { owns { made } name } } }',
      ],
      [
        'fragments stand in fragments',
        `{ users { ...A ... { rank } ... on User @include(if: true) { born } } }
         fragment A on User { name owns { ...B } } fragment B on Product { made ...C } fragment C on Product { sku }`,
      ],
      ['what is skipped leaves nothing', '{ me { name @skip(if: true) owns @include(if: false) { sku } } }'],
    ],
  ],
  [
    requires,
    [
      ['a field needs another with an argument', '{ parcels { cost(fast: true) weight kind } }'],
      [
        'a field needs one that is asked with another argument',
        '{ parcels { weight(unit: KG) weight2: weight(unit: G) cost } }',
      ],
      ['a field needs one that needs another', '{ parcels { premium } policies { of { premium cost } } }'],
      ['a field needs fields of an object', '{ parcels { volume size { width } } }'],
      ['a field needs fields of a list of objects', '{ parcels { volumes sizes { height } } }'],
      ['a field needs fields by type', '{ parcels { care load { __typename mass } } }'],
      [
        'a field needs fields by type, of a list',
        '{ parcels { cares loads { ... on Sand { grain } } } box { parcels { cares } } }',
      ],
      ['a subgraph brings fields along', '{ policies { holder { name town { name size } age } people { name } } }'],
      ['what is needed only for another is not shown', '{ parcels { label { text at { volume } } } }'],
    ],
  ],
  [
    abstract,
    [
      ['an interface of entities', '{ media { id title year __typename ... on Book { pages price } } }'],
      ['a subgraph knows an interface as an object', '{ topMedia { title score weight __typename } }'],
      [
        'the type of an interface object is found out',
        '{ topMedia { __typename ... on Film { minutes } ... on Book { stock } } }',
      ],
      ['an interface object needs a field of the interface', '{ counted { of { age rank(of: LOW) } } books { age } }'],
      [
        'a union whose members differ by subgraph',
        '{ shelf { __typename ... on Book { pages } ... on Priced { price } ... on Sale { until } } }',
      ],
      [
        'fields of members whose nulls differ by subgraph',
        '{ search { ... on Book { label } ... on Film { label } ... on Actor { id } } }',
      ],
      [
        'an interface object beside an entity, of one subgraph',
        `{ named { ... on Media { score } ... on Actor { reviews { text } } }
           search { ... on Actor { reviews { text } } ... on Media { score } } }`,
      ],
      [
        'an interface that some have',
        '{ named { name ... on Media { reviews { text } } } anything { ... on Named { name } } }',
      ],
      [
        'one thing asked as each of its types',
        '{ anything { ... on Book { x: label } ... on Film { x: name } ... on Actor { x: name } __typename } }',
      ],
      [
        'interfaces lead back to interfaces',
        '{ lastReview { about { best { title reviews { about { __typename id } } } } by { played { score } } } }',
      ],
    ],
  ],
  [
    hidden,
    [
      ['an enum value that clients may not see', '{ state states tickets { state states grid } }'],
      ['it stands where null may not', '{ tickets(filter: {}) { strict id } ticket(id: 1) { strict } }'],
      [
        'an object of a type that clients may not see',
        '{ owners { id __typename } parties { __typename ... on Person { name } } owner { id } }',
      ],
      ['a key that clients may not see', '{ tickets { notes(like: { a: [1, null] }) { text author { size } } open } }'],
      [
        'a scalar is anything',
        '{ notes { any } tickets { any sure } ticket(id: "id-3", at: [1, { b: null }]) { sure } }',
      ],
      [
        'inputs have defaults',
        '{ tickets { id } a: tickets(filter: { of: { list: 3 } }) { id } echo(of: { text: "x", any: {} }) b: echo }',
      ],
      [
        'a member of a union has fields elsewhere',
        '{ parties { ... on Team { size lead { boss { name } } } ... on Person { team { state } } } }',
      ],
    ],
  ],
  [
    lists,
    [
      [
        'lists of lists of entities',
        '{ grids { rows { colour number } strictRows { shade { name } } } cells { next { number } } }',
      ],
      ['lists of lists of values', '{ grid { cube words colours } grids { cell { numbers maybe } } }'],
      [
        'what may not be null',
        '{ strict { strictCell { number colour } worst { number shades { level } } best { text } } }',
      ],
      [
        'a list of lists from two subgraphs',
        '{ palette { colour text next { shades { of { number } deep { name } } } } }',
      ],
    ],
  ],
  [
    mutations,
    [
      [
        'one after another, whoever makes them',
        'mutation { push { id value } turn { angle value } a: push(value: 2) { label } rightCount }',
      ],
      [
        'inputs and defaults',
        'mutation { pull { value } a: pull(input: {}) { value } b: pull(input: { hard: true }) { angle } }',
      ],
      [
        'one of them may not be null',
        'mutation { both { first { value } second { label value } } leftCount wipe { angle } }',
      ],
    ],
  ],
];

describe.each(cases.map(([source, ofSource]) => [source.name, source, ofSource] as const))(
  '%s',
  (_name, source, ofSource) => {
    const counted = countedGateways(source);

    test.each(ofSource)('%s', async (_says, query) => {
      Object.assign(counted, { compiled: [], unusual: 0 });
      for (const seed of seeds) {
        const { apollo, ours } = (await counted.gateways.answers({ query }, seed))!;
        expect(ours).toEqual(apollo);
        if (seed === 0) expect(apollo.status ?? 200).toBe(200);
        if (seed === 0) expect(apollo.errors).toEqual([]);
        if (seed === 0 && source !== hidden) expect(counted.unusual).toBe(0);
      }
      expect(counted.compiled).toEqual([true]);
    });
  },
);
