import { type Readable } from 'node:stream';
import { type GraphQLSchema } from 'graphql';
import { type DataSource } from 'typeorm';
import { type ServiceName } from '@qip/database/service-name';
import { type Caller } from '../access/caller.js';
import { createDataSource } from '../database/data-source.js';
import { platformClock, type PlatformClock } from '../database/platform-clock.js';
import { RequestDatabase } from '../database/request-database.js';
import { type FileKind } from '../files/file-kind.js';
import { type FileAnswer, openFile, type FileRequest, type FileSource } from '../files/open-file.js';
import { type PublicFileKind } from '../files/public-file.js';
import { forgetKeys, forgettingQueue, KEYS_ARE_FORGOTTEN } from '../idempotency/forget-keys.js';
import { type JobData, type JobQueue, openJobQueue } from '../jobs/job-queue.js';
import { type Log } from '../logs/log.js';
import { type MailTemplate } from '../mail/mail-template.js';
import { mailHandler } from '../mail/mail-handler.js';
import { type SmtpTimes } from '../mail/send-over-smtp.js';
import { sendingQueue } from '../mail/sending-queue.js';
import { type SubgraphSchema } from '../schema/build-subgraph-schema.js';
import { newId } from '../values/id.js';
import { SubgraphContext } from './subgraph-context.js';

/** A file that a client sends to a signed address of the gateway, as the owning subgraph receives it. */
export interface Upload {
  /** What stands after `/uploads/<service>/` in the address: the signed permission. */
  readonly permission: string;
  readonly contentType: string | null;
  readonly body: Readable;
}

/** The answer to an upload: an HTTP status and what is said about it. */
export interface UploadAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The work behind one queue. */
export interface JobHandler {
  readonly queue: string;
  /** When it is to be done by itself, as cron has it, in London's time. */
  readonly cron?: string;
  readonly run: (context: SubgraphContext, data: JobData) => Promise<void>;
}

/** What a service is made of, apart from where it runs. */
export interface SubgraphDefinition {
  readonly name: ServiceName;
  readonly buildSchema: () => SubgraphSchema;
  readonly entities: readonly (new () => object)[];
  /** Queues that this service adds jobs to or works. */
  readonly queues: readonly string[];
  readonly jobHandlers: readonly JobHandler[];
  /** Receives files, where the service takes any; `open` gives a context for the person whom the permission names. */
  readonly receiveUpload?: (
    upload: Upload,
    open: (caller: Caller) => SubgraphContext,
    signingKey: Uint8Array,
  ) => Promise<UploadAnswer>;
  /** The kinds of files that this service gives out, where it gives any. */
  readonly files?: readonly FileKind[];
  /** The kinds of files that it gives to anybody who knows their address, where it gives any. */
  readonly publicFiles?: readonly PublicFileKind[];
  /** The kinds of mails that this service writes, where it writes any; its table is made by `mailSql`. */
  readonly mail?: { readonly templates: readonly MailTemplate<object>[] };
}

/** Where a service runs. */
export interface SubgraphSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly log: Log;
  /** Signs the addresses of files. */
  readonly signingKey: Uint8Array;
  /** The address of the gateway as clients see it, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether this process works jobs. */
  readonly worksJobs: boolean;
  /** The mail server; left out, mails wait. */
  readonly smtpUrl?: string;
  /** The sender of mails; left out, `no-reply` at the gateway's host. */
  readonly mailFrom?: string;
  readonly smtpTimes?: SmtpTimes;
  readonly onStatement?: (statement: string) => void;
}

/** A running service, in whichever process: the gateway's in-process transport and the HTTP server both use this. */
export interface Subgraph {
  readonly name: ServiceName;
  readonly schema: GraphQLSchema;
  /** A context for one request; whoever opens it closes its database. */
  open(caller: Caller, requestId: string): SubgraphContext;
  receiveUpload(upload: Upload, requestId: string): Promise<UploadAnswer>;
  /** Opens a file at its signed or public address, for whoever asks. */
  openFile(request: FileRequest): Promise<FileAnswer>;
  /** Does the work of one of the service's queues now, in this process, as that job; rejects when it fails. */
  runJob(queue: string, data?: JobData): Promise<void>;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** The platform's clock, which demo and test platforms may move. What comes by itself and is due by then comes at once. */
  readonly clock: PlatformClock;
  /** Finishes jobs under way and closes every connection. */
  stop(): Promise<void>;
}

/** Connects a service to its database and its jobs. */
export async function startSubgraph(definition: SubgraphDefinition, settings: SubgraphSettings): Promise<Subgraph> {
  const log = settings.log.child({ service: definition.name });
  const dataSource = createDataSource({
    url: settings.databaseUrl,
    schema: definition.name,
    entities: definition.entities,
    poolSize: settings.poolSize,
    ...(settings.onStatement === undefined ? {} : { onStatement: settings.onStatement }),
  });
  await dataSource.initialize();
  const stopping = new AbortController();
  const handlers = handlersOf(definition, settings, log, stopping.signal);
  const jobs = await openJobQueue({
    databaseUrl: settings.databaseUrl,
    queues: queuesOf(definition),
    log,
    keepsTime: settings.worksJobs,
  });

  const open = (caller: Caller, requestId: string): SubgraphContext =>
    new SubgraphContext({
      requestId,
      caller,
      log: log.child({ requestId }),
      database: new RequestDatabase({ dataSource, schema: definition.name, caller, jobs }),
      files: { signingKey: settings.signingKey, publicUrl: settings.publicUrl },
    });

  if (settings.worksJobs) {
    await jobs.work(
      handlers.map(({ queue, run, ...when }) => ({
        queue,
        ...when,
        work: (data) => runJob(open, queue, run, data),
      })),
    );
  }
  return {
    name: definition.name,
    schema: definition.buildSchema().schema,
    open,
    clock: clockThatBringsForward(platformClock(dataSource), jobs),
    receiveUpload: async (upload, requestId) =>
      definition.receiveUpload === undefined
        ? { status: 404, body: { code: 'NOT_FOUND' } }
        : definition.receiveUpload(upload, (caller) => open(caller, requestId), settings.signingKey),
    openFile: (request) => openFile({ ...filesOf(definition), signingKey: settings.signingKey, open }, request),
    runJob: async (queue, data = {}) => {
      const handler = handlers.find((one) => one.queue === queue);
      if (handler === undefined) throw new Error(`The service ${definition.name} works no queue ${queue}.`);
      await runJob(open, queue, handler.run, data);
    },
    isReady: () => answers(dataSource),
    stop: async () => {
      stopping.abort();
      await jobs.stop();
      await dataSource.destroy();
    },
  };
}

function filesOf({
  name,
  files,
  publicFiles,
}: SubgraphDefinition): Pick<FileSource, 'service' | 'kinds' | 'publicKinds'> {
  return { service: name, kinds: files ?? [], publicKinds: publicFiles ?? [] };
}

/** What the service itself works, and what every service does. */
function handlersOf(
  definition: SubgraphDefinition,
  settings: SubgraphSettings,
  log: Log,
  stopping: AbortSignal,
): readonly JobHandler[] {
  const sender = mailHandler(definition, settings, log, stopping);
  return [...definition.jobHandlers, keyHandler(definition.name), ...(sender === null ? [] : [sender])];
}

/** Mails are posted also where no process can send them. */
function queuesOf({ name, queues, mail }: SubgraphDefinition): readonly string[] {
  return [...queues, forgettingQueue(name), ...(mail === undefined ? [] : [sendingQueue(name)])];
}

/** Jobs of this kind look at the clock for what is due, and write to people. */
const LOOKS_AT_THE_CLOCK = 'post-';

/** A clock after whose move nobody has to wait for what has come due: the jobs that look for it are added at once. */
function clockThatBringsForward(clock: PlatformClock, jobs: JobQueue): PlatformClock {
  return {
    kind: () => clock.kind(),
    move: async (move) => {
      const now = await clock.move(move);
      if (move.bringsForward !== false) await jobs.bringForward(LOOKS_AT_THE_CLOCK);
      return now;
    },
  };
}

/** Every service has idempotency keys, and forgets them. */
function keyHandler(service: ServiceName): JobHandler {
  return {
    queue: forgettingQueue(service),
    cron: KEYS_ARE_FORGOTTEN,
    run: ({ database }) => forgetKeys(database, service),
  };
}

async function runJob(
  open: (caller: Caller, requestId: string) => SubgraphContext,
  queue: string,
  run: JobHandler['run'],
  data: JobData,
): Promise<void> {
  const context = open({ kind: 'JOB', job: queue }, newId());
  try {
    await run(context, data);
  } catch (error) {
    context.log.fault('A job failed and will be tried again.', error, { queue });
    // pg-boss stores what is thrown, and what failed may hold values.
    throw new Error(`The log says why, under the request id ${context.requestId}.`);
  } finally {
    await context.database.close();
  }
}

async function answers(dataSource: DataSource): Promise<boolean> {
  try {
    await dataSource.query('select 1');
    return true;
  } catch {
    return false;
  }
}
