import type { FunctionComponent } from 'preact';
import { EndingCredentials } from './ending-credentials.tsx';
import { WaitingHours } from './waiting-hours.tsx';
import { WaitingReconfirmations } from './waiting-reconfirmations.tsx';
import { WaitingRosters } from './waiting-rosters.tsx';
import { WaitingSignUps } from './waiting-sign-ups.tsx';

/** What a section gets: it asks the graph itself, so that one part that is away empties no other. */
export interface SectionProps {
  readonly slug: string;
}

/** Every kind of case that can wait, the rarest first. A new kind is a new section here, and nothing else. */
export const sections: readonly FunctionComponent<SectionProps>[] = [
  WaitingRosters,
  WaitingReconfirmations,
  WaitingSignUps,
  WaitingHours,
  EndingCredentials,
];
