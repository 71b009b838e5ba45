import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { getMetadataArgsStorage } from 'typeorm';

const database = useTestDatabase();
const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.view.ts'),
);

beforeAll(async () => {
  for (const file of files) await import(`./${file.replace(/\.ts$/, '.js')}`);
});

/** Every view, with its columns in alphabetical order. */
type Columns = Readonly<Record<string, readonly string[]>>;

function columnsOfClasses(): Columns {
  const { tables, columns } = getMetadataArgsStorage();
  return Object.fromEntries(
    tables
      .filter(({ type }) => type === 'view')
      .map(({ schema, name, target }) => [
        `${schema ?? ''}.${name ?? ''}`,
        columns
          .filter((column) => column.target === target)
          .map(({ options }) => options.name ?? '')
          .toSorted(),
      ]),
  );
}

async function columnsOfViews(): Promise<Columns> {
  const rows = await database.sql<{ view: string; columns: string[] }>(`
    select 'contracts.' || relname as view, array_agg(attname::text order by attname::text collate "C") as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'contracts'::regnamespace and relkind in ('v', 'm')
    group by relname`);
  return Object.fromEntries(rows.map(({ view, columns }) => [view, columns]));
}

describe('the contracts between the services', () => {
  it('are views that each have a class, and classes that each have a view, column for column', async () => {
    const classes = columnsOfClasses();
    expect(Object.keys(classes)).toHaveLength(files.length);
    expect(classes).toEqual(await columnsOfViews());
  });

  it('are found to differ when a view has a column that its class has not', async () => {
    await database.sql(`create view contracts.extra_v1 as select id, 1 as one from organisations.team`);
    expect(Object.keys(await columnsOfViews())).toContain('contracts.extra_v1');
    expect(columnsOfClasses()).not.toEqual(await columnsOfViews());
    await database.sql(`drop view contracts.extra_v1`);
  });

  it('carry their version in their name', () => {
    expect(Object.keys(columnsOfClasses()).filter((name) => !/^contracts\.[a-z_]+_v[1-9]\d*$/.test(name))).toEqual([]);
  });

  it('name the file and the class after the view', () => {
    const { tables } = getMetadataArgsStorage();
    // A test file that ran before in the same process may have left its tables.
    const views = tables.filter(({ type }) => type === 'view');
    const named = views.map(({ name, target }) => [typeof target === 'function' ? target.name : target, name]);
    for (const [className = '', view = ''] of named) {
      expect(className).toBe(view.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase()));
      expect(files.some((file) => file.endsWith(`/${view.replaceAll('_', '-')}.view.ts`))).toBe(true);
    }
  });
});
