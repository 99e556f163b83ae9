import { Migration } from '@mikro-orm/migrations';

/** How long what is kept, and by whose word; a new rule is a new row. */
export class Migration0009Retention extends Migration {
  override up(): void {
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SIGN_IN_ATTEMPT', 1, '2026-01-01', 'Naober: who has not come back after a day begins again'),
        ('SESSION', 30, '2026-01-01', 'Naober: long enough to recognise a sign-in that was not hers'),
        ('ACCESS_KEY', 365, '2026-01-01', 'Naober: a year in which misuse may come to light; counted from its end'),
        ('AUDIT_ENTRY', 1827, '2026-01-01', 'PV-4: Stcrt. 2019, 38007, five years from writing'),
        ('CONSENT', 1827, '2026-01-01', 'Naober: AVG art. 7 (1), consent can be shown as long as the audit log; counted from withdrawal'),
        ('DATA_EXPORT_FILE', 7, '2026-01-01', 'Naober: a week to fetch the file, or to give up waiting for its parts'),
        ('DATA_EXPORT_PART', 7, '2026-01-01', 'Naober: as the file'),
        ('DATA_EXPORT', 365, '2026-01-01', 'Naober: shows that a request was answered in time, AVG art. 12 (3)'),
        ('ERASURE_REQUEST', 1827, '2026-01-01', 'Naober: shows what was decided as long as the audit log, and repeats it after a backup was put back'),
        ('COMMITMENT', 1, '2026-01-01', 'Naober: what is over holds nobody')`);
    this.retentionRulesOfNeighbours();
    this.forgetAuditEntries();
  }

  private retentionRulesOfNeighbours(): void {
    this.addSql(`create table borrowed_retention_rules (
        id text primary key,
        version bigint not null,
        rules jsonb not null
      )`);
  }

  /**
   * The running subgraph may not delete from the log. This may, for it: what is older than the rule in force allows, by
   * the database's own clock, from the beginning of the chain up to the first entry that stays; the last one always does.
   */
  private forgetAuditEntries(): void {
    this.addSql(`create function forget_audit_entries() returns integer
      language plpgsql security definer set search_path = governance, pg_temp as $$
      declare
        first_kept bigint;
        forgotten integer;
      begin
        select coalesce(
          (select min(position) from audit_entry where at >= now() - rule.days * interval '1 day'),
          (select max(position) from audit_entry)
        ) into strict first_kept
        from retention_rule rule
        where record = 'AUDIT_ENTRY' and current_date between valid_from and coalesce(valid_until, 'infinity');
        delete from audit_entry where position < first_kept;
        get diagnostics forgotten = row_count;
        return forgotten;
      end $$`);
    this.addSql('revoke all on function forget_audit_entries() from public');
    this.addSql('grant execute on function forget_audit_entries() to naober_governance');
  }
}
