import { ArgsType, Field, Int } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.js';
import { type Cursor, readCursor } from './cursor.js';

/** The most items that one page of any connection holds. */
export const LARGEST_PAGE = 100;

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many items to read, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to read on: an `endCursor` of this same connection with the same arguments.',
  })
  readonly after?: string | null;
}

/** A page as the reader of a connection understands it. */
export interface PageRequest {
  readonly first: number;
  /** The place after which to read on. */
  readonly after: Cursor | null;
}

/**
 * Checks the arguments of a connection, as far as they can be checked before its list is known.
 * @throws PlatformError BAD_USER_INPUT when `first` is out of range or the cursor is not one of ours
 */
export function pageRequest(given: PageArguments, sortKeys: number): PageRequest {
  if (given.first < 1 || given.first > LARGEST_PAGE) throw new PlatformError('BAD_USER_INPUT');
  if (given.after === undefined || given.after === null) return { first: given.first, after: null };
  const after = readCursor(given.after);
  if (after?.values.length !== sortKeys) throw new PlatformError('BAD_USER_INPUT');
  return { first: given.first, after };
}
