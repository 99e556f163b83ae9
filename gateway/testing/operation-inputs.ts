import * as fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

/** A variable where a value may stand; what the client sends for it may be nothing. */
export class VariableUse {
  constructor(
    readonly type: GraphQLInputType,
    readonly isRequired: boolean,
    /** Undefined for none. */
    readonly defaultValue: unknown,
    /** Undefined for one that is left out. */
    readonly value: unknown,
  ) {}
}

/** Values of an input type, in which variables may stand if `withVariables`. */
export function inputOf(type: GraphQLInputType, withVariables: boolean): fc.Arbitrary<unknown> {
  const value = isNonNullType(type) ? someOf(type.ofType, withVariables) : orNull(someOf(type, withVariables));
  return withVariables ? fc.oneof({ arbitrary: value, weight: 3 }, { arbitrary: variableOf(type), weight: 1 }) : value;
}

const orNull = (value: fc.Arbitrary<unknown>) => fc.option(value, { freq: 8 });

function someOf(type: GraphQLInputType, withVariables: boolean): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return someOf(type.ofType, withVariables);
  if (isListType(type)) {
    const element = inputOf(type.ofType, withVariables);
    return fc.oneof(fc.array(element, { maxLength: 2 }), someOf(type.ofType, withVariables)); // one alone counts as a list
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const inputs = Object.fromEntries(fields.map(field => [field.name, inputOf(field.type, withVariables)]));
    return fc.record(inputs, { requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name) });
  }
  return scalarOf(type.name);
}

function scalarOf(name: string): fc.Arbitrary<unknown> {
  switch (name) {
    case 'Int':
      return fc.integer({ min: -2, max: 9 });
    case 'Float':
      return fc.constantFrom(1.5, -2, 0);
    case 'Boolean':
      return fc.boolean();
    case 'ID':
      return fc.constantFrom('id-1', 'id-4', 7);
    case 'String':
      return fc.constantFrom('', 'sku-2', 'é "quoted"\n', '__proto__');
    default:
      return fc.constantFrom<unknown>(1, 'any', true, [1, ['b']], { deep: { list: [null] } });
  }
}

function variableOf(type: GraphQLInputType): fc.Arbitrary<VariableUse> {
  const some = someOf(type, false);
  if (isNonNullType(type)) {
    const given = some.map(value => new VariableUse(type.ofType, true, undefined, value));
    const defaulted = some.map(value => new VariableUse(type.ofType, false, value, undefined));
    return fc.oneof(given, defaulted);
  }
  const left = fc.option(orNull(some), { nil: undefined });
  return fc.tuple(left, left).map(([byDefault, value]) => new VariableUse(type, false, byDefault, value));
}

/** As it stands in a document; `nameOf` gives each variable its name. */
export function literal(value: unknown, type: GraphQLInputType, nameOf: (variable: VariableUse) => string): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value instanceof VariableUse) return `$${nameOf(value)}`;
  if (value === null || value === undefined) return 'null';
  if (isListType(inner)) {
    if (!Array.isArray(value)) return literal(value, inner.ofType, nameOf);
    return `[${value.map(one => literal(one, inner.ofType, nameOf)).join(', ')}]`;
  }
  if (isEnumType(inner)) return String(value);
  if (!isInputObjectType(inner)) return plainLiteral(value);
  const fields = Object.entries(value).map(([name, one]) => {
    return `${name}: ${literal(one, inner.getFields()[name]!.type, nameOf)}`;
  });
  return `{${fields.join(', ')}}`;
}

function plainLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, one]) => `${name}: ${plainLiteral(one)}`)
    .join(', ')}}`;
}
