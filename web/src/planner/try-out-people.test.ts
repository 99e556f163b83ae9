import { describe, expect, it } from '@jest/globals';
import { tryOutPeople } from './try-out-people.ts';

const candidate = (name: string, ...memberIds: string[]) => ({
  professional: { id: name, name, employments: memberIds.map(id => ({ member: { id } })) },
});
const candidates = [candidate('Zoë', 'elsewhere', 'here'), candidate('Bram', 'elsewhere'), candidate('Self')];
const signedUp = [{ professional: { id: 'Cas', name: 'Cas' } }, { professional: null }];
const host = (...plans: boolean[]) => ({ id: 'here', departments: plans.map(viewerCanPlan => ({ viewerCanPlan })) });

describe('Who can be tried', () => {
  it('is who signed up or works for the host, by name', () => {
    expect(tryOutPeople(signedUp, candidates, host(true, true))).toEqual([
      ['Cas', 'Cas'],
      ['Zoë', 'Zoë'],
    ]);
  });
  it('is every candidate for who plans one department and cannot see where they work', () => {
    const all = ['Bram', 'Cas', 'Self', 'Zoë'].map(name => [name, name]);
    expect(tryOutPeople(signedUp, candidates, host(true, false))).toEqual(all);
    expect(tryOutPeople(signedUp, candidates, null)).toEqual(all);
  });
});
