import { Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { publication } from '../../src/events.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { SubgraphDefinition } from '../../src/subgraph.ts';
import { Note, Notebook } from './note.entity.ts';
import { NotebookResolver, NoteResolver } from './note.resolver.ts';
import { TroubleResolver } from './trouble.resolver.ts';
import { WriteNoteMutation } from './write-note.mutation.ts';

class Migration0001Notes extends Migration {
  override up(): void {
    this.addSql('create table notebook (id uuid primary key, title text not null unique)');
    this.addSql(`create table note (id uuid primary key, text text not null check (text <> ''), stars integer not null,
      written_at timestamptz not null, version integer not null default 1, notebook_id uuid not null references notebook)`);
    this.addSql('create index note_by_time on note (written_at, id)');
    this.addSql('create table shouted (text text not null)');
  }
}

/** A sample subgraph that publishes its notes, and shouts on request. */
export const notes: SubgraphDefinition = {
  name: 'notes',
  entities: [Notebook, Note],
  migrations: [{ name: '0001-notes', class: Migration0001Notes }],
  resolvers: [NoteResolver, NotebookResolver, WriteNoteMutation, TroubleResolver],
  references: {
    Note: ({ id }, context) => context.byId(Note).load(id),
    Notebook: ({ id }, context) => context.byId(Notebook).load(id),
  },
  publishes: [
    publication({
      topic: 'notes.note',
      entity: Note,
      state: ({ text, notebook }) => ({ text, notebookId: notebook.id }),
    }),
  ],
  borrows: [],
  subjectOf: entity => (entity instanceof Note ? (entity.notebook.id as string) : null),
  jobs: [
    {
      name: 'rewrite',
      run: async (orm, { noteId }) => {
        await orm.em.fork().transactional(async tx => {
          (await tx.findOneOrFail(Note, noteId as string)).text = 'rewritten';
        });
      },
    },
    {
      name: 'shout',
      run: async (orm, { text }) => {
        if (text === 'hoarse') throw new Error('no voice left');
        await orm.em.fork().execute('insert into shouted values (upper(?))', [text]);
      },
    },
  ],
};

export function aNotebook(tx: EntityManager, title: string = uuidv7()): Notebook {
  return tx.create(Notebook, { title });
}

export function aNote(
  tx: EntityManager,
  over: Partial<Pick<Note, 'id' | 'text' | 'stars' | 'writtenAt'>> = {},
  notebook = aNotebook(tx),
): Note {
  return tx.create(Note, { text: 'hello', ...over, notebook });
}
