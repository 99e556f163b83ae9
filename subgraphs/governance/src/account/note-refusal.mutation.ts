import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { needPlatform } from '../need-platform.ts';

@Directive('@inaccessible')
@InputType({ description: 'What the gateway refused before there was a viewer.' })
export class NoteRefusalInput {
  @Field(() => String, { description: 'What was tried, such as `SignIn` or `AccessKey`.' })
  what!: string;
}

@Resolver()
export class NoteRefusalMutation {
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    description: 'For the gateway alone: notes in the audit log what it refused itself; true.',
  })
  async noteRefusal(
    @Arg('input', () => NoteRefusalInput, { description: 'What.' }) { what }: NoteRefusalInput,
    @Ctx() context: Context,
  ): Promise<boolean> {
    needPlatform(context);
    context.audit.refused(what.slice(0, 50));
    return true;
  }
}
