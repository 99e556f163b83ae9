export const mostFilters = 10;
export const longestFilterName = 40;
export const longestQuery = 500;

export type FilterProblem = 'INVALID_NAME' | 'INVALID_QUERY' | 'TOO_MANY';

export const isFilterName = (name: string): boolean => {
  const { length } = name.trim();
  return length >= 1 && length <= longestFilterName;
};

/** Words of an address alone: where somebody is, in degrees, is kept for nobody. */
export const isFilterQuery = (query: string): boolean =>
  query.length <= longestQuery &&
  /^[\w%.~+-]+=[\w%.~+:-]*(&[\w%.~+-]+=[\w%.~+:-]*)*$/.test(query) &&
  !/\d+\.\d+/.test(query);
