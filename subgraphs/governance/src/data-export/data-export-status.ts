import { registerEnumType } from 'type-graphql';
import { DataExportStatus } from './data-export.rules.ts';

registerEnumType(DataExportStatus, {
  name: 'DataExportStatus',
  description: 'How far an export of what is stored about somebody is.',
  valuesConfig: {
    QUEUED: { description: 'Asked for; no part has arrived.' },
    COLLECTING: { description: 'Some parts have arrived; one that is late comes when its subgraph is back.' },
    READY: { description: 'The file can be fetched, until it expires.' },
    FAILED: { description: 'It could not be made: ask for another.' },
    EXPIRED: { description: 'The file was ready and is gone: ask for another.' },
  },
});

export { DataExportStatus };
