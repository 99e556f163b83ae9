import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RetentionRule } from '@naober/kit/retention';

/** Copy of all the rules by which one neighbour forgets; `id` is its name. */
@Entity({ tableName: 'borrowed_retention_rules' })
export class BorrowedRetentionRules {
  @PrimaryKey({ type: 'text' })
  id!: string;

  /** The moment at which they were read, in milliseconds. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  version!: number;

  @Property({ type: 'json' })
  rules!: RetentionRule[];
}
