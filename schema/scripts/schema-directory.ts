import { fileURLToPath } from 'node:url';

/** The folder `schema/`, from this script's source and from its build two levels deep alike. */
export const SCHEMA_DIRECTORY = fileURLToPath(new URL('../..', import.meta.url));
