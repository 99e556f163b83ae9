import type { PlacementLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';

type Stage = PlacementLineFragment['status'];

const tones: Readonly<Partial<Record<Stage, Tone>>> = {
  ACTIVE: 'good',
  COMPLETED: 'good',
  PAUSED: 'warn',
  ENDED_EARLY: 'bad',
};

export const PlacementStatus = ({ status }: { readonly status: Stage }) => (
  <Status tone={tones[status] ?? 'info'}>{t(`placementStatus.${status}`)}</Status>
);
