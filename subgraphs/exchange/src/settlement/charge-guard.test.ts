import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../../schema/api.graphql', import.meta.url), 'utf8'));

/**
 * Row 40: what it costs to train somebody who moves during an FZO training is never charged. No kind of line, and no
 * amount that somebody could type, can say it: lines come of hours and kilometres alone. The table refuses it as well.
 */
test('no line of a settlement can be about training', () => {
  const kinds = schema.getType('SettlementLineKind');
  expect(isEnumType(kinds) && kinds.getValues().map(({ name }) => name)).toEqual(['HOURS', 'TRAVEL']);
});

test('nobody can hand in an amount of money, or words, that would become a line', () => {
  const settling = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .filter(({ name }) => /Settlement|TravelCost/.test(name));
  const fields = settling.flatMap(type =>
    Object.keys(type.getFields())
      .filter(field => /cents|amount|description|text|training/i.test(field))
      .map(field => `${type.name}.${field}`),
  );
  // What was seen is told back with an approval, and decides no amount.
  expect(fields).toEqual(['ApproveSettlementBatchInput.netCents']);
});
