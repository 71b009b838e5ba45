/** The four services, in the order in which their schemas are migrated. */
export const SERVICE_NAMES = ['organisations', 'programmes', 'submissions', 'analytics'] as const;

/** A service of the platform: its name is its schema's name and the stem of its two roles. */
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** Whether a text names a service. */
export function isServiceName(text: string): text is ServiceName {
  return SERVICE_NAMES.some((name) => name === text);
}
