import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { MemberRegistration } from './member-registration.entity.ts';
import { keepsRegistration } from './registration.rules.ts';

@Resolver(() => Member)
export class MemberRegistrationResolver {
  @FieldResolver(() => MemberRegistration, {
    nullable: true,
    description:
      'What invoices say of it; null while nothing was said, and for all but its administration and finance.',
  })
  async registration(@Root() { id }: Member, @Ctx() context: Context): Promise<MemberRegistration | null> {
    const found = keepsRegistration(context.viewer, id) ? await context.byId(MemberRegistration).load(id) : null;
    return found?.regionId === context.viewer.tenantId ? found : null;
  }
}
