import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { AccessKey } from '../access-key/access-key.entity.ts';
import { needPlatform } from '../need-platform.ts';

@Directive('@inaccessible')
@InputType({ description: 'What the gateway refused before there was a viewer.' })
export class NoteRefusalInput {
  @Field(() => String, { description: 'What was tried, such as `SignIn` or `AccessKey`.' })
  what!: string;

  @Field(() => ID, { nullable: true, description: 'Which key was tried; null when it is none of ours.' })
  keyId?: string | null;
}

@Resolver()
export class NoteRefusalMutation {
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    description: 'For the gateway alone: notes in the audit log what it refused itself; true.',
  })
  async noteRefusal(
    @Arg('input', () => NoteRefusalInput, { description: 'What.' }) { what, keyId }: NoteRefusalInput,
    @Ctx() context: Context,
  ): Promise<boolean> {
    needPlatform(context);
    const key = keyId ? await context.byId(AccessKey).load(keyId) : null;
    context.audit.refused(what.slice(0, 50), key?.id, key?.professional?.id, key?.region.id);
    return true;
  }
}
