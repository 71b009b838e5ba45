import { v7 } from 'uuid';

/** A new UUIDv7: ids are made by the server, never taken from a caller, so that no id can say whether another exists. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; anything else names nothing, and must not reach the database as a faulty uuid. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
