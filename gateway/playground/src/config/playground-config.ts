/** Somebody the demonstration lets anyone be; `key` is what the sign-in service knows the person by. */
export interface DemoPerson {
  readonly key: string;
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** An operation ready to run, for one role (`anyone`: no sign-in needed); `variables` is JSON text, or empty. */
export interface ReadyTab {
  readonly role: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

/** What the gateway tells the playground. Outside the demonstration `demoPeople` is empty and `signInUrl` null. */
export interface PlaygroundConfig {
  readonly endpoint: string;
  readonly demoPeople: readonly DemoPerson[];
  readonly signInUrl: string | null;
  readonly tabs: readonly ReadyTab[];
}

/** The configuration, or every problem found in it. */
export type ConfigReading =
  | { readonly kind: 'config'; readonly config: PlaygroundConfig }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

type Fields<Name extends string> = Readonly<Record<Name, string>>;

// One leading slash, and no character that a browser drops or reads as a slash: such a path cannot name another origin.
const PATH_ON_THIS_ORIGIN = /^\/(?!\/)[\w.~%/?=&-]*$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the gateway's `playground-config.json`.
 *
 * The playground sends tokens to `endpoint` and `signInUrl`, so both must be paths on its own origin. All problems are
 * reported together; nothing is repaired or left out in silence.
 */
export function readPlaygroundConfig(value: unknown): ConfigReading {
  if (!isRecord(value)) return { kind: 'invalid', problems: ['the configuration is not a JSON object'] };
  const problems: string[] = [];
  const config: PlaygroundConfig = {
    endpoint: readPath(value['endpoint'], 'endpoint', problems),
    signInUrl: value['signInUrl'] === null ? null : readPath(value['signInUrl'], 'signInUrl', problems),
    demoPeople: readList(value['demoPeople'], 'demoPeople', ['key', 'role', 'name', 'description'], problems),
    tabs: readList(value['tabs'], 'tabs', ['role', 'title', 'query', 'variables'], problems),
  };
  problems.push(...contradictions(config));
  return problems.length === 0 ? { kind: 'config', config } : { kind: 'invalid', problems };
}

function readPath(value: unknown, name: string, problems: string[]): string {
  if (typeof value === 'string' && PATH_ON_THIS_ORIGIN.test(value)) return value;
  problems.push(`${name} must be a path on this server, such as "/graphql"`);
  return '';
}

function readList<Name extends string>(
  value: unknown,
  list: string,
  names: readonly Name[],
  problems: string[],
): readonly Fields<Name>[] {
  if (!Array.isArray(value)) {
    problems.push(`${list} must be a list`);
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const missing = names.filter((name) => !isRecord(entry) || typeof entry[name] !== 'string');
    problems.push(...missing.map((name) => `${list}[${index}].${name} must be text`));
    return hasTexts(entry, names) ? [entry] : [];
  });
}

const hasTexts = <Name extends string>(entry: unknown, names: readonly Name[]): entry is Fields<Name> =>
  isRecord(entry) && names.every((name) => typeof entry[name] === 'string');

function contradictions(config: PlaygroundConfig): readonly string[] {
  return [
    ...(config.demoPeople.length > 0 && config.signInUrl === null ? ['demoPeople needs a signInUrl'] : []),
    ...repeated(config.demoPeople.map((person) => person.key)).map((key) => `demoPeople has the key "${key}" twice`),
    ...repeated(config.tabs.map((tab) => `${tab.role}: ${tab.title}`)).map((tab) => `tabs has "${tab}" twice`),
  ];
}

const repeated = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text, index) => texts.indexOf(text) !== index)),
];
