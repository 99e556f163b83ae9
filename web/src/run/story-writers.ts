import type { Viewer } from '../shell/viewer-context.ts';
import { runsPools } from '../shell/viewer-context.ts';

type Roles = Pick<Viewer, 'roles'> | null;

/** The members of which the person writes stories because she recruits for them; the office writes of all. */
export const recruitedMembers = (viewer: Roles): string[] =>
  (viewer?.roles ?? []).flatMap(({ role, member }) => (role === 'RECRUITER' && member ? [member.id] : []));

export const writesStories = (viewer: Roles): boolean => runsPools(viewer) || recruitedMembers(viewer).length > 0;
