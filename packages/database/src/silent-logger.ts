import { type Logger } from 'typeorm';

const nothing = (): undefined => undefined;

/** TypeORM's own loggers print statements, parameters and failures to the console; what fails is thrown anyway. */
export const SILENT_LOGGER: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
