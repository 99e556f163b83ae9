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
  }
}

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
