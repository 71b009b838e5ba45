import { type EntityManager, type EntityTarget, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm';

/** A row that counts its versions. */
export interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Changes a row if it still has the version that the change was decided on. TypeORM's `save()` would let a stale copy win
 * and set the version back.
 * @returns whether the row was changed; when not, somebody else was faster
 */
export async function updateVersioned<Row extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  row: Row,
  change: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  const result = await manager
    .createQueryBuilder()
    .update(target)
    .set(change)
    .where('id = :id and version = :version', { id: row.id, version: row.version })
    .execute();
  return result.affected === 1;
}
