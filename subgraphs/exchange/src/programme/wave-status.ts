import { registerEnumType } from 'type-graphql';

export enum WaveStatus {
  PLANNED = 'PLANNED',
  LIVE = 'LIVE',
  CLOSED = 'CLOSED',
}

registerEnumType(WaveStatus, {
  name: 'ProgrammeWaveStatus',
  description: 'Where a wave stands.',
  valuesConfig: {
    PLANNED: { description: 'In preparation: the checklist is worked through, nobody can ask for a placement.' },
    LIVE: { description: 'Placements can be asked for where members offer places.' },
    CLOSED: { description: 'No new placements; what runs is finished.' },
  },
});
