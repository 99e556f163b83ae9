import { idOf } from '@naober/scripts/seed/placement-rows';
import { namedId } from '@naober/scripts/seed/ids';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { TestPlatform } from '../platform.ts';
import {
  rosterWithMistakes,
  rosterWithoutNames,
  agreementNamed,
  keysPage,
  inboxPage,
  accountPage,
  erasuresPage,
} from './demo-pages-made.ts';

/** Those whose pages are looked at. */
export const readers = [
  'visitor',
  'femke-hoekstra',
  'esra-yilmaz',
  'annelies-bos',
  'geert-hofstra',
  'aukje-rinsma',
  'durk-halbesma',
  'tineke-bruins',
  'rixt-sikkema',
  'marit-feenstra',
  'tjeerd-kalma',
  'roelien-meijer',
  'jantina-veldkamp',
  'rolf-drenth',
  'bram-oosterhuis',
  'wiebe-de-vries',
] as const;

export interface DemoPage {
  readonly who: (typeof readers)[number];
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
      agreements: '/overeenkomsten',
      handbook: '/handboek',
      agenda: '/agenda',
      'working time': '/agenda/werktijd',
      events: '/bijeenkomsten',
      event: `/bijeenkomsten/${event('Voorlichtingsavond operatieassistent')}`,
      pathways: '/leerlijnen',
      pathway: '/leerlijnen/operatieassistent',
      'sign in': '/inloggen?naar=/agenda',
      'sign in, unknown organisation': '/inloggen?melding=unknown-service',
      'sign in, unknown person': '/inloggen?melding=unknown-person&dienst=demo',
      account: '/account',
      'who saw my data': '/account/inzage',
      'my data': '/account/gegevens',
      messages: '/berichten',
      'how messages reach me': '/account/berichten',
      'exchange (RUN)': '/run',
      roles: '/beheer/martini/rollen',
      'my papers': '/mijn-papieren',
      'looking back on all': '/agenda/terugblik',
      engagements: '/opdrachten',
      'combination jobs': '/combinatiebanen',
      more: '/meer',
      'not found': '/nergens',
    }),
    ...of('femke-hoekstra', {
      start: '/',
      'my detachments': '/overeenkomsten/detacheringen',
      'detachment to sign': detachment('femke-hoekstra', 'wza'),
      board: '/diensten?functie=OA',
      'empty board': '/diensten?lid=kijlstra&functie=OA',
      'shift that fits': shift('femke-eligible-ozg'),
      'shift without a qualification': shift('femke-epa-missing'),
      'shift too soon': shift('femke-rest-too-short'),
      'own shift': shift('femke-confirmed'),
      agenda: '/agenda',
      'working time': '/agenda/werktijd',
      'week of shifts': '/diensten?functie=OA&weergave=week',
      'shifts nearby': '/diensten?functie=OA&bij=hier&km=25',
      pools: '/pools',
      'exchange (RUN)': '/run',
      'new wish': '/run/wens',
      'my wish': `/run/plaatsing/${idOf({ who: 'femke-hoekstra', host: 'wza OK', status: 'IDEA' })}`,
      'my placement': `/run/plaatsing/${idOf({ who: 'femke-hoekstra', host: 'ozg OK', status: 'COMPLETED' })}`,
      'my papers': '/mijn-papieren',
      'arrival card': `${shift('femke-confirmed')}/aankomst`,
      'looking back': `${shift('femke-worked')}/terugblik`,
      'looking back on all': '/agenda/terugblik',
      'full event': `/bijeenkomsten/${event('Meekijken op de operatiekamer')}`,
      pathways: '/leerlijnen',
      pathway: '/leerlijnen/operatieassistent',
      account: '/account',
      'who saw my data': '/account/inzage',
      'my data': '/account/gegevens',
      'my hours': '/uren',
      messages: await inboxPage(platform),
      'how messages reach me': '/account/berichten',
      agreements: '/overeenkomsten',
      handbook: '/handboek',
      'sign in again': '/inloggen',
      more: '/meer',
    }),
    ...of('esra-yilmaz', {
      start: '/',
      desk,
      'desk with a choice': `${desk}?dienst=${storyShiftId('esra-decides-oa')}`,
      'empty week': `${desk}?week=2031-01-06`,
      'new shift': `${desk}/nieuw`,
      'change a shift': `${desk}/dienst/${storyShiftId('martini-open')}`,
      roster: `${desk}/rooster`,
      'roster with mistakes': `${desk}/rooster?inlezing=${await rosterWithMistakes(platform)}`,
      'home roster': `${desk}/thuisrooster`,
      'pools for planners': `${desk}/pools`,
      'roster without names': `${desk}/rooster?inlezing=${await rosterWithoutNames(platform)}`,
      inbox: `${desk}/postvak`,
      'hours to verify': '/uren/martini',
      'still needed': `${desk}/nodig`,
      'own arrangements': `${desk}/afspraken`,
      requirements: '/papieren/martini/eisen',
      'arrival card to write': `${shift('martini-open')}/aankomst`,
      'looking back as planner': `${shift('esra-worked')}/terugblik`,
      'looking back on what is to come': `${shift('martini-open')}/terugblik`,
      team: '/team/martini',
      'papers of another': '/papieren/ozg',
      'employees of another': '/papieren/ozg/medewerkers',
      'desk of another member': '/planning/ozg',
      'keys of another': '/beheer/martini/sleutels',
    }),
    ...of('rixt-sikkema', { 'pools of a specialist': '/pools' }),
    ...of('marit-feenstra', {
      'pools of the office': '/pools',
      strikes: '/beheer/regio/stakingen',
      'exchange for the office': '/run/kantoor',
      agreements: '/overeenkomsten',
      'agreement that goes on': await agreementNamed(platform, 'RUN OK: uitwisseling op de operatiekamer'),
      'agreement that ends': await agreementNamed(platform, 'Uitwisseling verloskunde Drenthe en Ommelanden'),
      'agreement that is drafted': await agreementNamed(platform, 'RUN kinderafdelingen'),
      'drafting an agreement': '/overeenkomsten/nieuw',
      'who is covered where': '/overeenkomsten/dekking',
      'members that go': '/overeenkomsten/leden',
      'handbook of the office': '/handboek',
      'writing the handbook': '/handboek/schrijven',
    }),
    ...of('tjeerd-kalma', {
      'exchange in my team': '/run/team/martini',
      'receiving in exchange': '/run/ontvangst/martini',
      'a placement to accept': `/run/plaatsing/${idOf({ who: 'anouk-venema', host: 'martini REC', status: 'ACTIVE' })}`,
    }),
    ...of('roelien-meijer', { 'who read the handbook': '/handboek/lezers/ozg' }),
    ...of('annelies-bos', {
      'papers to check': '/papieren/martini',
      employees: '/papieren/martini/medewerkers',
      requirements: '/papieren/martini/eisen',
      engagements: '/opdrachten/martini',
      'engagements of another': '/opdrachten/ozg',
      'combination jobs to draft': '/combinatiebanen',
      detachments: '/overeenkomsten/detacheringen/martini',
      'draft of a detachment': '/overeenkomsten/detacheringen/martini/nieuw',
      'detachment in force': detachment('femke-hoekstra', 'nijsmellinghe'),
      'detachment to send': detachment('karin-huizinga', 'ozg'),
      'detachment to change': `${detachment('karin-huizinga', 'ozg')}/wijzig`,
    }),
    ...of('bram-oosterhuis', { engagements: '/opdrachten', 'no combination jobs': '/combinatiebanen' }),
    ...of('wiebe-de-vries', { 'no engagements': '/opdrachten', 'combination jobs': '/combinatiebanen' }),
    ...of('geert-hofstra', {
      start: '/',
      account: '/account',
      'no messages': '/berichten',
      roles: '/beheer/martini/rollen',
      keys: await keysPage(platform),
      more: '/meer',
    }),
    ...of('jantina-veldkamp', {
      'settlement desk': '/verrekening/martini',
      'batch to approve': `/verrekening/martini/${namedId('batch', 'wza/martini/-1')}`,
      'batch that was paid': `/verrekening/martini/${namedId('batch', 'wza/martini/-2')}`,
      'settlement of another': '/verrekening/treant',
      balance: '/balans',
      'balance of a year with nothing': '/balans?jaar=2020',
    }),
    ...of('rolf-drenth', {
      'settlement desk of one of several': '/verrekening/wza',
      'batch of which the invoice was made': `/verrekening/ozg/${namedId('batch', 'martini/ozg/-1')}`,
    }),
    ...of('aukje-rinsma', { 'account with tokens': await accountPage(platform) }),
    ...of('durk-halbesma', {
      roles: '/beheer/regio/rollen',
      keys: '/beheer/regio/sleutels',
      'roles of a member': '/beheer/treant/rollen',
    }),
    ...of('tineke-bruins', {
      start: '/',
      agreements: '/overeenkomsten',
      log: '/beheer/regio/logboek',
      'log of a day before everything': '/beheer/regio/logboek?tot=2020-01-01',
      'requests to be erased': await erasuresPage(platform),
    }),
  ];
}

const of = (who: DemoPage['who'], paths: Record<string, string>): DemoPage[] =>
  Object.entries(paths).map(([name, path]) => ({ who, name, path }));

/** The first version of somebody's agreement with a host. */
const detachment = (who: string, host: string): string =>
  `/overeenkomsten/detachering/${namedId('detachment-agreement', `${who}/${host}/1`)}`;
