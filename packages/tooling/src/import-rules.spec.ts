import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cruise, type IConfiguration, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

const configuration = createRequire(import.meta.url)('../dependency-cruiser.cjs') as IConfiguration;

let planted: string | null = null;
afterEach(async () => {
  if (planted !== null) await rm(planted, { recursive: true, force: true });
});

/** A house of the given files, each with the modules that it imports; the names of the rules that it breaks. */
async function brokenRules(files: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  const root = await mkdtemp(join(tmpdir(), 'qip-import-rules-'));
  planted = root;
  for (const [path, imports] of Object.entries({ 'package.json': [], ...files })) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    const text = path.endsWith('.json')
      ? '{"dependencies":{"typeorm":"1","graphql":"1"}}'
      : imports
          .map(
            (name: string, index: number) =>
              `import * as m${index} from '${name}';\nexport const x${index} = m${index};`,
          )
          .join('\n');
    await writeFile(file, text);
  }
  const options: ICruiseOptions = { ...configuration.options, ruleSet: configuration, validate: true, baseDir: root };
  const { output } = await cruise(['.'], options);
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort();
}

const TYPEORM = { 'node_modules/typeorm/index.js': [], 'node_modules/typeorm/package.json': [] };

/** A violation of each rule. */
const PLANTED = [
  [
    'no-cycles',
    { 'services/a/src/main.ts': ['./b.js'], 'services/a/src/b.ts': ['./c.js'], 'services/a/src/c.ts': ['./b.js'] },
  ],
  ['no-orphans', { 'services/a/src/alone.ts': [] }],
  [
    'rules-are-pure',
    { 'services/a/src/main.ts': ['./x.rules.js'], 'services/a/src/x.rules.ts': ['typeorm'], ...TYPEORM },
  ],
  [
    'rules-are-pure',
    {
      'services/a/src/main.ts': ['./x.rules.js'],
      'services/a/src/x.rules.ts': ['./x.entity.js'],
      'services/a/src/x.entity.ts': [],
    },
  ],
  ['rules-are-pure', { 'packages/statistics/src/main.ts': ['typeorm'], ...TYPEORM }],
  [
    'rules-do-no-input-or-output',
    { 'services/a/src/main.ts': ['./x.rules.js'], 'services/a/src/x.rules.ts': ['node:fs'] },
  ],
  ['rules-do-no-input-or-output', { 'packages/audit-engine/src/main.ts': ['node:net'] }],
  ['rules-do-no-input-or-output', { 'packages/identifier-screen/src/main.ts': ['node:fs'] }],
  [
    'resolvers-do-not-touch-rows',
    {
      'services/a/src/main.ts': ['./x.resolver.js'],
      'services/a/src/x.resolver.ts': ['./x.entity.js'],
      'services/a/src/x.entity.ts': [],
    },
  ],
  [
    'faces-do-not-load',
    {
      'services/a/src/main.ts': ['./x.type.js'],
      'services/a/src/x.type.ts': ['./x.loader.js'],
      'services/a/src/x.loader.ts': [],
    },
  ],
  [
    'use-cases-do-not-answer',
    {
      'services/a/src/main.ts': ['./do-it.js'],
      'services/a/src/do-it.ts': ['./do-it.mutation.js'],
      'services/a/src/do-it.mutation.ts': [],
    },
  ],
  ['services-are-apart', { 'services/a/src/main.ts': ['../../b/src/main.js'], 'services/b/src/main.ts': [] }],
  [
    'gateway-knows-no-service',
    { 'gateway/src/main.ts': ['../../services/a/src/main.js'], 'services/a/src/main.ts': [] },
  ],
  [
    'packages-never-import-upward',
    { 'packages/subgraph-kit/src/main.ts': ['../../../services/a/src/main.js'], 'services/a/src/main.ts': [] },
  ],
  [
    'tests-stay-out-of-the-product',
    { 'services/a/src/main.ts': ['../../../packages/testkit/src/x.js'], 'packages/testkit/src/x.ts': [] },
  ],
  [
    'only-declared-dependencies',
    { 'services/a/src/main.ts': ['pg'], 'node_modules/pg/index.js': [], 'node_modules/pg/package.json': [] },
  ],
  ['everything-resolves', { 'services/a/src/main.ts': ['./gone.js'] }],
] as const;

describe('the rules of who may import whom', () => {
  it('find nothing in a house that keeps them', async () => {
    const files = {
      'services/a/src/main.ts': ['./x/do-it.js'],
      'services/a/src/x/do-it.ts': ['./x.rules.js', './x.entity.js'],
      'services/a/src/x/x.rules.ts': [],
      'services/a/src/x/x.entity.ts': ['typeorm'],
      ...TYPEORM,
    };
    expect(await brokenRules(files)).toEqual([]);
  });

  it.each(PLANTED)('%s finds its planted violation', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  it('allows the composition file to import services', async () => {
    const files = {
      'gateway/src/main.ts': ['./all-in-one.js'],
      'gateway/src/all-in-one.ts': ['../../services/a/src/main.js'],
      'services/a/src/main.ts': [],
    };
    expect(await brokenRules(files)).toEqual([]);
  });

  it('has a planted violation for each of its rules', () => {
    const proved = new Set<string | undefined>(PLANTED.map(([rule]) => rule));
    expect(new Set((configuration.forbidden ?? []).map(({ name }) => name))).toEqual(proved);
  });
});
