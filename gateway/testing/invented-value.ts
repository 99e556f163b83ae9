import {
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { hashOf, pickOf } from './hash.ts';

/** An object of a subgraph: its number says all about it. */
export interface Thing {
  readonly type: string;
  readonly n: number;
  /** As the gateway has sent it. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** What a value is invented from. */
export interface Invention {
  readonly schema: GraphQLSchema;
  readonly field: string;
  /** Of whose key the field is a part; then the value tells this number. */
  readonly n: number | undefined;
  readonly words: readonly unknown[];
}

/** So many different things there are of each type: few, so that the same come by often. */
const things = 6;

export function inventValue(type: GraphQLOutputType, from: Invention): unknown {
  if (isNonNullType(type)) return inventSome(type.ofType, from);
  const isNull = from.n === undefined && hashOf(8, 'null', ...from.words) === 0;
  return isNull ? null : inventSome(type, from);
}

function inventSome(type: GraphQLOutputType, from: Invention): unknown {
  const { schema, field, n, words } = from;
  if (isNonNullType(type)) return inventSome(type.ofType, from);
  if (isListType(type)) {
    const length = n === undefined ? hashOf(4, 'length', ...words) : 1;
    return Array.from({ length }, (_none, at) => inventValue(type.ofType, { ...from, words: [...words, at] }));
  }
  if (isEnumType(type)) return pickOf(type.getValues(), ...words).value;
  if (isScalarType(type)) return inventScalar(type.name, `${field}${n === undefined ? ' ' : '-'}`, n, words);
  const number = n ?? hashOf(things, ...words);
  // Of a union, things of the same number may be of several types.
  return { type: typeOfThing(type, number, schema, isUnionType(type) ? words : []), n: number } satisfies Thing;
}

/** Of a thing that a subgraph knows by an interface or a union. */
export function typeOfThing(
  type: GraphQLNamedType,
  n: number,
  schema: GraphQLSchema,
  words: readonly unknown[] = [],
): string {
  if (!isAbstractType(type)) return type.name;
  const possible = schema.getPossibleTypes(type).map(({ name }) => name);
  return pickOf(possible.sort(), n, 'type', ...words);
}

function inventScalar(type: string, name: string, n: number | undefined, words: readonly unknown[]): unknown {
  const number = n ?? hashOf(50, 'scalar', ...words);
  switch (type) {
    case 'Int':
      return number;
    case 'Float':
      return number / 4;
    case 'Boolean':
      return number % 2 === 0;
    case 'ID':
    case 'String':
      return `${name}${number}`;
    default:
      return pickOf<unknown>([`${name}${number}`, number, { of: number }, [number, null], false], 'any', ...words);
  }
}
