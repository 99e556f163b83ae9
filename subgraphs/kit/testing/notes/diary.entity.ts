import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '../../src/ids.ts';
import { rowsOf } from '../../src/row-security.ts';

/** A page that its writer alone may see, and who holds READER at the press. */
@Entity({
  tableName: 'diary_page',
  policies: rowsOf<DiaryPage>(
    ({ writerId, pressId }) => `${writerId} = viewer_person() or viewer_holds('READER', ${pressId})`,
  ),
})
export class DiaryPage {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  writerId!: string;

  @Property({ type: 'uuid' })
  pressId!: string;

  @Property({ type: 'text' })
  text!: string;
}
