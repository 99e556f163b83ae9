import { localTimeOf } from '@naober/kit/local-time';

/** As planners' systems write it. */
export const header =
  'Dienstnummer;Afdeling;Locatie;Functie;Datum;Begin;Einde;Pauze (min);Aantal;Kwalificatie;Bijzonderheden';
const professions = [
  'Anesthesiemedewerker;AM-1, AM-4, AM-5 niveau 4',
  'Recoveryverpleegkundige;"BIG; BAZ"',
  'Operatieassistent;OA-1 t/m OA-3 niveau 4',
];
const times = ['07:30;16:00;30', '12:00;20:30;30', '15:00;23:00;30', '23:00;07:30;45'];

/** The local day so many days from now, as rosters write it. */
function day(ahead: number): string {
  const { day, month, year } = localTimeOf(new Date()).toPlainDate().add({ days: ahead });
  return [String(day).padStart(2, '0'), String(month).padStart(2, '0'), year].join('-');
}

/** A line as planners' systems write it; `n` varies what the shift is. */
export function line(
  n: number,
  over: { number?: string; profession?: string; date?: string; time?: string; places?: number; asked?: string } = {},
): string {
  const [profession, qualification] = professions[n % 3]!.split(';') as [string, string];
  const usual = n % 3 === 1 ? '"BIG; BAZ"' : qualification;
  const { asked = usual, number = `D${n}`, date = day(20 + n), time = times[n % 4], places = 1 } = over;
  return `${number};Operatiekamer;"Van Swietenplein 1, Groningen";${over.profession ?? profession};${date};${time};${places};${asked};${n % 5 ? '' : 'Parkeren P2'}`;
}

/** 28 rows of which four are wrong, in the places of the sample that planners gave. */
export function sample(): string {
  const lines = Array.from({ length: 27 }, (_, n) => line(n));
  lines[4] = line(4, { date: '31-11-2099' });
  lines[11] = line(11, { time: '23:00;23:00;45' });
  lines[19] = line(19, { profession: 'Operatie-assistent i.o.' });
  return `\uFEFF${[header, ...lines, line(2)].join('\r\n')}\r\n`;
}
