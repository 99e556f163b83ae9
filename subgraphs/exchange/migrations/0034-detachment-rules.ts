import { Migration } from '@mikro-orm/migrations';

/** The numbers of detachment, how long its records are kept, and the first text. */
export class Migration0034DetachmentRules extends Migration {
  override up(): void {
    this.numbers();
    this.template();
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('DT-1.remind-first', '2026-01-01', null, 1, 'days', 'Naober: reminded of a signature that is waited for'),
        ('DT-1.remind-second', '2026-01-01', null, 3, 'days', 'Naober: reminded of a signature that is waited for'),
        ('DT-1.remind-third', '2026-01-01', null, 7, 'days', 'Naober: reminded of a signature that is waited for'),
        ('DT-2.fresh-sign-in', '2026-01-01', null, 15, 'min', 'Naober: who signed in so short before signed freshly identified'),
        ('LS-1.registration-checked-within', '2012-07-01', null, 365, 'days', 'LS-1: Waadi 7a, 7b, the host checks the registration; how often to be verified'),
        ('LS-4.admission-needed', '2012-07-01', '2026-12-31', 0, 'yes', 'LS-4: Wtta, admission duty from 1 January 2027'),
        ('LS-4.admission-needed', '2027-01-01', null, 1, 'yes', 'LS-4: Wtta, admission duty from 1 January 2027; collegial and intra-group lending out of scope')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('DETACHMENT_AGREEMENT', 2557, '2026-01-01', 'AWR 52: fiscal records seven years; counted from its last day'),
        ('DETACHMENT_DRAFT', 365, '2026-01-01', 'Naober: what was never signed is kept a year; counted from when it would have ended'),
        ('LENDING_RECORD', 2557, '2026-01-01', 'AWR 52: fiscal records seven years; counted from when a newer one took its place'),
        ('ROLE_GRANT_COPY', 365, '2026-01-01', 'Naober: who may sign is asked of today; a year to explain')`);
  }

  private template(): void {
    const values = `1, '2026-01-01', '${JSON.stringify(firstClauses).replaceAll("'", "''")}'::jsonb`;
    this.addSql(`insert into detachment_template (number, valid_from, clauses, source) values
        (${values}, 'Naober: model text after domain rules LS-1 to LS-4; to be verified by counsel before use')`);
  }
}

/** The first text, in Dutch; `{{name}}` is filled in. A new text is a new row. */
export const firstClauses = [
  {
    heading: 'Partijen',
    text: '{{home}} (de uitlener) leent {{professional}} (de medewerker) uit aan {{host}} (de inlener). De medewerker blijft in dienst van de uitlener.',
  },
  {
    heading: 'Werk',
    text: 'De medewerker werkt als {{profession}} op {{department}} van de inlener. De inlener geeft leiding aan het dagelijkse werk. Wie wat mag doen, volgt uit de bekwaamverklaringen van de medewerker.',
  },
  {
    heading: 'Duur',
    text: 'Deze overeenkomst geldt van {{startsOn}} tot en met {{endsOn}}, en niet eerder dan op de dag waarop de laatste van de drie partijen heeft getekend. Zij eindigt op de laatste dag zonder opzegging.',
  },
  {
    heading: 'Vrije keuze',
    text: 'De medewerker kiest zelf of, waar, wanneer en hoe vaak zij diensten bij de inlener werkt. Er is geen minimum.',
  },
  {
    heading: 'Loon en arbeidsvoorwaarden',
    text: 'De uitlener betaalt het loon. De cao en de arbeidsvoorwaarden van de uitlener blijven gelden.',
  },
  {
    heading: 'Werktijd en veiligheid',
    text: 'Uren bij beide werkgevers tellen samen voor de Arbeidstijdenwet. De inlener zorgt voor veilig werk, inwerken en toegang (Arbowet artikel 1, BW 7:658 lid 4).',
  },
  {
    heading: 'Grondslag: hulp zonder winst',
    onlyFor: ['NON_PROFIT_ASSISTANCE'],
    text: 'De uitlener helpt de inlener zonder winst te maken (hulpbetoon, Waadi artikel 1 lid 3). Hij rekent niet meer dan de brutoloonkosten van de medewerker.',
  },
  {
    heading: 'Grondslag: binnen één concern',
    onlyFor: ['INTRA_GROUP'],
    text: 'Uitlener en inlener horen bij hetzelfde concern (Waadi artikel 1 lid 3). Ieder houdt zijn eigen cao.',
  },
  {
    heading: 'Grondslag: terbeschikkingstelling',
    onlyFor: ['TBA'],
    text: 'De uitlener stelt de medewerker ter beschikking (Waadi). Hij staat daarvoor geregistreerd (Waadi artikel 7a) en heeft vanaf 1 januari 2027 een toelating (Wtta). De medewerker heeft recht op ten minste hetzelfde loon en dezelfde vergoedingen als wie bij de inlener hetzelfde werk doet (Waadi artikel 8).',
  },
  {
    heading: 'Kosten',
    text: 'Wat de inlener aan de uitlener betaalt, staat in een bijlage tussen deze twee. De bijlage ligt vast met het kenmerk {{annexHash}}.',
  },
  {
    heading: 'Geheimhouding en gegevens',
    text: 'De medewerker houdt geheim wat zij over patiënten en over de organisatie van de inlener hoort. Uitlener en inlener delen alleen de gegevens die voor deze overeenkomst nodig zijn.',
  },
  {
    heading: 'Eerder stoppen',
    text: 'Elk van de drie partijen kan deze overeenkomst opzeggen, met een reden en een laatste dag. Diensten die al zijn bevestigd, gaan door als alle drie dat willen. Valt de samenwerkingsovereenkomst van de leden weg, dan geldt de uitloop die daarin staat.',
  },
  {
    heading: 'Wijzigen',
    text: 'Deze tekst wordt niet gewijzigd. Wat anders moet, komt in een nieuwe versie, die pas geldt als alle drie hebben getekend.',
  },
];
