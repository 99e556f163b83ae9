interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Candidate {
  readonly professional:
    | (Named & { readonly employments: readonly { readonly member: { readonly id: string } }[] | null })
    | null;
}

export interface Host {
  readonly id: string;
  readonly departments: readonly { readonly viewerCanPlan: boolean | null }[] | null;
}

export type Person = readonly [id: string, name: string];

/**
 * Who can be tried, by name: who signed up, and who of the candidates works for the host, since of others nothing is told.
 * Who plans one department sees not all employments of the host; to her every candidate is offered.
 */
export function tryOutPeople(
  signedUp: readonly { readonly professional: Named | null }[],
  candidates: readonly Candidate[],
  host: Host | null,
): Person[] {
  const seesAll = host?.departments?.every(({ viewerCanPlan }) => viewerCanPlan === true) ?? false;
  const theirs = candidates.filter(
    ({ professional }) => !seesAll || professional?.employments?.some(({ member }) => member.id === host?.id),
  );
  const known = [...signedUp, ...theirs].flatMap(({ professional }) =>
    professional ? [[professional.id, professional.name] as const] : [],
  );
  return [...new Map(known)].toSorted(([, one], [, other]) => one.localeCompare(other, 'nl'));
}
