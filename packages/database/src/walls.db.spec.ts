import { describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { applicationRole, ownerRole, PLATFORM_OWNER } from './role-name.js';
import { SERVICE_NAMES } from './service-name.js';
import { withClient } from './with-client.js';

const database = useTestDatabase();
const APPLICATION_ROLES = SERVICE_NAMES.map(applicationRole);
const OWNERS = [PLATFORM_OWNER, ...SERVICE_NAMES.map(ownerRole)];
const SCHEMAS = ['clock', 'scope', 'contracts', 'jobs', ...SERVICE_NAMES];

/** The tables of the services, but for TypeORM's own list of migrations, on which no application role has any right. */
const TENANT_TABLES = `
  select table_class.oid, format('%I.%I', schema.nspname, relname) as name, relrowsecurity, relforcerowsecurity
  from pg_class table_class join pg_namespace schema on schema.oid = relnamespace
  where nspname = any ($1) and relkind in ('r', 'p') and relname <> 'migration'`;

async function names(sql: string, parameters: readonly unknown[] = [SERVICE_NAMES]): Promise<readonly string[]> {
  const rows = await database.sql<{ name: string }>(sql, parameters);
  return rows.map(({ name }) => name);
}

function tablesWithout(wall: string): Promise<readonly string[]> {
  return names(`select name from (${TENANT_TABLES}) walked where not (${wall}) order by name`);
}

const FORCED = 'relrowsecurity and relforcerowsecurity';
const A_POLICY = 'exists (select from pg_policy where polrelid = walked.oid)';

describe('row-level security', () => {
  it('is forced on every table of the four services, with a policy on each', async () => {
    const walked = await names(`select name from (${TENANT_TABLES}) walked`);
    expect(walked).toEqual(
      expect.arrayContaining(SERVICE_NAMES.slice(0, 3).map((service) => `${service}.audit_event`)),
    );
    expect(walked).toContain('organisations.idempotency_key');
    expect(await tablesWithout(FORCED)).toEqual([]);
    expect(await tablesWithout(A_POLICY)).toEqual([]);
  });

  it('is missed by this walk when it is not forced, or has no policy', async () => {
    await database.sql(`create table analytics.bare (id int)`);
    await database.sql(`create table programmes.not_forced (id int)`);
    await database.sql(`alter table programmes.not_forced enable row level security`);
    await database.sql(`create policy everybody on programmes.not_forced using (true)`);
    expect(await tablesWithout(FORCED)).toEqual(['analytics.bare', 'programmes.not_forced']);
    expect(await tablesWithout(A_POLICY)).toEqual(['analytics.bare']);
    await database.sql(`drop table analytics.bare, programmes.not_forced`);
  });

  it('binds every role of the platform: none is a superuser or may bypass it', async () => {
    const rows = await database.sql(
      `select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
      [[...APPLICATION_ROLES, ...OWNERS]],
    );
    expect(rows).toEqual([]);
  });

  it('is not stepped around by a view: a contract view runs as a bound owner behind a barrier, any other as its caller', async () => {
    const views = await database.sql<{ name: string; schema: string; options: string[] | null; owner: string }>(
      `select relname as name, nspname as schema, reloptions as options, relowner::regrole::text as owner
       from pg_class join pg_namespace schema on schema.oid = relnamespace
       where relkind in ('v', 'm') and nspname = any ($1)`,
      [SCHEMAS],
    );
    const wrong = views.filter(({ schema, options, owner }) =>
      schema === 'contracts'
        ? !(options ?? []).includes('security_barrier=true') || !OWNERS.includes(owner)
        : !(options ?? []).includes('security_invoker=true'),
    );
    expect(views.length).toBeGreaterThanOrEqual(10);
    expect(wrong).toEqual([]);
  });
});

describe('an owner role', () => {
  it.each(OWNERS)('%s cannot log in', async (role) => {
    const rows = await database.sql<{ rolcanlogin: boolean }>(`select rolcanlogin from pg_roles where rolname = $1`, [
      role,
    ]);
    expect(rows).toEqual([{ rolcanlogin: false }]);
  });

  it('owns what is in its schema, and no other role does', async () => {
    const strangers = await names(
      `select format('%s.%s of %s', nspname, relname, relowner::regrole) as name
       from pg_class join pg_namespace schema on schema.oid = relnamespace
       where nspname = any ($1) and relowner::regrole::text <> format('qip_%s_owner', nspname)`,
    );
    expect(strangers).toEqual([]);
  });
});

describe.each(SERVICE_NAMES)('the application role of %s', (service) => {
  const role = applicationRole(service);
  const refused = { code: '42501' };

  function attempt(sql: string): Promise<unknown> {
    return withClient(database.applicationUrl(service), (client) => client.query(sql));
  }

  it('owns nothing', async () => {
    const owned = await database.sql(
      `select classid::regclass, objid from pg_shdepend
       where refobjid = $1::regrole and deptype = 'o' and dbid in (0, (select oid from pg_database where datname = current_database()))`,
      [role],
    );
    expect(owned).toEqual([]);
  });

  it('cannot create anything but temporary tables', async () => {
    for (const schema of [...SCHEMAS, 'public']) {
      await expect(attempt(`create table ${schema}.mine (id int)`)).rejects.toMatchObject(refused);
    }
    await expect(attempt('create schema mine')).rejects.toMatchObject(refused);
    await expect(attempt('create role mine')).rejects.toMatchObject(refused);
    await expect(attempt('create temporary table mine (id int)')).resolves.toBeDefined();
  });

  it('can become nobody else', async () => {
    for (const other of [...OWNERS, ...APPLICATION_ROLES.filter((name) => name !== role)]) {
      await expect(attempt(`set role ${other}`)).rejects.toMatchObject(refused);
    }
  });

  it('has no right at all in the schemas of the other services', async () => {
    const reached = await names(
      `select format('%s.%s', nspname, relname) as name
       from pg_class join pg_namespace schema on schema.oid = relnamespace
       where nspname = any ($1) and nspname <> $2 and relkind in ('r', 'p', 'v', 'm', 'S')
         and (has_schema_privilege($3, schema.oid, 'usage')
           or case when relkind = 'S' then has_sequence_privilege($3, pg_class.oid, 'usage, select, update')
                   else has_table_privilege($3, pg_class.oid, 'select, insert, update, delete, truncate, references, trigger') end)`,
      [SERVICE_NAMES, service, role],
    );
    expect(reached).toEqual([]);
  });

  it('reads contracts and writes none', async () => {
    const written = await names(
      `select relname as name from pg_class where relnamespace = 'contracts'::regnamespace
         and has_table_privilege($1, oid, 'insert, update, delete, truncate')`,
      [role],
    );
    expect(written).toEqual([]);
  });

  it('cannot empty a table, change the list of migrations, or read the clock’s setting', async () => {
    const emptied = await names(
      `select format('%s.%s', nspname, relname) as name
       from pg_class join pg_namespace schema on schema.oid = relnamespace
       where nspname = any ($1) and relkind in ('r', 'p') and (has_table_privilege($2, pg_class.oid, 'truncate')
         or relname = 'migration' and has_table_privilege($2, pg_class.oid, 'select, insert, update, delete'))`,
      [SCHEMAS, role],
    );
    expect(emptied).toEqual([]);
    await expect(attempt('select * from clock.setting')).rejects.toMatchObject(refused);
    await expect(attempt(`update clock.setting set offset_by = '1 day'`)).rejects.toMatchObject(refused);
  });
});

describe('a function that runs with its owner’s rights', () => {
  it('has a fixed search path, so that nobody can put a table of his own in its way', async () => {
    const open = await names(
      `select format('%s.%s', nspname, proname) as name from pg_proc join pg_namespace schema on schema.oid = pronamespace
       where nspname = any ($1) and prosecdef
         and not exists (select from unnest(proconfig) setting where setting like 'search\\_path=%')`,
      [SCHEMAS],
    );
    expect(open).toEqual([]);
  });

  it('can be called by those to whom it was granted only, but for the two that everybody may ask about the clock', async () => {
    const open = await names(
      `select format('%s.%s', nspname, proname) as name from pg_proc join pg_namespace schema on schema.oid = pronamespace
       where nspname = any ($1) and prosecdef and exists (
         select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0 and privilege_type = 'EXECUTE')
       order by name`,
      [SCHEMAS],
    );
    expect(open).toEqual(['clock.now', 'clock.platform_kind']);
  });

  it('appends to an audit trail for its own service only', async () => {
    const strangers = await names(
      `select format('%s by %s', oid::regprocedure, role) as name from pg_proc, unnest($1::text[]) role
       where proname = 'append_audit_event' and has_function_privilege(role, oid, 'execute')
         and role <> format('qip_%s_app', pronamespace::regnamespace)`,
      [[...APPLICATION_ROLES, 'pg_monitor']],
    );
    expect(strangers).toEqual([]);
  });
});
