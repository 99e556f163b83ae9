import type { OpenShiftFilter } from '../generated/operations.ts';
import { departmentKinds } from '../shift/department-kinds.ts';
import { daysLater, isDay, startOfDay } from '../language/time.ts';

/** The filters as they stand in the address, so that a link or a reload shows the same shifts. */
export interface BoardFilter {
  /** Slug of a member. */
  readonly lid?: string;
  /** Kind of department, such as `OK`. */
  readonly afdeling?: string;
  /** Code of a profession, such as `OA`. */
  readonly functie?: string;
  /** First day, `yyyy-mm-dd`. */
  readonly van?: string;
  /** Last day, included. */
  readonly tot?: string;
  readonly nacht?: '1';
  readonly past?: '1';
  /** Near which place: the id of a location, or `hier` for where the device is, which no address says. */
  readonly bij?: string;
  /** Within so many kilometres of it. */
  readonly km?: string;
  /** Nearest first instead of soonest first; it needs a place. */
  readonly volgorde?: 'afstand';
  /** As a list, or as the week that `week` begins. */
  readonly weergave?: 'week';
  readonly week?: string;
}

/** Where the device is; never part of an address. */
export const here = 'hier';
export const distances = ['10', '25', '50', '100'] as const;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const names = [
  'lid',
  'afdeling',
  'functie',
  'van',
  'tot',
  'nacht',
  'past',
  'bij',
  'km',
  'volgorde',
  'weergave',
  'week',
] as const;

/** All that goes for a list, its order too: what is kept under a name, and what stays when a week becomes a list. */
export function ofList(filter: BoardFilter): BoardFilter {
  const { weergave: _, week: __, ...rest } = filter;
  return rest;
}

/** What narrows the list; the rest says how it is shown. */
export function narrowing(filter: BoardFilter): BoardFilter {
  const { volgorde: _, ...rest } = ofList(filter);
  return rest;
}

/** Reads an address; what it cannot use it leaves out. */
export function filterFrom(query: Readonly<Record<string, string>>): BoardFilter {
  const isUsable = (name: (typeof names)[number], value: string): boolean => {
    if (name === 'van' || name === 'tot' || name === 'week') return isDay(value);
    if (name === 'bij') return value === here || /^[\da-f-]{36}$/.test(value);
    if (name === 'km') return distances.some(one => one === value);
    if (name === 'volgorde') return value === 'afstand';
    if (name === 'weergave') return value === 'week';
    if (name === 'nacht' || name === 'past') return value === '1';
    return name !== 'afdeling' || departmentKinds.some(kind => kind === value);
  };
  const kept = names.flatMap(name => {
    const value = query[name];
    return value && isUsable(name, value) ? [[name, value]] : [];
  });
  return Object.fromEntries(kept) as BoardFilter;
}

export function addressOf(filter: BoardFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return query.size > 0 ? `/diensten?${query}` : '/diensten';
}

interface Choices {
  readonly members: readonly { readonly id: string; readonly slug: string }[];
  readonly professions: readonly { readonly id: string; readonly code: string }[];
}

/** The same filter in the graph's own terms. */
export function graphFilter(
  filter: BoardFilter,
  { members, professions }: Choices,
  place: Point | null = null,
): OpenShiftFilter {
  const member = members.find(({ slug }) => slug === filter.lid);
  const profession = professions.find(({ code }) => code === filter.functie);
  return {
    ...(member && { memberIds: [member.id] }),
    ...(filter.afdeling && { departmentKinds: [filter.afdeling] }),
    ...(profession && { professionIds: [profession.id] }),
    ...(filter.van && { from: startOfDay(filter.van) }),
    ...(filter.tot && { until: startOfDay(daysLater(filter.tot, 1)) }),
    ...(filter.nacht && { nightsOnly: true }),
    ...(filter.past && { myProfessionOnly: true }),
    ...(place && filter.km && { within: { ...place, kilometres: Number(filter.km) } }),
  };
}
