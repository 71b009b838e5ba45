import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a row-level security policy may ask about the transaction it runs in. `contracts.enter_v1` (organisations) sets
 * these values as the first statement of every transaction; outside a transaction a setting reads '' and not NULL, and
 * then every function below answers as for nobody.
 *
 * Policies call them inside a scalar subquery, `(select scope.data_organisations())`, so that PostgreSQL works the value
 * out once per statement and not once per row.
 */
export class ScopeSchema1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function scope.setting(name text) returns text language sql stable set search_path = ''
      return nullif(current_setting('app.' || name, true), '')`);
    await runner.query(`
      create function scope.uuid_list(name text) returns uuid[] language sql stable set search_path = ''
      return coalesce(string_to_array(scope.setting(name), ',')::uuid[], '{}')`);
    await runner.query(`
      create function scope.is_central() returns boolean language sql stable set search_path = ''
      return coalesce(scope.setting('central') = 'on', false)`);
    await runner.query(`
      create function scope.actor_id() returns uuid language sql stable set search_path = ''
      return scope.setting('actor_id')::uuid`);
    await runner.query(`
      create function scope.job() returns text language sql stable set search_path = ''
      return scope.setting('job')`);
    for (const [name, meaning] of ORGANISATION_LISTS) {
      await runner.query(`
        create function scope.${name}() returns uuid[] language sql stable set search_path = ''
        return scope.uuid_list('${name}')`);
      await runner.query(`comment on function scope.${name}() is '${meaning}'`);
    }
    await runner.query(`grant usage on schema scope to public`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of ORGANISATION_LISTS) await runner.query(`drop function scope.${name}()`);
    await runner.query(`
      drop function scope.job();
      drop function scope.actor_id();
      drop function scope.is_central();
      drop function scope.uuid_list(text);
      drop function scope.setting(text)`);
  }
}

const ORGANISATION_LISTS = [
  ['organisations', 'organisations whose own record the caller may read (any local role, predecessors included)'],
  ['data_organisations', 'organisations whose cases the caller may read or write (lead, QIP lead, data collector)'],
  [
    'result_organisations',
    'organisations whose published results the caller may read (leads, viewers, granted partners)',
  ],
] as const;
