import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of learning's EpaDefinition; common to all regions. */
@Entity({ tableName: 'borrowed_epa_definition' })
export class BorrowedEpaDefinition {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  /** Such as `OA-1`; a later version of a set may use the same code again. */
  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  setId!: string;

  @Property({ type: 'array', columnType: 'text[]' })
  professionCodes!: string[];
}
