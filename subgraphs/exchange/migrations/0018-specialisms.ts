import { Migration } from '@mikro-orm/migrations';

/** PR-3: specialisms of a registration, and professions of which the law or the platform asks one. */
export class Migration0018Specialisms extends Migration {
  override up(): void {
    for (const table of ['credential', 'profession_requirement'])
      this.addSql(`alter table ${table} add specialisms text[] not null default '{}'
        check (array_to_string(specialisms, ',') ~ '^([0-9]{2}[.][0-9]{3}(,|$))*$')`);
    this.addSql(`alter table credential add constraint credential_specialism_of_big
        check (kind = 'BIG_REGISTRATION' or cardinality(specialisms) = 0)`);
    const asked = [
      ['SO', '{01.047}', ''],
      ['AVG', '{01.056}', ''],
      [
        'VS',
        '{30.065,30.066,30.067,30.068,30.069}',
        ' (older set, the present list still to be checked: another code of group 30 is looked at)',
      ],
    ];
    for (const [code, specialisms, remark] of asked)
      this.addSql(`update profession_requirement set specialisms = '${specialisms}',
          source = source || '; PR-3: specialism by the role codes of UZI and CIBG${remark}'
        where profession_code = '${code}' and kind = 'BIG_REGISTRATION'`);
  }
}
