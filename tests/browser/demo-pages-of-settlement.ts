import { namedId } from '@naober/scripts/seed/ids';
import { of } from './demo-pages-of.ts';

/** What who settles hours between members looks at. */
export const settlementPages = [
  ...of('jantina-veldkamp', {
    'settlement desk': '/verrekening/martini',
    'batch to approve': `/verrekening/martini/${namedId('batch', 'wza/martini/-1')}`,
    'batch that was paid': `/verrekening/martini/${namedId('batch', 'wza/martini/-2')}`,
    'settlement of another': '/verrekening/treant',
    balance: '/balans',
    'balance of a year with nothing': '/balans?jaar=2020',
  }),
  ...of('rolf-drenth', {
    'settlement desk of one of several': '/verrekening/wza',
    'batch of which the invoice was made': `/verrekening/ozg/${namedId('batch', 'martini/ozg/-1')}`,
  }),
];
