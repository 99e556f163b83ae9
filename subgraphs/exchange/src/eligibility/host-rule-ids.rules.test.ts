import { expect, test } from '@jest/globals';
import { hostRuleIds } from './host-rule-ids.rules.ts';

test('what would tell a host of the person is WT alone, once', () => {
  const checks = ['WT-18', 'WT-22', 'WT-23', 'WT-2'].map(ruleId => ({ ruleId }));
  expect(hostRuleIds(checks)).toEqual(['WT', 'WT-2']);
});
