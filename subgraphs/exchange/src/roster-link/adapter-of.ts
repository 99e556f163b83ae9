import type { RosterAdapter } from './adapter.ts';
import { IcalAdapter } from './ical-adapter.ts';
import { remoteOf } from './remote-of.ts';
import type { RosterLink } from './roster-link.entity.ts';
import { RosterLinkKind } from './roster-link.enums.ts';
import { SetuAdapter } from './setu-adapter.ts';

/** How a link is spoken to. Throws SyncError for an address that is not listed and a secret that is not there. */
export function adapterOf(link: RosterLink, memberSlug: string): RosterAdapter {
  const remote = remoteOf(link, memberSlug, process.env);
  return link.kind === RosterLinkKind.ICAL ? new IcalAdapter(remote) : new SetuAdapter(remote);
}
