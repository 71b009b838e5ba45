import { PgBoss, type Db } from 'pg-boss';
import { type EntityManager } from 'typeorm';
import { type Log } from '../logs/log.js';
import { CIVIL_TIME_ZONE } from '../values/local-date.js';

/** What a job carries: ids and codes, never case data. */
export type JobData = Readonly<Record<string, string | number>>;

/** One kind of job that a service works. At-least-once: the handler must find its work already done without harm. */
export interface JobWorker {
  readonly queue: string;
  /** When a job of this kind comes by itself, as cron has it, in London's time. A time that was slept through is made up. */
  readonly cron?: string;
  work(data: JobData): Promise<void>;
}

/** Where a service adds jobs to and takes them from. */
export interface JobQueue {
  /** Adds a job in the caller's transaction: a rollback leaves none. */
  enqueue(manager: EntityManager, queue: string, data: JobData): Promise<void>;
  /** Starts working; a job of a process that died is taken up again within a minute. */
  work(workers: readonly JobWorker[]): Promise<void>;
  /** Adds one job of each kind that comes by itself, in whichever service, and whose name begins so. */
  bringForward(prefix: string): Promise<void>;
  /** Takes no new job and waits for those under way. */
  stop(): Promise<void>;
}

/** How the job queue of one service is reached. */
export interface JobQueueSettings {
  readonly databaseUrl: string;
  /** Every queue that the service adds to or works. */
  readonly queues: readonly string[];
  readonly log: Log;
  readonly times?: JobTimes;
  /** Whether this process sees to jobs that come by themselves; one at a time of all that do. */
  readonly keepsTime?: boolean;
}

/** How long things may take before somebody looks again, in seconds. */
export interface JobTimes {
  /** A job whose worker has given no sign for so long is taken away from it; pg-boss wants at least ten. */
  readonly heartbeat: number;
  /** How often every process looks for such jobs. Two may pass: one that was just before, and one that another process made. */
  readonly supervise: number;
  /** How often a worker asks for jobs of which no notification told, repeated ones above all. */
  readonly poll: number;
  /** How often one process looks which jobs come by themselves now; 45 at the most. */
  readonly schedule?: number;
}

/** Heartbeat, twice the supervision, the first delay and the poll: a killed worker's job is taken up within a minute. */
export const JOB_TIMES: JobTimes = { heartbeat: 20, supervise: 10, poll: 5 };

const STOP_WITHIN_MS = 20_000;
/** A job is tried for some two hours, so that one that needs a mail server outlives its absence; then it has failed. */
const REPETITION = { retryLimit: 30, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };

const SCHEDULE_SECONDS = 30;
const SCHEDULED = { tz: CIVIL_TIME_ZONE, missed: 'once' } as const;

/** Opens pg-boss over the schema `jobs` with a small pool of its own. */
export async function openJobQueue(settings: JobQueueSettings): Promise<JobQueue> {
  const times = settings.times ?? JOB_TIMES;
  const boss = new PgBoss({
    connectionString: settings.databaseUrl,
    schema: 'jobs',
    max: 2,
    migrate: false,
    createSchema: false,
    schedule: settings.keepsTime ?? false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    cronMonitorIntervalSeconds: times.schedule ?? SCHEDULE_SECONDS,
    cronWorkerIntervalSeconds: times.poll,
    superviseIntervalSeconds: times.supervise,
    monitorIntervalSeconds: times.supervise,
  });
  boss.on('error', (error) => {
    settings.log.fault('The job queue failed for a moment.', error);
  });
  await boss.start();
  const options = { notify: true, heartbeatSeconds: times.heartbeat, ...REPETITION };
  for (const queue of settings.queues) {
    await boss.createQueue(queue, options);
    // One that is there already keeps what an earlier release of the platform gave it.
    await boss.updateQueue(queue, options);
  }
  return {
    enqueue: async (manager, queue, data) => {
      await boss.send(queue, data, { db: withinTransaction(manager) });
    },
    work: async (workers) => {
      for (const worker of workers) {
        if (worker.cron !== undefined) await boss.schedule(worker.queue, worker.cron, null, SCHEDULED);
        await boss.work<JobData | null>(
          worker.queue,
          { batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: times.poll },
          async ([job]) => {
            if (job !== undefined) await worker.work(job.data ?? {});
          },
        );
      }
    },
    bringForward: async (prefix) => {
      const scheduled = await boss.getSchedules();
      for (const { name } of scheduled.filter((schedule) => schedule.name.startsWith(prefix)))
        await boss.send(name, null);
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }),
  };
}

/** pg-boss' statements on the connection of a transaction that is open. */
function withinTransaction(manager: EntityManager): Db {
  return {
    executeSql: async (text, values) => {
      const rows: unknown = await manager.query(text, values === undefined ? undefined : [...values]);
      return { rows: Array.isArray(rows) ? rows : [] };
    },
  };
}
