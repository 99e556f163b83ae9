import type { SideWorkObjectionStatus } from '../generated/operations.ts';
import type { Tone } from '../ui/notice.tsx';

export const objectionTones: Readonly<Record<SideWorkObjectionStatus, Tone>> = {
  IN_FORCE: 'warn',
  APPEALED: 'info',
  UPHELD: 'warn',
  LIFTED: 'good',
};
