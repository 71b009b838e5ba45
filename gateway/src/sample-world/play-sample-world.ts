import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { playWorld } from '@qip/sample-world/play/play-world';
import { type WorldPlatform } from '@qip/sample-world/play/world-platform';
import { sampleWorld } from '@qip/sample-world/sample-world';
import { worldPlan } from '@qip/sample-world/world-plan';

const memorySchema = z.object({ seed: z.string(), today: z.string(), isPlayed: z.boolean() });
type Memory = z.output<typeof memorySchema>;

/**
 * Plays the sample world when a platform first starts. The day from which it is reckoned is kept in the data folder: a
 * start that was cut short goes on with the same plan, whose steps do nothing twice.
 * @returns whether anything was played
 */
export async function playSampleWorld(dataDirectory: string, today: string, platform: WorldPlatform): Promise<boolean> {
  const file = join(dataDirectory, 'sample-world.json');
  const world = sampleWorld();
  const kept = await recall(file);
  if (kept?.isPlayed === true) return false;
  const begun: Memory = kept ?? { seed: world.seed, today, isPlayed: false };
  await writeFile(file, JSON.stringify(begun));
  await playWorld(worldPlan(world, begun.today), platform, begun.seed);
  await writeFile(file, JSON.stringify({ ...begun, isPlayed: true }));
  return true;
}

async function recall(file: string): Promise<Memory | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : memorySchema.parse(JSON.parse(text));
}
