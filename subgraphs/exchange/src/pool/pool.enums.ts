import { registerEnumType } from 'type-graphql';

export enum PoolKind {
  REGIONAL_FLEX = 'REGIONAL_FLEX',
  SPECIALIST = 'SPECIALIST',
}

registerEnumType(PoolKind, {
  name: 'PoolKind',
  description: 'What a pool is for.',
  valuesConfig: {
    REGIONAL_FLEX: {
      description: 'Professionals who like to work at other members now and then ("regionale flexpool").',
    },
    SPECIALIST: { description: 'Scarce specialists who can be asked for a consultation.' },
  },
});
