import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an object of type `typeName` is one of type `condition`. */
export type IsOfType = (typeName: string, condition: string) => boolean;

/** Answers by the supergraph, where hidden types count; each pair is reckoned once. */
export function typeNames(supergraph: GraphQLSchema): IsOfType {
  const known = new Map<string, boolean>();
  return (typeName, condition) => {
    if (typeName === condition) return true;
    const pair = `${typeName} ${condition}`;
    const answer = known.get(pair) ?? isOfType(supergraph, typeName, condition);
    if (known.size < mostKept) known.set(pair, answer); // a subgraph may name types that there are not, without end
    return answer;
  };
}

const mostKept = 10_000;

function isOfType(schema: GraphQLSchema, typeName: string, condition: string): boolean {
  const type = schema.getType(typeName);
  const wider = schema.getType(condition);
  if (!isAbstractType(wider) || !(isObjectType(type) || isInterfaceType(type))) return false;
  return schema.isSubType(wider, type);
}
