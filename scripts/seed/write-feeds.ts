import type { Calendar } from './calendar.ts';
import { rowsOf, type Writer } from './writer.ts';

const borrowed: Record<string, string[]> = {
  governance: ['exchange.commitment'],
  exchange: [
    'governance.member',
    'governance.department',
    'governance.profession',
    'governance.professional',
    'governance.employment',
    'governance.cooperation-agreement',
    'governance.role-grant',
    'learning.epa-definition',
    'learning.epa-entrustment',
  ],
  learning: ['governance.profession', 'governance.employment', 'governance.consent'],
  branding: ['governance.member', 'governance.employment'],
};

/** The copies hold everything up to now: rules that ask for fresh facts find them fresh. */
export async function writeFeeds(write: Writer, { now }: Calendar): Promise<void> {
  for (const [subgraph, topics] of Object.entries(borrowed)) {
    await write(
      `${subgraph}.borrowed_feed`,
      rowsOf(topics, topic => ({ topic, heard_at: now })),
    );
  }
}
