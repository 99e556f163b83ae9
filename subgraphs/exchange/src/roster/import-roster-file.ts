import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { cleanName, decodeFile } from './decode.rules.ts';
import { fileRefusal } from './file.rules.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterFileKind, RosterImportStatus } from './roster.enums.ts';
import { runRosterImport } from './run-roster-import.ts';

/** A roster file at hand, for the command line. */
export interface RosterFile {
  /** The member's short name, such as `martini`. */
  readonly memberSlug: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly now: Date;
  /** Hears after each batch how far the import is. */
  readonly onProgress?: (rosterImport: RosterImport) => void;
}

/**
 * Imports a roster file at once, as the upload does in the background.
 *
 * @throws Error with one line for people: an unknown member, or a file that is refused as a whole
 */
export async function importRosterFile(
  { orm, events }: { readonly orm: MikroORM; readonly events: Events },
  { memberSlug, fileName, bytes, now, onProgress }: RosterFile,
): Promise<RosterImport> {
  const em = orm.em.fork() as EntityManager;
  const member = await em.findOne(BorrowedMember, { slug: memberSlug });
  if (!member) throw new Error(`There is no member ${memberSlug}.`);
  const file = decodeFile(bytes);
  const refusal = fileRefusal(file);
  if (!file || refusal) throw new Error(refusal?.message);
  const { id } = await em.transactional(async tx =>
    tx.create(RosterImport, {
      regionId: member.regionId,
      memberId: member.id,
      fileName: cleanName(fileName),
      kind: RosterFileKind[file.kind],
      content: file.content,
      requestedAt: now,
    }),
  );
  await runRosterImport(orm, events, id, now, onProgress);
  const made = await (orm.em.fork() as EntityManager).findOneOrFail(RosterImport, id);
  if (made.status === RosterImportStatus.FAILED)
    throw new Error('No rows can be read from it: a quote does not close, or a workbook is damaged or too large.');
  if (made.status === RosterImportStatus.WAITS_FOR_COLUMNS)
    throw new Error(`Its columns are not known: ${made.headers.join(', ')}. Name them once in the portal.`);
  return made;
}
