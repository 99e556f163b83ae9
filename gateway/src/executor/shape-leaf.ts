import {
  isCustomScalarType,
  isEnumType,
  type EnumType,
  type ScalarType,
  type Schema,
} from '@apollo/federation-internals';
import type { SharedObjects } from './run.ts';
import { refuse } from './unusual.ts';

/** What an answer shows of a value that is not null. */
export type Shape = (value: never, shared: SharedObjects) => unknown;

const isInteger = (value: unknown): boolean => typeof value === 'number' && /^-?\d+$/.test(String(value));

export const ofString: Shape = (value: unknown) => (typeof value === 'string' ? value : refuse());
export const ofBoolean: Shape = (value: unknown) => (typeof value === 'boolean' ? value : refuse());
const ofFloat = (value: unknown) => (Number.isFinite(value) ? value : refuse());
const ofInt = (value: unknown) => (Number.isSafeInteger(value) || isInteger(value) ? value : refuse());
export const ofId: Shape = (value: unknown) => (typeof value === 'string' ? value : ofInt(value));
/** A scalar of our own may be anything, which its own code has made. */
const ofScalar = (value: unknown) => value;

/** Lets a fitting value through as it is. An enum value that clients may not see does not fit. */
export function shapeLeaf(type: ScalarType | EnumType, schema: Schema): Shape {
  if (isEnumType(type)) {
    const shown = new Set(type.values.map(({ name }) => name));
    return (value: unknown) => (shown.has(value as string) ? value : refuse());
  }
  if (isCustomScalarType(type)) return ofScalar;
  if (type === schema.booleanType()) return ofBoolean;
  if (type === schema.intType()) return ofInt;
  if (type === schema.idType()) return ofId;
  return type === schema.floatType() ? ofFloat : ofString;
}
