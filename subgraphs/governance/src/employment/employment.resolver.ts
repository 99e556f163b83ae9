import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Profession } from '../profession/profession.entity.ts';
import { Employment } from './employment.entity.ts';
import { mayEndEmployment } from './employment.rules.ts';

@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => Member, { description: 'The employer.' })
  member(@Root() employment: Employment): Promise<Member> {
    return employment.member.loadOrFail();
  }

  @FieldResolver(() => Profession, { description: 'What she is employed as.' })
  profession(@Root() employment: Employment): Promise<Profession> {
    return employment.profession.loadOrFail();
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'Where she works; null when at no department in particular.',
  })
  async department(@Root() employment: Employment): Promise<Department | null> {
    return employment.department?.loadOrFail() ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it.' })
  viewerCanEnd(@Root() employment: Employment, @Ctx() { viewer }: Context): boolean {
    return mayEndEmployment(viewer, employment);
  }
}
