import type { TravelCostStatus } from '../generated/operations.ts';
import type { Tone } from '../ui/notice.tsx';

export const travelTones: Readonly<Record<TravelCostStatus, Tone>> = {
  ENTERED: 'warn',
  APPROVED: 'good',
  REFUSED: 'bad',
};
