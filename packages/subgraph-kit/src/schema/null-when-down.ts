/**
 * The end of the description of a field that always has an answer, and can be null all the same: a root field, or one that
 * this subgraph adds to another's entity. While its subgraph is down it is null alone, and costs nothing beside it.
 */
export const NULL_WHEN_DOWN = 'Null only while the part of the platform that answers it is down.';
