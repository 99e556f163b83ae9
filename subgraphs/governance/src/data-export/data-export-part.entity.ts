import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PersonalTable } from '@naober/kit/data-export';
import { rowsOf } from '@naober/kit/row-security';
import { DataExport } from './data-export.entity.ts';

/** What one subgraph gave; gone as soon as the zip is made. */
@Entity({ tableName: 'data_export_part', policies: rowsOf(() => 'false') })
export class DataExportPart {
  @ManyToOne({ entity: () => DataExport, ref: true, primary: true, fieldName: 'export_id' })
  export!: Ref<DataExport>;

  @PrimaryKey({ type: 'text' })
  subgraph!: string;

  @Property({ type: 'json' })
  tables!: PersonalTable[];
}
