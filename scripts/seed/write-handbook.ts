import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { handbookReaders, handbookVersions, type DemoClause, type DemoHandbookVersion } from './reference/handbook.ts';
import { regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

const handbook = namedId('handbook', 'noord');
const versionId = ({ number }: DemoHandbookVersion) => namedId('handbook-version', String(number));
const noon = (day: number, calendar: Calendar) => `${calendar.date(day)}T12:00:00Z`;

/** The handbook of Noord with its versions, and who read which of them. */
export async function writeHandbook(write: Writer, calendar: Calendar): Promise<void> {
  const region_id = regionId('noord');
  await write('governance.handbook', [{ id: handbook, region_id, title: 'Handboek RUN' }]);
  await write(
    'governance.handbook_version',
    handbookVersions.map(one => ({
      id: versionId(one),
      region_id,
      handbook_id: handbook,
      number: one.number,
      status: 'PUBLISHED',
      note: one.note,
      published_at: noon(one.publishedIn, calendar),
      revised_at: noon(one.publishedIn, calendar),
    })),
  );
  await write('governance.handbook_clause', handbookVersions.flatMap(clauseRows));
  await write(
    'governance.handbook_acknowledgement',
    handbookVersions.flatMap(one => acknowledgementRows(one, calendar)),
  );
}

const clauseRows = (version: DemoHandbookVersion): Row[] =>
  version.clauses.map(({ code, nl, en, roles }, position) => ({
    id: namedId('handbook-clause', `${version.number} ${code}`),
    handbook_version_id: versionId(version),
    code,
    position,
    title_nl: nl[0],
    title_en: en[0],
    text_nl: nl[1],
    text_en: en[1],
    roles: roles.split(' '),
  }));

/** As all that the person is and the version asks. */
function acknowledgementRows(version: DemoHandbookVersion, calendar: Calendar): Row[] {
  const asked = new Set(version.clauses.flatMap(({ roles }: DemoClause) => roles.split(' ')));
  const readers = Object.entries(handbookReaders).filter(([, last]) => last >= version.number);
  return readers.flatMap(([slug]) => {
    const { id, roles } = personOf(slug);
    return [...new Set(roles.map(({ role }) => role))]
      .filter(role => asked.has(role))
      .map(role => ({
        id: namedId('handbook-acknowledgement', `${version.number} ${slug} ${role}`),
        region_id: regionId('noord'),
        handbook_version_id: versionId(version),
        professional_id: id,
        role,
        acknowledged_at: noon(version.publishedIn + 5, calendar),
      }));
  });
}
