import { describe, expect, it } from '@jest/globals';
import { graphLogFilter, logFilterAddress, logFilterIn } from './log-filter.ts';

const femke = '018f0000-0000-7000-8000-00000000000a';
const durk = '018f0000-0000-7000-8000-00000000000b';

describe('the filter of the log', () => {
  it('comes out of the address as it went in', () => {
    const filter = { soort: 'READ', van: '2026-03-28', tot: '2026-03-29', wie: femke, over: durk } as const;
    const address = logFilterAddress(filter);
    expect(address).toBe(`/beheer/regio/logboek?soort=READ&van=2026-03-28&tot=2026-03-29&wie=${femke}&over=${durk}`);
    expect(logFilterIn(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(filter);
  });
  it('leaves out what it does not know', () => {
    expect(logFilterIn({ soort: 'ALL', van: '28-03-2026', tot: '0202-01-01', wie: 'femke', x: 'y' })).toEqual({});
    expect(logFilterAddress({})).toBe('/beheer/regio/logboek');
  });
  it('asks the graph for whole days in Amsterdam', () => {
    expect(graphLogFilter({ van: '2026-03-29', tot: '2026-03-29' })).toEqual({
      from: '2026-03-28T23:00:00.000Z',
      until: '2026-03-29T22:00:00.000Z',
    });
    expect(graphLogFilter({ soort: 'REFUSED' })).toEqual({ kinds: ['REFUSED'] });
    expect(graphLogFilter({ wie: femke, over: durk })).toEqual({ personId: femke, subjectId: durk });
    expect(graphLogFilter({})).toBeNull();
  });
});
