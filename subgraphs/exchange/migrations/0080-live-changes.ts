import { Migration } from '@mikro-orm/migrations';

/** More rows at once than this are one word: much has changed. */
const most = 100;

/**
 * Tells whoever listens on `naober_live` which shifts and sign-ups changed, when the transaction commits: never what is
 * in them. `key` names the change, `place` says whose it is, so that a gateway need not ask for everybody.
 */
export class Migration0080LiveChanges extends Migration {
  override up(): void {
    this.addSql(tells('tell_shifts', `'OpenShift'`, 'changed.id', 'changed'));
    this.addSql(
      tells(
        'tell_sign_ups',
        `'SignUp'`,
        'shift.id',
        'changed join exchange.open_shift shift on shift.id = changed.shift_id',
      ),
    );
    for (const [table, tell] of [
      ['open_shift', 'tell_shifts'],
      ['sign_up', 'tell_sign_ups'],
    ])
      for (const event of ['insert', 'update'])
        this.addSql(`create trigger ${tell}_on_${event} after ${event} on ${table}
          referencing new table as changed for each statement execute function ${tell}()`);
    this.addSql(tellsWithdrawn);
    this.addSql(`create trigger tell_withdrawn_on_update after update on open_shift
      referencing old table as before new table as changed for each statement execute function tell_withdrawn()`);
  }
}

/** A shift that is a draft again: who saw it cannot be asked any more, so that not even its id is told. */
const tellsWithdrawn = `create function tell_withdrawn() returns trigger language plpgsql as $$ begin
    perform pg_notify('naober_live', json_build_object('key', gen_random_uuid(), 'withdrawnFrom', region_id)::text)
      from (select distinct changed.region_id from changed join before using (id)
        where changed.status = 'DRAFT' and before.status <> 'DRAFT') region;
    return null;
  end $$`;

const tells = (name: string, type: string, shiftId: string, from: string): string => {
  const shift = from === 'changed' ? 'changed' : 'shift';
  return `create function ${name}() returns trigger language plpgsql as $$ begin
    if (select count(*) > ${most} from (select from changed limit ${most + 1}) few) then
      perform pg_notify('naober_live', json_build_object('key', gen_random_uuid())::text);
    else
      perform pg_notify('naober_live', json_build_object('key', gen_random_uuid(), 'type', ${type}, 'id', changed.id,
        'version', changed.version, 'shiftId', ${shiftId}, 'place', json_build_object('regionId', ${shift}.region_id,
        'memberId', ${shift}.member_id, 'isDraft', ${shift}.status = 'DRAFT'))::text) from ${from};
    end if;
    return null;
  end $$`;
};
