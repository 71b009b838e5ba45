/** The queue of a service's sending job; also the job's name, by which row-level security knows it. */
export function sendingQueue(schema: string): string {
  return `send-mail-${schema}`;
}
