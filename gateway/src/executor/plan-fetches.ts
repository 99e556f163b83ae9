import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { Kind, parse, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import type { AnswerPath } from './find-at-path.ts';

/** A fetch of a plan, and at which path what it brings is put. */
export interface PlannedFetch {
  readonly node: FetchNode;
  readonly path: AnswerPath;
  readonly document: DocumentNode;
}

/** All fetches that a plan may make. */
export function fetchesOf(node: PlanNode | undefined, path: AnswerPath = []): PlannedFetch[] {
  switch (node?.kind) {
    case 'Fetch':
      return [{ node, path, document: parse(node.operation, { noLocation: true }) }];
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(one => fetchesOf(one, path));
    case 'Condition':
      return [...fetchesOf(node.ifClause, path), ...fetchesOf(node.elseClause, path)];
    default:
      return [];
  }
}

const keyOf = ({ serviceName, operation, operationName = '' }: FetchNode): string =>
  `${serviceName} ${operation.replace(operationName, '')}`;

/** The same for fetches that ask the same, whatever their place and name; undefined where no other asks it. */
export function joinKeyOf(node: FetchNode, fetches: readonly PlannedFetch[]): string | undefined {
  const key = keyOf(node);
  return fetches.some(other => other.node !== node && keyOf(other.node) === key) ? key : undefined;
}

/**
 * Whether only one fetch brings the objects at a path. A second one would be merged into them one by one, each with what
 * it says of that place, so that those of one entity may come to differ.
 */
export const isBroughtByOne = (path: AnswerPath, fetches: readonly PlannedFetch[]): boolean =>
  fetches.filter(fetch => brings(fetch, namesIn(path))).length <= 1;

export const namesIn = (path: AnswerPath): AnswerPath => path.filter(part => part !== '@');

function brings({ node, path, document }: PlannedFetch, names: AnswerPath): boolean {
  const own = namesIn(path);
  if (own.length >= names.length || own.some((name, at) => name !== names[at])) return false;
  if (node.outputRewrites?.length) return true; // it asks by other names, and perhaps for this one
  return asks(document, [...(node.requires ? ['_entities'] : []), ...names.slice(own.length)]);
}

/** Whether a document asks for what lies at these names, on whatever type. */
function asks({ definitions }: DocumentNode, names: AnswerPath): boolean {
  const fragments = new Map<string, SelectionSetNode>();
  let sets: SelectionSetNode[] = [];
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one.selectionSet);
    if (one.kind === Kind.OPERATION_DEFINITION) sets.push(one.selectionSet);
  }
  return names.every(name => {
    const fields = fieldsOf(sets, fragments).filter(one => (one.alias ?? one.name).value === name);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    return fields.length > 0;
  });
}

/** Those of fragments too, each of which is looked into once. */
function fieldsOf(sets: readonly SelectionSetNode[], fragments: ReadonlyMap<string, SelectionSetNode>): FieldNode[] {
  const fields: FieldNode[] = [];
  const [left, seen] = [[...sets], new Set(sets)];
  for (let set = left.pop(); set; set = left.pop()) {
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        fields.push(one);
        continue;
      }
      const inside = one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments.get(one.name.value)!;
      if (!seen.has(inside)) left.push(inside);
      seen.add(inside);
    }
  }
  return fields;
}
