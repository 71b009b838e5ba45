import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type TestDatabase } from './test-database.js';

/** Stops the clock of the test database at an instant: `clock.now()` answers it, to the microsecond, until it is moved again. */
export async function stopClock(database: TestDatabase, at: Date): Promise<void> {
  await database.sql(`select clock.move($1, true)`, [at.toISOString()]);
}

/** Sets the clock of the test database to an instant, from which it goes on. */
export async function moveClock(database: TestDatabase, to: Date): Promise<void> {
  await database.sql(`select clock.move($1, false)`, [to.toISOString()]);
}

/** Gives the test database true time again. */
export async function resetClock(database: TestDatabase): Promise<void> {
  await database.sql(`select clock.move(null, false)`);
}

/** The civil date in London by the test database's clock. */
export async function clockToday(database: TestDatabase): Promise<LocalDate> {
  const [row] = await database.sql<{ today: string }>(`select clock.today()::text as today`);
  if (row === undefined || !isLocalDate(row.today)) throw new Error('The clock gave no day.');
  return row.today;
}
