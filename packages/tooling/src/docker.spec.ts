import { describe, expect, it } from '@jest/globals';
import {
  compose,
  demo,
  dockerfile,
  environmentFaults,
  environmentOf,
  example,
  instructionsOf,
  isRoot,
  last,
  LIVE,
  own,
  PLATFORMS,
  programFaults,
  programOf,
  read,
  readme,
  SECRETS,
  services,
  settings,
  strangeHosts,
  targets,
  waitFault,
  type Variables,
} from '../testing/docker-files.js';

describe('the Dockerfile', () => {
  it('has a target for each part and for all in one', () => {
    expect(targets).toEqual(['organisations', 'programmes', 'submissions', 'analytics', 'gateway', 'all-in-one']);
  });

  it.each(targets)(
    'starts in %s a program that is there, not as root, watched, and told by SIGTERM to stop',
    (target) => {
      const instructions = instructionsOf(target);
      const program = (JSON.parse(last(instructions, 'CMD') ?? '[]') as readonly string[])[0] ?? '';
      expect(programFaults(program, target)).toEqual([]);
      expect(last(instructions, 'ENTRYPOINT')).toBe('["node"]');
      expect(last(instructions, 'USER')).toBe('node');
      expect(last(instructions, 'STOPSIGNAL')).toBe('SIGTERM');
      expect(last(instructions, 'HEALTHCHECK')).toContain('/ready');
    },
  );

  it('stands on the version of Node.js that everything is tested with', async () => {
    const { devDependencies } = JSON.parse(await read('package.json')) as { devDependencies: Variables };
    expect(dockerfile).toContain(
      `FROM docker.io/library/node:${devDependencies['node'] ?? ''}-bookworm-slim AS base\n`,
    );
  });
});

describe('the compose file', () => {
  it.each(own)('builds %s from a target that is there, under its name', (_name, target, { image }) => {
    expect(targets).toContain(target);
    expect(image).toBe(`qip/${target}:\${QIP_VERSION:-local}`);
  });

  it.each(own)('starts in %s a program that is there', (_name, target, service) => {
    expect(programFaults(programOf(service) ?? '', target)).toEqual([]);
  });

  it.each(PLATFORMS)(
    'gives every part of a %s platform what it needs and nothing that it does not know',
    (_kind, given) => {
      const faults = services.map(([name, service]) => [name, environmentFaults(service, given)]);
      expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([]);
    },
  );

  it('would show a setting that is misspelt, and one that is forgotten', () => {
    const [, , analytics] = own.find(([name]) => name === 'analytics') ?? [];
    if (analytics === undefined) throw new Error('There are no analytics.');
    const { FILE_KEY, ...environment } = analytics.environment ?? {};
    const broken = { ...analytics, environment: { ...environment, FILES_KEY: FILE_KEY ?? '' } };
    expect(environmentFaults(broken, LIVE)).toEqual(['FILES_KEY is not known', 'FILE_KEY is missing']);
  });

  it('is in production unless it is a demonstration, whose data are kept apart', () => {
    const kinds = PLATFORMS.map(([, given]) => {
      const { NODE_ENV, DEMO_IDENTITY } = environmentOf(
        compose.services['gateway'] ?? { image: '', restart: '' },
        given,
      );
      const migration = compose.services['migrate-analytics'] ?? { image: '', restart: '' };
      return [NODE_ENV, DEMO_IDENTITY, environmentOf(migration, given)['PLATFORM_KIND']];
    });
    expect(kinds).toEqual([
      ['production', '0', 'LIVE'],
      ['demonstration', '1', 'DEMO'],
    ]);
    expect(demo).toMatchObject({ COMPOSE_PROJECT_NAME: 'qip-demo', COMPOSE_PROFILES: 'demo', OIDC_ISSUER: '' });
    const demoOnly = services.flatMap(([name, { profiles }]) => (profiles?.join() === 'demo' ? [name] : []));
    expect(demoOnly).toEqual(['demo-identity', 'sample-world', 'mail']);
  });

  it('names as first member of the demonstration a person whom its issuer knows', async () => {
    const people = await read('packages/sample-world/src/demo-people.ts');
    const key = demo['PERSON_SUBJECT']?.replace('demo|', '') ?? '';
    expect(people).toContain(`CENTRAL_AUTHOR = '${key}';`);
    expect(people).toContain(`'${demo['PERSON_NAME'] ?? ''}'`);
  });

  it('has no secret of its own and starts nothing without one', () => {
    expect(SECRETS).toHaveLength(13);
    expect(SECRETS.filter((name) => example[name] !== '')).toEqual([]);
    for (const secret of SECRETS) {
      const without = { ...LIVE, [secret]: '' };
      expect(() => services.map(([, service]) => environmentOf(service, without))).toThrow(`${secret} is not set`);
    }
  });

  it('reads only variables that an operator is told of', () => {
    const used = [...JSON.stringify(compose).matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    const told = Object.keys({ ...example, ...demo, QIP_VERSION: '' });
    expect(used.filter((name) => !told.includes(name))).toEqual([]);
    expect(Object.keys(example).filter((name) => !used.includes(name))).toEqual([]);
  });

  it('runs nothing as root', () => {
    expect(
      services.flatMap(([name, service]) => (isRoot(service) || service.privileged === true ? [name] : [])),
    ).toEqual([]);
  });

  it('publishes the gateway and nothing else', () => {
    const open = services.filter(([, { ports, network_mode: mode }]) => ports !== undefined || mode === 'host');
    expect(open.map(([name]) => name)).toEqual(['gateway']);
    expect(compose.services['gateway']?.ports).toHaveLength(1);
  });

  it('waits only for what can happen, and lets no subgraph start before all have migrated', () => {
    const waits = services.flatMap(([, service]) => Object.entries(service.depends_on ?? {}));
    expect(waits.flatMap(([name, { condition }]) => waitFault(name, condition) ?? [])).toEqual([]);
    const migrations = services.flatMap(([name]) => (name.startsWith('migrate-') ? [name] : [])).sort();
    for (const subgraph of ['organisations', 'programmes', 'submissions', 'analytics']) {
      expect(Object.keys(compose.services[subgraph]?.depends_on ?? {}).sort()).toEqual(migrations);
    }
  });

  it.each(services)('gives %s addresses that it can reach', (_name, service) => {
    expect(strangeHosts(service)).toEqual([]);
  });
});

describe('the README of the images', () => {
  it('names every setting of every part, and none that is not', () => {
    const named = [...readme.matchAll(/^\| +`([A-Z_]+)`/gm)].map(([, name = '']) => name);
    const all = new Set(settings.flatMap((part) => [...part.keys()]));
    expect(named.toSorted()).toEqual([...all].sort());
  });
});
