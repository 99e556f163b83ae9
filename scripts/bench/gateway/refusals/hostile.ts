const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

/** Makes each document another one: what is remembered of the last does not help. */
type Hostile = (turn: number) => string;

/** By what they try, documents against Naober's graph that are refused. */
export const hostile: Readonly<Record<string, Hostile>> = {
  'too many tokens': turn => `{ a${turn} ${times(80_000, () => 'id')} }`,
  deep: turn => `{ a${turn}: me { ${nested(12)} } }`,
  aliases: turn => `{ a${turn}: me { ${times(200, at => `a${at}: id`)} } }`,
  directives: turn => `{ a${turn}: me { id ${'@include(if: true) '.repeat(100)} } }`,
  'root fields': turn => `{ a${turn}: me { id } ${times(200, () => '__typename')} }`,
  'fragment bomb': turn => `{ a${turn}: me { ...F0 } } ${doubling(59)}`,
  'cost of pages of pages': turn => `{ a${turn}: openShifts(first: 100) { nodes { department { ${pages(3)} } } } }`,
  '256 kB of body': turn => `{ a${turn} } # ${'x'.repeat(270_000)}`,
  'first: 1000000': turn => `{ a${turn}: openShifts(first: 1000000) { nodes { id } } }`,
  // Within the limits: what is left to do for who checks them against the schema.
  'one field again and again': turn => `{ a${turn}: me { ${'agenda { totalCount } '.repeat(240)} nothing } }`,
  'one field, as often as it may be': turn =>
    `{ a${turn}: me { ${times(9, at => `x${at}: agenda { totalCount } `.repeat(6) + `${'agenda { totalCount } '.repeat(2)}`)} nothing } }`,
  'a fragment used nowhere': turn =>
    `{ a${turn}: me { nothing } } fragment F on Professional { ${'agenda { totalCount } '.repeat(240)} }`,
  'leaves again and again': turn => `{ a${turn}: me { ${'id '.repeat(980)} nothing } }`,
  'names that are almost right': turn => `{ a${turn}: me { ${times(980, at => `nam${at}`)} } }`,
  'arguments that differ': turn => `{ a${turn}: me { ${times(100, at => `agenda(first: ${at}) { totalCount }`)} } }`,
  'fragments beside each other': turn => `{ a${turn}: me { ${times(38, at => `...F${at}`)} nothing } } ${beside(38)}`,
};

const nested = (times: number): string =>
  times === 0 ? 'id' : `agenda { nodes { professional { ${nested(times - 1)} } } }`;

const pages = (levels: number): string =>
  levels === 0 ? 'id' : `openShifts(first: 100) { nodes { department { ${pages(levels - 1)} } } }`;

const doubling = (count: number): string =>
  times(count, at => {
    const next = at + 1 < count ? `...F${at + 1} ...F${at + 1}` : 'id';
    return `fragment F${at} on Professional { ${next} }`;
  });

/** All pairs of them are to be compared. */
const beside = (count: number): string =>
  times(count, at => `fragment F${at} on Professional { ${'agenda { totalCount } '.repeat(4)} name }`);
