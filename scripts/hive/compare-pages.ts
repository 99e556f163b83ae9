import { isDeepStrictEqual } from 'node:util';
import { portalDocument, portalQueries } from '../bench/documents.ts';
import { pageVariables, type FindValue } from '../bench/page-variables.ts';

/** Asks a gateway as somebody. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answered>;

export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** Where two answers differ, as a line for the reader. */
export interface Difference {
  readonly page: string;
  readonly where: string;
}

/** Asks both what each page of the portal asks; the order of keys is each one's own. */
export async function comparePages(ours: Ask, theirs: Ask, value: FindValue): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const operation of portalQueries()) {
    const page = operation.name!.value;
    const document = portalDocument(page);
    const variables = await pageVariables(operation, value);
    const [mine, other] = [await ours(document, variables), await theirs(document, variables)];
    const where = differenceOf(mine.data, other.data) ?? differenceOf(failedPaths(mine), failedPaths(other), 'errors');
    if (where !== null) differences.push({ page, where });
  }
  return differences;
}

const failedPaths = ({ errors = [] }: Answered): string[] => errors.map(({ path = [] }) => path.join('.')).sort();

/** The path of the first place that differs, with both values; null when none does. */
export function differenceOf(one: unknown, other: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = differenceOf(one[key], other[key], `${path}.${key}`);
      if (found !== null) return found;
    }
  }
  return `${path}: ${short(one)}, and elsewhere ${short(other)}`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
