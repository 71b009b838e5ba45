/** The role whose ready tabs need no sign-in. */
export const ANYONE = 'anyone';

const ABBREVIATIONS: ReadonlySet<string> = new Set(['QIP', 'POMH']);

/** A role as people read it: `CENTRAL_TEAM`, `centralTeam` and `central-team` are all "Central team". */
export function roleLabel(role: string): string {
  const words = role
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .map((word) => (ABBREVIATIONS.has(word.toUpperCase()) ? word.toUpperCase() : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
