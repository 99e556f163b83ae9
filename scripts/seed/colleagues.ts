import type { Inhabitant } from './population.ts';
import { agreements } from './reference/agreements.ts';
import type { Post } from './posts.ts';

/** Who may sign up where: the host's own people, and those of members that an agreement of today covers. */
export class Colleagues {
  private readonly byEmployer: Map<string, Inhabitant[]>;
  private readonly known = new Map<string, readonly Inhabitant[]>();

  constructor(population: readonly Inhabitant[]) {
    this.byEmployer = Map.groupBy(population, ({ post }) => `${post.member.slug}/${post.profession}`);
  }

  of({ member, department, profession }: Post): readonly Inhabitant[] {
    const key = `${member.slug}/${department.kind}/${profession}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = [...lenders(member.slug, department.kind, profession)].flatMap(
      lender => this.byEmployer.get(`${lender}/${profession}`) ?? [],
    );
    this.known.set(key, found);
    return found;
  }
}

function lenders(host: string, kind: string, profession: string): Set<string> {
  const covering = agreements.filter(
    ({ members, departmentKinds, professions, startsIn, endsIn }) =>
      startsIn <= 0 &&
      endsIn > 2 &&
      members.includes(host) &&
      departmentKinds.includes(kind) &&
      (professions.length === 0 || professions.includes(profession)),
  );
  return new Set([host, ...covering.flatMap(({ members }) => members)]);
}
