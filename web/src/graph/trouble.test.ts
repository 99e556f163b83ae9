import { describe, expect, it } from '@jest/globals';
import { isMissing, isUnsure, troubleOf } from './trouble.ts';
import type { GraphFailure } from './trouble.ts';

function failure(errors: object[], rest: object = {}): GraphFailure {
  return { graphQLErrors: errors, ...rest } as unknown as GraphFailure;
}

describe('trouble with the graph', () => {
  it('tells the code, the request id and what is missing', () => {
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE', requestId: 'r-1' };
    expect(troubleOf(failure([{ path: ['me', 'agenda'], extensions }]))).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      requestId: 'r-1',
      paths: ['me.agenda'],
      isAnywhere: false,
      waitSeconds: null,
    });
  });
  it('finds the request id in the header when the error has none', () => {
    const response = { headers: { get: () => 'r-2' } };
    expect(troubleOf(failure([{ extensions: {} }], { response })).requestId).toBe('r-2');
  });
  it('calls an unknown code an error of ours', () => {
    expect(troubleOf(failure([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])).code).toBe(
      'INTERNAL_SERVER_ERROR',
    );
  });
  it('calls no answer at all the network', () => {
    expect(troubleOf(failure([], { networkError: new Error('offline') }))).toEqual({
      code: 'NETWORK',
      requestId: null,
      paths: [],
      isAnywhere: false,
      waitSeconds: null,
    });
  });
  it.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [429, 'RATE_LIMITED'],
    [500, 'INTERNAL_SERVER_ERROR'],
    [502, 'UNAVAILABLE'],
    [503, 'UNAVAILABLE'],
    [504, 'UNAVAILABLE'],
    [418, 'NETWORK'],
  ])('an answer of status %d without words of the graph is %s', (status, code) => {
    const rest = { networkError: new Error('no JSON'), response: { status, headers: { get: () => null } } };
    expect(troubleOf(failure([], rest)).code).toBe(code);
  });
  it('says how long to wait when too much was asked', () => {
    const headers = { get: (name: string) => (name === 'retry-after' ? '17' : null) };
    const errors = [{ extensions: { code: 'RATE_LIMITED', requestId: 'r-3' } }];
    expect(troubleOf(failure(errors, { response: { status: 429, headers } }))).toEqual({
      code: 'RATE_LIMITED',
      requestId: 'r-3',
      paths: [],
      isAnywhere: true,
      waitSeconds: 17,
    });
  });
});

it.each([
  ['NETWORK', true],
  ['UNAVAILABLE', true],
  ['SUBGRAPH_UNAVAILABLE', true],
  ['INTERNAL_SERVER_ERROR', true],
  ['UNAUTHENTICATED', false],
  ['FORBIDDEN', false],
  ['NOT_FOUND', false],
  ['BAD_USER_INPUT', false],
  ['CONFLICT', false],
  ['RATE_LIMITED', false],
] as const)('after %s it may have been done: %s', (code, expected) => {
  expect(isUnsure({ code })).toBe(expected);
});

describe('a missing part', () => {
  const trouble = {
    code: 'SUBGRAPH_UNAVAILABLE',
    requestId: null,
    paths: ['me.agenda', 'openShifts.nodes.0.member'],
    isAnywhere: false,
    waitSeconds: null,
  } as const;
  it.each([
    ['me.agenda', true],
    ['me.agenda.nodes', true],
    ['me', true],
    ['me.epaPassport', false],
    ['openShift', false],
  ])('%s is missing: %s', (part, expected) => {
    expect(isMissing(trouble, part, { me: { epaPassport: null } })).toBe(expected);
  });
  it.each([
    ['me.epaPassport', true],
    ['me.agenda', false],
    ['me.agenda.nodes', false],
    ['openShift', true],
  ])('%s is missing when a subgraph does not answer and the error has no path: %s', (part, expected) => {
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE' };
    const data = { me: { epaPassport: null, agenda: { nodes: [] } } };
    expect(isMissing(troubleOf(failure([{ extensions }])), part, data)).toBe(expected);
  });
  it('is not missing when nothing went wrong', () => {
    expect(isMissing(null, 'me', null)).toBe(false);
  });
});
