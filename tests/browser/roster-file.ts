import type { Day } from './words.ts';

/** Three open shifts of the Martini's operating rooms and, in lines 4 to 6, one mistake each. */
export function rosterFile(round: number, [first, second, third]: readonly [Day, Day, Day]): Buffer {
  const row = (number: string, date: string, rest: string, department = 'Operatiekamer') =>
    `${round}${number};${department};Van Swietenplein 1, Groningen;Operatieassistent;${date};${rest}`;
  return Buffer.from(
    [
      'Dienstnummer;Afdeling;Locatie;Functie;Datum;Begin;Einde;Pauze (min);Aantal;Kwalificatie;Bijzonderheden',
      row('A', first.inFile, '07:30;16:00;30;1;OA-1 t/m OA-3 niveau 4;Melden bij de balie'),
      row('B', second.inFile, '08:00;16:30;30;1;OA-1 niveau 4;'),
      row('C', '31-11-2027', '07:30;16:00;30;1;;'),
      row('D', first.inFile, '25:99;16:00;30;1;;'),
      row('E', first.inFile, '07:30;16:00;30;1;;', 'Vergeten afdeling'),
      row('F', third.inFile, '09:00;17:30;30;1;OA-7 niveau 4;'),
    ].join('\r\n'),
  );
}
