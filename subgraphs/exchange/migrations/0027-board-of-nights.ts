import { Migration } from '@mikro-orm/migrations';

/** The board of nights alone: its last page would read all days behind the last night. */
export class Migration0027BoardOfNights extends Migration {
  override up(): void {
    this.addSql(
      `create index open_shift_board_of_nights on open_shift (region_id, starts_at, id) where status = 'PUBLISHED' and is_night`,
    );
  }
}
