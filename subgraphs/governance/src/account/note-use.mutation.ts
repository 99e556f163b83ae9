import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { needPlatform } from '../need-platform.ts';

@Directive('@inaccessible')
@InputType({ description: 'What was used just now.' })
export class NoteUseInput {
  @Field(() => ID, { description: 'The session or key.' })
  clientId!: string;
}

@Resolver()
export class NoteUseMutation {
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    description: 'For the gateway alone: notes that a session or key was used, which keeps a session alive; true.',
  })
  async noteUse(
    @Arg('input', () => NoteUseInput, { description: 'What.' }) { clientId }: NoteUseInput,
    @Ctx() context: Context,
  ): Promise<boolean> {
    needPlatform(context);
    // By SQL: that somebody is busy is no change worth an entry in the log.
    const { guarded, now } = context;
    const used = (sql: string) => guarded.execute(sql, [now, clientId], 'run', { label: 'background' });
    await used('update session set last_used_at = ? where id = ? and ended_at is null');
    await used('update access_key set last_used_at = ? where id = ?');
    return true;
  }
}
