import { publication } from '@naober/kit/events';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { Member } from './member/member.entity.ts';
import { MemberResolver } from './member/member.resolver.ts';
import { entities, migrations } from './orm.ts';
import { Region } from './region/region.entity.ts';

/** Table of contents: who is who in the cooperative. */
export const governance: SubgraphDefinition = {
  name: 'governance',
  entities,
  migrations,
  resolvers: [MemberResolver],
  references: {
    Region: ({ id }, context) => context.byId(Region).load(id),
    Member: ({ id }, context) => context.byId(Member).load(id),
  },
  publishes: [
    publication({ topic: 'governance.member', entity: Member, state: ({ slug, name, region }) => ({ slug, name, regionId: region.id }) }),
  ],
  borrows: [],
  jobs: [],
};
