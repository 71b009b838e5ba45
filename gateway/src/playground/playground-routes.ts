import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';

/** A person of the demo, as the chooser shows it. */
export interface PlaygroundPerson {
  readonly key: string;
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** An operation ready to run. */
export interface ReadyTab {
  readonly role: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

/** What the page is told about this platform. */
export interface PlaygroundConfig {
  readonly endpoint: string;
  readonly demoPeople: readonly PlaygroundPerson[];
  readonly signInUrl: string | null;
  readonly tabs: readonly ReadyTab[];
}

/** Where the built page lies, and what it is told. */
export interface PlaygroundFiles {
  readonly directory: string;
  readonly config: PlaygroundConfig;
}

const UNCHANGING = 'public, max-age=31536000, immutable';

/** The playground's page for a browser that opens `/graphql` or `/playground`, and its files. */
export function playgroundRoutes({ directory, config }: PlaygroundFiles): (server: FastifyInstance) => Promise<void> {
  return async (server) => {
    const page = await readFile(join(directory, 'index.html'), 'utf8');
    await server.register(fastifyStatic, {
      root: directory,
      prefix: '/playground/',
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? UNCHANGING : 'no-cache');
      },
    });
    server.get('/playground/playground-config.json', (_request, reply) =>
      reply.header('cache-control', 'no-store').send(config),
    );
    for (const path of ['/graphql', '/playground', '/playground/']) {
      server.get(path, (_request, reply) =>
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
      );
    }
  };
}
