import { storyShiftId } from '@naober/scripts/seed/stories';
import { eventually, type TestPlatform } from '../platform.ts';

export interface DemoPage {
  readonly who: 'visitor' | 'femke-hoekstra' | 'esra-yilmaz';
  readonly name: string;
  readonly path: string;
}

/** Every page of the portal, full and empty, as the people of the demo find it. */
export async function demoPages(platform: TestPlatform): Promise<DemoPage[]> {
  const visitor = await platform.as();
  const { data } = await visitor('{ recruitmentEvents(first: 100) { nodes { id title } } }');
  const event = (title: string) =>
    data!['recruitmentEvents'].nodes.find((it: { title: string }) => it.title === title).id;
  const shift = (name: string) => `/diensten/${storyShiftId(name)}`;
  const desk = '/planning/martini';
  return [
    ...of('visitor', {
      start: '/',
      board: '/diensten',
      shift: shift('femke-eligible-ozg'),
      agenda: '/agenda',
      events: '/bijeenkomsten',
      event: `/bijeenkomsten/${event('Voorlichtingsavond operatieassistent')}`,
      pathways: '/leerlijnen',
      pathway: '/leerlijnen/operatieassistent',
      'sign in': '/inloggen',
      more: '/meer',
      'not found': '/nergens',
    }),
    ...of('femke-hoekstra', {
      start: '/',
      board: '/diensten?functie=OA',
      'empty board': '/diensten?lid=kijlstra&functie=OA',
      'shift that fits': shift('femke-eligible-ozg'),
      'shift without a qualification': shift('femke-epa-missing'),
      'shift too soon': shift('femke-rest-too-short'),
      'own shift': shift('femke-confirmed'),
      agenda: '/agenda',
      'full event': `/bijeenkomsten/${event('Meekijken op de operatiekamer')}`,
      pathways: '/leerlijnen',
      pathway: '/leerlijnen/operatieassistent',
      more: '/meer',
    }),
    ...of('esra-yilmaz', {
      start: '/',
      desk,
      'desk with a choice': `${desk}?dienst=${storyShiftId('esra-decides-oa')}`,
      'empty week': `${desk}?week=2031-01-06`,
      roster: `${desk}/rooster`,
      'roster with mistakes': `${desk}/rooster?inlezing=${await rosterWithMistakes(platform)}`,
      'desk of another member': '/planning/ozg',
    }),
  ];
}

const of = (who: DemoPage['who'], paths: Record<string, string>): DemoPage[] =>
  Object.entries(paths).map(([name, path]) => ({ who, name, path }));

async function rosterWithMistakes(platform: TestPlatform): Promise<string> {
  const esra = await platform.as('esra-yilmaz');
  const { data } = await esra('{ member(slug: "martini") { id } }');
  const input = {
    memberId: data!['member'].id,
    fileName: 'rooster.csv',
    content:
      'Dienstnummer;Afdeling;Functie;Datum;Begin;Einde\nP1;Operatiekamer;Operatieassistent;31-11-2027;07:30;16:00\n',
  };
  const { data: imported } = await esra(
    'mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id } } }',
    { input },
  );
  const { id } = imported!['importRoster'].rosterImport;
  await eventually(async () => {
    const answer = await esra('query($id: ID!) { rosterImport(id: $id) { status } }', { id });
    return answer.data!['rosterImport'].status === 'COMPLETED';
  });
  return id;
}
