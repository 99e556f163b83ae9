import { v7 } from 'uuid';

/** A new id: UUIDv7, so that later ids sort later. */
export const uuidv7 = (): string => v7();

/** Whether the text can be an id at all; what cannot is unknown, never a fault of the database. */
export const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
