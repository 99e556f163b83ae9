import { Migration } from '@mikro-orm/migrations';

/** How a placement was, by who was placed and by who led: answers are hers alone, groups of five are told as figures. */
export class Migration0032Evaluations extends Migration {
  override up(): void {
    this.addSql(`create table evaluation_questionnaire (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid,
        kind text not null check (kind in ('RUNNER', 'MANAGER')),
        number smallint not null check (number > 0),
        valid_from date not null,
        questions jsonb not null check (jsonb_array_length(questions) between 1 and 20),
        unique nulls not distinct (region_id, kind, number),
        unique nulls not distinct (region_id, kind, valid_from)
      )`);
    this.addSql(`create table evaluation_group (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        wave_id uuid not null references programme_wave,
        kind text not null,
        questionnaire_id uuid not null references evaluation_questionnaire,
        member_id uuid,
        people smallint not null check (people >= 5),
        agreed jsonb not null,
        closed_at timestamptz not null
      )`);
    this.addSql('create index evaluation_group_of_wave on evaluation_group (wave_id)');
    this.addSql('create index evaluation_group_of_member on evaluation_group (member_id)');
    this.addSql(`create table placement_evaluation (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        placement_id uuid not null references exchange_placement on delete cascade,
        wave_id uuid not null references programme_wave,
        kind text not null,
        questionnaire_id uuid not null references evaluation_questionnaire,
        respondent_id uuid not null,
        member_id uuid not null,
        answers jsonb not null,
        given_at timestamptz not null,
        group_id uuid references evaluation_group,
        unique (placement_id, kind, respondent_id)
      )`);
    this.addSql(
      'create index placement_evaluation_waiting on placement_evaluation (wave_id, kind) where group_id is null',
    );
    this.addSql('create index placement_evaluation_of_person on placement_evaluation (respondent_id)');
    for (const [id, kind, questions] of first)
      this.addSql(`insert into evaluation_questionnaire (id, kind, number, valid_from, questions) values
        ('${id}', '${kind}', 1, '2025-02-01', '${JSON.stringify(questions)}')`);
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('PL-5.fewest', '2000-01-01', null, 5, 'people', 'PV-7: a count of people is shown from five on')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('PLACEMENT_EVALUATION', 365, '2026-01-01', 'Naober: a year in which she may read her answers again; the figures of a full group name nobody and stay')`);
  }
}

const question = (code: string, text: string, textEn: string) => ({ code, text, textEn });

const first = [
  [
    '0190f000-0000-7000-8000-000000000011',
    'RUNNER',
    [
      question('WELCOME', 'Ik werd goed ontvangen en ingewerkt.', 'I was received and introduced well.'),
      question('LEARNED', 'Ik heb geleerd wat ik wilde leren.', 'I learned what I wanted to learn.'),
      question('TIME', 'Het rooster paste bij mijn leven.', 'The roster fitted my life.'),
      question('HOME', 'Mijn eigen team steunde mijn keuze.', 'My own team supported my choice.'),
      question('AGAIN', 'Ik zou het weer doen.', 'I would do it again.'),
    ],
  ],
  [
    '0190f000-0000-7000-8000-000000000012',
    'MANAGER',
    [
      question('PREPARED', 'De voorbereiding kostte niet te veel tijd.', 'Preparing did not take too much time.'),
      question('TEAM', 'Het team kon de uitwisseling dragen.', 'The team could carry the exchange.'),
      question('BROUGHT', 'De collega bracht nieuwe kennis mee.', 'The colleague brought new knowledge.'),
      question('CONTACT', 'Het contact met het andere huis was goed.', 'Contact with the other house was good.'),
      question('AGAIN', 'Ik zou het weer doen.', 'I would do it again.'),
    ],
  ],
] as const;
