import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { parse } from 'yaml';

/** What of a compose file is looked at. */
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}
interface Service {
  readonly image: string;
  readonly build?: { readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly privileged?: boolean;
  readonly user?: string;
  readonly restart: string;
  readonly healthcheck?: { readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
/** Settings by name. */
export type Variables = Readonly<Record<string, string>>;
/** The settings of a part, and whether it starts without each of them. */
type Settings = ReadonlyMap<string, 'REQUIRED' | 'OPTIONAL'>;

const root = new URL('../../../', import.meta.url);
export const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

export const dockerfile = await read('docker/Dockerfile');
export const readme = await read('docker/README.md');
export const compose = parse(await read('docker/compose.yaml'), { merge: true }) as Compose;
export const example = variablesOf(await read('docker/.env.example'));
export const demo = variablesOf(await read('docker/demo.env'));
export const SECRETS = Object.keys(example).filter((name) => /_(PASSWORD|KEY)$/.test(name));

/** What an operator has filled in. */
export const LIVE: Variables = {
  ...example,
  ...Object.fromEntries(SECRETS.map((name) => [name, `${name.toLowerCase()}-of-32-characters-or-more`])),
  OIDC_ISSUER: 'https://identity.example',
  PERSON_SUBJECT: 'subject',
  PERSON_NAME: 'First Person',
  PERSON_EMAIL: 'first@sample.example',
};
export const PLATFORMS: readonly (readonly [string, Variables])[] = [
  ['live', LIVE],
  ['demo', { ...LIVE, ...demo }],
];

/** Where each program reads its settings. */
const PROGRAMS: readonly (readonly [program: RegExp, source: string, shape: string])[] = [
  [/^gateway\/dist\/main\.js$/, 'gateway/src/config.ts', 'gatewayShape'],
  [/^gateway\/dist\/all-in-one\.main\.js$/, 'gateway/src/config.ts', 'allInOneShape'],
  [/^gateway\/dist\/demo-identity\/main\.js$/, 'gateway/src/config.ts', 'demoIssuerShape'],
  [/^gateway\/dist\/mail-catcher\/main\.js$/, 'gateway/src/config.ts', 'mailCatcherShape'],
  [/^gateway\/dist\/sample-world\/main\.js$/, 'gateway/src/sample-world/main.ts', 'settingsShape'],
  [/^services\/\w+\/dist\/main\.js$/, 'packages/subgraph-kit/src/server/run-service.ts', 'settingsShape'],
  [/^services\/\w+\/dist\/migrate\.main\.js$/, 'packages/subgraph-kit/src/server/run-migrations.ts', 'settingsShape'],
  [
    /\/first-central-team\.main\.js$/,
    'services/organisations/src/first-central-team/first-central-team.main.ts',
    'settingsShape',
  ],
];
export const settings = await Promise.all(
  PROGRAMS.map(async ([, source, shape]) => settingsIn(await read(source), shape)),
);

/** The variables of a file of `NAME=value` lines. */
function variablesOf(text: string): Variables {
  const lines = text.matchAll(/^([A-Z_]+)=(?:'(.*)'|(.*))$/gm);
  return Object.fromEntries([...lines].map(([, name = '', quoted, plain = '']) => [name, quoted ?? plain]));
}

/** A value as compose puts it together. */
function interpolate(value: string, variables: Variables): string {
  return value.replace(/\$\{(\w+)(:[-?])([^}]*)\}/g, (_whole, name: string, kind: string, rest: string) => {
    const given = variables[name] ?? '';
    if (given === '' && kind === ':?') throw new Error(`${name} ${rest}`);
    return given === '' ? rest : given;
  });
}

export function environmentOf(service: Service, variables: Variables): Variables {
  const given = Object.entries(service.environment ?? {});
  return Object.fromEntries(given.map(([name, value]) => [name, interpolate(value, variables)]));
}

/** The names in `const shape = z.object({ … })`; a setting is optional when it has a default or says so. */
function settingsIn(source: string, shape: string): Settings {
  const constants = new Map<string, ts.Expression>();
  for (const statement of ts.createSourceFile('config.ts', source, ts.ScriptTarget.Latest, true).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer !== undefined) constants.set(name.getText(), initializer);
    }
  }
  const found = new Map<string, 'REQUIRED' | 'OPTIONAL'>();
  const collect = (expression: ts.Expression | undefined): void => {
    if (expression === undefined || !ts.isObjectLiteralExpression(expression))
      throw new Error(`${shape} is no object.`);
    for (const property of expression.properties) {
      if (ts.isSpreadAssignment(property)) collect(constants.get(property.expression.getText()));
      if (!ts.isPropertyAssignment(property)) continue;
      const isOptional = /\.(default|optional)\(/.test(property.initializer.getText());
      found.set(property.name.getText(), isOptional ? 'OPTIONAL' : 'REQUIRED');
    }
  };
  let expression = constants.get(shape);
  while (expression !== undefined && ts.isCallExpression(expression)) {
    const { expression: method, arguments: given } = expression;
    expression = ts.isPropertyAccessExpression(method) && method.name.text !== 'object' ? method.expression : given[0];
  }
  collect(expression);
  return found;
}

/** The instructions of a target, those of the stages that it stands on first; none when there is no such target. */
export function instructionsOf(target: string): readonly string[] {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
  const stage = stages.find((text) => text.split('\n')[0]?.endsWith(` AS ${target}`));
  if (stage === undefined) return [];
  const [from = '', ...lines] = stage.split('\n').filter((line) => /^[A-Z]/.test(line));
  return [...instructionsOf(from.split(' ')[1] ?? ''), ...lines];
}

export function last(instructions: readonly string[], keyword: string): string | undefined {
  return instructions.findLast((line) => line.startsWith(`${keyword} `))?.slice(keyword.length + 1);
}

/** What a service of our own runs; null for a foreign image. */
export function programOf({ build, command }: Service): string | null {
  if (build === undefined) return null;
  const started = command ?? (JSON.parse(last(instructionsOf(build.target), 'CMD') ?? '[]') as readonly string[]);
  return started[0] ?? '';
}

/** What a part is given that it does not know, and what it needs and is not given. */
export function environmentFaults(service: Service, variables: Variables): readonly string[] {
  const program = programOf(service);
  if (program === null) return [];
  const known = settings[PROGRAMS.findIndex(([pattern]) => pattern.test(program))];
  if (known === undefined) return [`${program} is no program with settings`];
  const given = environmentOf(service, variables);
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  const missing = [...known].filter(([name, need]) => need === 'REQUIRED' && (given[name] ?? '') === '');
  return [...unknown.map((name) => `${name} is not known`), ...missing.map(([name]) => `${name} is missing`)];
}

/** Whether a program's source is there and its image holds what was built from it. */
export function programFaults(program: string, target: string): readonly string[] {
  const source = program.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
  const workspace = program.split('/dist/')[0] ?? '';
  const copies = instructionsOf(target).filter((line) => line.startsWith('COPY --from=build '));
  const isInside = copies.some((line) => line.endsWith(` ./${workspace}`) || line.endsWith(' /product ./'));
  return [
    ...(existsSync(new URL(source, root)) ? [] : [`${source} does not exist`]),
    ...(isInside ? [] : [`the target ${target} does not hold ${workspace}`]),
  ];
}

export function isRoot({ build, user }: Service): boolean {
  const name = user ?? (build === undefined ? undefined : last(instructionsOf(build.target), 'USER'));
  return name === undefined || /^(root|0)(:|$)/.test(name);
}

/** Whether a dependency can ever come to the state that is waited for. */
export function waitFault(name: string, condition: string): string | null {
  const service = compose.services[name];
  if (service === undefined) return `${name} is no service`;
  const { build, healthcheck, restart } = service;
  if (condition === 'service_completed_successfully') return restart === 'no' ? null : `${name} never ends`;
  const isWatched = healthcheck ?? last(instructionsOf(build?.target ?? ''), 'HEALTHCHECK');
  return isWatched === undefined || healthcheck?.disable === true ? `${name} has no health check` : null;
}

/** Hosts in a part's addresses that it cannot reach. */
export function strangeHosts(service: Service): readonly string[] {
  const mine = service.networks ?? [];
  const addresses = Object.values(environmentOf(service, LIVE));
  const hosts = addresses.filter((value) => /^\w+:\/\//.test(value)).map((value) => new URL(value).hostname);
  return hosts.filter((host) => {
    if (host === 'localhost' || host.endsWith('.example')) return false;
    return compose.services[host]?.networks?.some((network) => mine.includes(network)) !== true;
  });
}

export const services = Object.entries(compose.services);
export const own = services.flatMap(([name, service]) =>
  service.build === undefined ? [] : [[name, service.build.target, service] as const],
);
export const targets = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].flatMap(([, target = '']) =>
  last(instructionsOf(target), 'CMD') === undefined ? [] : [target],
);
