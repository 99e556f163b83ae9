import { namedId } from '@naober/scripts/seed/ids';
import { of } from './demo-pages-of.ts';

/** What who settles hours between members looks at. */
export const settlementPages = [
  ...of('jantina-veldkamp', {
    'settlement desk': '/verrekening/martini',
    'batch to approve': `/verrekening/martini/${namedId('batch', 'wza/martini/-1')}`,
    'batch that was paid': `/verrekening/martini/${namedId('batch', 'wza/martini/-2')}`,
    'settlement of another': '/verrekening/treant',
    'travel costs': '/verrekening/martini/reiskosten',
    'exemptions from VAT': '/verrekening/martini/btw',
    'terms of settlement': '/verrekening/martini/afspraken',
    'details on invoices': '/verrekening/martini/gegevens',
    'hours of own people': '/uren/martini/thuis',
    balance: '/balans',
    'balance of a year with nothing': '/balans?jaar=2020',
  }),
  ...of('annelies-bos', { 'hours of own people': '/uren/martini/thuis' }),
  ...of('marit-feenstra', { 'balance and progress': '/balans' }),
  ...of('rolf-drenth', {
    'settlement desk of one of several': '/verrekening/wza',
    'batch of which the invoice was made': `/verrekening/ozg/${namedId('batch', 'martini/ozg/-1')}`,
  }),
];
