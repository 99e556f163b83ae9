import { v7 } from 'uuid';

/** A new id: UUIDv7, so that later ids sort later. */
export const uuidv7 = (): string => v7();
