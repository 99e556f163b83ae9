import { GraphQLError, isListType, isNonNullType, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';

/** How many items a list without a size of its own is taken to have. */
const usualLength = 5;

/** A page counts for as many items as are asked for, another list for some; what is in them counts for each item. */
const byLength: ComplexityEstimator = ({ field, args, childComplexity, type }) => {
  const { first } = args as { first?: unknown };
  if (typeof first === 'number') return 1 + Math.max(1, first) * childComplexity;
  const plain = isNonNullType(field.type) ? field.type.ofType : field.type;
  const isOfPage = type.name.endsWith('Connection');
  return isListType(plain) && !isOfPage ? 1 + usualLength * childComplexity : undefined;
};

const estimators = [byLength, simpleEstimator({ defaultComplexity: 1 })];

export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

/** What a question may cost at most. The dearest page of the portal, a planner's desk, costs about 9,000 points. */
const dearest = 200_000;

/**
 * About how much work a question is, in points: one for each field of each item. Throws BAD_USER_INPUT for one that is
 * dearer than any may be, or that cannot be reckoned because a variable does not fit.
 */
export function costOf(question: Question): number {
  const known = reckonedOf(question.document);
  const asked = JSON.stringify([question.operationName, question.variables]);
  const cost = known.get(asked) ?? reckon(question);
  if (known.size >= mostRemembered) known.clear();
  if (asked.length <= longestRemembered) known.set(asked, cost);
  return cost;
}

/** Documents are parsed once; the same question is reckoned once. */
const remembered = new WeakMap<DocumentNode, Map<string, number>>();
const mostRemembered = 100;
const longestRemembered = 2_000;

function reckonedOf(document: DocumentNode): Map<string, number> {
  const known = remembered.get(document) ?? new Map<string, number>();
  remembered.set(document, known);
  return known;
}

function reckon({ schema, document, variables, operationName }: Question): number {
  const operation = operationName === undefined ? {} : { operationName };
  const cost = orMistake(() => getComplexity({ schema, query: document, variables, estimators, ...operation }));
  if (cost <= dearest) return cost;
  throw mistake(`This question costs ${cost} points, more than ${dearest}: ask for smaller pages.`);
}

function orMistake(reckon: () => number): number {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof GraphQLError) throw mistake(error.message);
    throw error;
  }
}

const mistake = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
