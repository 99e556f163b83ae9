import { setTimeout as sleep } from 'node:timers/promises';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../src/context.ts';
import { fail } from '../../src/errors.ts';
import { userError, userErrorOf, type CodedError } from '../../src/user-error.ts';
import { Note, Notebook } from './note.entity.ts';

const WriteNoteError = userErrorOf('WriteNote', { TEXT_IS_EMPTY: 'There is nothing to write.' });

@InputType({ description: 'What to write, and where.' })
class WriteNoteInput {
  @Field(() => ID, { description: 'The notebook.' })
  notebookId!: string;

  @Field(() => String, { description: 'What to write; shouted as well.' })
  text!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to fail after all is written, before it is kept.',
  })
  isTornOut!: boolean;

  @Field(() => Int, { defaultValue: 0, description: 'How long the pen rests, in milliseconds.' })
  restMilliseconds!: number;
}

@ObjectType({ description: 'What became of a writeNote.' })
class WriteNotePayload {
  @Field(() => Note, { nullable: true, description: 'The note; null when nothing was written.' })
  note!: Note | null;

  @Field(() => String, { nullable: true, description: 'Breaks when asked for, after the note is kept.' })
  blot(): string {
    // A stand-in for a bug: no error of the closed list, so that tests see its text hidden and its id logged.
    throw new Error('ink everywhere');
  }

  @Field(() => [WriteNoteError], { description: 'Why nothing was written; empty when it was.' })
  userErrors!: CodedError<'TEXT_IS_EMPTY'>[];
}

/** Set false to let a torn-out note be kept after all: what was wrong the first time is right the second. */
export const pen = { tears: true };

@Resolver()
export class WriteNoteMutation {
  @Mutation(() => WriteNotePayload, { description: 'Writes a note and shouts it.' })
  async writeNote(
    @Arg('input', () => WriteNoteInput, { description: 'What to write.' }) {
      notebookId,
      text,
      isTornOut,
      restMilliseconds,
    }: WriteNoteInput,
    @Ctx() context: Context,
  ): Promise<Partial<WriteNotePayload>> {
    if (text === '')
      return { note: null, userErrors: [userError('TEXT_IS_EMPTY', 'There is nothing to write.', ['input', 'text'])] };
    return context.em.transactional(
      async tx => {
        const note = tx.create(Note, { text, notebook: tx.getReference(Notebook, notebookId) });
        await tx.flush();
        await context.enqueue(tx, 'shout', { text });
        await sleep(restMilliseconds);
        if (isTornOut && pen.tears) throw fail('FORBIDDEN', 'Torn out.');
        return { note, userErrors: [] };
      },
      { clear: true },
    );
  }
}
