import { registerEnumType } from 'type-graphql';

export enum PlacementRefusalReason {
  TEAM_TOO_SMALL = 'TEAM_TOO_SMALL',
  OTHER_PERIOD = 'OTHER_PERIOD',
  TRAINING_FIRST = 'TRAINING_FIRST',
  NO_SUPERVISION = 'NO_SUPERVISION',
  QUALIFICATION_MISSING = 'QUALIFICATION_MISSING',
  NO_PLACE_LEFT = 'NO_PLACE_LEFT',
  OTHER = 'OTHER',
}

export enum PlacementEndReason {
  OWN_CHOICE = 'OWN_CHOICE',
  CIRCUMSTANCES = 'CIRCUMSTANCES',
  NEEDED_AT_HOME = 'NEEDED_AT_HOME',
  HOST_CHANGED = 'HOST_CHANGED',
  NO_MATCH = 'NO_MATCH',
  AGREEMENT_ENDED = 'AGREEMENT_ENDED',
  OTHER = 'OTHER',
}

registerEnumType(PlacementRefusalReason, {
  name: 'PlacementRefusalReason',
  description: 'Why a placement was refused; she sees it.',
  valuesConfig: {
    TEAM_TOO_SMALL: { description: 'Home: the team cannot do without her in that period.' },
    OTHER_PERIOD: { description: 'Home or host: another period would do.' },
    TRAINING_FIRST: { description: 'Home: a training that runs is finished first.' },
    NO_SUPERVISION: { description: 'Host: nobody can guide her in that period.' },
    QUALIFICATION_MISSING: { description: 'Host: something that the work asks is missing.' },
    NO_PLACE_LEFT: { description: 'Host: the places are taken.' },
    OTHER: { description: 'Something else, said in words.' },
  },
});

registerEnumType(PlacementEndReason, {
  name: 'PlacementEndReason',
  description: 'Why a placement ended before its last day.',
  valuesConfig: {
    OWN_CHOICE: { description: 'The professional wants to stop.' },
    CIRCUMSTANCES: { description: 'Circumstances of hers; never which.' },
    NEEDED_AT_HOME: { description: 'Her own team needs her back.' },
    HOST_CHANGED: { description: 'The department of the host changed.' },
    NO_MATCH: { description: 'The work and she do not fit.' },
    AGREEMENT_ENDED: { description: 'The agreement under it ended.' },
    OTHER: { description: 'Something else, said in words.' },
  },
});
