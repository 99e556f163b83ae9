import { describe, expect, it } from '@jest/globals';
import { addressOf, filterFrom, graphFilter, narrowing, ofList } from './board-filter.ts';

const choices = { members: [{ id: 'm-1', slug: 'martini' }], professions: [{ id: 'p-1', code: 'OA' }] };

describe('the filters of the board', () => {
  it('come back from the address as they went in', () => {
    const filter = {
      lid: 'martini',
      afdeling: 'OK',
      functie: 'OA',
      van: '2026-12-01',
      tot: '2026-12-14',
      nacht: '1',
      past: '1',
    } as const;
    const address = addressOf(filter);
    expect(address).toBe('/diensten?lid=martini&afdeling=OK&functie=OA&van=2026-12-01&tot=2026-12-14&nacht=1&past=1');
    expect(filterFrom(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(filter);
  });
  it('leave out what an address cannot mean', () => {
    expect(filterFrom({ van: 'morgen', tot: '2026-13-01', nacht: 'ja', afdeling: 'TUIN', spam: '1' })).toEqual({});
  });
  it('leave the address bare when there are none', () => {
    expect(addressOf({})).toBe('/diensten');
  });
  it('become the terms of the graph, with the last day included', () => {
    expect(
      graphFilter({ lid: 'martini', functie: 'OA', van: '2026-12-01', tot: '2026-12-14', nacht: '1' }, choices),
    ).toEqual({
      memberIds: ['m-1'],
      professionIds: ['p-1'],
      from: '2026-11-30T23:00:00.000Z',
      until: '2026-12-14T23:00:00.000Z',
      nightsOnly: true,
    });
  });
  it('ask for what is near a place only once both are known', () => {
    const place = { latitude: 53.2, longitude: 6.6 };
    expect(graphFilter({ bij: 'hier', km: '25' }, choices, place)).toEqual({ within: { ...place, kilometres: 25 } });
    expect(graphFilter({ bij: 'hier', km: '25' }, choices, null)).toEqual({});
    expect(graphFilter({ bij: 'hier' }, choices, place)).toEqual({});
  });
  it('never take a position in degrees from an address, nor a distance that is not offered', () => {
    expect(filterFrom({ bij: '53.2,6.6', km: '26', weergave: 'maand', week: '1', volgorde: 'loon' })).toEqual({});
    const id = '01a2155d-522d-7073-b4cf-f06cd7e45ba2';
    const kept = { bij: id, km: '25', volgorde: 'afstand', weergave: 'week', week: '2026-12-07' };
    expect(filterFrom(kept)).toEqual(kept);
    expect(ofList(filterFrom(kept))).toEqual({ bij: id, km: '25', volgorde: 'afstand' });
    expect(narrowing(filterFrom(kept))).toEqual({ bij: id, km: '25' });
  });
  it('do not ask for a member that does not exist', () => {
    expect(graphFilter({ lid: 'nergens' }, choices)).toEqual({});
  });
});
