import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Every field of a type but its key, as far as tells whether there is anything; what has to be told something is asked by its own row. */
export function everyField(schema: GraphQLSchema, type: string, except: readonly string[] = []): string {
  const of = schema.getType(type);
  if (!isObjectType(of)) throw new Error(`There is no type ${type}.`);
  return Object.values(of.getFields())
    .filter(({ name, args }) => name !== 'id' && !except.includes(name) && !args.some(isRequiredArgument))
    .map(selectionOf)
    .join(' ');
}

function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return name;
  return isList(named) ? `${name} { totalCount nodes { __typename } }` : `${name} { __typename }`;
}

const isList = ({ name }: GraphQLNamedType) => name.endsWith('Connection');
