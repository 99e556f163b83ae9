import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { questionsAbout, type Questions, type ReadQuestion } from './asks.ts';
import { markMutations, markReads, markOfOne, readAll, type Marked } from './marking.ts';
import { restoreStory } from './sample-events.ts';
import { restoreSessions } from './restore-sessions.ts';
import { restoreIdentity, type Samples } from './samples.ts';
import { restoreSpares } from './sample-pools.ts';
import { openScene, type Scene } from './scene.ts';
import { readTable, type Row } from './table.ts';
import { viewerCan } from './viewer-can.ts';

const { askers: codes, rows, plain } = readTable();
const api = buildSchema(readFileSync(fileURLToPath(new URL('../../schema/api.graphql', import.meta.url)), 'utf8'));

/** Every field that clients can ask for, as `Type.field`. */
const inSchema = Object.values(api.getTypeMap())
  .filter(type => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)))
  .flatMap(type => Object.keys((type as { getFields(): object }).getFields()).map(field => `${type.name}.${field}`));

/** Fields of the second part; what is said of a type by its name goes before what is said of all that end so. */
const plainFields = inSchema.filter(coordinate => {
  const [type, field] = coordinate.split('.') as [string, string];
  const said = plain.filter(one => one.type === type);
  const meant = said.length > 0 ? said : plain.filter(one => one.type[0] === '*' && type.endsWith(one.type.slice(1)));
  return meant.some(({ fields }) => fields.includes(field));
});

describe('the table', () => {
  test('says of every field who may, once', () => {
    const inRows = new Set(rows.map(({ field }) => field));
    expect({
      withoutRow: inSchema.filter(field => !inRows.has(field) && !plainFields.includes(field)),
      inBothParts: plainFields.filter(field => inRows.has(field)),
      rootFieldsThatNeedAQuestion: plainFields.filter(field => /^(Query|Mutation)\./.test(field)),
    }).toEqual({ withoutRow: [], inBothParts: [], rootFieldsThatNeedAQuestion: [] });
  });

  test('names no field that does not exist', () => {
    const named = plain
      .filter(({ type }) => type[0] !== '*')
      .flatMap(({ type, fields }) => fields.map(one => `${type}.${one}`));
    expect([...named, ...rows.map(({ field }) => field)].filter(field => !inSchema.includes(field))).toEqual([]);
  });

  test('has one mark for each asker in each row', () => {
    const wrong = rows.filter(({ marks }) => {
      const isWhole = Object.keys(marks).join() === codes.join();
      return !isWhole || Object.values(marks).some(mark => !['✓', '◐', '·'].includes(mark));
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('asks nothing that nobody may: such a question would prove nothing', () => {
    expect(rows.filter(({ marks }) => !Object.values(marks).includes('✓')).map(({ key }) => key)).toEqual([]);
  });

  test('has no row twice', () => {
    const keys = rows.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

test.each(rows.filter(({ field }) => field.includes('.viewerCan')))(
  '$key says what its mutation does',
  ({ key, marks }) => {
    const mutation = viewerCan[key];
    expect(mutation).toBeDefined();
    if (mutation) expect(marks).toEqual(rows.find(row => row.key === mutation)?.marks);
  },
);

const isHers = (code: string): boolean => code === 'her' || code === 'toR';

describe('the platform', () => {
  let scene: Scene;
  let questions: Questions;
  const answers = new Map<string, Marked>();
  /** Marks of what is done and undone, one asker at a time. */
  const isolated: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    scene = await openScene();
    questions = questionsAbout(scene.samples);
    // Who is refused something leaves an entry in her log: she reads it before.
    const hersFirst = [...scene.askers].toSorted(([one], [other]) => Number(isHers(other)) - Number(isHers(one)));
    for (const [code, asker] of hersFirst) answers.set(code, await markReads(asker, questions, scene.platform));
    for (const [code, asker] of scene.askers) {
      const read = answers.get(code)!;
      answers.set(code, { ...read, marks: { ...read.marks, ...(await markMutations(asker, questions)) } });
    }
    await askIsolated(scene);
  }, 400_000);
  afterAll(() => scene.stop());

  async function askIsolated({ askers, database, samples }: Scene): Promise<void> {
    for (const [row, question] of Object.entries(questions)) {
      if (!('mutation' in question) || !question.isolate) continue;
      isolated[row] = {};
      for (const [code, asker] of askers) {
        if (question.isolate === 'identity') await restoreIdentity(database, samples);
        if (question.isolate === 'spares') await restoreSpares(database, samples);
        if (question.isolate === 'story') await restoreStory(database, samples);
        isolated[row][code] = await markOfOne(asker, question);
        if (question.isolate === 'sessions') await restoreSessions(database, samples);
      }
    }
  }

  test('is asked by every kind of asker, and every question has a row', () => {
    expect([...scene.askers.keys()].sort()).toEqual([...codes].sort());
    const keys = rows.map(({ key }) => key);
    expect(Object.keys(questions).filter(key => !keys.includes(key))).toEqual([]);
  });

  test.each<Row>(rows)('$key', ({ key, marks }) => {
    expect(questions[key]).toBeDefined();
    expect(
      Object.fromEntries(codes.map(code => [code, isolated[key]?.[code] ?? answers.get(code)!.marks[key]])),
    ).toEqual(marks);
  });

  test('answers nothing with an error that could tell what is there', () => {
    expect([...answers].filter(([, { errors }]) => errors).map(([code, { errors }]) => [code, errors])).toEqual([]);
  });

  test('answers what may not be seen as what does not exist', async () => {
    const roots = Object.entries(questionsAbout(new Proxy({} as Samples, { get: () => uuidv7() })));
    const reads = roots.filter((row): row is [string, ReadQuestion] => row[0].startsWith('Query.'));
    const different: string[] = [];
    for (const [code, asker] of scene.askers) {
      const { data, errors } = await readAll(asker, reads);
      const forbidden = rows.filter(({ key, marks }) => key in data && marks[code] === '·').map(({ key }) => key);
      const known = answers.get(code)!.reads;
      different.push(
        ...forbidden
          .filter(key => JSON.stringify(known[key]) !== JSON.stringify(data[key]))
          .map(key => `${code} ${key}`),
      );
      if (errors) different.push(`${code} ${JSON.stringify(errors)}`);
    }
    expect(different).toEqual([]);
  });
});
