import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

/** The versions from which on known advisories are mended (the platform's privacy and security rules). */
const minimum = JSON.parse(await readFile(new URL('../minimum-versions.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

const lock = JSON.parse(await readFile(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
};

/** Every installed copy of a package. */
function installed(name: string): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? []);
}

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  for (let place = 0; place < 3; place += 1) {
    const difference = (have?.[place] ?? 0) - (need?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe('the minimum versions', () => {
  it.each(Object.entries(minimum))('hold for every installed copy of %s (at least %s)', (name, floor) => {
    const versions = installed(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it('would find an older copy', () => {
    expect([isAtLeast('2.13.1', '2.13.2'), isAtLeast('3.0.0', '2.13.2'), isAtLeast('2.9.9', '2.13.2')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
