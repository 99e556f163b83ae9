import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { isPlatform } from '../platform.rules.ts';
import { includesDay } from '../period/period.rules.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'An invented person that anyone may be at the demo door.' })
export class DemoPerson {
  @Field(() => String, { description: 'Short name at the demo door.' })
  slug!: string;

  @Field(() => ID, { description: 'The person.' })
  professionalId!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => ID, { description: 'Her region.' })
  regionId!: string;

  @Field(() => [String], { description: 'Dutch names of the professions in which she is employed today.' })
  professions!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the member that she works for today: her first employer, else that of her first role; null for the whole region.',
  })
  employer!: string | null;

  @Field(() => [Role], { description: 'The roles that she holds today, each once.' })
  roles!: Role[];
}

@Resolver()
export class DemoPersonResolver {
  @Directive('@inaccessible')
  @Query(() => [DemoPerson], { description: 'For the gateway alone: the people of the demo door, by name.' })
  async demoPeople(@Ctx() { em, viewer, now }: Context): Promise<DemoPerson[]> {
    if (!isPlatform(viewer)) return [];
    const people = await em.find(
      Professional,
      { isDemo: true },
      {
        orderBy: { name: 'asc', id: 'asc' },
        populate: ['employments.member', 'employments.profession', 'roleGrants.member'],
      },
    );
    return people.map(professional => asDemoPerson(professional, localDateOf(now)));
  }
}

function asDemoPerson(professional: Professional, today: string): DemoPerson {
  const current = professional.employments.getItems().filter(one => includesDay(one, today));
  const grants = grantsInForce(professional.roleGrants.getItems(), today);
  return {
    slug: professional.slug!,
    professionalId: professional.id,
    name: professional.name,
    regionId: professional.region.id,
    professions: [...new Set(current.map(({ profession }) => profession.unwrap().name))],
    employer: (current[0]?.member ?? grants[0]?.member)?.unwrap().name ?? null,
    roles: [...new Set(grants.map(({ role }) => role))],
  };
}
