import { type DataSource } from 'typeorm';
import { type PlatformKind } from '@qip/database/platform-kind';

/** Where to set the clock: an instant, or null for true time; standing still there, or going on. */
export interface ClockMove {
  readonly at: string | null;
  readonly isStopped: boolean;
  /**
   * Whether jobs that look at the clock are done at once; true where it is left out. Whoever plays the past again, step by
   * step, leaves them to its end.
   */
  readonly bringsForward?: boolean | undefined;
}

/** The one clock that all deadlines are compared with, as the management port may see and move it. */
export interface PlatformClock {
  kind(): Promise<PlatformKind>;
  /**
   * Moves the clock and tells what it shows then.
   * @throws when the platform is live
   */
  move(move: ClockMove): Promise<Date>;
}

/** The platform's clock, by way of a service's connection. */
export function platformClock(dataSource: DataSource): PlatformClock {
  return {
    kind: async () => (await one<{ kind: PlatformKind }>(dataSource, 'select clock.platform_kind() as kind', [])).kind,
    move: async ({ at, isStopped }) =>
      (await one<{ now: Date }>(dataSource, 'select clock.move($1, $2) as now', [at, isStopped])).now,
  };
}

async function one<Row>(dataSource: DataSource, sql: string, parameters: unknown[]): Promise<Row> {
  const [row] = await dataSource.query<Row[]>(sql, parameters);
  if (row === undefined) throw new Error('The clock gave no answer.');
  return row;
}
