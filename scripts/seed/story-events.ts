import type { Calendar } from './calendar.ts';

/** A recruitment event that the demo tells of. */
export interface StoryEvent {
  readonly name: string;
  readonly day: number;
  readonly clock: string;
  readonly member: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly venue: string;
  readonly pathway: string | null;
  readonly capacity: number;
  /** Visitors who registered, in that order; beyond the capacity they wait. */
  readonly visitors: number;
  /** Slugs of people who registered before them. */
  readonly people: readonly string[];
}

const saturday = 6;
const [tuesday, wednesday, thursday] = [2, 3, 4];

/** Held, near and later, at members all over the region. */
export function storyEvents(calendar: Calendar): StoryEvent[] {
  const on = (from: number, dayOfWeek: number) => calendar.next(from, dayOfWeek);
  return [
    event('information-evening-2025', calendar.dayOf('2025-11-13'), '19:00-21:00', 'ozg INFORMATION_EVENING operatieassistent 60 64',
      'Voorlichtingsavond opleiding tot operatieassistent en anesthesiemedewerker',
      'Collega’s van de operatiekamer vertellen over leren en werken; je krijgt een rondleiding.', 'Restaurant, begane grond', 'yohannes-tesfay'),
    event('open-day-held', on(-30, saturday), '10:00-15:00', 'wza OPEN_DAY - 200 148', 'Open dag Wilhelmina Ziekenhuis', 'Loop binnen op alle afdelingen.', 'Hoofdingang', ''),
    event('functietest-held', on(-16, wednesday), '19:30-21:00', 'antonius INFORMATION_EVENING functielaborant 30 22', 'Kennismaken met de functieafdeling', 'Zie hoe een hartfilmpje en een longtest gaan.', 'Poli functieonderzoek', 'tjitske-wiersma'),
    event('meet-umcg', on(4, tuesday), '16:00-17:30', 'umcg MEET_AND_GREET nieuwkomer-verpleegkundige 25 9', 'Koffie met de regio voor nieuwkomers', 'Praat met verpleegkundigen die je voorgingen.', 'Fonteinpatio', 'yohannes-tesfay olena-kovalenko'),
    event('evening-martini', on(6, thursday), '19:00-21:00', 'martini INFORMATION_EVENING operatieassistent 60 41', 'Voorlichtingsavond operatieassistent', 'Wat doe je op de operatiekamer, en hoe word je het?', 'Auditorium', 'femke-hoekstra'),
    event('look-along-ozg', on(8, wednesday), '08:00-12:00', 'ozg MEET_AND_GREET anesthesiemedewerker 12 16', 'Meekijken op de operatiekamer', 'Een ochtend naast een anesthesiemedewerker.', 'Operatiecentrum', ''),
    event('open-day-nijsmellinghe', on(9, saturday), '10:00-14:00', 'nijsmellinghe OPEN_DAY - 250 83', 'Open dag Nij Smellinghe', 'Kijk achter de schermen van het ziekenhuis.', 'Centrale hal', 'jelle-dijkstra'),
    event('oncology-frisius', on(11, tuesday), '19:30-21:00', 'frisius INFORMATION_EVENING oncologieverpleegkundige 40 18', 'Werken en leren in de oncologie', 'Over het werkleertraject en de stages in de keten.', 'Zaal De Oldehove', ''),
    event('ambulance-tynaarlo', on(13, saturday), '11:00-16:00', 'umcgambu OPEN_DAY ambulanceverpleegkundige 150 97', 'Open dag ambulancezorg', 'Stap in de ambulance en praat met de meldkamer.', 'Ambulancepost', 'marije-boonstra'),
    event('fair-groningen', on(16, thursday), '13:00-20:00', 'martini CAREER_FAIR - 400 212', 'Regionale zorgcarrièredag', 'Alle leden op één plek, met een sollicitatiespreekuur.', 'Conferentiecentrum', ''),
    event('evening-wza', on(19, wednesday), '19:00-21:00', 'wza INFORMATION_EVENING anesthesiemedewerker 50 12', 'Voorlichtingsavond anesthesiemedewerker', 'Leren en werken aan het hoofd van de operatietafel.', 'Zaal Drentse Aa', ''),
    event('evening-treant', on(22, tuesday), '19:00-20:30', 'treant INFORMATION_EVENING operatieassistent 45 20', 'Leren op de operatiekamer in Drenthe', 'Voor Emmen, Hoogeveen en Stadskanaal samen.', 'Restaurant Scheper', ''),
    event('evening-antonius', on(26, thursday), '19:30-21:00', 'antonius INFORMATION_EVENING functielaborant 30 7', 'Word functielaborant', 'De nieuwe regionale opleiding, met demonstraties.', 'Poli functieonderzoek', ''),
    event('open-day-kijlstra', on(33, saturday), '10:00-15:00', 'kijlstra OPEN_DAY ambulanceverpleegkundige 120 14', 'Kijk mee bij Kijlstra', 'De post, de voertuigen en de mensen.', 'Ambulancepost', 'wiebe-de-vries'),
    event('evening-kennemerhart', on(5, thursday), '19:00-20:30', 'kennemerhart INFORMATION_EVENING - 40 15', 'Werken in de ouderenzorg', 'Drie organisaties, één avond.', 'Grote zaal', 'mees-van-dam'),
    event('open-day-hartekamp', on(17, saturday), '11:00-15:00', 'hartekamp OPEN_DAY - 100 31', 'Open dag De Hartekamp', 'Maak kennis met bewoners en begeleiders.', 'Het landgoed', ''),
  ];
}

/** `what` is "member kind pathway capacity visitors"; a dash is no pathway. */
function event(name: string, day: number, clock: string, what: string, title: string, description: string, venue: string, people: string): StoryEvent {
  const [member, kind, pathway, capacity, visitors] = what.split(' ') as [string, string, string, string, string];
  return {
    name, day, clock, member, kind, title, description, venue,
    pathway: pathway === '-' ? null : pathway,
    capacity: Number(capacity),
    visitors: Number(visitors),
    people: people ? people.split(' ') : [],
  };
}
