import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailStore, openMailStore } from '@qip/gateway/mail-catcher/mail-store';
import { startSmtpCatcher } from '@qip/gateway/mail-catcher/smtp-catcher';
import { httpPlatform } from '@qip/gateway/sample-world/http-platform';
import { type Day, londonInstant } from '@qip/sample-world/plan/civil-time';
import { type PlanStep } from '@qip/sample-world/plan/plan-step';
import { playSteps } from '@qip/sample-world/play/play-world';
import { emptyMemory, recall, type WorldMemory } from '@qip/sample-world/play/world-memory';
import { type WorldPlatform } from '@qip/sample-world/play/world-platform';
import { RegisterPersonDocument } from '@qip/schema/generated/graphql';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { personOf } from '../../harness/founding-plan.js';
import { createGraphClient, type GraphClient } from '../../harness/graph-client.js';
import { moveClock } from '../../harness/move-clock.js';
import { type Platform } from '../../harness/platform.js';
import { startEmptyDemo } from '../../harness/start-empty-demo.js';
import { expectMember, present } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';

/** What the steps of the year share. */
export interface YearScene {
  readonly platform: Platform;
  readonly graph: GraphClient;
  /** The same platform, for steps that the sample world knows how to take. */
  readonly world: WorldPlatform;
  readonly memory: WorldMemory;
  readonly mails: MailStore;
  /** Cases by the code of their cycle, then by ODS code. */
  readonly files: Map<string, ReadonlyMap<string, string>>;
  /** Ids that one step leaves for a later one, by what they are called there. */
  readonly notes: Map<string, string>;
}

/** A scene, and how it is cleared away. */
export interface OpenYear {
  readonly scene: YearScene;
  readonly close: () => Promise<void>;
}

/** An empty platform whose mails arrive at a catcher. */
export async function openYear(): Promise<OpenYear> {
  const directory = await mkdtemp(join(tmpdir(), 'qip-year-'));
  const mails = await openMailStore(directory);
  const log = createLog({ level: 'silent' });
  const catcher = await startSmtpCatcher(mails, { host: '127.0.0.1', port: 0, log });
  const clear = async (): Promise<void> => {
    await catcher.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const platform = await startEmptyDemo({ SMTP_URL: catcher.url });
    const { gatewayUrl, managementUrl } = platform;
    const world = httpPlatform({ gatewayUrl, managementUrl: present(managementUrl, 'the management port') });
    const graph = createGraphClient(gatewayUrl);
    const scene = { platform, graph, world, memory: emptyMemory(), mails, files: new Map(), notes: new Map() };
    return { scene, close: () => platform.stop().finally(clear) };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Sets the clock to a time of a day in London; whatever is due by then begins. */
export function go({ platform }: YearScene, day: Day, minutes = 600): Promise<void> {
  return moveClock(platform, londonInstant(day, minutes));
}

/** Plays steps as the sample world does. @param seed what their idempotency keys begin with: another one each time */
export function play({ world, memory }: YearScene, seed: string, steps: readonly PlanStep[]): Promise<void> {
  return playSteps(steps, { platform: world, memory, seed });
}

/** The id of an organisation. */
export function organisationId({ memory }: YearScene, odsCode: string): string {
  return recall(memory.organisations, odsCode);
}

/** The id of a person of the sample world, who is registered where he was not. */
export async function registered({ graph, memory }: YearScene, key: string): Promise<string> {
  const known = memory.people.get(key);
  if (known !== undefined) return known;
  const { displayName, email, subject } = personOf(key);
  const { registerPerson } = await graph.ask(CENTRAL, RegisterPersonDocument, {
    input: { displayName, email, subject },
  });
  const { id } = present(expectMember(registerPerson, 'RegisterPersonSuccess').person, 'the person');
  memory.people.set(key, id);
  return id;
}

/** The id of a cycle. */
export function cycleId({ memory }: YearScene, code: string): string {
  return recall(memory.cycles, code);
}

const LOOK_EVERY_MS = 50;
const LOOKS = 600;

/**
 * Asks until the answer is as it must be: what follows from an act is done by jobs.
 * @throws with what did not come, after half a minute
 */
export async function eventually<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (let look = 0; look < LOOKS; look += 1) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`${what} did not come within half a minute`);
}

/** Who was sent mails whose subject matches, one address for each mail, once there are as many as wanted. */
export async function mailedTo({ mails }: YearScene, subject: RegExp, wanted: number): Promise<readonly string[]> {
  const found = await eventually(`${wanted} mails like ${subject.source}`, async () => {
    const matching = (await mails.list()).filter((mail) => subject.test(mail.subject));
    return matching.length >= wanted ? matching : null;
  });
  return found.map(({ to }) => to).sort();
}
