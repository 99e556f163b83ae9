import { Arg, Args, Ctx, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root, Field } from 'type-graphql';
import { connectionOf, PageArgs, pageOf, type Page } from '../../src/connection.ts';
import type { Context } from '../../src/context.ts';
import { DateTime } from '../../src/subgraph.ts';
import { Note, Notebook } from './note.entity.ts';

const NoteConnection = connectionOf(Note, 'Note');

@ObjectType({ description: 'What the request knows.' })
class Asked {
  @Field(() => String, { nullable: true, description: 'Who asks.' })
  personId!: string | null;

  @Field(() => DateTime, { description: 'When it was asked.' })
  now!: Date;
}

@Resolver(() => Note)
export class NoteResolver {
  @Query(() => NoteConnection, { description: 'All notes, the oldest first.' })
  notes(@Args(() => PageArgs) page: PageArgs, @Ctx() { em }: Context): Promise<Page<Note>> {
    return pageOf(em, Note, {}, { writtenAt: 'asc', id: 'asc' }, page);
  }

  @Query(() => NoteConnection, { description: 'All notes, those with most stars first.' })
  bestNotes(@Args(() => PageArgs) page: PageArgs, @Ctx() { em }: Context): Promise<Page<Note>> {
    return pageOf(em, Note, {}, { stars: 'desc', text: 'asc', id: 'asc' }, page);
  }

  @Query(() => Note, { nullable: true, description: 'One note.' })
  note(@Arg('id', () => ID, { description: 'Which.' }) id: string, @Ctx() context: Context): Promise<Note | null> {
    return context.byId(Note).load(id);
  }

  @Query(() => [Notebook], { description: 'All notebooks.' })
  notebooks(@Ctx() { em }: Context): Promise<Notebook[]> {
    return em.find(Notebook, {}, { orderBy: { id: 'asc' } });
  }

  @Query(() => Asked, { description: 'What the request knows.' })
  asked(@Ctx() { viewer, now }: Context): Asked {
    return { personId: viewer.personId, now };
  }

  @FieldResolver(() => Notebook, { description: 'Where it is written.' })
  notebook(@Root() note: Note): Promise<Notebook> {
    return note.notebook.loadOrFail();
  }
}

@Resolver(() => Notebook)
export class NotebookResolver {
  @FieldResolver(() => [Note], { description: 'All that is written in it.' })
  notes(@Root() notebook: Notebook): Promise<Note[]> {
    return notebook.notes.loadItems();
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write in it: everybody may.' })
  viewerCanWrite(): boolean {
    return true;
  }

  @FieldResolver(() => Int, { description: 'How much is written in it.' })
  noteCount(@Root() notebook: Notebook): Promise<number> {
    return notebook.notes.loadCount();
  }
}
